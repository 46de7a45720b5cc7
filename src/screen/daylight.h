// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct screen;

enum { LIGHT_FULL = 256 };

/* How bright the wall is and will be. Zero is a wall that has not begun. */
struct daylight {
    int light;        /* of LIGHT_FULL, as drawn */
    int goal;         /* what it is on its way to */
    int64_t looked_s; /* the second in which the plan was asked */
    int64_t ramp_us;  /* when the way began, ... */
    int ramp_from;    /* ... and where */
    int64_t awake_us; /* until then a person wants to see something */
    bool is_touched;  /* a key or a click since the last frame */
    int shade;        /* percent that somebody else has taken from the light */
    bool is_ordered;  /* by whom the last change was */
    bool is_off;      /* nothing is presented */
    int drift_x;      /* of what stands still */
    int drift_y;
    int64_t drift_from_us;
};

/* With each frame. False: the panel is off, and nothing is to be drawn. */
bool daylight_update(struct screen *s, int64_t now_us, int64_t now);

/* Somebody is there. True: the panel was off, and it meant only that. */
bool daylight_touch(struct screen *s);
