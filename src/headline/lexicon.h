// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * What words weigh when stories are told apart: function words of a language
 * nothing, the small change of headlines ("says", "new", "police") half, and
 * words that headlines use for one another ("dies", "dead", "killed") are one.
 */
struct lexicon;

struct lexicon *lexicon_create(struct arena *arena);

enum lexicon_sense {
    LEXICON_RARE,   /* not here: as rare as it is */
    LEXICON_COMMON, /* small change */
    LEXICON_NUMBER, /* a number, a day or a month in words */
    LEXICON_STOP,   /* says nothing */
};

/* Languages are told by numbers; two of them have names. */
enum { LEXICON_ENGLISH, LEXICON_GERMAN, LEXICON_LANGUAGES = 12 };

/* The number of the language of a BCP 47 tag, or -1: none that is known. */
int lexicon_language(struct text tag);

/* Counts, in `hits` by language, in which of them `folded` says nothing. */
void lexicon_count_hits(const struct lexicon *l, struct text folded,
                        uint32_t hits[LEXICON_LANGUAGES]);

/*
 * What `folded` (headline/fold.h) means in a language. Where it is said in
 * many ways, `meaning` becomes the hash of the one that stands for all, else
 * it stays.
 */
enum lexicon_sense lexicon_look_up(const struct lexicon *l, int language,
                                   struct text folded, uint64_t *meaning);
