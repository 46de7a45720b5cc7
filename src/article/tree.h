// SPDX-License-Identifier: MIT
#pragma once

#include "article/tag.h"

struct arena;

enum {
    TREE_MAX_DEPTH = 256,    /* deeper elements become children of the last */
    TREE_MAX_NODES = 100000, /* what comes after is not read */
    TREE_MAX_FACTS = 400,    /* meta elements, scripts with data, dates */
};

/*
 * An element, or a piece of text (then `text` is not empty). The nodes stand
 * in document order: the subtree of node `i` is nodes[i] to nodes[end - 1].
 */
struct node {
    struct text text; /* references are not yet decoded */
    struct text name; /* of an element that has no tag of ours */
    uint32_t parent;
    uint32_t end;
    uint16_t depth;
    uint8_t tag;   /* enum tag */
    uint8_t marks; /* enum mark: of its class, id and other attributes */
    bool is_link;  /* an <a> that leads somewhere */
};

/* What the page states about itself outside its text. */
enum fact_kind {
    FACT_META,   /* <meta>: name, property or itemprop, and its content */
    FACT_LINK,   /* <link>: rel and href */
    FACT_DATA,   /* a JSON-LD script: its content */
    FACT_TITLE,  /* <title> */
    FACT_TIME,   /* <time>: its datetime */
    FACT_AUTHOR, /* an element that says who wrote: `node` is its own */
};

struct fact {
    enum fact_kind kind;
    uint32_t node; /* the last one so far: a place in the document */
    struct text name;
    struct text value; /* references are not yet decoded */
};

struct tree {
    struct node *nodes; /* nodes[0] is the document */
    uint32_t count;
    struct fact *facts;
    size_t fact_count;
    struct text language; /* of <html>, as written */
    struct text base;     /* <base href>, as written */
};

/*
 * Reads an HTML document of valid UTF-8 into a flat tree, with the implied
 * end tags of HTML. Never fails, whatever the bytes; no recursion; time and
 * memory linear in the input, and memory bounded by the limits above. Lives
 * in `arena`; texts are views into `html`.
 */
void tree_read(struct arena *arena, struct text html, struct tree *out);
