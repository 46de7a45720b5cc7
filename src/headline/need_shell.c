// SPDX-License-Identifier: MIT
#include "headline/need_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* Nouns that promise something behind them. */
static const char SHELLS[] =
    " plea pleas petitions appeal appeals motion merger takeover partnership "
    "legislation bill bills law laws "
    "amendment "
    "resolution measure measures "
    "plan plans proposal proposals program programs programme programmes "
    "initiative initiatives effort efforts campaign project projects report "
    "reports study survey review investigation inquiry probe letter statement "
    "speech request petition lawsuit suit complaint charge charges count "
    "counts deal "
    "agreement contract contracts grant grants funding funds rule rules "
    "regulation regulations order ruling decision verdict move step steps "
    "strategy policy system tool series set number list range group panel "
    "meeting conference hearing talks process use role part member members "
    "record information details data results findings research event ceremony "
    "celebration address insertion failure need right support concern "
    "concerns warning call calls treasures leaders resources agencies "
    "package version budget budgets opportunity opportunities options designs "
    "plot plots scheme conspiracy intention intentions provision provisions "
    "authority inclusion extension "
    "availability collaboration participation commitment assessment language "
    "recommendation recommendations request requests claim claims idea ideas "
    "responsibility announcement destination desire wish aim aims "
    "way ways ability chance approach guide guidance guidelines opposition "
    "objection objections "
    "resistance willingness transaction transactions offer offers application "
    "applications stake stakes interests negotiations pact accord ";

/* Whether token `i` is of a time that was left out: "today", "on Tuesday,". */
static bool
is_time(const struct token *tokens, size_t count, size_t i)
{
    const struct token *t = &tokens[i];
    if (words_has(LIST_DAYS, t->lower))
        return true;
    return token_is(t, "on") && i + 1 < count &&
           words_has(LIST_DAYS, tokens[i + 1].lower);
}

/* Whether what begins at `i` tells more of the noun before it, and not when or
 * why it happened. */
static bool
tells_more(const struct token *tokens, size_t count, size_t i, bool is_clause)
{
    const struct token *next = &tokens[i];
    bool is_which = i + 1 < count && token_is(&tokens[i + 1], "which");
    bool tells =
        is_clause || next->tag == TAG_TO || next->tag == TAG_VBG ||
        next->tag == TAG_VBN ||
        (next->tag == TAG_IN && (!token_is(next, "under") || is_which));
    return tells &&
           !words_has(" after before as while when since until because "
                      "amid despite though although ",
                      next->lower);
}

/* "a bill that orders the agency to hold an inquiry [into it]": what the bill
 * does is told. How many verbs tell something before noun `i`. */
static size_t
count_deeds(const struct token *tokens, const bool *keep, size_t i)
{
    size_t deeds = 0;
    for (size_t k = 0; k < i; k++)
        deeds += keep[k] &&
                 (tokens[k].tag == TAG_VB || span_is_finite(tokens[k].tag)) &&
                 !words_has(LIST_SAYING, tokens[k].lower) &&
                 !(k + 1 < i && tokens[k + 1].tag == TAG_VBN);
    return deeds;
}

/* What stands in a thing, and is nothing without it. */
static double
cost_in(const struct token *noun)
{
    /* "raised its stake [in Marsh]" */
    if (words_has(" stake stakes interest interests participation inclusion "
                  "involvement ",
                  noun->lower))
        return NEED_SHELL;
    /* "a provision [in the housing bill that will]" */
    return words_has(" provision provisions language hearing ", noun->lower)
               ? NEED_SOFT
               : 0;
}

double
need_shell(const struct token *tokens, size_t count, const bool *keep, size_t i)
{
    size_t behind = i + 1;
    while (behind + 1 < count &&
           (keep[behind] || token_is_close(&tokens[behind]) ||
            is_time(tokens, count, behind)))
        behind++; /* a day, a closing bracket */
    const struct token *next = &tokens[behind];
    bool is_clause = next->tag == TAG_WDT || next->tag == TAG_WRB ||
                     next->tag == TAG_WP || token_is(next, "that");
    bool tells = tells_more(tokens, count, behind, is_clause);
    bool is_shell = words_has(SHELLS, tokens[i].lower);
    bool is_anybody = next->tag == TAG_VBN;
    /* "one of the companies [at the core of it]" */
    if (tells && i > 2 && token_is(&tokens[i - 2], "of") &&
        token_is(&tokens[i - 3], "one") && keep[i - 3])
        return NEED_SOFT;
    if (!tells ||
        !(is_shell || is_clause || is_anybody ||
          words_has(" comment comments tribute remarks ", tokens[i].lower)))
        return 0;
    /* "a minimum-wage bill" says more than "a bill". */
    size_t before = i;
    while (before > 0 && !keep[before - 1])
        before--;
    uint8_t tag = before > 0 ? tokens[before - 1].tag : (uint8_t)TAG_STOP;
    bool is_told =
        tag_is_noun(tag) || tag == TAG_POS || tag == TAG_CD || tag == TAG_HYPH;
    /* "$2 million in grants from the department" */
    bool is_given = words_has(" grant grants funds funding contract contracts "
                              "deal package loan loans ",
                              tokens[i].lower) &&
                    words_has(" from by with through under ", next->lower);
    for (size_t k = i; k-- > 0 && k + 8 > i;) /* "$2 million in grants to" */
        is_given |= keep[k] && tokens[k].tag == TAG_MONEY &&
                    words_has(" grant grants funds funding aid relief ",
                              tokens[i].lower);
    if (words_has(" during in at near ", next->lower))
        return cost_in(&tokens[i]);
    /* "by a company [formed by]": by which? */
    if (tag == TAG_DT && next->tag == TAG_VBN && before > 1 &&
        words_has(" by from with to ", tokens[before - 2].lower) &&
        words_has(" company group firm man woman team consortium unit investor "
                  "investors party person ",
                  tokens[i].lower))
        return NEED_SHELL;
    /* "made the following comment [on the report]" */
    if (i > 0 && token_is(&tokens[i - 1], "following") && tag != TAG_DT)
        return NEED_SHELL;
    if (is_shell && count_deeds(tokens, keep, i) > 2)
        return NEED_TOLD;
    if (is_shell)
        return is_given ? NEED_SLIGHT : is_told ? NEED_TOLD : NEED_SHELL;
    return is_clause && tag == TAG_DT ? NEED_SOFT : 0;
}
