// SPDX-License-Identifier: MIT
#pragma once

#include "screen/sign.h"

struct easel;

/*
 * Where the signs hang, each with two pictures: one shown, one being painted.
 * The zero value is a bare board.
 */
struct board {
    struct board_sign {
        _Atomic int state; /* a tile's; FREE and READY are the main thread's */
        char text[SIGN_MAX_BYTES];
        struct image shown;
        struct image painted;
    } signs[SIGNS];
    _Atomic int64_t memory_kib; /* what the next diagnostics will say */
};

void board_finish(struct board *b);

/* Main thread; raster.h has what they promise. */
bool board_ask(struct board *b, enum sign_kind kind, struct text t);
const struct image *board_next(struct board *b, enum sign_kind kind);
bool board_take(struct board *b, enum sign_kind kind);

/* Raster thread: paints all that is asked for. */
void board_paint(struct board *b, const struct easel *easel);
