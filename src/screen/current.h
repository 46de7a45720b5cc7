// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/*
 * How a display keeps to a clock that it shares with others, and to its own
 * refresh: whole pixels each time, the same number where that comes near
 * enough. What is wrong then is put right by a pixel, twice a second at most;
 * what is very wrong, at once, for its neighbours are right.
 */
struct current {
    bool is_anchored;
    double carry;     /* of pixels that were no whole ones */
    double error_sum; /* of the places since the last look */
    int errors;
    int64_t looked_us;
};

/*
 * The next place after `view`. `target` is where the clock wants it by now,
 * `rate` so many pixels a refresh at `hz`, of which `refreshes` have passed.
 */
int64_t current_move(struct current *c, int64_t view, double target,
                     double rate, double hz, int refreshes, int64_t now_us);

/* Pixels a refresh when they are whole; 0: they are dealt out evenly. */
int current_step(double rate, double hz);
