// SPDX-License-Identifier: MIT
#pragma once

#include <stdatomic.h>
#include <stdint.h>

enum { PULSES = 4 };

/*
 * Where breaking news stands on a tape, the newest few: written by the raster
 * thread, read by the main thread. Zero is none.
 */
struct pulses {
    struct pulse {
        _Atomic int64_t from;
        _Atomic int64_t to; /* 0: there is none */
        _Atomic uint32_t rgb;
    } items[PULSES];
    unsigned next;
};

/* Forgets those that begin at a place or beyond it. */
void pulses_drop(struct pulses *p, int64_t from);

/* The newest place before `edge` where one begins, or 0. */
int64_t pulses_begin(const struct pulses *p, int64_t edge);

void pulses_add(struct pulses *p, int64_t from, int64_t to, uint32_t rgb);

/*
 * How much the edge of the tape glows, 0 to 255, and in which colour: it
 * swells once as breaking news comes in, stays a little while it is there, and
 * goes with it. A matter of the tape's place alone. `view` is its left edge.
 */
int pulses_glow(const struct pulses *p, int64_t view, int width,
                double speed_px_s, uint32_t *rgb);
