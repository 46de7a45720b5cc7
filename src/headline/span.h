// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct token;
struct tree;

enum { SPAN_MAX = 64, SPAN_MAX_TOKENS = 160 };

/* What a phrase is that a headline may leave out. */
// clang-format off
#define SPAN_KINDS(X)                                                          \
    X(BRACKET) X(DASH) X(TIME) X(ATTRIBUTION) X(RELATIVE) X(APPOSITION)        \
    X(LEADING) X(PARTICIPLE) X(REDUCED) X(PURPOSE) X(SUBORDINATE)              \
    X(COORDINATE) X(PHRASE) X(ADVERB) X(SAYING) X(ROLE) X(THAT) X(ADJECTIVE)   \
    X(TAIL)
// clang-format on

enum span_kind {
#define X(name) SPAN_##name,
    SPAN_KINDS(X)
#undef X
        SPAN_KIND_COUNT
};

/* Tokens first..end, end not included. */
struct span {
    size_t first;
    size_t end;
    enum span_kind kind;
    double probability; /* that an editor leaves it out */
};

/*
 * The phrases of a tagged English sentence that could be left out, by rules
 * over tags, commas and short lists and as branches of its tree; in order of
 * their beginning, no two the same. Those that would split a quotation or a bracket are not among them.
 */
size_t span_find(const struct token *tokens, size_t count,
                 const struct tree *tree, struct span out[SPAN_MAX]);

const char *span_name(enum span_kind kind);

/* Whether a tag is that of a verb that can carry a clause. */
bool span_is_finite(uint8_t tag);
