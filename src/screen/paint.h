// SPDX-License-Identifier: MIT
#pragma once

#include "screen/image.h"
#include "screen/line.h"

/*
 * The run as a mask; colour pictures are scaled once, with an area filter, to
 * the size of the text around them. Empty when there is nothing to see.
 * Raster thread. Finish it with mask_finish().
 */
void paint_run(const struct run *run, struct mask *out);

/* All of a line's runs at x, their baseline at `base`. */
void paint_line(const struct line *line, const struct color_tables *tables,
                struct image *image, int x, int base, uint32_t rgb);
