// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct rotation;

/*
 * The ledger of what was on air as it changes threads, a slot each way: what
 * an earlier run knew goes in, what this one knows comes out. Whoever
 * exchanges a string out of a slot owns it. The zero value is empty.
 */
struct memo {
    _Atomic(char *) recalled;
    _Atomic(char *) offered;
    _Atomic bool is_wanted;
};

void memo_finish(struct memo *m);

/* Main thread. */
void memo_recall(struct memo *m, struct text ledger);
void memo_want(struct memo *m);
char *memo_take(struct memo *m); /* NULL: nothing has come */

/* A rotation, and the moment up to which its items have been seen. */
struct memo_airing {
    struct rotation *rotation;
    int64_t now;
};

/* Raster thread: reads what was recalled, before the first item is chosen. */
void memo_load(struct memo *m, const struct memo_airing *airings, int count);

/*
 * Raster thread: writes what is wanted, of several rotations as one. What airs
 * only after its `now` has not.
 */
void memo_offer(struct memo *m, const struct memo_airing *airings, int count);
