// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* So many at once, and one more every so often. Zero: nothing was let in. */
struct rate {
    int burst;
    int64_t refill_us;
    int64_t credit_us;
    int64_t last_us;
    uint64_t refused;
};

/* False: too many of them; this one is not to be looked at. */
bool rate_admit(struct rate *r, int64_t now_us);
