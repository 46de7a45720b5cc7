// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * One tape for several displays beside each other. Its places are micrometres
 * from where it began, so that pixels of any size agree on them; an item is
 * given its place and its width once, by whoever publishes, and keeps them.
 * Where the tape is by now is a function of a clock that all share. Each
 * display looks through its own window, and nobody need be there for it.
 */

enum {
    RIVER_ITEMS = 256,          /* at most, in a river */
    RIVER_KEPT = 12,            /* at least, to go round with */
    RIVER_SPEED_UM = 10000000,  /* a second, at most */
    RIVER_WIDTH_UM = 100000000, /* of an item, at most */
};

/* Beyond it nobody's tape gets: thirty years at ten centimetres a second. */
static const int64_t RIVER_END_UM = 100000000000000;

/* Where a display's picture is on the wall. Zero width: in no river. */
struct river_place {
    int64_t left_um; /* of its left edge, from the river's left end */
    int64_t width_um;
    int64_t top_um; /* of its upper edge, below the highest display's */
};

/* So many pixels are so long. */
struct river_scale {
    int64_t px;
    int64_t um;
};

/* To the nearest pixel, halves upwards: the same wherever it is counted from. */
int64_t river_px(struct river_scale s, int64_t um);
int64_t river_um(struct river_scale s, int64_t px);

/* How it runs: leftwards or, mirrored, rightwards; places count against it. */
struct river_course {
    int64_t at_us;    /* at this moment of the shared clock ... */
    int64_t from_um;  /* ... this place was at the river's left end */
    int64_t speed_um; /* a second */
    bool is_mirrored;
};

/* The place at the river's left end. */
int64_t river_flow(const struct river_course *c, int64_t now_us);

/* The place at the edge of a display where its items leave it. */
int64_t river_view(const struct river_course *c,
                   const struct river_place *place, int64_t now_us);

/* The place that comes into a river of a length next. */
int64_t river_edge(const struct river_course *c, int64_t length_um,
                   int64_t now_us);

/* The same course as told by another clock or from another moment on. */
struct river_course river_anchor(const struct river_course *c, int64_t then_us,
                                 int64_t now_us);

/* What a wall knows of the clock that its river goes by. */
struct river_clock {
    uint64_t id;       /* whose it is; 0: nobody's, and wall time must do */
    int64_t ahead_us;  /* it minus steady time */
    bool is_author;    /* it is our own, and we append */
    struct text name;  /* ours */
    int64_t length_um; /* of the river, by the displays that are known */
};

/* What lies over each other on the wall by more than a saw's cut. */
bool river_overlaps(const struct river_place *a, const struct river_place *b);

/* What an item says, as it was when it was appended. */
struct river_item {
    uint64_t number; /* one more than the item's before it */
    int64_t at_um;
    int64_t width_um; /* with the gap behind it */
    int64_t whole_um; /* that of the whole item, when it was cut short; 0 */
    uint32_t kept;    /* graphemes of its line then */
    uint64_t id;      /* of the headline */
    uint64_t story;
    struct text source;
    struct text line;
    struct text age;
    struct text link;
    struct text language;
    uint32_t rgb;
    bool is_breaking;
    bool stands; /* it reads against the way of the tape, and has a gap there */
};

/* A value once it is handed on: whoever holds it may read it. */
struct river {
    struct arena *arena;
    uint64_t id;     /* of its beginning; places of another one are others */
    uint64_t clock;  /* whose clock the course is by: an instance */
    struct text by;  /* who gave it its size and speed */
    int64_t em_um;   /* size of type */
    int em_lamps;    /* the same, on a sign of lamps; 0: on none */
    int64_t base_um; /* of its baseline, below the highest display's top */
    struct river_course course;
    struct river_item *items; /* in order, RIVER_ITEMS at most */
    size_t count;
};

/* Without items. The caller owns it. */
struct river *river_create(uint64_t id, struct text by);
void river_destroy(struct river *r); /* NULL is fine */

/*
 * Without what ends at or before `since_um`, but for the last RIVER_KEPT; and
 * with what it goes round to, where it ends before `until_um`.
 */
struct river *river_copy(const struct river *r, int64_t since_um,
                         int64_t until_um);

/*
 * Copies the texts. But for the first item the number is given here. False: it
 * is full.
 */
bool river_append(struct river *r, const struct river_item *item);

/* Where the next item begins. */
int64_t river_end(const struct river *r);

/*
 * The item with a number, or the first one after it. When nobody appends, the
 * tape goes round: after the last item comes the first one again, in the same
 * way on every display. False: it is empty.
 */
bool river_item(const struct river *r, uint64_t number, struct river_item *out);

/* The number of the first item that ends beyond a place; 0: it is empty. */
uint64_t river_number(const struct river *r, int64_t beyond_um);

/* Takes back the last items that begin at a place or beyond it. */
void river_cut(struct river *r, int64_t from_um);
