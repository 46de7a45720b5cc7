// SPDX-License-Identifier: MIT
#include "desk/beat.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "desk/local.h"
#include "desk/parts.h"
#include "desk/schedule.h"
#include "net/transport.h"
#include "net/url.h"

#define LOG_ROOM "desk"
#include "base/log.h"

/* By what the next request can ask whether anything has changed. */
static void
note_validators(struct feed_memory *m, const struct response *r)
{
    m->etag = r->etag;
    m->last_modified = r->last_modified;
    m->validators_of = r->final_url;
}

static int64_t
fresh_for(const struct beat *b, const struct response *r)
{
    if (r->fresh_s > 0)
        return r->fresh_s;
    int64_t until = r->fresh_until - b->desk->now;
    return until > 0 ? until : 0;
}

/* What the last body brought is here: "unchanged" means something. */
static bool
has_read(const struct beat *b)
{
    return b->memory.body_hash != 0 &&
           (b->item_count > 0 || b->memory.entries == 0);
}

/* A poll has succeeded, with news or without. */
static void
succeed(struct beat *b, struct feed_memory *m, int64_t fresh_s, bool is_new)
{
    struct desk *d = b->desk;
    bool was_failing = m->failures > 0 || m->is_gone;
    if (was_failing)
        log_info(TEXT_FMT ": works again", TEXT_ARG(b->order->source));
    m->source = b->order->source;
    m->failures = 0;
    m->error = (struct text){ 0 };
    m->is_gone = false;
    m->retry_after = m->retry_delay_s = 0;
    m->last_success = d->now;
    b->has_succeeded = true;
    b->success_s = d->steady_s;
    b->status = is_new ? FEED_OK : FEED_UNCHANGED;
    beat_remember(b, m, is_new || was_failing ? URGENCY_SOON : URGENCY_LATER);
    int64_t delay = beat_interval(b, fresh_s);
    delay += schedule_jitter(delay, beat_seed(b));
    if (!b->is_local)
        delay = schedule_skip(d->now, delay, m->skip_hours, m->skip_days);
    beat_put_off(b, delay);
    d->is_changed = true;
}

static void
adopt(struct beat *b, struct feed_memory *m, struct text url)
{
    if (text_eq(url, b->shown_url))
        m->moved_to = (struct text){ 0 }; /* home again */
    if (text_eq(url, m->moved_to) || text_eq(url, b->shown_url))
        return;
    log_info(TEXT_FMT ": is now at " TEXT_FMT "; put that into the "
                      "configuration",
             TEXT_ARG(b->order->source), TEXT_ARG(text_clip(url, 150)));
    m->moved_to = url;
}

static void on_answer(void *ctx, const struct response *r,
                      const struct error *err);

/* Over the network; `url` is where the feed is now. */
static void
ask_network(struct beat *b, struct text url, bool conditional, bool public_only)
{
    struct desk *d = b->desk;
    struct request r = {
        .url = url,
        .secrets_of = b->order->url,
        .user_agent = b->order->user_agent,
        .accept = TEXT("application/atom+xml, application/rss+xml, "
                       "application/feed+json, application/xml;q=0.9, "
                       "application/json;q=0.8, */*;q=0.5"),
        .headers = b->order->headers,
        .header_count = b->order->header_count,
        .max_bytes = FEED_MAX_BYTES,
        .public_only = public_only,
        .timeout_ms = d->plan->timeout_ms,
        .max_redirects = DESK_FEED_REDIRECTS,
        .now = d->now,
    };
    if (conditional) {
        r.etag = b->memory.etag;
        r.last_modified = b->memory.last_modified;
        r.validators_of = b->memory.validators_of;
    }
    b->is_asking = true;
    transport_start(d->transport, &r, on_answer, b);
}

/* An HTML page that names its feed: asked once, on the same host only, since
 * a hotel's sign-in page may name one too. */
static bool
follow(struct beat *b, const struct feed *feed, const struct response *r,
       struct arena *arena)
{
    struct url to, at;
    if (b->is_local || b->is_following || feed->alternate.len == 0 ||
        !url_parse(arena, r->final_url, NULL, &at) ||
        !text_eq(at.host, beat_host(b)) ||
        !url_parse(arena, feed->alternate, &at, &to))
        return false;
    b->is_following = true;
    ask_network(b, to.whole, false, !r->is_private);
    return true;
}

/* What bytes that are no feed are, for people. */
static void
fail_unreadable(struct beat *b, struct text final_url, const struct error *err,
                struct arena *arena)
{
    struct error full = *err;
    struct url at;
    if (!b->is_local && url_parse(arena, final_url, NULL, &at) &&
        !text_eq(at.host, beat_host(b)))
        error_set(&full, ERROR_FORMAT,
                  "%.120s; " TEXT_FMT " answered instead: is it the network's "
                  "sign-in page?",
                  err->message, TEXT_ARG(text_clip(at.host, 80)));
    beat_fail(b, full.message, 0);
}

static void
note_feed(struct feed_memory *m, const struct feed *feed)
{
    m->title = feed->title;
    m->entries = (uint32_t)feed->entry_count;
    m->ttl_s = feed->ttl_s;
    m->skip_hours = feed->skip_hours;
    m->skip_days = feed->skip_days;
}

/* A connection that broke looks like an end, where no length was told. */
static bool
is_torn(const struct response *r, const struct feed *feed)
{
    return r->may_be_cut && feed->is_cut;
}

/* The bytes of the feed have come, from wherever. */
static void
read_body(struct beat *b, const struct response *r)
{
    struct feed_memory m = b->memory;
    uint64_t hash = text_hash(r->body);
    bool same_rules = m.orders_hash == b->orders_hash;
    if (has_read(b) && hash == m.body_hash && same_rules && !b->is_following) {
        if (r->moved)
            adopt(b, &m, r->moved_to); /* it is the feed that we know */
        note_validators(&m, r);
        succeed(b, &m, fresh_for(b, r), false);
        return;
    }
    struct document doc = { .arena = arena_create() };
    struct feed_hints hints = { r->final_url, r->content_type };
    struct error err = { 0 };
    if (!feed_parse(doc.arena, r->body, &hints, &doc.feed, &err)) {
        if (!follow(b, &doc.feed, r, doc.arena))
            fail_unreadable(b, r->final_url, &err, doc.arena);
        arena_destroy(doc.arena);
        return;
    }
    bool torn = is_torn(r, &doc.feed);
    if (torn && b->item_count > 0 && doc.feed.entry_count < m.entries) {
        beat_fail(b, "the answer was cut off in the midst of the feed", 0);
        arena_destroy(doc.arena);
        return;
    }
    if (!b->is_local && b->is_following)
        adopt(b, &m, r->final_url);
    else if (!b->is_local && r->moved)
        adopt(b, &m, r->moved_to);
    b->is_following = false;
    note_validators(&m, r);
    note_feed(&m, &doc.feed);
    m.body_hash = hash;
    if (torn) { /* better than nothing, but to be asked for as a whole */
        m.etag = m.last_modified = (struct text){ 0 };
        m.body_hash = 0;
    }
    if (shelf_fill(b, &doc, r->is_private)) {
        m.last_news = b->desk->now;
        b->has_had_news = true;
    }
    m.orders_hash = b->orders_hash;
    succeed(b, &m, fresh_for(b, r), true);
    arena_destroy(doc.arena);
}

static void
take_unchanged(struct beat *b, const struct response *r)
{
    struct feed_memory m = b->memory;
    if (r->moved)
        adopt(b, &m, r->moved_to);
    /* RFC 9111 4.3.4: a 304 may bring new validators. */
    if (r->etag.len > 0 || r->last_modified.len > 0) {
        if (r->etag.len > 0)
            m.etag = r->etag;
        if (r->last_modified.len > 0)
            m.last_modified = r->last_modified;
        m.validators_of = r->final_url;
    }
    succeed(b, &m, fresh_for(b, r), false);
}

static const char *
explain_status(int status)
{
    switch (status) {
    case 401:
    case 403:
        return "not allowed; does it want a name, a password or a header?";
    case 404:
        return "not there; is the URL still right?";
    case 407:
        return "the proxy wants a name and a password";
    case 410:
        return "gone for good; take it out of the configuration";
    case 421:
        return "the server does not have this host; is the URL still right?";
    case 429:
        return "asked too often";
    case 451:
        return "not allowed to be read from here by law";
    case 511:
        return "the network wants somebody to sign in";
    default:
        return status >= 500 ? "the server has a problem"
                             : "not an answer that a feed gives";
    }
}

static void
take_refusal(struct beat *b, const struct response *r)
{
    struct desk *d = b->desk;
    int64_t hold = hold_of(d, r);
    struct feed_memory *m = &b->memory;
    m->retry_after = hold > 0 ? d->now + hold : 0;
    m->retry_delay_s = hold;
    b->held_until_s = d->steady_s + hold;
    if (r->status == 429)
        hold_answerer(d, r);
    /* Gone from where it had moved to: it may be back where it was. */
    bool has_left = r->status == 410 && m->moved_to.len > 0;
    m->is_gone = r->status == 410 && !has_left;
    char message[160];
    snprintf(message, sizeof message, "HTTP %d: %s", r->status,
             has_left ? "gone from where it had moved to"
                      : explain_status(r->status));
    if (has_left)
        beat_go_back(b, m);
    beat_fail(b, message, m->is_gone ? SCHEDULE_GONE_S : hold);
}

static void
on_answer(void *ctx, const struct response *r, const struct error *err)
{
    struct beat *b = ctx;
    b->is_asking = false;
    b->has_answered =
        r != NULL || (err->kind != ERROR_OFFLINE && err->kind != ERROR_NONE);
    if (b->is_retired) {
        beat_destroy(b);
        return;
    }
    if (r == NULL && err->kind == ERROR_NONE) {
        b->is_following = false;
        return; /* we are stopping: that is nobody's failure */
    }
    if (r == NULL) {
        b->had_no_answer = err->kind == ERROR_OFFLINE;
        if (err->kind != ERROR_CLOCK || !beat_await_clock(b, err->message))
            beat_fail(b, err->message, 0);
        b->is_following = false;
        return;
    }
    b->had_no_answer = b->waits_for_clock = false;
    if (r->status == 200 || r->status == 203 || r->status == 226)
        read_body(b, r);
    else if (r->status == 304 && has_read(b))
        take_unchanged(b, r);
    else
        take_refusal(b, r);
    if (!b->is_asking)
        b->is_following = false;
}

static void
ask_file(struct beat *b)
{
    struct arena *arena = arena_create();
    struct buffer bytes;
    struct error err = { 0 };
    buffer_init(&bytes, FEED_MAX_BYTES);
    struct text nowhere = { 0 };
    if (local_read(arena, b->order->url, nowhere, false, &bytes, &err)) {
        struct response r = {
            .status = 200,
            .body = buffer_text(&bytes),
            .final_url = b->order->url,
            .is_private = true,
        };
        read_body(b, &r);
    } else {
        beat_fail(b, err.message, 0);
    }
    buffer_finish(&bytes);
    arena_destroy(arena);
}

void
beat_ask(struct beat *b)
{
    b->polls++;
    b->has_asked = true;
    b->asked_at_s = b->desk->steady_s;
    if (b->is_local) {
        ask_file(b);
        return;
    }
    bool conditional = has_read(b) && b->memory.orders_hash == b->orders_hash;
    /* A copy: an answer that comes at once replaces the memory. */
    struct arena *arena = arena_create();
    ask_network(b,
                arena_copy(arena, b->memory.moved_to.len > 0
                                      ? b->memory.moved_to
                                      : b->order->url),
                conditional, false);
    arena_destroy(arena);
}
