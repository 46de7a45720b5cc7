// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

#include "base/text.h"

struct arena;
struct prose;

/*
 * "Sens. Ann Lee and Bo Marsh (R-Ohio) introduced": without the given names of
 * those who hold an office and whom the story calls by their surname alone
 * somewhere, or who sit in a house of parliament, have a name of two words, and
 * no namesake in the story; and "Sen." for "U.S. Senator". Unless there
 * `is_need` only those of parliament. The sentence itself when nothing is to be
 * left out.
 */
struct text surname_write(struct arena *arena, struct text sentence,
                          const struct prose *prose, bool is_need);
