// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * The candidate that `word` was probably meant to be, or NULL when none is
 * near: restricted Damerau-Levenshtein distance (Boytsov 2011), the case of
 * ASCII letters ignored, at most a third of the word's length away.
 */
const struct text *nearest_find(struct text word, const struct text *candidates,
                                size_t count);

/* Insertions, deletions, replacements and swaps of neighbours; of the first
 * NEAREST_MAX_BYTES of each. */
enum { NEAREST_MAX_BYTES = 40 };
size_t nearest_distance(struct text a, struct text b);
