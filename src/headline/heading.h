// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct language;
struct paragraph;

/*
 * The title that a story's own text begins with, as a page's text often does
 * when nobody says what its title is: a line of the first few that has a verb
 * and no full stop, most of whose words the story has as well. Empty where
 * there is none, and outside English. Borrows from the paragraphs; needs
 * `arena` for a while.
 */
struct text heading_find(struct arena *arena,
                         const struct paragraph *paragraphs, size_t count,
                         const struct language *language);
