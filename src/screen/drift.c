// SPDX-License-Identifier: MIT
#include "screen/drift.h"

/* Neither is a multiple of the other: the path takes days to close. */
static const int64_t STEP_X_US = 47000000, STEP_Y_US = 71000000;

/* 0, 1 .. most .. 0 .. -most .. 0, and so on. */
static int
wave(int64_t step, int most)
{
    int64_t phase = step % (4 * (int64_t)most);
    if (phase > 3 * most)
        return (int)(phase - 4 * most);
    return (int)(phase > most ? 2 * most - phase : phase);
}

int
drift_most(int height_px)
{
    return 2 + height_px / 240;
}

void
drift_at(int64_t since_us, int height_px, int *x, int *y)
{
    int most = drift_most(height_px);
    since_us = since_us > 0 ? since_us : 0;
    *x = wave(since_us / STEP_X_US, most);
    *y = wave(since_us / STEP_Y_US, most);
}
