// SPDX-License-Identifier: MIT
#include "desk/beat.h"
#include "desk/parts.h"
#include "desk/schedule.h"

#define LOG_ROOM "desk"
#include "base/log.h"

enum { CLOCK_STEP_S = 30 }; /* less is drift, and the seconds of two clocks */

static void
move_beat(struct desk *d, struct beat *b, int64_t step)
{
    struct feed_memory *m = &b->memory;
    /* Whom certificates of the future have kept waiting is asked again. */
    if (b->waits_for_clock && b->due_s > d->steady_s + SCHEDULE_CLOCK_S)
        b->due_s = d->steady_s + SCHEDULE_CLOCK_S;
    m->next_poll += m->next_poll > 0 ? step : 0;
    m->retry_after += m->retry_after > 0 ? step : 0;
    if (b->has_succeeded)
        m->last_success += step;
    if (b->has_had_news)
        m->last_news += step;
    for (size_t i = 0; i < b->item_count; i++) {
        struct item *item = &b->items[i];
        if (item->is_mended) {
            item->headline = shelf_true(item);
            item->is_mended = false;
            continue;
        }
        if (item->headline.first_seen < d->started)
            continue; /* of another run, whose clock may have been right */
        /* A date that was of the future stands at the first sight. */
        if (item->headline.published == item->headline.first_seen)
            item->headline.published += step;
        item->headline.first_seen += step;
        if (item->headline.published == 0 && item->headline.expires > 0)
            item->headline.expires += step;
        item->is_saved = false;
    }
    if (b->urgency == URGENCY_NONE)
        b->urgency = URGENCY_LATER;
}

void
clock_heed(struct desk *d, int64_t now, int64_t steady_s)
{
    int64_t step = (now - steady_s) - (d->now - d->steady_s);
    bool is_first = d->started == 0;
    if (is_first) {
        d->started = now;
        d->started_steady_s = steady_s;
    } else if (step > CLOCK_STEP_S || step < -CLOCK_STEP_S) {
        log_info("the clock was set by %lld s", (long long)step);
        for (size_t i = 0; i < d->beat_count; i++)
            move_beat(d, d->beats[i], step);
        hold_settle(d, false);
        d->started += step;
        d->pruned_at_s += step;
        d->is_changed = d->plan != NULL;
    }
    d->now = now;
    d->steady_s = steady_s;
}
