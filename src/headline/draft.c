// SPDX-License-Identifier: MIT
#include "headline/draft.h"

#include <stdlib.h>
#include <string.h>

#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "headline/aside.h"
#include "headline/clause.h"
#include "headline/clip.h"
#include "headline/company.h"
#include "headline/grapheme.h"
#include "headline/heading.h"
#include "headline/language.h"
#include "headline/news.h"
#include "headline/opening.h"
#include "headline/person.h"
#include "headline/repair.h"
#include "headline/shrink.h"
#include "headline/surname.h"
#include "headline/tagger.h"
#include "headline/terse.h"
#include "headline/token.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    DRAFT_SAMPLE_BYTES = 4096,
    DRAFT_MAX_TOKENS = 160,
    DRAFT_JOINT = 2,          /* ", police said" */
    DRAFT_CALM_SENTENCES = 4, /* that may begin with a shout */
};

static const double DRAFT_QUALITY_WEIGHT = 0.3; /* against the next sentence */
static const double DRAFT_UNSAID = 0.5; /* a claim without who makes it */
static const double DRAFT_TOO_BRIEF = 0.25;
static const double DRAFT_RESOLVED = 0.5; /* who "he" is was found */
static const double DRAFT_NOTED = 0.05;   /* of a score, for a person */
static const double DRAFT_GIVEN = 0.03;   /* what a given name is worth */
static const double DRAFT_CUT_QUALITY = -5.5;

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

/* The last resort: worth less than a whole sentence further down. */
static bool
shorten_by_cut(struct work *w, struct draft *out)
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
        if (!shorten_by_cut(w, out))
            return 0;
    }
    out->score = choice->score + DRAFT_QUALITY_WEIGHT * out->quality;
    return 1;
}

/* A sentence that lines are made of. */
struct source {
    struct token *tokens;
    size_t count;
    struct news news;
};

static size_t
read_tokens(struct work *w, struct text sentence, struct token **out)
{
    size_t count = token_split(w->arena, sentence, out);
    count = count < DRAFT_MAX_TOKENS ? count : DRAFT_MAX_TOKENS;
    tagger_tag(*out, count);
    repair_tags(*out, count);
    return count;
}

/* What a sentence tells, and the words of it that nobody says. */
static void
read_source(struct work *w, struct text sentence, struct text unsaid,
            struct source *out)
{
    out->count = read_tokens(w, sentence, &out->tokens);
    news_read(out->tokens, out->count, &out->news);
    if (unsaid.len < sentence.len)
        out->count = read_tokens(w, unsaid, &out->tokens);
}

static void
note_aside(const struct work *w, const struct aside *aside,
           struct text sentence)
{
    if (w->request->notes != NULL && aside->text.len < sentence.len)
        buffer_format(w->request->notes,
                      "  aside: " TEXT_FMT " (" TEXT_FMT ")\n",
                      TEXT_ARG(aside->text), TEXT_ARG(aside->speaker));
}

static void
rank(struct work *w, const struct source *source, struct draft *d, size_t order,
     double need)
{
    const struct rank_line line = {
        .line = d->line,
        .quality = d->quality < 0 ? 0 : d->quality,
        .order = order,
        .need = need,
        .is_whole = text_eq(text_of(d->method), TEXT("lead")),
        .is_clip = text_eq(text_of(d->method), TEXT("clause")),
        .is_cut = text_eq(text_of(d->method), TEXT("cut")),
        .max = w->max,
        .tokens = source->tokens,
        .token_count = source->count,
    };
    rank_read(w->arena, &line, d->choice, &source->news, &w->subject,
              d->features);
    d->score = rank_score(d->features);
}

static bool
has_line(const struct draft *drafts, size_t count, struct text line)
{
    for (size_t i = 0; i < count; i++)
        if (text_eq(drafts[i].line, line))
            return true;
    return false;
}

/* Adds what a cut before a clause gives, unless it is there already. */
static size_t
clip(struct work *w, const struct choice *choice, const struct source *source,
     size_t max, struct draft *out, size_t found)
{
    struct clip clips[CLIP_LINES];
    size_t added = 0;
    size_t all =
        clip_write(w->arena, source->tokens, source->count, max, clips);
    for (size_t i = 0; i < all; i++) {
        /* What waits for more is for when nothing else is there. */
        if (has_line(out, found, clips[i].line) ||
            (found > 0 && clips[i].need >= 1))
            continue;
        struct draft *d = &out[found + added++];
        *d = (struct draft){ .line = clips[i].line,
                             .method = "clause",
                             .quality = clips[i].quality,
                             .choice = choice };
        rank(w, source, d, i, clips[i].need);
    }
    return added;
}

/* Puts who says it behind the lines, which have left room for it. */
static void
add_speaker(struct work *w, struct text speaker, struct draft *out,
            size_t count)
{
    for (size_t i = 0; speaker.len > 0 && i < count; i++)
        out[i].line = arena_format(w->arena, TEXT_FMT ", " TEXT_FMT,
                                   TEXT_ARG(out[i].line), TEXT_ARG(speaker));
}

/* The lines of a sentence in which no one speaks; `penalty`: what it waits
 * for anyhow. */
static size_t
shorten_plain(struct work *w, const struct choice *choice,
              struct source *source, struct text sentence, size_t max,
              double penalty, struct draft *out)
{
    struct shrunk lines[SHRINK_LINES];
    struct text rest;
    size_t found = shrink_write(w->arena, sentence, max, &w->subject,
                                w->request->notes, lines, &rest);
    for (size_t i = 0; i < found; i++) {
        out[i] = (struct draft){ .line = lines[i].line,
                                 .method = lines[i].method,
                                 .quality = lines[i].quality,
                                 .choice = choice };
        rank(w, source, &out[i], i, lines[i].need + penalty);
    }
    found += clip(w, choice, source, max, out, found);
    if (found > 0 || max < w->max)
        return found;
    *out = (struct draft){ .line = rest, .choice = choice };
    if (!shorten_by_cut(w, out))
        return 0;
    rank(w, source, out, 0, 0);
    return 1;
}

static const struct draft *
find_best(const struct draft *drafts, size_t count)
{
    const struct draft *best = NULL;
    for (size_t i = 0; i < count; i++)
        if (best == NULL || drafts[i].score > best->score)
            best = &drafts[i];
    return best;
}

/* The lines of a sentence with who says it; where these say next to nothing of
 * what a court heard, without. */
static size_t
shorten_said(struct work *w, const struct choice *choice, struct source *source,
             const struct aside *aside, double doubt, struct draft *out)
{
    size_t room = aside->speaker.len + DRAFT_JOINT;
    size_t found = 0;
    if (aside->speaker.len > 0 && room * 2 < w->max) {
        found = shorten_plain(w, choice, source, aside->text, w->max - room,
                              doubt, out);
        add_speaker(w, aside->speaker, out, found);
    }
    const struct draft *said = find_best(out, found);
    bool is_court = text_ends(aside->speaker, TEXT(" heard")) ||
                    text_ends(aside->speaker, TEXT(" told"));
    if (said != NULL &&
        (!is_court || said->features[RANK_BRIEF] < DRAFT_TOO_BRIEF))
        return found;
    struct draft bare[DRAFT_MAX / DRAFT_SENTENCES];
    size_t count = shorten_plain(
        w, choice, source, aside->text, w->max,
        (aside->speaker.len > 0 ? DRAFT_UNSAID : 0) + doubt, bare);
    const struct draft *best = find_best(bare, count);
    if (best == NULL || (said != NULL && said->score >= best->score))
        return found;
    memcpy(out, bare, count * sizeof *out);
    return count;
}

/* The lines of an English sentence as it is `named`. */
static size_t
shorten_as(struct work *w, const struct choice *choice, struct text sentence,
           struct text named, double doubt, struct draft *out)
{
    struct source source;
    struct text plain = terse_write(w->arena, named, w->max);
    const struct aside aside = aside_strip(w->arena, plain, w->max);
    read_source(w, named, aside.text, &source);
    source.news.opened_contrast = sentence.len < choice->sentence->text.len;
    note_aside(w, &aside, sentence);
    size_t found = shorten_said(w, choice, &source, &aside, doubt, out);
    /* What is short of a speaker is no whole sentence. */
    for (size_t i = 0; i < found && aside.text.len < sentence.len; i++)
        if (text_eq(text_of(out[i].method), TEXT("lead")))
            out[i].method = "trimmed";
    return found;
}

/* Whether only one of two lines says that it was announced: the news is what. */
static bool
is_announced(const struct draft *line, const struct draft *than)
{
    const struct text word = TEXT(" announced ");
    return text_find(line->line, word) != SIZE_MAX &&
           text_find(than->line, word) == SIZE_MAX;
}

/* Whether a line lacks something for which there might be room. */
static bool
wants_room(const struct draft *d)
{
    static const enum rank_feature SIGNS[] = {
        RANK_NEED, RANK_BRIEF, RANK_HOLLOW, RANK_LOOSE_END, RANK_CUT, RANK_CLIP,
    };
    for (size_t i = 0; d != NULL && i < sizeof SIGNS / sizeof *SIGNS; i++)
        if (d->features[SIGNS[i]] > 0)
            return true;
    return d == NULL;
}

/* The lines of a sentence named otherwise, where the best of them is better
 * than what was `found` by more than `least`; how many there are now. */
static size_t
shorten_again(struct work *w, const struct choice *choice, struct text sentence,
              struct text named, double doubt, double least, struct draft *out,
              size_t found)
{
    struct draft others[DRAFT_MAX / DRAFT_SENTENCES];
    size_t count = shorten_as(w, choice, sentence, named, doubt, others);
    const struct draft *best = find_best(out, found);
    const struct draft *other = find_best(others, count);
    if (other == NULL ||
        (best != NULL &&
         (other->score <= best->score + least || is_announced(other, best))))
        return found;
    memcpy(out, others, count * sizeof *out);
    return count;
}

/* The lines of an English sentence; where surnames alone make room for more of
 * the news, with these. */
static size_t
shorten(struct work *w, const struct choice *choice, struct draft *out)
{
    struct text sentence = opening_strip_contrast(choice->sentence->text);
    struct text named =
        person_resolve(w->arena, sentence, &w->prose, choice->place);
    double doubt = named.ptr != sentence.ptr ? DRAFT_RESOLVED : 0;
    if (grapheme_count(named) > w->max)
        named = company_brief(w->arena, named);
    size_t found = shorten_as(w, choice, sentence, named, doubt, out);
    if (grapheme_count(named) <= w->max)
        return found;
    struct text alone = wants_room(find_best(out, found))
                            ? terse_alone(w->arena, named)
                            : named;
    if (alone.len < named.len)
        found = shorten_again(w, choice, sentence, alone, doubt, 0, out, found);
    struct text brief = surname_write(w->arena, named, &w->prose,
                                      wants_room(find_best(out, found)));
    return brief.len == named.len
               ? found
               : shorten_again(w, choice, sentence, brief, doubt, DRAFT_GIVEN,
                               out, found);
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

size_t
draft_find(struct work *w, struct draft out[DRAFT_MAX])
{
    size_t count = 0;
    bool is_english = w->language == &LANGUAGE_ENGLISH;
    size_t tried =
        w->choice_count < DRAFT_SENTENCES ? w->choice_count : DRAFT_SENTENCES;
    for (size_t i = 0; i < tried; i++) {
        const struct choice *choice = &w->choices[i];
        note_sentence(w, choice);
        size_t first = count;
        count += is_english ? shorten(w, choice, out + count)
                            : shorten_elsewhere(w, choice, out + count);
        for (size_t k = first; k < count; k++) {
            out[k].order = k;
            note_draft(w, &out[k]);
        }
    }
    qsort(out, count, sizeof *out, compare_drafts);
    return count;
}
