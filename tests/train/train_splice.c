// SPDX-License-Identifier: MIT
#include "train.h"

#include <stdio.h>

#include "base/arena.h"
#include "corpus.h"
#include "headline/splice.h"
#include "pairs.h"

/* Of three tags in a row, of the last two and of the last alone. */
static const double THREE = 0.6;
static const double TWO = 0.3;
static const double ONE = 0.1;
static const double RARE = 0.002;

struct counts {
    double three[SPLICE_TAGS][SPLICE_TAGS][SPLICE_TAGS];
    double two[SPLICE_TAGS][SPLICE_TAGS];
    double one[SPLICE_TAGS];
    double all;
};

static void
count_tags(struct counts *c, const struct token *tokens, size_t count)
{
    size_t a = TAG_COUNT;
    size_t b = TAG_COUNT;
    for (size_t i = 0; i < count; i++) {
        size_t tag = tokens[i].tag;
        c->three[a][b][tag]++;
        c->two[b][tag]++;
        c->one[tag]++;
        c->all++;
        a = b;
        b = tag;
    }
}

static double
sum(const double *counts)
{
    double total = 0;
    for (size_t i = 0; i < SPLICE_TAGS; i++)
        total += counts[i];
    return total;
}

static double
share(double some, double all)
{
    return all > 0 ? some / all : 0;
}

void
train_splice(struct arena *arena, const char *tags, const char *pairs,
             uint8_t *out)
{
    struct counts *c = arena_alloc(arena, 1, sizeof *c);
    struct corpus corpus = corpus_read(arena, tags, true);
    struct pairs read = pairs_read(arena, pairs);
    size_t common = 0;
    for (size_t i = 0; i < corpus.count; i++)
        count_tags(c, corpus.sentences[i].tokens, corpus.sentences[i].count);
    for (size_t i = 0; i < read.count; i++)
        count_tags(c, read.items[i].tokens, read.items[i].count);
    for (size_t a = 0; a < SPLICE_TAGS; a++)
        for (size_t b = 0; b < SPLICE_TAGS; b++) {
            double three = sum(c->three[a][b]);
            double two = sum(c->two[b]);
            for (size_t t = 0; t < SPLICE_TAGS; t++) {
                double p = THREE * share(c->three[a][b][t], three) +
                           TWO * share(c->two[b][t], two) +
                           ONE * share(c->one[t], c->all);
                size_t bit = splice_bit(a, b, t);
                if (p < RARE)
                    continue;
                out[bit / 8] = (uint8_t)(out[bit / 8] | 1U << bit % 8);
                common++;
            }
        }
    fprintf(stderr, "%.0f tags, %zu of %d sequences are common\n", c->all,
            common, SPLICE_TAGS * SPLICE_TAGS * SPLICE_TAGS);
}
