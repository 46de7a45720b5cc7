// SPDX-License-Identifier: MIT
#include "train.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "headline/judge.h"
#include "headline/tree.h"
#include "pairs.h"

enum { ROUNDS = 12 };

static const double RATE = 0.08;
static const double SHRINKAGE = 0.0004; /* of a weight, at each touch */

/*
 * A press office's headline leaves out more than an editor's of a sentence of
 * news. What editors leave out, of each kind of phrase: ../shared/HEADLINES.md,
 * section "An algorithm to start from".
 */
struct share {
    enum span_kind kind;
    const char *word; /* first of the phrase, or NULL */
    double gold;
};

static const struct share SHARES[] = {
    { SPAN_ATTRIBUTION, NULL, 0.94 },
    { SPAN_PARTICIPLE, NULL, 0.93 },
    { SPAN_TIME, NULL, 0.9 },
    { SPAN_LEADING, NULL, 0.89 },
    { SPAN_APPOSITION, NULL, 0.88 },
    { SPAN_RELATIVE, NULL, 0.86 },
    { SPAN_ADVERB, NULL, 0.79 },
    { SPAN_COORDINATE, NULL, 0.71 },
    { SPAN_SUBORDINATE, "while", 0.85 },
    { SPAN_SUBORDINATE, "as", 0.79 },
    { SPAN_SUBORDINATE, "before", 0.75 },
    { SPAN_SUBORDINATE, "after", 0.61 },
    { SPAN_SUBORDINATE, "when", 0.59 },
    { SPAN_SUBORDINATE, NULL, 0.7 },
    { SPAN_PHRASE, "on", 0.79 },
    { SPAN_PHRASE, "from", 0.74 },
    { SPAN_PHRASE, "in", 0.68 },
    { SPAN_PHRASE, "by", 0.68 },
    { SPAN_PHRASE, "at", 0.67 },
    { SPAN_PHRASE, "to", 0.64 },
    { SPAN_PHRASE, "with", 0.62 },
    { SPAN_PHRASE, "for", 0.6 },
    { SPAN_PHRASE, "against", 0.57 },
    { SPAN_PHRASE, NULL, 0.66 },
};

enum { SHARE_COUNT = sizeof SHARES / sizeof *SHARES };

/* One phrase and what became of it. */
struct example {
    uint32_t features[JUDGE_FEATURES];
    uint32_t count;
    uint32_t share; /* in SHARES, or SHARE_COUNT */
    bool dropped;
};

struct examples {
    struct example *items;
    size_t count;
};

static uint32_t
share_of(const struct token *tokens, const struct span *span)
{
    for (uint32_t i = 0; i < SHARE_COUNT; i++) {
        if (SHARES[i].kind != span->kind)
            continue;
        if (SHARES[i].word == NULL)
            return i;
        for (size_t k = span->first; k < span->end && k < span->first + 2; k++)
            if (token_is(&tokens[k], SHARES[i].word))
                return i;
    }
    return SHARE_COUNT;
}

/* The share of a phrase's content that stands in the headline; below zero
 * when there is none. */
static double
kept_share(const struct pair *p, const struct span *span)
{
    size_t kept = 0;
    size_t all = 0;
    for (size_t i = span->first; i < span->end; i++) {
        if (!pairs_is_content(&p->tokens[i]))
            continue;
        all++;
        kept += p->kept[i];
    }
    return all == 0 ? -1 : (double)kept / (double)all;
}

static void
collect(const struct pair *p, struct examples *out)
{
    if (p->count > SPAN_MAX_TOKENS)
        return;
    struct span spans[SPAN_MAX];
    struct tree tree;
    tree_build(p->tokens, p->count, &tree);
    size_t count = span_find(p->tokens, p->count, &tree, spans);
    for (size_t i = 0; i < count; i++) {
        double kept = kept_share(p, &spans[i]);
        /* Kept in part: the headline says nothing about it. */
        if (kept < 0 || (kept > 0.2 && kept < 0.5))
            continue;
        struct example *e = &out->items[out->count++];
        e->count = (uint32_t)judge_features(p->tokens, p->count, spans, count,
                                            i, e->features);
        e->dropped = kept <= 0.2;
        e->share = share_of(p->tokens, &spans[i]);
    }
}

static void
shuffle(struct examples *e, uint64_t *state)
{
    for (size_t i = e->count; i > 1; i--) {
        *state = *state * 6364136223846793005U + 1442695040888963407U;
        size_t j = (size_t)(*state >> 33) % i;
        struct example swap = e->items[j];
        e->items[j] = e->items[i - 1];
        e->items[i - 1] = swap;
    }
}

static double
predict(const double *weights, const struct example *e)
{
    double sum = 0;
    for (uint32_t i = 0; i < e->count; i++)
        sum += weights[e->features[i]];
    return 1 / (1 + exp(-sum));
}

static double
logit(double p)
{
    return log(p / (1 - p));
}

/* By how much each kind's own share has to move to be that of an editor. */
static void
fit_shares(const struct examples *e, double moves[SHARE_COUNT + 1])
{
    double dropped[SHARE_COUNT + 1] = { 0 };
    double all[SHARE_COUNT + 1] = { 0 };
    for (size_t i = 0; i < e->count; i++) {
        dropped[e->items[i].share] += e->items[i].dropped;
        all[e->items[i].share]++;
    }
    for (size_t i = 0; i < SHARE_COUNT; i++) {
        double own = (dropped[i] + 1) / (all[i] + 2);
        moves[i] = logit(SHARES[i].gold) - logit(own);
        fprintf(stderr,
                "%-11s %-8s %6.0f phrases, %.2f left out, %.2f by "
                "editors\n",
                span_name(SHARES[i].kind),
                SHARES[i].word == NULL ? "" : SHARES[i].word, all[i], own,
                SHARES[i].gold);
    }
    moves[SHARE_COUNT] = 0;
}

static void
quantise(const double *weights, int8_t *out)
{
    for (size_t i = 0; i < JUDGE_SLOTS; i++) {
        double q = weights[i] * JUDGE_SCALE;
        q = q > 127 ? 127 : q < -127 ? -127 : q;
        out[i] = (int8_t)(q < 0 ? q - 0.5 : q + 0.5);
    }
}

void
train_spans(struct arena *arena, const char *path, int8_t *out)
{
    struct pairs pairs = pairs_read(arena, path);
    struct examples e = { 0 };
    double *weights = arena_alloc(arena, JUDGE_SLOTS, sizeof *weights);
    double *energy = arena_alloc(arena, JUDGE_SLOTS, sizeof *energy);
    uint64_t state = 1;
    e.items = arena_alloc(arena, pairs.count * SPAN_MAX, sizeof *e.items);
    for (size_t i = 0; i < pairs.count; i++)
        collect(&pairs.items[i], &e);
    for (int round = 0; round < ROUNDS; round++) {
        double loss = 0;
        shuffle(&e, &state);
        for (size_t i = 0; i < e.count; i++) {
            const struct example *x = &e.items[i];
            double p = predict(weights, x);
            double error = (x->dropped ? 1 : 0) - p;
            loss -= log(x->dropped ? p : 1 - p);
            for (uint32_t f = 0; f < x->count; f++) {
                double *w = &weights[x->features[f]];
                energy[x->features[f]] += error * error;
                *w += RATE * error / sqrt(energy[x->features[f]] + 1e-6);
                *w -= SHRINKAGE * *w;
            }
        }
        fprintf(stderr, "round %d: %zu phrases, loss %.4f\n", round, e.count,
                loss / (double)e.count);
    }
    double moves[SHARE_COUNT + 1];
    fit_shares(&e, moves);
    bool *moved = arena_alloc(arena, JUDGE_SLOTS, sizeof *moved);
    for (size_t i = 0; i < e.count; i++) {
        uint32_t slot = e.items[i].features[0];
        if (!moved[slot])
            weights[slot] += moves[e.items[i].share];
        moved[slot] = true;
    }
    quantise(weights, out);
}
