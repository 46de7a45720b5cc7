// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct zone;

/* When a display is bright, dim and off: values of a configuration. */

enum { DAYPLAN_SPANS = 14, DAYPLAN_EVERY_DAY = 0x7F };

/*
 * Hours of one day or into the next, on those days on which they begin.
 * Minutes of the clock on the wall; `to_min` is 1440 for midnight, and not
 * above `from_min` when it is the next day's.
 */
struct dayplan_span {
    uint8_t days; /* bit 0 is Monday */
    int from_min;
    int to_min;
};

struct dayplan_hours {
    struct dayplan_span spans[DAYPLAN_SPANS];
    int count;
};

struct dayplan {
    struct dayplan_hours dim;
    struct dayplan_hours off;
    int dim_percent; /* of the light, while it is dim; 0: 35 */
};

/*
 * Whether a moment lies in the hours. They are read as a person would: from
 * the first time that the clock shows the beginning to the first time that it
 * shows the end, so that a night with an hour twice or not at all has neither
 * a gap nor a flash of light. `zone` NULL: the system's.
 */
bool dayplan_is_in(const struct dayplan_hours *hours, const struct zone *zone,
                   int64_t now);

/* Percent of the light that there shall be at a moment: 0 is off. */
int dayplan_light(const struct dayplan *plan, const struct zone *zone,
                  int64_t now);
