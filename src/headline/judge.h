// SPDX-License-Identifier: MIT
#pragma once

#include "headline/span.h"

struct token;

enum {
    JUDGE_SLOTS = 1 << 16, /* hashed weights, one byte each */
    JUDGE_FEATURES = 40,   /* at most, for one phrase */
    JUDGE_SCALE = 32,      /* of a weight, as a part of a logit */
};

/*
 * Sets each phrase's probability that an editor leaves it out: a logistic
 * regression over its kind, its words' and neighbours' tags, its place and its
 * size, learnt from headlines beside the sentences they were made of. Pure.
 */
void judge_spans(const struct token *tokens, size_t count, struct span *spans,
                 size_t span_count);

/* For the training program: what phrase `i` is known by. */
size_t judge_features(const struct token *tokens, size_t count,
                      const struct span *spans, size_t span_count, size_t i,
                      uint32_t out[JUDGE_FEATURES]);

/* Where the weight of a phrase's kind stands; of a prepositional phrase's, by
 * its preposition. Always the first of its features. */
uint32_t judge_kind_slot(const struct token *tokens, const struct span *span);

/* The weights: model_spans.c, written by tests/train. */
extern const int8_t SPANS_WEIGHTS[JUDGE_SLOTS];
