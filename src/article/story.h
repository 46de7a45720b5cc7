// SPDX-License-Identifier: MIT
#pragma once

#include "article/block.h"

/*
 * Drops the blocks of elements whose names say that they stand beside a
 * story. A name is not believed where the element holds most of the page.
 */
void story_drop_asides(struct arena *arena, const struct tree *tree,
                       struct blocks *blocks);

/*
 * Drops the blocks that lie outside the element (and those beside it that
 * are like it) that holds the story: the one whose near descendants carry
 * the most prose, in the manner of Arc90's Readability. 0 when there is no
 * prose; else the element.
 */
uint32_t story_find(struct arena *arena, const struct tree *tree,
                    struct blocks *blocks);

/*
 * Whether the story found is none, but a page of links with a sentence under
 * each: the sentences are short, and hardly two stand together.
 */
bool story_is_index(const struct tree *tree, const struct blocks *blocks,
                    uint32_t node);
