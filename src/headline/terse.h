// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * An English sentence of more than `max` clusters without the words that only
 * lead round to its point: "Ann Lee announced that she will" is what she will,
 * "sent a letter to the minister urging" is urging. As it is when there are
 * none. Pure; lives in `arena`.
 */
struct text terse_write(struct arena *arena, struct text sentence, size_t max);

/* "reached agreement with Marsh to buy" without whom it was reached with, "went
 * to court and pleaded" without the way there: for where there is no room to
 * say both. */
struct text terse_alone(struct arena *arena, struct text sentence);
