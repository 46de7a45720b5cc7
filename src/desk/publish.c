// SPDX-License-Identifier: MIT
#include "desk/parts.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "desk/beat.h"
#include "desk/schedule.h"

static enum feed_wait
wait_of(const struct beat *b)
{
    const struct desk *d = b->desk;
    if (b->is_local || d->plan->offline)
        return FEED_WAITS_FOR_NOTHING;
    if (!schedule_is_plausible(d->now) || b->waits_for_clock)
        return FEED_WAITS_FOR_CLOCK;
    for (size_t i = 0; i < d->beat_count; i++)
        if (!d->beats[i]->is_local && !d->beats[i]->had_no_answer)
            return FEED_WAITS_FOR_NOTHING;
    return FEED_WAITS_FOR_NETWORK;
}

static struct feed_health
health_of(const struct beat *b)
{
    const struct desk *d = b->desk;
    int64_t due = beat_due(b);
    struct feed_health health = {
        .name = b->order->source,
        .url = b->shown_url,
        .status = b->status,
        .error = b->memory.error,
        .entries = b->memory.entries,
        .wait = wait_of(b),
        .last_success = b->memory.last_success,
        /* A file has its news when it is written, and nobody is late. */
        .last_news = b->is_local ? b->memory.last_success : b->memory.last_news,
        .next_poll = d->now + (due > d->steady_s ? due - d->steady_s : 0),
    };
    if (health.wait == FEED_WAITS_FOR_CLOCK && b->status != FEED_ERROR)
        health.error = TEXT("waiting for the clock to be set");
    return health;
}

/* Headlines of a feed that has been silent for too long are no news. */
static bool
is_fresh(const struct beat *b)
{
    const struct desk *d = b->desk;
    int64_t keep = d->plan->keep_s > 0 ? d->plan->keep_s : DESK_KEEP_S;
    if (b->has_succeeded)
        return d->steady_s - b->success_s < keep;
    /* Nobody has been asked yet, and the clock may have jumped: what there is
     * is better than nothing for these seconds. */
    if (!b->has_asked)
        return true;
    return b->is_local || b->memory.last_success == 0 ||
           !schedule_is_plausible(d->now) ||
           d->now - b->memory.last_success < keep;
}

/* First seen by a clock that stood wrong: then that is now. */
static void
mend_times(struct beat *b)
{
    int64_t now = b->desk->now;
    for (size_t i = 0; i < b->item_count; i++) {
        struct headline *h = &b->items[i].headline;
        if (h->first_seen <= now && (schedule_is_plausible(h->first_seen) ||
                                     !schedule_is_plausible(now)))
            continue;
        if (!schedule_is_plausible(now))
            continue; /* it is the clock of now that is wrong */
        struct item *item = &b->items[i];
        if (!item->is_mended) {
            item->is_mended = true;
            item->first_seen = h->first_seen;
            item->published = h->published;
            item->expires = h->expires;
        }
        h->first_seen = now;
        if (h->published > now)
            h->published = now;
        if (b->order->max_age_s > 0)
            h->expires = headline_born(h) + b->order->max_age_s;
    }
}

void
publish(struct desk *d)
{
    size_t count = 0, cap = 1;
    for (size_t i = 0; i < d->beat_count; i++)
        cap += d->beats[i]->item_count;
    struct headline *headlines = memory_new(cap, sizeof *headlines);
    struct feed_health *feeds = memory_new(d->beat_count + 1, sizeof *feeds);
    for (size_t i = 0; i < d->beat_count; i++) {
        struct beat *b = d->beats[i];
        mend_times(b);
        feeds[i] = health_of(b);
        if (!is_fresh(b))
            continue;
        for (size_t k = 0; k < b->item_count; k++)
            headlines[count++] = b->items[k].headline;
    }
    struct rundown *r = rundown_compose(headlines, count, feeds, d->beat_count,
                                        &d->plan->rundown, d->now);
    free(headlines);
    free(feeds);
    rundown_destroy(atomic_exchange(&d->rundown_slot, r));
    d->is_changed = false;
    d->published_s = d->steady_s;
    if (d->ring != NULL)
        d->ring(d->ring_ctx);
}
