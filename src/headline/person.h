// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct prose;

/*
 * An English sentence that begins with "He" or "She" with the name of who that
 * is: of the one person whom the sentences before it have as a subject. One with
 * "The council" as body.h says. As it is when there is none, or more than one.
 * Pure.
 */
struct text person_resolve(struct arena *arena, struct text sentence,
                           const struct prose *prose, size_t place);
