// SPDX-License-Identifier: MIT
#pragma once

#include "headline/tree.h"

/* What tree.c and tree_*.c share: the tree while it grows. */

enum {
    TREE_NONE = TREE_MAX_NODES,
};

/* A clause on the way: its verb is still to come, or it is there. */
struct clause {
    size_t outer;  /* in `clauses` */
    size_t opener; /* who, that, because, and; or TREE_NONE */
    size_t host;   /* without an opener: what it hangs on */
    enum node_role role;
    size_t subject;
    size_t verb;
};

struct builder {
    const struct token *tokens;
    struct tree *tree;
    struct clause clauses[TREE_MAX_NODES + 1];
    size_t clause_count;
    size_t clause;                     /* the one that is being read */
    size_t waiting[TREE_MAX_NODES];    /* clause whose verb it waits for, + 1 */
    bool joins_clause[TREE_MAX_NODES]; /* an "and" between clauses */
    bool joins_verb[TREE_MAX_NODES +
                    1]; /* an "and": the next verb goes with the last */
    size_t saying; /* where ", officials said on Monday" begins, or TREE_NONE */
};

struct node *tree_at(const struct builder *b, size_t k);
enum node_kind tree_kind(const struct builder *b, size_t k);
bool tree_is_verbal(const struct builder *b, size_t k);
bool tree_last_in(const struct builder *b, size_t k, const char *list);
bool tree_first_in(const struct builder *b, size_t k, const char *list);
void tree_attach(struct builder *b, size_t k, size_t parent,
                 enum node_role role);
struct clause *tree_now(struct builder *b);
size_t tree_open_clause(struct builder *b, size_t opener, size_t host,
                        enum node_role role);
/* To the clause's verb, now or when it comes. */
void tree_attach_to_clause(struct builder *b, size_t k, enum node_role role);
/* What stands before node `k`, adverbs and brackets passed over. */
size_t tree_before(const struct builder *b, size_t k, bool *comma);
size_t tree_after(const struct builder *b, size_t k);
/* From `k` up: the nearest node of one kind, or NONE. */
size_t tree_climb(const struct builder *b, size_t k, enum node_kind kind);
size_t tree_climb_to_verb(const struct builder *b, size_t k);
/* Whether the noun at `k` is the subject of a verb that is still to come. */
bool tree_leads_clause(const struct builder *b, size_t k);
/* The clause, from the inmost out, whose subject waits for its verb. */
size_t tree_verbless(const struct builder *b);
/* The outermost clause whose verb has been read. */
size_t tree_main_clause(const struct builder *b);
/* The noun that an apposition or a list goes on with: over "of". */
size_t tree_head_noun(const struct builder *b, size_t k);
bool tree_is_tied(const struct builder *b, size_t word_node, size_t k);
void tree_place_noun(struct builder *b, size_t k);
void tree_place_time(struct builder *b, size_t k);
void tree_place_finite(struct builder *b, size_t k);
void tree_place_preposition(struct builder *b, size_t k);
size_t tree_series_verb(const struct builder *b, size_t verb);
void tree_place_infinitive(struct builder *b, size_t k);
/* "holding a flag", "built in May". */
void tree_place_participle(struct builder *b, size_t k);
void tree_place_that(struct builder *b, size_t k);
void tree_place_relative(struct builder *b, size_t k);
void tree_place_subordinator(struct builder *b, size_t k);
void tree_place_and(struct builder *b, size_t k);
void tree_place_adverb(struct builder *b, size_t k);
