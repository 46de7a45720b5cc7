// SPDX-License-Identifier: MIT
#include "headline/draft.h"

#include <stdlib.h>
#include <string.h>

#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "headline/clause.h"
#include "headline/grapheme.h"
#include "headline/heading.h"
#include "headline/language.h"
#include "headline/opening.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    DRAFT_SAMPLE_BYTES = 4096,
    DRAFT_CALM_SENTENCES = 4, /* that may begin with a shout */
    DRAFT_CHANCES = 3,        /* sentences that may do without articles */
};

static const double DRAFT_QUALITY_WEIGHT = 0.3; /* against the next sentence */
static const double DRAFT_NOTED = 0.05;         /* of a score, for a person */
static const double DRAFT_CUT_QUALITY = -5.5;
/* What the room that articles take may be worth: to a line, to a cut one. */
static const double DRAFT_GAIN = 0.3;
static const double DRAFT_CUT_GAIN = 1.2;
static const double DRAFT_NOTHING = -100; /* less than any score */

static struct text
sample_of(struct arena *arena, const struct summary_request *r)
{
    struct buffer sample;
    buffer_init(&sample, DRAFT_SAMPLE_BYTES * 2);
    for (size_t i = 0; i < r->paragraph_count; i++) {
        if (sample.len >= DRAFT_SAMPLE_BYTES)
            break;
        struct text t = r->paragraphs[i].text;
        buffer_append(&sample, text_clip(t, DRAFT_SAMPLE_BYTES));
        buffer_append_char(&sample, ' ');
    }
    if (sample.len < 40)
        buffer_append(&sample, text_clip(r->title, DRAFT_SAMPLE_BYTES));
    struct text copy = arena_copy(arena, buffer_text(&sample));
    buffer_finish(&sample);
    return copy;
}

/* Without a title, the one that its text begins with. */
static const struct summary_request *
with_title(struct arena *arena, const struct summary_request *request,
           const struct language *language)
{
    if (request->title.len > 0)
        return request;
    struct text title = heading_find(arena, request->paragraphs,
                                     request->paragraph_count, language);
    if (title.len == 0)
        return request;
    struct summary_request *own = arena_alloc(arena, 1, sizeof *own);
    *own = *request;
    own->title = title;
    if (own->notes != NULL)
        buffer_format(own->notes, "title " TEXT_FMT "\n", TEXT_ARG(title));
    return own;
}

void
draft_prepare(struct arena *arena, const struct summary_request *request,
              struct work *out)
{
    struct work w = { .arena = arena, .request = request };
    w.max =
        request->max_graphemes ? request->max_graphemes : SUMMARY_MAX_GRAPHEMES;
    w.language =
        language_find(arena, request->language, sample_of(arena, request));
    w.request = request = with_title(arena, request, w.language);
    w.prose = prose_read(arena, request->paragraphs, request->paragraph_count,
                         request->title, w.language);
    for (size_t i = 0; w.language == &LANGUAGE_ENGLISH && i < w.prose.count &&
                       i < DRAFT_CALM_SENTENCES;
         i++)
        if (w.prose.sentences[i].place == 0)
            w.prose.sentences[i].text = opening_calm(
                arena, w.prose.sentences[i].text, sample_of(arena, request));
    w.choice_count = choose_sentences(arena, &w.prose, request->title,
                                      w.language, &w.subject, w.choices);
    *out = w;
}

bool
draft_cut(struct work *w, struct text t, struct text *out)
{
    if (w->max < 12)
        return false;
    t = wording_finish(w->arena, t, w->language);
    struct text head = grapheme_prefix(t, w->max - 1);
    bool no_spaces = w->language->script == SCRIPT_HAN;
    for (;;) {
        if (no_spaces) {
            /* After a mark, or nowhere. */
            while (head.len > 0 && !text_ends(head, TEXT("、")) &&
                   !text_ends(head, TEXT("，")))
                head = text_clip(head, head.len - 1);
        } else {
            /* All of it is no cut. */
            while (head.len > 0 &&
                   (head.len == t.len || t.ptr[head.len] != ' '))
                head.len--;
        }
        if (head.len == 0)
            return false;
        struct text line = wording_finish(w->arena, head, w->language);
        if (wording_fault(w->arena, line, w->language, w->max) == NULL) {
            *out = arena_format(w->arena, TEXT_FMT "…", TEXT_ARG(line));
            return true;
        }
        head = text_clip(head, head.len - 1);
    }
}

bool
draft_end_in_cut(struct work *w, struct draft *out)
{
    out->method = "cut";
    out->quality = DRAFT_CUT_QUALITY;
    return draft_cut(w, out->line, &out->line) &&
           grapheme_count(out->line) * 3 > w->max * 2;
}

/* What each way of shortening is worth against the next sentence. */
static double
quality_of(const char *method)
{
    if (text_eq(text_of(method), TEXT("lead")))
        return 1;
    return text_eq(text_of(method), TEXT("trimmed")) ? 0.95 : 0.75;
}

/* One line of a sentence in any language but English. */
static size_t
shorten_elsewhere(struct work *w, const struct choice *choice,
                  struct draft *out)
{
    struct text sentence = choice->sentence->text;
    *out = (struct draft){ .choice = choice };
    bool done = w->language->script == SCRIPT_HAN
                    ? clause_shorten_han(w->arena, sentence, w->language,
                                         w->max, &out->line, &out->method)
                    : clause_shorten(w->arena, sentence, w->language, w->max,
                                     &out->line, &out->method);
    if (done) {
        out->quality = quality_of(out->method);
    } else {
        out->line = sentence;
        if (!draft_end_in_cut(w, out))
            return 0;
    }
    out->score = choice->score + DRAFT_QUALITY_WEIGHT * out->quality;
    return 1;
}

static int
compare_drafts(const void *a, const void *b)
{
    const struct draft *x = a;
    const struct draft *y = b;
    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    return (x->order > y->order) - (x->order < y->order);
}

static void
note_sentence(const struct work *w, const struct choice *choice)
{
    if (w->request->notes != NULL)
        buffer_format(w->request->notes,
                      "sentence %.2f (topics %.2f, title %.2f) " TEXT_FMT "\n",
                      choice->score, choice->coverage, choice->agreement,
                      TEXT_ARG(choice->sentence->text));
}

static void
note_draft(const struct work *w, const struct draft *d)
{
    struct buffer *notes = w->request->notes;
    if (notes == NULL)
        return;
    buffer_format(notes, "line %-8s %5.2f " TEXT_FMT "\n", d->method, d->score,
                  TEXT_ARG(d->line));
    const char *joint = "    less for ";
    for (size_t i = 0; i < RANK_COUNT; i++) {
        double lost = -RANK_WEIGHTS[i] * d->features[i];
        if (lost < DRAFT_NOTED)
            continue;
        struct text name =
            words_lower(w->arena, text_of(rank_name((enum rank_feature)i)));
        buffer_format(notes, "%s" TEXT_FMT " %.2f", joint, TEXT_ARG(name),
                      lost);
        joint = ", ";
    }
    if (joint[0] == ',')
        buffer_append_char(notes, '\n');
}

/* What the lines of one sentence are, each sentence in its own part of all. */
struct part {
    struct draft *lines;
    size_t count;
    double best;
};

static void
take_lines(struct work *w, struct part *part, size_t first)
{
    part->best = DRAFT_NOTHING;
    for (size_t k = 0; k < part->count; k++) {
        struct draft *d = &part->lines[k];
        d->order = first + k;
        note_draft(w, d);
        if (d->score > part->best)
            part->best = d->score;
    }
}

/* The part that may yet win by the most, of those not in `tried`; NULL: none.
 * What a cut is worth says little of what its sentence has room for. */
static struct part *
find_chance(struct part *parts, size_t count, double top, uint32_t tried)
{
    struct part *found = NULL;
    double best = top - DRAFT_GAIN;
    for (size_t i = 0; i < count; i++) {
        bool is_cut = parts[i].count == 0 || parts[i].lines[0].quality < 0;
        double may = parts[i].best + (is_cut ? DRAFT_CUT_GAIN : 0);
        if ((tried >> i & 1) || may < best)
            continue;
        best = may;
        found = &parts[i];
    }
    return found;
}

/* Gives the likeliest sentences a second chance: without articles there may be
 * room for more of what they say. */
static void
drop_articles(struct work *w, struct part *parts, size_t count)
{
    double top = DRAFT_NOTHING;
    uint32_t tried = 0;
    for (size_t i = 0; i < count; i++)
        if (parts[i].best > top)
            top = parts[i].best;
    for (size_t n = 0; n < DRAFT_CHANCES; n++) {
        struct part *part = find_chance(parts, count, top, tried);
        if (part == NULL)
            return;
        size_t i = (size_t)(part - parts);
        tried |= 1U << i;
        size_t found =
            draft_headlinese(w, &w->choices[i], part->lines, part->count);
        if (found == 0)
            continue;
        part->count = found;
        take_lines(w, part, i * DRAFT_SHARE);
        if (part->best > top)
            top = part->best;
    }
}

size_t
draft_find(struct work *w, struct draft out[DRAFT_MAX])
{
    struct part parts[DRAFT_SENTENCES];
    bool is_english = w->language == &LANGUAGE_ENGLISH;
    size_t tried =
        w->choice_count < DRAFT_SENTENCES ? w->choice_count : DRAFT_SENTENCES;
    for (size_t i = 0; i < tried; i++) {
        const struct choice *choice = &w->choices[i];
        struct draft *lines = out + i * DRAFT_SHARE;
        note_sentence(w, choice);
        parts[i] =
            (struct part){ .lines = lines,
                           .count = is_english
                                        ? draft_english(w, choice, lines)
                                        : shorten_elsewhere(w, choice, lines) };
        take_lines(w, &parts[i], i * DRAFT_SHARE);
    }
    if (is_english)
        drop_articles(w, parts, tried);
    size_t count = 0;
    for (size_t i = 0; i < tried; i++) {
        memmove(out + count, parts[i].lines, parts[i].count * sizeof *out);
        count += parts[i].count;
    }
    qsort(out, count, sizeof *out, compare_drafts);
    return count;
}
