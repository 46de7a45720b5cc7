// SPDX-License-Identifier: MIT
#pragma once

#include "headline/prose.h"
#include "headline/stems.h"

enum { CHOOSE_CANDIDATES = 12 };

struct choice {
    const struct sentence *sentence;
    size_t place; /* which of the text's sentences, from 0 */
    double lead;  /* 1 for the first; less beside a standfirst; else 0 */
    double score; /* the larger the better */
    double trust; /* the same without what a lead is worth where no tagger is */
    double against;   /* what speaks against it: a question, no verb; 0.. */
    double coverage;  /* share of the text's commonest words in it, 0..1 */
    double agreement; /* share of the title's words in it, 0..1 */
};

/* What a text is about. */
struct subject {
    struct stems all;    /* sorted */
    struct stems topics; /* the commonest */
    struct stems names;  /* sorted */
    struct stems title;
    struct stems title_names; /* those that are names in the text */
};

/*
 * Ranks the first sentences, best first: where they stand, how many of the
 * commonest content words they have and of the title's, and what speaks
 * against them (a question, a quotation, a pronoun first, no verb).
 */
size_t choose_sentences(struct arena *arena, const struct prose *prose,
                        struct text title, const struct language *language,
                        struct subject *subject,
                        struct choice out[CHOOSE_CANDIDATES]);
