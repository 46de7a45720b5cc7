// SPDX-License-Identifier: MIT
#include "article/block.h"

#include <string.h>

#include "article/mark.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "markup/clean.h"
#include "markup/entity.h"
#include "markup/utf8.h"

enum {
    BLOCK_MAX_BYTES = 64 << 10, /* a longer paragraph is cut */
    WORD_MAX_LETTERS = 200,     /* a longer one is an address, or no text */
};

/* The block that is being read. */
struct reading {
    struct arena *arena;
    const struct tree *tree;
    struct blocks *out;
    uint32_t capacity;
    struct buffer text;
    uint32_t node;
    uint32_t place;
    uint32_t last;
    uint32_t linked;
    uint8_t marks;
    int breaks; /* <br> since the last letter */
};

/* Scripts that say a word in a letter or two, or put no spaces between. */
static bool
is_wide(uint32_t c)
{
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
           (c >= 0x1780 && c <= 0x17FF) || (c >= 0x2E80 && c <= 0x9FFF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

/* Ends a sentence in one of the scripts that we know. */
static bool
is_full_stop(uint32_t c)
{
    static const uint32_t stops[] = { '.',    '!',    '?',    0x2026, 0x3002,
                                      0xFF01, 0xFF1F, 0xFF0E, 0x061F, 0x06D4,
                                      0x0964, 0x0965, 0x0589, 0x1362 };
    for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++) {
        if (c == stops[i])
            return true;
    }
    return false;
}

static bool
is_comma(uint32_t c)
{
    return c == ',' || c == ';' || c == 0x060C || c == 0x061B || c == 0x3001 ||
           c == 0xFF0C || c == 0xFF1B;
}

/* What may stand behind a full stop that ends a text. */
static bool
is_closing(uint32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == ' ' ||
           c == 0xBB || c == 0x2019 || c == 0x201D || c == 0x201C ||
           c == 0x203A || c == 0x300D || c == 0x300F || c == 0xFF09 ||
           c == 0xAB;
}

/* Letters, pauses and the last letter of a clean text. */
static void
measure(struct block *block)
{
    uint32_t unspaced = 0, c = 0;
    for (size_t at = 0; at < block->text.len;) {
        at += utf8_read(text_sub(block->text, at, SIZE_MAX), &c);
        block->letters += is_wide(c) ? 2 : 1;
        unspaced = c == ' ' || is_wide(c) ? 0 : unspaced + 1;
        if (unspaced > WORD_MAX_LETTERS)
            block->is_gibberish = true;
        if (is_comma(c) || is_full_stop(c))
            block->pauses++;
        if (!is_closing(c))
            block->ends_sentence = is_full_stop(c) || c == ':';
    }
}

static uint32_t
count_letters(struct text t)
{
    struct block block = { .text = t };
    measure(&block);
    return block.letters;
}

/* Ends the block that is being read, if it has any text. */
static void
flush(struct reading *r)
{
    if (r->text.len > 0 && r->out->count < r->capacity) {
        struct text clean =
            clean_losses(r->arena, clean_line(r->arena, buffer_text(&r->text)));
        if (clean.len > 0) {
            struct block *block = &r->out->list[r->out->count++];
            *block = (struct block){
                .text = clean,
                .node = r->node,
                .place = r->place,
                .last = r->last,
                .linked = r->linked,
                .marks = r->marks,
            };
            measure(block);
            if (block->linked > block->letters)
                block->linked = block->letters;
        }
    }
    buffer_clear(&r->text);
    r->linked = 0;
    r->breaks = 0;
}

/* What is handed down from element to element. */
struct context {
    uint32_t block; /* the nearest block element */
    uint8_t marks;
    bool is_link;
};

static bool
is_letterless(struct text t)
{
    return text_trim(t).len == 0 || text_eq(text_trim(t), TEXT("&nbsp;"));
}

static void
read_text(struct reading *r, uint32_t index, const struct context *around)
{
    struct text t = r->tree->nodes[index].text;
    if (r->text.len > 0 && r->node != around->block)
        flush(r);
    if (r->breaks > 1 && !is_letterless(t))
        flush(r);
    if (is_letterless(t)) {
        if (r->text.len > 0)
            buffer_append_char(&r->text, ' ');
        return;
    }
    if (r->text.len == 0) {
        r->node = around->block;
        r->place = index;
        r->marks = around->marks;
    }
    if (memchr(t.ptr, '&', t.len) != NULL)
        t = entity_decode(r->arena, t);
    buffer_append(&r->text, text_clip(t, BLOCK_MAX_BYTES - r->text.len));
    r->last = index;
    if (around->is_link)
        r->linked += count_letters(text_trim(t));
    r->breaks = 0;
}

/* Words for screen readers only hide inside paragraphs, too. */
static bool
is_unread(const struct tree *tree, uint32_t index)
{
    enum { HIDDEN_NODES_MOST = 6 };
    const struct node *node = &tree->nodes[index];
    unsigned traits = tag_traits((enum tag)node->tag);
    return (traits & TAG_IS_UNREAD) != 0 ||
           ((traits & TAG_IS_BLOCK) == 0 && (node->marks & MARK_HIDDEN) != 0 &&
            node->end - index <= HIDDEN_NODES_MOST);
}

void
blocks_read(struct arena *arena, const struct tree *tree, struct blocks *out)
{
    struct context around[TREE_MAX_DEPTH + 1] = { 0 };
    struct reading r = {
        .arena = arena,
        .tree = tree,
        .out = out,
        .capacity = tree->count,
    };
    buffer_init(&r.text, BLOCK_MAX_BYTES);
    *out = (struct blocks){ 0 };
    out->list = arena_alloc(arena, r.capacity, sizeof *out->list);

    for (uint32_t i = 1; i < tree->count; i++) {
        const struct node *node = &tree->nodes[i];
        const struct context *parent = &around[node->depth - 1];
        if (node->text.len > 0) {
            read_text(&r, i, parent);
            continue;
        }
        bool is_block = (tag_traits((enum tag)node->tag) & TAG_IS_BLOCK) != 0;
        if (is_block)
            flush(&r);
        if (node->tag == TAG_BR) {
            r.breaks++;
            if (r.text.len > 0)
                buffer_append_char(&r.text, ' ');
            continue;
        }
        if (is_unread(tree, i)) {
            i = node->end - 1;
            continue;
        }
        around[node->depth] = (struct context){
            .block = is_block ? i : parent->block,
            .marks = parent->marks | node->marks,
            .is_link = parent->is_link || node->is_link,
        };
    }
    flush(&r);
    buffer_finish(&r.text);
}

/* The first block at or behind a place. */
static uint32_t
find_block(const struct blocks *blocks, uint32_t place)
{
    uint32_t low = 0, high = blocks->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (blocks->list[middle].place < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
blocks_within(const struct blocks *blocks, const struct tree *tree,
              uint32_t node, uint32_t *first, uint32_t *end)
{
    *first = find_block(blocks, node);
    *end = find_block(blocks, tree->nodes[node].end);
}

uint32_t
tree_around(const struct tree *tree, uint32_t node, enum tag tag)
{
    while (node != 0 && tree->nodes[node].tag != tag)
        node = tree->nodes[node].parent;
    return node;
}
