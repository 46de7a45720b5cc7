// SPDX-License-Identifier: MIT
#pragma once

#include <stdatomic.h>

#include "screen/item.h"
#include "screen/ring.h"

struct easel;
struct track;
struct undo;

/*
 * What is breaking does not wait behind what has been painted ahead of need:
 * the tape is cut a little beyond the edge where it comes in, and goes on with
 * the news. A headline that is being read there ends with a word and an
 * ellipsis, unless it is nearly over; after the news it is told again, and all
 * that stood behind it follows.
 *
 * The raster thread does it and paints the tile with the cut apart. What that
 * shows before the cut is what the old one showed, pixel by pixel, or it is
 * not offered. The main thread puts it in the old one's place before it draws
 * a frame that ends before the cut; has its view gone further by then, it
 * declines, and another place is tried.
 */
struct splice {
    _Atomic int state;
    int64_t cut; /* from here on the tape is another one */
    struct tile spare;

    /* The raster thread's own. */
    bool is_due; /* there is news, and some of it may be breaking */
    int tries;
    struct arena *arena; /* of the words that wait for a place; or NULL */
    struct item_words words;
    struct undo *undo;
};

/*
 * Raster thread: cuts the tape when something is breaking, and makes an end of
 * it once the main thread has answered. True: something was done.
 */
bool splice_turn(struct track *t, struct easel *easel);

/*
 * Raster thread: goes on as its river does by now, in the same way; where that
 * has changed in view, what is seen stays. True: something was done.
 */
bool splice_bend(struct track *t, struct easel *easel);

/* Raster thread: nothing may be painted before the main thread has answered. */
bool splice_waits(const struct track *t);

/* Raster thread, while the main thread waits: the tape stays as it is now. */
void splice_settle(struct track *t);
void splice_finish(struct track *t);

/* Main thread, before a view at `x` is drawn: takes or declines an offer. */
bool splice_heed(struct track *t, int64_t x, int width);
