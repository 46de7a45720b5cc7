// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

#include "screen/layout.h"

struct color_tables;

/*
 * An opaque picture, 0x00RRGGBB, rows without gaps; or the same in a tenth of
 * the memory, if it is of letters: as runs of one colour (image_pack()).
 */
struct image {
    uint32_t *px; /* NULL: see `runs`, which are then somebody else's */
    int w;
    int h;
    const uint32_t *runs;
};

void image_init(struct image *image, int w, int h);
void image_finish(struct image *image);
void image_fill(struct image *image, struct rect r, uint32_t rgb);

/*
 * A picture of pixels as runs: for each row where it begins among them, then
 * the runs, whose length less one is in the byte that a colour leaves. How
 * many words these are: h + w * h at most.
 */
size_t image_pack(const struct image *image, uint32_t *runs);

/* Pixels [x, x + count) of a row, however the picture is kept. */
void image_row(const struct image *image, int y, int x, int count,
               uint32_t *out);

/* `from`, turned clockwise, into `to`, which has its size as turned. */
void image_turn(const struct image *from, struct image *to, int rotate);

/*
 * What a run looks like: coverage in one byte a pixel, or, in colour,
 * 0xAARRGGBB with straight alpha. `base` is the row of the baseline.
 */
struct mask {
    int w;
    int h;
    int base;
    uint8_t *coverage;
    uint32_t *color; /* one of the two is NULL */
};

void mask_finish(struct mask *mask);

/* Columns [from, to) of a picture. */
struct columns {
    int from;
    int to;
};

static const struct columns COLUMNS_ALL = { -(1 << 29), 1 << 29 };

/*
 * Draws the mask with its left edge at x and its baseline at `base`, as far as
 * it lies in some columns of the image.
 */
void image_draw(struct image *image, const struct color_tables *tables,
                const struct mask *mask, int x, int base, uint32_t rgb,
                struct columns within);
