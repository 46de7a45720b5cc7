// SPDX-License-Identifier: MIT
#pragma once

#include "article/block.h"

struct arena;

/*
 * Drops boxes inside a story that tease another one: a linked headline with a
 * sentence under it. Where most of the text stands in such boxes they are the
 * story (a list of films, a live page), and stay.
 */
void teaser_drop(struct arena *arena, const struct tree *tree,
                 struct blocks *blocks);

/*
 * Drops paragraphs that stand on the page a second time, in another element:
 * pulled quotations, and versions for wide and narrow screens.
 */
void teaser_drop_repeats(struct arena *arena, const struct tree *tree,
                         struct blocks *blocks);
