// SPDX-License-Identifier: MIT
#include "unit/screen/test_moves.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct image
moves_frame(struct screen *s, int64_t now, int i)
{
    struct image image;
    struct error err;
    screen_frame(s, (int64_t)i * 1000000 / 60 + 1, now + i / 60);
    assert_true(screen_capture(s, &image, &err));
    return image;
}

static uint32_t
pixel(const struct image *image, int x, int y)
{
    return image->px[(size_t)y * (size_t)image->w + (size_t)x];
}

bool
moves_only(const struct image *before, const struct image *after,
           const struct screen_style *style, int step)
{
    bool is_turned = style->rotate == 90;
    int w = is_turned ? before->h : before->w;
    int h = is_turned ? before->w : before->h;
    if (style->direction == SCREEN_RIGHTWARDS)
        step = -step;
    for (int y = 0; y < h * 3 / 4; y++)
        for (int x = step < 0 ? -step : 0; x + step < w && x < w; x++) {
            uint32_t a = is_turned ? pixel(before, h - 1 - y, x + step)
                                   : pixel(before, x + step, y);
            uint32_t b =
                is_turned ? pixel(after, h - 1 - y, x) : pixel(after, x, y);
            if (a != b)
                return false;
        }
    return true;
}
