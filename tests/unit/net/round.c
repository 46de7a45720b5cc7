// SPDX-License-Identifier: MIT
#include "unit/net/round.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
result_done(void *ctx, const struct response *r, const struct error *err)
{
    struct result *to = ctx;
    to->calls++;
    if (err != NULL)
        to->err = *err;
    if (r == NULL)
        return;
    to->has_response = true;
    to->response = *r;
    struct text *texts[] = {
        &to->response.body,      &to->response.content_type,
        &to->response.etag,      &to->response.last_modified,
        &to->response.final_url, &to->response.moved_to
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        *texts[i] = arena_copy(to->arena, *texts[i]);
}

void
result_init(struct result *r)
{
    *r = (struct result){ .arena = arena_create() };
}

void
transport_finish(struct transport *t)
{
    while (transport_pending(t) > 0)
        transport_turn(t, 1000);
}

/* The script with "@" replaced; the caller frees it. */
static char *
with_port(const char *script, int port)
{
    size_t cap = strlen(script) * 2 + 1024;
    char *out = calloc(cap, 1);
    size_t len = 0;
    for (const char *c = script; *c != '\0' && len + 64 < cap; c++) {
        if (*c == '@')
            len += (size_t)snprintf(out + len, cap - len, "http://127.0.0.1:%d",
                                    port);
        else
            out[len++] = *c;
    }
    return out;
}

void
loopback_tell(struct loopback *l, const char *script)
{
    char *whole = with_port(script, loopback_port(l));
    loopback_script(l, "/a", whole);
    free(whole);
}

struct text
loopback_url(struct arena *arena, const struct loopback *l, const char *path)
{
    return arena_format(arena, "http://127.0.0.1:%d%s", loopback_port(l), path);
}

struct transport *
transport_plain(void)
{
    struct transport_settings settings = { .user_agent = TEXT("test/1") };
    struct error err;
    struct transport *t = transport_create_curl(&settings, &err);
    assert_non_null(t);
    return t;
}

struct round
round_start(const char *script)
{
    struct round r;
    struct error err;
    r.server = loopback_start(&(struct loopback_settings){ 0 }, &err);
    assert_non_null(r.server);
    r.transport = transport_plain();
    result_init(&r.result);
    loopback_tell(r.server, script);
    return r;
}

void
round_go(struct round *r, struct request request)
{
    if (request.url.len == 0)
        request.url = loopback_url(r->result.arena, r->server, "/a");
    if (request.max_bytes == 0)
        request.max_bytes = 64 << 10;
    request.timeout_ms = 5000;
    r->result.calls = 0;
    transport_start(r->transport, &request, result_done, &r->result);
    transport_finish(r->transport);
    assert_int_equal(r->result.calls, 1);
}

void
round_finish(struct round *r)
{
    transport_destroy(r->transport);
    loopback_stop(r->server);
    arena_destroy(r->result.arena);
}

void
assert_asked(struct round *r, const char *path, size_t i, const char *part,
             bool wanted)
{
    char *head = loopback_request(r->server, path, i);
    assert_non_null(head);
    if ((strstr(head, part) != NULL) != wanted)
        fail_msg("'%s' is %s in:\n%s", part, wanted ? "not" : "", head);
    free(head);
}
