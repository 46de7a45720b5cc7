// SPDX-License-Identifier: MIT
#include "net/transport.h"

#include "base/arena.h"
#include "net/address.h"
#include "net/url.h"
#include "support/loopback.h"
#include "unit/net/behaviour.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* What came back, copied. */
struct result {
    struct arena *arena;
    int calls;
    bool has_response;
    struct response response;
    struct error err;
};

static void
on_done(void *ctx, const struct response *r, const struct error *err)
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

static void
result_init(struct result *r)
{
    *r = (struct result){ .arena = arena_create() };
}

static void
finish_all(struct transport *t)
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

static struct text
url_of(struct arena *arena, const struct loopback *l, const char *path)
{
    return arena_format(arena, "http://127.0.0.1:%d%s", loopback_port(l), path);
}

static struct transport *
transport_plain(void)
{
    struct transport_settings settings = { .user_agent = TEXT("test/1") };
    struct error err;
    struct transport *t = transport_create_curl(&settings, &err);
    assert_non_null(t);
    return t;
}

/* Says what is wrong, or returns true. */
static bool
meets(const struct behaviour *b, const struct result *r, size_t a, size_t other)
{
    size_t want_a = b->a_requests > 0 ? b->a_requests : 1;
    const char *wrong = NULL;
    if (r->calls != 1)
        wrong = "done is not told exactly once";
    else if (b->status != 0 && !r->has_response)
        wrong = "an error instead of an answer";
    else if (b->status == 0 && r->has_response)
        wrong = "an answer instead of an error";
    else if (b->status != 0 && r->response.status != b->status)
        wrong = "another status";
    else if (b->body != NULL && !text_eq(r->response.body, text_of(b->body)))
        wrong = "another body";
    else if (b->body_len > 0 && r->response.body.len != b->body_len)
        wrong = "a body of another length";
    else if (b->says != NULL && strstr(r->err.message, b->says) == NULL)
        wrong = "another message";
    else if (a != want_a || other != b->b_requests)
        wrong = "another number of requests";
    if (wrong != NULL)
        print_error("%s: %s (status %d, %zu bytes, '%s', %zu + %zu requests)\n",
                    b->name, wrong, r->response.status, r->response.body.len,
                    r->err.message, a, other);
    return wrong == NULL;
}

static bool
try_behaviour(struct transport *t, const struct behaviour *b)
{
    struct error err;
    struct loopback *l = loopback_start(&(struct loopback_settings){ 0 }, &err);
    assert_non_null(l);
    char *a = with_port(b->a, loopback_port(l));
    loopback_script(l, "/a", a);
    free(a);
    if (b->b != NULL)
        loopback_script(l, "/b", b->b);
    struct result r;
    result_init(&r);
    struct request request = {
        .url = url_of(r.arena, l, "/a"),
        .max_bytes = b->max_bytes > 0 ? b->max_bytes : 64 << 10,
        .timeout_ms = b->timeout_ms > 0 ? b->timeout_ms : 30000,
        .max_redirects = b->max_redirects > 0 ? b->max_redirects : 5,
        .cut = b->cut,
    };
    transport_start(t, &request, on_done, &r);
    finish_all(t);
    bool good =
        meets(b, &r, loopback_requests(l, "/a"), loopback_requests(l, "/b"));
    arena_destroy(r.arena);
    loopback_stop(l);
    return good;
}

static void
every_behaviour_of_a_server_has_its_answer(void **state)
{
    (void)state;
    size_t failed = 0;
    struct transport *t = transport_plain();
    for (size_t i = 0; i < behaviour_count; i++)
        failed += !try_behaviour(t, &behaviours[i]);
    transport_destroy(t);
    print_message("%zu behaviours\n", behaviour_count);
    assert_int_equal(failed, 0);
}

/* One request to /a of a scripted server, with the head that it saw. */
struct round {
    struct loopback *server;
    struct transport *transport;
    struct result result;
};

static struct round
round_start(const char *script)
{
    struct round r;
    struct error err;
    r.server = loopback_start(&(struct loopback_settings){ 0 }, &err);
    assert_non_null(r.server);
    r.transport = transport_plain();
    result_init(&r.result);
    char *whole = with_port(script, loopback_port(r.server));
    loopback_script(r.server, "/a", whole);
    free(whole);
    return r;
}

static void
round_go(struct round *r, struct request request)
{
    if (request.url.len == 0)
        request.url = url_of(r->result.arena, r->server, "/a");
    if (request.max_bytes == 0)
        request.max_bytes = 64 << 10;
    request.timeout_ms = 5000;
    r->result.calls = 0;
    transport_start(r->transport, &request, on_done, &r->result);
    finish_all(r->transport);
    assert_int_equal(r->result.calls, 1);
}

static void
round_finish(struct round *r)
{
    transport_destroy(r->transport);
    loopback_stop(r->server);
    arena_destroy(r->result.arena);
}

static void
assert_asked(struct round *r, const char *path, size_t i, const char *part,
             bool wanted)
{
    char *head = loopback_request(r->server, path, i);
    assert_non_null(head);
    if ((strstr(head, part) != NULL) != wanted)
        fail_msg("'%s' is %s in:\n%s", part, wanted ? "not" : "", head);
    free(head);
}

static void
a_request_says_who_asks_and_nothing_else(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r, (struct request){ 0 });
    assert_asked(&r, "/a", 0, "User-Agent: test/1\r\n", true);
    assert_asked(&r, "/a", 0, "Accept-Encoding: gzip, deflate\r\n", true);
    assert_asked(&r, "/a", 0, "Cookie", false);
    assert_asked(&r, "/a", 0, "Referer", false);
    assert_asked(&r, "/a", 0, "If-", false);
    assert_asked(&r, "/a", 0, "Authorization", false);
    round_finish(&r);
}

static void
cookies_are_not_kept(void **state)
{
    (void)state;
    struct round r = round_start("header Set-Cookie: id=1; Path=/\nbody x\n");
    round_go(&r, (struct request){ 0 });
    round_go(&r, (struct request){ 0 });
    assert_asked(&r, "/a", 1, "Cookie", false);
    round_finish(&r);
}

static void
validators_travel_byte_for_byte(void **state)
{
    (void)state;
    static const char *const tags[] = {
        "\"plain\"",  "W/\"weak\"",   "unquoted",     "\"with, comma\"",
        "\"a\\\"b\"", "\"\xC3\xA9\"", "W/\"--gzip\"",
    };
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++) {
        char script[256], asked[128];
        /* A backslash in a script is written twice. */
        char escaped[64] = { 0 };
        for (size_t k = 0, n = 0; tags[i][k] != '\0'; k++) {
            if (tags[i][k] == '\\')
                escaped[n++] = '\\';
            escaped[n++] = tags[i][k];
        }
        snprintf(script, sizeof script,
                 "header ETag: %s\nheader Last-Modified: Mon, 1 Jan 2024\n"
                 "body x\n",
                 escaped);
        struct round r = round_start(script);
        round_go(&r, (struct request){ 0 });
        assert_true(text_eq(r.result.response.etag, text_of(tags[i])));
        round_go(&r, (struct request){ .etag = r.result.response.etag,
                                       .last_modified =
                                           r.result.response.last_modified });
        snprintf(asked, sizeof asked, "If-None-Match: %s\r\n", tags[i]);
        assert_asked(&r, "/a", 1, asked, true);
        assert_asked(&r, "/a", 1, "If-Modified-Since: Mon, 1 Jan 2024\r\n",
                     true);
        round_finish(&r);
    }
}

static void
validators_go_only_to_the_url_that_gave_them(void **state)
{
    (void)state;
    struct round r = round_start("status 302 Found\nheader Location: /b\n");
    loopback_script(r.server, "/b", "body x\n");
    struct arena *arena = r.result.arena;
    struct request request = {
        .etag = TEXT("\"b\""),
        .validators_of = url_of(arena, r.server, "/b"),
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&r, "/a", 0, "If-None-Match", false);
    assert_asked(&r, "/b", 0, "If-None-Match: \"b\"", true);
    assert_true(
        text_eq(r.result.response.final_url, url_of(arena, r.server, "/b")));
    round_finish(&r);
}

static void
secrets_stay_with_their_origin(void **state)
{
    (void)state;
    struct round other = round_start("body x\n");
    char script[128];
    snprintf(script, sizeof script,
             "status 302 Found\nheader Location: http://127.0.0.1:%d/a\n",
             loopback_port(other.server));
    struct round r = round_start(script);
    struct text headers[] = { TEXT("X-Key: secret"),
                              TEXT("Authorization: Bearer token") };
    struct request request = {
        .headers = headers,
        .header_count = 2,
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&r, "/a", 0, "X-Key: secret", true);
    assert_asked(&r, "/a", 0, "Authorization: Bearer token", true);
    assert_asked(&other, "/a", 0, "X-Key", false);
    assert_asked(&other, "/a", 0, "Authorization", false);
    round_finish(&r);
    round_finish(&other);
}

static void
a_password_in_a_url_is_sent_and_not_shown(void **state)
{
    (void)state;
    struct round r = round_start("status 302 Found\nheader Location: /b\n");
    loopback_script(r.server, "/b", "body x\n");
    struct request request = {
        .url = arena_format(r.result.arena, "http://me:p%%40ss@127.0.0.1:%d/a",
                            loopback_port(r.server)),
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&r, "/a", 0, "Authorization: Basic bWU6cEBzcw==", true);
    assert_asked(&r, "/b", 0, "Authorization: Basic bWU6cEBzcw==", true);
    assert_int_equal(text_find(r.result.response.final_url, TEXT("@")),
                     SIZE_MAX);
    round_finish(&r);
}

static void
a_password_does_not_follow_to_another_origin(void **state)
{
    (void)state;
    struct round other = round_start("body x\n");
    char script[128];
    snprintf(script, sizeof script,
             "status 301 Moved\nheader Location: http://127.0.0.1:%d/a\n",
             loopback_port(other.server));
    struct round r = round_start(script);
    struct request request = {
        .url = arena_format(r.result.arena, "http://me:secret@127.0.0.1:%d/a",
                            loopback_port(r.server)),
        .max_redirects = 5,
    };
    round_go(&r, request);
    assert_asked(&other, "/a", 0, "Authorization", false);
    round_finish(&r);
    round_finish(&other);
}

static void
an_error_does_not_show_a_password(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r,
             (struct request){ .url = TEXT("http://me:secret@127.0.0.1:1/") });
    assert_false(r.result.has_response);
    assert_null(strstr(r.result.err.message, "secret"));
    round_finish(&r);
}

/* Script of /a, and what the response says of waiting. */
struct wait_row {
    const char *script;
    int64_t retry_after_s;
    int64_t retry_at;
    int64_t fresh_s;
};

static void
what_a_server_wishes_for_is_read(void **state)
{
    (void)state;
    static const struct wait_row rows[] = {
        { "status 429 S\nheader Retry-After: 120\n", 120, 0, 0 },
        { "status 503 S\nheader retry-after:   7  \n", 7, 0, 0 },
        { "status 503 S\nheader Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Retry-After: Mon, 02 Mar 2026 10:05:00 GMT\n",
          300, 0, 0 },
        { "status 503 S\nheader Retry-After: Mon, 02 Mar 2026 10:05:00 GMT\n",
          0, 1772445900, 0 },
        { "status 503 S\nheader Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Retry-After: Mon, 02 Mar 2026 09:00:00 GMT\n",
          0, 0, 0 },
        { "status 503 S\nheader Retry-After: soon\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: -5\n", 0, 0, 0 },
        { "status 503 S\nheader Retry-After: 99999999999999999999\n", 315360000,
          0, 0 },
        { "header Cache-Control: max-age=600\n", 0, 0, 600 },
        { "header Cache-Control: public, max-age=\"60\"\n", 0, 0, 60 },
        { "header Cache-Control: MAX-AGE=60, must-revalidate\n", 0, 0, 60 },
        { "header Cache-Control: max-age=-1\n", 0, 0, 0 },
        { "header Cache-Control: max-age=abc\n"
          "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 0 },
        { "header Cache-Control: no-cache\n"
          "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 0 },
        { "header Cache-Control: max-age=60\n"
          "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 60 },
        { "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2026 11:00:00 GMT\n",
          0, 0, 3600 },
        { "header Date: Mon, 02 Mar 2026 10:00:00 GMT\nheader Expires: 0\n", 0,
          0, 0 },
        { "header Date: Mon, 02 Mar 2026 10:00:00 GMT\n"
          "header Expires: Mon, 02 Mar 2020 11:00:00 GMT\n",
          0, 0, 0 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct round r = round_start(rows[i].script);
        round_go(&r, (struct request){ 0 });
        const struct response *got = &r.result.response;
        if (got->retry_after_s != rows[i].retry_after_s ||
            got->retry_at != rows[i].retry_at ||
            got->fresh_s != rows[i].fresh_s)
            fail_msg("%s: %lld, %lld, %lld", rows[i].script,
                     (long long)got->retry_after_s, (long long)got->retry_at,
                     (long long)got->fresh_s);
        round_finish(&r);
    }
}

static void
a_permanent_redirect_is_told_as_far_as_it_goes(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        const char *moved_to; /* a path, or NULL */
    } rows[] = {
        { "status 301 M\nheader Location: /b\n", "body x\n", "/b" },
        { "status 308 M\nheader Location: /b\n", "body x\n", "/b" },
        { "status 302 F\nheader Location: /b\n", "body x\n", NULL },
        { "status 307 F\nheader Location: /b\n", "body x\n", NULL },
        { "status 301 M\nheader Location: /b\n",
          "status 302 F\nheader Location: /c\n", "/b" },
        { "status 302 F\nheader Location: /b\n",
          "status 301 M\nheader Location: /c\n", NULL },
        { "status 301 M\nheader Location: /b\n",
          "status 308 M\nheader Location: /c\n", "/c" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct round r = round_start(rows[i].a);
        loopback_script(r.server, "/b", rows[i].b);
        loopback_script(r.server, "/c", "body x\n");
        round_go(&r, (struct request){ .max_redirects = 5 });
        const struct response *got = &r.result.response;
        assert_int_equal(got->moved, rows[i].moved_to != NULL);
        if (rows[i].moved_to != NULL)
            assert_true(text_eq(got->moved_to, url_of(r.result.arena, r.server,
                                                      rows[i].moved_to)));
        round_finish(&r);
    }
}

static void
a_public_request_does_not_reach_a_private_address(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r, (struct request){ .public_only = true });
    assert_false(r.result.has_response);
    assert_non_null(strstr(r.result.err.message, "private"));
    assert_int_equal(loopback_requests(r.server, "/a"), 0);
    round_finish(&r);
}

static void
a_kept_connection_is_no_way_around_that(void **state)
{
    (void)state;
    struct round r = round_start("body x\n");
    round_go(&r, (struct request){ 0 });
    assert_true(r.result.response.is_private);
    r.result.has_response = false;
    round_go(&r, (struct request){ .public_only = true });
    assert_false(r.result.has_response);
    assert_int_equal(loopback_requests(r.server, "/a"), 1);
    round_finish(&r);
}

static void
what_is_no_web_url_is_an_error_at_once(void **state)
{
    (void)state;
    static const char *const urls[] = { "ftp://127.0.0.1/x",
                                        "file:///etc/hostname",
                                        "gopher://127.0.0.1/",
                                        "javascript:1",
                                        "nonsense",
                                        "",
                                        "http://",
                                        "http:///x" };
    for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
        struct transport *t = transport_plain();
        struct result r;
        result_init(&r);
        struct request request = { .url = text_of(urls[i]), .max_bytes = 100 };
        transport_start(t, &request, on_done, &r);
        finish_all(t);
        if (r.calls != 1 || r.has_response)
            fail_msg("'%s'", urls[i]);
        transport_destroy(t);
        arena_destroy(r.arena);
    }
}

static void
transfers_queue_and_do_not_wait_on_their_own_time(void **state)
{
    (void)state;
    /* 12 answers of 100 ms, two at once: 600 ms, each within its 400. */
    struct round r = round_start("delay 100\nbody x\n");
    struct result results[12];
    for (size_t i = 0; i < 12; i++) {
        result_init(&results[i]);
        struct request request = { .url =
                                       url_of(r.result.arena, r.server, "/a"),
                                   .max_bytes = 100,
                                   .timeout_ms = 400 };
        transport_start(r.transport, &request, on_done, &results[i]);
    }
    assert_int_equal(transport_pending(r.transport), 12);
    finish_all(r.transport);
    for (size_t i = 0; i < 12; i++) {
        assert_int_equal(results[i].calls, 1);
        assert_true(results[i].has_response);
        arena_destroy(results[i].arena);
    }
    assert_int_equal(loopback_most_at_once(r.server), 2);
    assert_int_equal(loopback_connections(r.server), 2); /* kept alive */
    round_finish(&r);
}

static void
what_is_under_way_is_told_when_all_ends(void **state)
{
    (void)state;
    struct round r = round_start("hang\n");
    struct request request = { .url = url_of(r.result.arena, r.server, "/a"),
                               .max_bytes = 100 };
    transport_start(r.transport, &request, on_done, &r.result);
    transport_turn(r.transport, 50);
    transport_cancel(r.transport);
    assert_int_equal(r.result.calls, 1);
    assert_int_equal(r.result.err.kind, ERROR_NONE);
    assert_int_equal(transport_pending(r.transport), 0);
    round_finish(&r);
}

static void
https_is_spoken_with_whom_the_authority_vouches_for(void **state)
{
    (void)state;
    struct error err;
    struct loopback *l =
        loopback_start(&(struct loopback_settings){ .tls = true }, &err);
    assert_non_null(l);
    char ca[] = "/tmp/motograph-ca-XXXXXX";
    close(mkstemp(ca));
    assert_true(loopback_write_ca(l, ca));
    loopback_script(l, "/a", "body safe\n");
    loopback_script(l, "/down",
                    "status 302 F\nheader Location: http://127.0.0.1:1/\n");
    for (int trusted = 0; trusted < 2; trusted++) {
        struct transport_settings settings = { .ca_file = trusted ? text_of(ca)
                                                                  : TEXT("") };
        struct transport *t = transport_create_curl(&settings, &err);
        struct result r;
        result_init(&r);
        struct request request = {
            .url = arena_format(r.arena, "https://localhost:%d/a",
                                loopback_port(l)),
            .max_bytes = 100,
            .max_redirects = 3,
        };
        transport_start(t, &request, on_done, &r);
        finish_all(t);
        assert_int_equal(r.has_response, trusted);
        if (!trusted)
            assert_non_null(strstr(r.err.message, "certificate"));
        request.url = arena_format(r.arena, "https://localhost:%d/down",
                                   loopback_port(l));
        r.has_response = false;
        transport_start(t, &request, on_done, &r);
        finish_all(t);
        assert_false(r.has_response);
        if (trusted)
            assert_non_null(strstr(r.err.message, "from https to http"));
        transport_destroy(t);
        arena_destroy(r.arena);
    }
    unlink(ca);
    loopback_stop(l);
}

static void
addresses_are_public_or_not(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is_public;
    } rows[] = {
        { "8.8.8.8", true },
        { "1.1.1.1", true },
        { "193.99.144.80", true },
        { "172.15.255.255", true },
        { "172.32.0.0", true },
        { "100.63.255.255", true },
        { "100.128.0.0", true },
        { "169.253.0.1", true },
        { "192.167.255.255", true },
        { "223.255.255.255", true },
        { "0.0.0.0", false },
        { "0.1.2.3", false },
        { "10.0.0.1", false },
        { "10.255.255.255", false },
        { "100.64.0.1", false },
        { "127.0.0.1", false },
        { "127.255.255.254", false },
        { "169.254.169.254", false },
        { "172.16.0.1", false },
        { "172.31.255.255", false },
        { "192.0.0.8", false },
        { "192.0.2.1", false },
        { "192.168.0.1", false },
        { "198.18.0.1", false },
        { "198.51.100.7", false },
        { "203.0.113.9", false },
        { "224.0.0.1", false },
        { "255.255.255.255", false },
        { "2a00:1450:4001::8a", true },
        { "2606:4700::1111", true },
        { "::", false },
        { "::1", false },
        { "::127.0.0.1", false },
        { "::ffff:127.0.0.1", false },
        { "::ffff:8.8.8.8", true },
        { "64:ff9b::10.0.0.1", false },
        { "64:ff9b::8.8.8.8", true },
        { "64:ff9b:1::1", false },
        { "2002:7f00:1::", false },
        { "2002:808:808::", true },
        { "2001:0:1::", false },
        { "2001:db8::1", false },
        { "fc00::1", false },
        { "fd12:3456::1", false },
        { "fe80::1", false },
        { "febf::1", false },
        { "fec0::1", false },
        { "ff02::1", false },
        { "100::1", false },
        { "3fff::1", false },
        { "not an address", false },
        { "", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (address_text_is_public(rows[i].text) != rows[i].is_public)
            fail_msg("%s", rows[i].text);
    struct sockaddr_in in = { .sin_family = AF_INET,
                              .sin_port = htons(80),
                              .sin_addr.s_addr = htonl(0x08080808) };
    assert_true(address_is_public((struct sockaddr *)&in));
    assert_int_equal(address_port((struct sockaddr *)&in), 80);
    in.sin_family = AF_UNIX;
    assert_false(address_is_public((struct sockaddr *)&in));
}

static void
urls_are_made_plain_and_lose_their_secrets(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        { "http://a.example/x", "http://a.example/x" },
        { "http://me:pw@a.example/x", "http://a.example/x" },
        { "http://me@a.example/x#frag", "http://a.example/x" },
        { "https://a.example:443/@x", "https://a.example:443/@x" },
        { "file:///tmp/a@b.xml", "file:///tmp/a@b.xml" },
        { "nonsense@nowhere", "nonsense@nowhere" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_true(text_eq(url_public(arena, text_of(rows[i][0])),
                            text_of(rows[i][1])));
    struct url a, b, c;
    assert_true(url_parse(arena, TEXT("https://A.example/x y"), NULL, &a));
    assert_true(text_eq(a.whole, TEXT("https://A.example/x%20y")) ||
                text_eq(a.whole, TEXT("https://a.example/x%20y")));
    assert_true(text_eq(a.host, TEXT("a.example")));
    assert_true(url_parse(arena, TEXT("../z?q"), &a, &b));
    assert_true(url_same_origin(&a, &b));
    assert_true(url_parse(arena, TEXT("https://a.example:444/"), NULL, &c));
    assert_false(url_same_origin(&a, &c));
    assert_true(url_parse(arena, TEXT("http://a.example/"), NULL, &c));
    assert_false(url_same_origin(&a, &c));
    arena_destroy(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_behaviour_of_a_server_has_its_answer),
        cmocka_unit_test(a_request_says_who_asks_and_nothing_else),
        cmocka_unit_test(cookies_are_not_kept),
        cmocka_unit_test(validators_travel_byte_for_byte),
        cmocka_unit_test(validators_go_only_to_the_url_that_gave_them),
        cmocka_unit_test(secrets_stay_with_their_origin),
        cmocka_unit_test(a_password_in_a_url_is_sent_and_not_shown),
        cmocka_unit_test(a_password_does_not_follow_to_another_origin),
        cmocka_unit_test(an_error_does_not_show_a_password),
        cmocka_unit_test(what_a_server_wishes_for_is_read),
        cmocka_unit_test(a_permanent_redirect_is_told_as_far_as_it_goes),
        cmocka_unit_test(a_public_request_does_not_reach_a_private_address),
        cmocka_unit_test(a_kept_connection_is_no_way_around_that),
        cmocka_unit_test(what_is_no_web_url_is_an_error_at_once),
        cmocka_unit_test(transfers_queue_and_do_not_wait_on_their_own_time),
        cmocka_unit_test(what_is_under_way_is_told_when_all_ends),
        cmocka_unit_test(https_is_spoken_with_whom_the_authority_vouches_for),
        cmocka_unit_test(addresses_are_public_or_not),
        cmocka_unit_test(urls_are_made_plain_and_lose_their_secrets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
