// SPDX-License-Identifier: MIT
#pragma once

#include "article/tree.h"

/* A run of text without a block's border inside: what a reader sees as one
   paragraph, heading, item or cell. */
struct block {
    struct text text;   /* clean, one line, never empty */
    uint32_t node;      /* the block element that it stands in */
    uint32_t place;     /* its first text node: blocks stand in this order */
    uint32_t last;      /* its last text node with a letter */
    uint32_t letters;   /* as long as it reads: wide letters count twice */
    uint32_t linked;    /* how many of these lie inside links */
    uint32_t pauses;    /* commas and ends of sentences */
    uint8_t marks;      /* enum mark, of all elements around it */
    bool ends_sentence; /* the last letter closes a sentence */
    bool is_gibberish;  /* has a word that is none */
    bool is_dropped;    /* a block that is no part of the story */
};

struct blocks {
    struct block *list;
    uint32_t count;
};

/*
 * The blocks of a tree, without those that no story has (navigation, buttons,
 * captions, menus). Lives in `arena`; linear.
 */
void blocks_read(struct arena *arena, const struct tree *tree,
                 struct blocks *out);

/* The blocks of a subtree are [first, end) of the list. */
void blocks_within(const struct blocks *blocks, const struct tree *tree,
                   uint32_t node, uint32_t *first, uint32_t *end);

/* The nearest element around `node`, or `node`, with `tag`; 0: none. */
uint32_t tree_around(const struct tree *tree, uint32_t node, enum tag tag);
