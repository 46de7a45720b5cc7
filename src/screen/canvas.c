// SPDX-License-Identifier: MIT
#include "screen/canvas.h"

#include <string.h>

#include "screen/daylight.h"

static uint32_t *
canvas_row(const struct canvas *c, int y)
{
    return (void *)((char *)c->px + (ptrdiff_t)y * c->pitch);
}

uint32_t
canvas_dimmed(uint32_t rgb, int light)
{
    uint32_t share = (uint32_t)light;
    return ((rgb & 0xFF00FF) * share >> 8 & 0xFF00FF) |
           ((rgb & 0x00FF00) * share >> 8 & 0x00FF00);
}

static void
row_dim(uint32_t *row, int count, int light)
{
    for (int x = 0; x < count; x++)
        row[x] = canvas_dimmed(row[x], light);
}

void
canvas_fill(const struct canvas *c, struct rect r, uint32_t rgb)
{
    r = rect_clip(r, (struct rect){ 0, 0, c->w, c->h });
    if (r.w == 0)
        return;
    rgb = canvas_dimmed(rgb, c->light);
    uint32_t *first = canvas_row(c, r.y) + r.x;
    for (int x = 0; x < r.w; x++)
        first[x] = rgb;
    for (int y = r.y + 1; y < r.y + r.h; y++)
        memcpy(canvas_row(c, y) + r.x, first, (size_t)r.w * sizeof *first);
}

void
canvas_draw(const struct canvas *c, const struct image *image, struct rect from,
            int x, int y)
{
    struct rect seen = rect_clip((struct rect){ x, y, from.w, from.h },
                                 (struct rect){ 0, 0, c->w, c->h });
    if (seen.w == 0)
        return;
    from.x += seen.x - x;
    from.y += seen.y - y;
    for (int row = 0; row < seen.h; row++) {
        uint32_t *to = canvas_row(c, seen.y + row) + seen.x;
        image_row(image, from.y + row, from.x, seen.w, to);
        if (c->light != LIGHT_FULL)
            row_dim(to, seen.w, c->light);
    }
}

/*
 * A row moved within itself, in pieces: a long one that meets itself is, in
 * more than one C library, moved by an instruction that then goes byte by byte.
 */
static void
row_move(uint32_t *to, const uint32_t *from, int count)
{
    enum { PIECE_PX = 1024 };
    bool is_up = to < from;
    for (int done = 0; done < count; done += PIECE_PX) {
        int part = count - done < PIECE_PX ? count - done : PIECE_PX;
        int at = is_up ? done : count - done - part;
        memmove(to + at, from + at, (size_t)part * sizeof *to);
    }
}

void
canvas_scroll(const struct canvas *c, struct rect to, int dx, int dy)
{
    struct rect all = { 0, 0, c->w, c->h };
    to = rect_clip(to, all);
    struct rect from =
        rect_clip((struct rect){ to.x + dx, to.y + dy, to.w, to.h }, all);
    for (int i = 0; i < from.h; i++) {
        /* A row is read before it is written over. */
        int y = from.y + (dy > 0 ? i : from.h - 1 - i);
        row_move(canvas_row(c, y - dy) + from.x - dx, canvas_row(c, y) + from.x,
                 from.w);
    }
}
