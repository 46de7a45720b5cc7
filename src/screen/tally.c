// SPDX-License-Identifier: MIT
#include "screen/tally.h"

#include <math.h>

void
tally_add(struct tally *t, int64_t us)
{
    int64_t bucket = us < 0 ? 0 : us / TALLY_STEP_US;
    t->buckets[bucket < TALLY_BUCKETS ? bucket : TALLY_BUCKETS - 1]++;
    t->count++;
    if (us > t->worst_us)
        t->worst_us = us;
}

int64_t
tally_percentile(const struct tally *t, double share)
{
    uint64_t wanted = (uint64_t)ceil((double)t->count * share);
    uint64_t seen = 0;
    for (int i = 0; i < TALLY_BUCKETS - 1; i++) {
        seen += t->buckets[i];
        if (t->count > 0 && seen >= wanted) {
            int64_t us = (int64_t)(i + 1) * TALLY_STEP_US;
            return us < t->worst_us ? us : t->worst_us;
        }
    }
    return t->worst_us;
}
