// SPDX-License-Identifier: MIT
#include "headline/shrink_parts.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/token.h"

enum {
    OPTION_TAILS = 8,   /* one of which goes, or none */
    OPTION_OTHERS = 13, /* any of which go: 2^13 choices */
};

/* A choice of phrases is weighed by what the model says of each, less a little
 * for every cut, and by how much of the line it fills, up to an aim. */
static const double OPTION_TRUST = 0.8;
static const double OPTION_RELUCTANCE = 0.5;
static const double OPTION_LENGTH = 16;
static const double OPTION_AIM = 0.9;

/* How many clusters stand in the words that are kept from `first` on. */
static size_t
width_of(const struct shrink *s, size_t first, size_t end)
{
    size_t width = 0;
    for (size_t i = first; i < end; i++)
        if (s->keep[i])
            width += token_width(&s->tokens[i]);
    return width;
}

static bool
is_later(const struct span *a, const struct span *b)
{
    return a->end != b->end ? a->end > b->end : a->first > b->first;
}

size_t
shrink_select(struct shrink *s, size_t open)
{
    struct span chosen[OPTION_TAILS + OPTION_OTHERS];
    size_t tails = 0;
    for (size_t i = s->count; i-- > 0 && tails < OPTION_TAILS;)
        for (size_t k = 0; k < open && tails < OPTION_TAILS; k++) {
            size_t width;
            if (s->spans[k].kind != SPAN_TAIL || s->spans[k].first != i)
                continue;
            width = width_of(s, 0, i);
            if (width <= s->max * 3 / 2 && width * 3 >= s->max)
                chosen[tails++] = s->spans[k];
        }
    size_t count = tails;
    for (size_t k = 0; k < open && count < tails + OPTION_OTHERS; k++)
        if (s->spans[k].kind != SPAN_TAIL)
            chosen[count++] = s->spans[k];
    /* The others by their ends: those before a tail come first. */
    for (size_t i = tails + 1; i < count; i++)
        for (size_t k = i; k > tails && is_later(&chosen[k - 1], &chosen[k]);
             k--) {
            struct span swap = chosen[k];
            chosen[k] = chosen[k - 1];
            chosen[k - 1] = swap;
        }
    memcpy(s->spans, chosen, count * sizeof *chosen);
    return count;
}

/* The best so far, the best first. */
struct best {
    struct option *of;
    size_t count;
    size_t room;
};

static void
offer(struct best *b, uint32_t drops, double score)
{
    size_t i = b->count;
    if (i == b->room && score <= b->of[i - 1].score)
        return;
    i -= i == b->room;
    for (; i > 0 && b->of[i - 1].score < score; i--)
        b->of[i] = b->of[i - 1];
    b->of[i] = (struct option){ drops, score };
    b->count += b->count < b->room;
}

/* What a choice of the others is worth, and how many clusters it takes away. */
struct choice_sum {
    double score;
    uint16_t width;
    bool is_torn; /* two of them overlap */
};

/* Each choice is a smaller one and the last phrase in it. */
static struct choice_sum *
sum_choices(const struct shrink *s, const struct span *others, size_t count,
            const double *worth, const uint16_t *widths)
{
    struct choice_sum *sums =
        arena_alloc(s->arena, (size_t)1 << count, sizeof *sums);
    uint32_t clash[OPTION_OTHERS] = { 0 };
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            if (others[k].end > others[i].first)
                clash[i] |= 1U << k;
    sums[0] = (struct choice_sum){ 0 };
    for (size_t last = 0; last < count; last++)
        for (uint32_t rest = 0; rest < 1U << last; rest++) {
            const struct choice_sum *less = &sums[rest];
            sums[rest | 1U << last] = (struct choice_sum){
                .score = less->score + worth[last],
                .width = (uint16_t)(less->width + widths[last]),
                .is_torn = less->is_torn || (rest & clash[last]) != 0,
            };
        }
    return sums;
}

size_t
shrink_options(const struct shrink *s, struct option *out, size_t room)
{
    struct best best = { out, 0, room };
    double worth[OPTION_TAILS + OPTION_OTHERS];
    uint16_t widths[OPTION_TAILS + OPTION_OTHERS];
    size_t tails = 0;
    size_t all = width_of(s, 0, s->count);
    double aim = OPTION_AIM * (double)s->max;
    for (size_t i = 0; i < s->span_count; i++) {
        const struct span *span = &s->spans[i];
        double p = span->probability;
        tails += span->kind == SPAN_TAIL;
        worth[i] = OPTION_TRUST * log(p / (1 - p)) - OPTION_RELUCTANCE;
        widths[i] = (uint16_t)width_of(s, span->first, span->end);
    }
    size_t others = s->span_count - tails;
    const struct choice_sum *sums =
        sum_choices(s, s->spans + tails, others, worth + tails, widths + tails);
    for (size_t tail = 0; tail <= tails; tail++) {
        bool has_tail = tail < tails;
        size_t before = others;
        while (has_tail && before > 0 &&
               s->spans[tails + before - 1].end > s->spans[tail].first)
            before--;
        for (uint32_t drops = 0; drops < 1U << before; drops++) {
            const struct choice_sum *sum = &sums[drops];
            size_t len = all - sum->width - (has_tail ? widths[tail] : 0);
            if (sum->is_torn || len > s->max + 2)
                continue;
            double told = (double)len < aim ? (double)len : aim;
            offer(&best, drops << tails | (has_tail ? 1U << tail : 0),
                  sum->score + (has_tail ? worth[tail] : 0) +
                      OPTION_LENGTH * told / (double)s->max);
        }
    }
    /* What has room as it is has its chance as well. */
    if (all <= s->max + 2 && best.count == room && best.of[room - 1].drops != 0)
        best.of[room - 1].drops = 0;
    return best.count;
}
