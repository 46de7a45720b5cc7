// SPDX-License-Identifier: MIT
#include "headline/shrink_parts.h"

#include <math.h>

#include "base/arena.h"
#include "headline/choose.h"
#include "headline/language.h"
#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

static const double TEMPER_AHEAD = 0.4;    /* at most, of a day to come */
static const double TEMPER_ANSWER = 0.3;   /* of another's "but" */
static const double TEMPER_SPEAKER = 0.15; /* of a quotation */
static const double TEMPER_BEGINNING = 0.15;
static const double TEMPER_ROLE = 0.15;
static const double TEMPER_SECOND = 0.45; /* who says the other half */
static const double TEMPER_THAT = 0.3;
static const double TEMPER_REASON = 0.5;  /* why, at most */
static const double TEMPER_CONTENT = 0.3; /* what a bill is for */
static const double TEMPER_WHICH = 0.35;  /* "a man who": of those */

/* What keeps a word, in the unit of log odds: each time it stands again, to be
 * of the title, to say who came to harm; and all of a phrase, at most. */
static const double TEMPER_AGAIN = 0.25;
static const double TEMPER_TITLED = 0.8;
static const double TEMPER_HARM = 1.5;
static const double TEMPER_WORTH = 4;

/* What will be is said with its day. */
bool
temper_is_ahead(const struct shrink *s, const struct span *span)
{
    return guard_has(s, span->first, span->end, " tomorrow next ");
}

/* "is expected to begin in May" */
static bool
is_beginning(const struct shrink *s, const struct span *span)
{
    return span->first > 0 && span->end - span->first < 5 &&
           words_has(" begin start open end expire begins starts opens ends "
                     "close closes resume resumes ",
                     s->tokens[span->first - 1].lower) &&
           (guard_has(s, span->first, span->end, LIST_MONTHS) ||
            guard_has(s, span->first, span->end, LIST_DAYS));
}

/* ", but the Russian president would": what another says to it is news. */
static bool
is_answer(const struct shrink *s, const struct span *span)
{
    size_t i = span->first;
    while (i + 1 < span->end && s->tokens[i].kind == TOKEN_MARK)
        i++;
    uint8_t next = i + 1 < span->end ? s->tokens[i + 1].tag : (uint8_t)TAG_STOP;
    return span->kind == SPAN_COORDINATE && token_is(&s->tokens[i], "but") &&
           (next == TAG_DT || next == TAG_NNP || next == TAG_NN ||
            next == TAG_NNS || next == TAG_JJ);
}

/* "A man who admitted it": without it he is nobody. */
static bool
is_indefinite(const struct shrink *s, const struct span *span)
{
    static const char ANYBODY[] =
        " man woman men women boy girl teenager teen couple person people "
        "family mother father son daughter driver student pupil officer "
        "officers soldier company firm group team law bill ";
    static const char VAGUE[] =
        " words actions action steps step things thing measures move moves "
        "those claims conditions areas places ways anyone everyone anything "
        "something changes questions problems issues behaviour behavior "
        "practices factors way place one ones ";
    size_t i = span->first;
    bool is_bound = span->kind == SPAN_RELATIVE || span->kind == SPAN_REDUCED;
    /* "A man, who had fled, has been arrested": why? */
    bool is_why = span->kind == SPAN_RELATIVE && i > 0 && i < 9 &&
                  s->tokens[i].tag == TAG_COMMA &&
                  words_has(" a an ", s->tokens[0].lower) &&
                  words_has(ANYBODY, s->tokens[i - 1].lower);
    for (size_t k = span->end; is_why && k < s->count && k < span->end + 5; k++)
        if (words_has(LIST_HELD, s->tokens[k].lower))
            return true;
    /* "A father-of-three who", "A convicted killer who" */
    bool is_who = span->kind == SPAN_RELATIVE && i > 1 && i < 8 &&
                  words_has(" a an two three four ", s->tokens[0].lower) &&
                  token_is(&s->tokens[i], "who");
    for (size_t k = 1; is_who && k < i; k++)
        is_who = s->tokens[k].tag != TAG_NNP;
    if (is_who)
        return true;
    return is_bound && i > 0 && s->tokens[i].tag != TAG_COMMA &&
           ((i < 6 && words_has(ANYBODY, s->tokens[i - 1].lower)) ||
            words_has(VAGUE, s->tokens[i - 1].lower));
}

/* "approved motion 299, a motion to": what it is for. */
static bool
is_content(const struct shrink *s, const struct span *span)
{
    size_t i = span->first + 1;
    if (span->kind != SPAN_APPOSITION || i + 2 >= span->end ||
        s->tokens[i].tag != TAG_DT)
        return false;
    for (i++; i + 1 < span->end && i < span->first + 5; i++) {
        uint8_t next = s->tokens[i + 1].tag;
        if (words_has(" bill resolution motion measure law amendment plan "
                      "programme program report study letter petition project "
                      "deal agreement treaty pact proposal rule order ",
                      s->tokens[i].lower))
            return next == TAG_TO || next == TAG_VBG || next == TAG_WDT ||
                   token_is(&s->tokens[i + 1], "that");
    }
    return false;
}

/* How much of what the text is about stands in each word. */
void
temper_words(struct shrink *s, const struct subject *subject)
{
    s->worth = arena_alloc(s->arena, s->count + 1, sizeof *s->worth);
    for (size_t i = 0; i < s->count; i++) {
        const struct token *t = &s->tokens[i];
        uint64_t stem =
            t->kind == TOKEN_MARK ? 0 : stems_word(t->lower, &LANGUAGE_ENGLISH);
        size_t again = stem == 0 ? 0 : stems_count(&subject->all, stem);
        s->worth[i] = 0;
        if (again > 1)
            s->worth[i] += TEMPER_AGAIN * (again < 4 ? (double)again - 1 : 3);
        if (stem != 0 && stems_have(&subject->title, stem))
            s->worth[i] += TEMPER_TITLED;
        if (words_has(LIST_HARM, t->lower))
            s->worth[i] += TEMPER_HARM;
    }
}

/* What the model says of a phrase, and what is in it besides. */
static double
value(const struct shrink *s, const struct span *span)
{
    double p = span->probability;
    double worth = 0;
    for (size_t i = span->first; s->worth != NULL && i < span->end; i++)
        worth += s->worth[i];
    worth = worth < TEMPER_WORTH ? worth : TEMPER_WORTH;
    return worth <= 0 ? p : 1 / (1 + (1 - p) / p * exp(worth));
}

/* What the model cannot know. */
double
temper_span(const struct shrink *s, const struct span *span)
{
    if (span->kind == SPAN_TIME && temper_is_ahead(s, span))
        return TEMPER_AHEAD;
    if (is_beginning(s, span))
        return TEMPER_BEGINNING;
    /* What should be is somebody's opinion. */
    if (span->kind == SPAN_ATTRIBUTION &&
        guard_has(s, 0, span->first, " should must ought "))
        return TEMPER_SPEAKER;
    /* Why it is so tells more than most. */
    if (span->kind == SPAN_SUBORDINATE && span->probability > TEMPER_REASON &&
        token_is(&s->tokens[span->first], "because"))
        return TEMPER_REASON;
    /* Whose words they are. */
    if (span->kind == SPAN_ATTRIBUTION &&
        (token_is_quote(&s->tokens[0]) ||
         (span->first > 0 && s->tokens[span->first - 1].tag == TAG_CLOSE)))
        return TEMPER_SPEAKER;
    /* Room of the last resort: who someone is, and what joins a clause. */
    if (span->kind == SPAN_ROLE)
        return TEMPER_ROLE;
    if (span->kind == SPAN_THAT || span->kind == SPAN_ADJECTIVE)
        return TEMPER_THAT;
    /* ", but a spokesman said": what he said is not yet so. */
    if (span->kind == SPAN_SAYING && span->first > 0)
        return TEMPER_SECOND;
    if (is_content(s, span))
        return TEMPER_CONTENT;
    if (is_indefinite(s, span) && span->probability > TEMPER_WHICH)
        return TEMPER_WHICH;
    if (is_answer(s, span) && span->probability > TEMPER_ANSWER)
        return TEMPER_ANSWER;
    return value(s, span);
}
