// SPDX-License-Identifier: MIT
#include "headline/need_parts.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

enum { HALF_REACH = 14 /* words to a verb behind what was announced */ };

static const char HALF_HELPERS[] =
    " has have had will would is are was were can could may might ";

/* Whether word `i` is gone, and begins what is. */
static bool
begins_gap(const bool *keep, size_t i)
{
    return i > 0 && !keep[i] && keep[i - 1];
}

/* "announced a new loan [and grant program]": half of what a program is. */
static bool
is_half(const struct token *tokens, size_t count, const bool *keep, size_t last)
{
    if (last < 3 || last + 2 >= count || keep[last] ||
        !token_is(&tokens[last], "and") || tokens[last - 1].tag != TAG_NN ||
        (tokens[last + 1].tag != TAG_NN && tokens[last + 1].tag != TAG_VB &&
         tokens[last + 1].tag != TAG_VBP) ||
        !tag_is_noun(tokens[last + 2].tag))
        return false;
    size_t i = last - 1;
    while (i > 0 && keep[i - 1] &&
           (tag_is_noun(tokens[i - 1].tag) || tokens[i - 1].tag == TAG_JJ))
        i--;
    return i > 0 && words_has(" a an ", tokens[i - 1].lower);
}

/* "introduced The Swift Lane [to Improve Harbours Act]": half of its name. */
static bool
is_half_title(const struct token *tokens, size_t count, const bool *keep,
              size_t last)
{
    if (last < 2 || last + 2 >= count || keep[last] ||
        tokens[last].tag != TAG_TO || !token_is_capital(&tokens[last - 1]) ||
        !token_is_capital(&tokens[last + 1]))
        return false;
    return (verbs_forms(tokens[last + 1].lower) & VERBS_BASE) != 0;
}

static const char TITLE_ENDS[] =
    " act award prize medal bill committee subcommittee appropriations "
    "department departments foundation fund program ";

/* Whether from `i` on a name goes on that ends in such a word. */
static bool
ends_title(const struct token *tokens, size_t count, size_t i)
{
    for (; i < count &&
           (token_is_capital(&tokens[i]) || tokens[i].kind == TOKEN_MARK ||
            words_has(" and the of to for ", tokens[i].lower));
         i++) {
        if (tokens[i].tag == TAG_STOP || token_is_open(&tokens[i]))
            return false;
        if (token_is_capital(&tokens[i]) &&
            words_has(TITLE_ENDS, tokens[i].lower))
            return true;
    }
    return false;
}

/* "in the 2006 Transport[, Ports, and Housing Appropriations bill]", "the Holm
 * Service [to Harbours Award]" */
static bool
is_cut_title(const struct token *tokens, size_t count, const bool *keep)
{
    for (size_t i = 2; i + 2 < count; i++) {
        if (!begins_gap(keep, i) || tokens[i - 1].tag != TAG_NNP ||
            !token_is_capital(&tokens[i + 1]) ||
            !(tokens[i].tag == TAG_TO || tokens[i].tag == TAG_COMMA) ||
            !ends_title(tokens, count, i))
            continue;
        /* A list of names, not a name set aside. */
        size_t k = i + 1;
        while (k < count && token_is_capital(&tokens[k]))
            k++;
        if (tokens[i].tag == TAG_TO)
            return true;
        if (k < count && (tokens[k].tag == TAG_CC ||
                          (tokens[k].tag == TAG_COMMA && k + 1 < count &&
                           (tokens[k + 1].tag == TAG_CC ||
                            token_is_capital(&tokens[k + 1])))))
            return true;
    }
    return false;
}

/* "announced the fire service in Wells[, Ohio has been given a boat]": what
 * was announced did something. */
static bool
is_half_said(const struct token *tokens, size_t count, const bool *keep,
             size_t last)
{
    bool is_said = false;
    for (size_t i = 0; i + 1 < last; i++) {
        if (!keep[i] || !span_is_finite(tokens[i].tag))
            continue;
        is_said = words_has(" announced announces reported reports confirmed ",
                            tokens[i].lower) &&
                  !token_is(&tokens[i + 1], "that");
    }
    if (!is_said || last + 2 >= count || keep[last] ||
        !tag_is_noun(tokens[last - 1].tag))
        return false;
    for (size_t i = last; i < count && i < last + HALF_REACH; i++) {
        uint8_t tag = tokens[i].tag;
        if (words_has(HALF_HELPERS, tokens[i].lower))
            return i > last;
        if (span_is_finite(tag) || tag == TAG_VB || tag == TAG_WDT ||
            tag == TAG_WP || tag == TAG_WRB || tag == TAG_TO ||
            tag == TAG_VBG || tag == TAG_VBN ||
            words_has(" that whether to for on ", tokens[i].lower) ||
            words_has(LIST_SUBORDINATE, tokens[i].lower))
            return false;
    }
    return false;
}

/* "to make sure farmers [know]" */
static bool
is_unsure(const struct token *tokens, size_t count, const bool *keep,
          size_t last)
{
    for (size_t i = last; i-- > 0;) {
        if (!keep[i] || tokens[i].kind == TOKEN_MARK)
            continue;
        if (words_has(" sure ensure ensures ensured ensuring ",
                      tokens[i].lower)) {
            for (i = last; i < count; i++)
                if (span_is_finite(tokens[i].tag))
                    return !keep[last];
            return false;
        }
        if (tokens[i].tag != TAG_DT && tokens[i].tag != TAG_JJ &&
            tokens[i].tag != TAG_CD && !tag_is_noun(tokens[i].tag))
            return false;
    }
    return false;
}

/* "the honour of having the court [named for him]" */
static bool
is_had(const struct token *tokens, const bool *keep, size_t last)
{
    if (keep[last] || tokens[last].tag != TAG_VBN)
        return false;
    for (size_t i = last; i-- > 0;) {
        if (keep[i] && token_is(&tokens[i], "having"))
            return true;
        if (tokens[i].tag != TAG_DT && tokens[i].tag != TAG_JJ &&
            !tag_is_noun(tokens[i].tag))
            return false;
    }
    return false;
}

/* "Two days after its introduction[, the bill] has been passed": a time does
 * nothing. */
static bool
is_time_acting(const struct token *tokens, size_t count, const bool *keep)
{
    bool has_time = false;
    bool is_behind = false; /* "after" */
    bool has_gap = false;
    for (size_t i = 0; i < count && i < 64; i++) {
        has_gap |= !keep[i];
        if (!keep[i])
            continue;
        if (span_is_finite(tokens[i].tag))
            return is_behind && has_gap;
        size_t next = i + 1;
        while (next < count && !keep[next])
            next++;
        if (tokens[i].tag == TAG_COMMA && next < count &&
            !span_is_finite(tokens[next].tag))
            return false;
        is_behind |= has_time && words_has(" after before ", tokens[i].lower);
        has_time = words_has(" days weeks months years hours minutes day week "
                             "month year ",
                             tokens[i].lower);
    }
    return false;
}

/* "before the ports committee [about the Holm] proposal": a noun that lost the
 * phrase it stood in. */
static bool
is_orphaned(const struct token *tokens, size_t count, const bool *keep)
{
    size_t gap = 0;
    for (size_t i = 1; i < count; i++) {
        if (begins_gap(keep, i))
            gap = i;
        uint8_t before = tokens[i - 1].tag;
        if (!keep[i] || keep[i - 1] || gap == 0 || tokens[gap].tag != TAG_IN ||
            (tokens[i].tag != TAG_NN && tokens[i].tag != TAG_NNS) ||
            (before != TAG_NNP && before != TAG_JJ && before != TAG_DT &&
             before != TAG_NN && before != TAG_POS && before != TAG_PRPS) ||
            !tag_is_noun(tokens[gap - 1].tag) ||
            words_has(LIST_DAYS, tokens[i - 1].lower) ||
            words_has(LIST_MONTHS, tokens[i - 1].lower) ||
            words_has(" year month week season weekend ", tokens[i - 1].lower))
            continue;
        size_t end = i;
        while (end < count && tag_is_noun(tokens[end].tag))
            end++;
        if (end >= count || !span_is_finite(tokens[end].tag))
            return true;
    }
    return false;
}

/* "As the council debated the bill[, Marsh moved to]": the main clause is gone. */
static bool
is_side_clause(const struct token *tokens, size_t count, const bool *keep)
{
    size_t verbs = 0;
    size_t first = 0;
    bool is_lost = false;
    bool is_past = false; /* behind a comma */
    while (first < count && !keep[first])
        first++;
    if (first == count || !words_has(" as while when because although though "
                                     "since if ",
                                     tokens[first].lower))
        return false;
    for (size_t i = first; i < count; i++) {
        bool is_finite = span_is_finite(tokens[i].tag);
        is_past |= keep[i] && tokens[i].tag == TAG_COMMA;
        if (keep[i] && is_finite && is_past)
            return false;
        verbs += keep[i] && is_finite;
        is_lost |= !keep[i] && is_finite;
    }
    return verbs > 0 && is_lost;
}

bool
need_half(const struct token *tokens, size_t count, const bool *keep,
          size_t last)
{
    for (size_t i = 1; i < count; i++) /* "the process[, May 1]-8" */
        if (keep[i] && !keep[i - 1] && text_starts(tokens[i].text, TEXT("-")))
            return true;
    /* "to join a Holm[, law firm]" */
    if (last > 1 && last < count && tokens[last - 1].tag == TAG_NNP &&
        words_has(" a an ", tokens[last - 2].lower) &&
        (tokens[last].tag == TAG_COMMA || tag_is_noun(tokens[last].tag) ||
         tokens[last].tag == TAG_JJ))
        return true;
    /* "some of the most significant[, oldest sites]" */
    if (last > 2 && last < count && tokens[last - 1].tag == TAG_JJ &&
        token_is(&tokens[last - 2], "most") &&
        token_is(&tokens[last - 3], "the") && tokens[last].tag != TAG_IN)
        return true;
    return is_half(tokens, count, keep, last) ||
           is_cut_title(tokens, count, keep) ||
           is_half_said(tokens, count, keep, last) ||
           is_unsure(tokens, count, keep, last) ||
           (last < count && is_had(tokens, keep, last)) ||
           is_half_title(tokens, count, keep, last) ||
           is_time_acting(tokens, count, keep) ||
           is_orphaned(tokens, count, keep) ||
           is_side_clause(tokens, count, keep);
}
