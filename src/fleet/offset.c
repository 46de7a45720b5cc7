// SPDX-License-Identifier: MIT
#include "fleet/offset.h"

#include <stdlib.h>

enum {
    TRIP_MAX_US = 5000000,
    DRIFT = 50000,   /* a clock is off by a part of so many, or less */
    STEP_US = 50000, /* NTP slews slower than that between two samples */
};

bool
offset_add(struct offset *o, int64_t asked_us, int64_t told_us,
           int64_t heard_us, int64_t steady_us)
{
    int64_t trip_us = heard_us - asked_us;
    if (trip_us < 0 || trip_us > TRIP_MAX_US || told_us <= 0)
        return false;
    int64_t gap_us = heard_us - steady_us;
    if (o->count > 0 && llabs(gap_us - o->gap_us) > STEP_US)
        o->count = o->next = 0;
    o->gap_us = gap_us;
    o->samples[o->next].trip_us = trip_us;
    o->samples[o->next].offset_us = told_us - (asked_us + trip_us / 2);
    o->samples[o->next].ahead_us = told_us - (steady_us - trip_us / 2);
    o->samples[o->next].heard_us = steady_us;
    o->next = (o->next + 1) % OFFSET_SAMPLES;
    o->count += o->count < OFFSET_SAMPLES;
    return true;
}

bool
offset_ahead(const struct offset *o, int64_t steady_us, int64_t *ahead_us)
{
    int best = -1;
    int64_t least_us = 0;
    for (int i = 0; i < o->count; i++) {
        int64_t age_us = steady_us - o->samples[i].heard_us;
        int64_t error_us = o->samples[i].trip_us / 2 + age_us / DRIFT;
        if (best >= 0 && error_us >= least_us)
            continue;
        best = i;
        least_us = error_us;
    }
    if (best >= 0)
        *ahead_us = o->samples[best].ahead_us;
    return best >= 0;
}

bool
offset_get(const struct offset *o, int64_t *offset_us, int64_t *error_us)
{
    if (o->count == 0)
        return false;
    int best = 0;
    for (int i = 1; i < o->count; i++)
        if (o->samples[i].trip_us < o->samples[best].trip_us)
            best = i;
    *offset_us = o->samples[best].offset_us;
    *error_us = o->samples[best].trip_us / 2;
    return true;
}
