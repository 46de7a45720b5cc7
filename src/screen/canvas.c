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
    for (int y = r.y; y < r.y + r.h; y++) {
        uint32_t *row = canvas_row(c, y);
        for (int x = r.x; x < r.x + r.w; x++)
            row[x] = rgb;
    }
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
