// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct token;

/* Parts of speech, the Penn Treebank's names. */
// clang-format off
#define TAGGER_TAGS(X)                                                         \
    X(CC) X(CD) X(DT) X(EX) X(FW) X(HYPH) X(IN) X(JJ) X(JJR) X(JJS) X(LS)      \
    X(MD) X(NN) X(NNP) X(NNPS) X(NNS) X(PDT) X(POS) X(PRP) X(PRPS) X(RB)       \
    X(RBR) X(RBS) X(RP) X(SYM) X(TO) X(UH) X(VB) X(VBD) X(VBG) X(VBN) X(VBP)   \
    X(VBZ) X(WDT) X(WP) X(WPS) X(WRB) X(COMMA) X(STOP) X(COLON) X(LRB) X(RRB)  \
    X(OPEN) X(CLOSE) X(MONEY)
// clang-format on

enum tag {
#define X(name) TAG_##name,
    TAGGER_TAGS(X)
#undef X
        TAG_COUNT
};

enum {
    TAGGER_SLOTS = 1 << 18, /* hashed weights, one byte each */
    TAGGER_FEATURES = 23,   /* at most, for one token */
};

/*
 * Tags English: an averaged perceptron over the word, its shape and its
 * neighbours, left to right (Collins 2002, greedy). Pure.
 */
void tagger_tag(struct token *tokens, size_t count);

/* A common or proper noun, in singular or plural. */
bool tag_is_noun(uint8_t tag);

/* "NNP"; the Treebank's "PRP$" is "PRPS" here, "." is "STOP". */
const char *tagger_name(enum tag tag);

/* For the training program: the features of token `i`, given the two tags
 * before it, and where the weight of a feature for a tag stands. */
size_t tagger_features(const struct token *tokens, size_t count, size_t i,
                       uint8_t before, uint8_t before_that,
                       uint32_t out[TAGGER_FEATURES]);
uint32_t tagger_slot(uint32_t feature, uint32_t tag);

/* Bit by tag: what token `i` can be at all, those before it tagged. Helpers of
 * sentences are few and known, and a verb of news is in the list of verbs or
 * ends like one. */
uint64_t tagger_allowed(const struct token *tokens, size_t count, size_t i);

/* What a mark is always tagged, or TAG_COUNT for what has to be guessed. */
enum tag tagger_closed(const struct token *token);

/* The weights: model_tagger.c, written by tests/train. */
extern const int8_t TAGGER_WEIGHTS[TAGGER_SLOTS];
