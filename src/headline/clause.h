// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct language;

/*
 * Shortens a sentence by what can be told from marks and short word lists:
 * brackets, pairs of dashes, a trailing attribution; and, when that is not
 * enough for `max` clusters, clauses between commas and a cut where a clause
 * begins. Never a cut before a condition or after a negation. False: no
 * sound line of that length is in the sentence. `method` says which.
 */
bool clause_shorten(struct arena *arena, struct text sentence,
                    const struct language *language, size_t max,
                    struct text *out, const char **method);

/* The same for Chinese and Japanese, which have no spaces. */
bool clause_shorten_han(struct arena *arena, struct text sentence,
                        const struct language *language, size_t max,
                        struct text *out, const char **method);

/* Japanese by its phrases: what describes goes until the rest fits. */
bool clause_shorten_japanese(struct arena *arena, struct text sentence,
                             const struct language *language, size_t max,
                             struct text *out);
