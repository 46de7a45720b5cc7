// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

enum {
    TALLY_STEP_US = 20,
    TALLY_BUCKETS = 5000, /* up to 100 ms; longer ones share the last */
};

/* How often each duration was seen: percentiles of any number of frames. */
struct tally {
    uint32_t buckets[TALLY_BUCKETS];
    uint64_t count;
    int64_t worst_us;
};

void tally_add(struct tally *t, int64_t us);

/* What at least `share` of them (0 to 1) did not exceed. 0 when empty. */
int64_t tally_percentile(const struct tally *t, double share);
