// SPDX-License-Identifier: MIT
#include "headline/summary.h"

#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "headline/choose.h"
#include "headline/clause.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/prose.h"
#include "headline/shrink.h"
#include "headline/title.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    SUMMARY_TRIED = 6, /* sentences that are shortened */
    SUMMARY_SAMPLE_BYTES = 4096,
};

static const double SUMMARY_QUALITY_WEIGHT = 0.3;
static const double SUMMARY_CUT_QUALITY = -3;
static const double SUMMARY_CUT_ELSEWHERE = -5.5; /* as its lead weighs more */

struct draft {
    struct text line;
    const char *method;
    double quality; /* what the shortening cost, 0..1 */
    const struct choice *choice;
};

struct work {
    struct arena *arena;
    const struct summary_request *request;
    const struct language *language;
    size_t max;
    struct prose prose;
    struct choice choices[CHOOSE_CANDIDATES];
    size_t choice_count;
};

static void
note_draft(const struct work *w, const struct draft *d, double total)
{
    struct buffer *notes = w->request->notes;
    if (notes != NULL)
        buffer_format(notes, "line %-8s %5.2f " TEXT_FMT "\n", d->method, total,
                      TEXT_ARG(d->line));
}

static struct text
sample_of(struct arena *arena, const struct summary_request *r)
{
    struct buffer sample;
    buffer_init(&sample, SUMMARY_SAMPLE_BYTES * 2);
    for (size_t i = 0; i < r->paragraph_count; i++) {
        if (sample.len >= SUMMARY_SAMPLE_BYTES)
            break;
        struct text t = r->paragraphs[i].text;
        buffer_append(&sample, text_clip(t, SUMMARY_SAMPLE_BYTES));
        buffer_append_char(&sample, ' ');
    }
    if (sample.len < 40)
        buffer_append(&sample, text_clip(r->title, SUMMARY_SAMPLE_BYTES));
    struct text copy = arena_copy(arena, buffer_text(&sample));
    buffer_finish(&sample);
    return copy;
}

/* What each way of shortening is worth against the next sentence. */
static double
quality_of(const char *method)
{
    if (text_eq(text_of(method), TEXT("lead")))
        return 1;
    return text_eq(text_of(method), TEXT("trimmed")) ? 0.95 : 0.75;
}

static bool
shorten(struct work *w, const struct choice *choice, struct draft *out)
{
    struct text sentence = choice->sentence->text;
    bool done;
    out->choice = choice;
    if (w->language->script == SCRIPT_HAN) {
        done = clause_shorten_han(w->arena, sentence, w->language, w->max,
                                  &out->line, &out->method);
    } else if (w->language == &LANGUAGE_ENGLISH) {
        struct shrunk lines[SHRINK_LINES];
        size_t count = shrink_write(w->arena, sentence, w->max,
                                    w->request->notes, lines, &out->line);
        if (count == 0)
            return false;
        out->line = lines[0].line;
        out->method = lines[0].method;
        out->quality = lines[0].quality;
        return true;
    } else {
        done = clause_shorten(w->arena, sentence, w->language, w->max,
                              &out->line, &out->method);
    }
    out->quality = done ? quality_of(out->method) : 0;
    return done;
}

/* At the last word that leaves room for the ellipsis; never inside one. */
static bool
cut_at_word(struct work *w, struct text t, struct text *out)
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
            while (head.len > 0 && t.ptr[head.len] != ' ')
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

/* The last resort: worth less than a whole sentence further down. */
static bool
shorten_by_cut(struct work *w, struct draft *out)
{
    out->method = "cut";
    out->quality = w->language == &LANGUAGE_ENGLISH ? SUMMARY_CUT_QUALITY
                                                    : SUMMARY_CUT_ELSEWHERE;
    struct text rest =
        out->line.len > 0 ? out->line : out->choice->sentence->text;
    return cut_at_word(w, rest, &out->line) &&
           grapheme_count(out->line) * 3 > w->max * 2;
}

static bool
find_line(struct work *w, struct draft *best)
{
    double most = -1e9;
    size_t tried =
        w->choice_count < SUMMARY_TRIED ? w->choice_count : SUMMARY_TRIED;
    for (size_t i = 0; i < tried; i++) {
        struct draft draft = { 0 };
        const struct choice *choice = &w->choices[i];
        if (w->request->notes != NULL)
            buffer_format(w->request->notes,
                          "sentence %.2f (topics %.2f, title %.2f) " TEXT_FMT
                          "\n",
                          choice->score, choice->coverage, choice->agreement,
                          TEXT_ARG(choice->sentence->text));
        /* Nothing that this sentence can give beats what is there. */
        if (choice->score + SUMMARY_QUALITY_WEIGHT < most)
            break;
        if (!shorten(w, choice, &draft) && !shorten_by_cut(w, &draft))
            continue;
        double total = choice->score + SUMMARY_QUALITY_WEIGHT * draft.quality;
        note_draft(w, &draft, total);
        if (total > most) {
            most = total;
            *best = draft;
        }
    }
    return most > -1e9;
}

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
    buffer_init(&all, SUMMARY_SAMPLE_BYTES * 2);
    for (size_t i = 0; i < w->prose.count; i++) {
        buffer_append(&all, w->prose.sentences[i].text);
        buffer_append_char(&all, ' ');
    }
    struct text copy = arena_copy(w->arena, buffer_text(&all));
    buffer_finish(&all);
    return copy;
}

static bool
write_title(struct work *w, struct summary *out, double confidence)
{
    struct text title = title_clean(w->arena, w->request->title, TEXT(""));
    if (w->prose.count > 0)
        title = title_calm(w->arena, title, evidence_of(w));
    title = wording_finish(w->arena, title, w->language);
    if (!is_title_sound(w, title))
        return false;
    *out = (struct summary){ .headline = title,
                             .method = TEXT("title"),
                             .confidence = confidence };
    return true;
}

static double
confidence_of(const struct draft *d)
{
    double c = 0.35 + 0.3 * d->choice->trust * 0.6 +
               0.25 * (d->quality < -1 ? -1 : d->quality) +
               0.15 * d->choice->coverage;
    return c < 0.05 ? 0.05 : c > 0.99 ? 0.99 : c;
}

static bool
write_fallback(struct work *w, struct summary *out)
{
    if (write_title(w, out, 0.5))
        return true;
    struct text line;
    for (size_t i = 0; i < w->choice_count && i < SUMMARY_TRIED; i++) {
        const struct sentence *s = w->choices[i].sentence;
        if (!cut_at_word(w, s->text, &line))
            continue;
        *out = (struct summary){ .headline = line,
                                 .method = TEXT("cut"),
                                 .confidence = 0.2,
                                 .source_sentence = s->text };
        return true;
    }
    if (!cut_at_word(w, w->request->title, &line))
        return false;
    *out = (struct summary){ .headline = line,
                             .method = TEXT("title"),
                             .confidence = 0.2 };
    return true;
}

enum { SUMMARY_LOW_PERCENT = 45 }; /* below it a sound title is more honest */

bool
summary_write(struct arena *arena, const struct summary_request *request,
              struct summary *out)
{
    struct work w = { .arena = arena, .request = request };
    w.max =
        request->max_graphemes ? request->max_graphemes : SUMMARY_MAX_GRAPHEMES;
    w.language =
        language_find(arena, request->language, sample_of(arena, request));
    if (request->notes != NULL)
        buffer_format(request->notes, "language %s, at most %zu characters\n",
                      w.language->code[0] ? w.language->code : "unknown",
                      w.max);
    w.prose = prose_read(arena, request->paragraphs, request->paragraph_count,
                         request->title, w.language);
    w.choice_count = choose_sentences(arena, &w.prose, request->title,
                                      w.language, w.choices);
    struct draft best = { 0 };
    if (!find_line(&w, &best))
        return write_fallback(&w, out);
    double confidence = confidence_of(&best);
    bool is_weak = confidence * 100 < SUMMARY_LOW_PERCENT ||
                   text_eq(text_of(best.method), TEXT("cut"));
    if (is_weak && write_title(&w, out, 0.5))
        return true;
    *out = (struct summary){ .headline = best.line,
                             .method = text_of(best.method),
                             .confidence = confidence,
                             .source_sentence = best.choice->sentence->text };
    return true;
}
