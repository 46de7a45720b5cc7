// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

/* Colours are 0xRRGGBB. */

/* Contrast in tenths, 10 to 210 (WCAG 2.1, relative luminance). */
int color_contrast(uint32_t a, uint32_t b);

/*
 * `ink`, mixed with white or black as little as it takes to reach a contrast
 * on `ground`.
 */
uint32_t color_readable(uint32_t ink, uint32_t ground, int contrast);

/* `share` of 255 from one colour to another. */
uint32_t color_between(uint32_t from, uint32_t to, int share);

/* Black or white ink, whichever stands out more. */
uint32_t color_ink_on(uint32_t ground);

/*
 * Light adds up in linear light, not in sRGB's numbers: there a thin stroke on
 * a dark ground comes out too dark, and shimmers as it moves.
 */
struct color_tables {
    uint16_t linear[256]; /* 0 to 4095 */
    uint8_t srgb[4096];
};

void color_tables_init(struct color_tables *t);

/* `coverage` of `ink` over `ground`. */
static inline uint32_t
color_mix(const struct color_tables *t, uint32_t ground, uint32_t ink,
          uint32_t coverage)
{
    uint32_t mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        uint32_t g = t->linear[ground >> shift & 0xFF];
        uint32_t i = t->linear[ink >> shift & 0xFF];
        uint32_t m = (g * (255 - coverage) + i * coverage + 127) / 255;
        mixed |= (uint32_t)t->srgb[m] << shift;
    }
    return mixed;
}
