// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/*
 * When to ask again: arithmetic in seconds and nothing else. What looks like
 * chance comes from `seed`, so that one machine keeps its rhythm and two
 * machines do not share one.
 */
enum {
    SCHEDULE_REFRESH_S = 600,
    SCHEDULE_FLOOR_S = 60,
    SCHEDULE_HINT_MAX_S = 86400,       /* whatever a server wishes for */
    SCHEDULE_BACKOFF_MAX_S = 6 * 3600, /* a host answers, but not well */
    SCHEDULE_OFFLINE_MAX_S = 300,      /* no host answers at all */
    SCHEDULE_GONE_S = 7 * 86400,       /* after 410 */
    SCHEDULE_RETRY_MAX_S = 86400,      /* Retry-After */
    SCHEDULE_RETRY_S = 600,            /* 429 without one */
    SCHEDULE_SKIP_MAX_S = 86400,
    SCHEDULE_CLOCK_S = 60, /* between looks at a clock that is not set */
    SCHEDULE_CLOCK_PATIENCE_S = 3600, /* for it, while certificates disagree */
    SCHEDULE_GRACE_S = 2, /* on top of a pause: a turn and a cut-off second */
};

struct schedule_wishes {
    uint32_t refresh_s; /* configured; 0: SCHEDULE_REFRESH_S */
    uint32_t floor_s;   /* 0: SCHEDULE_FLOOR_S */
    int64_t fresh_s;    /* max-age or Expires */
    int64_t ttl_s;      /* the feed's own */
};

/* The longest of the wishes, each within its bounds. */
int64_t schedule_interval(const struct schedule_wishes *w);

/* 0 to 5 % of the interval. */
int64_t schedule_jitter(int64_t interval_s, uint64_t seed);

/* The interval times 2^failures, +- 10 %, up to the ceiling. */
int64_t schedule_backoff(int64_t interval_s, uint32_t failures, bool is_offline,
                         uint64_t seed);

/*
 * `delay_s`, or longer when it would end in an hour (GMT) or on a day of the
 * week that the feed asks to skip; at most a day longer.
 */
int64_t schedule_skip(int64_t now, int64_t delay_s, uint32_t skip_hours,
                      uint8_t skip_days);

/*
 * What is left of a delay that was set to end at `until`, in another life and
 * maybe by another clock: never more than the delay, never less than nothing.
 */
int64_t schedule_remaining(int64_t now, int64_t until, int64_t delay_s);

/* Before this moment no clock that has been set can stand. */
bool schedule_is_plausible(int64_t now);
