// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

struct arena;

/* Learns the tagger's weights, TAGGER_SLOTS of them. */
void train_tagger(struct arena *arena, const char *path, int8_t *out);

/* Learns what phrases are left out, JUDGE_SLOTS weights, from pairs.tsv. */
void train_spans(struct arena *arena, const char *path, int8_t *out);

/* Counts which parts of speech follow one another, SPLICE_BYTES, from the
 * tagged file and the sentences of pairs.tsv. */
void train_splice(struct arena *arena, const char *tags, const char *pairs,
                  uint8_t *out);

/* Prints how many words of a tagged file the built-in tagger gets right. */
void train_test_tagger(struct arena *arena, const char *path);

/* Learns the weights of lines from articles.jsonl, RANK_COUNT of them. */
void train_rank(struct arena *arena, const char *path, double *out);

/* Prints what they are worth, each article judged by weights that have not
 * seen it. */
void train_test_rank(struct arena *arena, const char *path);
