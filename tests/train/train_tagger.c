// SPDX-License-Identifier: MIT
#include "train.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "corpus.h"
#include "headline/tagger.h"

enum { ROUNDS = 6 };

/* Weights in training: value, sum over time, when it was last touched. */
struct weights {
    double value[TAGGER_SLOTS];
    double total[TAGGER_SLOTS];
    uint32_t touched[TAGGER_SLOTS];
    uint32_t now;
};

static enum tag
guess(const struct weights *w, const uint32_t *features, size_t n,
      uint64_t allowed)
{
    double best = -1e300;
    enum tag winner = TAG_NN;
    for (uint32_t tag = 0; tag < TAG_COUNT; tag++) {
        double score = 0;
        if (!(allowed >> tag & 1))
            continue;
        for (size_t f = 0; f < n; f++)
            score += w->value[tagger_slot(features[f], tag)];
        if (score > best) {
            best = score;
            winner = (enum tag)tag;
        }
    }
    return winner;
}

static void
change(struct weights *w, const uint32_t *features, size_t n, enum tag tag,
       double by)
{
    for (size_t f = 0; f < n; f++) {
        uint32_t slot = tagger_slot(features[f], tag);
        w->total[slot] += w->value[slot] * (w->now - w->touched[slot]);
        w->touched[slot] = w->now;
        w->value[slot] += by;
    }
}

static void
learn(struct weights *w, const struct corpus_sentence *s)
{
    uint8_t b1 = TAG_COUNT;
    uint8_t b2 = TAG_COUNT;
    struct token *tokens = s->tokens;
    for (size_t i = 0; i < s->count; i++) {
        enum tag truth = (enum tag)tokens[i].tag;
        enum tag tag = tagger_closed(&tokens[i]);
        if (tag == TAG_COUNT) {
            uint32_t features[TAGGER_FEATURES];
            size_t n = tagger_features(tokens, s->count, i, b1, b2, features);
            tag = guess(w, features, n, tagger_allowed(tokens, s->count, i));
            w->now++;
            if (tag != truth) {
                change(w, features, n, truth, 1);
                change(w, features, n, tag, -1);
            }
        }
        b2 = b1;
        b1 = (uint8_t)tag;
    }
}

/* Fisher and Yates with a fixed generator, so that a run can be repeated. */
static void
shuffle(struct corpus *c, uint64_t *state)
{
    for (size_t i = c->count; i > 1; i--) {
        *state = *state * 6364136223846793005U + 1442695040888963407U;
        size_t j = (size_t)(*state >> 33) % i;
        struct corpus_sentence swap = c->sentences[j];
        c->sentences[j] = c->sentences[i - 1];
        c->sentences[i - 1] = swap;
    }
}

void
train_tagger(struct arena *arena, const char *path, int8_t *out)
{
    struct corpus corpus = corpus_read(arena, path, true);
    struct weights *w = arena_alloc(arena, 1, sizeof *w);
    uint64_t state = 1;
    for (int round = 0; round < ROUNDS; round++) {
        shuffle(&corpus, &state);
        for (size_t i = 0; i < corpus.count; i++)
            learn(w, &corpus.sentences[i]);
    }
    double largest = 0;
    for (size_t i = 0; i < TAGGER_SLOTS; i++) {
        w->total[i] += w->value[i] * (w->now - w->touched[i]);
        w->total[i] /= w->now;
        double size = w->total[i] < 0 ? -w->total[i] : w->total[i];
        if (size > largest)
            largest = size;
    }
    /* Few weights are large: clip them at a third for finer steps below. */
    double scale = 127 / (largest / 3);
    for (size_t i = 0; i < TAGGER_SLOTS; i++) {
        double q = w->total[i] * scale;
        q = q > 127 ? 127 : q < -127 ? -127 : q;
        out[i] = (int8_t)(q < 0 ? q - 0.5 : q + 0.5);
    }
}

void
train_test_tagger(struct arena *arena, const char *path)
{
    struct corpus corpus = corpus_read(arena, path, false);
    size_t right = 0;
    size_t all = 0;
    for (size_t i = 0; i < corpus.count; i++) {
        struct corpus_sentence *s = &corpus.sentences[i];
        uint8_t *truth = arena_alloc(arena, s->count, 1);
        for (size_t k = 0; k < s->count; k++)
            truth[k] = s->tokens[k].tag;
        tagger_tag(s->tokens, s->count);
        for (size_t k = 0; k < s->count; k++)
            right += truth[k] == s->tokens[k].tag;
        all += s->count;
    }
    printf("tagger: %zu of %zu words right, %.2f%%\n", right, all,
           100.0 * (double)right / (double)all);
}
