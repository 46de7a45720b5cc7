// SPDX-License-Identifier: MIT
#include "article/story.h"

#include "article/mark.h"
#include "base/arena.h"

enum {
    PROSE_MIN_LETTERS = 40, /* shorter blocks prove nothing */
    PAUSE_MIN_LETTERS = 60, /* longer ones need no comma to be prose */
    CLIMB_LEVELS = 6,       /* how far up a block's score is felt */
};

/* Sums over the blocks before each block that is not dropped. */
struct sums {
    double *prose;
    double *letters;
    double *linked;
    uint32_t *sentences; /* blocks that end one */
};

/* How much of a block is prose: letters outside links, in a sentence. */
static double
prose_of(const struct block *block)
{
    if (block->letters < PROSE_MIN_LETTERS || block->is_gibberish ||
        2 * block->linked > block->letters ||
        (block->pauses == 0 && block->letters < PAUSE_MIN_LETTERS))
        return 0;
    return (double)(block->letters - block->linked);
}

static void
sums_count(struct sums *sums, const struct blocks *blocks)
{
    double prose = 0, letters = 0, linked = 0;
    uint32_t sentences = 0;
    for (uint32_t i = 0; i <= blocks->count; i++) {
        sums->prose[i] = prose;
        sums->letters[i] = letters;
        sums->linked[i] = linked;
        sums->sentences[i] = sentences;
        if (i == blocks->count || blocks->list[i].is_dropped)
            continue;
        prose += prose_of(&blocks->list[i]);
        letters += blocks->list[i].letters;
        linked += blocks->list[i].linked;
        sentences += blocks->list[i].ends_sentence;
    }
}

static struct sums
sums_create(struct arena *arena, const struct blocks *blocks)
{
    struct sums sums = {
        .prose = arena_alloc(arena, blocks->count + 1, sizeof(double)),
        .letters = arena_alloc(arena, blocks->count + 1, sizeof(double)),
        .linked = arena_alloc(arena, blocks->count + 1, sizeof(double)),
        .sentences = arena_alloc(arena, blocks->count + 1, sizeof(uint32_t)),
    };
    sums_count(&sums, blocks);
    return sums;
}

/* What the blocks from `first` to `end` hold together. */
struct share {
    uint32_t count;
    double prose;
    double letters;
    double linked;
    uint32_t sentences;
};

static struct share
share_of(const struct sums *sums, uint32_t first, uint32_t end)
{
    return (struct share){
        .count = end - first,
        .prose = sums->prose[end] - sums->prose[first],
        .letters = sums->letters[end] - sums->letters[first],
        .linked = sums->linked[end] - sums->linked[first],
        .sentences = sums->sentences[end] - sums->sentences[first],
    };
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

static bool
is_in_body(const struct tree *tree, uint32_t node)
{
    while (node != 0 && (tree->nodes[node].marks & MARK_BODY) == 0)
        node = tree->nodes[node].parent;
    return node != 0;
}

static bool
is_grouping(enum tag tag)
{
    return (tag_traits(tag) & TAG_IS_SECTION) != 0 || tag == TAG_HEADER ||
           tag == TAG_OTHER;
}

/* Whether the marks of `node` say that its share of `total` is no story. */
static bool
is_aside(const struct tree *tree, uint32_t node, struct share its, double total)
{
    const struct node *it = &tree->nodes[node];
    if (its.prose > 0.8 * total)
        return false;
    if (it->tag == TAG_ASIDE)
        return true;
    if ((it->marks & MARK_FOREIGN) != 0)
        return true;
    if ((it->marks & MARK_BODY) != 0 && its.prose > 0.25 * total)
        return false;
    /* The rest of a story may wait behind a button: "read on". */
    if ((it->marks & MARK_HIDDEN) != 0 && its.prose < 0.25 * total)
        return true;
    if ((it->marks & MARK_ASIDE) != 0) {
        /* "post-list" may be a list in a post. */
        if ((it->tag == TAG_UL || it->tag == TAG_OL) &&
            its.linked < 0.3 * its.letters && its.letters > 40 * its.count)
            return false;
        return its.prose < 0.4 * total ||
               (its.prose < 0.6 * total && !holds_body(tree, node) &&
                !is_in_body(tree, node));
    }
    if ((it->marks & MARK_CAPTION) != 0)
        return its.prose < 0.3 * total || !holds_body(tree, node);
    if ((it->marks & MARK_LABEL) != 0)
        return is_grouping((enum tag)it->tag) ? its.prose < 0.3 * total
                                              : its.prose == 0;
    if ((it->marks & MARK_MAYBE) != 0)
        return its.linked > 0.33 * its.letters ||
               (its.prose < 0.01 * its.letters &&
                is_grouping((enum tag)it->tag) && its.sentences == 0);
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
        if (first == end ||
            !is_aside(tree, i, share_of(&sums, first, end), total))
            continue;
        /* An inline element may hold only the first words of a block. */
        for (uint32_t k = first; k < end; k++)
            blocks->list[k].is_dropped |= blocks->list[k].last < node->end;
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
        struct share its = share_of(sums, first, end);
        if (its.letters > 0)
            scores[i] *= 1 - its.linked / its.letters;
        if ((tree->nodes[i].marks & (MARK_BODY | MARK_ASIDE)) == MARK_BODY)
            scores[i] *= 1.6;
        if (tree->nodes[i].tag == TAG_ARTICLE)
            scores[i] *= 1.1;
    }
}

/*
 * What a block adds to, or takes from, the worth of an element as the story:
 * a line that is a link says "list of other stories", whatever its length.
 */
static double
worth_of(const struct block *block)
{
    enum { LINK_LINE_MOST = 150 };
    double prose = prose_of(block);
    if (prose > 0)
        return prose;
    if (2 * block->linked > block->letters)
        return block->letters < LINK_LINE_MOST / 4 ? -4 * (double)block->letters
                                                   : -LINK_LINE_MOST;
    return block->ends_sentence ? 0 : -0.5 * (double)block->letters;
}

/* The first h1 that is not the site's own; 0: none. */
static uint32_t
find_headline(const struct tree *tree)
{
    for (uint32_t i = 1; i < tree->count; i++) {
        if (tree->nodes[i].tag == TAG_H1 && tree->nodes[i].marks != MARK_ASIDE)
            return i;
    }
    return 0;
}

static double
worth_within(const struct tree *tree, const struct blocks *blocks,
             const double *worth, uint32_t node)
{
    uint32_t first, end;
    blocks_within(blocks, tree, node, &first, &end);
    return worth[end] - worth[first];
}

/* An <article>, the only body, or a headline and what is under it. */
static bool
is_whole(const struct tree *tree, const struct blocks *blocks,
         const double *worth, uint32_t headline, uint32_t node)
{
    const struct node *it = &tree->nodes[node];
    if (it->tag == TAG_ARTICLE)
        return true;
    if (headline > node && headline < it->end &&
        tree_around(tree, node, TAG_ARTICLE) == 0)
        return true;
    if ((it->marks & MARK_BODY) == 0)
        return false;
    double mine = worth_within(tree, blocks, worth, node);
    for (uint32_t i = 1; i < tree->count; i++) {
        if (i == node)
            i = it->end;
        if (i >= tree->count)
            break;
        if (tree->nodes[i].end > node && i < node)
            continue; /* around it */
        if ((tree->nodes[i].marks & MARK_BODY) != 0 &&
            worth_within(tree, blocks, worth, i) > 0.1 * mine)
            return false;
    }
    return mine > 0;
}

/* An element that says it is a story, and has far more prose than links. */
static bool
is_fuller(const struct tree *tree, const struct blocks *blocks,
          const struct sums *sums, uint32_t node, uint32_t best)
{
    static const double FULLER_FACTOR = 1.3;
    const struct node *it = &tree->nodes[node];
    if (it->tag != TAG_ARTICLE && (it->marks & MARK_BODY) == 0)
        return false;
    uint32_t first, end, from, to;
    blocks_within(blocks, tree, node, &first, &end);
    blocks_within(blocks, tree, best, &from, &to);
    double prose = sums->prose[end] - sums->prose[first];
    return prose > FULLER_FACTOR * (sums->prose[to] - sums->prose[from]) &&
           prose > 2 * (sums->linked[end] - sums->linked[first]);
}

/*
 * Up from the best element to the one around it that is worth most: stories
 * are cut into sections by pictures, boxes and advertisements.
 */
static uint32_t
climb(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
      const struct sums *sums, uint32_t best)
{
    /* Around an <article>, or a headline and its text, are other stories. */
    static const double WHOLE_FACTOR = 2.5;
    double *worth = arena_alloc(arena, blocks->count + 1, sizeof *worth);
    for (uint32_t i = 0; i < blocks->count; i++)
        worth[i + 1] =
            worth[i] +
            (blocks->list[i].is_dropped ? 0 : worth_of(&blocks->list[i]));
    uint32_t headline = find_headline(tree);
    double most = worth_within(tree, blocks, worth, best);
    bool whole = is_whole(tree, blocks, worth, headline, best);
    for (uint32_t node = tree->nodes[best].parent; node != 0;
         node = tree->nodes[node].parent) {
        double here = worth_within(tree, blocks, worth, node);
        double needed = (whole ? WHOLE_FACTOR : 1.02) * most + 50;
        if (here > needed || is_fuller(tree, blocks, sums, node, best)) {
            most = here;
            best = node;
            whole = false;
        }
        whole = whole || is_whole(tree, blocks, worth, headline, node);
    }
    return best;
}

/* A neighbour of the best element that tells the same story. */
static bool
is_like(const struct tree *tree, const struct blocks *blocks,
        const double *scores, uint32_t best, uint32_t node)
{
    double wanted = scores[best] * 0.2;
    if (wanted < 10)
        wanted = 10;
    double score = scores[node];
    if (tree->nodes[best].tag == TAG_ARTICLE &&
        tree->nodes[node].tag == TAG_ARTICLE)
        return false; /* another story */
    if (tree->nodes[node].marks != 0 &&
        tree->nodes[node].marks == tree->nodes[best].marks)
        score += scores[best] * 0.2;
    bool is_named = (tree->nodes[best].marks & MARK_BODY) != 0 &&
                    (tree->nodes[node].marks & MARK_BODY) == 0;
    if (score >= wanted && !is_named)
        return true;
    uint32_t first, end;
    blocks_within(blocks, tree, node, &first, &end);
    if (end != first + 1)
        return false;
    const struct block *block = &blocks->list[first];
    if (node < best && block->linked == 0 && prose_of(block) >= 80)
        return true; /* the lead, in a box of its own */
    return tree->nodes[node].tag == TAG_P &&
           (prose_of(block) >= 80 ||
            (block->linked == 0 && block->ends_sentence));
}

uint32_t
story_find(struct arena *arena, const struct tree *tree, struct blocks *blocks)
{
    struct sums sums = sums_create(arena, blocks);
    double *scores = arena_alloc(arena, tree->count, sizeof *scores);
    score_nodes(tree, blocks, &sums, scores);
    scores[0] = 0;
    uint32_t best = 0;
    for (uint32_t i = 1; i < tree->count; i++) {
        if (scores[i] > scores[best] || (best == 0 && scores[i] > 0))
            best = i;
    }
    if (best == 0)
        return 0;
    best = climb(arena, tree, blocks, &sums, best);

    uint32_t parent = tree->nodes[best].parent;
    for (uint32_t i = 0; i < blocks->count; i++) {
        uint32_t child = blocks->list[i].place;
        if (blocks->list[i].is_dropped)
            continue;
        /* The child of `parent` that the block lies in; 0: none. */
        while (child != 0 && tree->nodes[child].parent != parent)
            child = tree->nodes[child].parent;
        if (child == 0 ||
            (child != best && !is_like(tree, blocks, scores, best, child)))
            blocks->list[i].is_dropped = true;
    }
    return best;
}

bool
story_is_index(const struct tree *tree, const struct blocks *blocks,
               uint32_t node)
{
    enum { LINES_LEAST = 8, RUN_MOST = 2, MEAN_LETTERS_MOST = 250 };
    uint32_t first, end, lines = 0, kept = 0, letters = 0, run = 0;
    blocks_within(blocks, tree, node, &first, &end);
    for (uint32_t i = first; i < end; i++) {
        const struct block *block = &blocks->list[i];
        if (3 * block->linked > 2 * block->letters) {
            lines++;
            run = 0;
        } else if (!block->is_dropped && prose_of(block) > 0) {
            kept++;
            letters += block->letters;
            if (++run > RUN_MOST)
                return false;
        }
    }
    return lines >= LINES_LEAST && lines >= kept &&
           letters <= MEAN_LETTERS_MOST * kept;
}
