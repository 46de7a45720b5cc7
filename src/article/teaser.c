// SPDX-License-Identifier: MIT
#include "article/teaser.h"

#include "base/arena.h"

enum {
    BOX_BLOCKS_MOST = 4,
    BOX_LETTERS_MOST = 350,    /* of the sentences under the headline */
    HEADLINE_LEAST = 15,       /* letters: shorter links are names and labels */
    REPEAT_LEAST = 60,         /* letters: shorter texts may well return */
    TEASERS_PERCENT_MOST = 40, /* of the story's text */
};

static bool
is_box(enum tag tag)
{
    return tag == TAG_DIV || tag == TAG_LI || tag == TAG_ARTICLE ||
           tag == TAG_SECTION || tag == TAG_CUSTOM || tag == TAG_TD ||
           tag == TAG_A || tag == TAG_ASIDE;
}

static bool
is_linked_line(const struct block *block)
{
    return 10 * block->linked >= 9 * block->letters && !block->ends_sentence;
}

/*
 * The letters under the link of a box that may tease; 0: it is none.
 * `has_headline`: the link is long enough to be one.
 */
static uint32_t
weigh_box(const struct blocks *blocks, uint32_t first, uint32_t end,
          bool *has_headline)
{
    uint32_t count = 0, letters = 0, texts = 0;
    bool has_link = false;
    *has_headline = false;
    for (uint32_t i = first; i < end; i++) {
        const struct block *block = &blocks->list[i];
        if (block->is_dropped)
            continue;
        if (++count > BOX_BLOCKS_MOST)
            return 0;
        if (is_linked_line(block)) {
            has_link |= texts == 0;
            *has_headline |= texts == 0 && block->letters >= HEADLINE_LEAST;
        } else if (block->letters >= HEADLINE_LEAST) {
            texts++;
            letters += block->letters;
        }
    }
    bool teases = has_link && texts == 1 && letters <= BOX_LETTERS_MOST;
    return teases ? letters : 0;
}

void
teaser_drop(struct arena *arena, const struct tree *tree, struct blocks *blocks)
{
    bool *teases = arena_alloc(arena, blocks->count + 1, sizeof *teases);
    uint64_t all = 0, teased = 0;
    for (uint32_t i = 0; i < blocks->count; i++)
        all += blocks->list[i].is_dropped ? 0 : blocks->list[i].letters;
    for (uint32_t i = 2; i < tree->count; i++) {
        const struct node *node = &tree->nodes[i];
        uint32_t first, end;
        if (node->text.len > 0 || !is_box((enum tag)node->tag))
            continue;
        blocks_within(blocks, tree, i, &first, &end);
        bool has_headline;
        uint32_t letters = weigh_box(blocks, first, end, &has_headline);
        if (letters == 0)
            continue;
        teased += letters;
        for (uint32_t k = first; k < end; k++)
            teases[k] = has_headline;
        i = node->end - 1;
    }
    if (teased * 100 > all * TEASERS_PERCENT_MOST)
        return;
    for (uint32_t i = 0; i < blocks->count; i++)
        blocks->list[i].is_dropped |= teases[i];
}

static uint32_t
parent_of(const struct tree *tree, const struct block *block)
{
    return tree->nodes[block->node].parent;
}

void
teaser_drop_repeats(struct arena *arena, const struct tree *tree,
                    struct blocks *blocks)
{
    size_t slots = 16;
    while (slots < 2 * (size_t)blocks->count)
        slots *= 2;
    /* Open addressing; a slot holds the number of a block, plus one. */
    uint32_t *seen = arena_alloc(arena, slots, sizeof *seen);
    for (uint32_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->list[i];
        if (block->is_dropped || block->letters < REPEAT_LEAST)
            continue;
        size_t slot = (size_t)text_hash(block->text) & (slots - 1);
        while (seen[slot] != 0 &&
               !text_eq(blocks->list[seen[slot] - 1].text, block->text))
            slot = (slot + 1) & (slots - 1);
        if (seen[slot] == 0)
            seen[slot] = i + 1;
        else if (parent_of(tree, &blocks->list[seen[slot] - 1]) !=
                 parent_of(tree, block))
            block->is_dropped = true;
    }
}
