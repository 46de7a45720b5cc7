// SPDX-License-Identifier: MIT
#pragma once

#include "headline/tagger.h"

struct token;

enum {
    SPLICE_TAGS = TAG_COUNT + 1, /* and what stands before the first word */
    SPLICE_BYTES = (SPLICE_TAGS * SPLICE_TAGS * SPLICE_TAGS + 7) / 8,
};

/*
 * Whether the words that meet where others were left out can be neighbours:
 * where three parts of speech follow one another as they hardly ever do, the
 * cut has torn something ("the senator are", "$49,400 serve"). Pure.
 */
bool splice_is_sound(const struct token *tokens, size_t count,
                     const bool *keep);

/* Which bit stands for three tags in a row. */
size_t splice_bit(size_t first, size_t second, size_t third);

/* One bit each, set where the three are common enough: model_splice.c,
 * written by tests/train. */
extern const uint8_t SPLICE_MODEL[SPLICE_BYTES];
