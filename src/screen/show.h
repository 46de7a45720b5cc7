// SPDX-License-Identifier: MIT
#pragma once

#include "screen/slide.h"
#include "screen/track.h"

enum {
    SHOW_SLIDES = 3,
    SHOW_WIPE_US = 1000000, /* from one slide to the next */
};

/* A story large on the stage from one moment of the show to another. */
struct show_slide {
    _Atomic int state; /* a tile's; FREE is the raster thread's */
    uint64_t number;   /* in their order, from 1 */
    int64_t from_us;
    int64_t until_us;
    bool is_rtl;
    bool is_abrupt; /* nothing has to give way to it */
    uint32_t serial;
    struct arena *arena; /* of the words */
    struct item_words words;
    struct sheet sheet;
};

/*
 * One story after the other: as a tape, with moments for places. The main
 * thread says what moment it is and which slides are over; the raster thread
 * makes the next one shortly before its time.
 */
struct show {
    struct show_slide slides[SHOW_SLIDES];
    _Atomic bool is_wanted; /* the moments below are told */
    _Atomic int64_t view_us;
    _Atomic int64_t epoch_us; /* wall time at which the show was at 0 */
    _Atomic int64_t end_us;   /* what follows begins then at the earliest */
    _Atomic uint64_t count;
    /*
     * What stands shall make room by then, for something is breaking; 0: it
     * need not. Nothing is made before the main thread has seen to it.
     */
    _Atomic int64_t hurry_us;

    /* The raster thread's own. */
    struct rotation *rotation;
    const struct rundown *rundown;
    struct stage stage;
    struct layout layout;
    uint64_t last_id;
    bool is_due; /* there is news, and some of it may be breaking */
};

void show_init(struct show *show);
void show_finish(struct show *show);

/* Main thread: true when the raster thread has something to do. */
bool show_want(struct show *show, int64_t view_us, int64_t epoch_us);

/* Main thread: the slide at a moment, or NULL; and the one before it. */
const struct show_slide *show_at(struct show *show, int64_t us);
const struct show_slide *show_before(struct show *show,
                                     const struct show_slide *slide);

/* Raster thread. */
void show_news(struct show *show, const struct rundown *rundown);
bool show_turn(struct show *show, struct easel *easel);
int64_t show_airs_at(struct show *show);

/* Raster thread, while the main thread waits: no stage, or another one. */
void show_restyle(struct show *show, struct easel *easel);
void show_clear(struct show *show);
