// SPDX-License-Identifier: MIT
#pragma once

#include "headline/terse.h"

struct token;

/* A sentence that is made shorter: what terse.c and terse_light.c share. */
struct terse_reading {
    struct text text;
    struct token *tokens;
    size_t count;
};

/* Tokens `first` to `end` go; none: both 0. */
struct terse_cut {
    size_t first;
    size_t end;
};

bool terse_is_in(const struct terse_reading *r, size_t i, const char *list);
uint8_t terse_tag_at(const struct terse_reading *r, size_t i);

/* "a batch of pleas", "a total of 12": words that count nothing. */
struct terse_cut terse_light(const struct terse_reading *r);

/* "was on Monday sentenced", "has today approved": was sentenced. */
struct terse_cut terse_within(const struct terse_reading *r);

/* "nurses and other health workers": nurses. */
struct terse_cut terse_others(const struct terse_reading *r);

/* "a panel headed by a judge to look into it": a panel to look into it. */
struct terse_cut terse_headed(const struct terse_reading *r);

/* "a stuck valve and then a burst": and a burst. */
struct terse_cut terse_then(const struct terse_reading *r);

/* "brought by the jailed former minister for works in the state, Mr. Bo Marsh":
 * by Bo Marsh. */
struct terse_cut terse_identity(const struct terse_reading *r);

/* What is worth its room only where there is some: by `round`, of which there
 * are TERSE_PARE_ROUNDS, one kind each. */
enum { TERSE_PARE_ROUNDS = 6 };
struct terse_cut terse_pare(const struct terse_reading *r, size_t round);
