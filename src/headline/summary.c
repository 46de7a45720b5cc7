// SPDX-License-Identifier: MIT
#include "headline/summary.h"

#include <math.h>

#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "headline/draft.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/teaser.h"
#include "headline/title.h"
#include "headline/wording.h"

enum {
    SUMMARY_EVIDENCE_BYTES = 8192,
    SUMMARY_TITLE_STEMS = 2, /* that it takes to judge by them */
    /* Below it a sound title is more honest; one that tells little less so. */
    SUMMARY_LOW_PERCENT = 90,
    SUMMARY_LOW_UNTOLD_PERCENT = 85, /* in words that the story lacks */
    SUMMARY_LOW_HELD_PERCENT = 75,
    SUMMARY_LOW_NAMES_PERCENT = 78,
    SUMMARY_LOW_LABEL_PERCENT = 65,
    SUMMARY_LOW_ELSEWHERE_PERCENT = 90,
    SUMMARY_LOW_LABEL_ELSEWHERE_PERCENT = 45,
};

static const double SUMMARY_LEAD_BONUS = 0.15;
static const double SUMMARY_TITLE_TRUE = 0.5;  /* of the title, in the story */
static const double SUMMARY_TITLE_TOLD = 0.4;  /* in a line, at least */
static const double SUMMARY_TITLE_HELD = 0.75; /* in one that has all of it */

static bool
is_title_sound(struct work *w, struct text title)
{
    return title.len > 0 && grapheme_count(title) <= w->max &&
           wording_is_paired(title);
}

/* The story's beginning, which knows how its names are written. */
static struct text
evidence_of(const struct work *w)
{
    struct buffer all;
    buffer_init(&all, SUMMARY_EVIDENCE_BYTES);
    for (size_t i = 0; i < w->prose.count; i++) {
        buffer_append(&all, w->prose.sentences[i].text);
        buffer_append_char(&all, ' ');
    }
    struct text copy = arena_copy(w->arena, buffer_text(&all));
    buffer_finish(&all);
    return copy;
}

/* "A survey of ... in the harbours [of Porthaven]": what has no verb ends
 * before the last of its prepositions. */
static struct text
shorten_name(struct work *w, struct text title)
{
    static const char *const prepositions[] = {
        " in ", " of ", " at ",  " with ",    " from ",   " for ",
        " on ", " by ", " via ", " through ", " during ", " using ",
    };
    struct text best = { 0 };
    for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++) {
        struct text mark = text_of(prepositions[i]);
        for (size_t at = title.len; at-- > best.len + 1;) {
            struct text head = text_sub(title, 0, at);
            if (text_starts(text_sub(title, at, SIZE_MAX), mark) &&
                wording_fault(w->arena, head, w->language, w->max) == NULL) {
                best = head;
                break;
            }
        }
    }
    bool is_most = grapheme_count(best) * 3 >= w->max * 2;
    return is_most &&
                   teaser_title(w->arena, best, text_of(w->language->code)) !=
                       TEASER_TITLE_LABEL
               ? best
               : title;
}

/* A title that is too long loses what a sentence would lose. */
static struct text
fit_title(struct work *w, struct text title)
{
    if (grapheme_count(title) <= w->max)
        return title;
    struct text told = teaser_title_fit(title, w->max);
    if (told.len > 0)
        return wording_finish(w->arena, told, w->language);
    bool is_english = w->language == &LANGUAGE_ENGLISH;
    told = is_english && !teaser_has_verb(w->arena, title)
               ? shorten_name(w, title)
               : title;
    if (told.len < title.len)
        return told;
    const struct paragraph only = {
        .text = arena_format(w->arena, TEXT_FMT ".", TEXT_ARG(title)),
    };
    const struct summary_request request = {
        .paragraphs = &only,
        .paragraph_count = 1,
        .language = text_of(w->language->code),
        .max_graphemes = w->request->max_graphemes,
    };
    struct work *own = arena_alloc(w->arena, 1, sizeof *own);
    struct draft *drafts = arena_alloc(w->arena, DRAFT_MAX, sizeof *drafts);
    draft_prepare(w->arena, &request, own);
    size_t count = draft_find(own, drafts);
    for (size_t i = 0; i < count; i++)
        if (!text_eq(text_of(drafts[i].method), TEXT("cut")))
            return drafts[i].line;
    return is_english ? shorten_name(w, title) : title;
}

static bool
write_title(struct work *w, struct summary *out, double confidence)
{
    struct text title = title_clean(w->arena, w->request->title, TEXT(""));
    title = title_calm(w->arena, title, evidence_of(w));
    title = fit_title(w, wording_finish(w->arena, title, w->language));
    if (!is_title_sound(w, title))
        return false;
    *out = (struct summary){ .headline = title,
                             .method = TEXT("title"),
                             .confidence = confidence };
    return true;
}

static double
clamp(double c)
{
    return c < 0.05 ? 0.05 : c > 0.97 ? 0.97 : c;
}

/* How often a line made so is sound: what was cut at a word hardly is. */
static double
soundness_of(const char *method)
{
    if (text_eq(text_of(method), TEXT("cut")))
        return 0.6;
    return text_eq(text_of(method), TEXT("clause")) ? 0.95 : 1;
}

/*
 * Elsewhere: that the line says the news is a logistic regression's, rounded,
 * on French and Japanese articles with their publishers' headlines. The lead
 * does most often, then who has most of what the text is about.
 */
static double
confidence_elsewhere(const struct work *w, const struct draft *d)
{
    const struct stems stems = stems_read(w->arena, d->line, w->language);
    /* A text that says nothing twice does not say what it is about. */
    double told = w->subject.topics.count == 0
                      ? 0.35
                      : stems_share(&w->subject.topics, &stems);
    double z =
        -1.0 + 1.6 * d->choice->lead + 2.7 * told - 0.7 * d->choice->against;
    if (w->subject.title.count >= SUMMARY_TITLE_STEMS)
        z += 2 * (stems_share(&w->subject.title, &stems) - 0.3);
    double c = clamp(soundness_of(d->method) / (1 + exp(-z)));
    /* A line that has nothing of the title is hardly the news. */
    bool is_told = w->subject.title.count < SUMMARY_TITLE_STEMS ||
                   stems_share(&w->subject.title, &stems) >= 0.15;
    return is_told || c < 0.4 ? c : 0.4;
}

/* How much of the title the story has, 0..1. */
static double
share_told(const struct work *w)
{
    const struct stems *title = &w->subject.title;
    size_t told = 0;
    for (size_t i = 0; i < title->count; i++)
        told += stems_count(&w->subject.all, title->of[i]) > 0;
    return title->count == 0 ? 0 : (double)told / (double)title->count;
}

/* Whether the title says what the news is, which "A loaf from under the roof"
 * does not, in words that the story has. */
static bool
tells(const struct work *w)
{
    return share_told(w) >= SUMMARY_TITLE_TRUE &&
           teaser_title(w->arena, w->request->title,
                        text_of(w->language->code)) == TEASER_TITLE_TELLS;
}

/*
 * English: the score without what the title adds is the word overlap with an
 * editor's headline that is to be expected, up to a constant; a line that
 * says what the title says is surer than that, one without its names less.
 */
static double
confidence_of(const struct work *w, const struct draft *d)
{
    if (w->language != &LANGUAGE_ENGLISH)
        return confidence_elsewhere(w, d);
    /* That it is the lead says less of the line than of its place. */
    double score = d->score - SUMMARY_LEAD_BONUS * d->features[RANK_FIRST];
    for (size_t i = RANK_TITLE; i < RANK_COUNT; i++)
        score -= RANK_WEIGHTS[i] * d->features[i];
    /* A short text cannot say what it is about. */
    double unknown = 1 / (1 + (double)w->subject.all.count / 100);
    double c = 0.1 + 0.92 * (score + 0.40 * unknown - 0.26);
    if (w->subject.title.count >= SUMMARY_TITLE_STEMS && tells(w))
        c += 0.6 * (d->features[RANK_TITLE] - 0.35) -
             0.1 * d->features[RANK_TITLE_NAME_LOST];
    return clamp(c);
}

/* How sure a title is. */
static double
title_confidence(const struct work *w)
{
    return 0.5 + 0.4 * share_told(w);
}

/* Whether something in a line speaks for the title, if there is one: it lacks
 * most of what the title says, or an editor would write it anew. */
static bool
is_doubtful(const struct work *w, const struct draft *d)
{
    static const enum rank_feature DOUBTS[] = {
        RANK_HOLLOW,        RANK_LOOSE_END, RANK_REATTACHED, RANK_SELF,
        RANK_READER,        RANK_PRONOUN,   RANK_QUESTION,   RANK_CONTRAST,
        RANK_DEMONSTRATIVE, RANK_THERE,     RANK_COMMAND,
    };
    /* "What the harbour master said": hollow itself. */
    if (w->subject.title.count < SUMMARY_TITLE_STEMS ||
        share_told(w) < SUMMARY_TITLE_TRUE)
        return false;
    /* Elsewhere: the lead could not be shortened, and this is but second. */
    if (w->language != &LANGUAGE_ENGLISH)
        return d->choice->lead <= 0 && tells(w);
    for (size_t i = 0; i < sizeof DOUBTS / sizeof *DOUBTS; i++)
        if (d->features[DOUBTS[i]] > 0.3)
            return true;
    /* Nothing happens in it: "November is here". */
    if (d->features[RANK_EVENT] + d->features[RANK_FUTURE] +
            d->features[RANK_SAYING] <=
        0)
        return true;
    /* Its name stood in the sentence before. */
    if (d->features[RANK_NAMELESS] > 0 && d->choice->place > 0)
        return true;
    return d->features[RANK_NEED] > 0.4 || d->features[RANK_BRIEF] > 0.3 ||
           (d->features[RANK_TITLE] < SUMMARY_TITLE_TOLD && tells(w));
}

static bool
write_fallback(struct work *w, struct summary *out)
{
    if (write_title(w, out, title_confidence(w)))
        return true;
    struct text line;
    for (size_t i = 0; i < w->choice_count && i < DRAFT_SENTENCES; i++) {
        const struct sentence *s = w->choices[i].sentence;
        if (!draft_cut(w, s->text, &line))
            continue;
        *out = (struct summary){ .headline = line,
                                 .method = TEXT("cut"),
                                 .confidence = 0.2,
                                 .source_sentence = s->text };
        return true;
    }
    if (!draft_cut(w, w->request->title, &line))
        return false;
    *out = (struct summary){ .headline = line,
                             .method = TEXT("title"),
                             .confidence = 0.2 };
    return true;
}

/* A whole sentence that has all of the title has more than it. */
static bool
holds_title(const struct work *w, const struct draft *d)
{
    const struct stems stems = stems_read(w->arena, d->line, w->language);
    return text_eq(text_of(d->method), TEXT("lead")) &&
           stems_share(&w->subject.title, &stems) >= SUMMARY_TITLE_HELD;
}

/* What a line must be sure of, in percent, to stand where a title could. */
static int
least_percent(const struct work *w, const struct draft *d)
{
    if (tells(w) && holds_title(w, d))
        return SUMMARY_LOW_HELD_PERCENT;
    if (w->language != &LANGUAGE_ENGLISH)
        return tells(w) ? SUMMARY_LOW_ELSEWHERE_PERCENT
                        : SUMMARY_LOW_LABEL_ELSEWHERE_PERCENT;
    if (tells(w))
        return SUMMARY_LOW_PERCENT;
    switch (
        teaser_title(w->arena, w->request->title, text_of(w->language->code))) {
    case TEASER_TITLE_TELLS:
        return SUMMARY_LOW_UNTOLD_PERCENT;
    case TEASER_TITLE_NAMES:
        return SUMMARY_LOW_NAMES_PERCENT;
    case TEASER_TITLE_LABEL:
        break;
    }
    return SUMMARY_LOW_LABEL_PERCENT;
}

bool
summary_write(struct arena *arena, const struct summary_request *request,
              struct summary *out)
{
    struct work w;
    draft_prepare(arena, request, &w);
    if (request->notes != NULL)
        buffer_format(request->notes, "language %s, at most %zu characters\n",
                      w.language->code[0] ? w.language->code : "unknown",
                      w.max);
    struct draft drafts[DRAFT_MAX];
    if (draft_find(&w, drafts) == 0)
        return write_fallback(&w, out);
    const struct draft *best = &drafts[0];
    double confidence = confidence_of(&w, best);
    bool is_weak =
        confidence * 100 < least_percent(&w, best) || is_doubtful(&w, best) ||
        text_eq(text_of(best->method), TEXT("cut")) ||
        /* It ends before its sentence does. */
        (text_eq(text_of(best->method), TEXT("clause")) && tells(&w));
    if (is_weak && write_title(&w, out, title_confidence(&w)))
        return true;
    *out = (struct summary){ .headline = best->line,
                             .method = text_of(best->method),
                             .confidence = confidence,
                             .source_sentence = best->choice->sentence->text };
    return true;
}
