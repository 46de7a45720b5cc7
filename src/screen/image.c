// SPDX-License-Identifier: MIT
#include "screen/image.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "screen/color.h"

void
image_init(struct image *image, int w, int h)
{
    *image = (struct image){ .w = w, .h = h };
    image->px = memory_new((size_t)w * (size_t)h, sizeof *image->px);
}

void
image_finish(struct image *image)
{
    free(image->px);
    *image = (struct image){ .px = NULL };
}

void
image_fill(struct image *image, struct rect r, uint32_t rgb)
{
    r = rect_clip(r, (struct rect){ 0, 0, image->w, image->h });
    if (r.w <= 0 || r.h <= 0)
        return;
    uint32_t *first = image->px + (size_t)r.y * (size_t)image->w + (size_t)r.x;
    for (int x = 0; x < r.w; x++)
        first[x] = rgb;
    for (int y = 1; y < r.h; y++)
        memcpy(first + (size_t)y * (size_t)image->w, first,
               (size_t)r.w * sizeof *first);
}

/* From pixel `x` on in one colour, as long as a run can be. */
static int
run_length(const uint32_t *row, int x, int w)
{
    enum { MOST = 256 };
    int end = x + 1;
    while (end < w && end - x < MOST && row[end] == row[x])
        end++;
    return end - x;
}

size_t
image_pack(const struct image *image, uint32_t *runs)
{
    size_t count = (size_t)image->h;
    for (int y = 0; y < image->h; y++) {
        const uint32_t *row = image->px + (size_t)y * (size_t)image->w;
        runs[y] = (uint32_t)count;
        for (int x = 0, length; x < image->w; x += length) {
            length = run_length(row, x, image->w);
            runs[count++] = (uint32_t)(length - 1) << 24 | row[x];
        }
    }
    return count;
}

void
image_row(const struct image *image, int y, int x, int count, uint32_t *out)
{
    if (image->px != NULL) {
        memcpy(out, image->px + (size_t)y * (size_t)image->w + x,
               (size_t)count * sizeof *out);
        return;
    }
    const uint32_t *run = image->runs + image->runs[y];
    int end = (int)(*run >> 24) + 1; /* of the run, in the row */
    while (end <= x)
        end += (int)(*++run >> 24) + 1;
    for (int i = 0; i < count; run++, end += (int)(*run >> 24) + 1) {
        int until = end - x < count ? end - x : count;
        uint32_t rgb = *run & 0xFFFFFF;
        while (i < until)
            out[i++] = rgb;
        if (i == count)
            break;
    }
}

void
image_turn(const struct image *from, struct image *to, int rotate)
{
    if (rotate == 0) {
        memcpy(to->px, from->px,
               (size_t)from->w * (size_t)from->h * sizeof *to->px);
        return;
    }
    for (int y = 0; y < from->h; y++)
        for (int x = 0; x < from->w; x++) {
            struct rect at = rect_turn((struct rect){ x, y, 1, 1 }, from->w,
                                       from->h, rotate);
            to->px[(size_t)at.y * (size_t)to->w + (size_t)at.x] =
                from->px[(size_t)y * (size_t)from->w + (size_t)x];
        }
}

void
mask_finish(struct mask *mask)
{
    free(mask->coverage);
    free(mask->color);
    *mask = (struct mask){ .w = 0 };
}

void
image_draw(struct image *image, const struct color_tables *tables,
           const struct mask *mask, int x, int base, uint32_t rgb,
           struct columns within)
{
    struct rect r = { x, base - mask->base, mask->w, mask->h };
    struct rect part = rect_clip(
        (struct rect){ within.from, 0, within.to - within.from, image->h },
        (struct rect){ 0, 0, image->w, image->h });
    struct rect seen = rect_clip(r, part);
    for (int row = seen.y; row < seen.y + seen.h; row++) {
        size_t first =
            (size_t)(row - r.y) * (size_t)mask->w + (size_t)(seen.x - r.x);
        uint32_t *to = image->px + (size_t)row * (size_t)image->w + seen.x;
        for (int i = 0; i < seen.w; i++) {
            uint32_t ink = rgb, coverage;
            if (mask->color != NULL) {
                ink = mask->color[first + (size_t)i];
                coverage = ink >> 24;
            } else {
                coverage = mask->coverage[first + (size_t)i];
            }
            if (coverage != 0)
                to[i] = color_mix(tables, to[i], ink, coverage);
        }
    }
}
