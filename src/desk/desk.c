// SPDX-License-Identifier: MIT
#include "desk/desk.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/memory.h"
#include "desk/beat.h"
#include "desk/page.h"
#include "desk/parts.h"
#include "desk/schedule.h"
#include "net/transport.h"
#include "net/url.h"

struct desk *
desk_create(struct transport *transport, struct store *store)
{
    struct desk *d = memory_new(1, sizeof *d);
    d->transport = transport;
    d->store = store;
    d->write_credit_bytes = DESK_WRITE_BURST_BYTES;
    d->store_generation = store_generation(store);
    atomic_store(&d->is_kept, store_is_kept(store));
    return d;
}

void
desk_destroy(struct desk *d)
{
    if (d == NULL)
        return;
    desk_stop(d);
    if (d->plan != NULL)
        record_save(d, true);
    /* What is under way calls back into us: it is ended first. */
    for (size_t i = 0; i < d->page_count; i++)
        d->pages[i]->beat = NULL;
    transport_cancel(d->transport);
    page_finish(d);
    for (size_t i = 0; i < d->beat_count; i++)
        beat_destroy(d->beats[i]);
    free(d->beats);
    free(d->asked);
    free(d->ledger);
    free(atomic_exchange(&d->ledger_slot, NULL));
    orders_destroy(d->orders);
    orders_destroy(atomic_exchange(&d->orders_slot, NULL));
    rundown_destroy(atomic_exchange(&d->rundown_slot, NULL));
    free(d);
}

void
desk_order(struct desk *d, struct orders *o)
{
    orders_destroy(atomic_exchange(&d->orders_slot, o));
    transport_wake(d->transport);
}

struct rundown *
desk_take_rundown(struct desk *d)
{
    return atomic_exchange(&d->rundown_slot, NULL);
}

void
desk_note_ledger(struct desk *d, char *ledger)
{
    free(atomic_exchange(&d->ledger_slot, ledger));
}

int64_t
desk_last_turn_us(struct desk *d)
{
    return atomic_load(&d->last_turn_us);
}

bool
desk_is_kept(struct desk *d)
{
    return atomic_load(&d->is_kept);
}

bool
desk_is_busy(const struct desk *d)
{
    return transport_pending(d->transport) > 0 || d->page_count > 0;
}

/* The beat that covers this URL so far, taken out of the list. */
static struct beat *
take_beat(struct beat **beats, size_t count, struct text key)
{
    for (size_t i = 0; i < count; i++) {
        struct beat *b = beats[i];
        if (b != NULL && text_eq(b->key, key)) {
            beats[i] = NULL;
            return b;
        }
    }
    return NULL;
}

static void
retire(struct desk *d, struct beat *b)
{
    page_forget(d, b);
    b->is_retired = true;
    if (!b->is_asking)
        beat_destroy(b);
}

/* What the feed goes by. One URL may stand there twice, with other filters. */
static struct text
key_of(struct arena *arena, const struct desk_plan *plan, size_t i)
{
    struct text key = url_public(arena, plan->feeds[i].url);
    unsigned before = 0;
    for (size_t k = 0; k < i; k++)
        before += text_eq(plan->feeds[k].url, plan->feeds[i].url);
    return before == 0
               ? key
               : arena_format(arena, TEXT_FMT "#%u", TEXT_ARG(key), before + 1);
}

/* Reads new orders: beats that stay keep all that they know. */
static void
heed_orders(struct desk *d)
{
    struct orders *fresh = atomic_exchange(&d->orders_slot, NULL);
    if (fresh == NULL)
        return;
    bool is_reload = d->plan != NULL;
    const struct desk_plan *plan = orders_plan(fresh);
    bool polls_now = plan->poll_now > (is_reload ? d->plan->poll_now : 0);
    if (is_reload)
        record_save(d, true); /* of feeds that leave, too */
    else
        hold_recall(d);
    d->plan = plan;
    struct beat **beats = memory_new(plan->feed_count + 1, sizeof *beats);
    struct arena *arena = arena_create();
    for (size_t i = 0; i < plan->feed_count; i++) {
        const struct feed_order *order = &plan->feeds[i];
        struct text key = key_of(arena, plan, i);
        struct beat *b = take_beat(d->beats, d->beat_count, key);
        if (b == NULL) {
            b = beat_create(d, order, key);
            beat_recall(b);
        } else {
            beat_assign(b, order);
        }
        if (polls_now)
            b->due_s = d->steady_s;
        else if (is_reload && b->memory.is_gone)
            beat_hasten(b);
        beats[i] = b;
    }
    arena_destroy(arena);
    for (size_t i = 0; i < d->beat_count; i++)
        if (d->beats[i] != NULL)
            retire(d, d->beats[i]);
    free(d->beats);
    d->beats = beats;
    d->beat_count = plan->feed_count;
    orders_destroy(d->orders);
    d->orders = fresh;
    d->is_changed = true;
}

/* When the beat may next be asked, in steady seconds. */
static int64_t
due_at(const struct desk *d, const struct beat *b)
{
    if (b->is_asking || (!b->is_local && d->plan->offline))
        return INT64_MAX;
    if (!b->is_local && !schedule_is_plausible(d->now))
        return d->steady_s + SCHEDULE_CLOCK_S;
    return beat_due(b);
}

static void
ask_due(struct desk *d, bool local)
{
    for (size_t i = 0; i < d->beat_count; i++)
        if (d->beats[i]->is_local == local &&
            due_at(d, d->beats[i]) <= d->steady_s)
            beat_ask(d->beats[i]);
}

static int64_t
next_due(const struct desk *d)
{
    int64_t next = d->published_s + DESK_RECOMPOSE_S;
    for (size_t i = 0; i < d->beat_count; i++) {
        int64_t due = due_at(d, d->beats[i]);
        if (due < next)
            next = due;
    }
    return next > d->steady_s ? next : d->steady_s;
}

static void
publish_changes(struct desk *d)
{
    if (d->is_changed || d->steady_s - d->published_s >= DESK_RECOMPOSE_S)
        publish(d);
}

int64_t
desk_turn_at(struct desk *d, int64_t now, int64_t steady_s, uint32_t wait_ms)
{
    clock_heed(d, now, steady_s);
    heed_orders(d);
    if (d->plan == NULL) {
        transport_turn(d->transport, wait_ms);
        return now + DESK_RECOMPOSE_S;
    }
    ask_due(d, true);
    publish_changes(d); /* what there is, before the first byte of network */
    ask_due(d, false);
    page_start_due(d);
    /* What comes in is dated by the start of the turn. */
    if (transport_pending(d->transport) > 0 && wait_ms > DESK_BUSY_MS)
        wait_ms = DESK_BUSY_MS;
    int64_t left_ms = (next_due(d) - steady_s) * 1000;
    if (d->page_count == 0 && left_ms < wait_ms)
        wait_ms = (uint32_t)left_ms;
    transport_turn(d->transport, wait_ms);
    record_save(d, false);
    publish_changes(d);
    atomic_store(&d->is_kept, store_is_kept(d->store));
    atomic_store(&d->last_turn_us, clock_steady_us());
    return now + (next_due(d) - steady_s);
}
