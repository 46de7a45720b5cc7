// SPDX-License-Identifier: MIT
#include "article/article.h"

#include <string.h>

#include "article/block.h"
#include "article/body.h"
#include "article/filter.h"
#include "article/mark.h"
#include "article/stated.h"
#include "article/story.h"
#include "article/title.h"
#include "base/arena.h"
#include "markup/charset.h"
#include "markup/clean.h"
#include "markup/iri.h"

enum {
    STORY_MIN_LETTERS = 140, /* less is no story, but a line on a page */
    POST_MIN_LETTERS = 50,   /* but of a page that says it is an article */
    BODY_MIN_BYTES = 120,    /* of a JSON-LD text worth falling back on */
    STUB_LETTERS = 600,
    STUB_FACTOR = 4,
    HEADINGS_MAX = 8, /* of level 1 that are looked at */
};

/* An h1 that says the same as `title`, or all of it but the site's name. */
static struct text
find_heading(const struct tree *tree, const struct blocks *blocks,
             struct text title, struct text site)
{
    int seen = 0;
    for (uint32_t i = 0; i < blocks->count && seen < HEADINGS_MAX; i++) {
        struct text heading = blocks->list[i].text;
        if (tree_around(tree, blocks->list[i].node, TAG_H1) == 0)
            continue;
        seen++;
        if (title_is_same(heading, site))
            continue;
        if (title_is_same(heading, title) ||
            (title_holds(title, heading) && 2 * heading.len >= title.len))
            return heading;
    }
    return (struct text){ 0 };
}

/*
 * What the page states for machines is the headline; where the page shows the
 * same as h1, that is how it is written. Search engines want at most 110
 * letters, so a stated headline may be the beginning of a longer one.
 */
static struct text
choose_title(const struct tree *tree, const struct blocks *blocks,
             const struct stated *stated, struct text url)
{
    struct text host = iri_host(url);
    struct text choices[] = { stated->headline, stated->social, stated->page };
    enum { CHOICES = sizeof choices / sizeof choices[0] };
    struct text title = { 0 };
    for (size_t i = 0; i < CHOICES && title.len == 0; i++) {
        title = title_strip(choices[i], stated->site, host);
        if (title_is_same(title, stated->site))
            title = (struct text){ 0 };
    }
    for (size_t i = 1; i < CHOICES && title_is_cut(title); i++) {
        struct text longer = title_strip(choices[i], stated->site, host);
        if (title_continues(title, longer))
            title = longer;
    }
    struct text heading = find_heading(tree, blocks, title, stated->site);
    if (heading.len > 0)
        return heading;
    for (uint32_t i = 0; i < blocks->count && title.len == 0; i++) {
        if (tree_around(tree, blocks->list[i].node, TAG_H1) != 0)
            title = blocks->list[i].text;
    }
    return title;
}

static enum paragraph_kind
kind_of(const struct tree *tree, const struct block *block)
{
    for (uint32_t node = block->node; node != 0;
         node = tree->nodes[node].parent) {
        enum tag tag = (enum tag)tree->nodes[node].tag;
        if ((tag_traits(tag) & TAG_IS_HEADING) != 0)
            return PARAGRAPH_HEADING;
        if (tag == TAG_BLOCKQUOTE)
            return PARAGRAPH_QUOTE;
        if (tag == TAG_LI || tag == TAG_DD || tag == TAG_DT)
            return PARAGRAPH_LIST_ITEM;
        if (tag == TAG_TD || tag == TAG_TH)
            return PARAGRAPH_CELL;
    }
    return PARAGRAPH_PROSE;
}

static size_t
keep_blocks(struct arena *arena, const struct tree *tree,
            const struct blocks *blocks, struct article *out)
{
    size_t letters = 0;
    struct paragraph *list =
        arena_alloc(arena, blocks->count + 1, sizeof *list);
    out->paragraphs = list;
    out->paragraph_count = 0;
    for (uint32_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->list[i];
        if (block->is_dropped)
            continue;
        list[out->paragraph_count++] = (struct paragraph){
            .text = block->text,
            .kind = kind_of(tree, block),
            .is_link = 10 * block->linked >= 9 * block->letters,
        };
        letters += block->letters;
    }
    return letters;
}

/* What the page states, as the fields of an article. */
static void
fill_facts(struct arena *arena, const struct tree *tree,
           const struct blocks *blocks, const struct stated *stated,
           struct text url, struct article *out)
{
    struct text base =
        tree->base.len > 0 ? iri_resolve_web(arena, url, tree->base) : url;
    if (base.len == 0)
        base = url;
    struct text canonical = iri_resolve_web(arena, base, stated->url);
    if (base.len == 0)
        base = canonical;
    out->title =
        choose_title(tree, blocks, stated, url.len > 0 ? url : canonical);
    out->lede = stated->description;
    out->language = stated->language;
    out->author = stated->author;
    out->site = stated->site;
    out->published = stated->published;
    out->image = iri_resolve_web(arena, base, stated->image);
}

/* The text that the page states in JSON-LD, when its markup has none. */
static bool
use_body(struct arena *arena, const struct stated *stated, struct article *out)
{
    if (stated->body.len < BODY_MIN_BYTES)
        return false;
    struct article plain;
    article_from_text(arena, stated->body, &plain);
    out->paragraphs = plain.paragraphs;
    out->paragraph_count = plain.paragraph_count;
    return plain.paragraph_count > 0;
}

/* Pictures and archives have control characters everywhere, text none. */
static bool
is_text(struct text t)
{
    enum { LOOKED_AT_BYTES = 4096, CONTROLS_PER_MILLE_MOST = 20 };
    size_t controls = 0;
    t = text_sub(t, 0, LOOKED_AT_BYTES);
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        controls += c < ' ' && (c < '\t' || c > '\r') && c != 27;
    }
    return 1000 * controls <= CONTROLS_PER_MILLE_MOST * t.len;
}

bool
article_extract(struct arena *arena, struct text html,
                const struct article_hints *hints, struct article *out,
                struct error *err)
{
    static const struct article_hints no_hints;
    struct tree tree;
    struct blocks blocks;
    struct stated stated;
    *out = (struct article){ 0 };
    if (hints == NULL)
        hints = &no_hints;
    html = text_sub(html, 0, ARTICLE_MAX_BYTES);
    html = charset_decode(arena, html, hints->content_type, CHARSET_HTML, NULL);
    if (!is_text(html))
        return error_set(err, ERROR_FORMAT, "no web page but other bytes");

    tree_read(arena, html, &tree);
    stated_read(arena, &tree, &stated);
    blocks_read(arena, &tree, &blocks);
    fill_facts(arena, &tree, &blocks, &stated, hints->url, out);
    story_drop_asides(arena, &tree, &blocks);
    size_t letters = 0;
    uint32_t story = story_find(arena, &tree, &blocks);
    if (story != 0) {
        body_testify(stated.body, &blocks);
        filter_blocks(arena, &tree, &blocks, out->title);
        letters = keep_blocks(arena, &tree, &blocks, out);
    }
    /* Little text and a long stated one: the page writes itself later. */
    if (letters < STUB_LETTERS &&
        stated.body.len > STUB_FACTOR * (letters + STORY_MIN_LETTERS) &&
        use_body(arena, &stated, out))
        return true;
    bool is_index = story != 0 && story_is_index(&tree, &blocks, story);
    size_t least = stated.is_story ? POST_MIN_LETTERS : STORY_MIN_LETTERS;
    if ((letters >= least && !is_index) || use_body(arena, &stated, out))
        return true;
    out->paragraph_count = 0;
    return error_set(err, ERROR_FORMAT,
                     is_index ? "a list of stories, not a story; give the "
                                "address of one of them"
                              : "no story in this page");
}

void
article_from_text(struct arena *arena, struct text plain, struct article *out)
{
    *out = (struct article){ 0 };
    struct text t = clean_losses(arena, clean_paragraphs(arena, plain));
    size_t lines = 1;
    for (size_t i = 0; i < t.len; i++)
        lines += t.ptr[i] == '\n';
    struct paragraph *list = arena_alloc(arena, lines, sizeof *list);
    while (t.len > 0) {
        struct text line;
        text_cut(t, '\n', &line, &t);
        line = text_trim(line);
        if (line.len > 0)
            list[out->paragraph_count++] = (struct paragraph){ .text = line };
    }
    out->paragraphs = list;
}
