// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "screen/screen.h"

struct rect {
    int x;
    int y;
    int w;
    int h;
};

/* Columns of a tape that signs cover. */
struct ends {
    int left;
    int right;
};

/*
 * Where everything stands and in which colour: arithmetic on a style and a
 * size. Lengths are pixels of the wall as it is read, before it is turned.
 */
struct layout {
    int device_w; /* the display's own size */
    int device_h;
    int rotate;        /* 0, 90, 180, 270 degrees clockwise */
    struct rect wall;  /* without overscan */
    struct rect band;  /* in the wall */
    int text_px;       /* em of the headline ... */
    int small_px;      /* ... and of everything else */
    bool is_stacked;   /* label above the headline, else before it */
    struct rect tape;  /* in the wall: what tiles cover */
    int headline_base; /* rows from the tape's top to the baselines */
    int label_base;
    int bar_px;       /* what begins an item: a rule beside both its rows, a */
    int indent_px;    /* diamond in a single one; and the text after it */
    int word_px;      /* between the parts of an item */
    int gap_px;       /* between items */
    int margin_px;    /* of what stands still ... */
    int aside_px;     /* ... and sideways */
    int lamp_px;      /* from lamp to lamp; 0: plain pixels (grid.h) */
    bool has_corners; /* room for that above the tape; else on its ends */
    struct ends ends; /* what that covers: the raster thread's (cover.h) */
    uint32_t background;
    uint32_t text; /* colours are 0xRRGGBB here */
    uint32_t dim;
    uint32_t accent;
    int contrast;   /* of labels to the ground at least, in tenths (WCAG) */
    uint32_t rule;  /* of thin lines: hardly more than the ground */
    uint32_t panel; /* behind lamps ... */
    uint32_t rail;  /* ... and what holds it */
};

void layout_compute(const struct screen_style *style, int device_w,
                    int device_h, struct layout *out);

/*
 * The same in three steps, for walls that are cut up otherwise: the wall and
 * its colours; the band that the style wants for a number of tapes; type and
 * tape in the band, the type a share of what it would be.
 */
void layout_wall(const struct screen_style *style, int device_w, int device_h,
                 struct layout *out);
void layout_band(const struct screen_style *style, int tapes, struct layout *l);
void layout_type(const struct screen_style *style, double share,
                 struct layout *l);

/* The size of type for this wall and its distance, room apart. */
double layout_em(const struct screen_style *style, const struct layout *l);

/* What a length of the configuration comes to. */
int layout_length(struct screen_length l, int of, int automatic);

/* A rectangle of the wall on the display, as it is turned. */
struct rect layout_device(const struct layout *l, struct rect r);

/* A rectangle inside a picture of w x h, where it is once that is turned. */
struct rect rect_turn(struct rect r, int w, int h, int rotate);

struct rect rect_clip(struct rect r, struct rect to);
