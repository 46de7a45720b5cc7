// SPDX-License-Identifier: MIT
#pragma once

#include "headline/river.h"
#include "screen/current.h"

struct screen;
struct screen_style;

/*
 * The main thread's part in a river: which one it is, how its clock stands,
 * and so where the tape is by now. The zero value is a wall by itself.
 */
struct stream {
    struct river *river; /* as it was got or made last; NULL: none */
    bool is_news;        /* it is not yet told to the others */
    bool is_mirrored;    /* as our own news wants it */
    bool has_news;       /* there is some */
    bool is_lamp_told;   /* that lamps are others here */

    /* What this wall would give a river of its own. */
    int64_t em_um;
    int em_lamps;
    int64_t base_um;
    int64_t speed_um;

    struct river_clock clock;   /* as it was told last */
    char name[64];              /* what clock.name points to */
    uint64_t by;                /* the clock that we go by, and ... */
    int64_t ahead_us;           /* ... how far it is ahead of steady time ... */
    struct river_course course; /* ... and where that was where */
    struct current current;
    int64_t poured_us; /* when more was asked for */
};

void stream_finish(struct stream *st);

/* The wall has a new look or size: what it would choose by itself. */
void stream_measure(struct screen *s);

/* Before every frame and without any: what the clock and the river want. */
void stream_turn(struct screen *s, int64_t now_us);

/* There is a river, and a clock for it: the first tape goes by them. */
bool stream_runs(const struct screen *s);

/* Pixels a second, of the tape's own unit. */
double stream_speed(const struct screen *s);

/* The next place of the tape's view. */
int64_t stream_move(struct screen *s, int64_t view, int refreshes,
                    int64_t now_us);
