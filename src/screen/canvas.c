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
row_dim(uint32_t *to, const uint32_t *from, int count, int light)
{
    for (int x = 0; x < count; x++)
        to[x] = canvas_dimmed(from[x], light);
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
    const uint32_t *source =
        image->px + (size_t)from.y * (size_t)image->w + from.x;
    for (int row = 0; row < seen.h; row++) {
        uint32_t *to = canvas_row(c, seen.y + row) + seen.x;
        if (c->light == LIGHT_FULL)
            memcpy(to, source, (size_t)seen.w * sizeof *source);
        else
            row_dim(to, source, seen.w, c->light);
        source += image->w;
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
        memmove(canvas_row(c, y - dy) + from.x - dx, canvas_row(c, y) + from.x,
                (size_t)from.w * sizeof(uint32_t));
    }
}
