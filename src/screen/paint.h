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
/*
 * A diamond as wide as high, an odd number of pixels, standing on the middle
 * of the small letters of a type: no font is asked for it.
 */
void paint_diamond(const struct color_tables *tables, struct image *image,
                   int x, int base, int text_px, int size_px, uint32_t rgb);

void paint_line(const struct line *line, const struct color_tables *tables,
                struct image *image, int x, int base, uint32_t rgb);
