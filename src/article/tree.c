// SPDX-License-Identifier: MIT
#include "article/tree.h"

#include <string.h>

#include "article/mark.h"
#include "article/token.h"
#include "base/arena.h"

/* How far up the end tag of an inline element looks for its start: a page may
   hold half a million of them that have none. */
enum { INLINE_REACH = 32 };

/* The tree as it grows, and which elements are open. */
struct growth {
    struct tree *tree;
    uint32_t capacity;
    uint32_t open[TREE_MAX_DEPTH];
    bool ended[TREE_MAX_DEPTH]; /* its end tag came too early: ends soon */
    uint32_t depth;             /* how many are open; the document always is */
    uint32_t too_deep;          /* open elements that are not in the tree */
    bool has_title;
};

static struct node *
open_node(const struct growth *g, uint32_t level)
{
    return &g->tree->nodes[g->open[level]];
}

static enum tag
open_tag(const struct growth *g, uint32_t level)
{
    return (enum tag)open_node(g, level)->tag;
}

static bool
has_trait(enum tag tag, unsigned traits)
{
    return (tag_traits(tag) & traits) != 0;
}

/* Closes the open elements from `level` on, and what ended before. */
static void
close_from(struct growth *g, uint32_t level)
{
    while (g->depth > 1 && (g->depth > level || g->ended[g->depth - 1])) {
        g->depth--;
        open_node(g, g->depth)->end = g->tree->count;
    }
}

static struct node *
add_node(struct growth *g)
{
    struct tree *tree = g->tree;
    if (tree->count == g->capacity)
        return NULL;
    struct node *node = &tree->nodes[tree->count];
    *node = (struct node){
        .parent = g->open[g->depth - 1],
        .end = ++tree->count,
        .depth = (uint16_t)g->depth,
    };
    return node;
}

static void
add_fact(struct growth *g, enum fact_kind kind, struct text name,
         struct text value)
{
    struct tree *tree = g->tree;
    if (tree->fact_count < TREE_MAX_FACTS)
        tree->facts[tree->fact_count++] = (struct fact){
            .kind = kind,
            .node = tree->count - 1,
            .name = name,
            .value = value,
        };
}

/* The first value of the attribute `name`, or the empty text. */
static struct text
attribute_value(struct text attributes, struct text wanted)
{
    struct text name, value;
    while (token_attribute(&attributes, &name, &value)) {
        if (text_eq_nocase(name, wanted))
            return value;
    }
    return (struct text){ 0 };
}

static bool
is_hiding_style(struct text style)
{
    static const char *const hiding[] = { "display:none", "display: none",
                                          "visibility:hidden",
                                          "visibility: hidden" };
    for (size_t i = 0; i < sizeof hiding / sizeof hiding[0]; i++)
        if (text_find_nocase(style, text_of(hiding[i])) != SIZE_MAX)
            return true;
    return false;
}

static unsigned
mark_role(struct text role)
{
    static const char *const aside[] = {
        "navigation", "complementary", "banner",  "contentinfo", "dialog",
        "search",     "menu",          "menubar", "tablist",     "alertdialog"
    };
    for (size_t i = 0; i < sizeof aside / sizeof aside[0]; i++) {
        if (text_eq_nocase(role, text_of(aside[i])))
            return MARK_ASIDE;
    }
    return text_eq_nocase(role, TEXT("main")) ? MARK_STORY : 0;
}

/* What the attributes of an element say, into the node and the facts. */
static void
read_attributes(struct growth *g, struct node *node, struct text attributes)
{
    struct text name, value, content = { 0 }, itemprop = { 0 };
    unsigned marks = 0;
    bool is_author = false;
    while (token_attribute(&attributes, &name, &value)) {
        if (text_eq_nocase(name, TEXT("class"))) {
            marks |= mark_names(value);
        } else if (text_eq_nocase(name, TEXT("id")) ||
                   text_eq_nocase(name, TEXT("data-component")) ||
                   text_eq_nocase(name, TEXT("data-testid"))) {
            marks |= mark_names(value);
        } else if (text_eq_nocase(name, TEXT("property"))) {
            /* RDFa, with a prefix or without. */
            marks |= text_ends(value, TEXT("articleBody")) ? MARK_BODY : 0;
        } else if (text_eq_nocase(name, TEXT("itemprop"))) {
            itemprop = value;
        } else if (text_eq_nocase(name, TEXT("content"))) {
            content = value;
        } else if (text_eq_nocase(name, TEXT("role"))) {
            marks |= mark_role(value);
        } else if (text_eq_nocase(name, TEXT("hidden"))) {
            marks |= MARK_HIDDEN;
        } else if (text_eq_nocase(name, TEXT("aria-hidden"))) {
            marks |= text_eq_nocase(value, TEXT("true")) ? MARK_HIDDEN : 0;
        } else if (text_eq_nocase(name, TEXT("style"))) {
            marks |= is_hiding_style(value) ? MARK_HIDDEN : 0;
        } else if (text_eq_nocase(name, TEXT("rel"))) {
            is_author |= text_eq_nocase(value, TEXT("author"));
        } else if (text_eq_nocase(name, TEXT("href"))) {
            /* Within the page: a note or an anchor, no other story. */
            node->is_link =
                node->tag == TAG_A && value.len > 0 && value.ptr[0] != '#';
        }
    }
    if (text_eq_nocase(itemprop, TEXT("articleBody")))
        marks |= MARK_BODY;
    if (itemprop.len > 0 && content.len > 0)
        add_fact(g, FACT_META, itemprop, content);
    is_author |= text_eq_nocase(itemprop, TEXT("author"));
    if (is_author)
        add_fact(g, FACT_AUTHOR, (struct text){ 0 }, content);
    node->marks = (uint8_t)marks;
}

/* The level of the nearest open element of `tag`, or 0: none in reach. */
static uint32_t
find_open(const struct growth *g, enum tag tag)
{
    for (uint32_t level = g->depth - 1; level > 0; level--) {
        enum tag open = open_tag(g, level);
        if (open == tag)
            return level;
        if (has_trait(open, TAG_IS_SCOPE) || open == TAG_BUTTON)
            return 0;
    }
    return 0;
}

/* Ends an open item of a list, up to the list itself. */
static void
end_item(struct growth *g, enum tag one, enum tag other)
{
    for (uint32_t level = g->depth - 1; level > 0; level--) {
        enum tag open = open_tag(g, level);
        if (open == one || open == other) {
            close_from(g, level);
            return;
        }
        if (has_trait(open, TAG_IS_BLOCK) && open != TAG_ADDRESS &&
            open != TAG_DIV && open != TAG_P)
            return;
    }
}

/* Ends open parts of a table down to where a new part may stand. */
static void
end_table_part(struct growth *g, enum tag tag)
{
    uint32_t level = g->depth - 1;
    while (level > 0 && open_tag(g, level) != TAG_TABLE)
        level--;
    if (level == 0)
        return;
    for (level++; level < g->depth; level++) {
        enum tag open = open_tag(g, level);
        bool stays = false;
        if (tag == TAG_TD || tag == TAG_TH)
            stays = open == TAG_TR || open == TAG_TBODY || open == TAG_THEAD ||
                    open == TAG_TFOOT;
        else if (tag == TAG_TR)
            stays = open == TAG_TBODY || open == TAG_THEAD || open == TAG_TFOOT;
        if (!stays) {
            close_from(g, level);
            return;
        }
    }
}

/* The end tags that a start tag implies (WHATWG HTML, 13.2.6.4.7). */
static void
imply_ends(struct growth *g, enum tag tag)
{
    if (has_trait(tag, TAG_ENDS_P)) {
        uint32_t level = find_open(g, TAG_P);
        if (level > 0)
            close_from(g, level);
    }
    if (tag == TAG_LI)
        end_item(g, TAG_LI, TAG_LI);
    else if (tag == TAG_DD || tag == TAG_DT)
        end_item(g, TAG_DD, TAG_DT);
    else if (tag == TAG_TR || tag == TAG_TD || tag == TAG_TH ||
             tag == TAG_TBODY || tag == TAG_THEAD || tag == TAG_TFOOT)
        end_table_part(g, tag);
    else if (has_trait(tag, TAG_IS_HEADING) &&
             has_trait(open_tag(g, g->depth - 1), TAG_IS_HEADING))
        close_from(g, g->depth - 1);
    else if (tag == TAG_OPTION && open_tag(g, g->depth - 1) == TAG_OPTION)
        close_from(g, g->depth - 1);
    else if (tag == TAG_A) {
        /* A link inside a link: the first was never closed. */
        uint32_t level = g->depth - 1;
        while (level > 0 && open_tag(g, level) != TAG_A &&
               !has_trait(open_tag(g, level), TAG_IS_BLOCK))
            level--;
        if (level > 0 && open_tag(g, level) == TAG_A)
            close_from(g, level);
    }
}

/* Elements of the head: facts, not nodes. True when `token` was one. */
static bool
read_fact(struct growth *g, const struct token *token)
{
    struct text attributes = token->attributes;
    if (token->tag == TAG_META) {
        static const char *const keys[] = { "property", "name", "itemprop",
                                            "http-equiv" };
        struct text content = attribute_value(attributes, TEXT("content"));
        for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
            struct text name = attribute_value(attributes, text_of(keys[i]));
            if (name.len > 0 && content.len > 0)
                add_fact(g, FACT_META, name, content);
        }
    } else if (token->tag == TAG_LINK) {
        add_fact(g, FACT_LINK, attribute_value(attributes, TEXT("rel")),
                 attribute_value(attributes, TEXT("href")));
    } else if (token->tag == TAG_SCRIPT) {
        struct text type = attribute_value(attributes, TEXT("type"));
        if (text_find_nocase(type, TEXT("ld+json")) != SIZE_MAX)
            add_fact(g, FACT_DATA, (struct text){ 0 }, token->raw);
    } else if (token->tag == TAG_TITLE) {
        if (!g->has_title && text_trim(token->raw).len > 0)
            add_fact(g, FACT_TITLE, (struct text){ 0 }, token->raw);
        g->has_title = true;
    } else if (token->tag == TAG_BASE) {
        if (g->tree->base.len == 0)
            g->tree->base = attribute_value(attributes, TEXT("href"));
    } else if (token->tag == TAG_HTML) {
        if (g->tree->language.len == 0)
            g->tree->language = attribute_value(attributes, TEXT("lang"));
        if (g->tree->language.len == 0)
            g->tree->language = attribute_value(attributes, TEXT("xml:lang"));
    } else if (token->tag == TAG_HEAD || token->tag == TAG_BODY) {
        return true;
    } else {
        if (token->tag == TAG_TIME)
            add_fact(g, FACT_TIME,
                     attribute_value(attributes, TEXT("itemprop")),
                     attribute_value(attributes, TEXT("datetime")));
        return has_trait(token->tag, TAG_IS_RAW);
    }
    return true;
}

/* Every document has a body, whether its tags are there or not. */
static void
open_body(struct growth *g)
{
    struct node *body = add_node(g);
    body->tag = TAG_BODY;
    g->open[g->depth++] = (uint32_t)(body - g->tree->nodes);
}

static void
open_element(struct growth *g, const struct token *token)
{
    if (read_fact(g, token))
        return;
    enum tag tag = token->tag;
    bool is_void = has_trait(tag, TAG_IS_VOID);
    if (is_void && tag != TAG_BR && tag != TAG_HR)
        return;
    imply_ends(g, tag);
    if (!is_void && g->depth == TREE_MAX_DEPTH) {
        g->too_deep++;
        /* Its text goes to the last element, but as a block of its own. */
        struct node *border = has_trait(tag, TAG_IS_BLOCK) ? add_node(g) : NULL;
        if (border != NULL)
            border->tag = TAG_HR;
        return;
    }
    struct node *node = add_node(g);
    if (node == NULL)
        return;
    node->tag = (uint8_t)tag;
    if (is_void)
        return;
    read_attributes(g, node, token->attributes);
    if (node->tag == TAG_OTHER || node->tag == TAG_CUSTOM)
        node->name = token->name;
    if (token->closes_itself && (tag == TAG_OTHER || tag == TAG_CUSTOM))
        return;
    g->ended[g->depth] = false;
    g->open[g->depth++] = (uint32_t)(node - g->tree->nodes);
}

static void
close_element(struct growth *g, const struct token *token)
{
    enum tag tag = token->tag;
    if (tag == TAG_BODY || tag == TAG_HTML || tag == TAG_HEAD ||
        has_trait(tag, TAG_IS_VOID | TAG_IS_RAW))
        return;
    if (g->too_deep > 0) {
        g->too_deep--;
        return;
    }
    bool is_block = has_trait(tag, TAG_IS_BLOCK) && tag != TAG_FORM;
    bool past_block = false;
    uint32_t lowest = 0;
    if (!is_block && tag != TAG_FORM && g->depth > INLINE_REACH)
        lowest = g->depth - INLINE_REACH;
    for (uint32_t level = g->depth - 1; level > lowest; level--) {
        enum tag open = open_tag(g, level);
        bool is_it = open == tag && !g->ended[level];
        if ((tag == TAG_OTHER || tag == TAG_CUSTOM) && is_it)
            is_it = text_eq_nocase(open_node(g, level)->name, token->name);
        if (has_trait(tag, TAG_IS_HEADING))
            is_it = has_trait(open, TAG_IS_HEADING);
        if (is_it && (is_block || !past_block)) {
            close_from(g, level);
            return;
        }
        if (is_it) {
            g->ended[level] = true;
            return;
        }
        if (has_trait(open, TAG_IS_SCOPE) &&
            !(tag == TAG_TABLE || tag == TAG_TR || tag == TAG_TBODY ||
              tag == TAG_THEAD || tag == TAG_TFOOT))
            return;
        if (open == TAG_TABLE)
            return;
        past_block |= has_trait(open, TAG_IS_BLOCK);
    }
}

static void
add_text(struct growth *g, struct text t)
{
    struct node *node = add_node(g);
    if (node != NULL)
        node->text = t;
}

/* No token makes more than one node, and each needs a '<' before or in it. */
static uint32_t
bound_nodes(struct text html)
{
    enum { ALWAYS = 4 };
    if (html.len == 0)
        return ALWAYS;
    uint32_t count = ALWAYS;
    const char *at = html.ptr, *end = html.ptr + html.len;
    while (count < TREE_MAX_NODES && at < end &&
           (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        count += 2;
        at++;
    }
    return count < TREE_MAX_NODES ? count : TREE_MAX_NODES;
}

void
tree_read(struct arena *arena, struct text html, struct tree *out)
{
    *out = (struct tree){ 0 };
    struct growth g = {
        .tree = out,
        .capacity = bound_nodes(html),
        .depth = 1,
    };
    out->nodes = arena_alloc(arena, g.capacity, sizeof *out->nodes);
    out->facts = arena_alloc(arena, TREE_MAX_FACTS, sizeof *out->facts);
    out->nodes[0].tag = TAG_HTML;
    out->count = 1;
    open_body(&g);

    struct tokens tokens;
    struct token token;
    tokens_init(&tokens, html);
    for (tokens_next(&tokens, &token); token.kind != TOKEN_END;
         tokens_next(&tokens, &token)) {
        if (out->count == g.capacity)
            break;
        if (token.kind == TOKEN_OPEN)
            open_element(&g, &token);
        else if (token.kind == TOKEN_CLOSE)
            close_element(&g, &token);
        else
            add_text(&g, token.text);
    }
    close_from(&g, 1);
    out->nodes[0].end = out->count;
}
