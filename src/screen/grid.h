// SPDX-License-Identifier: MIT
#pragma once

#include "screen/layout.h"

/*
 * A tape of lamps is set and painted like any other, only that its pixels are
 * lamps: the grid is the layout in that unit. Without lamps it is the layout.
 */
void grid_compute(const struct layout *l, struct layout *out);

/*
 * Gives a layout its lamps: how far apart, how many rows, and where. `text_px`
 * is the size of type that would suit the wall; lamps come near to it. `em` is
 * how many of them that has to be; 0: as many as look best.
 */
void grid_fit(struct layout *l, int text_px, int em);
