// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "screen/image.h"

/*
 * The lamps of a sign of 1928: filaments behind glass in rows and columns. A
 * lamp is one of LAMP_LEVELS bright, even steps to the eye, and every level of
 * every kind of lamp is drawn once, before it is needed.
 */

enum {
    LAMP_LEVELS = 20,   /* finer ones would be drawn more often, and not seen */
    LAMP_TRAIL = 24,    /* columns a letter leaves glowing behind it */
    LAMP_PERIOD = 96,   /* columns after which the kinds of lamps repeat */
    LAMP_PITCH_MIN = 4, /* px from lamp to lamp */
    LAMP_PITCH_MAX = 40,
};

/* No two lamps of a sign were of the same age. */
enum lamp_kind {
    LAMP_NEW,
    LAMP_USED,
    LAMP_OLD,
    LAMP_TIRED, /* it glows rather than shines */
    LAMP_DEAD,
    LAMP_KINDS,
};

/* By its place, always the same. */
enum lamp_kind lamp_kind(int column, int row);

/* 0xRRGGBB of a filament: low current is redder current. `hot` is the last level. */
uint32_t lamp_color(int level, uint32_t hot);

/*
 * What a lamp adds up to in pixels: `off`, which is socket and glass, plus the
 * filament's colour times `mask`, channel by channel. Both pitch x pitch.
 */
void lamp_draw_off(uint32_t panel, int pitch, uint32_t *out);
void lamp_draw_mask(enum lamp_kind kind, int pitch, uint32_t *out);

/* LAMP_KINDS x LAMP_LEVELS lamps, pitch x pitch each, one after the other. */
uint32_t *lamp_sheet(uint32_t panel, uint32_t hot, int pitch);

/*
 * What stands in the picture, as light; LAMP_TRAIL columns more on the side
 * that passed the lamps before. Out come levels, without those columns: lamps
 * that heat up and cool down as the picture passes, one column at a time.
 */
void lamp_heat(const struct image *picture, bool is_mirrored, uint8_t *levels);

/* The same when nothing passes: what is driven is lit, and nothing else. */
void lamp_stand(const struct image *picture, bool is_mirrored, uint8_t *levels);
