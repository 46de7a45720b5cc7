// SPDX-License-Identifier: MIT
#include "headline/shrink_parts.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* Verbs behind which a clause may begin without "that". */
static const char TELLING[] =
    " believe believed think thinks thought hope hopes hoped fear fears feared "
    "know knows knew find finds found hear heard learn learned feel feels felt "
    "see saw seen pleased glad proud sorry confident sure mean means meant "
    "ensure ensures make makes made let lets agree agrees agreed expect "
    "expects understand understands understood remember wish wishes ";

static size_t
kept_before(const struct shrink *s, size_t i)
{
    while (i > 0 && !s->keep[i - 1])
        i--;
    return i == 0 ? SIZE_MAX : i - 1;
}

/* Whether a clause that takes a verb begins with a word. */
static bool
opens_clause(const struct token *t)
{
    return t->tag == TAG_WDT || t->tag == TAG_WP || t->tag == TAG_WRB ||
           (token_is(t, "that") && t->tag != TAG_DT) ||
           words_has(LIST_SUBORDINATE, t->lower) ||
           words_has(" if unless than whether until once how ", t->lower);
}

/* How many verbs the words before token `i` still wait for. */
static size_t
count_awaited(const struct shrink *s, size_t i)
{
    size_t awaited = 1;
    bool is_told = false; /* and what is to come */
    uint8_t before = TAG_STOP;
    for (size_t k = 0; k < i; k++) {
        const struct token *t = &s->tokens[k];
        if (!s->keep[k])
            continue;
        bool is_verb = span_is_finite(t->tag) && !span_is_finite(before);
        /* A second verb that the sentence itself has. */
        bool is_joined = is_verb && before == TAG_CC;
        /* "who told officers he was": without "that" */
        bool is_bare = awaited > 0 && is_told &&
                       words_has(" he she they it we i ", t->lower);
        if (opens_clause(t) || is_joined || is_bare ||
            (is_verb && awaited == 0))
            awaited++;
        is_told = words_has(LIST_SAYING, t->lower) ||
                  (is_told && !is_bare && !opens_clause(t) &&
                   t->kind == TOKEN_WORD && t->tag != TAG_IN);
        if (is_verb && awaited > 0)
            awaited--;
        /* "said the line would", "and will" */
        if (awaited == 0 &&
            (t->tag == TAG_CC || t->tag == TAG_COLON || token_is_dash(t) ||
             token_is_quote(t) || words_has(LIST_SAYING, t->lower) ||
             words_has(TELLING, t->lower)))
            awaited = 1;
        before = t->tag;
    }
    return awaited;
}

/* "counters the practices [where ...] is granted" */
static bool
doubles_verb(const struct shrink *s, size_t i)
{
    size_t first = i;
    while (first > 0 && s->keep[first - 1] &&
           s->tokens[first - 1].tag == TAG_RB)
        first--;
    return span_is_finite(s->tokens[i].tag) && first > 0 &&
           !words_has(LIST_SAYING, s->tokens[i].lower) && !s->keep[first - 1] &&
           kept_before(s, first) != SIZE_MAX && count_awaited(s, first) == 0;
}

/* "Lee [announced the ministry] has agreed": the verb of another. */
static bool
takes_verb(const struct shrink *s, size_t i)
{
    size_t left = i > 1 && !s->keep[i - 1] ? kept_before(s, i) : SIZE_MAX;
    if (left == SIZE_MAX || !span_is_finite(s->tokens[i].tag) ||
        !tag_is_noun(s->tokens[left].tag) || !tag_is_noun(s->tokens[i - 1].tag))
        return false;
    size_t k = left + 1;
    if (token_is_open(&s->tokens[k]))
        while (k < i && !token_is_close(&s->tokens[k++]))
            continue;
    if (k >= i || !words_has(LIST_SAYING, s->tokens[k].lower))
        return false;
    for (k++; k < i && words_has(LIST_DAYS, s->tokens[k].lower); k++)
        continue;
    return k < i &&
           (s->tokens[k].tag == TAG_DT || s->tokens[k].tag == TAG_PRPS ||
            tag_is_noun(s->tokens[k].tag));
}

/* "said [they will scrap the coin] and replace it", "the announcement [about
 * Holm] and Sandvik": what "and" joined it to is gone. */
static bool
joins_nothing(const struct shrink *s, size_t i)
{
    size_t left = i > 0 && !s->keep[i - 1] ? kept_before(s, i) : SIZE_MAX;
    if (left == SIZE_MAX || i + 1 >= s->count || s->tokens[i].tag != TAG_CC)
        return false;
    /* "said [that they will scrap the coin] and replace it" */
    bool is_bare =
        s->tokens[i + 1].tag == TAG_VB || s->tokens[i + 1].tag == TAG_VBP;
    bool has_helper = false;
    for (size_t k = 0; k <= left && is_bare; k++)
        has_helper |= s->keep[k] && (s->tokens[k].tag == TAG_MD ||
                                     s->tokens[k].tag == TAG_TO ||
                                     s->tokens[k].tag == TAG_VBP);
    for (size_t k = left + 1; k < i && is_bare && !has_helper; k++)
        if (s->tokens[k].tag == TAG_MD || s->tokens[k].tag == TAG_TO)
            return true;
    /* "to Ann Lee[, raising questions] and concerns" */
    if (s->tokens[left + 1].tag == TAG_COMMA &&
        s->tokens[i - 1].tag == TAG_NNS && s->tokens[i + 1].tag == TAG_NNS &&
        s->keep[i + 1] && s->tokens[left].tag != TAG_NNS)
        return true;
    return words_has(LIST_SAYING, s->tokens[left].lower) ||
           (s->tokens[i - 1].tag == TAG_NNP &&
            s->tokens[i + 1].tag == TAG_NNP && s->keep[i + 1] &&
            s->tokens[left].tag != TAG_NNP);
}

/* "expired last year[, leaving millions vulnerable] if another is not added" */
static bool
hangs_in_the_air(const struct shrink *s, size_t i)
{
    size_t left = i > 0 && !s->keep[i - 1] ? kept_before(s, i) : SIZE_MAX;
    return left != SIZE_MAX && s->tokens[left + 1].tag == TAG_COMMA &&
           s->tokens[i - 1].tag != TAG_COMMA &&
           words_has(" if unless than ", s->tokens[i].lower) &&
           !token_is_close(&s->tokens[i - 1]);
}

/* "[Marsh Gas announced that] thieves entered one of its": no thieves'. */
static bool
is_of_many(const struct shrink *s, size_t i)
{
    size_t k = 0;
    while (k < i && !(s->keep[k] && span_is_finite(s->tokens[k].tag)))
        k++;
    return words_has(" it its itself ", s->tokens[i].lower) && k > 0 && k < i &&
           s->keep[k - 1] && !token_is_capital(&s->tokens[k - 1]) &&
           text_ends(s->tokens[k - 1].lower, TEXT("s"));
}

/* "[Ann Lee announced that] members of her staff will": of whose? */
static bool
is_orphan(const struct shrink *s, size_t i)
{
    bool has_that = false;
    if (s->keep[0] || !(words_has(" he she his her him hers himself herself ",
                                  s->tokens[i].lower) ||
                        is_of_many(s, i)))
        return false;
    for (size_t k = 0; k < i && !s->keep[k]; k++)
        has_that |= token_is(&s->tokens[k], "that") && s->keep[k + 1];
    return has_that;
}

/* "A council has apologised [to the parents of a boy] after a study found he
 * had": who "he" is went with the phrase, and nobody else is there. */
static bool
has_lost_person(const struct shrink *s, size_t i)
{
    static const char ANY[] =
        " teenager child student pupil toddler baby patient prisoner inmate "
        "driver officer nurse doctor teacher worker employee victim pensioner ";
    static const char MEN[] = " boy man father son husband grandfather ";
    static const char WOMEN[] =
        " girl woman mother daughter wife widow grandmother ";
    struct text word = s->tokens[i].lower;
    bool is_woman = words_has(" she her ", word);
    bool is_lost = false;
    if (!words_has(" he she him her ", word))
        return false;
    for (size_t k = 0; k < i; k++) {
        const struct token *t = &s->tokens[k];
        bool is_person = words_has(ANY, t->lower) ||
                         words_has(is_woman ? WOMEN : MEN, t->lower);
        /* "a Norfolk man": a place */
        bool is_name =
            t->tag == TAG_NNP && k + 1 < i && s->tokens[k + 1].tag != TAG_NN;
        if (s->keep[k] && (is_person || is_name ||
                           words_has(is_woman ? " she " : " he ", t->lower)))
            return false;
        is_lost |= !s->keep[k] && is_person;
    }
    return is_lost;
}

/* "a destination [to learn about the methods], and tools": the end of a list
 * that has no beginning. */
static bool
ends_lost_list(const struct shrink *s, size_t i)
{
    if (s->tokens[i].tag != TAG_COMMA || i == 0 || s->keep[i - 1] ||
        i + 2 >= s->count || !s->keep[i + 1] ||
        !words_has(" and or ", s->tokens[i + 1].lower) ||
        kept_before(s, i) == SIZE_MAX || s->tokens[i - 1].tag == TAG_COMMA ||
        s->tokens[kept_before(s, i) + 1].tag == TAG_COMMA)
        return false;
    for (size_t k = i + 2; k < s->count && s->tokens[k].tag != TAG_COMMA; k++)
        if (s->keep[k] && (span_is_finite(s->tokens[k].tag) ||
                           (k == i + 2 && s->tokens[k].tag == TAG_VB)))
            return false;
    return true;
}

/* Whether a word of a phrase is in a list, gone or not. */
static bool
has_any(const struct shrink *s, const struct span *span, const char *list)
{
    for (size_t i = span->first; i < span->end; i++)
        if (words_has(list, s->tokens[i].lower))
            return true;
    return false;
}

/* "walked off [at hospitals in Holm] to demand": why, not of the place. */
static bool
is_purpose(const struct shrink *s, const struct span *span)
{
    static const char AIMS[] =
        " bid effort efforts attempt attempts move plan plans decision "
        "campaign push order way ability right rights chance chances agreement "
        "deal proposal refusal pledge promise threat vow failure need needs "
        "time mission drive project projects programme program scheme race "
        "fight battle struggle call calls demand demands request requests "
        "deadline duty power powers authority permission licence license "
        "funding funds money law laws bill rules position measures step steps "
        "work response meeting talks ";
    return span->end + 1 < s->count && s->tokens[span->end].tag == TAG_TO &&
           s->tokens[span->end + 1].tag == TAG_VB &&
           (words_has(" at in across near outside throughout around ",
                      s->tokens[span->first].lower) ||
            words_has(LIST_DAYS, s->tokens[span->end - 1].lower)) &&
           !words_has(AIMS, s->tokens[span->end - 1].lower);
}

/* "began a case [in the high court] against": the case is. */
static bool
is_suit(const struct shrink *s, const struct span *span)
{
    return span->first > 0 && token_is(&s->tokens[span->end], "against") &&
           words_has(" in at before with ", s->tokens[span->first].lower) &&
           words_has(" proceedings case cases action lawsuit lawsuits suit "
                     "suits complaint complaints charges appeal petition "
                     "protest protests rally campaign claim claims ",
                     s->tokens[span->first - 1].lower);
}

/* What hangs on the last word of a phrase, and goes on behind it: "Assistance
 * to Firefighters", "her leadership to secure". */
bool
guard_is_followed(const struct shrink *s, const struct span *span)
{
    size_t end = span->end;
    /* "a letter [sent to Bo Lind], commander of the islands" */
    if (end + 2 < s->count && s->keep[end] && s->keep[end + 1] &&
        s->tokens[end].tag == TAG_COMMA && s->tokens[end - 1].tag == TAG_NNP &&
        s->tokens[end + 1].tag == TAG_NN &&
        !token_is_capital(&s->tokens[end + 1]) &&
        token_is(&s->tokens[end + 2], "of"))
        return true;
    /* "4% of its staff [in its second round of cuts] this year" */
    if (span->kind == SPAN_PHRASE && end + 1 < s->count && s->keep[end] &&
        words_has(" this last next ", s->tokens[end].lower) &&
        words_has(
            " week month year season weekend spring summer autumn winter ",
            s->tokens[end + 1].lower))
        return true;
    /* "out [of its worst crisis] in a generation" */
    if (span->kind == SPAN_PHRASE && end + 1 < s->count && s->keep[end] &&
        words_has(" in since for ", s->tokens[end].lower) &&
        has_any(s, span, LIST_RANKS))
        return true;
    /* "[despite a campaign] by players": whose campaign it was. */
    if (span->kind == SPAN_PHRASE && end + 1 < s->count && s->keep[end] &&
        words_has(" by from for with against over ", s->tokens[end].lower) &&
        words_has(
            " despite amid following after ",
            s->tokens[span->first + (s->tokens[span->first].tag == TAG_COMMA)]
                .lower))
        return true;
    /* "hold a hearing [in September] to examine" */
    if (span->kind != SPAN_PHRASE || end + 1 >= s->count || !s->keep[end] ||
        !tag_is_noun(s->tokens[end - 1].tag) ||
        words_has(LIST_MONTHS, s->tokens[end - 1].lower))
        return false;
    const struct token *next = &s->tokens[end];
    /* "has agreed [in principle] to sell", "the decision [by the city of Holm] to
     * name a street": it hangs on what stands before. */
    if (span->first > 0 && next->tag == TAG_TO &&
        s->tokens[end + 1].tag == TAG_VB &&
        (words_has(LIST_PROMISING, s->tokens[span->first - 1].lower) ||
         words_has(" decision plan plans effort efforts attempt attempts bid "
                   "proposal move agreement refusal order request call ",
                   s->tokens[span->first - 1].lower)))
        return false;
    if (is_purpose(s, span) || is_suit(s, span))
        return false;
    bool is_name = s->tokens[end - 1].tag == TAG_NNP &&
                   token_is_capital(&s->tokens[end + 1]) &&
                   (next->tag == TAG_IN || next->tag == TAG_TO) &&
                   words_has(" in of to for on and ", next->lower) &&
                   !words_has(LIST_DAYS, s->tokens[end + 1].lower) &&
                   !words_has(LIST_MONTHS, s->tokens[end + 1].lower);
    /* "about twice as likely" */
    if (token_is(next, "about") &&
        words_has(" twice half three four five ", s->tokens[end + 1].lower))
        return false;
    return is_name || words_has(" to against between of about ", next->lower);
}

const char *
guard_seams(const struct shrink *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (!s->keep[i])
            continue;
        if (doubles_verb(s, i) || takes_verb(s, i))
            return "two verbs";
        if (joins_nothing(s, i))
            return "pair";
        if (hangs_in_the_air(s, i))
            return "condition";
        if (ends_lost_list(s, i))
            return "list";
        if (is_orphan(s, i) || has_lost_person(s, i))
            return "whose";
    }
    return NULL;
}

bool
guard_is_half(const struct shrink *s)
{
    size_t i = 0;
    while (i < s->count && !s->keep[i])
        i++;
    if (i >= s->count ||
        !words_has(" as when while after before because since although though ",
                   s->tokens[i].lower) ||
        s->tokens[i].tag == TAG_RB)
        return false;
    bool has_comma = false;
    for (; i < s->count; i++) {
        if (s->keep[i] && has_comma && s->tokens[i].kind == TOKEN_WORD)
            return false;
        has_comma |= s->keep[i] && s->tokens[i].tag == TAG_COMMA;
    }
    return true;
}
