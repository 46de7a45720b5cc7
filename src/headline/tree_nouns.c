// SPDX-License-Identifier: MIT
#include "headline/tree_parts.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"

/* Whether the commas from the noun at `k` on are those of a list. */
static bool
is_list(const struct builder *b, size_t k)
{
    bool joined = false;
    for (size_t i = k + 1; i < b->tree->count; i++) {
        enum node_kind kind = tree_kind(b, i);
        if (kind == NODE_AND)
            joined = tree_kind(b, i + 1) == NODE_NOUN;
        else if (kind == NODE_COMMA && joined)
            return false; /* "Smith, the chairman and founder," */
        else if (kind != NODE_NOUN && kind != NODE_PREPOSITION &&
                 kind != NODE_COMMA && kind != NODE_BRACKET)
            return joined;
    }
    return joined;
}

/* "for years, Sens. Lind, Stane and Holt introduced": names that the sentence's
 * own verb follows, behind what is none. */
static bool
leads_list(const struct builder *b, size_t k, size_t noun)
{
    size_t i = k + 1;
    if (b->clauses[0].verb != TREE_NONE || b->clauses[0].subject != TREE_NONE ||
        b->tokens[tree_at(b, k)->first].tag != TAG_NNP ||
        b->tokens[tree_at(b, noun)->end - 1].tag == TAG_NNP || !is_list(b, k))
        return false;
    while (tree_kind(b, i) == NODE_COMMA || tree_kind(b, i) == NODE_NOUN ||
           tree_kind(b, i) == NODE_BRACKET || tree_kind(b, i) == NODE_AND ||
           tree_kind(b, i) == NODE_TIME)
        i++;
    return tree_kind(b, i) == NODE_FINITE;
}

static void
place_noun_after_comma(struct builder *b, size_t k, size_t last)
{
    size_t noun = tree_head_noun(b, last);
    if (tree_verbless(b) != TREE_NONE || noun == TREE_NONE) {
        if (noun == TREE_NONE || (tree_now(b)->subject == TREE_NONE &&
                                  tree_now(b)->verb == TREE_NONE)) {
            tree_now(b)->subject = k;
            return;
        }
        tree_attach(b, k, noun, is_list(b, k) ? ROLE_LIST : ROLE_APPOSITION);
        return;
    }
    if (leads_list(b, k, noun)) {
        b->clause = 0;
        tree_now(b)->subject = k;
        return;
    }
    bool joined = tree_kind(b, k + 1) == NODE_AND &&
                  tree_kind(b, k + 2) == NODE_NOUN &&
                  tree_kind(b, k + 3) == NODE_FINITE;
    if (joined || tree_leads_clause(b, k)) {
        size_t verb = k + 1;
        while (tree_kind(b, verb) != NODE_FINITE)
            verb++;
        bool is_begun = b->clauses[0].verb != TREE_NONE ||
                        b->clauses[0].subject != TREE_NONE;
        b->clause = is_begun ? tree_main_clause(b) : 0;
        if (tree_now(b)->verb == TREE_NONE) {
            tree_now(b)->subject = k;
            return;
        }
        tree_open_clause(b, TREE_NONE, tree_now(b)->verb,
                         tree_last_in(b, verb, LIST_SAYING) ? ROLE_ATTRIBUTION
                                                            : ROLE_COORDINATE);
        tree_now(b)->subject = k;
        return;
    }
    bool listed = is_list(b, k) || tree_at(b, last)->role == ROLE_LIST;
    tree_attach(b, k, noun, listed ? ROLE_LIST : ROLE_APPOSITION);
}

/* "them he was", "the speech he delivered": a clause without its "that". */
static void
open_bare_clause(struct builder *b, size_t k, size_t last)
{
    static const char TOLD[] =
        " told tells tell warned warns informed assured ";
    size_t verb = tree_climb_to_verb(b, last);
    bool told =
        verb < TREE_NONE && (tree_last_in(b, verb, TOLD) ||
                             b->tokens[tree_at(b, last)->first].tag == TAG_PRP);
    if (told || tree_kind(b, last) != NODE_NOUN)
        tree_open_clause(b, TREE_NONE, verb < TREE_NONE ? verb : last,
                         ROLE_COMPLEMENT);
    else
        tree_open_clause(b, TREE_NONE, last, ROLE_RELATIVE);
    tree_now(b)->subject = k;
}

static bool
is_last_verb(const struct builder *b, size_t k)
{
    for (k++; k < b->tree->count; k++)
        if (tree_kind(b, k) == NODE_FINITE)
            return false;
    return true;
}

/* "passed by a wide margin a plan": the verb before a phrase that still has no
 * object, or TREE_NONE. */
static size_t
verb_without_object(const struct builder *b, size_t k, size_t last)
{
    size_t up = tree_at(b, last)->parent;
    if (tree_at(b, last)->role != ROLE_OBJECT ||
        tree_kind(b, up) != NODE_PREPOSITION ||
        b->tokens[tree_at(b, k)->first].tag != TAG_DT ||
        !tree_is_verbal(b, tree_at(b, up)->parent))
        return TREE_NONE;
    size_t verb = tree_at(b, up)->parent;
    for (size_t i = verb + 1; i < k; i++)
        if (tree_at(b, i)->parent == verb && tree_at(b, i)->role == ROLE_OBJECT)
            return TREE_NONE;
    return up == verb + 1 ? verb : TREE_NONE;
}

/* "said the bill, which he signed, will": over a clause between commas. */
static bool
leads_said(const struct builder *b, size_t k)
{
    if (tree_leads_clause(b, k))
        return true;
    if (tree_kind(b, k + 1) != NODE_COMMA ||
        tree_kind(b, k + 2) != NODE_RELATIVE)
        return false;
    for (size_t i = k + 3; i + 1 < b->tree->count; i++)
        if (tree_kind(b, i) == NODE_COMMA)
            return tree_kind(b, i + 1) == NODE_FINITE;
    return false;
}

/* "said he was", "opened the bridge" */
static void
place_noun_behind_verb(struct builder *b, size_t k, size_t last)
{
    bool is_subject = tree_first_in(b, k, " he she they we i ");
    bool leads = tree_last_in(b, last, LIST_SAYING) ? leads_said(b, k)
                                                    : tree_leads_clause(b, k);
    if (leads && (tree_verbless(b) == TREE_NONE || is_subject)) {
        tree_open_clause(b, TREE_NONE, last, ROLE_COMPLEMENT);
        tree_now(b)->subject = k;
    } else {
        tree_attach(b, k, last, ROLE_OBJECT);
    }
}

/* What a noun behind node `last` looks back at: "from here and abroad, Lee":
 * behind the "and" is nothing but that. */
static size_t
before_list(const struct builder *b, size_t k, size_t last, bool comma)
{
    bool is_closed = tree_kind(b, last) == NODE_AND && comma && last + 2 < k &&
                     tree_at(b, last)->role == ROLE_LIST &&
                     tree_at(b, last)->parent < TREE_NONE &&
                     tree_kind(b, last + 1) == NODE_ADVERB;
    return is_closed ? tree_at(b, last)->parent : last;
}

void
tree_place_noun(struct builder *b, size_t k)
{
    bool comma;
    size_t last = tree_before(b, k, &comma);
    last = before_list(b, k, last, comma);
    enum node_kind kind = tree_kind(b, last);
    if (k == b->saying) {
        b->clause = 0;
        tree_open_clause(b, TREE_NONE, b->clauses[0].verb, ROLE_ATTRIBUTION);
        tree_now(b)->subject = k;
    } else if (last == TREE_NONE || kind == NODE_SUBORDINATOR ||
               kind == NODE_THAT || kind == NODE_RELATIVE) {
        if (tree_now(b)->subject == TREE_NONE && tree_now(b)->verb == TREE_NONE)
            tree_now(b)->subject = k;
        else
            tree_attach(b, k, last, ROLE_OBJECT);
    } else if (kind == NODE_AND) {
        if (b->joins_clause[last])
            tree_now(b)->subject = k;
        else
            tree_attach(b, k, last, ROLE_OBJECT);
    } else if (tree_now(b)->subject == TREE_NONE &&
               tree_now(b)->verb == TREE_NONE && (comma || kind == NODE_TIME)) {
        tree_now(b)->subject = k;
    } else if (comma) {
        place_noun_after_comma(b, k, last);
    } else if (kind == NODE_PREPOSITION) {
        tree_attach(b, k, last, ROLE_OBJECT);
    } else if (tree_is_verbal(b, last)) {
        place_noun_behind_verb(b, k, last);
    } else if (tree_kind(b, tree_after(b, k)) == NODE_FINITE &&
               kind == NODE_NOUN && is_last_verb(b, tree_after(b, k)) &&
               tree_now(b)->subject == TREE_NONE &&
               tree_now(b)->verb == TREE_NONE) {
        tree_now(b)->subject =
            k; /* "According to the ministry 345 people are" */
    } else if (kind == NODE_TIME &&
               tree_last_in(b, tree_at(b, last)->parent, LIST_SAYING) &&
               leads_said(b, k) && tree_verbless(b) == TREE_NONE) {
        open_bare_clause(b, k, last);
    } else if (tree_kind(b, tree_after(b, k)) == NODE_FINITE &&
               (tree_verbless(b) == TREE_NONE || kind == NODE_NOUN)) {
        open_bare_clause(b, k, last);
    } else if (kind == NODE_ADJECTIVE || kind == NODE_TIME) {
        size_t verb = tree_climb_to_verb(b, last);
        tree_attach(b, k, verb < TREE_NONE ? verb : last, ROLE_OBJECT);
    } else if (verb_without_object(b, k, last) < TREE_NONE) {
        tree_attach(b, k, verb_without_object(b, k, last), ROLE_OBJECT);
    } else {
        /* "hailed the funding of research a victory": nobody knows whose. */
        if (kind == NODE_NOUN &&
            b->tokens[tree_at(b, k)->first].tag == TAG_DT &&
            tree_kind(b, tree_at(b, last)->parent) == NODE_PREPOSITION)
            b->tree->is_sound = false;
        tree_attach(b, k, last, ROLE_LIST);
    }
}

void
tree_place_time(struct builder *b, size_t k)
{
    bool comma;
    size_t last = tree_before(b, k, &comma);
    if (!comma && tree_kind(b, last) == NODE_PREPOSITION) {
        tree_attach(b, k, last, ROLE_OBJECT);
        if (tree_at(b, last)->role == ROLE_PHRASE)
            tree_at(b, last)->role = ROLE_TIME;
        return;
    }
    size_t verb = tree_climb_to_verb(b, last);
    if (verb < TREE_NONE && !comma)
        tree_attach(b, k, verb, ROLE_TIME);
    else
        tree_attach_to_clause(b, k, ROLE_TIME);
}
