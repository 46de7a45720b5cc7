// SPDX-License-Identifier: MIT
#include "headline/search.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

void
search_times(struct search *s)
{
    static const char BEFORE[] = " on in at late early during of ";
    for (size_t i = 0; i < s->end; i++) {
        size_t end = search_time_end(s, i);
        /* "three million years ago" goes as a whole */
        if (end == i || s->inside[i] ||
            (i > 0 && search_tag(s, i - 1) == TAG_CD &&
             search_tag(s, i) == TAG_CD))
            continue;
        size_t first = i;
        if (first > 0 && search_is_in(s, first - 1, " on in at during "))
            first--;
        if (first > 1 && search_is_in(s, first - 1, " late early ") &&
            !search_is_in(s, first, " this last "))
            first--;
        bool is_possessive = search_tag(s, end) == TAG_POS;
        bool is_tied = first > 0 && !search_is_comma(s, first - 1) &&
                       search_tag(s, first - 1) == TAG_IN &&
                       !search_is_in(s, first - 1, BEFORE);
        /* "Monday was", "Friday the 13th", "the Sunday paper" */
        bool is_subject = first == 0 && !search_is_comma(s, end) &&
                          !search_starts_phrase(search_tag(s, end));
        bool is_noun_part = first == i && first > 0 &&
                            (search_tag(s, first - 1) == TAG_DT ||
                             search_tag(s, first - 1) == TAG_JJ ||
                             search_tag(s, first - 1) == TAG_TO ||
                             search_tag(s, first - 1) == TAG_CC ||
                             search_tag(s, first - 1) == TAG_POS ||
                             search_tag(s, first - 1) == TAG_PRPS ||
                             search_tag(s, first - 1) == TAG_HYPH ||
                             search_tag(s, first - 1) == TAG_IN);
        bool is_joined =
            search_is_in(s, end, " and or to - – through until as ") ||
            search_tag(s, end) == TAG_HYPH;
        bool modifies =
            first == i && tag_is_noun(search_tag(s, end)) &&
            !(first > 0 && (span_is_finite(search_tag(s, first - 1)) ||
                            search_tag(s, first - 1) == TAG_VBN));
        i = end - 1;
        if (is_possessive || is_tied || is_subject || is_noun_part ||
            is_joined || modifies)
            continue;
        /* What will be is said with its day. */
        bool is_ahead = search_is_in(s, first, " tomorrow next ") ||
                        search_is_in(s, first + 1, " next ");
        double p = is_ahead ? 0.6 : SPAN_PRIORS[SPAN_TIME];
        bool commas = (first == 0 || search_is_comma(s, first - 1)) &&
                      search_is_comma(s, end);
        bool is_behind_that = first > 0 && search_is_in(s, first - 1, " that ");
        if (is_behind_that && search_is_comma(s, end))
            search_add(s, first, end + 1, SPAN_TIME, p);
        else if (first == 0 && search_is_comma(s, end))
            search_add(s, 0, end + 1, SPAN_TIME, p);
        else if (commas)
            search_add(s, first - 1, end + 1, SPAN_TIME, p);
        else
            search_add(s, first, end, SPAN_TIME, p);
    }
}

/* "with white sheets and waking", of which "up to fresh towels" is left. */
static bool
is_half_done(const struct search *s, size_t end)
{
    return end > 1 && search_tag(s, end - 2) == TAG_CC &&
           text_ends(s->tokens[end - 1].lower, TEXT("ing")) &&
           search_is_in(s, end, " up down out off away ");
}

static size_t
phrase_end(const struct search *s, size_t i)
{
    size_t at = i + 1;
    bool has_noun = false;
    while (at < s->end) {
        uint8_t tag = search_tag(s, at);
        if (tag == TAG_OPEN || tag == TAG_CLOSE || tag == TAG_LRB ||
            tag == TAG_RRB) {
            at++;
            continue;
        }
        /* "a leading member", but "a crackdown following a protest". */
        bool is_verbal = tag == TAG_VBG || tag == TAG_VBN;
        if (is_verbal &&
            (has_noun || (at > i + 1 && search_is_in(s, at, LIST_SUBORDINATE))))
            break;
        /* "on Friday their shareholders": another phrase. */
        if (has_noun && (tag == TAG_DT || tag == TAG_PRPS || tag == TAG_PRP ||
                         tag == TAG_PDT))
            break;
        if (search_is_phrase_part(tag) || (tag == TAG_RB && !has_noun)) {
            has_noun |= tag_is_noun(tag) || tag == TAG_CD || tag == TAG_PRP ||
                        tag == TAG_VBG;
            at++;
            continue;
        }
        bool is_of = has_noun && search_is_in(s, at, " of ");
        bool joins = has_noun && tag == TAG_CC &&
                     search_is_in(s, at, " and or & ") &&
                     search_is_phrase_part(search_tag(s, at + 1)) &&
                     search_tag(s, at + 1) != TAG_PRP;
        if (is_of || joins) {
            at++;
            has_noun = false;
            continue;
        }
        break;
    }
    return has_noun ? at : i;
}

void
search_phrases(struct search *s)
{
    for (size_t i = 2; i + 1 < s->end; i++) {
        uint8_t tag = search_tag(s, i);
        uint8_t before = search_tag(s, i - 1);
        if ((tag != TAG_IN && tag != TAG_TO) || s->inside[i] ||
            !search_is_in(s, i, LIST_PREPOSITIONS) || search_is_tied(s, i))
            continue;
        /* "save a household about £100" */
        if (search_is_in(s, i, " about around over under ") &&
            (search_tag(s, i + 1) == TAG_CD ||
             search_tag(s, i + 1) == TAG_MONEY) &&
            !search_is_in(s, i + 2, " years months weeks days hours decades "))
            continue;
        size_t end = phrase_end(s, i);
        /* "on protesters supporting the opposition" goes as one. */
        if (end > i && !search_is_in(s, end, LIST_SUBORDINATE) &&
            (search_tag(s, end) == TAG_VBG || search_tag(s, end) == TAG_VBN)) {
            size_t longer = phrase_end(s, end);
            end = longer > end ? longer : end;
        }
        bool active =
            before == TAG_VB || before == TAG_VBZ || before == TAG_VBP ||
            before == TAG_VBD || before == TAG_VBG || before == TAG_JJ ||
            before == TAG_JJR || before == TAG_IN || before == TAG_TO ||
            before == TAG_RP || before == TAG_RB || before == TAG_MD;
        /* What follows must not hang on the phrase's noun. */
        bool is_bound =
            search_is_relative(s, end) || search_is_in(s, end, " that ") ||
            is_half_done(s, end) || search_tag(s, end) == TAG_POS ||
            search_is_in(s, end, " than as ") ||
            search_tag(s, end) == TAG_VBN || search_tag(s, end) == TAG_VBG;
        if (end == i || is_bound || search_is_comma(s, i - 1) ||
            (end + 1 == s->end && search_tag(s, end) != TAG_RB))
            continue;
        /* "over roads, bridges and": the list would lose its head. */
        if (search_is_comma(s, end) &&
            (search_starts_phrase(search_tag(s, end + 1)) ||
             search_tag(s, end + 1) == TAG_RB ||
             search_tag(s, end + 1) == TAG_CC))
            continue;
        if (search_is_in(s, i, " between from ") &&
            search_is_in(s, end, " to until and "))
            continue;
        if (search_is_in(s, i - 1, " talking speaking working living playing "))
            active = false;
        search_add(s, i, end, SPAN_PHRASE,
                   active ? 0.3 : SPAN_PRIORS[SPAN_PHRASE]);
    }
}

void
search_adverbs(struct search *s)
{
    for (size_t i = 0; i < s->end; i++) {
        if (search_tag(s, i) != TAG_RB || s->inside[i] ||
            search_is_in(s, i, LIST_HEDGES) ||
            search_is_in(s, i, LIST_NEGATION))
            continue;
        bool is_adverb = text_ends(s->tokens[i].lower, TEXT("ly")) ||
                         search_is_in(s, i,
                                      " also then meanwhile however moreover "
                                      "therefore thus nevertheless instead ");
        uint8_t next = search_tag(s, i + 1);
        uint8_t before = i > 0 ? search_tag(s, i - 1) : (uint8_t)TAG_STOP;
        /* "appeared briefly in court" */
        bool is_manner = next == TAG_IN &&
                         (before == TAG_VBD || before == TAG_VB) &&
                         search_is_in(s, i,
                                      " briefly quietly suddenly peacefully "
                                      "formally officially publicly quickly "
                                      "safely swiftly repeatedly heavily "
                                      "sharply slightly steadily ");
        if (!is_adverb || search_tag(s, i + 1) == TAG_HYPH || next == TAG_JJ ||
            next == TAG_RB || next == TAG_CD || (next == TAG_IN && !is_manner))
            continue;
        /* "a widely used drug" */
        if (i > 0 && next == TAG_VBN && search_tag(s, i - 1) == TAG_DT)
            continue;
        bool leads = i == 0 && search_is_comma(s, 1);
        bool verbal = next == TAG_VBN || span_is_finite(next) ||
                      next == TAG_VB || next == TAG_VBG;
        if (leads)
            search_add(s, 0, 2, SPAN_ADVERB, 0.9);
        else if ((verbal || is_manner) && i > 0)
            search_add(s, i - search_is_in(s, i - 1, " more very "), i + 1,
                       SPAN_ADVERB, SPAN_PRIORS[SPAN_ADVERB]);
    }
}

static bool
is_vowel(const struct search *s, size_t i)
{
    return words_has(" a e i o u ", text_sub(s->tokens[i].lower, 0, 1));
}

/* Whether a noun with its adjectives begins at `i`. */
static bool
starts_noun(const struct search *s, size_t i)
{
    while (search_tag(s, i) == TAG_JJ || search_tag(s, i) == TAG_CD ||
           search_tag(s, i) == TAG_HYPH)
        i++;
    return tag_is_noun(search_tag(s, i));
}

/* Leaves out the words from `i` to `end` before a noun; an article is kept
 * where it fits what follows. */
static void
add_adjective(struct search *s, size_t i, size_t end)
{
    /* "most time-honored traditions": not alone. */
    static const char DEGREES[] = " most more least less very so too as ";
    bool is_wrong = search_is_in(s, i - 1, DEGREES) ||
                    (search_is_in(s, i - 1, " a ") && is_vowel(s, end)) ||
                    (search_is_in(s, i - 1, " an ") && !is_vowel(s, end));
    if (i > 0 && !is_wrong && starts_noun(s, end) && !s->inside[i])
        search_add(s, i, end, SPAN_ADJECTIVE, SPAN_PRIORS[SPAN_ADJECTIVE]);
}

/* "a rain-soaked pitch", "a widely used drug": what was done to it. */
static void
search_compounds(struct search *s)
{
    static const char MEANT[] =
        " so would self half non anti pro cross ex vice "
        "co then mid all un pre post ";
    for (size_t i = 1; i + 3 < s->end; i++) {
        uint8_t tag = search_tag(s, i + 2);
        bool is_done =
            tag == TAG_VBN || tag == TAG_VBG || tag == TAG_JJ || tag == TAG_VBD;
        bool is_made = text_ends(s->tokens[i + 2].lower, TEXT("ed")) ||
                       text_ends(s->tokens[i + 2].lower, TEXT("ing"));
        if (search_tag(s, i + 1) == TAG_HYPH && is_done && is_made &&
            s->tokens[i].kind == TOKEN_WORD && !s->tokens[i + 1].space &&
            search_tag(s, i - 1) != TAG_HYPH &&
            !tag_is_noun(search_tag(s, i - 1)) && !search_is_in(s, i, MEANT))
            add_adjective(s, i, i + 3);
        tag = search_tag(s, i + 1);
        if (search_tag(s, i) == TAG_RB && (tag == TAG_VBN || tag == TAG_JJ) &&
            text_ends(s->tokens[i].lower, TEXT("ly")) &&
            search_tag(s, i - 1) == TAG_DT &&
            !search_is_in(s, i, LIST_HEDGES) &&
            !search_is_in(s, i, LIST_NEGATION))
            add_adjective(s, i, i + 2);
    }
}

/* "a 41-year-old Holm man": how old he is. */
static void
search_ages(struct search *s)
{
    for (size_t i = 1; i + 5 < s->end; i++)
        /* but not of "the 94-million-year-old frog" */
        if (search_tag(s, i) == TAG_CD && search_tag(s, i - 1) != TAG_HYPH &&
            search_tag(s, i + 1) == TAG_HYPH &&
            search_is_in(s, i + 2, " year month week day ") &&
            search_tag(s, i + 3) == TAG_HYPH && search_is_in(s, i + 4, " old "))
            add_adjective(s, i, i + 5);
}

/* "a vast ocean": what it is like can go when room is short. */
void
search_adjectives(struct search *s)
{
    static const char PLAIN[] =
        " bipartisan bicameral innovative meaningful immediate needed "
        "necessary "
        "big large huge vast major massive small tiny little long short "
        "popular famous prominent leading powerful beautiful historic icy "
        "fierce bitter heavy strong severe widespread ongoing recent annual "
        "brief comprehensive detailed additional numerous various entire "
        "formal rare busy narrow wide deep quiet lengthy lucrative "
        "controversial troubled struggling embattled ambitious landmark "
        "stunning dramatic sweeping unprecedented important significant "
        "substantial considerable critical crucial vital key dramatic modern "
        "ancient old-fashioned elderly giant sprawling remote coastal iconic "
        "beloved renowned celebrated legendary top state-of-the-art liquid "
        "surprise sudden devastating deadly catastrophic tough dangerous "
        "advanced derelict victorian stunning soaring struggling besieged "
        "permanent bustling picturesque grand serious fresh harsh older "
        "overwhelming growing rising long-standing beloved acclaimed "
        "tall free whopping staggering fast crowded lone tiny daring vital "
        "bold "
        "definitive whole outstanding wholly-owned ";
    search_compounds(s);
    search_ages(s);
    for (size_t i = 1; i + 1 < s->end; i++) {
        uint8_t before = search_tag(s, i - 1);
        uint8_t tag = search_tag(s, i);
        bool stands = before == TAG_DT || before == TAG_PRPS ||
                      before == TAG_IN || before == TAG_POS ||
                      before == TAG_VB || before == TAG_VBG ||
                      before == TAG_CD || span_is_finite(before);
        bool is_plain = search_is_in(s, i, PLAIN) ||
                        (search_is_in(s, i, " domestic internal ") &&
                         search_is_in(s, i + 1, " affairs "));
        /* "12 new homes", but "20 big cats" */
        bool is_made = search_is_in(s, i - 1, " make makes made making ");
        /* "a short film" */
        is_made |= search_is_in(s, i, " short long major ") &&
                   search_is_in(s, i + 1,
                                " film films story stories list term "
                                "jump league ");
        if (!(tag == TAG_JJ || tag == TAG_NN || tag == TAG_JJR ||
              tag == TAG_VBG) ||
            !stands || !is_plain || is_made)
            continue;
        add_adjective(s, i, i + 1);
        if (search_is_in(s, i + 1, PLAIN)) {
            add_adjective(s, i, i + 2);
            add_adjective(s, i + 1, i + 2);
        }
    }
}

/* "help the fishing towns and their families": the last of two that are named
 * after the verb, where no number holds for both. */
static bool
is_second(const struct search *s, size_t i)
{
    bool has_verb = false;
    uint8_t next = search_tag(s, i + 1);
    bool is_apart = next == TAG_DT || next == TAG_PRPS || next == TAG_CD;
    if (!search_is_in(s, i, " and ") ||
        !(search_tag(s, i - 1) == TAG_NNS ||
          (is_apart && search_tag(s, i - 1) == TAG_NN)) ||
        search_count_finite(s, i, s->end) > 0 ||
        search_next_comma(s, i) < s->end)
        return false;
    size_t k = i + 1;
    while (k < s->end && search_is_phrase_part(search_tag(s, k)))
        k++;
    if (k == i + 1 || (search_tag(s, k - 1) != TAG_NNS && !is_apart))
        return false;
    for (k = 0; k < i; k++) {
        uint8_t tag = search_tag(s, k);
        has_verb |= span_is_finite(tag);
        if (has_verb &&
            (tag == TAG_CD || tag == TAG_MONEY ||
             (tag == TAG_COMMA && k + 7 > i) || (tag == TAG_CC && k + 7 > i) ||
             search_is_in(s, k, " both between either neither two ")))
            return false;
    }
    return true;
}

/* From where a phrase or clause begins to the end: when nothing else fits. */
void
search_tails(struct search *s)
{
    for (size_t i = 5; i + 1 < s->end; i++) {
        uint8_t tag = search_tag(s, i);
        uint8_t before = search_tag(s, i - 1);
        bool purpose = tag == TAG_TO && search_tag(s, i + 1) == TAG_VB &&
                       tag_is_noun(before);
        bool phrase = (tag == TAG_IN || tag == TAG_TO) &&
                      (search_is_in(s, i, LIST_PREPOSITIONS) ||
                       search_is_in(s, i, LIST_SUBORDINATE)) &&
                      (!search_is_tied(s, i) || tag_is_noun(before));
        phrase |= search_is_in(s, i, " than without ") && tag_is_noun(before);
        bool relative = (tag == TAG_WDT || tag == TAG_WP || tag == TAG_WRB) &&
                        (tag_is_noun(before) || search_is_comma(s, i - 1));
        bool verbal = (tag == TAG_VBG || tag == TAG_VBN) && tag_is_noun(before);
        bool joined = tag == TAG_CC && search_is_in(s, i, " and but ");
        if (!(purpose || phrase || relative || verbal || joined) ||
            s->inside[i] || search_count_finite(s, 0, i) == 0)
            continue;
        if (search_is_in(s, i, " as ") &&
            search_is_in(s, i - 1, " twice times half just so "))
            continue;
        if (joined && !search_is_comma(s, i - 1) &&
            search_count_finite(s, i, s->end) == 0 && !is_second(s, i))
            continue;
        size_t first = search_is_comma(s, i - 1) ? i - 1 : i;
        /* "declared the outbreak in Lima over": the end is the point. */
        uint8_t last = search_tag(s, s->end - 1);
        if (last == TAG_IN || last == TAG_RP || last == TAG_JJ ||
            (last == TAG_RB &&
             !text_ends(s->tokens[s->end - 1].lower, TEXT("ly"))))
            continue;
        bool weak = before == TAG_VB || before == TAG_VBG ||
                    span_is_finite(before) || before == TAG_JJ ||
                    before == TAG_RB || before == TAG_RP;
        weak |= phrase && search_is_tied(s, i);
        search_add(s, first, s->end, SPAN_TAIL,
                   weak ? 0.2 : SPAN_PRIORS[SPAN_TAIL]);
    }
}
