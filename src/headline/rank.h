// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct choice;
struct news;
struct subject;
struct token;

/*
 * What is known of a line and of the sentence it was made from. Each is about
 * 0..1, so that the weights can be read.
 */
// clang-format off
#define RANK_FEATURES(X)                                                       \
    X(BIAS)                                                                    \
    /* where the sentence stands */                                            \
    X(FIRST) X(SECOND) X(PLACE) X(INNER) X(ITEM) X(UNCLOSED)                   \
    /* how it speaks */                                                        \
    X(QUESTION) X(QUOTE) X(QUOTED) X(SELF) X(READER) X(PRONOUN)                \
    X(DEMONSTRATIVE) X(STOCK) X(PAST) X(NAMELESS) X(REACTION) X(CONTRAST)      \
    X(THERE) X(COMMAND) X(ADVERBIAL) X(ADVICE)                                 \
    /* what it tells */                                                        \
    X(EVENT) X(FUTURE) X(SAYING) X(NAME_FIRST) X(NAMES) X(NUMBER) X(TIME)      \
    X(COVERAGE) X(SHORT) X(LONG)                                               \
    /* what was left of it */                                                  \
    X(LENGTH) X(BRIEF) X(QUALITY) X(WHOLE) X(CLIP) X(CUT) X(COMMAS) X(LATER)   \
    X(HOLLOW) X(LOOSE_END) X(NEED) X(GAPS) X(REATTACHED) X(BUT) X(KEPT)        \
    X(TOPICS) X(DENSITY) X(COMMON) X(NAMES_KEPT) X(NUMBER_LOST) X(START_LOST)  \
    /* what the title says; it is not given when the weights are learnt */     \
    X(TITLE) X(TITLE_SENTENCE) X(TITLE_NAME_LOST)
// clang-format on

enum rank_feature {
#define X(name) RANK_##name,
    RANK_FEATURES(X)
#undef X
        RANK_COUNT
};

/* A line made of a sentence. */
struct rank_line {
    struct text line;
    double quality; /* of the shortening, 0..1 */
    double need;    /* what it waits for: need.h */
    size_t order;   /* among the lines of its sentence */
    bool is_whole;
    bool is_clip;               /* cut before a clause */
    bool is_cut;                /* ends in an ellipsis */
    size_t max;                 /* clusters that a line may have */
    const struct token *tokens; /* of the sentence, tagged */
    size_t token_count;
};

void rank_read(struct arena *arena, const struct rank_line *line,
               const struct choice *choice, const struct news *news,
               const struct subject *subject, double out[RANK_COUNT]);

/* The word overlap with an editor's headline that is to be expected. */
double rank_score(const double features[RANK_COUNT]);

const char *rank_name(enum rank_feature feature);

/* What is known before anything is learnt. */
extern const double RANK_PRIOR[RANK_COUNT];

/* model_rank.c, written by tests/train. */
extern const double RANK_WEIGHTS[RANK_COUNT];
