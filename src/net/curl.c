// SPDX-License-Identifier: MIT
#include <curl/curl.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "net/exchange.h"
#include "net/hsts.h"
#include "net/transport_impl.h"

enum { CONNECTIONS_AT_ONCE = 8, CONNECTIONS_PER_HOST = 2, KEPT_MAX = 16 };

/*
 * libcurl's multi interface with a queue of our own in front. With libcurl's
 * limits on connections, the time that a transfer waits for its turn would
 * count against its timeout, and forty slow feeds of one host would fail for
 * no fault of theirs.
 */
struct curl_transport {
    struct transport base;
    struct transport_settings settings; /* texts in the arena */
    struct arena *arena;
    struct hsts *hsts;
    CURLM *multi;
    struct exchange **exchanges; /* in order of arrival, running or waiting */
    size_t count;
    size_t cap;
};

static size_t
running(const struct curl_transport *t, struct text host)
{
    size_t count = 0;
    for (size_t i = 0; i < t->count; i++)
        if (t->exchanges[i]->is_running &&
            (host.len == 0 || text_eq(t->exchanges[i]->at.host, host)))
            count++;
    return count;
}

/* Starts what may start, oldest first. */
static void
start_waiting(struct curl_transport *t)
{
    size_t free_slots =
        t->settings.max_connections - running(t, (struct text){ 0 });
    for (size_t i = 0; i < t->count && free_slots > 0; i++) {
        struct exchange *x = t->exchanges[i];
        if (x->is_running || running(t, x->at.host) >= t->settings.max_per_host)
            continue;
        exchange_prepare(x, &t->settings);
        if (curl_multi_add_handle(t->multi, x->easy) != CURLM_OK)
            memory_gone("a transfer");
        x->is_running = true;
        free_slots--;
    }
}

static void
forget(struct curl_transport *t, struct exchange *x)
{
    size_t i = 0;
    while (t->exchanges[i] != x)
        i++;
    for (t->count--; i < t->count; i++)
        t->exchanges[i] = t->exchanges[i + 1];
}

/* Takes care of what has ended. Returns how many. */
static size_t
harvest(struct curl_transport *t)
{
    size_t ended = 0;
    int left;
    for (CURLMsg *m; (m = curl_multi_info_read(t->multi, &left)) != NULL;) {
        if (m->msg != CURLMSG_DONE)
            continue;
        CURLcode code = m->data.result;
        char *private = NULL;
        curl_easy_getinfo(m->easy_handle, CURLINFO_PRIVATE, &private);
        struct exchange *x = (struct exchange *)(void *)private;
        curl_multi_remove_handle(t->multi, x->easy);
        x->is_running = false;
        ended++;
        if (exchange_finish(x, code))
            continue; /* another hop: it stands where it stood */
        forget(t, x);
        exchange_destroy(x);
    }
    return ended;
}

static void
curl_turn(struct transport *base, uint32_t timeout_ms)
{
    struct curl_transport *t = (struct curl_transport *)base;
    int busy;
    start_waiting(t);
    curl_multi_perform(t->multi, &busy);
    if (harvest(t) == 0 && timeout_ms > 0) {
        curl_multi_poll(t->multi, NULL, 0, (int)timeout_ms, NULL);
        curl_multi_perform(t->multi, &busy);
        harvest(t);
    }
    start_waiting(t);
    curl_multi_perform(t->multi, &busy);
}

static void
curl_start(struct transport *base, const struct request *request,
           transport_done done, void *ctx)
{
    struct curl_transport *t = (struct curl_transport *)base;
    struct error err = { 0 };
    struct exchange *x = exchange_create(request, done, ctx, &err);
    if (x == NULL) {
        done(ctx, NULL, &err);
        return;
    }
    if (t->count == t->cap) {
        t->cap = t->cap > 0 ? t->cap * 2 : 16;
        t->exchanges = memory_grow(t->exchanges, t->cap, sizeof *t->exchanges);
    }
    x->hsts = t->hsts;
    t->exchanges[t->count++] = x;
}

static size_t
curl_pending(const struct transport *base)
{
    return ((const struct curl_transport *)base)->count;
}

static void
curl_wake(struct transport *base)
{
    curl_multi_wakeup(((struct curl_transport *)base)->multi);
}

static void
curl_cancel(struct transport *base)
{
    struct curl_transport *t = (struct curl_transport *)base;
    struct error err = { 0 };
    error_set(&err, ERROR_NONE, "stopped");
    while (t->count > 0) {
        struct exchange *x = t->exchanges[--t->count];
        if (x->is_running)
            curl_multi_remove_handle(t->multi, x->easy);
        exchange_fail(x, &err);
        exchange_destroy(x);
    }
}

static void
curl_destroy(struct transport *base)
{
    struct curl_transport *t = (struct curl_transport *)base;
    curl_cancel(base);
    free(t->exchanges);
    hsts_close(t->hsts);
    curl_multi_cleanup(t->multi);
    curl_global_cleanup();
    arena_destroy(t->arena);
    free(t);
}

/* Who we are, and whom one can ask about it: "motograph/1.2 (+me@x.example)". */
static struct text
name_of(struct arena *arena, const struct transport_settings *s)
{
    struct text name = s->user_agent.len > 0
                           ? arena_copy(arena, s->user_agent)
                           : TEXT("motograph/" MOTOGRAPH_VERSION);
    return s->contact.len == 0
               ? name
               : arena_format(arena, TEXT_FMT " (+" TEXT_FMT ")",
                              TEXT_ARG(name), TEXT_ARG(s->contact));
}

struct transport *
transport_create_curl(const struct transport_settings *settings,
                      struct error *err)
{
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        error_set(err, ERROR_NETWORK, "libcurl does not start");
        return NULL;
    }
    struct curl_transport *t = memory_new(1, sizeof *t);
    t->base = (struct transport){
        .destroy = curl_destroy,
        .start = curl_start,
        .pending = curl_pending,
        .cancel = curl_cancel,
        .turn = curl_turn,
        .wake = curl_wake,
    };
    t->arena = arena_create();
    struct transport_settings *s = &t->settings;
    *s = *settings;
    s->user_agent = name_of(t->arena, settings);
    s->proxy = arena_copy(t->arena, settings->proxy);
    s->ca_file = arena_copy(t->arena, settings->ca_file);
    t->hsts = hsts_open(settings->hsts_file);
    if (s->max_connections == 0)
        s->max_connections = CONNECTIONS_AT_ONCE;
    if (s->max_per_host == 0)
        s->max_per_host = CONNECTIONS_PER_HOST;
    t->multi = curl_multi_init();
    if (t->multi == NULL)
        memory_gone("transfers");
    curl_multi_setopt(t->multi, CURLMOPT_MAXCONNECTS, (long)KEPT_MAX);
    return &t->base;
}
