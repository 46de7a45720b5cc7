// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * Does the paragraph stand under a picture? It names who took it or where it
 * was kept, in any of the listed languages, or it tells day, date and year of
 * what is to be seen, which no story does.
 */
bool caption_is(struct arena *arena, struct text paragraph);
