// SPDX-License-Identifier: MIT
#include "screen/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* False: there is nothing in this cell but ground. */
static bool
cell_take(const struct image *picture, int x, int y, uint32_t ground,
          struct image *cell)
{
    struct rect part = rect_clip((struct rect){ x, y, cell->w, cell->h },
                                 (struct rect){ 0, 0, picture->w, picture->h });
    bool differs = false;
    if (part.w < cell->w || part.h < cell->h)
        image_fill(cell, (struct rect){ 0, 0, cell->w, cell->h }, ground);
    for (int row = 0; row < part.h; row++) {
        const uint32_t *from =
            picture->px + (size_t)(y + row) * (size_t)picture->w + (size_t)x;
        /* All are the ground when the first is and each is like the next. */
        differs =
            differs || from[0] != ground ||
            memcmp(from, from + 1, (size_t)(part.w - 1) * sizeof *from) != 0;
        memcpy(cell->px + (size_t)row * (size_t)cell->w, from,
               (size_t)part.w * sizeof *from);
    }
    return differs;
}

void
sheet_cut(struct sheet *sheet, const struct image *picture, uint32_t ground,
          int rotate)
{
    bool turned = rotate == 90 || rotate == 270;
    int columns = (picture->w + SHEET_CELL_W - 1) / SHEET_CELL_W;
    int rows = (picture->h + SHEET_CELL_H - 1) / SHEET_CELL_H;
    struct image cell;
    image_init(&cell, SHEET_CELL_W, SHEET_CELL_H);
    *sheet = (struct sheet){ .w = picture->w, .h = picture->h };
    sheet->cells =
        memory_new((size_t)columns * (size_t)rows + 1, sizeof *sheet->cells);
    for (int y = 0; y < picture->h; y += SHEET_CELL_H)
        for (int x = 0; x < picture->w; x += SHEET_CELL_W) {
            if (!cell_take(picture, x, y, ground, &cell))
                continue;
            struct sheet_cell *c = &sheet->cells[sheet->count++];
            c->x = x;
            c->y = y;
            image_init(&c->image, turned ? SHEET_CELL_H : SHEET_CELL_W,
                       turned ? SHEET_CELL_W : SHEET_CELL_H);
            image_turn(&cell, &c->image, rotate);
        }
    image_finish(&cell);
}

void
sheet_finish(struct sheet *sheet)
{
    for (int i = 0; i < sheet->count; i++)
        image_finish(&sheet->cells[i].image);
    free(sheet->cells);
    *sheet = (struct sheet){ .count = 0 };
}
