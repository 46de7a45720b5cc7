// SPDX-License-Identifier: MIT
#include "desk/beat.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "desk/parts.h"
#include "desk/schedule.h"
#include "markup/iri.h"
#include "net/transport.h"
#include "net/url.h"

#define LOG_ROOM "desk"
#include "base/log.h"

struct beat *
beat_create(struct desk *d, const struct feed_order *order, struct text key)
{
    struct beat *b = memory_new(1, sizeof *b);
    b->desk = d;
    b->arena = arena_create();
    b->memory_arena = arena_create();
    b->shelf_arena = arena_create();
    b->is_local = iri_is_file(order->url);
    b->key = arena_copy(b->arena, key);
    b->shown_url = arena_copy(b->arena, url_public(b->arena, order->url));
    struct url url;
    if (!b->is_local && url_parse(b->arena, order->url, NULL, &url))
        b->host = url.host;
    b->due_s = d->steady_s;
    beat_assign(b, order);
    return b;
}

void
beat_destroy(struct beat *b)
{
    arena_destroy(b->arena);
    arena_destroy(b->memory_arena);
    arena_destroy(b->shelf_arena);
    free(b->items);
    free(b->saved_ids);
    free(b);
}

static uint64_t
mix(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * 0x100000001B3u;
}

/* What of an order (and the plan) decides what a body is read as. */
static uint64_t
hash_order(const struct desk *d, const struct feed_order *o)
{
    uint64_t hash = mix(text_hash(o->source), (uint64_t)o->article);
    hash = mix(hash, (uint64_t)o->style);
    hash = mix(hash, o->max_items);
    hash = mix(hash, (uint64_t)o->max_age_s);
    hash = mix(hash, d->plan->max_graphemes);
    for (size_t i = 0; i < o->include_count; i++)
        hash = mix(hash, text_hash(o->include[i]));
    for (size_t i = 0; i < o->exclude_count; i++)
        hash = mix(hash, ~text_hash(o->exclude[i]));
    return hash;
}

void
beat_hasten(struct beat *b)
{
    const struct desk *d = b->desk;
    uint32_t floor_s = d->plan->refresh_floor_s;
    int64_t soonest =
        b->asked_at_s + (floor_s > 0 ? floor_s : SCHEDULE_FLOOR_S);
    if (!b->has_asked || b->is_local || soonest < d->steady_s)
        soonest = d->steady_s;
    if (b->due_s > soonest)
        b->due_s = soonest;
}

/* A shorter refresh counts from the last poll, unless it was the server's
 * wish that the feed waits for. */
static void
heed_refresh(struct beat *b, uint32_t old_s, uint32_t fresh_s)
{
    old_s = old_s > 0 ? old_s : SCHEDULE_REFRESH_S;
    fresh_s = fresh_s > 0 ? fresh_s : SCHEDULE_REFRESH_S;
    int64_t delay = b->memory.delay_s;
    if (fresh_s >= old_s || delay > old_s + old_s / 20 ||
        b->memory.failures > 0 || delay < fresh_s)
        return;
    b->due_s -= delay - fresh_s;
    if (b->due_s < b->desk->steady_s)
        beat_hasten(b);
}

void
beat_assign(struct beat *b, const struct feed_order *order)
{
    uint64_t hash = hash_order(b->desk, order);
    /* Rules that changed while we run are worth asking at once. */
    if (b->order != NULL && hash != b->orders_hash && b->memory.failures == 0)
        beat_hasten(b);
    if (b->order != NULL)
        heed_refresh(b, b->order->refresh_s, order->refresh_s);
    b->order = order;
    b->orders_hash = hash;
    for (size_t i = 0; i < b->item_count; i++) {
        struct headline *h = &b->items[i].headline;
        h->priority = order->priority;
        h->source_rgba = order->rgba;
    }
}

static void
recall_shelf(struct beat *b)
{
    struct desk *d = b->desk;
    const struct headline *found;
    size_t count =
        store_list_headlines(d->store, b->shelf_arena, b->key, 0, &found);
    b->items = memory_new(count + 1, sizeof *b->items);
    b->saved_ids = memory_new(count + 1, sizeof *b->saved_ids);
    b->item_count = count;
    b->saved_count = count;
    for (size_t i = 0; i < count; i++) {
        struct headline h = found[i];
        struct text *source = arena_alloc(b->shelf_arena, 1, sizeof *source);
        *source = arena_copy(b->shelf_arena, b->order->source);
        h.source = *source;
        h.sources = source;
        h.priority = b->order->priority;
        h.source_rgba = b->order->rgba;
        b->items[i] = (struct item){ .headline = h, .is_saved = true };
        b->saved_ids[i] = h.id;
    }
}

static void
note_moved_host(struct beat *b)
{
    struct url url;
    b->moved_host = (struct text){ 0 };
    if (b->memory.moved_to.len > 0 &&
        url_parse(b->memory_arena, b->memory.moved_to, NULL, &url))
        b->moved_host = url.host;
}

struct text
beat_host(const struct beat *b)
{
    return b->moved_host.len > 0 ? b->moved_host : b->host;
}

void
beat_recall(struct beat *b)
{
    struct desk *d = b->desk;
    struct feed_memory m;
    recall_shelf(b);
    if (!store_recall_feed(d->store, b->memory_arena, b->key, &m))
        return;
    /* Validators without the headlines that they vouch for are worthless. */
    if (b->item_count == 0 && m.entries > 0) {
        m.etag = m.last_modified = (struct text){ 0 };
        m.body_hash = 0;
    }
    b->memory = m;
    note_moved_host(b);
    int64_t left = schedule_remaining(d->now, m.next_poll, m.delay_s);
    b->due_s = d->steady_s + left;
    /* A fleet that boots together must not ask together; a wall with nothing
     * to show must. */
    if (left == 0 && b->item_count > 0 && !b->is_local)
        b->due_s += schedule_jitter(m.delay_s, beat_seed(b));
    b->held_until_s = d->steady_s + schedule_remaining(d->now, m.retry_after,
                                                       m.retry_delay_s);
    if (m.failures > 0 || m.is_gone)
        b->status = FEED_ERROR;
}

void
beat_remember(struct beat *b, const struct feed_memory *memory,
              enum urgency urgency)
{
    struct arena *arena = arena_create();
    struct feed_memory m = *memory;
    struct text *texts[] = { &m.source,   &m.etag,  &m.last_modified,
                             &m.moved_to, &m.title, &m.validators_of,
                             &m.error };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        *texts[i] = arena_copy(arena, *texts[i]);
    arena_destroy(b->memory_arena);
    b->memory_arena = arena;
    b->memory = m;
    note_moved_host(b);
    if (urgency > b->urgency)
        b->urgency = urgency;
}

void
beat_put_off(struct beat *b, int64_t delay_s)
{
    const struct desk *d = b->desk;
    int64_t hold_s =
        b->is_local ? 0 : hold_until(d, beat_host(b)) - d->steady_s;
    if (delay_s < hold_s)
        delay_s = hold_s;
    b->due_s = d->steady_s + delay_s;
    b->memory.next_poll = d->now + delay_s;
    b->memory.delay_s = delay_s;
    if (b->urgency == URGENCY_NONE)
        b->urgency = URGENCY_LATER;
}

int64_t
beat_due(const struct beat *b)
{
    int64_t due = b->due_s > b->held_until_s ? b->due_s : b->held_until_s;
    int64_t held = b->is_local ? 0 : hold_until(b->desk, beat_host(b));
    return due > held ? due : held;
}

uint64_t
beat_seed(const struct beat *b)
{
    return mix(mix(text_hash(b->key), b->desk->plan->seed), b->polls);
}

int64_t
beat_interval(const struct beat *b, int64_t fresh_s)
{
    struct schedule_wishes w = {
        .refresh_s = b->order->refresh_s,
        .floor_s = b->is_local ? 1 : b->desk->plan->refresh_floor_s,
        .fresh_s = fresh_s,
        .ttl_s = b->is_local ? 0 : b->memory.ttl_s,
    };
    return schedule_interval(&w);
}

bool
beat_await_clock(struct beat *b, const char *message)
{
    struct desk *d = b->desk;
    if (d->steady_s - d->started_steady_s > SCHEDULE_CLOCK_PATIENCE_S)
        return false;
    if (!b->waits_for_clock)
        log_info(TEXT_FMT ": %s; waiting for the clock to be set",
                 TEXT_ARG(b->order->source), message);
    b->waits_for_clock = true;
    b->due_s = d->steady_s + SCHEDULE_CLOCK_S;
    d->is_changed = true;
    return true;
}

/* No host at all answers, as far as anybody has asked. */
static bool
is_offline(const struct beat *b)
{
    const struct desk *d = b->desk;
    if (b->is_local || !b->had_no_answer)
        return false;
    for (size_t i = 0; i < d->beat_count; i++)
        if (d->beats[i]->has_answered)
            return false;
    return true;
}

/* Those that failed while others still seemed to answer come back soon, too. */
static void
hasten_all(struct desk *d)
{
    for (size_t i = 0; i < d->beat_count; i++) {
        struct beat *b = d->beats[i];
        int64_t soon =
            schedule_backoff(SCHEDULE_OFFLINE_MAX_S, 1, true, beat_seed(b) + 1);
        if (!b->is_local && b->had_no_answer &&
            b->held_until_s <= d->steady_s && b->due_s > d->steady_s + soon)
            beat_put_off(b, soon);
    }
}

void
beat_go_back(const struct beat *b, struct feed_memory *m)
{
    log_warning(TEXT_FMT ": " TEXT_FMT " fails; back to the URL that is "
                         "configured",
                TEXT_ARG(b->order->source), TEXT_ARG(m->moved_to));
    m->moved_to = m->etag = m->last_modified = (struct text){ 0 };
    m->body_hash = 0;
}

void
beat_fail(struct beat *b, const char *message, int64_t hold_s)
{
    struct desk *d = b->desk;
    struct feed_memory m = b->memory;
    struct error whole;
    if (b->is_following) {
        error_set(&whole, ERROR_NETWORK, "the feed that its page names: %s",
                  message);
        message = whole.message;
    }
    bool is_news = b->status != FEED_ERROR || m.failures == 0;
    bool offline = is_offline(b);
    /* That there is no network is no fault of the feed's. */
    if (!offline || m.failures == 0)
        m.failures++;
    m.error = text_of(message);
    m.source = b->order->source;
    int64_t delay = schedule_backoff(beat_interval(b, 0), m.failures, offline,
                                     beat_seed(b));
    if (delay < hold_s)
        delay = hold_s;
    if (!offline && m.failures % 3 == 0 && m.moved_to.len > 0)
        beat_go_back(b, &m);
    if (is_news)
        log_warning(TEXT_FMT ": %s; the last headlines stay, next try in "
                             "%lld min",
                    TEXT_ARG(b->order->source), message,
                    (long long)((delay + 59) / 60));
    b->status = FEED_ERROR;
    beat_remember(b, &m,
                  hold_s > 0 ? URGENCY_NOW
                  : is_news  ? URGENCY_SOON
                             : URGENCY_LATER);
    beat_put_off(b, delay);
    if (offline)
        hasten_all(d);
    d->is_changed = true;
}
