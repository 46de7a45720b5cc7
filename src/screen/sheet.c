// SPDX-License-Identifier: MIT
#include "screen/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { CELL_PX = SHEET_CELL_W * SHEET_CELL_H };

static bool
row_is_bare(const struct image *picture, int x, int y, int w, uint32_t ground)
{
    const uint32_t *row =
        picture->px + (size_t)y * (size_t)picture->w + (size_t)x;
    uint32_t differs = 0;
    for (int i = 0; i < w; i++)
        differs |= row[i] ^ ground;
    return differs == 0;
}

static bool
column_is_bare(const struct image *picture, int x, int y, int h,
               uint32_t ground)
{
    const uint32_t *at =
        picture->px + (size_t)y * (size_t)picture->w + (size_t)x;
    for (int i = 0; i < h; i++)
        if (at[(size_t)i * (size_t)picture->w] != ground)
            return false;
    return true;
}

/* Cells in rows, each of which begins at its first ink, up to `most`. */
static int
cells_find(const struct image *picture, uint32_t ground,
           struct sheet_cell *cells, int most)
{
    int count = 0;
    for (int y = 0; y < picture->h; y += SHEET_CELL_H) {
        while (y < picture->h && row_is_bare(picture, 0, y, picture->w, ground))
            y++;
        int h = picture->h - y < SHEET_CELL_H ? picture->h - y : SHEET_CELL_H;
        for (int x = 0; h > 0 && x < picture->w; x += SHEET_CELL_W) {
            while (x < picture->w && column_is_bare(picture, x, y, h, ground))
                x++;
            if (x == picture->w || count == most)
                break;
            cells[count++] = (struct sheet_cell){ .x = x, .y = y };
        }
    }
    return count;
}

/* What of the picture is in a cell; ground where that ends. */
static void
cell_take(const struct image *picture, const struct sheet_cell *at,
          uint32_t ground, struct image *cell)
{
    struct rect part =
        rect_clip((struct rect){ at->x, at->y, cell->w, cell->h },
                  (struct rect){ 0, 0, picture->w, picture->h });
    if (part.w < cell->w || part.h < cell->h)
        image_fill(cell, (struct rect){ 0, 0, cell->w, cell->h }, ground);
    for (int row = 0; row < part.h; row++)
        memcpy(cell->px + (size_t)row * (size_t)cell->w,
               picture->px + (size_t)(at->y + row) * (size_t)picture->w +
                   (size_t)at->x,
               (size_t)part.w * sizeof *cell->px);
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
    sheet->count = cells_find(picture, ground, sheet->cells, columns * rows);
    sheet->px =
        memory_new((size_t)sheet->count * CELL_PX + 1, sizeof *sheet->px);
    for (int i = 0; i < sheet->count; i++) {
        struct sheet_cell *c = &sheet->cells[i];
        cell_take(picture, c, ground, &cell);
        c->image = (struct image){ .px = sheet->px + (size_t)i * CELL_PX,
                                   .w = turned ? SHEET_CELL_H : SHEET_CELL_W,
                                   .h = turned ? SHEET_CELL_W : SHEET_CELL_H };
        image_turn(&cell, &c->image, rotate);
    }
    image_finish(&cell);
}

void
sheet_finish(struct sheet *sheet)
{
    free(sheet->px);
    free(sheet->cells);
    *sheet = (struct sheet){ .count = 0 };
}
