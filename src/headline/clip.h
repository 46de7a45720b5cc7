// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct token;

enum { CLIP_LINES = 3 };

struct clip {
    struct text line;
    double quality; /* 0..1: how much of a whole it is */
    double need;    /* what it still waits for: need.h */
};

/*
 * An English sentence cut before a phrase or clause, so that what stands
 * before it is one: the longest ways first, brackets and what stands between
 * the subject and its verb left out. Nothing is cut where the rest changes
 * what is said: after a negation, before a condition, inside a list or a
 * quotation. `tokens` are tagged; at most `max` clusters.
 */
size_t clip_write(struct arena *arena, const struct token *tokens, size_t count,
                  size_t max, struct clip out[CLIP_LINES]);
