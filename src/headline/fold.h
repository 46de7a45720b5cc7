// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

enum fold_kind {
    FOLD_WORD,
    FOLD_NUMBER, /* digits without grouping, decimals after a '.' */
    FOLD_PAIR,   /* two neighbours in a script written without spaces */
};

/* One word of a text, folded so that it can be compared. */
struct fold_word {
    struct text text; /* without case, and without accents where few care */
    struct text raw;  /* as written, borrowed */
    enum fold_kind kind;
    bool is_capital; /* written with a capital first */
    bool is_first;   /* of a sentence, where a capital says nothing */
};

/*
 * The words of `t`, at most `max` of them. Apostrophes and hyphens separate;
 * letters of Han, kana, Hangul, Thai, Lao, Khmer and Burmese come as pairs.
 * Lives in `arena`; linear.
 */
size_t fold_words(struct arena *arena, struct text t, size_t max,
                  const struct fold_word **out);

/* `t` without case (Unicode's full case folding), accents kept. */
struct text fold_case(struct arena *arena, struct text t);

/* Reads one code point at `at` (or U+FFFD) and moves `at` behind it. */
int32_t fold_next(struct text t, size_t *at);

/* A letter, a mark or a digit; and one of a script written without spaces. */
bool fold_is_wordy(int32_t c);
bool fold_is_spaceless(int32_t c);
