// SPDX-License-Identifier: MIT
#include "headline/shrink.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/headlinese.h"
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
    SHRINK_TRIED_LINES = 64, /* of all choices are looked at closely */
    SHRINK_MIN_WORDS = 4,
};

/* Left out whether or not there is room. */
static const double SHRINK_ALWAYS = 0.97;
static const double SHRINK_ALWAYS_NAMED = 0.8;
static const double SHRINK_ALWAYS_ASIDE = 0.85; /* ", who ..., " */
static const double SHRINK_SPOKEN = 0.15;       /* whose words they are stays */

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
    case SPAN_RELATIVE:
        return span->probability > SHRINK_ALWAYS_ASIDE &&
               s->tokens[span->first].tag == TAG_COMMA;
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
    s->span_count = shrink_select(s, open);
    for (size_t i = 0; i < s->span_count; i++)
        note_span(s, &s->spans[i], "may go");
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

/* "[Singer]/songwriter Ann Lee" */
static bool
opens_mark(const struct shrink *s)
{
    size_t i = 0;
    while (i < s->count && !s->keep[i])
        i++;
    return i > 0 && i < s->count &&
           (token_is(&s->tokens[i], "/") || s->tokens[i].tag == TAG_HYPH);
}

/* Why the words that are left are no sentence, or NULL. */
static const char *
find_fault(struct shrink *s, uint32_t drops)
{
    bool has_verb;
    if (!guard_is_whole(s) || guard_is_half(s) || opens_mark(s))
        return "torn";
    if (opens_pronoun(s))
        return "pronoun";
    if (!splice_is_sound(s->tokens, s->count, s->keep))
        return "splice";
    const char *seam = guard_seams(s);
    if (seam != NULL)
        return seam;
    if (need_cost(s->tokens, s->count, s->keep) >= 1)
        return "need";
    for (size_t i = 0; i < s->span_count; i++)
        if ((drops >> i & 1) && guard_is_followed(s, &s->spans[i]))
            return "followed";
    for (size_t i = 0; i < s->span_count && !s->tree->is_sound; i++)
        if ((drops >> i & 1) && !guard_is_seam_sound(s, &s->spans[i]))
            return "seam";
    if (guard_count_words(s, &has_verb) < SHRINK_MIN_WORDS || !has_verb)
        return "verb";
    return NULL;
}

/* "Ann Lee (R-Ohio), today opened": what stood before the comma is gone, or
 * what stood behind it, and nothing else is between the subject and its verb. */
static void
drop_lone_comma(struct shrink *s)
{
    for (size_t i = 1; i + 1 < s->count; i++) {
        if (!s->keep[i])
            continue;
        if (span_is_finite(s->tokens[i].tag))
            return;
        if (s->tokens[i].tag != TAG_COMMA)
            continue;
        size_t next = i + 1;
        while (next < s->count && !s->keep[next])
            next++;
        bool is_torn = !s->keep[i - 1] || next > i + 1;
        if (is_torn && next < s->count && span_is_finite(s->tokens[next].tag))
            s->keep[i] = false;
        return;
    }
}

/* "in Omaha[, Nebraska, on Monday,] killing": the comma is of what it did. */
static void
keep_comma(struct shrink *s)
{
    for (size_t i = 2; i < s->count; i++) {
        size_t left = i - 1;
        if (!s->keep[i] || s->tokens[i].tag != TAG_VBG || s->keep[i - 1] ||
            s->tokens[i - 1].tag != TAG_COMMA)
            continue;
        while (left > 0 && !s->keep[left - 1])
            left--;
        if (left > 1 && tag_is_noun(s->tokens[left - 1].tag) &&
            s->tokens[left].tag == TAG_COMMA)
            s->keep[i - 1] = true;
    }
}

static bool
is_sound(struct shrink *s, uint32_t drops, bool is_first, struct shrunk *out)
{
    for (size_t i = 0; i < s->span_count; i++)
        if (drops >> i & 1)
            set(s, &s->spans[i], false);
    drop_lone_comma(s);
    keep_comma(s);
    const char *fault = find_fault(s, drops);
    out->line = render(s);
    out->need = fault == NULL ? need_cost(s->tokens, s->count, s->keep) : 0;
    if (fault == NULL)
        fault = wording_fault(
            s->arena, out->line, &LANGUAGE_ENGLISH,
            s->max + token_light_width(s->tokens, s->count, s->keep));
    /* "declared the outbreak over" ends as its sentence does. */
    size_t last = s->count;
    while (last > 0 && s->tokens[last - 1].tag == TAG_STOP)
        last--;
    if (fault == NULL ||
        (last > 0 && s->keep[last - 1] && strcmp(fault, "end") == 0))
        return true;
    while (last > 0 && !s->keep[last - 1])
        last--;
    /* "are likely to go under" */
    if (last > 0 && s->tokens[last - 1].tag == TAG_RP &&
        strcmp(fault, "end") == 0)
        return true;
    /* "the house he had broken into[, a court heard]" */
    if (last > 1 && last + 6 > s->count && s->tokens[last].tag == TAG_COMMA &&
        s->tokens[last - 1].tag == TAG_IN && strcmp(fault, "end") == 0)
        return true;
    /* What is better than all that is sound: why not? */
    if (s->notes != NULL && is_first)
        buffer_format(s->notes, "  not (%s): " TEXT_FMT "\n", fault,
                      TEXT_ARG(out->line));
    return false;
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
    struct option *options =
        arena_alloc(s->arena, SHRINK_TRIED_LINES + 1, sizeof *options);
    bool *keep = arena_alloc(s->arena, s->count + 1, sizeof *keep);
    bool *base = s->keep;
    size_t found = 0;
    size_t count = shrink_options(s, options, SHRINK_TRIED_LINES);
    for (size_t i = 0; i < count && found < room; i++) {
        /* What has room as it is has its chance as well. */
        if (options[i].drops != 0 && found + 1 >= room)
            continue;
        memcpy(keep, base, s->count * sizeof *keep);
        s->keep = keep;
        bool sound = is_sound(s, options[i].drops, found == 0, &out[found]) &&
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
             bool is_headlinese, const struct subject *subject,
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
    if (is_headlinese)
        headlinese_mark(s.tokens, s.count);
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
