// SPDX-License-Identifier: MIT
#pragma once

#include "screen/image.h"

enum { SHEET_CELL_W = 256, SHEET_CELL_H = 64 };

/*
 * An opaque picture of any size that stands still: those of its cells that
 * are not bare ground, each turned as the display is and of one size, so that
 * a texture takes one after the other. They lie where the ink is rather than
 * in rows and columns, as runs in one block of memory. The zero value is empty.
 */
struct sheet {
    struct sheet_cell {
        int x; /* as read */
        int y;
        struct image image;
        size_t first; /* of its runs */
    } * cells;
    int count;
    uint32_t *runs; /* of all cells */
    int w;          /* of the whole, as read */
    int h;
};

/* Cuts up a picture, as read. Raster thread. */
void sheet_cut(struct sheet *sheet, const struct image *picture,
               uint32_t ground, int rotate);
void sheet_finish(struct sheet *sheet);
