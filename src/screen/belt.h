// SPDX-License-Identifier: MIT
#pragma once

#include "screen/item.h"

enum { BELT_ITEMS = 48 }; /* what can be rewound to */

/*
 * The tape: items at absolute places, appended for ever, the oldest forgotten.
 * 64 bits of pixels last longer than any wall. Not locked: its owner is.
 */
struct belt {
    struct item items[BELT_ITEMS]; /* a ring by number */
    uint64_t first;
    uint64_t next;
    int64_t end; /* where the next item begins at the earliest */
    bool
        is_mirrored; /* it runs rightwards: the tape's places count leftwards */
};

/* The item with a number from `first` to before `next`. */
struct item *belt_item(struct belt *belt, uint64_t number);

/* Forgets the oldest that end before `x`, until so many are left. */
void belt_trim(struct belt *belt, uint64_t left, int64_t x);

void belt_finish(struct belt *belt);

/* The new item begins at `at` or where the last one ends, if that is later. */
struct item *belt_append(struct belt *belt, const struct item_words *words,
                         int64_t at, struct fonts *fonts,
                         const struct layout *l);

/* The item at a place, or NULL. */
struct item *belt_item_at(struct belt *belt, int64_t x);

/* Where the item before or after the one at `x` begins; x when none does. */
int64_t belt_before(struct belt *belt, int64_t x);
int64_t belt_after(struct belt *belt, int64_t x);

/* Ground and items of one tile. */
void belt_paint(struct belt *belt, const struct layout *l,
                const struct color_tables *tables, struct image *tile,
                int64_t tile_x);

/*
 * Sets everything again for a new layout. What stood at `x` is still there
 * afterwards: the first item seen keeps its share beyond the left edge.
 */
void belt_reset(struct belt *belt, struct fonts *fonts, const struct layout *l,
                int64_t x);
