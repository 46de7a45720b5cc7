// SPDX-License-Identifier: MIT
#include "headline/draft.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/aside.h"
#include "headline/clip.h"
#include "headline/company.h"
#include "headline/grapheme.h"
#include "headline/headlinese.h"
#include "headline/news.h"
#include "headline/opening.h"
#include "headline/person.h"
#include "headline/repair.h"
#include "headline/shrink.h"
#include "headline/surname.h"
#include "headline/tagger.h"
#include "headline/terse.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    DRAFT_MAX_TOKENS = 160,
    DRAFT_JOINT = 2, /* ", police said" */
};

static const double DRAFT_UNSAID = 0.5; /* a claim without who makes it */
static const double DRAFT_TOO_BRIEF = 0.25;
static const double DRAFT_RESOLVED = 0.5; /* who "he" is was found */
static const double DRAFT_GIVEN = 0.03;   /* what a given name is worth */
/* What the room that articles take must be worth: where something is missing,
 * where nothing is; and less for a clause, which may miss the next. */
static const double DRAFT_LACKED = 0.02;
static const double DRAFT_MORE = 0.04;
static const double DRAFT_OTHER = 0.12; /* for what is not said any more */
static const double DRAFT_NEVER = 100;
static const double DRAFT_CLAUSE = 0.13;

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
    if (w->is_headlinese)
        headlinese_mark(*out, count);
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
    size_t found = shrink_write(w->arena, sentence, max, w->is_headlinese,
                                &w->subject, w->request->notes, lines, &rest);
    for (size_t i = 0; i < found; i++) {
        out[i] = (struct draft){ .line = lines[i].line,
                                 .method = lines[i].method,
                                 .quality = lines[i].quality,
                                 .choice = choice };
        rank(w, source, &out[i], i, lines[i].need + penalty);
    }
    found += clip(w, choice, source, max, out, found);
    if (found > 0 || max < w->max || w->is_headlinese)
        return found;
    *out = (struct draft){ .line = rest, .choice = choice };
    if (!draft_end_in_cut(w, out))
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
    struct draft bare[DRAFT_SHARE];
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
    struct draft others[DRAFT_SHARE];
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
size_t
draft_english(struct work *w, const struct choice *choice,
              struct draft out[DRAFT_SHARE])
{
    struct text sentence = opening_strip_contrast(choice->sentence->text);
    struct text named =
        person_resolve(w->arena, sentence, &w->prose, choice->place);
    double doubt = named.ptr != sentence.ptr ? DRAFT_RESOLVED : 0;
    if (grapheme_count(named) > w->max)
        named = company_brief(w->arena, named);
    /* Who leaves out articles leaves out given names before. */
    if (w->is_headlinese)
        named = surname_write(w->arena, named, &w->prose, true);
    size_t found = shorten_as(w, choice, sentence, named, doubt, out);
    if (grapheme_count(named) <= w->max)
        return found;
    struct text alone = wants_room(find_best(out, found))
                            ? terse_alone(w->arena, named)
                            : named;
    if (alone.len < named.len)
        found = shorten_again(w, choice, sentence, alone, doubt, 0, out, found);
    if (w->is_headlinese)
        return found;
    struct text brief = surname_write(w->arena, named, &w->prose,
                                      wants_room(find_best(out, found)));
    return brief.len == named.len
               ? found
               : shorten_again(w, choice, sentence, brief, doubt, DRAFT_GIVEN,
                               out, found);
}

/* Whether a line has every word of another, in its order, but for articles and
 * given names. */
static bool
says_all(struct work *w, struct text line, struct text of)
{
    struct token *has;
    struct token *wants;
    size_t has_count = token_split(w->arena, line, &has);
    size_t count = token_split(w->arena, of, &wants);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (wants[i].kind == TOKEN_MARK || token_is_capital(&wants[i]) ||
            words_has(" the a an that ", wants[i].lower))
            continue;
        while (at < has_count && !text_eq(has[at].lower, wants[i].lower))
            at++;
        if (at++ >= has_count)
            return false;
    }
    return true;
}

/* Those of `count` lines that have room without their articles and say more
 * than the `best` that has them, or all that it says unless it lacks something;
 * how many. */
static size_t
drop_articles(struct work *w, const struct draft *best, struct draft *lines,
              size_t count)
{
    bool is_lacking = wants_room(best);
    double least = is_lacking ? DRAFT_LACKED : DRAFT_MORE;
    double other = is_lacking ? DRAFT_OTHER : DRAFT_NEVER;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        struct draft d = lines[i];
        if (grapheme_count(d.line) <= w->max)
            continue; /* needs no such thing */
        d.line = headlinese_write(w->arena, d.line);
        if (text_eq(text_of(d.method), TEXT("clause")))
            d.score -= DRAFT_CLAUSE;
        bool is_more =
            best == NULL ||
            d.score >
                best->score + (says_all(w, d.line, best->line) ? least : other);
        if (is_more && grapheme_count(d.line) <= w->max)
            lines[kept++] = d;
    }
    return kept;
}

size_t
draft_headlinese(struct work *w, const struct choice *choice,
                 struct draft lines[DRAFT_SHARE], size_t count)
{
    const struct draft *best = find_best(lines, count);
    if (best != NULL && text_eq(text_of(best->method), TEXT("lead")))
        return 0;
    struct draft others[DRAFT_SHARE];
    struct work light = *w;
    light.is_headlinese = true;
    size_t found = draft_english(&light, choice, others);
    found = drop_articles(w, best, others, found);
    if (found > 0)
        memcpy(lines, others, found * sizeof *lines);
    return found;
}
