// SPDX-License-Identifier: MIT
#include "headline/judge.h"

#include <math.h>

#include "headline/lists.h"
#include "headline/slots.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* What there is to know about one phrase, before it is hashed. */
struct view {
    const struct token *tokens;
    size_t count;
    const struct span *span;
    size_t first; /* its first word, marks passed over */
    size_t last;
    uint32_t *out;
    size_t n;
};

static uint32_t
slot(uint32_t name, uint32_t kind, uint32_t value)
{
    uint32_t h = slots_mix(value + name * 0x9E3779B1U);
    return slots_mix(h + kind * 0x85EBCA6BU) & (JUDGE_SLOTS - 1);
}

static uint32_t
word_hash(const struct token *t)
{
    return t->kind == TOKEN_NUMBER ? 1 : (uint32_t)text_hash(t->lower);
}

/* A feature that speaks for its own kind of phrase. */
static void
add(struct view *v, uint32_t name, uint32_t value)
{
    v->out[v->n++] = slot(name, v->span->kind, value);
}

static uint32_t
tag_at(const struct view *v, size_t i)
{
    return i < v->count ? v->tokens[i].tag : (uint32_t)TAG_COUNT;
}

/* Words that are grammar, by themselves; others by their part of speech. */
static uint32_t
grammar_at(const struct view *v, size_t i)
{
    if (i >= v->count)
        return 0;
    switch (v->tokens[i].tag) {
    case TAG_IN:
    case TAG_TO:
    case TAG_CC:
    case TAG_DT:
    case TAG_MD:
    case TAG_WDT:
    case TAG_WRB:
    case TAG_WP:
    case TAG_PRP:
    case TAG_PRPS:
        return word_hash(&v->tokens[i]);
    default:
        return v->tokens[i].tag;
    }
}

static uint32_t
bucket(size_t n)
{
    static const size_t steps[] = { 1, 2, 3, 4, 6, 8, 11, 15, 20, 28 };
    uint32_t b = 0;
    while (b < sizeof steps / sizeof *steps && n > steps[b])
        b++;
    return b;
}

static uint32_t
count_finite(const struct view *v, size_t first, size_t end)
{
    uint32_t n = 0;
    for (size_t i = first; i < end; i++)
        n += span_is_finite(v->tokens[i].tag);
    return n > 2 ? 2 : n;
}

static bool
has_tag(const struct view *v, uint32_t a, uint32_t b)
{
    for (size_t i = v->span->first; i < v->span->end; i++)
        if (v->tokens[i].tag == a || v->tokens[i].tag == b)
            return true;
    return false;
}

static size_t
bytes_of(const struct view *v, size_t first, size_t end)
{
    size_t bytes = 0;
    for (size_t i = first; i < end; i++)
        bytes += v->tokens[i].text.len + v->tokens[i].space;
    return bytes;
}

/* The verb nearest before the phrase, or SIZE_MAX. */
static size_t
governor(const struct view *v)
{
    for (size_t i = v->span->first; i-- > 0;) {
        uint8_t tag = v->tokens[i].tag;
        if (span_is_finite(tag) || tag == TAG_VB || tag == TAG_VBN ||
            tag == TAG_VBG)
            return i;
    }
    return SIZE_MAX;
}

static size_t
first_word(const struct token *tokens, const struct span *span)
{
    size_t i = span->first;
    while (i + 1 < span->end && tokens[i].kind == TOKEN_MARK)
        i++;
    return i;
}

uint32_t
judge_kind_slot(const struct token *tokens, const struct span *span)
{
    bool is_headed =
        span->kind == SPAN_PHRASE || span->kind == SPAN_SUBORDINATE;
    return slot(1, span->kind,
                is_headed ? word_hash(&tokens[first_word(tokens, span)]) : 0);
}

static void
add_words(struct view *v)
{
    size_t before = v->span->first - 1; /* of none: past the end */
    size_t after = v->span->end;
    add(v, 2, word_hash(&v->tokens[v->first]));
    add(v, 3, tag_at(v, v->first));
    add(v, 4, grammar_at(v, v->first + 1));
    add(v, 5, tag_at(v, v->last));
    add(v, 6, tag_at(v, before));
    add(v, 7, grammar_at(v, before));
    add(v, 8, tag_at(v, after));
    add(v, 9, grammar_at(v, after));
    add(v, 10, tag_at(v, before) * 64 + tag_at(v, after));
    add(v, 11, tag_at(v, before) * 64 + tag_at(v, v->first));
    size_t verb = governor(v);
    if (verb == SIZE_MAX)
        return;
    uint32_t head = word_hash(&v->tokens[v->first]);
    add(v, 12, word_hash(&v->tokens[verb]));
    add(v, 13, slots_mix(word_hash(&v->tokens[verb])) + head);
    add(v, 14, bucket(v->span->first - verb));
    add(v, 15, bucket(v->span->first - verb) * 64 + v->tokens[verb].tag);
    if (before < v->count)
        add(v, 16, slots_mix(word_hash(&v->tokens[before])) + head);
}

static void
add_place(struct view *v)
{
    const struct span *s = v->span;
    size_t words = s->end - s->first;
    size_t bytes = bytes_of(v, s->first, s->end);
    size_t all = bytes_of(v, 0, v->count);
    size_t left = bytes_of(v, 0, s->first);
    uint32_t verbs = count_finite(v, 0, s->first) * 9 +
                     count_finite(v, s->first, s->end) * 3 +
                     count_finite(v, s->end, v->count);
    add(v, 20, bucket(words));
    add(v, 21, (uint32_t)(bytes * 10 / (all + 1)));
    add(v, 22, (uint32_t)(left * 8 / (all + 1)));
    add(v, 23, (uint32_t)(left / 20));
    add(v, 24, (uint32_t)(all / 40));
    add(v, 25, verbs);
    add(v, 26, s->end + 1 >= v->count);
    add(v, 27, (uint32_t)(s->probability * 20));
    add(v, 28,
        has_tag(v, TAG_NNP, TAG_NNPS) * 4U +
            has_tag(v, TAG_CD, TAG_MONEY) * 2U + has_tag(v, TAG_PRP, TAG_PRPS));
    add(v, 29, (uint32_t)(left / 20) * 16 + bucket(words));
}

/* How the phrase lies among the others. */
static void
add_nesting(struct view *v, const struct span *spans, size_t count)
{
    uint32_t inside = 0;
    uint32_t holds = 0;
    uint32_t same_before = 0;
    for (size_t i = 0; i < count; i++) {
        const struct span *s = &spans[i];
        if (s == v->span || s->kind == SPAN_TAIL)
            continue;
        inside |= s->first <= v->span->first && v->span->end <= s->end;
        holds |= v->span->first <= s->first && s->end <= v->span->end;
        same_before += s->kind == v->span->kind && s->first < v->span->first;
    }
    add(v, 30, inside * 2 + holds);
    add(v, 31, same_before > 4 ? 4 : same_before);
}

size_t
judge_features(const struct token *tokens, size_t count,
               const struct span *spans, size_t span_count, size_t i,
               uint32_t out[JUDGE_FEATURES])
{
    struct view v = {
        .tokens = tokens, .count = count, .span = &spans[i], .out = out
    };
    v.first = first_word(tokens, v.span);
    v.last = v.span->end - 1;
    while (v.last > v.first && tokens[v.last].kind == TOKEN_MARK)
        v.last--;
    out[v.n++] = judge_kind_slot(tokens, v.span);
    out[v.n++] = slot(1, v.span->kind, 1);
    add_words(&v);
    add_place(&v);
    add_nesting(&v, spans, span_count);
    return v.n;
}

void
judge_spans(const struct token *tokens, size_t count, struct span *spans,
            size_t span_count)
{
    double probabilities[SPAN_MAX];
    for (size_t i = 0; i < span_count && i < SPAN_MAX; i++) {
        uint32_t features[JUDGE_FEATURES];
        size_t n =
            judge_features(tokens, count, spans, span_count, i, features);
        int sum = 0;
        for (size_t f = 0; f < n; f++)
            sum += SPANS_WEIGHTS[features[f]];
        probabilities[i] = 1 / (1 + exp(-(double)sum / JUDGE_SCALE));
    }
    for (size_t i = 0; i < span_count && i < SPAN_MAX; i++)
        spans[i].probability = probabilities[i];
}
