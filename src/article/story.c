// SPDX-License-Identifier: MIT
#include "article/story.h"

#include "article/mark.h"
#include "base/arena.h"

enum {
    PROSE_MIN_LETTERS = 40, /* shorter blocks prove nothing */
    CLIMB_LEVELS = 6,       /* how far up a block's score is felt */
};

/* Sums over the blocks before each block that is not dropped. */
struct sums {
    double *prose;
    double *letters;
    double *linked;
};

/* How much of a block is prose: letters outside links, in a sentence. */
static double
prose_of(const struct block *block)
{
    if (block->letters < PROSE_MIN_LETTERS ||
        2 * block->linked > block->letters ||
        (block->pauses == 0 && block->letters < 2 * PROSE_MIN_LETTERS))
        return 0;
    return (double)(block->letters - block->linked);
}

static void
sums_count(struct sums *sums, const struct blocks *blocks)
{
    double prose = 0, letters = 0, linked = 0;
    for (uint32_t i = 0; i <= blocks->count; i++) {
        sums->prose[i] = prose;
        sums->letters[i] = letters;
        sums->linked[i] = linked;
        if (i == blocks->count || blocks->list[i].is_dropped)
            continue;
        prose += prose_of(&blocks->list[i]);
        letters += blocks->list[i].letters;
        linked += blocks->list[i].linked;
    }
}

static struct sums
sums_create(struct arena *arena, const struct blocks *blocks)
{
    struct sums sums = {
        .prose = arena_alloc(arena, blocks->count + 1, sizeof(double)),
        .letters = arena_alloc(arena, blocks->count + 1, sizeof(double)),
        .linked = arena_alloc(arena, blocks->count + 1, sizeof(double)),
    };
    sums_count(&sums, blocks);
    return sums;
}

static bool
holds_body(const struct tree *tree, uint32_t node)
{
    for (uint32_t i = node + 1; i < tree->nodes[node].end; i++) {
        if ((tree->nodes[i].marks & MARK_BODY) != 0 ||
            tree->nodes[i].tag == TAG_H1)
            return true;
    }
    return false;
}

/* Whether the marks of `node` say that its blocks are no story. */
static bool
is_aside(const struct tree *tree, const struct sums *sums, uint32_t node,
         uint32_t first, uint32_t end, double total)
{
    const struct node *it = &tree->nodes[node];
    double prose = sums->prose[end] - sums->prose[first];
    double letters = sums->letters[end] - sums->letters[first];
    double linked = sums->linked[end] - sums->linked[first];
    if (prose > 0.8 * total)
        return false;
    if (it->tag == TAG_ASIDE)
        return true;
    if ((it->marks & MARK_BODY) != 0 && (it->marks & MARK_HIDDEN) == 0)
        return false;
    if ((it->marks & (MARK_ASIDE | MARK_HIDDEN)) != 0)
        return prose < 0.4 * total || !holds_body(tree, node);
    if ((it->marks & MARK_LABEL) != 0)
        return prose < 0.3 * total;
    if ((it->marks & MARK_MAYBE) != 0)
        return linked > 0.33 * letters || prose < 0.01 * letters;
    return false;
}

void
story_drop_asides(struct arena *arena, const struct tree *tree,
                  struct blocks *blocks)
{
    struct sums sums = sums_create(arena, blocks);
    double total = sums.prose[blocks->count];
    for (uint32_t i = 1; i < tree->count; i++) {
        const struct node *node = &tree->nodes[i];
        if ((node->marks & ~(unsigned)(MARK_BODY | MARK_STORY)) == 0 &&
            node->tag != TAG_ASIDE)
            continue;
        uint32_t first, end;
        blocks_within(blocks, tree, i, &first, &end);
        if (first == end || !is_aside(tree, &sums, i, first, end, total))
            continue;
        for (uint32_t k = first; k < end; k++)
            blocks->list[k].is_dropped = true;
        i = node->end - 1;
    }
}

/* The element whose children a block is one of. */
static uint32_t
container_of(const struct tree *tree, const struct block *block)
{
    switch ((enum tag)tree->nodes[block->node].tag) {
    case TAG_P:
    case TAG_PRE:
    case TAG_LI:
    case TAG_DD:
    case TAG_DT:
    case TAG_BLOCKQUOTE:
    case TAG_H1:
    case TAG_H2:
    case TAG_H3:
    case TAG_H4:
    case TAG_H5:
    case TAG_H6:
        return tree->nodes[block->node].parent;
    default:
        return block->node;
    }
}

static double
score_block(const struct block *block)
{
    double prose = prose_of(block);
    if (block->is_dropped || prose <= 0)
        return 0;
    double score = 1 + (double)block->pauses;
    score += prose > 300 ? 3 : prose / 100;
    return score * prose / (double)block->letters;
}

static void
score_nodes(const struct tree *tree, const struct blocks *blocks,
            const struct sums *sums, double *scores)
{
    for (uint32_t i = 0; i < blocks->count; i++) {
        double score = score_block(&blocks->list[i]);
        uint32_t node = container_of(tree, &blocks->list[i]);
        for (int level = 0; score > 0 && level < CLIMB_LEVELS; level++) {
            double share = level == 0 ? 1 : level == 1 ? 2 : 3 * level;
            scores[node] += score / share;
            if (node == 0)
                break;
            node = tree->nodes[node].parent;
        }
    }
    for (uint32_t i = 0; i < tree->count; i++) {
        if (scores[i] <= 0)
            continue;
        uint32_t first, end;
        blocks_within(blocks, tree, i, &first, &end);
        double letters = sums->letters[end] - sums->letters[first];
        double linked = sums->linked[end] - sums->linked[first];
        if (letters > 0)
            scores[i] *= 1 - linked / letters;
        if ((tree->nodes[i].marks & MARK_BODY) != 0)
            scores[i] *= 1.3;
        if (tree->nodes[i].tag == TAG_ARTICLE)
            scores[i] *= 1.1;
    }
}

static double
prose_within(const struct tree *tree, const struct blocks *blocks,
             const struct sums *sums, uint32_t node)
{
    uint32_t first, end;
    blocks_within(blocks, tree, node, &first, &end);
    return sums->prose[end] - sums->prose[first];
}

/*
 * Up from the best element while its surroundings hold much more of the
 * story, and never past the point where they are mostly something else.
 */
static uint32_t
climb(const struct tree *tree, const struct blocks *blocks,
      const struct sums *sums, const double *scores, uint32_t best)
{
    double last = scores[best], least = last / 3;
    for (uint32_t node = tree->nodes[best].parent; node != 0;
         node = tree->nodes[node].parent) {
        if (tree->nodes[node].tag == TAG_BODY || scores[node] < least)
            break;
        if (scores[node] > last) {
            best = node;
            break;
        }
        last = scores[node];
    }
    (void)blocks;
    (void)sums;
    return best;
}

/* A neighbour of the best element that tells the same story. */
static bool
is_like(const struct tree *tree, const struct blocks *blocks,
        const struct sums *sums, const double *scores, uint32_t best,
        uint32_t node)
{
    double wanted = scores[best] * 0.2;
    if (wanted < 10)
        wanted = 10;
    double score = scores[node];
    if (tree->nodes[node].marks != 0 &&
        tree->nodes[node].marks == tree->nodes[best].marks)
        score += scores[best] * 0.2;
    if (score >= wanted)
        return true;
    uint32_t first, end;
    blocks_within(blocks, tree, node, &first, &end);
    if (end != first + 1 || tree->nodes[node].tag != TAG_P)
        return false;
    (void)sums;
    const struct block *block = &blocks->list[first];
    return prose_of(block) >= 80 ||
           (block->linked == 0 && block->ends_sentence);
}

uint32_t
story_find(struct arena *arena, const struct tree *tree, struct blocks *blocks)
{
    struct sums sums = sums_create(arena, blocks);
    double *scores = arena_alloc(arena, tree->count, sizeof(*scores));
    score_nodes(tree, blocks, &sums, scores);
    scores[0] = 0;
    uint32_t best = 0;
    for (uint32_t i = 1; i < tree->count; i++) {
        if (scores[i] > scores[best] || (best == 0 && scores[i] > 0))
            best = i;
    }
    if (best == 0)
        return 0;
    (void)prose_within;
    best = climb(tree, blocks, &sums, scores, best);

    uint32_t parent = tree->nodes[best].parent;
    for (uint32_t i = 0; i < blocks->count; i++) {
        uint32_t child = blocks->list[i].place;
        if (blocks->list[i].is_dropped)
            continue;
        /* The child of `parent` that the block lies in; 0: none. */
        while (child != 0 && tree->nodes[child].parent != parent)
            child = tree->nodes[child].parent;
        if (child == 0 || (child != best &&
                           !is_like(tree, blocks, &sums, scores, best, child)))
            blocks->list[i].is_dropped = true;
    }
    return best;
}
