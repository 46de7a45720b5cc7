// SPDX-License-Identifier: MIT
#include "headline/tree.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree_parts.h"
#include "headline/verbs.h"
#include "headline/words.h"

enum { TREE_TRIES = 6 /* to read a verb anew */ };

static const char *const ROLE_NAMES[] = {
    "root",       "loose",     "subject",    "object",      "complement",
    "verb",       "of",        "phrase",     "time",        "adverb",
    "apposition", "list",      "relative",   "reduced",     "participle",
    "purpose",    "adverbial", "coordinate", "attribution", "bracket",
};

const char *
tree_role_name(enum node_role role)
{
    return role <= ROLE_BRACKET ? ROLE_NAMES[role] : "?";
}

static void
place(struct builder *b, size_t k)
{
    bool comma;
    size_t last = tree_before(b, k, &comma);
    switch (tree_kind(b, k)) {
    case NODE_NOUN:
        tree_place_noun(b, k);
        break;
    case NODE_TIME:
        tree_place_time(b, k);
        break;
    case NODE_FINITE:
        tree_place_finite(b, k);
        break;
    case NODE_INFINITIVE:
        tree_place_infinitive(b, k);
        break;
    case NODE_ING:
    case NODE_DONE:
        tree_place_participle(b, k);
        break;
    case NODE_PREPOSITION:
        tree_place_preposition(b, k);
        break;
    case NODE_SUBORDINATOR:
        tree_place_subordinator(b, k);
        break;
    case NODE_THAT:
        tree_place_that(b, k);
        break;
    case NODE_RELATIVE:
        tree_place_relative(b, k);
        break;
    case NODE_AND:
        tree_place_and(b, k);
        break;
    case NODE_ADVERB:
        tree_place_adverb(b, k);
        break;
    case NODE_BRACKET:
        tree_attach(b, k, k > 0 ? k - 1 : TREE_NONE, ROLE_BRACKET);
        break;
    case NODE_ADJECTIVE:
        if (last < TREE_NONE && tree_kind(b, last) == NODE_AND)
            tree_attach(b, k, last, ROLE_OBJECT);
        else if (tree_climb_to_verb(b, last) < TREE_NONE && !comma)
            tree_attach(b, k, tree_climb_to_verb(b, last), ROLE_COMPLEMENT);
        else
            tree_attach_to_clause(b, k, ROLE_PARTICIPLE);
        break;
    case NODE_COMMA:
    case NODE_MARK:
        break;
    }
}

/* How far everything that hangs on a node reaches. */
static void
measure(struct tree *t)
{
    for (size_t k = 0; k < t->count; k++) {
        t->nodes[k].reach_first = t->nodes[k].first;
        t->nodes[k].reach_end = t->nodes[k].end;
    }
    for (size_t k = 0; k < t->count; k++) {
        size_t up = t->nodes[k].parent;
        for (size_t steps = 0; up < t->count && steps < t->count; steps++) {
            struct node *n = &t->nodes[up];
            if (t->nodes[k].first < n->reach_first)
                n->reach_first = t->nodes[k].first;
            if (t->nodes[k].end > n->reach_end)
                n->reach_end = t->nodes[k].end;
            up = n->parent;
        }
    }
}

/* Whether who says it stands behind the comma at `comma`, up to the next. */
static bool
is_saying(const struct builder *b, size_t comma)
{
    if (tree_kind(b, comma + 1) != NODE_NOUN)
        return false;
    for (size_t k = comma + 2; k < b->tree->count; k++) {
        enum node_kind kind = tree_kind(b, k);
        if (kind == NODE_FINITE) {
            enum node_kind next = tree_kind(b, k + 1);
            bool closes = k + 1 >= b->tree->count || next == NODE_COMMA ||
                          next == NODE_PREPOSITION || next == NODE_TIME ||
                          next == NODE_ADVERB || next == NODE_MARK ||
                          tree_first_in(b, k + 1, " late early ");
            return (tree_last_in(b, k, LIST_SAYING) ||
                    tree_last_in(b, k, " found finds heard hears ")) &&
                   closes;
        }
        if (kind != NODE_PREPOSITION && kind != NODE_NOUN &&
            kind != NODE_ADVERB && kind != NODE_AND && kind != NODE_ADJECTIVE)
            return false;
    }
    return false;
}

/* Where ", officials said on Monday" begins, or TREE_NONE. */
static size_t
find_saying(const struct builder *b)
{
    bool has_verb = false;
    size_t found = TREE_NONE;
    for (size_t k = 0; k < b->tree->count; k++) {
        has_verb |= tree_kind(b, k) == NODE_FINITE;
        if (has_verb && tree_kind(b, k) == NODE_COMMA && is_saying(b, k))
            found = k + 1;
    }
    return found;
}

static void
build(const struct token *tokens, struct tree *out)
{
    struct builder b = { .tokens = tokens, .tree = out };
    b.saying = find_saying(&b);
    for (size_t k = 0; k < out->count; k++) {
        out->nodes[k].parent = SIZE_MAX;
        out->nodes[k].role = ROLE_LOOSE;
    }
    out->is_sound = true;
    tree_open_clause(&b, TREE_NONE, TREE_NONE, ROLE_ROOT);
    for (size_t k = 0; k < out->count; k++)
        place(&b, k);
    for (size_t c = 0; c < b.clause_count; c++)
        out->is_sound &= b.clauses[c].verb != TREE_NONE;
}

/* Whether a node may be the past and the participle: "the DJ sacked". */
static bool
is_double(const struct token *tokens, const struct node *n)
{
    if (n->kind != NODE_FINITE && n->kind != NODE_DONE)
        return false;
    const struct token *t = &tokens[n->end - 1];
    for (size_t i = n->first; i + 1 < n->end; i++)
        if (tokens[i].tag != TAG_RB)
            return false;
    if ((t->tag != TAG_VBD && t->tag != TAG_VBN) ||
        (token_is(t, "said") && t[1].tag != TAG_COMMA))
        return false;
    if (verbs_forms(t->lower) == 0)
        return text_ends(t->lower, TEXT("ed"));
    return (verbs_forms(t->lower) & (VERBS_PAST | VERBS_PARTICIPLE)) ==
           (VERBS_PAST | VERBS_PARTICIPLE);
}

/* "that left", "asked that": a verb right behind its relative, or before what
 * is said, is one. */
static bool
is_bound(const struct token *tokens, const struct tree *t, size_t k)
{
    return k > 0 && t->nodes[k].kind == NODE_FINITE &&
           (t->nodes[k - 1].kind == NODE_RELATIVE ||
            tokens[t->nodes[k - 1].first].tag == TAG_PRP ||
            (k + 1 < t->count && t->nodes[k + 1].kind == NODE_THAT));
}

/* "Sen. Ann Lee (R-Ohio) today voted": behind names alone, and no comma, a
 * verb is what they did. */
static bool
is_deed(const struct token *tokens, const struct tree *t, size_t k)
{
    bool in_bracket = false;
    size_t names = 0;
    for (size_t i = 0; i < t->nodes[k].first; i++) {
        bool was_bracket = in_bracket;
        in_bracket = token_is_open(&tokens[i]) ||
                     (in_bracket && !token_is_close(&tokens[i]));
        if (was_bracket || in_bracket)
            continue;
        names += tokens[i].tag == TAG_NNP;
        if (tokens[i].tag != TAG_NNP && tokens[i].tag != TAG_CC &&
            tokens[i].tag != TAG_RB && !words_has(LIST_DAYS, tokens[i].lower))
            return false;
    }
    return names > 1 && t->nodes[k].kind == NODE_FINITE;
}

void
tree_build(const struct token *tokens, size_t count, struct tree *out)
{
    tree_chunk(tokens, count, out);
    build(tokens, out);
    /* What does not hold together may do so when a verb is read anew. */
    for (size_t k = 0, tries = 0;
         k < out->count && !out->is_sound && tries < TREE_TRIES; k++) {
        enum node_kind was = out->nodes[k].kind;
        if (!is_double(tokens, &out->nodes[k]) || is_bound(tokens, out, k) ||
            is_deed(tokens, out, k))
            continue;
        out->nodes[k].kind = was == NODE_DONE ? NODE_FINITE : NODE_DONE;
        build(tokens, out);
        tries++;
        if (out->is_sound)
            break;
        out->nodes[k].kind = was;
        build(tokens, out);
    }
    measure(out);
}
