// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

/*
 * How far what stands still has wandered, so that it does not burn in: a pixel
 * in a minute or so, back and forth, sideways and up and down in different
 * times. 0, 0 at the start; `height_px` is the wall's.
 */
void drift_at(int64_t since_us, int height_px, int *x, int *y);

/* The farthest that it gets, either way. */
int drift_most(int height_px);
