// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct language;

struct sentence {
    struct text text;
    size_t paragraph; /* which one it stands in */
    size_t place;     /* which one it is there, from 0 */
    bool is_closed;   /* ends in a full stop or its like */
    bool is_item;     /* of a list */
};

/*
 * Splits a paragraph at the ends of its sentences: a table of terminators for
 * all scripts (after UAX #29), closing quotes and brackets, abbreviations,
 * initials, ordinals, decimals. Appends at most `room` to `out`; returns how
 * many. Borrows from `paragraph`; needs `arena` for a while.
 */
size_t sentence_split(struct arena *arena, struct text paragraph,
                      const struct language *language, struct sentence *out,
                      size_t room);
