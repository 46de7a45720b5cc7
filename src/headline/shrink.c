// SPDX-License-Identifier: MIT
#include "headline/shrink.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/grapheme.h"
#include "headline/judge.h"
#include "headline/language.h"
#include "headline/lists.h"
#include "headline/need.h"
#include "headline/repair.h"
#include "headline/shrink_parts.h"
#include "headline/span.h"
#include "headline/splice.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    SHRINK_TRIED_SPANS = 13, /* 2^13 choices are weighed */
    SHRINK_TRIED_LINES = 64, /* and the best of them looked at closely */
    SHRINK_TAILS = 5,
    SHRINK_MIN_WORDS = 4,
};

/* Left out whether or not there is room. */
static const double SHRINK_ALWAYS = 0.97;
static const double SHRINK_ALWAYS_NAMED = 0.8;
static const double SHRINK_SPOKEN = 0.15; /* whose words they are stays */

/* A choice of phrases is weighed by what the model says of each, less a little
 * for every cut, and by how much of the line it fills, up to an aim. */
static const double SHRINK_TRUST = 0.8;
static const double SHRINK_RELUCTANCE = 0.5;
static const double SHRINK_LENGTH = 16;
static const double SHRINK_AIM = 0.8;

static void
set(struct shrink *s, const struct span *span, bool keep)
{
    for (size_t i = span->first; i < span->end; i++)
        s->keep[i] = keep;
}

static void
note_span(const struct shrink *s, const struct span *span, const char *verdict)
{
    if (s->notes == NULL)
        return;
    const char *first = s->tokens[span->first].text.ptr;
    const struct token *last = &s->tokens[span->end - 1];
    struct text words = { first,
                          (size_t)(last->text.ptr + last->text.len - first) };
    buffer_format(s->notes, "  %-11s %.2f %-9s " TEXT_FMT "\n",
                  span_name(span->kind), span->probability, verdict,
                  TEXT_ARG(words));
}

static struct text
render(const struct shrink *s)
{
    return wording_render(s->arena, s->tokens, s->count, s->keep,
                          &LANGUAGE_ENGLISH);
}

static int
compare_spans(const void *a, const void *b)
{
    const struct span *x = a;
    const struct span *y = b;
    if (x->probability != y->probability)
        return x->probability < y->probability ? 1 : -1;
    return (x->first > y->first) - (x->first < y->first);
}

/* How many clusters stand before token `end`. */
static size_t
width_before(const struct shrink *s, size_t end)
{
    size_t width = 0;
    for (size_t i = 0; i < end; i++)
        if (s->keep[i])
            width += grapheme_count(s->tokens[i].text) + s->tokens[i].space;
    return width;
}

/*
 * Of the spans that may go, those that are weighed: the tails that begin
 * nearest to the limit, from below, and the likeliest others.
 */
static size_t
select_spans(struct shrink *s, size_t open)
{
    struct span chosen[SHRINK_TRIED_SPANS];
    size_t count = 0;
    for (size_t i = s->count; i-- > 0 && count < SHRINK_TAILS;)
        for (size_t k = 0; k < open; k++) {
            size_t width;
            if (s->spans[k].kind != SPAN_TAIL || s->spans[k].first != i)
                continue;
            width = width_before(s, i);
            if (width <= s->max * 3 / 2 && width * 3 >= s->max)
                chosen[count++] = s->spans[k];
        }
    for (size_t k = 0; k < open && count < SHRINK_TRIED_SPANS; k++)
        if (s->spans[k].kind != SPAN_TAIL)
            chosen[count++] = s->spans[k];
    memcpy(s->spans, chosen, count * sizeof *chosen);
    return count;
}

/* Whether a phrase is left out even where there is room for it. */
static bool
goes_always(const struct shrink *s, const struct span *span)
{
    switch (span->kind) {
    case SPAN_BRACKET:
    case SPAN_DASH:
    case SPAN_ATTRIBUTION:
        return !token_is_quote(&s->tokens[0]) &&
               span->probability > SHRINK_SPOKEN;
    case SPAN_TIME:
        return !temper_is_ahead(s, span);
    case SPAN_APPOSITION:
        /* An age is no news. */
        return span->probability > SHRINK_ALWAYS_NAMED ||
               (span->end - span->first == 3 &&
                s->tokens[span->first + 1].kind == TOKEN_NUMBER);
    case SPAN_TAIL:
        return false;
    case SPAN_LEADING:
    case SPAN_ADVERB:
    case SPAN_PARTICIPLE:
    case SPAN_SAYING:
        return span->probability > SHRINK_ALWAYS;
    default:
        /* "a man who admitted", which of them? */
        return span->probability > SHRINK_ALWAYS &&
               span->kind != SPAN_COORDINATE &&
               s->tokens[span->first].tag == TAG_COMMA;
    }
}

/* Leaves out what always goes, and keeps in `spans` what may go. */
static void
settle(struct shrink *s)
{
    size_t open = 0;
    qsort(s->spans, s->span_count, sizeof *s->spans, compare_spans);
    for (size_t i = 0; i < s->span_count; i++) {
        struct span span = s->spans[i];
        bool has_verb;
        span.probability = temper_span(s, &span);
        const char *why = guard_turned(s, &span);
        if (why != NULL) {
            note_span(s, &span, why);
            continue;
        }
        if (!goes_always(s, &span)) {
            s->spans[open++] = span;
            continue;
        }
        bool *before = arena_alloc(s->arena, s->count, sizeof *before);
        memcpy(before, s->keep, s->count * sizeof *before);
        set(s, &span, false);
        bool sound = guard_count_words(s, &has_verb) >= SHRINK_MIN_WORDS &&
                     has_verb && guard_is_whole(s) &&
                     !guard_is_followed(s, &span) &&
                     (s->tree->is_sound || guard_is_seam_sound(s, &span));
        note_span(s, &span, sound ? "dropped" : "seam");
        if (!sound)
            memcpy(s->keep, before, s->count * sizeof *before);
        else
            s->cost += 1 - span.probability;
    }
    s->span_count = select_spans(s, open);
    for (size_t i = 0; i < s->span_count; i++)
        note_span(s, &s->spans[i], "may go");
}

struct option {
    uint32_t drops; /* bit i: spans[i] goes */
    double score;
};

static int
compare_options(const void *a, const void *b)
{
    const struct option *x = a;
    const struct option *y = b;
    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    return (x->drops > y->drops) - (x->drops < y->drops);
}

/* Clusters the line will have, near enough to choose by. */
static size_t
estimate(const struct shrink *s, const bool *keep, const uint16_t *widths)
{
    size_t len = 0;
    for (size_t i = 0; i < s->count; i++)
        if (keep[i])
            len += widths[i];
    return len;
}

static bool
nests(const struct span *outer, const struct span *inner)
{
    return outer->first <= inner->first && inner->end <= outer->end;
}

/*
 * What a choice of spans is worth: each dropped span speaks for itself by its
 * probability, each kept one by the rest, and a longer line tells more.
 */
static bool
weigh(const struct shrink *s, uint32_t drops, const uint16_t *widths,
      bool *keep, double *score)
{
    double sum = 0;
    memcpy(keep, s->keep, s->count * sizeof *keep);
    for (size_t i = 0; i < s->span_count; i++) {
        const struct span *span = &s->spans[i];
        if (!(drops >> i & 1)) {
            continue;
        }
        for (size_t k = 0; k < s->span_count; k++)
            if (k != i && (drops >> k & 1) && nests(span, &s->spans[k]))
                return false;
        for (size_t k = span->first; k < span->end; k++)
            keep[k] = false;
        sum += SHRINK_TRUST * log(span->probability / (1 - span->probability)) -
               SHRINK_RELUCTANCE;
    }
    size_t len = estimate(s, keep, widths);
    if (len > s->max + 2)
        return false;
    double aim = SHRINK_AIM * (double)s->max;
    double told = (double)len < aim ? (double)len : aim;
    *score = sum + SHRINK_LENGTH * told / (double)s->max;
    return true;
}

/* "When Ann Lee opened it, she": without the clause nobody knows who. */
static bool
opens_pronoun(const struct shrink *s)
{
    size_t i = 0;
    while (i < s->count && !s->keep[i])
        i++;
    return i > 0 && i < s->count &&
           words_has(" he she it they his her its their ", s->tokens[i].lower);
}

static bool
is_sound(struct shrink *s, uint32_t drops, struct shrunk *out)
{
    struct text *line = &out->line;
    bool has_verb;
    for (size_t i = 0; i < s->span_count; i++)
        if (drops >> i & 1)
            set(s, &s->spans[i], false);
    if (!guard_is_whole(s) || guard_is_half(s))
        return false;
    if (opens_pronoun(s))
        return false;
    if (!splice_is_sound(s->tokens, s->count, s->keep))
        return false;
    out->need = need_cost(s->tokens, s->count, s->keep);
    if (out->need >= 1)
        return false;
    for (size_t i = 0; i < s->span_count; i++)
        if ((drops >> i & 1) && guard_is_followed(s, &s->spans[i]))
            return false;
    if (!s->tree->is_sound)
        for (size_t i = 0; i < s->span_count; i++)
            if ((drops >> i & 1) && !guard_is_seam_sound(s, &s->spans[i]))
                return false;
    if (guard_count_words(s, &has_verb) < SHRINK_MIN_WORDS || !has_verb)
        return false;
    *line = render(s);
    const char *fault =
        wording_fault(s->arena, *line, &LANGUAGE_ENGLISH, s->max);
    if (fault == NULL)
        return true;
    /* "declared the outbreak over" ends as its sentence does. */
    size_t last = s->count;
    while (last > 0 && s->tokens[last - 1].tag == TAG_STOP)
        last--;
    return last > 0 && s->keep[last - 1] && strcmp(fault, "end") == 0;
}

static bool
has_line(const struct shrunk *lines, size_t count, struct text line)
{
    for (size_t i = 0; i < count; i++)
        if (text_eq(lines[i].line, line))
            return true;
    return false;
}

/* Writes the best sound lines, at most `room`; how many. */
static size_t
search(struct shrink *s, struct shrunk *out, size_t room)
{
    size_t all = (size_t)1 << s->span_count;
    struct option *options = arena_alloc(s->arena, all, sizeof *options);
    uint16_t *widths = arena_alloc(s->arena, s->count + 1, sizeof *widths);
    bool *keep = arena_alloc(s->arena, s->count + 1, sizeof *keep);
    bool *base = s->keep;
    size_t count = 0;
    size_t found = 0;
    for (size_t i = 0; i < s->count; i++)
        widths[i] =
            (uint16_t)(grapheme_count(s->tokens[i].text) + s->tokens[i].space);
    for (uint32_t drops = 0; drops < all; drops++) {
        double score;
        if (weigh(s, drops, widths, keep, &score))
            options[count++] = (struct option){ drops, score };
    }
    qsort(options, count, sizeof *options, compare_options);
    for (size_t i = 0; i < count && found < room; i++) {
        /* What has room as it is has its chance as well. */
        if (options[i].drops != 0 &&
            (i >= SHRINK_TRIED_LINES || found + 1 >= room))
            continue;
        memcpy(keep, base, s->count * sizeof *keep);
        s->keep = keep;
        bool sound = is_sound(s, options[i].drops, &out[found]) &&
                     !has_line(out, found, out[found].line);
        s->keep = base;
        if (!sound)
            continue;
        double cost = s->cost;
        for (size_t k = 0; k < s->span_count; k++)
            if (options[i].drops >> k & 1)
                cost += 1 - s->spans[k].probability;
        out[found].score = options[i].score;
        out[found++].quality = 1 - 0.25 * cost < 0 ? 0 : 1 - 0.25 * cost;
    }
    return found;
}

/* A verb that the tree reads anew is what the tree takes it for. */
static void
take_verbs(struct shrink *s)
{
    for (size_t k = 0; k < s->tree->count; k++) {
        const struct node *n = &s->tree->nodes[k];
        uint8_t *tag = &s->tokens[n->end - 1].tag;
        if (n->kind == NODE_FINITE && *tag == TAG_VBN && n->end == n->first + 1)
            *tag = TAG_VBD;
        else if (n->kind == NODE_DONE && *tag == TAG_VBD)
            *tag = TAG_VBN;
    }
}

static size_t
count_line_words(struct arena *arena, struct text line)
{
    struct token *tokens;
    size_t words = 0;
    size_t count = token_split(arena, line, &tokens);
    for (size_t i = 0; i < count; i++)
        words += tokens[i].kind != TOKEN_MARK;
    return words;
}

size_t
shrink_write(struct arena *arena, struct text sentence, size_t max,
             const struct subject *subject, struct buffer *notes,
             struct shrunk out[SHRINK_LINES], struct text *rest)
{
    struct shrink s = { .arena = arena, .max = max, .notes = notes };
    s.count = token_split(arena, sentence, &s.tokens);
    *rest = sentence;
    if (s.count > SPAN_MAX_TOKENS || s.count < SHRINK_MIN_WORDS)
        return 0;
    tagger_tag(s.tokens, s.count);
    repair_tags(s.tokens, s.count);
    s.keep = arena_alloc(arena, s.count + 1, sizeof *s.keep);
    for (size_t i = 0; i < s.count; i++)
        s.keep[i] = true;
    bool has_verb;
    size_t words = guard_count_words(&s, &has_verb);
    if (!has_verb) {
        /* Nothing can be left out of what is not understood. */
        out[0] = (struct shrunk){ .line = render(&s),
                                  .method = "lead",
                                  .quality = 0.3 };
        return wording_fault(arena, out[0].line, &LANGUAGE_ENGLISH, max) ==
               NULL;
    }
    s.tree = arena_alloc(arena, 1, sizeof *s.tree);
    tree_build(s.tokens, s.count, s.tree);
    take_verbs(&s);
    s.span_count = span_find(s.tokens, s.count, s.tree, s.spans);
    judge_spans(s.tokens, s.count, s.spans, s.span_count);
    if (subject != NULL)
        temper_words(&s, subject);
    settle(&s);
    size_t count = search(&s, out, SHRINK_LINES);
    if (count == 0)
        *rest = render(&s);
    for (size_t i = 0; i < count; i++)
        out[i].method =
            count_line_words(arena, out[i].line) >= words ? "lead" : "trimmed";
    return count;
}
