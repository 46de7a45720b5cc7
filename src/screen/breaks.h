// SPDX-License-Identifier: MIT
#pragma once

#include "screen/cluster.h"

struct fonts;

/* How good a place for the end of a line is. */
enum breaks {
    BREAKS_NEVER,    /* a closing mark follows, or a vowel of this letter */
    BREAKS_IN_WORD,  /* only where there is nothing else */
    BREAKS_SYLLABLE, /* a syllable ends, and perhaps a word */
    BREAKS_ALLOWED,
};

/* What breaks_after() has to know of a paragraph. Lives in `arena`. */
void breaks_look_up(struct arena *arena, struct fonts *fonts,
                    struct clusters *c);

/*
 * Whether a line may end between grapheme i and the next, which is no space
 * (UAX #14 in outline: hyphens, dashes, ideographs, and what must not begin
 * or end a line).
 *
 * Thai, Lao, Khmer and Burmese put spaces between phrases, not words, and
 * where words end a dictionary has to say, if not the writer has done so with
 * a space without width (U+200B). For Thai there is one (thai.h), and
 * a line may end with each of its words. For the others, and for Thai without
 * it, lines end at spaces, and a phrase wider than a line is cut where a
 * syllable begins for sure: in Thai and Lao before a vowel written first, in
 * Burmese before a letter that ends no syllable, in Khmer before one that has
 * a vowel, with the letters below it; in all but Lao and Burmese before words
 * that join phrases, too.
 */
enum breaks breaks_after(const struct clusters *c, size_t i);

/* Spaces around which lines may end; not those that hold words together. */
bool breaks_is_space(uint32_t code_point);

/*
 * Whether a line may end at the spaces [from, to): not before a dash, nor
 * where French puts one, which is before a colon and inside its quotes.
 */
bool breaks_at_spaces(const struct clusters *c, size_t from, size_t to);

/*
 * How much a line that ends with grapheme i offends, in squares of its share
 * of the width: after a short word, in a compound or between a Japanese word
 * and its ending it does, where the writer pauses it is welcome.
 */
double breaks_badness(const struct clusters *c, size_t i);
