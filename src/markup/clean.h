// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * The door for text from outside: what comes out is valid UTF-8 in NFC with
 * white space folded to single spaces and none at the ends; no C0, C1, DEL,
 * U+2028/9, BOM, soft hyphen, word joiner, noncharacter, tag character outside
 * an emoji flag, or bidi override, embedding or isolate; a zero-width space
 * only where a word of Thai, Lao, Burmese or Khmer ends; at most four combining
 * marks in a row.
 * ZWJ, ZWNJ, variation selectors, LRM and RLM stay. One line. Lives in `arena`.
 * Cannot fail.
 */
struct text clean_line(struct arena *arena, struct text t);

/* The same, with line breaks kept: one "\n" between each two paragraphs. */
struct text clean_paragraphs(struct arena *arena, struct text t);

/*
 * `t` without U+FFFD: what was lost is not shown. Lives in `arena`, or is `t`.
 */
struct text clean_losses(struct arena *arena, struct text t);
