// SPDX-License-Identifier: MIT
#include "screen/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

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

/* Cells as they are on the display, one behind the other as runs. */
static void
cells_pack(struct sheet *sheet, const struct image *picture, uint32_t ground,
           int rotate)
{
    bool turned = rotate == 90 || rotate == 270;
    struct image cell, seen;
    size_t used = 0;
    image_init(&cell, SHEET_CELL_W, SHEET_CELL_H);
    image_init(&seen, turned ? SHEET_CELL_H : SHEET_CELL_W,
               turned ? SHEET_CELL_W : SHEET_CELL_H);
    uint32_t *packed =
        memory_new((size_t)seen.h * ((size_t)seen.w + 1), sizeof *packed);
    for (int i = 0; i < sheet->count; i++) {
        cell_take(picture, &sheet->cells[i], ground, &cell);
        image_turn(&cell, &seen, rotate);
        size_t count = image_pack(&seen, packed);
        sheet->runs =
            memory_retake(sheet->runs, (used + count) * sizeof *packed);
        memcpy(sheet->runs + used, packed, count * sizeof *packed);
        sheet->cells[i].first = used;
        used += count;
    }
    for (int i = 0; i < sheet->count; i++) /* now that they have their place */
        sheet->cells[i].image =
            (struct image){ .w = seen.w,
                            .h = seen.h,
                            .runs = sheet->runs + sheet->cells[i].first };
    free(packed);
    image_finish(&cell);
    image_finish(&seen);
}

void
sheet_cut(struct sheet *sheet, const struct image *picture, uint32_t ground,
          int rotate)
{
    int columns = (picture->w + SHEET_CELL_W - 1) / SHEET_CELL_W;
    int rows = (picture->h + SHEET_CELL_H - 1) / SHEET_CELL_H;
    *sheet = (struct sheet){ .w = picture->w, .h = picture->h };
    sheet->cells =
        memory_new((size_t)columns * (size_t)rows + 1, sizeof *sheet->cells);
    sheet->count = cells_find(picture, ground, sheet->cells, columns * rows);
    cells_pack(sheet, picture, ground, rotate);
}

void
sheet_finish(struct sheet *sheet)
{
    free(sheet->runs);
    free(sheet->cells);
    *sheet = (struct sheet){ .count = 0 };
}
