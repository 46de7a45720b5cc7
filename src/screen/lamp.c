// SPDX-License-Identifier: MIT
#include "screen/lamp.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum {
    HEATS = 1024, /* steps of a filament's temperature, 0: cold */
    LIGHTS = 4096,
};

/*
 * A filament loses heat by radiation, as the fourth power of its temperature,
 * and what one sees of it rises faster still: the light goes at once, and a
 * dull red stays for a while. COOLING is per column that passes.
 */
static const double COOLING = 2.5, HEATING = 0.82, LIGHT_OF_HEAT = 6.5;
static const double EYE = 2.2;     /* light to even steps */
static const double SPILL = 0.015; /* of a neighbour's light on the glass */

/* How dense a lamp's kind is, in thousandths of all, after the ones before. */
static const int kind_shares[LAMP_KINDS] = { 500, 320, 163, 15, 2 };

/* What its light is of a new lamp's, in percent: red, green, blue. */
static const int kind_light[LAMP_KINDS][3] = {
    { 100, 100, 100 }, { 98, 94, 88 }, { 94, 86, 76 }, { 64, 40, 22 }, { 0 },
};

/* A well mixed number from a place (the finalizer of MurmurHash3). */
static uint32_t
mix(uint32_t n)
{
    n ^= n >> 16;
    n *= 0x85EBCA6B;
    n ^= n >> 13;
    n *= 0xC2B2AE35;
    return n ^ n >> 16;
}

enum lamp_kind
lamp_kind(int column, int row)
{
    uint32_t place = (uint32_t)(column % LAMP_PERIOD) << 8 | (uint32_t)row;
    int share = (int)(mix(place + 0x1928) % 1000);
    int kind = 0;
    while (kind < LAMP_DEAD && share >= kind_shares[kind])
        share -= kind_shares[kind++];
    return (enum lamp_kind)kind;
}

uint32_t
lamp_color(int level, uint32_t hot)
{
    /* Blue goes first as the current falls, then green. */
    static const double powers[3] = { 0.78, 1.22, 1.75 };
    double share = (double)level / (LAMP_LEVELS - 1);
    uint32_t color = 0;
    for (int i = 0; i < 3; i++) {
        double full = (double)(hot >> (16 - 8 * i) & 0xFF);
        color = color << 8 | (uint32_t)lround(full * pow(share, powers[i]));
    }
    return color;
}

static double
clamped(double x)
{
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

/* 1 inside `edge`, 0 outside, and a soft step between. */
static double
inside(double r, double edge, double soft)
{
    double t = clamped((edge - r) / soft + 0.5);
    return t * t * (3 - 2 * t);
}

/* The middle of a pixel, from the middle of the lamp; 1 is half the pitch. */
static double
offset(int i, int pitch)
{
    return (i + 0.5) * 2 / pitch - 1;
}

static uint32_t
rgb_of(double r, double g, double b)
{
    return (uint32_t)lround(clamped(r) * 255) << 16 |
           (uint32_t)lround(clamped(g) * 255) << 8 |
           (uint32_t)lround(clamped(b) * 255);
}

void
lamp_draw_off(uint32_t panel, int pitch, uint32_t *out)
{
    double soft = 2.2 / pitch;
    for (int y = 0; y < pitch; y++)
        for (int x = 0; x < pitch; x++) {
            double dx = offset(x, pitch), dy = offset(y, pitch);
            double r = hypot(dx, dy);
            double glass = inside(r, 0.72, soft);
            double socket = inside(r, 0.92, soft) - glass;
            /* Daylight from above on the socket's rim and on the glass. */
            double rim = socket * (0.030 - 0.022 * dy);
            double shine = inside(hypot(dx + 0.24, dy + 0.28), 0.20, soft);
            double gray = glass * (0.040 - 0.020 * dy) + shine * 0.075;
            out[y * pitch + x] =
                rgb_of((panel >> 16 & 0xFF) / 255.0 + rim * 1.25 + gray,
                       (panel >> 8 & 0xFF) / 255.0 + rim + gray * 0.92,
                       (panel & 0xFF) / 255.0 + rim * 0.72 + gray * 0.80);
        }
}

void
lamp_draw_mask(enum lamp_kind kind, int pitch, uint32_t *out)
{
    double soft = 2.2 / pitch;
    const int *light = kind_light[kind];
    for (int y = 0; y < pitch; y++)
        for (int x = 0; x < pitch; x++) {
            double r = hypot(offset(x, pitch), offset(y, pitch));
            double glass = inside(r, 0.76, soft);
            double core = exp(-r * r * 2.6);
            double halo = 0.22 * exp(-r * 1.1);
            double red = halo + glass * (0.72 + 0.30 * core);
            double green = halo * 0.62 + glass * (0.48 + 0.56 * core);
            double blue = halo * 0.25 + glass * (0.18 + 0.84 * core);
            out[y * pitch + x] =
                rgb_of(red * light[0] / 100, green * light[1] / 100,
                       blue * light[2] / 100);
        }
}

static uint32_t
lit(uint32_t off, uint32_t mask, uint32_t color)
{
    uint32_t sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        uint32_t m = mask >> shift & 0xFF, c = color >> shift & 0xFF;
        uint32_t all = (off >> shift & 0xFF) + (m * c + 127) / 255;
        sum |= (all > 255 ? 255 : all) << shift;
    }
    return sum;
}

uint32_t *
lamp_sheet(uint32_t panel, uint32_t hot, int pitch)
{
    size_t size = (size_t)pitch * (size_t)pitch;
    uint32_t *sheet =
        memory_new(LAMP_KINDS * LAMP_LEVELS * size, sizeof *sheet);
    uint32_t *off = memory_new(size, sizeof *off);
    uint32_t *mask = memory_new(size, sizeof *mask);
    uint32_t *at = sheet;
    lamp_draw_off(panel, pitch, off);
    for (int kind = 0; kind < LAMP_KINDS; kind++) {
        lamp_draw_mask((enum lamp_kind)kind, pitch, mask);
        for (int level = 0; level < LAMP_LEVELS; level++) {
            uint32_t color = lamp_color(level, hot);
            for (size_t i = 0; i < size; i++)
                *at++ = lit(off[i], mask[i], color);
        }
    }
    free(off);
    free(mask);
    return sheet;
}

static uint32_t
brightness(uint32_t rgb)
{
    return ((rgb >> 16 & 0xFF) * 54 + (rgb >> 8 & 0xFF) * 183 +
            (rgb & 0xFF) * 19) >>
           8;
}

struct filament {
    uint16_t heats[256];
    uint16_t cooler[HEATS];
    double light[HEATS];
};

/* sRGB's numbers as the temperature that gives so much light. */
static void
filament_make(struct filament *f)
{
    for (int i = 0; i < 256; i++) {
        /* Lamps are on or off: only what a letter half covers is between. */
        double cover = clamped((pow(i / 255.0, EYE) - 0.10) / 0.66);
        f->heats[i] =
            (uint16_t)lround(pow(cover, 1 / LIGHT_OF_HEAT) * (HEATS - 1));
    }
    for (int i = 0; i < HEATS; i++) {
        double heat = (double)i / (HEATS - 1);
        double next = heat / cbrt(1 + COOLING * heat * heat * heat);
        f->cooler[i] = (uint16_t)floor(next * (HEATS - 1));
        f->light[i] = pow(heat, LIGHT_OF_HEAT);
    }
}

/* One row of lamps as the picture goes by; light into `out`, all columns. */
static void
row_heat(const uint32_t *row, int width, bool is_mirrored,
         const struct filament *f, double *out)
{
    int heat = 0;
    for (int i = 0; i < width; i++) {
        int x = is_mirrored ? width - 1 - i : i;
        int driven = f->heats[brightness(row[x])];
        int cooled = f->cooler[heat];
        heat = driven > cooled
                   ? cooled + (int)((driven - cooled) * HEATING + 0.5)
                   : cooled;
        out[x] = f->light[heat];
    }
}

/* Every lamp has had all the time it needs. */
static void
row_stand(const uint32_t *row, int width, const struct filament *f, double *out)
{
    for (int x = 0; x < width; x++)
        out[x] = f->light[f->heats[brightness(row[x])]];
}

/*
 * Light as levels, even to the eye. Tables are for light in 4096ths; half a
 * level is dark.
 */
static void
levels_make(uint8_t levels[LIGHTS])
{
    for (int i = 0; i < LIGHTS; i++)
        levels[i] = (uint8_t)(pow((double)i / (LIGHTS - 1), 1 / EYE) *
                                  (LAMP_LEVELS - 1) +
                              0.5);
}

/*
 * A row of levels: its own light, and what the glass catches from the lamps
 * around. `at` has a column and a row of darkness on all sides.
 */
static void
row_levels(const double *at, int stride, int count,
           const uint8_t levels[LIGHTS], uint8_t *out)
{
    const double *above = at - stride, *below = at + stride;
    for (int x = 0; x < count; x++) {
        double beside = at[x - 1] + at[x + 1] + above[x] + below[x];
        double across =
            above[x - 1] + above[x + 1] + below[x - 1] + below[x + 1];
        double sum = at[x] + (beside + across / 2) * SPILL;
        out[x] = levels[sum < 1 ? (int)(sum * (LIGHTS - 1)) : LIGHTS - 1];
    }
}

static bool
is_dark(const double *row, int count)
{
    for (int i = 0; i < count; i++)
        if (row[i] > 0)
            return false;
    return true;
}

static void
lamps_light(const struct image *picture, bool is_mirrored, bool stands,
            uint8_t *levels)
{
    struct filament f;
    uint8_t level_of[LIGHTS];
    int w = picture->w, h = picture->h, stride = w + 2;
    int from = is_mirrored ? 0 : LAMP_TRAIL, count = w - LAMP_TRAIL;
    double *lamps = memory_new((size_t)stride * ((size_t)h + 2), sizeof *lamps);
    filament_make(&f);
    levels_make(level_of);
    for (int y = 0; y < h; y++) {
        const uint32_t *row = picture->px + (size_t)y * (size_t)w;
        double *out = lamps + (y + 1) * (ptrdiff_t)stride + 1;
        if (stands)
            row_stand(row, w, &f, out);
        else
            row_heat(row, w, is_mirrored, &f, out);
    }
    for (int y = 0; y < h; y++) {
        const double *row = lamps + y * (ptrdiff_t)stride;
        if (is_dark(row, 3 * stride))
            memset(levels, 0, (size_t)count);
        else
            row_levels(row + stride + 1 + from, stride, count, level_of,
                       levels);
        levels += count;
    }
    free(lamps);
}

void
lamp_heat(const struct image *picture, bool is_mirrored, uint8_t *levels)
{
    lamps_light(picture, is_mirrored, false, levels);
}

void
lamp_stand(const struct image *picture, bool is_mirrored, uint8_t *levels)
{
    lamps_light(picture, is_mirrored, true, levels);
}
