// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

struct token;

/*
 * Mends what the tagger gets wrong most often in news: a clause that was left
 * without a finite verb gets the word that can be one.
 */
void repair_tags(struct token *tokens, size_t count);

/* Small words, numbers and endings that leave no choice: repair_tags() begins
 * with it. */
void repair_words(struct token *tokens, size_t count);

/* Names and nouns that were taken for other words. */
void repair_names(struct token *tokens, size_t count);

/* The part of it that gives clauses their verbs; repair_tags() ends with it. */
void repair_clauses(struct token *tokens, size_t count);

/* "The process counters practices where": verbs that were taken for nouns or
 * adverbs, in clauses that have no other. */
void repair_lacking(struct token *tokens, size_t count);

/* The second half of verbs of two words, and small words of time. */
void repair_particles(struct token *tokens, size_t count);

/* The part of it that asks who does something, and to whom. */
void repair_objects(struct token *tokens, size_t count);

/* What tells of a subject by the way was done to it, not by it. */
void repair_asides(struct token *tokens, size_t count);
