// SPDX-License-Identifier: MIT
#include "headline/need_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* Whether word `i` is gone, and begins what is. */
static bool
begins_gap(const bool *keep, size_t i)
{
    return i > 0 && !keep[i] && keep[i - 1];
}

static bool
is_spell(const struct token *t)
{
    return words_has(LIST_DAYS, t->lower) || words_has(LIST_MONTHS, t->lower) ||
           words_has(" more information years months weeks days hours now "
                     "example instance ",
                     t->lower);
}

/* Whether at `i` begins what something is for or about. */
static bool
opens_aim(const struct token *tokens, size_t i)
{
    return (tokens[i].tag == TAG_TO && tokens[i + 1].tag == TAG_VB) ||
           words_has(" for regarding concerning about ", tokens[i].lower);
}

/* "received an award from the Holm Institute [for her work on tides]", "an app
 * from Marsh Labs is a guide [for drivers]": for whom or what it is says more
 * than who gave it. */
static double
giver_cost(const struct token *tokens, size_t count, const bool *keep)
{
    size_t giver = 0;
    size_t gap = 0; /* where what is gone began */
    bool has_lost = false;
    for (size_t i = 1; i + 2 < count; i++) {
        size_t next = tokens[i + 1].tag == TAG_DT ? i + 2 : i + 1;
        if (begins_gap(keep, i))
            gap = i;
        if (span_is_finite(tokens[i].tag) &&
            !words_has(" is are was were ", tokens[i].lower)) {
            if (giver > 0 && has_lost)
                break;
            giver = 0;
            has_lost = false;
        }
        if (words_has(" from by ", tokens[i].lower) &&
            tokens[next].tag == TAG_NNP)
            giver = i;
        if (keep[i] && words_has(" following ", tokens[i].lower) &&
            token_is(&tokens[i - 1], "the"))
            giver = i;
        if (!opens_aim(tokens, i) || (tokens[i].tag == TAG_TO && giver == 0))
            continue;
        if (keep[i])
            return 0;
        has_lost |= (gap == i || gap == giver) &&
                    tokens[i - 1].kind == TOKEN_WORD &&
                    !span_is_finite(tokens[i - 1].tag) &&
                    !is_spell(&tokens[i + 1]) && !is_spell(&tokens[i + 2]);
    }
    return giver > 0 && has_lost ? NEED_SLIGHT : 0;
}

/* "are getting the raise [they deserve]": which? */
static double
deserved_cost(const struct token *tokens, size_t count, const bool *keep)
{
    for (size_t i = 2; i + 1 < count; i++)
        if (begins_gap(keep, i) && tokens[i].tag == TAG_PRP &&
            span_is_finite(tokens[i + 1].tag) &&
            tag_is_noun(tokens[i - 1].tag) && token_is(&tokens[i - 2], "the"))
            return NEED_SOFT;
    return 0;
}

/* "would prohibit the sale of knives [at fairs]": more than it would. */
static double
ban_cost(const struct token *tokens, size_t count, const bool *keep,
         size_t last)
{
    static const char BANS[] = " ban bans banned banning prohibit prohibits "
                               "prohibited prohibiting outlaw outlaws outlawed "
                               "outlawing forbid forbids forbidding ";
    if (last < 3 || last + 1 >= count || keep[last] ||
        !tag_is_noun(tokens[last - 1].tag) ||
        (tokens[last].tag != TAG_IN && tokens[last].tag != TAG_WDT &&
         tokens[last].tag != TAG_WP) ||
        is_spell(&tokens[last + 1]) ||
        words_has(" after before until since amid because under following "
                  "despite while as when ",
                  tokens[last].lower))
        return 0;
    for (size_t i = last - 1; i-- > 0 && i + 8 > last;) {
        if (span_is_finite(tokens[i].tag) && !words_has(BANS, tokens[i].lower))
            return 0;
        if (keep[i] && words_has(BANS, tokens[i].lower))
            return tag_is_noun(tokens[i].tag) ? 0 : NEED_SOFT;
    }
    return 0;
}

/* "will take over [as chair] next year" */
static bool
is_taken_over(const struct token *tokens, size_t count, const bool *keep)
{
    for (size_t i = 1; i + 1 < count; i++)
        if (keep[i] && token_is(&tokens[i], "over") &&
            words_has(" take takes took taken taking ", tokens[i - 1].lower))
            return !keep[i + 1] && token_is(&tokens[i + 1], "as");
    return false;
}

/* "has awarded five towns [in Maine $303,981]" */
static bool
is_unpaid(const struct token *tokens, size_t count, const bool *keep)
{
    bool is_given = false;
    for (size_t i = 0; i + 1 < count; i++) {
        if (keep[i] && words_has(" awarded granted gave ", tokens[i].lower) &&
            (i == 0 || !words_has(" been was were be ", tokens[i - 1].lower)))
            is_given = true;
        if (!is_given || tokens[i].tag != TAG_MONEY)
            continue;
        size_t before = i - 1 - (tokens[i - 1].tag == TAG_DT);
        return !keep[i] && (tag_is_noun(tokens[before].tag) ||
                            tokens[before].tag == TAG_COMMA);
    }
    return false;
}

double
need_aim(const struct token *tokens, size_t count, const bool *keep,
         size_t last)
{
    if (need_half(tokens, count, keep, last))
        return NEED_TORN;
    bool is_hard =
        is_unpaid(tokens, count, keep) || is_taken_over(tokens, count, keep);
    return (is_hard ? NEED_HARD : 0) + giver_cost(tokens, count, keep) +
           deserved_cost(tokens, count, keep) +
           ban_cost(tokens, count, keep, last);
}
