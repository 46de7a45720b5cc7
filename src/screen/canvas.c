// SPDX-License-Identifier: MIT
#include "screen/canvas.h"

#include <string.h>

static uint32_t *
canvas_row(const struct canvas *c, int y)
{
    return (void *)((char *)c->px + (ptrdiff_t)y * c->pitch);
}

void
canvas_fill(const struct canvas *c, struct rect r, uint32_t rgb)
{
    r = rect_clip(r, (struct rect){ 0, 0, c->w, c->h });
    if (r.w == 0)
        return;
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
        memcpy(canvas_row(c, seen.y + row) + seen.x, source,
               (size_t)seen.w * sizeof *source);
        source += image->w;
    }
}
