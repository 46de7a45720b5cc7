// SPDX-License-Identifier: MIT
#include "headline/need_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* "could be fined [if they fail to]": what may happen does so on a condition. */
static double
condition_cost(const struct token *tokens, size_t count, const bool *keep)
{
    bool may = false;
    for (size_t i = 0; i < count; i++) {
        if (tokens[i].tag == TAG_WDT || tokens[i].tag == TAG_WP)
            return 0;
        may |= keep[i] &&
               words_has(" could would may might will can ", tokens[i].lower);
        if (may && !keep[i] && words_has(" if unless until ", tokens[i].lower))
            return NEED_HARD;
    }
    return 0;
}

/* "the first to be born [at the zoo]": the first of which? */
static double
first_cost(const struct token *tokens, size_t count, const bool *keep,
           size_t last)
{
    if (last >= count || last < 3 || keep[last] || tokens[last].tag != TAG_IN)
        return 0;
    for (size_t i = last - 2; i > 0 && i + 6 > last; i--)
        if (tokens[i].tag == TAG_TO && keep[i])
            return words_has(" first second third last latest only youngest "
                             "oldest ",
                             tokens[i - 1].lower)
                       ? NEED_HARD
                       : 0;
    return 0;
}

/* "than those who eat [before 8pm]": the end of a clause that tells which. */
static double
relative_cost(const struct token *tokens, size_t count, const bool *keep,
              size_t last)
{
    const struct token *end = &tokens[last - 1];
    return last > 1 && last < count && !keep[last] &&
                   tokens[last - 2].tag == TAG_WP && span_is_finite(end->tag) &&
                   tokens[last].tag == TAG_IN
               ? NEED_HARD
               : 0;
}

/* "is recalling 90,000 cars [because the brakes can fail]": why? */
static double
reason_cost(const struct token *tokens, size_t count, const bool *keep)
{
    bool is_lost = false;
    for (size_t i = 1; i < count; i++) {
        if (!token_is(&tokens[i], "because"))
            continue;
        if (keep[i])
            return 0;
        is_lost = true;
    }
    return is_lost ? NEED_SLIGHT : 0;
}

/* "is expected to begin [in May]": when? */
static double
beginning_cost(const struct token *tokens, size_t count, const bool *keep)
{
    for (size_t i = 1; i + 2 < count; i++)
        if (keep[i] && !keep[i + 1] && tokens[i].tag == TAG_VB &&
            words_has(" begin start open end expire close resume ",
                      tokens[i].lower) &&
            (words_has(LIST_MONTHS, tokens[i + 2].lower) ||
             words_has(LIST_DAYS, tokens[i + 2].lower)))
            return NEED_SOFT;
    return 0;
}

/* "lower the age [at which people qualify]", "after two years [on the run]":
 * what the last word means is behind it. */
static double
which_cost(const struct token *tokens, size_t count, const bool *keep,
           size_t last)
{
    if (last < 2 || last + 1 >= count || keep[last] ||
        tokens[last].tag != TAG_IN)
        return 0;
    bool is_which = tag_is_noun(tokens[last - 1].tag) &&
                    token_is(&tokens[last - 2], "the") &&
                    words_has(" which whom ", tokens[last + 1].lower);
    bool is_spell =
        words_has(" years months weeks days hours ", tokens[last - 1].lower) &&
        tokens[last - 2].tag == TAG_CD &&
        words_has(" on in of as without ", tokens[last].lower) && last > 3 &&
        (words_has(" after ", tokens[last - 3].lower) ||
         words_has(" after ", tokens[last - 4].lower));
    return is_which || is_spell ? NEED_HARD : 0;
}

/* "the appointment of Ann Lee [as a judge]" */
static double
office_cost(const struct token *tokens, size_t count, const bool *keep)
{
    for (size_t i = 0; i + 3 < count; i++) {
        if (!words_has(" appointment nomination selection designation ",
                       tokens[i].lower) ||
            !token_is(&tokens[i + 1], "of") || !keep[i] || !keep[i + 1])
            continue;
        for (size_t k = i + 2; k < count && k < i + 14; k++) {
            if (span_is_finite(tokens[k].tag) || tokens[k].tag == TAG_COMMA)
                break;
            if (words_has(" as to ", tokens[k].lower))
                return keep[k] ? 0 : NEED_SOFT;
        }
    }
    return 0;
}

double
need_scope(const struct token *tokens, size_t count, const bool *keep,
           size_t last)
{
    double cost =
        condition_cost(tokens, count, keep) + reason_cost(tokens, count, keep) +
        beginning_cost(tokens, count, keep) + office_cost(tokens, count, keep);
    if (last > 0)
        cost += relative_cost(tokens, count, keep, last) +
                which_cost(tokens, count, keep, last) +
                first_cost(tokens, count, keep, last);
    return cost;
}

size_t
need_skip_name(const struct token *tokens, size_t count, size_t k)
{
    size_t end = k + 1;
    while (end < count && end < k + 5 && tokens[end].tag == TAG_NNP)
        end++;
    bool is_name = tokens[k].tag == TAG_COMMA && end > k + 1 && end < count &&
                   tokens[end].tag == TAG_COMMA;
    return is_name ? end : k;
}
