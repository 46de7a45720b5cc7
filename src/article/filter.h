// SPDX-License-Identifier: MIT
#pragma once

#include "article/block.h"

struct arena;

/*
 * Drops, line by line, what stands inside a story and is not of it: captions,
 * by-lines, dates, labels, lists of links, teasers, the title and paragraphs
 * said again, and what comes before the first sentence and after the last.
 * Texts are compared with `title`, which may be empty.
 */
void filter_blocks(struct arena *arena, const struct tree *tree,
                   struct blocks *blocks, struct text title);

/* "Advertisement", "Read more:", "Photo: X", "3 min read": a line about the
   page. Only short lines are. */
bool filter_is_label(struct text line);
