// SPDX-License-Identifier: MIT
#include "fleet/offset.h"

#include <stdlib.h>

enum {
    TRIP_MAX_US = 5000000,
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
    o->next = (o->next + 1) % OFFSET_SAMPLES;
    o->count += o->count < OFFSET_SAMPLES;
    return true;
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
