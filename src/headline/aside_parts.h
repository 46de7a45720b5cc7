// SPDX-License-Identifier: MIT
#pragma once

#include "headline/aside.h"
#include "headline/tagger.h"

struct token;

/* What aside.c and aside_*.c share: a sentence and what stands between its
 * commas. */

enum {
    ASIDE_MAX_PARTS = 24, /* between commas */
    ASIDE_SPEAKER_WORDS = 14,
};

/* What stands between two commas that no quotation or bracket encloses. */
struct aside_part {
    size_t first;
    size_t end;
};

struct aside_reading {
    struct arena *arena;
    struct text text;
    struct token *tokens;
    size_t count; /* before the full stop */
    size_t all;   /* with it, for it is read better so */
    struct aside_part parts[ASIDE_MAX_PARTS];
    size_t part_count;
};

bool aside_is_in(const struct aside_reading *r, size_t i, const char *list);
uint8_t aside_tag_at(const struct aside_reading *r, size_t i);
size_t aside_count_finite(const struct aside_reading *r, size_t first,
                          size_t end);
/* Splits a sentence at its commas; false: there is none, or too many. One of
 * too many tokens, which are not tagged, has none. */
bool aside_read_parts(struct arena *arena, struct text sentence,
                      struct aside_reading *out);
/* Whether a verb that carries a clause stands at `i`, adverbs passed over. */
bool aside_starts_verb(const struct aside_reading *r, size_t i);
/* The sentence without the tokens from `first` up to `end`, commas included;
 * `joint` stands in their place. */
struct text aside_cut_out(const struct aside_reading *r, size_t first,
                          size_t end, const char *joint);
/* Whether a verb is left in a sentence whose aside is gone. */
bool aside_has_verb(struct arena *arena, struct text sentence);
/* "Sen. Ann Lee, D-Nev.,": takes out the party. */
bool aside_strip_party(const struct aside_reading *r, struct aside *out);
/* "the announcement by the ministry that": takes out whose it is, since what
 * it says is the news. */
bool aside_strip_source(const struct aside_reading *r, struct aside *out);
/* ", a plan that ministers had called unfair": takes out what a sentence that
 * is whole ends with. */
bool aside_strip_tail(const struct aside_reading *r, struct aside *out);
/* ", far more than economists had expected,": takes out what a figure is
 * measured by. */
bool aside_strip_measure(const struct aside_reading *r, struct aside *out);
