// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct headline;

/*
 * Tells which headlines tell the same story: `group[i]` becomes the lowest
 * index that tells what headline i tells. By link, or by what title, line and
 * lead have in common, each word weighed by how rare it is among all of them.
 * In doubt two stories stay two. Looks at no pair that shares no rare word.
 */
void story_group(struct arena *arena, const struct headline *const *headlines,
                 size_t count, size_t *group);
