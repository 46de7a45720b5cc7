// SPDX-License-Identifier: MIT
#include "screen/dayplan.h"

#include "screen/zone.h"

enum {
    DAY_S = 86400,
    DIM_PERCENT = 35,
    PLAUSIBLE = 1704067200, /* 2024: before it nobody has set the clock */
};

static int64_t
day_of(int64_t local_s)
{
    return local_s >= 0 ? local_s / DAY_S : -((-local_s + DAY_S - 1) / DAY_S);
}

bool
dayplan_is_in(const struct dayplan_hours *hours, const struct zone *zone,
              int64_t now)
{
    const char *name;
    int64_t today = day_of(now + zone_offset(zone, now, &name));
    /* What began yesterday may last until today. */
    for (int64_t day = today - 1; day <= today; day++) {
        int weekday = (int)((day + 3) % 7); /* 1 January 1970: a Thursday */
        for (int i = 0; i < hours->count; i++) {
            const struct dayplan_span *span = &hours->spans[i];
            if ((span->days >> weekday & 1) == 0)
                continue;
            int64_t end = span->to_min > span->from_min ? day : day + 1;
            if (now >= zone_moment(zone, day, span->from_min) &&
                now < zone_moment(zone, end, span->to_min))
                return true;
        }
    }
    return false;
}

int
dayplan_light(const struct dayplan *plan, const struct zone *zone, int64_t now)
{
    if (now < PLAUSIBLE)
        return 100;
    if (dayplan_is_in(&plan->off, zone, now))
        return 0;
    if (!dayplan_is_in(&plan->dim, zone, now))
        return 100;
    return plan->dim_percent > 0 ? plan->dim_percent : DIM_PERCENT;
}
