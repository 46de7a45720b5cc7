// SPDX-License-Identifier: MIT
#pragma once

#include "headline/river.h"

#include <stdatomic.h>

struct easel;
struct item;
struct track;

/*
 * A track's part in a river: what comes onto its belt, and where, is not its
 * own to choose but the river's. The author's track makes the river longer,
 * half a minute ahead of where it is seen first, so that a broker may be gone
 * for as long. For breaking news it cuts it close behind the edge where it is
 * seen first, and every track takes the cut over (splice.h): no display shows
 * that place yet. Without a river the track goes its own way.
 */
struct flow {
    struct river *river; /* the raster thread's; NULL: none */
    bool is_told;        /* that the fonts are others here */
    bool was_author;     /* and has noted what others had planned */
    uint64_t next;       /* number of the item to come; 0: of the first seen */
    bool is_changed;     /* the belt may be as the river was */

    _Atomic(struct river *) got;    /* by the main thread; of id 0: none */
    _Atomic(struct river *) poured; /* by the author's raster thread */
    _Atomic bool is_author;
    _Atomic int64_t since_um; /* what leaves the river next ... */
    _Atomic int64_t edge_um;  /* ... and what comes into it */
    _Atomic int64_t end_um;
    _Atomic bool runs;      /* there is a river */
    _Atomic bool is_turned; /* news has come since */
};

/* The raster thread has ended. */
void flow_finish(struct flow *f);

/* Main thread. Takes ownership. */
void flow_give(struct flow *f, struct river *river);

/*
 * Main thread: what is seen of the author's river goes from `since_um` to
 * `edge_um`. True: it has to be made longer.
 */
bool flow_want(struct flow *f, const struct river_course *c, int64_t since_um,
               int64_t edge_um);

/* Raster thread: the river that came last is that of the track. */
void flow_take(struct track *t);

/* Raster thread: the author's river is made long enough. */
void flow_pour(struct track *t, struct easel *easel);

/* Raster thread: the belt reaches `until`. False: there is no more. */
bool flow_extend(struct track *t, struct easel *easel, int64_t until);

/* Raster thread: the same, wherever the view is by now. */
bool flow_run(struct track *t, struct easel *easel, int64_t until);

/* Raster thread: the first item on the belt that is another one by now. */
bool flow_changes(struct track *t, uint64_t *number);

/* Raster thread: the river's item to come next is another; where it begins. */
int64_t flow_turn_to(struct track *t, uint64_t number);
