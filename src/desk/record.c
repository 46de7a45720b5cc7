// SPDX-License-Identifier: MIT
#include "desk/parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "desk/beat.h"

#define LOG_ROOM "desk"
#include "base/log.h"

enum { ASKED_MAX = 20000, DAY_S = 86400 };

bool
record_has_page(struct desk *d, struct text link)
{
    uint64_t hash = text_hash(link);
    for (size_t i = 0; i < d->asked_count; i++)
        if (d->asked[i] == hash)
            return true;
    return store_has_article(d->store, hash);
}

void
record_page(struct desk *d, struct text link)
{
    if (d->asked_count == ASKED_MAX) {
        /* A disk that has been full for weeks: the oldest is forgotten. */
        d->asked[d->asked_next++ % ASKED_MAX] = text_hash(link);
        return;
    }
    if ((d->asked_count & (d->asked_count - 1)) == 0) {
        size_t cap = d->asked_count > 0 ? d->asked_count * 2 : 1;
        d->asked = memory_grow(d->asked, cap, sizeof *d->asked);
    }
    d->asked[d->asked_count++] = text_hash(link);
}

/*
 * A card wears by writes. There is an allowance a day that fills up as time
 * goes by and is large enough for a start from nothing; bookkeeping and news
 * wait for it, what a server asked of us does not.
 */
static bool
has_credit(struct desk *d)
{
    int64_t gained =
        (d->steady_s - d->write_credit_at_s) * DESK_WRITE_DAY_BYTES / DAY_S;
    if (gained > 0 || d->steady_s < d->write_credit_at_s) {
        d->write_credit_bytes += gained > 0 ? gained : 0;
        d->write_credit_at_s = d->steady_s;
    }
    if (d->write_credit_bytes > DESK_WRITE_BURST_BYTES)
        d->write_credit_bytes = DESK_WRITE_BURST_BYTES;
    return d->write_credit_bytes > 0;
}

/* `all`: everything that is new is, whatever it costs. */
static bool
is_due(const struct desk *d, const struct beat *b, bool all, bool credit)
{
    if (all)
        return b->urgency != URGENCY_NONE;
    if (b->urgency == URGENCY_LATER)
        return credit && d->steady_s - b->saved_at_s >= DESK_BOOKKEEPING_S;
    return b->urgency == URGENCY_NOW || (b->urgency == URGENCY_SOON && credit);
}

static void
hear_ledger(struct desk *d)
{
    char *fresh = atomic_exchange(&d->ledger_slot, NULL);
    if (fresh == NULL)
        return;
    d->is_ledger_saved = d->ledger != NULL && strcmp(d->ledger, fresh) == 0 &&
                         d->is_ledger_saved;
    if (d->ledger == NULL)
        d->ledger_saved_at_s = d->steady_s; /* by the run before */
    free(d->ledger);
    d->ledger = fresh;
}

/* Half of what may be written at once is left for news. */
static bool
is_ledger_due(const struct desk *d, bool all)
{
    if (d->ledger == NULL || d->is_ledger_saved)
        return false;
    return all || (d->steady_s - d->ledger_saved_at_s >= DESK_LEDGER_S &&
                   d->write_credit_bytes > DESK_WRITE_BURST_BYTES / 2);
}

static bool
is_on_shelf(struct beat *b, uint64_t id)
{
    return shelf_find(b, id) != NULL;
}

static bool
save_beat(struct desk *d, struct beat *b, struct error *err)
{
    if (!store_remember_feed(d->store, b->key, &b->memory, d->now, err))
        return false;
    for (size_t i = 0; i < b->saved_count; i++)
        if (!is_on_shelf(b, b->saved_ids[i]) &&
            !store_drop_headline(d->store, b->saved_ids[i], d->now, err))
            return false;
    for (size_t i = 0; i < b->item_count; i++) {
        struct headline h = shelf_true(&b->items[i]);
        if (!b->items[i].is_saved &&
            !store_add_headline(d->store, b->key, &h, err))
            return false;
    }
    return true;
}

static void
settle_beat(struct desk *d, struct beat *b)
{
    b->urgency = URGENCY_NONE;
    b->saved_at_s = d->steady_s;
    b->saved_ids =
        memory_grow(b->saved_ids, b->item_count + 1, sizeof *b->saved_ids);
    b->saved_count = b->item_count;
    for (size_t i = 0; i < b->item_count; i++) {
        b->saved_ids[i] = b->items[i].headline.id;
        b->items[i].is_saved = true;
    }
}

/* What the store lists of a feed: what is not on the shelf is to be dropped. */
static void
recall_saved(struct desk *d, struct beat *b)
{
    struct arena *arena = arena_create();
    const struct headline *found;
    b->saved_count = store_list_headlines(d->store, arena, b->key, 0, &found);
    b->saved_ids =
        memory_grow(b->saved_ids, b->saved_count + 1, sizeof *b->saved_ids);
    for (size_t i = 0; i < b->saved_count; i++)
        b->saved_ids[i] = found[i].id;
    arena_destroy(arena);
}

static void
unsettle_all(struct desk *d)
{
    for (size_t i = 0; i < d->beat_count; i++) {
        struct beat *b = d->beats[i];
        recall_saved(d, b);
        b->urgency = URGENCY_NOW; /* it may be the last moment */
        for (size_t k = 0; k < b->item_count; k++)
            b->items[k].is_saved = false;
    }
    d->is_ledger_saved = false;
    hold_settle(d, false);
    d->store_generation = store_generation(d->store);
}

/* After the store had to begin anew: what is in it is not ours. */
static void
heed_generation(struct desk *d)
{
    if (store_generation(d->store) != d->store_generation)
        unsettle_all(d);
}

static bool
write_all_due(struct desk *d, bool all, bool credit, struct error *err)
{
    if (is_ledger_due(d, all) &&
        !store_remember_ledger(d->store, text_of(d->ledger), err))
        return false;
    if (!hold_save(d, err))
        return false;
    for (size_t i = 0; i < d->asked_count; i++)
        if (!store_remember_article(d->store, d->asked[i], d->now, err))
            return false;
    for (size_t i = 0; i < d->beat_count; i++) {
        struct beat *b = d->beats[i];
        if (is_due(d, b, all, credit) && !save_beat(d, b, err))
            return false;
    }
    return true;
}

static void
settle_all(struct desk *d, bool all, bool credit)
{
    for (size_t i = 0; i < d->beat_count; i++) {
        struct beat *b = d->beats[i];
        if (is_due(d, b, all, credit))
            settle_beat(d, b);
    }
    if (is_ledger_due(d, all)) {
        d->is_ledger_saved = true;
        d->ledger_saved_at_s = d->steady_s;
    }
    hold_settle(d, true);
    free(d->asked);
    d->asked = NULL;
    d->asked_count = d->asked_next = 0;
    if (d->is_store_failing)
        log_info("the store works again");
    d->is_store_failing = false;
    int64_t written = store_written_bytes(d->store);
    d->write_credit_bytes -= written - d->written_bytes;
    d->written_bytes = written;
}

static bool
is_prune_due(const struct desk *d)
{
    return !d->has_pruned || d->now - d->pruned_at_s >= DAY_S ||
           d->now < d->pruned_at_s;
}

static void
prune(struct desk *d)
{
    int64_t keep = d->plan->keep_s > 0 ? d->plan->keep_s : DESK_KEEP_S;
    /* By a clock that was set, feeds in the orders may all look old. */
    for (size_t i = 0; i < d->beat_count; i++)
        store_touch_feed(d->store, d->beats[i]->key, d->now);
    store_prune(d->store, d->now - keep, d->now - DESK_FORGET_S);
}

/* A store without a file looks for one, now and then. */
static void
seek_file(struct desk *d)
{
    if (d->revived_at_s == 0)
        d->revived_at_s = d->steady_s; /* it has just been opened */
    if (store_is_kept(d->store) ||
        d->steady_s - d->revived_at_s < DESK_REVIVE_S)
        return;
    d->revived_at_s = d->steady_s;
    store_revive(d->store);
}

/* True when anything but pruning wants to be written. */
static bool
has_news(const struct desk *d, bool all, bool credit)
{
    if (((all || credit) && d->asked_count > 0) || is_ledger_due(d, all) ||
        hold_is_news(d))
        return true;
    for (size_t i = 0; i < d->beat_count; i++)
        if (is_due(d, d->beats[i], all, credit))
            return true;
    return false;
}

void
record_save(struct desk *d, bool all)
{
    bool credit = has_credit(d), prunes = is_prune_due(d);
    hear_ledger(d);
    seek_file(d);
    if (prunes && d->has_pruned)
        store_check(d->store); /* once a day */
    heed_generation(d);
    if ((!prunes && !has_news(d, all, credit)) ||
        (!all && d->steady_s < d->write_not_before_s))
        return;
    struct error err = { 0 };
    store_begin(d->store);
    heed_generation(d);
    bool good = write_all_due(d, all, credit, &err);
    if (prunes)
        prune(d);
    if (store_commit(d->store, good ? &err : NULL) && good) {
        if (prunes) {
            d->has_pruned = true;
            d->pruned_at_s = d->now;
        }
        settle_all(d, all, credit);
        return;
    }
    if (store_generation(d->store) != d->store_generation)
        return; /* begun anew, which was said: the next turn writes it all */
    /* Nothing is lost: it stays in memory, and is tried again. */
    if (!d->is_store_failing)
        log_error("%s: headlines live in memory until there is room or the "
                  "right to write",
                  err.message);
    d->is_store_failing = true;
    d->write_not_before_s = d->steady_s + DESK_WRITE_AGAIN_S;
}
