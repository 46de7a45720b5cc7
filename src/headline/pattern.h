// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;
struct headline;

/*
 * Fills the pattern of `headline.line` in the configuration: the tokens
 * {headline} {title} {source} {age} {sources}. An empty pattern is
 * "{headline}". Age is "now", "12 min", "3 h", "2 d", "4 y".
 */
struct text pattern_fill(struct arena *arena, struct text pattern,
                         const struct headline *h, int64_t now);

/* False, with ERROR_CONFIG, at a token that does not exist. */
bool pattern_check(struct text pattern, struct error *err);

/* The age alone, as on the wall; `now` earlier than `born` is "now". */
struct text pattern_age(struct arena *arena, int64_t born, int64_t now);
