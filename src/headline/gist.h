// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct headline;

enum {
    GIST_TITLE_WORDS = 40, /* of a title, at most */
};

enum {
    GIST_TITLE = 1, /* the term stands in the title ... */
    GIST_TEXT = 2,  /* ... in the line or the lead */
};

enum gist_kind {
    GIST_WORD,   /* says what happens */
    GIST_NAME,   /* says to whom */
    GIST_NUMBER, /* says how many */
    GIST_PAIR,   /* two letters of a script without spaces */
};

/* A word's stem, once for all headlines that have it. */
struct gist_term {
    double weight; /* as evidence */
    double rarity; /* the same of words that news is full of */
    uint32_t df;   /* how many headlines have it */
    enum gist_kind kind;
    bool is_figure; /* a number that was counted or measured */
};

struct gist_use {
    uint32_t term; /* index into the terms */
    uint8_t where; /* GIST_TITLE | GIST_TEXT */
};

/* What one headline is about. */
struct gist {
    const struct gist_use *uses; /* sorted by term, each once */
    size_t use_count;
    const uint32_t *title; /* its terms in their order */
    size_t title_count;
    double title_weight;
    double title_rarity;
    double content_weight; /* of the title, without its names */
    double weight;
};

/* What all of them are about, so that rare words can weigh more. */
struct gist_book {
    const struct gist *gists; /* as many as headlines */
    size_t gist_count;
    const struct gist_term *terms;
    size_t term_count;
};

/* What two headlines have in common, for who must decide. */
struct gist_match {
    double title;   /* share of both titles that is common */
    double cover;   /* share of each title told by the other, mean of both */
    double content; /* the same without names: what happened */
    double whole;   /* share of all words that is common */
    double weight;  /* of what is common: how much evidence there is */
    double name_weight; /* of that, the names */
    size_t words;       /* common terms of each kind */
    size_t names;
    size_t numbers;
    /* In titles and nowhere in the other: of the one that has fewer. */
    size_t other_names;
    size_t other_numbers;
    size_t own_numbers; /* of both together */
    bool has_leads;     /* both say more than their titles */
    /* Where titles run alike but for a word that no text of the other has:
     * the share of both that is so. */
    double slot;
    size_t figures;       /* numbers of weight that both texts have ... */
    size_t other_figures; /* ... and that only one has: of who has fewer */
};

/* Reads what is in titles, lines and leads. Lives in `arena`; linear. */
void gist_read(struct arena *arena, const struct headline *const *headlines,
               size_t count, struct gist_book *out);

void gist_compare(const struct gist_book *book, size_t a, size_t b,
                  struct gist_match *out);
