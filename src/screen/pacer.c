// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/pacer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"

enum {
    STANDSTILL_US = 500000,
    HASTY_MAX = 30, /* half a second of presents that did not wait */
};

void
pacer_init(struct pacer *p, double nominal_hz, bool sleeps)
{
    *p = (struct pacer){ .nominal_hz = nominal_hz,
                         .sleeps = sleeps,
                         .period_us = 1e6 / nominal_hz };
}

static int
compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/*
 * The median of two seconds. Within 2 % of what the display says it is a
 * better figure than that (59.94 is read as 60); else the display lies.
 */
static void
period_measure(struct pacer *p, int64_t interval_us)
{
    p->intervals[p->seen++ % PACER_MEMORY] = interval_us;
    if (p->seen % PACER_MEMORY != 0)
        return;
    int64_t sorted[PACER_MEMORY];
    memcpy(sorted, p->intervals, sizeof sorted);
    qsort(sorted, PACER_MEMORY, sizeof sorted[0], compare);
    double median = (double)sorted[PACER_MEMORY / 2];
    if (median < 2000 || median > 200000)
        return;
    /* Half the difference a time: one bad second moves nothing visible. */
    p->period_us += (median - p->period_us) / 2;
}

int
pacer_begin(struct pacer *p, int64_t now_us)
{
    int64_t since = p->last_us > 0 ? now_us - p->last_us : 0;
    bool first = p->last_us == 0 || since > STANDSTILL_US;
    p->last_us = now_us;
    if (first) {
        p->base_us = now_us;
        p->tick = 0;
        return 1;
    }
    int64_t tick;
    if (p->sleeps) {
        tick = llround((double)(now_us - p->base_us) / p->period_us);
    } else {
        period_measure(p, since);
        tick = p->tick + llround((double)since / p->period_us);
    }
    int64_t passed = tick - p->tick;
    if (passed < 1)
        passed = 1;
    p->tick += passed;
    return (int)passed;
}

static void
sleep_until(int64_t us)
{
    struct timespec at = { .tv_sec = us / 1000000,
                           .tv_nsec = us % 1000000 * 1000 };
    /* A signal ends it early; then the frame is early, and that is all. */
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL);
}

void
pacer_end(struct pacer *p, bool waited, int64_t now_us)
{
    if (!p->sleeps && waited) {
        bool hasty = (double)(now_us - p->last_us) < p->period_us / 2 &&
                     p->seen > 0 &&
                     (double)p->intervals[(p->seen - 1) % PACER_MEMORY] <
                         5e5 / p->nominal_hz;
        p->hasty = hasty ? p->hasty + 1 : 0;
        if (p->hasty < HASTY_MAX)
            return;
        log_warning("the display does not wait for its refresh; keeping "
                    "%.0f Hz by the clock",
                    p->nominal_hz);
        pacer_init(p, p->nominal_hz, true);
        p->last_us = p->base_us = now_us;
    }
    sleep_until(p->base_us + llround((double)(p->tick + 1) * p->period_us));
}

bool
pacer_is_measured(const struct pacer *p)
{
    return !p->sleeps && p->seen >= PACER_MEMORY;
}

double
pacer_hz(const struct pacer *p)
{
    return 1e6 / p->period_us;
}
