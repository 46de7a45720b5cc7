// SPDX-License-Identifier: MIT
#include "headline/search.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

void
search_subordinates(struct search *s)
{
    for (size_t i = 4; i + 2 < s->end; i++) {
        if (s->inside[i] || !search_is_in(s, i, LIST_SUBORDINATE) ||
            search_count_finite(s, 0, i) == 0)
            continue;
        bool comma = search_is_comma(s, i - 1);
        uint8_t before = search_tag(s, i - 1);
        if (!comma &&
            (before == TAG_HYPH || before == TAG_IN || before == TAG_JJ ||
             before == TAG_RB || before == TAG_TO || before == TAG_DT ||
             span_is_finite(before) || before == TAG_VB || before == TAG_VBG ||
             search_is_tied(s, i)))
            continue;
        if (search_is_in(s, i, " as ") &&
            search_is_in(s, i - 1, " such well known "))
            continue;
        size_t end = s->end;
        size_t first = comma ? i - 1 : i;
        for (size_t k = search_next_comma(s, i + 1); k < s->end;
             k = search_next_comma(s, k + 1))
            if (search_is_attribution(s, k + 1, s->end) ||
                (search_tag(s, k + 1) == TAG_CC &&
                 search_count_finite(s, k, s->end) > 0)) {
                end = k;
                break;
            }
        bool has_verb = search_count_finite(s, i, end) > 0;
        search_add(s, first, end, SPAN_SUBORDINATE,
                   search_is_in(s, i, " as while ") && has_verb
                       ? 0.8
                       : SPAN_PRIORS[SPAN_SUBORDINATE]);
    }
}

/* "and see them jailed if they fail": the condition is of both verbs. */
static void
add_joint(struct search *s, size_t i)
{
    size_t until = i + 2;
    while (until < s->end &&
           !search_is_in(s, until, " if unless when after because as "))
        until++;
    if (until < s->end && !s->inside[until] &&
        search_count_finite(s, until, s->end) > 0)
        search_add(s, i, until, SPAN_COORDINATE, SPAN_PRIORS[SPAN_COORDINATE]);
}

void
search_coordinates(struct search *s)
{
    for (size_t i = 4; i + 2 < s->end; i++) {
        if (search_tag(s, i) != TAG_CC || s->inside[i] ||
            !search_is_in(s, i, " and but yet ") ||
            search_count_finite(s, 0, i) == 0 ||
            search_count_finite(s, i, s->end) == 0)
            continue;
        bool comma = search_is_comma(s, i - 1);
        size_t next = i + 1;
        while (search_tag(s, next) == TAG_RB)
            next++;
        bool verb = span_is_finite(search_tag(s, next)) ||
                    search_tag(s, next) == TAG_VBN;
        bool clause = false;
        for (size_t k = next;
             k < s->end && k < next + 12 && !search_is_comma(s, k); k++)
            clause |= span_is_finite(search_tag(s, k));
        if (search_is_in(s, 0, " both either ") ||
            search_is_in(s, next, " that "))
            continue;
        if (verb || (comma && clause))
            /* Another's "but" is news; one's own is a detail. */
            search_add(s, comma ? i - 1 : i, s->end, SPAN_COORDINATE,
                       search_is_in(s, i, " but ") && !verb
                           ? 0.5
                           : SPAN_PRIORS[SPAN_COORDINATE]);
        else if (clause && search_starts_phrase(search_tag(s, next)) &&
                 search_is_in(s, i, " but "))
            search_add(s, i, s->end, SPAN_COORDINATE, 0.5);
        if (!comma && (verb || search_tag(s, next) == TAG_VB))
            add_joint(s, i);
    }
}

/* "charged with embezzlement [and forgery]": the last noun of two that end a
 * sentence, where neither needs the other. */
void
search_halves(struct search *s)
{
    size_t i = s->end;
    while (i > 4 && (search_is_phrase_part(search_tag(s, i - 1)) ||
                     search_is_in(s, i - 1, " of ")))
        i--;
    bool is_half = i > 4 && i + 1 < s->end && search_is_in(s, i - 1, " and ") &&
                   !s->inside[i - 1] && !search_is_in(s, i, " of ") &&
                   !token_is_capital(&s->tokens[i]) &&
                   search_tag(s, i) != TAG_CD &&
                   tag_is_noun(search_tag(s, s->end - 1));
    if (!is_half || !tag_is_noun(search_tag(s, i - 2)) ||
        token_is_capital(&s->tokens[i - 2]))
        return;
    for (size_t k = i - 2; k > 0 && k + 10 > i; k--) {
        if (search_is_comma(s, k) || search_tag(s, k) == TAG_CD ||
            search_tag(s, k) == TAG_CC ||
            search_is_in(s, k,
                         " both between either two mix combination among "
                         "including such "))
            return;
        if (search_tag(s, k) == TAG_IN || search_tag(s, k) == TAG_TO ||
            span_is_finite(search_tag(s, k)))
            break;
    }
    search_add(s, i - 1, s->end, SPAN_COORDINATE, 0.5);
}

/* ", but a spokesman said X": what is said without who says it. */
void
search_sayings(struct search *s)
{
    for (size_t i = 4; i + 4 < s->end; i++) {
        if (search_tag(s, i) != TAG_CC || !search_is_comma(s, i - 1) ||
            search_count_finite(s, 0, i) == 0)
            continue;
        for (size_t k = i + 1;
             k < s->end && k < i + 14 && !search_is_comma(s, k); k++) {
            if (!span_is_finite(search_tag(s, k)))
                continue;
            size_t next = k + 1;
            if (search_is_in(s, next, " that "))
                next++;
            if (search_is_in(s, k, " said says ") &&
                search_starts_phrase(search_tag(s, next)) &&
                search_tag(s, next) != TAG_PRP &&
                search_count_finite(s, next, s->end) > 0)
                search_add(s, i + 1, next, SPAN_SAYING,
                           SPAN_PRIORS[SPAN_SAYING]);
            break;
        }
    }
}

/* "The minister announced that taxes will fall": what was announced. */
void
search_leading_saying(struct search *s)
{
    for (size_t i = 1; i + 4 < s->end; i++) {
        if (!span_is_finite(search_tag(s, i)))
            continue;
        size_t next = i + 1;
        if (search_is_in(s, next, " that "))
            next++;
        bool sure = search_is_in(s, i,
                                 " announced announces reported reports "
                                 "confirmed confirms revealed reveals ");
        if (next == i + 1 || !(sure || search_is_in(s, i, " said says ")) ||
            s->inside[i] || search_is_in(s, 0, " if when while although ") ||
            !search_starts_phrase(search_tag(s, next)) ||
            search_tag(s, next) == TAG_PRP || search_tag(s, next) == TAG_PRPS ||
            search_is_in(s, next, " this these those that there such ") ||
            search_count_finite(s, next, s->end) == 0)
            return;
        search_add(s, 0, next, SPAN_SAYING, sure ? 0.5 : 0.35);
        return;
    }
}
