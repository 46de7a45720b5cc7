// SPDX-License-Identifier: MIT
#include "headline/shrink.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/lists.h"
#include "headline/repair.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    SHRINK_TRIED_SPANS = 13, /* 2^13 choices are weighed */
    SHRINK_TRIED_LINES = 64, /* and the best of them looked at closely */
    SHRINK_TAILS = 5,
    SHRINK_MIN_WORDS = 4,
};

/* Left out whether or not there is room. */
static const double SHRINK_ALWAYS = 0.895;

struct shrink {
    struct arena *arena;
    struct token *tokens;
    size_t count;
    struct span spans[SPAN_MAX];
    size_t span_count;
    bool *keep;
    size_t max;
    struct buffer *notes;
    double cost; /* of what is always left out */
};

static bool
has(const struct shrink *s, size_t first, size_t end, const char *list)
{
    for (size_t i = first; i < end; i++)
        if (s->keep[i] && words_has(list, s->tokens[i].lower))
            return true;
    return false;
}

static bool
is_noun(uint8_t tag)
{
    return tag == TAG_NN || tag == TAG_NNS || tag == TAG_NNP || tag == TAG_NNPS;
}

/* Whether leaving the span out turns the meaning of what stays. */
static const char *
turned(const struct shrink *s, const struct span *span)
{
    bool is_aside = span->kind == SPAN_BRACKET || span->kind == SPAN_DASH ||
                    span->kind == SPAN_APPOSITION ||
                    span->kind == SPAN_RELATIVE ||
                    span->kind == SPAN_ATTRIBUTION;
    size_t word = span->first;
    while (word < span->end && s->tokens[word].kind == TOKEN_MARK)
        word++;
    bool is_relative = word > 0 && token_is(&s->tokens[word], "that") &&
                       is_noun(s->tokens[word - 1].tag);
    if (word < span->end && !is_relative &&
        words_has(LIST_CONDITION, s->tokens[word].lower))
        return "condition";
    /* A denial reaches over all that follows it. */
    if (!is_aside && span->kind != SPAN_LEADING && span->kind != SPAN_TIME &&
        span->kind != SPAN_COORDINATE && has(s, 0, span->first, LIST_NEGATION))
        return "negation";
    /* Why something was refused may be what was refused. */
    if (word < span->end &&
        words_has(" because since as due owing over for ",
                  s->tokens[word].lower) &&
        has(s, 0, span->first, LIST_REFUSAL))
        return "refusal";
    if (span->kind == SPAN_TIME && span->first > 0 &&
        has(s, span->first > 6 ? span->first - 6 : 0, span->first,
            " not n't never until "))
        return "negation";
    if (!is_aside && has(s, span->first, span->end, " if unless until "))
        return "condition";
    if ((span->kind == SPAN_PHRASE || span->kind == SPAN_TIME) &&
        span->first > 0 &&
        has(s, span->first > 7 ? span->first - 7 : 0, span->first, LIST_RANKS))
        return "rank";
    if (span->kind == SPAN_COORDINATE &&
        has(s, 0, span->first, " both either neither nor "))
        return "pair";
    return NULL;
}

static size_t
kept_before(const struct shrink *s, size_t i)
{
    while (i > 0 && !s->keep[i - 1])
        i--;
    return i == 0 ? SIZE_MAX : i - 1;
}

static size_t
kept_after(const struct shrink *s, size_t i)
{
    while (i < s->count && !s->keep[i])
        i++;
    return i;
}

/* Whether the words left and right of a seam can be neighbours. */
static bool
is_seam_sound(const struct shrink *s, const struct span *span)
{
    static const char ENDS[] =
        " of to in for on with by at from as and or the a "
        "an that than which who into between about ";
    size_t left = kept_before(s, span->first);
    size_t right = kept_after(s, span->end);
    if (left == SIZE_MAX)
        return right < s->count && !span_is_finite(s->tokens[right].tag) &&
               s->tokens[right].tag != TAG_VBN;
    /* What hung on the phrase must not hang on the word before it. */
    if (span->kind == SPAN_PHRASE && right == span->end && right < s->count &&
        (s->tokens[right].tag == TAG_IN || s->tokens[right].tag == TAG_TO ||
         s->tokens[right].tag == TAG_VBG || s->tokens[right].tag == TAG_VBN ||
         s->tokens[right].tag == TAG_WDT || s->tokens[right].tag == TAG_CC))
        return false;
    const struct token *l = &s->tokens[left];
    bool ends = right >= s->count || s->tokens[right].tag == TAG_STOP ||
                s->tokens[right].tag == TAG_COMMA;
    bool adverb = span->kind == SPAN_ADVERB || span->kind == SPAN_SAYING ||
                  span->kind == SPAN_TIME || span->kind == SPAN_BRACKET ||
                  span->kind == SPAN_ATTRIBUTION;
    if (ends && (words_has(ENDS, l->lower) || l->tag == TAG_DT ||
                 l->tag == TAG_PRPS || l->tag == TAG_MD || l->tag == TAG_CC))
        return words_has(" that this all both each ", l->lower) &&
               l->tag == TAG_DT;
    if (ends && (words_has(LIST_LINKING, l->lower) || l->tag == TAG_TO))
        return false;
    /* "is unveiling a new", new what? */
    if (ends && (l->tag == TAG_JJ || l->tag == TAG_CD || l->tag == TAG_NNP) &&
        right < s->count && span->first == left + 1 &&
        (is_noun(s->tokens[span->first].tag) ||
         s->tokens[span->first].tag == TAG_HYPH))
        return false;
    if (ends && l->tag == TAG_JJ && kept_before(s, left) != SIZE_MAX &&
        s->tokens[kept_before(s, left)].tag == TAG_DT)
        return false;
    /* "a resolution introduced", by whom? */
    size_t earlier = kept_before(s, left);
    if (ends && !adverb && l->tag == TAG_VBN && earlier != SIZE_MAX &&
        (is_noun(s->tokens[earlier].tag) ||
         s->tokens[earlier].tag == TAG_COMMA))
        return false;
    if (!adverb && !ends && span_is_finite(l->tag) &&
        (span_is_finite(s->tokens[right].tag)))
        return false;
    /* Two phrases' prepositions must not meet: "of in London". */
    if (!ends && l->tag == TAG_IN && s->tokens[right].tag == TAG_IN)
        return false;
    return true;
}

/* Whether token `i` opens a clause that takes the next finite verb. */
static bool
opens_clause(const struct shrink *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    size_t left = kept_before(s, i);
    if (t->tag == TAG_WDT || t->tag == TAG_WP || t->tag == TAG_WRB)
        return true;
    if (token_is(t, "that") && t->tag != TAG_DT)
        return true;
    return left == SIZE_MAX && words_has(" if when while because although "
                                         "though since once unless ",
                                         t->lower);
}

/* How many words are left, and whether a main verb and those of all clauses
 * that were begun are among them. */
static size_t
count_words(const struct shrink *s, bool *has_verb)
{
    size_t words = 0;
    size_t open = 0;
    bool has_main = false;
    uint8_t before = TAG_STOP;
    for (size_t i = 0; i < s->count; i++) {
        if (!s->keep[i])
            continue;
        uint8_t tag = s->tokens[i].tag;
        words += s->tokens[i].kind != TOKEN_MARK;
        if (opens_clause(s, i)) {
            open++;
        } else if (open > 0 && tag == TAG_VB && is_noun(before)) {
            open--; /* "requested that the army grant clemency" */
        } else if (span_is_finite(tag) && !span_is_finite(before)) {
            if (open > 0)
                open--;
            else
                has_main = true;
        }
        before = tag;
    }
    *has_verb = has_main && open == 0;
    return words;
}

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

/* Leaves out what always goes, and keeps in `spans` what may go. */
static void
settle(struct shrink *s)
{
    size_t open = 0;
    qsort(s->spans, s->span_count, sizeof *s->spans, compare_spans);
    for (size_t i = 0; i < s->span_count; i++) {
        struct span span = s->spans[i];
        bool has_verb;
        const char *why = turned(s, &span);
        if (why != NULL) {
            note_span(s, &span, why);
            continue;
        }
        if (span.probability < SHRINK_ALWAYS) {
            s->spans[open++] = span;
            continue;
        }
        bool *before = arena_alloc(s->arena, s->count, sizeof *before);
        memcpy(before, s->keep, s->count * sizeof *before);
        set(s, &span, false);
        bool sound = count_words(s, &has_verb) >= SHRINK_MIN_WORDS &&
                     has_verb && is_seam_sound(s, &span);
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
        sum += 1.2 * log(span->probability / (1 - span->probability)) - 0.9;
    }
    size_t len = estimate(s, keep, widths);
    if (len > s->max + 2)
        return false;
    *score = sum + 4.5 * (double)len / (double)s->max;
    return true;
}

static bool
is_sound(struct shrink *s, uint32_t drops, struct text *line)
{
    bool has_verb;
    for (size_t i = 0; i < s->span_count; i++)
        if (drops >> i & 1)
            set(s, &s->spans[i], false);
    for (size_t i = 0; i < s->span_count; i++)
        if ((drops >> i & 1) && !is_seam_sound(s, &s->spans[i]))
            return false;
    if (count_words(s, &has_verb) < SHRINK_MIN_WORDS || !has_verb)
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
    for (size_t i = 0; i < count && i < SHRINK_TRIED_LINES && found < room;
         i++) {
        memcpy(keep, base, s->count * sizeof *keep);
        s->keep = keep;
        bool sound = is_sound(s, options[i].drops, &out[found].line);
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
             struct buffer *notes, struct shrunk out[SHRINK_LINES],
             struct text *rest)
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
    size_t words = count_words(&s, &has_verb);
    if (!has_verb) {
        /* Nothing can be left out of what is not understood. */
        out[0] = (struct shrunk){ .line = render(&s),
                                  .method = "lead",
                                  .quality = 0.3 };
        return wording_fault(arena, out[0].line, &LANGUAGE_ENGLISH, max) ==
               NULL;
    }
    s.span_count = span_find(s.tokens, s.count, s.spans);
    settle(&s);
    size_t count = search(&s, out, SHRINK_LINES);
    if (count == 0)
        *rest = render(&s);
    for (size_t i = 0; i < count; i++)
        out[i].method =
            count_line_words(arena, out[i].line) >= words ? "lead" : "trimmed";
    return count;
}
