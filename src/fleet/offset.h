// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { OFFSET_SAMPLES = 8 };

/*
 * How far the publisher's clock is ahead of ours, by round trips: of the last
 * few the shortest counts, for it leaves the least to guess. Wall times in
 * microseconds; a clock that was set empties it.
 */
struct offset {
    struct {
        int64_t trip_us;
        int64_t offset_us;
        int64_t ahead_us; /* of our steady time, which nobody sets ... */
        int64_t heard_us; /* ... and that, then */
    } samples[OFFSET_SAMPLES];
    int count;
    int next;
    int64_t gap_us; /* between wall and steady time at the last sample */
};

/*
 * A question left at `asked_us`, was answered at `told_us` by the publisher's
 * clock and came back at `heard_us`. `steady_us` is that moment's steady time.
 * False: it took too long or cannot be.
 */
bool offset_add(struct offset *o, int64_t asked_us, int64_t told_us,
                int64_t heard_us, int64_t steady_us);

/*
 * How far it is ahead of our steady time: of the shortest round trip, but for
 * what two clocks may drift apart while it gets old. False: as below.
 */
bool offset_ahead(const struct offset *o, int64_t steady_us, int64_t *ahead_us);

/* False: nothing is known yet. `error_us`: half of the shortest round trip. */
bool offset_get(const struct offset *o, int64_t *offset_us, int64_t *error_us);
