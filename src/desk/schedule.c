// SPDX-License-Identifier: MIT
#include "desk/schedule.h"

enum { HOUR_S = 3600, DAY_S = 86400, MAX_DOUBLINGS = 16 };

static int64_t
least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t
most(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* A share of `span`, from 0 to it, picked by the seed. */
static int64_t
share(int64_t span, uint64_t seed)
{
    uint64_t mixed = seed * 0x9E3779B97F4A7C15u;
    return (int64_t)((mixed >> 33) % (uint64_t)(span + 1));
}

int64_t
schedule_interval(const struct schedule_wishes *w)
{
    int64_t interval = w->refresh_s > 0 ? w->refresh_s : SCHEDULE_REFRESH_S;
    interval = most(interval, w->floor_s > 0 ? w->floor_s : SCHEDULE_FLOOR_S);
    interval = most(interval, least(w->fresh_s, SCHEDULE_HINT_MAX_S));
    return most(interval, least(w->ttl_s, SCHEDULE_HINT_MAX_S));
}

int64_t
schedule_jitter(int64_t interval_s, uint64_t seed)
{
    return share(interval_s / 20, seed);
}

int64_t
schedule_backoff(int64_t interval_s, uint32_t failures, bool is_offline,
                 uint64_t seed)
{
    uint32_t doublings = failures < MAX_DOUBLINGS ? failures : MAX_DOUBLINGS;
    int64_t delay = interval_s << doublings;
    /* An interval longer than the ceiling is still kept to. */
    int64_t ceiling = most(interval_s, SCHEDULE_BACKOFF_MAX_S);
    if (is_offline)
        ceiling = SCHEDULE_OFFLINE_MAX_S;
    delay = least(delay, ceiling);
    int64_t tenth = delay / 10;
    return least(delay - tenth + share(2 * tenth, seed), ceiling);
}

static bool
is_skipped(int64_t at, uint32_t skip_hours, uint8_t skip_days)
{
    int64_t hour = at / HOUR_S % 24;
    int64_t day = (at / DAY_S + 4) % 7; /* the epoch was a Thursday */
    return (skip_hours >> hour & 1) != 0 || (skip_days >> day & 1) != 0;
}

int64_t
schedule_skip(int64_t now, int64_t delay_s, uint32_t skip_hours,
              uint8_t skip_days)
{
    int64_t at = now + delay_s;
    int64_t end = at + SCHEDULE_SKIP_MAX_S;
    while (at < end && is_skipped(at, skip_hours, skip_days))
        at = least((at / HOUR_S + 1) * HOUR_S, end);
    return at - now;
}

int64_t
schedule_remaining(int64_t now, int64_t until, int64_t delay_s)
{
    return most(0, least(until - now, delay_s));
}

bool
schedule_is_plausible(int64_t now)
{
    return now >= 1704067200; /* 2024-01-01 */
}
