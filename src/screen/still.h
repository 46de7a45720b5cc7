// SPDX-License-Identifier: MIT
#pragma once

#include "screen/belt.h"
#include "screen/ring.h"

struct easel;
struct river_item;
struct track;

enum { STILLS = 3, STILL_TILES = 24, STILL_MOST_PX = STILL_TILES * TILE_PX };

/*
 * An item that reads against the way its tape runs would arrive with its end
 * first. It stands still instead, where the tape comes in: the tape has a gap
 * there, twice as long as the item and once the view; once the view has come
 * so far that the item has room in the bare place, the item stands in it, for
 * as long as it would take to pass by. What is seen is so a function of the
 * view, as all of the tape is.
 *
 * In a river the gap goes from display to display, and in each of them the
 * item stands while it is there, on as many pages as that one needs: nobody
 * reads across the frames of two, or has to stand before the right one.
 */
struct still {
    _Atomic int state;    /* a tile's; FREE is the raster thread's */
    _Atomic bool is_void; /* the raster thread's: the item is gone from there */
    int64_t x;            /* of its item on the tape */
    int64_t on;           /* it is seen by views from here ... */
    int64_t off;          /* ... to here */
    int w;                /* columns */
    struct tile *tiles;
    int tile_count;
};

/* Columns [first, first + count) of it are seen by now; the rest is bare. */
struct still_window {
    int first;
    int count;
};

/* Raster thread: appends an item that stands, on as many pages as it needs. */
void still_append(struct track *t, const struct easel *easel,
                  const struct item_words *words, int64_t at);

/*
 * Raster thread: the gap that an item, as it is set to be moved, gets in a
 * river: twice as long as it, and a view.
 */
int64_t still_gap(const struct track *t, const struct item *item);

/* Raster thread: the same in the gap that it has in a river. */
void still_place(struct track *t, const struct easel *easel,
                 const struct item_words *words,
                 const struct river_item *place);

/* Raster thread: the tape is another one from there on; what is seen stays. */
void still_void(struct track *t, int64_t from);

/* Raster thread: paints what will stand next. False: all is there. */
bool still_turn(struct track *t, struct easel *easel);

/* Raster thread, while the main thread waits: forgets all pictures. */
void still_clear(struct track *t);

/* Main thread: gives back what is over. True: there is room for another. */
bool still_want(struct track *t, int64_t view);

/* Main thread: what stands at a view, or NULL. */
const struct still *still_at(struct track *t, int64_t view);

/*
 * It is uncovered in its reading direction, and covered again, five times as
 * fast as the tape runs.
 */
struct still_window still_window(const struct still *still, int64_t view,
                                 bool is_mirrored);
