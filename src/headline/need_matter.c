// SPDX-License-Identifier: MIT
#include "headline/need_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    MATTER_REACH = 16, /* words from a noun to what it is about */
};

static bool
is_noun(const struct token *t)
{
    return t->tag == TAG_NN || t->tag == TAG_NNS;
}

static bool
opens_matter(const struct token *t)
{
    return t->tag == TAG_WDT || t->tag == TAG_TO || t->tag == TAG_VBG ||
           token_is(t, "that") ||
           words_has(" on over about against regarding concerning ", t->lower);
}

/* "a bill introduced by Ann Lee [that would]", "a letter signed by members
 * [asking]": who made it is there, and what it says is not. */
static bool
is_carried(const struct token *tokens, size_t count, const bool *keep, size_t i)
{
    static const char MADE[] =
        " introduced authored sponsored offered proposed filed moved brought "
        "signed issued written commissioned conducted published released "
        "championed cosponsored endorsed drafted tabled lodged submitted "
        "delivered ";
    if (i + 2 >= count || !keep[i + 1] || !keep[i + 2] ||
        !words_has(LIST_ACTS, tokens[i].lower))
        return false;
    bool is_made = words_has(MADE, tokens[i + 1].lower) &&
                   tokens[i + 1].tag == TAG_VBN &&
                   token_is(&tokens[i + 2], "by");
    /* "introduced a bill in the House [to protect wells]" */
    bool is_in =
        token_is(&tokens[i + 1], "in") && i > 1 &&
        (tokens[i - 1].tag == TAG_DT || tokens[i - 1].tag == TAG_JJ ||
         tokens[i - 1].tag == TAG_NN || span_is_finite(tokens[i - 1].tag));
    if (!is_made && !is_in)
        return false;
    for (size_t k = i + 3; k < count && k < i + MATTER_REACH; k++) {
        if (span_is_finite(tokens[k].tag))
            return false;
        if (opens_matter(&tokens[k]))
            return !keep[k];
    }
    return false;
}

/* "reinforced the position [that exports must grow]", "voiced the fear that" */
static bool
is_held(const struct token *tokens, size_t count, const bool *keep, size_t i)
{
    static const char HELD[] =
        " position stance notion theory commitment promise prediction forecast "
        "forecasts understanding finding findings conclusion conclusions order "
        "worry worries suspicion suspicions hint hints indication indications "
        "indicator guarantee guarantees argument arguments statement decision "
        "rule ruling verdict message recommendation demand proposal motion "
        "opinion feeling impression expectation expectations principle ";
    return i + 2 < count && words_has(HELD, tokens[i].lower) && !keep[i + 1] &&
           token_is(&tokens[i + 1], "that") &&
           !span_is_finite(tokens[i + 2].tag);
}

/* "are doing something [about it]" */
static bool
is_something(const struct token *tokens, size_t count, const bool *keep,
             size_t i)
{
    return words_has(" something anything ", tokens[i].lower) &&
           i + 1 < count && !keep[i + 1] &&
           (tokens[i + 1].tag == TAG_IN || tokens[i + 1].tag == TAG_TO ||
            tokens[i + 1].tag == TAG_JJ || tokens[i + 1].tag == TAG_WDT);
}

/* "produced the biggest shock of the week[, stunning the third seed]": that is
 * what was done. */
static bool
is_feat(const struct token *tokens, size_t count, const bool *keep, size_t i)
{
    static const char FEATS[] =
        " shock shocks history upset upsets surprise surprises statement mark "
        "impression debut comeback feat headlines waves stir scare drama "
        "contrast milestone blow ";
    if (!words_has(FEATS, tokens[i].lower))
        return false;
    size_t k = i + 1;
    while (k < count && keep[k] && tokens[k].tag != TAG_COMMA &&
           !span_is_finite(tokens[k].tag))
        k++;
    while (k < count && (words_has(LIST_DAYS, tokens[k].lower) ||
                         token_is(&tokens[k], "on")))
        k++;
    if (k + 1 >= count || keep[k + 1])
        return false;
    bool is_behind = tokens[k].tag == TAG_COMMA && tokens[k + 1].tag == TAG_VBG;
    return is_behind ||
           (!keep[k] && tokens[k].tag == TAG_CC &&
            span_is_finite(tokens[k + 1].tag)) ||
           (!keep[k] && words_has(" by when after ", tokens[k].lower));
}

/* "went back to court [and denied it]", "came to the office [and sat down]":
 * on the way only. */
static bool
is_way(const struct token *tokens, size_t count, const bool *keep, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (tokens[k].tag == TAG_WP || tokens[k].tag == TAG_WDT)
            return false;
    if (!span_is_finite(tokens[i].tag) ||
        !words_has(" went goes returned returns came comes stood sat walked "
                   "turned gathered got ran rushed travelled traveled flew "
                   "appeared headed moved ",
                   tokens[i].lower))
        return false;
    for (size_t k = i + 1; k + 1 < count && k < i + MATTER_REACH; k++) {
        if (tokens[k].tag == TAG_COMMA || span_is_finite(tokens[k].tag))
            return false;
        if (tokens[k].tag == TAG_CC && span_is_finite(tokens[k + 1].tag))
            return !keep[k + 1];
        /* "ran to the halls [when a tremor set off sirens]" */
        if (words_has(" when as because amid ", tokens[k].lower))
            return !keep[k] && !token_is(&tokens[k], "as");
    }
    return false;
}

/* "allowed a rise of 3 per cent [in gas rates]": of what? */
static bool
is_risen(const struct token *tokens, size_t count, const bool *keep, size_t i)
{
    static const char WHEN[] = " quarter month year week half season weeks "
                               "months years days recent early late trading ";
    if (i + 2 >= count || !keep[i + 1] || !token_is(&tokens[i + 1], "of") ||
        !words_has(" rise increase hike reduction surge jump drop fall cut "
                   "decline ",
                   tokens[i].lower))
        return false;
    for (size_t k = i + 2; k + 1 < count && k < i + 9; k++) {
        const struct token *next = &tokens[k + 1];
        if (span_is_finite(tokens[k].tag) || tokens[k].tag == TAG_COMMA)
            return false;
        if (token_is(&tokens[k], "in"))
            return !keep[k] && (is_noun(next) || next->tag == TAG_JJ) &&
                   !words_has(WHEN, next->lower);
    }
    return false;
}

/* "submit it in a batch of pleas [against the norm] in its ports": what the
 * object is about, and nothing like it is left. */
static double
object_cost(const struct token *tokens, size_t count, const bool *keep,
            size_t i)
{
    bool has_verb = false;
    size_t next = i + 1;
    if (next >= count || keep[next] || tokens[next].kind != TOKEN_WORD ||
        words_has(LIST_DAYS, tokens[next].lower))
        return 0;
    for (size_t k = 0; k < i; k++)
        has_verb |= keep[k] && span_is_finite(tokens[k].tag);
    while (next < count && !keep[next])
        next++;
    bool is_comma = next < count && tokens[next].tag == TAG_COMMA;
    if (!has_verb || next == count ||
        (tokens[next].kind != TOKEN_WORD && !is_comma) ||
        words_has(LIST_DAYS, tokens[next].lower) ||
        opens_matter(&tokens[next]) || tokens[next].tag == TAG_VBN ||
        span_is_finite(tokens[next].tag) || token_is(&tokens[next], "for") ||
        token_is(&tokens[next], "of"))
        return 0;
    double cost = need_shell(tokens, count, keep, i);
    return cost < NEED_SOFT ? cost : NEED_SOFT;
}

double
need_matter(const struct token *tokens, size_t count, const bool *keep,
            size_t i)
{
    if (is_something(tokens, count, keep, i))
        return NEED_SHELL;
    if (is_way(tokens, count, keep, i))
        return NEED_SOFT;
    if (!is_noun(&tokens[i]))
        return 0;
    if (is_feat(tokens, count, keep, i) || is_held(tokens, count, keep, i) ||
        is_risen(tokens, count, keep, i) || is_carried(tokens, count, keep, i))
        return NEED_SHELL;
    return object_cost(tokens, count, keep, i);
}
