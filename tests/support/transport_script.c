// SPDX-License-Identifier: MIT
#include "support/transport_script.h"

#include "base/arena.h"
#include "base/memory.h"
#include "net/transport_impl.h"

#include <stdio.h>
#include <stdlib.h>

enum { ROWS_MAX = 256, WAITING_MAX = 1024 };

struct row {
    struct text url;
    struct response response;
    struct error err;
    bool fails;
    bool validates;
    bool hangs;
    bool is_known;
    size_t requests;
    struct request last;
};

struct waiting {
    struct row *row;
    struct request request;
    transport_done done;
    void *ctx;
};

struct transport_script {
    struct transport base;
    struct arena *arena;
    struct row rows[ROWS_MAX];
    size_t row_count;
    struct waiting waiting[WAITING_MAX];
    size_t waiting_count;
    size_t requests;
};

static struct row *
row_of(struct transport_script *s, struct text url)
{
    for (size_t i = 0; i < s->row_count; i++)
        if (text_eq(s->rows[i].url, url))
            return &s->rows[i];
    if (s->row_count == ROWS_MAX)
        abort();
    struct row *row = &s->rows[s->row_count++];
    row->url = arena_copy(s->arena, url);
    return row;
}

static void
copy_texts(struct arena *arena, struct text *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        *texts[i] = arena_copy(arena, *texts[i]);
}

static void
script_start(struct transport *base, const struct request *request,
             transport_done done, void *ctx)
{
    struct transport_script *s = (struct transport_script *)base;
    struct row *row = row_of(s, request->url);
    struct request copy = *request;
    struct text *texts[] = { &copy.url,        &copy.etag,
                             &copy.user_agent, &copy.last_modified,
                             &copy.secrets_of, &copy.validators_of };
    copy_texts(s->arena, texts, sizeof texts / sizeof texts[0]);
    row->requests++;
    s->requests++;
    row->last = copy;
    if (s->waiting_count == WAITING_MAX)
        abort();
    s->waiting[s->waiting_count++] = (struct waiting){ row, copy, done, ctx };
}

static size_t
script_pending(const struct transport *base)
{
    return ((const struct transport_script *)base)->waiting_count;
}

static void
answer(struct waiting *w)
{
    struct row *row = w->row;
    if (row->fails) {
        w->done(w->ctx, NULL, &row->err);
        return;
    }
    struct response r = row->response;
    if (!row->is_known)
        r = (struct response){ .status = 404 };
    if (r.final_url.len == 0)
        r.final_url = row->url;
    bool same = row->validates &&
                (w->request.etag.len > 0 || w->request.last_modified.len > 0) &&
                text_eq(w->request.etag, r.etag) &&
                text_eq(w->request.last_modified, r.last_modified);
    if (same) {
        r.status = 304;
        r.body = (struct text){ 0 };
    }
    w->done(w->ctx, &r, NULL);
}

static void
script_turn(struct transport *base, uint32_t timeout_ms)
{
    struct transport_script *s = (struct transport_script *)base;
    (void)timeout_ms;
    size_t i = 0;
    while (i < s->waiting_count) {
        struct waiting w = s->waiting[i];
        if (w.row->hangs) {
            i++;
            continue;
        }
        s->waiting_count--;
        for (size_t k = i; k < s->waiting_count; k++)
            s->waiting[k] = s->waiting[k + 1];
        answer(&w);
    }
}

static void
script_cancel(struct transport *base)
{
    struct transport_script *s = (struct transport_script *)base;
    struct error err = { 0 };
    error_set(&err, ERROR_NONE, "stopped");
    while (s->waiting_count > 0) {
        struct waiting w = s->waiting[--s->waiting_count];
        w.done(w.ctx, NULL, &err);
    }
}

static void
script_wake(struct transport *base)
{
    (void)base;
}

static void
script_forget(struct transport *base)
{
    script_destroy((struct transport_script *)base);
}

struct transport_script *
script_create(void)
{
    struct transport_script *s = memory_new(1, sizeof *s);
    s->arena = arena_create();
    s->base = (struct transport){
        .destroy = script_forget,
        .start = script_start,
        .pending = script_pending,
        .cancel = script_cancel,
        .turn = script_turn,
        .wake = script_wake,
    };
    return s;
}

struct transport *
script_transport(struct transport_script *s)
{
    return &s->base;
}

void
script_destroy(struct transport_script *s)
{
    script_cancel(&s->base);
    arena_destroy(s->arena);
    free(s);
}

void
script_answer(struct transport_script *s, const char *url,
              const struct response *response)
{
    struct row *row = row_of(s, text_of(url));
    row->is_known = true;
    row->fails = false;
    row->response = *response;
    struct response *r = &row->response;
    struct text *texts[] = {
        &r->body,          &r->content_type, &r->etag,
        &r->last_modified, &r->final_url,    &r->moved_to
    };
    copy_texts(s->arena, texts, sizeof texts / sizeof texts[0]);
}

void
script_fail(struct transport_script *s, const char *url, enum error_kind kind,
            const char *message)
{
    struct row *row = row_of(s, text_of(url));
    row->fails = true;
    error_set(&row->err, kind, "%s", message);
}

void
script_validate(struct transport_script *s, const char *url)
{
    row_of(s, text_of(url))->validates = true;
}

void
script_hang(struct transport_script *s, const char *url, bool hangs)
{
    row_of(s, text_of(url))->hangs = hangs;
}

size_t
script_requests(const struct transport_script *s, const char *url)
{
    for (size_t i = 0; i < s->row_count; i++)
        if (text_eq(s->rows[i].url, text_of(url)))
            return s->rows[i].requests;
    return 0;
}

size_t
script_all_requests(const struct transport_script *s)
{
    return s->requests;
}

const struct request *
script_last(const struct transport_script *s, const char *url)
{
    for (size_t i = 0; i < s->row_count; i++)
        if (text_eq(s->rows[i].url, text_of(url)))
            return &s->rows[i].last;
    return NULL;
}
