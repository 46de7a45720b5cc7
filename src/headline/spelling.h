// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * Words in capitals as they are written otherwise. Who knows the names is the
 * story itself: `evidence` decides, then what is no name in any story (verbs,
 * plain words, other forms of words that the story writes small). What nobody
 * knows may be a name and gets one capital, or is an abbreviation of up to
 * three letters and stays. `known`, of `count` words: how many were decided.
 * Linear in words times evidence, of which the first 8 KiB are read. Pure.
 */
struct spelling {
    struct text text;
    size_t known;
    size_t count;
};

struct spelling spelling_calm(struct arena *arena, struct text loud,
                              struct text evidence);

/* All its letters are capitals, and there are enough to say so. */
bool spelling_shouts(struct text t);

/* The first letter as a capital. */
struct text spelling_capital(struct arena *arena, struct text t);
