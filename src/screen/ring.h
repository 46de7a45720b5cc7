// SPDX-License-Identifier: MIT
#pragma once

#include <stdatomic.h>

#include "screen/image.h"

enum {
    TILE_PX = 256,
    RING_AHEAD = 5, /* beyond the right edge, at most */
    /*
     * Left of the view. A texture is filled when its tile is the next to be
     * seen, so one that the last frames drew has those ahead to rest as well.
     */
    RING_RESTING = 1,
};

enum { TILE_INK = 4 }; /* label, headline, and one more of each */

struct rows {
    int first;
    int count;
};

/*
 * Who may touch a tile: the main thread, except while it is TILE_WANTED; then
 * the raster thread owns it, until it says TILE_READY.
 */
enum tile_state { TILE_FREE, TILE_WANTED, TILE_READY };

struct tile {
    _Atomic int state;
    int64_t number;  /* covers [number, number + 1) * TILE_PX of the tape */
    uint32_t serial; /* of its content: a texture knows whether it is stale */
    struct rows ink[TILE_INK]; /* rows, as read, that are not bare ground */
    int ink_count;
    struct image image; /* turned as the display is */
    uint8_t *lamps;     /* levels, as read, of a tape of lamps that runs ... */
    uint8_t *rest;      /* ... and of one that stands; NULL: no lamps */
};

/* All tiles there will be, made once for a size of wall. */
struct ring {
    struct tile *tiles;
    int count;
};

/* A tile of a layout's tape, without a picture yet. */
void tile_init(struct tile *tile, const struct layout *l);

void tile_finish(struct tile *tile);

void ring_init(struct ring *ring, const struct layout *l);
void ring_finish(struct ring *ring);

/* The place of a tile of the tape; whether it is that tile, ask `number`. */
struct tile *ring_at(struct ring *ring, int64_t number);

/*
 * How many tiles to be ahead: a second and a half of them. A busy machine may
 * keep the raster thread waiting for some of it.
 */
int ring_ahead(double speed_px_s);

/*
 * Main thread. Asks for what a view at `x` needs and does not have yet, and
 * for `ahead` tiles more, RING_AHEAD at most. True when the raster thread has
 * something to do.
 */
bool ring_want(struct ring *ring, int64_t x, int width, int ahead);

/* Main thread. What is painted from tile `from` on is to be painted anew. */
void ring_renew(struct ring *ring, int64_t from);

/* Main thread. The tile with its picture, or NULL while there is none. */
const struct tile *ring_ready(struct ring *ring, int64_t number);

/* Raster thread. The wanted tile with the lowest number from `from` on. */
struct tile *ring_next(struct ring *ring, int64_t from);

/*
 * Finds the rows of a picture, as read, with anything but ground in them. None
 * lie on both sides of row `parting`: few tiles have a label, and its rows need
 * not move in all the others.
 */
int tile_ink(const struct image *picture, uint32_t ground, int parting,
             struct rows ink[TILE_INK]);

/* The number of the tile at x; floors below zero as well. */
int64_t tile_number(int64_t x);
