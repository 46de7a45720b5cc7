// SPDX-License-Identifier: MIT
#include "headline/search.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* Where what began after the comma at `i` ends, the comma after it taken in
 * when the main clause goes on behind it. */
static size_t
clause_end(const struct search *s, size_t i, bool needs_verb)
{
    bool main_is_done = search_count_finite(s, 0, i) > 0;
    for (size_t at = search_next_comma(s, i + 1); at < s->end;
         at = search_next_comma(s, at + 1)) {
        if (needs_verb && search_count_finite(s, i + 1, at) == 0)
            continue;
        size_t next = search_skip_adverbs(s, at + 1);
        if (!main_is_done && span_is_finite(search_tag(s, next)))
            return at + 1;
        /* ", but he said": that belongs to the sentence. */
        if (main_is_done && search_tag(s, at + 1) == TAG_CC &&
            search_count_finite(s, at + 1, s->end) > 0)
            return at;
        if (main_is_done && search_is_attribution(s, at + 1, s->end))
            return at;
        if (!main_is_done && search_tag(s, next) == TAG_VBN)
            continue;
    }
    return main_is_done ? s->end : 0;
}

static void
find_apposition(struct search *s, size_t i)
{
    size_t close = search_next_comma(s, i + 1);
    uint8_t before = search_tag(s, i - 1);
    uint8_t first = search_tag(s, i + 1);
    size_t len = close - i - 1;
    /* ", 12% more than a week ago": how many more is the news. */
    for (size_t k = i + 1; k < close; k++)
        if (search_is_in(s, k, " than "))
            return;
    if (len == 0 || len > 18 || search_count_finite(s, i + 1, close) > 0 ||
        !(tag_is_noun(before) || before == TAG_RRB || before == TAG_CLOSE) ||
        !search_starts_phrase(first) || search_is_list(s, i, close))
        return;
    if (len == 1 && first == TAG_CD && close < s->end) {
        search_add(s, i, close + 1, SPAN_APPOSITION, 0.95); /* an age */
        return;
    }
    bool is_place = before == TAG_NNP && len <= 3;
    for (size_t k = i + 1; k < close && is_place; k++)
        is_place = search_tag(s, k) == TAG_NNP;
    if (close == s->end) {
        if (search_count_finite(s, 0, i) > 0 && first != TAG_PRP)
            search_add(s, i, close, SPAN_APPOSITION, 0.8);
        return;
    }
    size_t next = search_skip_adverbs(s, close + 1);
    bool goes_on =
        span_is_finite(search_tag(s, next)) || search_tag(s, next) == TAG_VBN ||
        search_is_relative(s, next) || search_tag(s, next) == TAG_TO ||
        search_tag(s, next) == TAG_IN || search_tag(s, next) == TAG_VBG;
    if (goes_on && (first != TAG_PRP))
        search_add(s, i, close + 1, SPAN_APPOSITION,
                   is_place ? 0.8 : SPAN_PRIORS[SPAN_APPOSITION]);
}

void
search_after_commas(struct search *s)
{
    for (size_t i = 1; i + 1 < s->end; i++) {
        if (!search_is_comma(s, i))
            continue;
        uint8_t first = search_tag(s, i + 1);
        size_t verb = i + 1;
        while (search_tag(s, verb) == TAG_RB)
            verb++;
        if (search_is_relative(s, i + 1)) {
            size_t end = clause_end(s, i, true);
            if (end > i && search_count_finite(s, i, end) > 0)
                search_add(s, i, end, SPAN_RELATIVE,
                           SPAN_PRIORS[SPAN_RELATIVE]);
            continue;
        }
        if (search_tag(s, verb) == TAG_VBG ||
            (search_tag(s, verb) == TAG_VBN &&
             search_is_in(s, verb + 1,
                          " by in on as for to with after from at "))) {
            size_t end = clause_end(s, i, false);
            if (end > i && !search_is_in(s, i + 1, " including "))
                search_add(s, i, end, SPAN_PARTICIPLE,
                           SPAN_PRIORS[SPAN_PARTICIPLE]);
            else if (end > i)
                search_add(s, i, end, SPAN_PARTICIPLE, 0.8);
            continue;
        }
        if (first != TAG_CC)
            find_apposition(s, i);
    }
}

/* The first comma after which a subject and its verb stand, or the end. */
static size_t
subject_comma(const struct search *s)
{
    for (size_t at = search_next_comma(s, 0); at < s->end;
         at = search_next_comma(s, at + 1)) {
        size_t next = search_skip_adverbs(s, at + 1);
        size_t close = search_next_comma(s, next);
        size_t verb = next;
        if (!search_starts_phrase(search_tag(s, next)) ||
            search_is_relative(s, next))
            continue;
        while (verb < close && !span_is_finite(search_tag(s, verb)) &&
               !search_is_relative(s, verb))
            verb++;
        if (verb < close && span_is_finite(search_tag(s, verb)))
            return at;
        /* "In May, Smith, a lawyer, said": the subject has an apposition. */
        if (close < s->end && search_tag(s, next) != TAG_CD &&
            search_tag(s, close + 1) != TAG_CC)
            return at;
    }
    return s->end;
}

/* Up to the first comma, when what follows can stand alone. */
void
search_leading(struct search *s)
{
    uint8_t first = search_tag(s, 0);
    size_t comma = subject_comma(s);
    bool opens = first == TAG_IN || first == TAG_VBG || first == TAG_VBN ||
                 first == TAG_RB || first == TAG_TO || first == TAG_WRB ||
                 first == TAG_CC;
    /* "Three days after the storm, Lee opened" */
    opens |= first == TAG_CD &&
             search_is_in(s, 1, " days weeks months years hours ") &&
             search_is_in(s, 2, " after before ");
    if (!opens || comma >= s->end || search_is_in(s, 0, LIST_CONDITION) ||
        search_is_in(s, 0, " rather instead "))
        return;
    /* "In Paris, Rome, and London, ..." */
    if (search_is_list(s, 0, comma) && search_tag(s, comma + 1) == TAG_CC)
        return;
    size_t next = comma + 1;
    while (search_tag(s, next) == TAG_RB)
        next++;
    if (!search_starts_phrase(search_tag(s, next)) ||
        search_tag(s, next) == TAG_PRP || search_tag(s, next) == TAG_PRPS ||
        search_is_in(s, next, " this that these those there "))
        return;
    if (search_count_finite(s, next, s->end) == 0)
        return;
    bool is_short = comma <= 4;
    if (search_is_in(s, 0, " according "))
        search_add(s, 0, comma + 1, SPAN_ATTRIBUTION, 0.75);
    else
        search_add(s, 0, comma + 1, SPAN_LEADING,
                   is_short ? 0.85 : SPAN_PRIORS[SPAN_LEADING]);
}

void
search_attributions(struct search *s)
{
    for (size_t i = 2; i < s->end; i++) {
        size_t after = search_next_comma(s, i + 1);
        if (!search_is_comma(s, i) ||
            (search_count_finite(s, 0, i) == 0 &&
             !span_is_finite(search_tag(s, after + 1))))
            continue;
        if (search_count_finite(s, 0, i) > 0 &&
            search_is_attribution(s, i + 1, s->end))
            search_add(s, i, s->end, SPAN_ATTRIBUTION,
                       SPAN_PRIORS[SPAN_ATTRIBUTION]);
        size_t close = search_next_comma(s, i + 1);
        if (close < s->end && search_is_attribution(s, i + 1, close))
            search_add(s, i, close + 1, SPAN_ATTRIBUTION,
                       SPAN_PRIORS[SPAN_ATTRIBUTION]);
    }
    /* "X, according to Y": without a comma as well. */
    for (size_t i = 4; i + 2 < s->end; i++)
        if (search_is_in(s, i, " according ") &&
            search_is_in(s, i + 1, " to ") && !search_is_comma(s, i - 1) &&
            search_count_finite(s, 0, i) > 0 &&
            search_count_finite(s, i, s->end) == 0)
            search_add(s, i, s->end, SPAN_ATTRIBUTION, 0.85);
}

void
search_dashes(struct search *s)
{
    for (size_t i = 1; i < s->end; i++) {
        if (!token_is_dash(&s->tokens[i]) || s->inside[i] ||
            !(s->tokens[i].space || s->tokens[i].text.len > 1))
            continue;
        size_t close = i + 1;
        while (close < s->end && !token_is_dash(&s->tokens[close]))
            close++;
        bool is_number =
            s->tokens[i - 1].tag == TAG_CD && search_tag(s, i + 1) == TAG_CD;
        if (is_number)
            continue;
        if (close < s->end && close > i + 1) {
            search_add(s, i, close + 1, SPAN_DASH, SPAN_PRIORS[SPAN_DASH]);
            i = close;
        } else if (search_count_finite(s, 0, i) > 0) {
            search_add(s, i, s->end, SPAN_DASH, 0.8);
        }
    }
}

void
search_brackets(struct search *s)
{
    for (size_t i = 1; i < s->count; i++) {
        if (!token_is_open(&s->tokens[i]))
            continue;
        size_t close = i + 1;
        while (close < s->count && !token_is_close(&s->tokens[close]))
            close++;
        if (close < s->count)
            search_add(s, i, close + 1, SPAN_BRACKET,
                       SPAN_PRIORS[SPAN_BRACKET]);
        i = close;
    }
}

/* ", R-Ga.,": party and state, as the wires write them. */
void
search_parties(struct search *s)
{
    for (size_t i = 1; i + 4 < s->end; i++) {
        if (!search_is_comma(s, i) || !search_is_in(s, i + 1, " d r i ") ||
            search_tag(s, i + 2) != TAG_HYPH)
            continue;
        size_t close = search_next_comma(s, i + 1);
        if (close < s->end && close - i <= 8)
            search_add(s, i, close + 1, SPAN_BRACKET, 0.97);
    }
}
