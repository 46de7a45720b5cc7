// SPDX-License-Identifier: MIT
#include "headline/shrink_parts.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/tree.h"
#include "headline/words.h"

/* "to designate [May 18, 2007] as", "recognizing [November] as" */
static bool
is_object(const struct shrink *s, const struct span *span)
{
    size_t i = span->first;
    while (i > 0 && (s->tokens[i - 1].tag == TAG_CD ||
                     s->tokens[i - 1].tag == TAG_COMMA ||
                     words_has(LIST_MONTHS, s->tokens[i - 1].lower)))
        i--;
    if (i == 0 || s->tokens[span->first].tag == TAG_IN ||
        !(s->tokens[i - 1].tag == TAG_VB || s->tokens[i - 1].tag == TAG_VBG ||
          span_is_finite(s->tokens[i - 1].tag)))
        return false;
    for (i = span->end; i < s->count && i < span->end + 4; i++)
        if (token_is(&s->tokens[i], "as"))
            return true;
    return false;
}

/* "Ann Lee [called for reform in a hearing] held", "Ann Lee [announced that
 * rivers are low and] approaches": nobody is called for, or announced that. */
static bool
is_called(const struct shrink *s, const struct span *span, size_t word)
{
    if (word == 0 || word + 1 >= span->end)
        return false;
    struct text next = s->tokens[word + 1].lower;
    if (words_has(LIST_SAYING, s->tokens[word].lower) &&
        text_eq(next, TEXT("that")))
        return true;
    return (s->tokens[word - 1].tag == TAG_NNP ||
            s->tokens[word - 1].tag == TAG_RRB) &&
           words_has(" called voted testified spoke appealed agreed appeared "
                     "met argued resigned ",
                     s->tokens[word].lower) &&
           words_has(" for on against to in at with ", next);
}

/* "Sens. Lee (R-Ohio) and Marsh today [announced that the ferry was sold] on
 * Monday": behind nothing but names stands what they did, without a comma. */
static bool
is_done_by_names(const struct shrink *s, size_t word)
{
    bool is_bracket = false;
    size_t names = 0;
    for (size_t i = 0; i < word; i++) {
        const struct token *t = &s->tokens[i];
        bool was_bracket = is_bracket;
        is_bracket = token_is_open(t) || (is_bracket && !token_is_close(t));
        if (was_bracket || is_bracket)
            continue;
        names += t->tag == TAG_NNP;
        if (t->tag != TAG_NNP && t->tag != TAG_NNPS && t->tag != TAG_CC &&
            t->tag != TAG_RB && !words_has(LIST_DAYS, t->lower))
            return false;
    }
    return names > 1 && word + 1 < s->count &&
           (s->tokens[word].tag == TAG_VBD || s->tokens[word].tag == TAG_VBN) &&
           !token_is(&s->tokens[word + 1], "by");
}

/* Why a time is no aside, or NULL. */
static const char *
bond_of_date(const struct shrink *s, const struct span *span, size_t word)
{
    if (span->kind != SPAN_TIME)
        return NULL;
    /* ", which opened [this week], will" */
    if (span->first > 1 && span_is_finite(s->tokens[span->first - 1].tag) &&
        (s->tokens[span->first - 2].tag == TAG_WDT ||
         s->tokens[span->first - 2].tag == TAG_WP))
        return "hollow";
    if (is_object(s, span))
        return "object";
    /* "set [April] one for", "set [Monday] as", "the week ended [May 9]" */
    return span->end < s->count && word > 0 &&
                   (words_has(" set sets setting ended ending dated ",
                              s->tokens[word - 1].lower) ||
                    (s->tokens[span->end].tag == TAG_CD &&
                     words_has(LIST_MONTHS, s->tokens[span->end - 1].lower)))
               ? "date"
               : NULL;
}

/* "to sell [wholly] owned Marsh Foods": of the word that says which. */
static bool
is_of_participle(const struct shrink *s, const struct span *span, size_t word)
{
    if (span->kind != SPAN_ADVERB || span->end != word + 1 || word == 0 ||
        span->end + 1 >= s->count || s->tokens[span->end].tag != TAG_VBN ||
        !tag_is_noun(s->tokens[span->end + 1].tag))
        return false;
    const struct token *before = &s->tokens[word - 1];
    return before->tag == TAG_DT || before->tag == TAG_PRPS ||
           before->tag == TAG_IN ||
           (before->tag == TAG_VB && !token_is(before, "be"));
}

/* "received [and accepted the shares]": the object of both. */
static bool
shares_object(const struct shrink *s, const struct span *span, size_t word)
{
    return span->kind == SPAN_COORDINATE && word > 0 && word + 1 < span->end &&
           s->tokens[word].tag == TAG_CC &&
           span_is_finite(s->tokens[word - 1].tag) &&
           span_is_finite(s->tokens[word + 1].tag) &&
           !words_has(LIST_ALONE, s->tokens[word - 1].lower);
}

/* Whether a phrase is part of how much something is. */
static bool
is_quantity(const struct shrink *s, const struct span *span, size_t word)
{
    /* "save a household about £100" */
    if (span->kind == SPAN_PHRASE && word + 1 < span->end && word > 0 &&
        words_has(" about around over under nearly ", s->tokens[word].lower) &&
        (s->tokens[word + 1].tag == TAG_CD ||
         s->tokens[word + 1].tag == TAG_MONEY) &&
        !(word + 2 < span->end &&
          words_has(" years months weeks days hours decades ",
                    s->tokens[word + 2].lower)))
        return true;
    /* "up to 10%" */
    if (word > 0 && word + 1 < span->end && token_is(&s->tokens[word], "to") &&
        token_is(&s->tokens[word - 1], "up") &&
        s->tokens[word + 1].tag == TAG_CD)
        return true;
    /* "as much [as 18 per cent on Monday]" */
    if (word > 0 && token_is(&s->tokens[word], "as") &&
        words_has(" much many little few long far high low ",
                  s->tokens[word - 1].lower))
        return true;
    /* "at least seven warnings" */
    if (word + 1 < span->end && token_is(&s->tokens[word], "at") &&
        words_has(" least most ", s->tokens[word + 1].lower))
        return true;
    return false;
}

/* What stands behind a phrase belongs to it, or all of it to what stands before
 * it. */
static bool
is_half_told(const struct shrink *s, const struct span *span, size_t word)
{
    size_t end = span->end;
    uint8_t next = end < s->count ? s->tokens[end].tag : (uint8_t)TAG_STOP;
    /* "won 6-3, 7-6 (7-4)[, 7-6 (7-5)]" */
    if (span->kind == SPAN_APPOSITION && word + 2 < end &&
        s->tokens[word].kind == TOKEN_NUMBER &&
        s->tokens[word + 2].kind == TOKEN_NUMBER &&
        s->tokens[word + 1].kind == TOKEN_MARK && !s->tokens[word + 1].space)
        return true;
    /* "grew 8 per cent in 2022[, its fastest pace] in 25 years" */
    if (span->kind == SPAN_APPOSITION && next == TAG_IN &&
        s->tokens[span->first].tag == TAG_COMMA &&
        s->tokens[end - 1].tag != TAG_COMMA)
        return true;
    /* "Minister [for Housing] Ann Lee" */
    if (span->kind == SPAN_PHRASE && word > 0 && word + 1 < end &&
        words_has(" for of ", s->tokens[word].lower) &&
        token_is_capital(&s->tokens[word - 1]) &&
        token_is_capital(&s->tokens[word + 1]) &&
        words_has(" minister secretary commissioner director ",
                  s->tokens[word - 1].lower))
        return true;
    /* "crashed [out of the open]" */
    return word > 0 && token_is(&s->tokens[word], "out") &&
           words_has(
               " crash crashed crashes crashing pull pulled pulls pulling "
               "drop dropped bow bowed bows knocked dumped opted opts "
               "ran run runs bailed ",
               s->tokens[word - 1].lower);
}

const char *
guard_bond(const struct shrink *s, const struct span *span, size_t word)
{
    const char *bond = bond_of_date(s, span, word);
    if (bond == NULL)
        bond = guard_bound(s, span, word);
    if (bond != NULL)
        return bond;
    if (is_of_participle(s, span, word))
        return "adverb";
    if ((span->kind == SPAN_REDUCED && is_called(s, span, word)) ||
        ((span->kind == SPAN_REDUCED || span->kind == SPAN_PARTICIPLE) &&
         is_done_by_names(s, word)))
        return "verb";
    /* "A bell that was found": it is all that is known of it. */
    bool is_bound = span->kind == SPAN_RELATIVE || span->kind == SPAN_REDUCED;
    if (is_bound && word == span->first && word == 2 &&
        words_has(" a an ", s->tokens[0].lower))
        return "which";
    /* "called [on the President] to approve" */
    if (word > 0 && word < span->end && token_is(&s->tokens[word], "on") &&
        words_has(" call calls called calling ", s->tokens[word - 1].lower))
        return "object";
    /* "reacted [to the report] on the attacks" */
    if (span->kind == SPAN_PHRASE && word > 0 && word + 1 < span->end &&
        token_is(&s->tokens[word], "to") && s->tokens[word + 1].tag != TAG_VB &&
        span_is_finite(s->tokens[word - 1].tag))
        return "object";
    /* "allow for subway [tunneling in the city]" */
    if (span->kind == SPAN_REDUCED && word > 1 && word + 1 < span->end &&
        s->tokens[word].tag == TAG_VBG && s->tokens[word + 1].tag == TAG_IN &&
        s->tokens[word - 1].tag == TAG_NN &&
        (s->tokens[word - 2].tag == TAG_IN ||
         s->tokens[word - 2].tag == TAG_VB))
        return "noun";
    if (is_quantity(s, span, word))
        return "quantity";
    if (shares_object(s, span, word))
        return "pair";
    /* ", weighed down [by the plan]": what did it is all that is told. */
    if (word > 2 && token_is(&s->tokens[word], "by") &&
        s->tokens[word - 1].tag != TAG_VBN &&
        s->tokens[word - 2].tag == TAG_VBN &&
        s->tokens[word - 3].tag == TAG_COMMA)
        return "object";
    if (is_half_told(s, span, word))
        return "half";
    /* ", two of them critically" */
    if (span->kind == SPAN_APPOSITION && span->end < s->count &&
        words_has(" them whom which ", s->tokens[span->end - 1].lower) &&
        s->tokens[span->end].tag != TAG_COMMA &&
        s->tokens[span->end].tag != TAG_STOP)
        return "share";
    return NULL;
}

/* "in the north, Senator Lee asked": behind a comma that nothing closes, a
 * name before the verb. */
static bool
holds_subject(const struct shrink *s, const struct span *span)
{
    if (span->end >= s->count || !span_is_finite(s->tokens[span->end].tag))
        return false;
    /* "Background: Ann Lee has": nothing else is there to have it. */
    if (span->first == 0 || s->tokens[span->first - 1].tag == TAG_COLON)
        return true;
    size_t i = span->end;
    while (i > span->first && tag_is_noun(s->tokens[i - 1].tag))
        i--;
    return i < span->end && i > span->first &&
           s->tokens[i - 1].tag == TAG_COMMA && s->tokens[i].tag == TAG_NNP;
}

/* "In a letter to Ann Lee, head of the union, he asked": behind the first comma
 * goes on what was opened before it. */
static bool
ends_too_soon(const struct shrink *s, const struct span *span)
{
    size_t i = span->end, commas = 0;
    while (i < s->count && !span_is_finite(s->tokens[i].tag)) {
        commas += s->tokens[i].tag == TAG_COMMA;
        i++;
    }
    size_t subject = i;
    while (subject > span->end && (tag_is_noun(s->tokens[subject - 1].tag) ||
                                   s->tokens[subject - 1].tag == TAG_PRP ||
                                   s->tokens[subject - 1].tag == TAG_DT))
        subject--;
    return span->kind == SPAN_LEADING && commas == 1 && i < s->count &&
           subject < i && s->tokens[subject - 1].tag == TAG_COMMA;
}

/* ", which have no kitchens and had asked", "in which shops sold more and
 * trams came sooner": a relative clause that is not yet over. */
static bool
goes_on(const struct shrink *s, const struct span *span, size_t word)
{
    bool is_relative =
        span->kind == SPAN_RELATIVE ||
        (word + 1 < span->end && s->tokens[word].tag == TAG_IN &&
         words_has(" which whom whose ", s->tokens[word + 1].lower));
    size_t i = span->end;
    if (!is_relative || i + 1 >= s->count || s->tokens[i].tag != TAG_CC ||
        s->tokens[i - 1].tag == TAG_COMMA)
        return false;
    for (i++; i < s->count && i < span->end + 5; i++)
        if (span_is_finite(s->tokens[i].tag))
            return true;
    return false;
}

/* "charged Lee with embezzlement [and balance sheet forgery]" */
static bool
is_accused_of(const struct shrink *s, size_t end)
{
    size_t i = end;
    while (i > 0 && i + 5 > end && s->tokens[i - 1].tag != TAG_IN)
        i--;
    if (i == 0 || i == end || s->tokens[i - 1].tag != TAG_IN)
        return false;
    for (size_t k = i; k-- > 0 && k + 16 > i;)
        if (words_has(" charged accused convicted guilty suspicion suspected ",
                      s->tokens[k].lower))
            return true;
    return false;
}

bool
guard_is_second(const struct shrink *s, const struct node *node)
{
    size_t first = node->first;
    if (node->kind != NODE_AND || node->role != ROLE_LIST || first == 0 ||
        first + 1 >= s->count || !s->keep[first - 1])
        return false;
    uint8_t next = s->tokens[first + 1].tag;
    if (s->tokens[first - 1].tag != TAG_NNS &&
        !(s->tokens[first - 1].tag == TAG_NN &&
          (next == TAG_DT || next == TAG_PRPS || next == TAG_CD ||
           is_accused_of(s, first))))
        return false;
    for (size_t i = first; i < s->count; i++)
        if (s->keep[i] && s->tokens[i].kind != TOKEN_MARK)
            return false;
    return true;
}

/* "Sens. Ann Lee[, Bo Marsh and Eve Holt] said", "Lee[, its head, and Bo Marsh]
 * have announced": more than one did it. */
static bool
loses_subject(const struct shrink *s, const struct span *span)
{
    static const char MANY[] = " sens. sens senators reps. representatives "
                               "govs. senators congressmen ministers ";
    static const char ONE[] = " sen. senator rep. representative gov. governor "
                              "minister president mayor mr. ms. mrs. ";
    size_t end = span->end;
    bool joins = false;
    bool has_office = false;
    if (span->kind != SPAN_APPOSITION || end >= s->count)
        return false;
    for (size_t i = span->first + 1; i + 1 < end; i++) {
        bool is_name =
            token_is(&s->tokens[i], "and") && s->tokens[i + 1].tag == TAG_NNP;
        joins |= is_name;
        has_office |= is_name && words_has(ONE, s->tokens[i + 1].lower);
    }
    if (!joins)
        return false;
    for (size_t i = span->first > 5 ? span->first - 5 : 0; i < span->first; i++)
        if (words_has(MANY, s->tokens[i].lower))
            return true;
    while (end + 1 < s->count &&
           (s->tokens[end].tag == TAG_RB || s->tokens[end].tag == TAG_COMMA))
        end++;
    return has_office && words_has(" have are were ", s->tokens[end].lower);
}

/* ", said they bought it": what they said, behind who did; "Halden [Holding said
 * it] was": who said it. */
static bool
speaks(const struct shrink *s, const struct span *span, size_t word)
{
    static const char PRONOUNS[] = " he she it they ";
    if (span->kind == SPAN_ATTRIBUTION)
        return word + 2 < span->end &&
               words_has(LIST_SAYING, s->tokens[word].lower) &&
               words_has(PRONOUNS, s->tokens[word + 1].lower) &&
               span_is_finite(s->tokens[word + 2].tag);
    return (span->kind == SPAN_RELATIVE || span->kind == SPAN_REDUCED) &&
           span->end < s->count && span_is_finite(s->tokens[span->end].tag) &&
           words_has(PRONOUNS, s->tokens[span->end - 1].lower);
}

/* Whether a phrase is the half of a name. */
static bool
is_half_name(const struct shrink *s, const struct span *span, size_t word)
{
    size_t end = span->end;
    /* "the Assistance to Firefighters Grant" */
    if (word > 1 && word + 1 < span->end &&
        words_has(" to for ", s->tokens[word].lower) &&
        s->tokens[word - 1].tag == TAG_NNP &&
        (s->tokens[word - 2].tag == TAG_DT ||
         s->tokens[word - 2].tag == TAG_POS) &&
        s->tokens[word + 1].tag == TAG_NNP)
        return true;
    /* "a rally [in Fort Worth], Texas, he began" */
    if (span->kind == SPAN_PHRASE && end + 2 < s->count &&
        s->tokens[end - 1].tag == TAG_NNP && s->tokens[end].tag == TAG_COMMA &&
        s->tokens[end + 1].tag == TAG_NNP &&
        s->tokens[end + 2].tag == TAG_COMMA)
        return true;
    return false;
}

const char *
guard_torn(const struct shrink *s, const struct span *span, size_t word)
{
    if (holds_subject(s, span) || ends_too_soon(s, span) ||
        loses_subject(s, span) || speaks(s, span, word))
        return "subject";
    if (goes_on(s, span, word))
        return "pair";
    /* "a three day[, 1,000 mile bus] tour" */
    if (span->kind == SPAN_APPOSITION && span->first > 1 &&
        s->tokens[span->first - 2].tag == TAG_CD &&
        words_has(" day mile year month week hour minute foot inch pound acre ",
                  s->tokens[span->first - 1].lower))
        return "adjective";
    /* "Senator and [committee member] Ann Lee" */
    if (span->kind == SPAN_ROLE && span->first > 1 &&
        s->tokens[span->first - 1].tag == TAG_CC &&
        words_has(" senator representative president chairman minister "
                  "director governor chairwoman professor ",
                  s->tokens[span->first - 2].lower))
        return "pair";
    /* "voted by 31 to 14", but "$73,500 to 43 towns" */
    size_t end = span->end;
    bool is_sum = word > 1 && s->tokens[word - 2].tag == TAG_MONEY;
    if (word > 0 && !is_sum && word + 1 < s->count &&
        s->tokens[word - 1].tag == TAG_CD && token_is(&s->tokens[word], "to") &&
        s->tokens[word + 1].tag == TAG_CD)
        return "pair";
    if (end + 1 < s->count && s->tokens[end - 1].tag == TAG_CD &&
        token_is(&s->tokens[end], "to") && s->tokens[end + 1].tag == TAG_CD)
        return "pair";
    /* "thanks, in part, to" */
    if (word < span->end &&
        words_has(" thanks due owing ", s->tokens[word].lower) &&
        span->end - word <= 2)
        return "joint";
    /* "services to build and provide tools" */
    if (word < span->end && s->tokens[word].tag == TAG_TO &&
        span->end + 1 < s->count && s->tokens[span->end].tag == TAG_CC &&
        (s->tokens[span->end + 1].tag == TAG_VB ||
         s->tokens[span->end + 1].tag == TAG_VBP))
        return "pair";
    if (word < span->end && token_is(&s->tokens[word], "to") &&
        guard_has(s, word > 5 ? word - 5 : 0, word, " thanks due owing "))
        return "joint";
    if (is_half_name(s, span, word))
        return "name";
    /* "a small, watertight box": the noun of both goes with the second. */
    if (span->first > 1 && s->tokens[span->first].tag == TAG_COMMA &&
        s->tokens[span->first - 1].tag == TAG_JJ &&
        (s->tokens[span->first - 2].tag == TAG_DT ||
         s->tokens[span->first - 2].tag == TAG_IN))
        return "adjective";
    return NULL;
}
