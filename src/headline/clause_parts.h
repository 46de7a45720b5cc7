// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct language;
struct token;

/* A sentence while it is shortened: what clause.c and clause_romance.c share.
 * Positions are token indices. */
struct clause {
    struct arena *arena;
    const struct language *language;
    struct token *tokens;
    size_t count;
    bool *keep;
};

bool clause_is_comma(const struct token *t);
bool clause_is_finite(const struct clause *c, size_t i);
bool clause_is_romance(const struct language *language);
bool clause_has_verb(const struct clause *c, size_t first, size_t end);
bool clause_has_any(const struct clause *c, size_t first, size_t end,
                    const char *list);
bool clause_begins(const struct clause *c, size_t i, const char *list);
void clause_drop(struct clause *c, size_t first, size_t end);

/* A finite verb that belongs to the sentence itself; any one where relative
 * clauses cannot be told. */
bool clause_has_main_verb(const struct clause *c, size_t first, size_t end);

/* One kind of phrase each; true when one was dropped. */
bool clause_drop_adverbial(struct clause *c);
bool clause_drop_relative(struct clause *c);
bool clause_drop_apposition(struct clause *c);
void clause_drop_times(struct clause *c);

/* The first token of the main clause: 0, or behind a leading condition. */
size_t clause_find_main(const struct clause *c);

/* Has something begun before `i` that is not over there: a relative clause
 * without its verb, an aside of a word? */
bool clause_is_open(const struct clause *c, size_t i);

/* Is the preposition at `i` half of what stands before it: "terremoto de"? */
bool clause_is_tied(const struct clause *c, size_t i);
