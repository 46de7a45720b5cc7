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

/* Romance languages: behind what leads up to the main clause, or 0; the
 * relative clause between a subject and its verb. */
size_t clause_find_adverbial(const struct clause *c);
bool clause_find_relative(const struct clause *c, size_t *first, size_t *end);

/* The first token of the main clause: 0, or behind a leading condition. */
size_t clause_find_main(const struct clause *c);

/* Has something begun before `i` that is not over there: a relative clause
 * without its verb, an aside of a word? */
bool clause_is_open(const struct clause *c, size_t i);

/* Is the preposition at `i` half of what stands before it: "terremoto de"? */
bool clause_is_tied(const struct clause *c, size_t i);

/* The line that leaves out what costs least of what the sentence can do
 * without (clause_losses.h); `is_cut`: it ends early. False: none is sound. */
bool clause_drop_losses(struct clause *c, size_t max, struct text *out,
                        bool *is_cut);
