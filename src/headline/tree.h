// SPDX-License-Identifier: MIT
#pragma once

#include "headline/span.h"

struct token;

enum { TREE_MAX_NODES = SPAN_MAX_TOKENS };

/* What a node is: a few words that nothing is ever taken out of. */
enum node_kind {
    NODE_NOUN, /* the old bridge; they */
    NODE_TIME, /* last Monday */
    NODE_FINITE,
    NODE_INFINITIVE, /* to build */
    NODE_ING,
    NODE_DONE, /* built, without a helping verb */
    NODE_ADJECTIVE,
    NODE_PREPOSITION,
    NODE_SUBORDINATOR, /* because, after */
    NODE_THAT,
    NODE_RELATIVE, /* which, who, where */
    NODE_AND,
    NODE_COMMA,
    NODE_ADVERB,
    NODE_BRACKET,
    NODE_MARK,
};

/* How a node hangs on its parent. */
enum node_role {
    ROLE_ROOT,
    ROLE_LOOSE, /* nobody knows */
    ROLE_SUBJECT,
    ROLE_OBJECT,     /* of a verb or a preposition */
    ROLE_COMPLEMENT, /* what a verb, a noun or an adjective cannot do without */
    ROLE_VERB,       /* of the clause that its parent opens */
    ROLE_OF,
    ROLE_PHRASE,
    ROLE_TIME,
    ROLE_ADVERB,
    ROLE_APPOSITION,
    ROLE_LIST, /* B and C of "A, B and C" */
    ROLE_RELATIVE,
    ROLE_REDUCED, /* the bridge built in May; the man holding a flag */
    ROLE_PARTICIPLE,
    ROLE_PURPOSE,
    ROLE_ADVERBIAL, /* a clause */
    ROLE_COORDINATE,
    ROLE_ATTRIBUTION,
    ROLE_BRACKET,
};

struct node {
    size_t first; /* tokens of its own */
    size_t end;
    enum node_kind kind;
    enum node_role role;
    size_t parent;      /* SIZE_MAX: none */
    size_t reach_first; /* tokens of its own and of all that hangs on it */
    size_t reach_end;
};

/*
 * Who hangs on whom in a tagged English sentence, by rules over tags and short
 * lists, from left to right in one pass. Wrong now and then; a tree that holds
 * together is still a better guide to what may go than the words alone.
 */
struct tree {
    struct node nodes[TREE_MAX_NODES];
    size_t count;
    bool is_sound; /* every node found its place */
};

void tree_build(const struct token *tokens, size_t count, struct tree *out);

/* The nodes alone, in order, without parents: tree_build()'s first half. */
void tree_chunk(const struct token *tokens, size_t count, struct tree *out);

const char *tree_role_name(enum node_role role);
