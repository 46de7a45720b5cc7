// SPDX-License-Identifier: MIT
#pragma once

#include "headline/token.h"

struct arena;

/* A sentence beside the headline that was made of it. */
struct pair {
    struct token *tokens; /* of the sentence, tagged */
    size_t count;
    bool *kept; /* those that stand in the headline */
};

struct pairs {
    struct pair *items;
    size_t count;
};

/* Every fifth pair is never learnt from: tests/bench/headlines.py measures by
 * them. */
enum { PAIRS_HELD_OUT = 5 };

/*
 * Reads pairs.tsv ("id TAB sentence TAB headline") without what is held out.
 * A word is kept when it stands, by its stem and in order, in the headline; a
 * function word when the word that it introduces is.
 */
struct pairs pairs_read(struct arena *arena, const char *path);

/* Words that say something, as the alignment takes it. */
bool pairs_is_content(const struct token *t);
