// SPDX-License-Identifier: MIT
#include "screen/current.h"

#include <math.h>

enum {
    LOOK_US = 500000, /* twice a second, by a pixel at most ... */
    REACH_PX = 24,    /* ... so that this takes twelve seconds */
};

/* What corrections make good, with some to spare for two clocks that differ. */
static const double SPARE_PX_S = 1.5;
static const double WRONG_PX = 0.75;

int
current_step(double rate, double hz)
{
    double whole = round(rate);
    return whole >= 1 && fabs(rate - whole) * hz <= SPARE_PX_S ? (int)whole : 0;
}

static int64_t
advance(struct current *c, double rate, double hz, int refreshes)
{
    int step = current_step(rate, hz);
    if (step > 0) {
        c->carry = 0;
        return (int64_t)step * refreshes;
    }
    double way = c->carry + rate * refreshes;
    c->carry = way - floor(way);
    return (int64_t)floor(way);
}

/* One of -1, 0 and 1. */
static int
correction(struct current *c, double error, int64_t now_us)
{
    c->error_sum += error;
    c->errors++;
    if (now_us - c->looked_us < LOOK_US)
        return 0;
    double mean = c->error_sum / c->errors;
    c->error_sum = 0;
    c->errors = 0;
    c->looked_us = now_us;
    return mean > WRONG_PX ? 1 : mean < -WRONG_PX ? -1 : 0;
}

int64_t
current_move(struct current *c, int64_t view, double target, double rate,
             double hz, int refreshes, int64_t now_us)
{
    int64_t next = view + advance(c, rate, hz, refreshes);
    double error = target - (double)next;
    if (!c->is_anchored || fabs(error) > REACH_PX) {
        *c = (struct current){ .is_anchored = true, .looked_us = now_us };
        return llround(target);
    }
    return next + correction(c, error, now_us);
}
