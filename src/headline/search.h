// SPDX-License-Identifier: MIT
#pragma once

#include "headline/span.h"

struct tree;

/*
 * The search for phrases in one tagged sentence: what span.c, search_*.c share.
 * Positions are token indices; one past the last is safe to ask about.
 */
struct search {
    const struct token *tokens;
    size_t count;
    size_t end; /* before the full stop */
    struct span *out;
    size_t found;
    bool inside[SPAN_MAX_TOKENS]; /* a quotation or a bracket */
};

extern const double SPAN_PRIORS[SPAN_KIND_COUNT];

uint8_t search_tag(const struct search *s, size_t i);
bool search_is_in(const struct search *s, size_t i, const char *list);
bool search_is_comma(const struct search *s, size_t i);
bool search_is_score(const struct search *s, size_t i);
size_t search_skip_adverbs(const struct search *s, size_t i);
size_t search_next_comma(const struct search *s, size_t i);
size_t search_count_finite(const struct search *s, size_t first, size_t end);
bool search_starts_phrase(uint8_t tag);
bool search_is_phrase_part(uint8_t tag);
void search_add(struct search *s, size_t first, size_t end, enum span_kind kind,
                double p);
void search_mark_inside(struct search *s);
size_t search_time_end(const struct search *s, size_t i);
bool search_is_attribution(const struct search *s, size_t first, size_t end);
bool search_is_relative(const struct search *s, size_t i);
bool search_is_list(const struct search *s, size_t i, size_t close);
bool search_is_tied(const struct search *s, size_t i);

/* One rule each; what they find they search_add(). */
void search_after_commas(struct search *s);
void search_leading(struct search *s);
void search_attributions(struct search *s);
void search_dashes(struct search *s);
void search_brackets(struct search *s);
void search_parties(struct search *s);
void search_times(struct search *s);
void search_phrases(struct search *s);
void search_adverbs(struct search *s);
void search_adjectives(struct search *s);
void search_tails(struct search *s);
void search_tree(struct search *s, const struct tree *tree);
void search_roles(struct search *s, const struct tree *tree);
void search_subordinates(struct search *s);
void search_coordinates(struct search *s);
void search_halves(struct search *s);
void search_sayings(struct search *s);
void search_leading_saying(struct search *s);
