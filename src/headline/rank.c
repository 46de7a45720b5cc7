// SPDX-License-Identifier: MIT
#include "headline/rank.h"

#include <math.h>

#include "headline/choose.h"
#include "headline/form.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/nameless.h"
#include "headline/news.h"
#include "headline/repair.h"
#include "headline/seam.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

const char *
rank_name(enum rank_feature feature)
{
    static const char *const NAMES[] = {
#define X(name) #name,
        RANK_FEATURES(X)
#undef X
    };
    return NAMES[feature];
}

/* An ellipsis is worth less than most whole sentences further down. */
static const double RANK_CUT_SHORT = 1.2;
/* What a line waits for costs a reader more than an editor's headline shows. */
static const double RANK_NEED_SCALE = 1.5;

static const double RANK_BUT_LATER = 0.3;

static double
at_most(double value, double most)
{
    return value < most ? value : most;
}

static void
read_sentence(const struct choice *choice, const struct news *n,
              double out[RANK_COUNT])
{
    const struct sentence *s = choice->sentence;
    out[RANK_BIAS] = 1;
    out[RANK_FIRST] = choice->lead;
    out[RANK_SECOND] = choice->place == 1;
    out[RANK_PLACE] = at_most((double)choice->place / 8, 1);
    out[RANK_INNER] = s->place > 0;
    out[RANK_ITEM] = s->is_item;
    out[RANK_UNCLOSED] = !s->is_closed || text_ends(s->text, TEXT(":")) ||
                         text_ends(s->text, TEXT("!")) ||
                         text_ends(s->text, TEXT("…"));
    out[RANK_QUESTION] = n->is_question;
    out[RANK_QUOTE] = n->opens_quote;
    out[RANK_QUOTED] = n->quoted;
    out[RANK_SELF] = at_most(n->self * 10, 1);
    out[RANK_READER] = at_most(n->reader * 15, 1);
    out[RANK_PRONOUN] = n->opens_pronoun;
    out[RANK_DEMONSTRATIVE] = n->opens_demonstrative;
    /* "Now the bakery has won": the news behind what teased. */
    bool is_turn = choice->place > 0 && choice->lead > 0;
    out[RANK_CONTRAST] = n->opens_contrast                ? 1
                         : n->opened_contrast && !is_turn ? 0.4
                                                          : 0;
    out[RANK_STOCK] = n->is_stock;
    out[RANK_PAST] = n->is_past;
    out[RANK_REACTION] = n->has_saying && choice->lead == 0;
    out[RANK_THERE] = n->opens_there;
    out[RANK_COMMAND] = n->opens_command;
    out[RANK_ADVERBIAL] = n->opens_adverbial;
    out[RANK_ADVICE] = n->has_advice;
    out[RANK_EVENT] = n->has_event;
    out[RANK_FUTURE] = n->has_future;
    out[RANK_SAYING] = n->has_saying;
    out[RANK_NAME_FIRST] = n->has_name_first;
    out[RANK_NAMES] = at_most((double)n->names / 6, 1);
    out[RANK_NUMBER] = n->has_number;
    out[RANK_TIME] = n->has_time;
    out[RANK_COVERAGE] = choice->coverage;
    out[RANK_SHORT] = n->words < 8;
    out[RANK_LONG] = at_most((double)n->words / 40, 2);
    out[RANK_TITLE_SENTENCE] = choice->agreement;
}

enum { RANK_TAIL_BYTES = 14, RANK_SPEAKER_BYTES = 28 };

/* What follows the line's last words in the sentence. */
static struct text
rest_of(struct text sentence, struct text line)
{
    size_t at = line.len > RANK_TAIL_BYTES ? line.len - RANK_TAIL_BYTES : 0;
    at = text_boundary(line, at);
    struct text tail = text_sub(line, at, SIZE_MAX);
    size_t found = text_find(sentence, tail);
    /* What was put together anew is not found: then its last word decides. */
    if (found == SIZE_MAX) {
        at = line.len;
        while (at > 0 && line.ptr[at - 1] != ' ')
            at--;
        tail = text_sub(line, at, SIZE_MAX);
        found = text_find(sentence, tail);
    }
    return found == SIZE_MAX ? sentence
                             : text_sub(sentence, found + tail.len, SIZE_MAX);
}

/* Whether a line stops where something is missing. */
static bool
has_loose_end(const struct token *tokens, size_t count, struct text sentence,
              struct text line)
{
    struct text rest = rest_of(sentence, line);
    struct text after = rest;
    while (after.len > 0 && words_has(" . ! ? \" ) ", text_sub(after, 0, 1)))
        after = text_sub(after, 1, SIZE_MAX);
    if (count == 0 || text_trim(after).len == 0)
        return false;
    /* "can cause it to snap [when it is folded]" */
    if (tokens[count - 1].tag == TAG_VB && count > 1 &&
        tokens[count - 2].tag == TAG_TO &&
        words_prefix(" when while after because as since amid despite ",
                     text_trim(after)) > 0)
        return false;
    /* "the house he had broken into[, a court heard]" */
    if (tokens[count - 1].tag == TAG_IN && text_starts(rest, TEXT(", ")) &&
        rest.len < RANK_SPEAKER_BYTES)
        return false;
    /* "when a weapon is found [on a bus]", but "was found [guilty]" */
    if (token_is(&tokens[count - 1], "found") && count > 1 &&
        words_has(" is are was were been ", tokens[count - 2].lower) &&
        words_prefix(" in on at near inside under during by ",
                     text_trim(after)) > 0)
        return false;
    return !form_may_end(tokens, count, NULL) ||
           form_ends_in_name(tokens, count) ||
           form_ends_in_list(tokens, count, rest);
}

/* Words, capitals behind the first, numbers and commas of a line. */
static void
read_words(struct arena *arena, const struct rank_line *line,
           const struct choice *choice, const struct news *n,
           double out[RANK_COUNT])
{
    struct token *tokens;
    size_t count = token_split(arena, line->line, &tokens);
    size_t words = 0;
    size_t names = 0;
    size_t commas = 0;
    bool has_number = false;
    bool has_but = false;
    for (size_t i = 0; i < count; i++) {
        words += tokens[i].kind != TOKEN_MARK;
        names += i > 0 && token_is_capital(&tokens[i]);
        commas += token_is(&tokens[i], ",");
        has_but |= i > 5 && token_is(&tokens[i], "but") && i + 3 < count;
        has_number |= tokens[i].kind == TOKEN_NUMBER;
    }
    struct text head = text_trim(choice->sentence->text);
    size_t same = 0;
    while (same < head.len && same < line->line.len && same < 6 &&
           (head.ptr[same] | 32) == (line->line.ptr[same] | 32))
        same++;
    tagger_tag(tokens, count);
    repair_tags(tokens, count);
    out[RANK_NAMELESS] = nameless_is(tokens, count);
    if (count > 0 && words_has(" he she it they ", tokens[0].lower))
        out[RANK_PRONOUN] = 1;
    out[RANK_HOLLOW] = !form_is_complete(tokens, count);
    out[RANK_LOOSE_END] =
        !line->is_cut &&
        has_loose_end(tokens, count, choice->sentence->text, line->line);
    struct seams seams =
        seam_read(tokens, count, line->tokens, line->token_count);
    /* The other half of the news; of what is none, a half is as good. */
    out[RANK_BUT] = !has_but ? 0 : choice->lead > 0 ? 1 : RANK_BUT_LATER;
    out[RANK_GAPS] = at_most((double)seams.gaps / 3, 1);
    out[RANK_REATTACHED] = at_most((double)seams.reattached / 2, 1);
    out[RANK_KEPT] = n->words == 0 ? 1 : (double)words / (double)n->words;
    out[RANK_NAMES_KEPT] = at_most((double)names / 6, 1);
    out[RANK_NUMBER_LOST] = n->has_number && !has_number;
    out[RANK_COMMAS] = at_most((double)commas / 3, 1);
    out[RANK_START_LOST] = same < 4;
}

static void
read_topics(struct arena *arena, const struct rank_line *line,
            const struct subject *subject, double out[RANK_COUNT])
{
    struct stems stems = stems_read(arena, line->line, &LANGUAGE_ENGLISH);
    double common = 0;
    size_t topical = 0;
    for (size_t i = 0; i < stems.count; i++) {
        topical += stems_have(&subject->topics, stems.of[i]);
        common +=
            log(1 + (double)stems_count(&subject->all, stems.of[i])) / log(10);
    }
    size_t covered = 0;
    for (size_t i = 0; i < subject->title_names.count; i++)
        covered += stems_have(&stems, subject->title_names.of[i]);
    /* A short text says little of what it is about. */
    double trust =
        (double)subject->all.count / ((double)subject->all.count + 100);
    out[RANK_TOPICS] = trust * stems_share(&subject->topics, &stems);
    if (stems.count > 0) {
        out[RANK_DENSITY] = trust * (double)topical / (double)stems.count;
        out[RANK_COMMON] = trust * common / (double)stems.count;
    }
    out[RANK_TITLE] = stems_share(&subject->title, &stems);
    out[RANK_TITLE_NAME_LOST] = subject->title_names.count > 0 && covered == 0;
}

void
rank_read(struct arena *arena, const struct rank_line *line,
          const struct choice *choice, const struct news *news,
          const struct subject *subject, double out[RANK_COUNT])
{
    for (size_t i = 0; i < RANK_COUNT; i++)
        out[i] = 0;
    read_sentence(choice, news, out);
    read_words(arena, line, choice, news, out);
    read_topics(arena, line, subject, out);
    double length = (double)grapheme_count(line->line) / (double)line->max;
    out[RANK_LENGTH] = length;
    /* What fills half the line or less leaves out what mattered. */
    out[RANK_BRIEF] = length < 0.65 ? (0.65 - length) / 0.65 : 0;
    out[RANK_QUALITY] = line->quality;
    out[RANK_NEED] = at_most(line->need * RANK_NEED_SCALE, 1);
    out[RANK_WHOLE] = line->is_whole;
    out[RANK_CLIP] = line->is_clip;
    out[RANK_CUT] = line->is_cut ? RANK_CUT_SHORT : 0;
    out[RANK_LATER] = (double)line->order / 10;
}

double
rank_score(const double features[RANK_COUNT])
{
    double sum = 0;
    for (size_t i = 0; i < RANK_COUNT; i++)
        sum += RANK_WEIGHTS[i] * features[i];
    return sum;
}
