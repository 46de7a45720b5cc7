// SPDX-License-Identifier: MIT
#pragma once

#include <pthread.h>

#include "screen/belt.h"
#include "screen/color.h"
#include "screen/cover.h"
#include "screen/flow.h"
#include "screen/logo.h"
#include "screen/pulse.h"
#include "screen/ring.h"
#include "screen/scene.h"
#include "screen/splice.h"
#include "screen/still.h"

struct look;
struct river_item;
struct rotation;
struct rundown;

/* What there is to paint with, the same for every track and sign. */
struct easel {
    struct look *look;
    struct fonts *fonts;
    struct color_tables tables;
    struct logos logos;
    uint32_t serial; /* of the tile painted last */
};

/*
 * One tape in the making: its items, its tiles, and whose turn it is. The
 * main thread asks and places, the raster thread fills; a function says which
 * of the two calls it.
 */
struct track {
    pthread_mutex_t lock; /* guards the belt; never held while painting */
    struct belt belt;
    struct ring ring;
    struct image scratch; /* a tile as read, before it is turned */
    struct rotation *rotation;
    const struct rundown *rundown; /* what runs here; NULL: none yet */
    struct rundown *own;           /* that, unless it is everybody's */
    struct scene_band band;
    struct still stills[STILLS]; /* what stands on the tape's bare places */
    bool is_starved;             /* the tape could not be made longer */
    struct flow flow;            /* the river that it is part of */
    struct splice splice;
    struct cover cover;

    _Atomic int64_t view_x;
    _Atomic int64_t epoch_us;
    _Atomic int64_t speed_milli; /* px a second, in thousandths */
    _Atomic int64_t end;
    _Atomic uint64_t items;
    _Atomic bool is_mirrored;
    _Atomic int64_t worst_us; /* the tile that took longest */
    struct pulses pulses;
};

/* Main thread, before the raster thread begins and after it has ended. */
void track_init(struct track *t);
void track_finish(struct track *t);

/* Main thread; raster.h has what they promise. */
bool track_want(struct track *t, int64_t x, int width, int64_t epoch_us,
                double speed_px_s);
void track_tell(struct track *t, int64_t x, int64_t epoch_us,
                double speed_px_s);
bool track_link(struct track *t, int64_t x, char *out, size_t size);
bool track_line(struct track *t, int64_t x, char *out, size_t size);
int64_t track_neighbour(struct track *t, int64_t x, int direction);

/* Raster thread: the wall time at which a place comes into view, in seconds. */
int64_t track_airs_at(struct track *t, int64_t x);

/*
 * Raster thread: other news, all of it or, if not NULL, the part of `own`,
 * which it takes ownership of. What is on the tape stays.
 */
void track_show(struct track *t, const struct rundown *rundown,
                struct rundown *own);

/* Raster thread, while the main thread waits: the tape in a new look. */
void track_restyle(struct track *t, struct fonts *fonts,
                   const struct scene_band *band);

/* The same: there is no such band any more. */
void track_clear(struct track *t);

/* Raster thread: paints the tile that is seen first. False: all is done. */
bool track_turn(struct track *t, struct easel *easel);

/* Raster thread: one item more, at `at` or where the tape ends. */
void track_append(struct track *t, const struct easel *easel,
                  const struct item_words *words, int64_t at);

/* Raster thread: the same, at its place in a river, as wide as agreed. */
void track_place(struct track *t, const struct easel *easel,
                 const struct item_words *words,
                 const struct river_item *place);

/* Raster thread: the same, or standing, by the direction in which it reads. */
void track_air(struct track *t, struct easel *easel,
               const struct item_words *words, int64_t at);

/* Raster thread: what comes into view next at `at`. False: there is nothing. */
bool track_words(struct track *t, struct easel *easel, struct arena *arena,
                 int64_t at, struct item_words *out);

/* Raster thread: the wall glows for an item, if it is breaking. */
void track_pulse(struct track *t, const struct item *item);

/* Raster thread: a tile by its number, as the tape is now. */
void track_paint(struct track *t, struct easel *easel, struct tile *tile);

/* Raster thread: a tile of an item that stands, whose left edge is at `left`. */
void track_paint_still(struct track *t, struct easel *easel, struct item *item,
                       int left, struct tile *tile);
