// SPDX-License-Identifier: MIT
#pragma once

#include "headline/river.h"
#include "screen/font.h"
#include "screen/layout.h"
#include "screen/screen.h"
#include "screen/stage.h"

enum { SCENE_BANDS = 12, SCENE_LANE_MIN_PX = 8 };

/* One band with a tape of its own. */
struct scene_band {
    struct layout layout;
    struct layout grid; /* of the tape, in its own unit (grid.h) */
    enum screen_direction direction;
    uint32_t speed_wpm; /* 0 and 0: the wall's */
    uint32_t speed_px_s;
    int first_lane; /* whose feeds run here, in the style's lanes; ... */
    int lane_count; /* ... 0: all feeds */
    bool is_second; /* what stands large already comes first there */
    bool has_signs; /* they are on the ends of its tape */

    /* Of the tape's unit in a river; px 0: it is in none. */
    struct river_scale scale;
    int inset_left; /* from the picture's edges to the tape's */
    int inset_right;
};

/*
 * What stands where on a wall of a size: arithmetic on a style. Bands do not
 * overlap; the main thread and the raster thread each have a copy.
 */
struct scene {
    enum screen_layout kind; /* what it came to: never auto */
    struct scene_band bands[SCENE_BANDS];
    int band_count;
    struct stage stage;  /* of one story large; w 0: none */
    struct layout signs; /* what the signs go by */
    struct rect ground;  /* of all bands; what else there is is black */
    struct rect rules[SCENE_BANDS]; /* thin lines between bands, on the wall */
    int rule_count;
    int sizes_px[FONT_ROLES];
    double em_px; /* of headlines, where that is no whole number; or 0 */
};

/* Of plain pixels along the tape, on a display with a place in a river. */
struct river_scale scene_scale(const struct screen_style *style,
                               const struct layout *l);

/* More lanes than there is room for share the last band. */
void scene_compute(const struct screen_style *style, int device_w, int device_h,
                   struct scene *out);
