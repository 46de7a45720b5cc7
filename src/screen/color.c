// SPDX-License-Identifier: MIT
#include "screen/color.h"

#include <math.h>

/* IEC 61966-2-1, which WCAG 2.1 means by sRGB. */
static double
linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92
                              : pow((channel + 0.055) / 1.055, 2.4);
}

static double
luminance(uint32_t rgb)
{
    return 0.2126 * linear((rgb >> 16 & 0xFF) / 255.0) +
           0.7152 * linear((rgb >> 8 & 0xFF) / 255.0) +
           0.0722 * linear((rgb & 0xFF) / 255.0);
}

int
color_contrast(uint32_t a, uint32_t b)
{
    double la = luminance(a), lb = luminance(b);
    double light = fmax(la, lb), dark = fmin(la, lb);
    return (int)floor((light + 0.05) / (dark + 0.05) * 10);
}

static uint32_t
towards(uint32_t from, uint32_t to, int step, int steps)
{
    uint32_t mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int f = (int)(from >> shift & 0xFF), t = (int)(to >> shift & 0xFF);
        mixed |= (uint32_t)(f + (t - f) * step / steps) << shift;
    }
    return mixed;
}

uint32_t
color_between(uint32_t from, uint32_t to, int share)
{
    return towards(from, to, share, 255);
}

uint32_t
color_ink_on(uint32_t ground)
{
    return color_contrast(0xFFFFFF, ground) >= color_contrast(0, ground)
               ? 0xFFFFFF
               : 0x000000;
}

uint32_t
color_readable(uint32_t ink, uint32_t ground, int contrast)
{
    uint32_t goal = color_ink_on(ground);
    for (int step = 0; step < 32; step++) {
        uint32_t mixed = towards(ink, goal, step, 32);
        if (color_contrast(mixed, ground) >= contrast)
            return mixed;
    }
    return goal;
}

void
color_tables_init(struct color_tables *t)
{
    for (int i = 0; i < 256; i++)
        t->linear[i] = (uint16_t)lround(linear(i / 255.0) * 4095);
    for (int i = 0; i < 4096; i++) {
        double l = i / 4095.0;
        double s = l <= 0.0031308 ? l * 12.92 : 1.055 * pow(l, 1 / 2.4) - 0.055;
        t->srgb[i] = (uint8_t)lround(s * 255);
    }
    /* What is not covered at all must come back as it was. */
    for (int i = 0; i < 256; i++)
        t->srgb[t->linear[i]] = (uint8_t)i;
}
