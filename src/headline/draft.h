// SPDX-License-Identifier: MIT
#pragma once

#include "headline/choose.h"
#include "headline/rank.h"
#include "headline/summary.h"

struct language;

enum {
    DRAFT_SENTENCES = 8, /* that are shortened */
    DRAFT_SHARE = 12,    /* lines of one of them */
    DRAFT_MAX = DRAFT_SENTENCES * DRAFT_SHARE,
};

/* One possible headline. */
struct draft {
    struct text line;
    const char *method; /* as in summary.h */
    double quality;     /* what the shortening left, 0..1 */
    double score;       /* the larger the better */
    size_t order;       /* as they were found */
    const struct choice *choice;
    double features[RANK_COUNT]; /* English only */
};

/* An article that is being summarized. */
struct work {
    struct arena *arena;
    const struct summary_request *request;
    const struct language *language;
    size_t max;
    bool is_headlinese; /* the lines will do without articles */
    struct prose prose;
    struct subject subject;
    struct choice choices[CHOOSE_CANDIDATES];
    size_t choice_count;
};

/* Finds the language, the sentences and what they are about. */
void draft_prepare(struct arena *arena, const struct summary_request *request,
                   struct work *out);

/* The lines of one sentence of an English article; how many. */
size_t draft_english(struct work *w, const struct choice *choice,
                     struct draft out[DRAFT_SHARE]);

/* Puts into the place of its `count` lines those that leave out articles and
 * say more; how many, 0: they stay. */
size_t draft_headlinese(struct work *w, const struct choice *choice,
                        struct draft lines[DRAFT_SHARE], size_t count);

/* All lines that its sentences give, the best first; how many. */
size_t draft_find(struct work *w, struct draft out[DRAFT_MAX]);

/* At the last word that leaves room for the ellipsis, never inside one. */
bool draft_cut(struct work *w, struct text t, struct text *out);

/* Makes of a sentence in `line` the last resort, worth less than a whole
 * sentence further down; false: not enough of it is left. */
bool draft_end_in_cut(struct work *w, struct draft *out);
