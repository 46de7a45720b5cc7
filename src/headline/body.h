// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct prose;

/*
 * An English sentence that begins with "The council" or "The health board,
 * which" with its name, "Tolvan Health Board", where the story has one such
 * name and no other. As it is where it has none, or several. Pure.
 */
struct text body_resolve(struct arena *arena, struct text sentence,
                         const struct prose *prose);
