// SPDX-License-Identifier: MIT
#pragma once

#include "screen/show.h"
#include "screen/still.h"
#include "screen/wall.h"

/* Where the pictures of each kind have their keys (backend.h). */
enum {
    PLACE_SIGNS = 0,
    PLACE_SLIDES = PLACE_SIGNS + SIGNS,
    PLACE_SLIDE_CELLS = 2048, /* of one slide */
    PLACE_STILLS = PLACE_SLIDES + SHOW_SLIDES * PLACE_SLIDE_CELLS,
    PLACE_TILES = PLACE_STILLS + SCENE_BANDS * STILLS * STILL_TILES,
};

/* One frame in the making. Main thread. */
struct frame {
    struct screen *screen;
    struct rect changed[BACKEND_CHANGED_MAX]; /* on the device */
    int changed_count;
    bool is_whole; /* nothing of the last frame is left */
};

/*
 * A place of the device has to be handed over; it is cut to the device. What
 * lies beside or inside another such place is handed over with it.
 */
void frame_change(struct frame *f, struct rect device);

/*
 * Draws `from` of a picture of w x h as read, which is turned as the display
 * is, to x, y of the wall. Here and below, what is drawn is handed over.
 */
void frame_draw_part(struct frame *f, const struct image *image,
                     struct backend_key key, struct rect from, int w, int h,
                     int x, int y);

void frame_fill(struct frame *f, struct rect wall, uint32_t rgb);

/* What the last frame left dx columns further moves to `to`, on the wall. */
void frame_scroll(struct frame *f, struct rect to, int dx);

/* tape_draw.c: a tape as it is now. */
void tape_draw(struct frame *f, int number);

/* spot.c: the stage as it is now. */
void spot_draw(struct frame *f);
