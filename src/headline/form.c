// SPDX-License-Identifier: MIT
#include "headline/form.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

static bool
is_verb(uint8_t tag)
{
    return span_is_finite(tag) || tag == TAG_VB || tag == TAG_VBG ||
           tag == TAG_VBN;
}

static bool
opens_clause(const struct token *t)
{
    return t->tag == TAG_WDT || t->tag == TAG_WP || t->tag == TAG_WRB ||
           words_has(" which whom who whose ", t->lower) ||
           (token_is(t, "that") && t->tag != TAG_DT);
}

/* The words that open a line before its main clause, up to their comma. */
static size_t
opening_end(const struct token *tokens, size_t count)
{
    static const char SUBORDINATE[] =
        " if when while because although though since once unless as after "
        "before until whether even ";
    if (count == 0 || !words_has(SUBORDINATE, tokens[0].lower))
        return 0;
    for (size_t i = 1; i < count; i++)
        if (tokens[i].tag == TAG_COMMA)
            return i;
    return words_has(" as since until even ", tokens[0].lower) ? 0 : count;
}

/* "Ann Lee, the star of the film has died": the aside lost its other comma;
 * "Ann Lee for which she": the relative clause its first. */
static bool
is_torn(const struct token *tokens, size_t count)
{
    size_t comma = count;
    size_t commas = 0;
    for (size_t i = 1; i < count; i++) {
        if (tokens[i].tag == TAG_COMMA) {
            commas++;
            comma = comma == count ? i : comma;
        }
        /* "Ann Lee known for the film, has died" */
        if (commas == 0 && i > 1 && token_is_capital(&tokens[i - 1]) &&
            words_has(" known born based named ", tokens[i].lower))
            return true;
        if (i + 1 < count && tokens[i].tag == TAG_IN &&
            tokens[i - 1].tag == TAG_NNP &&
            words_has(" which whom ", tokens[i + 1].lower))
            return true;
    }
    /* "to distance himself endorsed": what stood between them is lost. */
    for (size_t i = 1; i < count; i++)
        if (span_is_finite(tokens[i].tag) &&
            words_has(" himself herself itself themselves him them ",
                      tokens[i - 1].lower))
            return true;
    if (commas != 1 || comma + 2 >= count || tokens[comma + 1].tag != TAG_DT ||
        tokens[0].tag == TAG_IN || !tag_is_noun(tokens[comma - 1].tag))
        return false;
    bool has_verb = false;
    for (size_t i = 0; i < comma; i++)
        has_verb |= is_verb(tokens[i].tag);
    return !has_verb;
}

/* ", but due to a donation", "that according to a diary": a clause is begun and
 * has no verb. */
static bool
is_begun(const struct token *tokens, size_t count)
{
    size_t i = count;
    for (size_t k = 1; k + 1 < count; k++) {
        if (!token_is(&tokens[k], "that"))
            continue;
        uint8_t next = tokens[k + 1].tag;
        if (is_verb(tokens[k - 1].tag) && (next == TAG_VBN || next == TAG_VBD))
            return true; /* "has learned that made" */
        if (!token_is(&tokens[k + 1], "according"))
            continue;
        while (k < count && tokens[k].tag != TAG_COMMA)
            k++;
        if (k == count)
            return true;
    }
    while (i > 1 && tokens[i - 1].tag != TAG_COMMA)
        i--;
    if (i < 2 || i + 1 >= count || tokens[i].tag != TAG_CC ||
        !words_has(" but yet ", tokens[i].lower))
        return false;
    /* "but the thing that pushed them" */
    bool has_own = !(tokens[i + 1].tag == TAG_IN ||
                     words_has(" due thanks owing ", tokens[i + 1].lower));
    size_t awaited = has_own ? 0 : 1;
    size_t found = 0;
    for (; i < count; i++) {
        awaited += opens_clause(&tokens[i]);
        found += span_is_finite(tokens[i].tag);
    }
    return has_own ? awaited > 0 && found <= awaited : found == 0;
}

bool
form_is_complete(const struct token *tokens, size_t count)
{
    size_t open = 0;
    if (is_torn(tokens, count) || is_begun(tokens, count))
        return false;
    bool has_main = false;
    bool has_relative = false;
    uint8_t before = TAG_STOP;
    for (size_t i = opening_end(tokens, count); i < count; i++) {
        const struct token *t = &tokens[i];
        bool is_new = span_is_finite(t->tag) && !span_is_finite(before);
        bool asks = token_is(t, "whether") && i + 1 < count &&
                    tokens[i + 1].tag != TAG_TO;
        /* "who came after he was expelled" */
        asks |= words_has(" after before since until once ", t->lower) &&
                i + 2 < count &&
                words_has(" he she they it we ", tokens[i + 1].lower);
        if (opens_clause(t) || asks)
            open++;
        else if (open > 0 && t->tag == TAG_VB && tag_is_noun(before))
            open--; /* "requested that the army grant clemency" */
        else if (is_new && open > 0)
            open--;
        else if (is_new && i > 0)
            /* "A man who stole it and led the police": did what? */
            has_main |= !(has_relative && before == TAG_CC);
        has_relative |= t->tag == TAG_WP || t->tag == TAG_WDT;
        before = t->tag;
    }
    return has_main && open == 0;
}

/* Whether a comma stands among the last words. */
static bool
has_comma(const struct token *tokens, size_t count)
{
    for (size_t i = count; i-- > 0 && i + 7 > count;)
        if (tokens[i].tag == TAG_COMMA)
            return true;
    return false;
}

/* Whether the last word says nothing without `next`. */
static bool
waits_for(const struct token *tokens, size_t count, const struct token *next)
{
    static const char SPELLS[] =
        " year years month months week weeks day days hour hours minutes "
        "moments decade decades ";
    const struct token *t = &tokens[count - 1];
    /* "told the assembly 18 months": ago. */
    if (words_has(" ago earlier later old ", next->lower) &&
        (t->tag == TAG_NN || t->tag == TAG_NNS))
        return true;
    /* "waved through - a year": after what? */
    if (words_has(" after before since ", next->lower) &&
        words_has(SPELLS, t->lower) && count > 2 &&
        (t[-1].tag == TAG_DT || t[-1].tag == TAG_CD) &&
        t[-2].kind == TOKEN_MARK)
        return true;
    /* "are doing something": about what? */
    if (words_has(" something anything everything nothing ", t->lower) &&
        next->tag != TAG_STOP && next->tag != TAG_COMMA && next->tag != TAG_CC)
        return true;
    /* "a rise of 3 per cent": in what? */
    for (size_t i = count > 9 ? count - 9 : 0; i + 1 < count; i++)
        if (token_is(next, "in") && token_is(&tokens[i + 1], "of") &&
            words_has(" rise increase reduction hike surge ", tokens[i].lower))
            return true;
    /* "to enforce ticket checking" */
    if (next->tag == TAG_VBG && t->tag == TAG_NN && count > 2 &&
        (t[-1].tag == TAG_VB || t[-1].tag == TAG_VBG))
        return true;
    /* "it was concerned prices": would do what? */
    if (tag_is_noun(t->tag) && next->tag == TAG_IN && count > 2 &&
        words_has(" concerned worried afraid hopeful confident sure certain ",
                  t[-1].lower))
        return true;
    /* ", a provincial governor": said so. */
    return words_has(" told said says ", next->lower) && tag_is_noun(t->tag) &&
           has_comma(tokens, count);
}

/* "leave the suburbs unserved", "keep the pier lit" */
static bool
leaves_so(const struct token *tokens, size_t count)
{
    for (size_t i = count > 10 ? count - 10 : 0; i + 2 < count; i++)
        if (words_has(" left leaves leave leaving keep keeps kept keeping ",
                      tokens[i].lower))
            return true;
    return false;
}

bool
form_may_end(const struct token *tokens, size_t count, const struct token *next)
{
    static const char WEAK[] =
        " not more less than very so as such also only even both either "
        "neither own several many most other another next same new former "
        "late second third whose ";
    const struct token *t = &tokens[count - 1];
    const struct token *before = count > 1 ? t - 1 : NULL;
    bool has_next = next != NULL;
    /* "will open late" */
    bool is_late = token_is(t, "late") && count > 1 && is_verb(t[-1].tag);
    if (has_next && waits_for(tokens, count, next))
        return false;
    switch (t->tag) {
    case TAG_NN:
    case TAG_NNS:
    case TAG_NNP:
    case TAG_NNPS:
    case TAG_CD:
    case TAG_RP:
        break;
    case TAG_PRP:
        return words_has(" him them me us it ", t->lower);
    case TAG_PRPS:
        /* "imprisoned her": the tagger's usual slip. */
        return token_is(t, "her") && before != NULL && is_verb(before->tag);
    case TAG_JJ:
    case TAG_RB:
        if ((words_has(WEAK, t->lower) && !is_late) ||
            (has_next && tag_is_noun(next->tag)) ||
            (before != NULL && tag_is_noun(before->tag) &&
             text_ends(t->lower, TEXT("ed")) && !leaves_so(tokens, count)))
            return false;
        break;
    case TAG_VBN:
        /* "were seriously injured" */
        while (before > tokens && before->tag == TAG_RB)
            before--;
        for (size_t i = count > 10 ? count - 10 : 0; i + 2 < count; i++)
            if (words_has(" left leaves leave leaving had ", tokens[i].lower))
                return true; /* "left one person wounded" */
        return before != NULL && !words_has(LIST_LINKING, t->lower) &&
               words_has(" was were been being is are be has have had ",
                         before->lower);
    case TAG_VB:
    case TAG_VBD:
    case TAG_VBP:
    case TAG_VBZ:
        return words_has(LIST_ALONE, t->lower) ||
               (words_has(LIST_SAYING, t->lower) && before != NULL &&
                tag_is_noun(before->tag) && has_comma(tokens, count));
    default:
        return token_is_quote(t) || t->tag == TAG_CLOSE;
    }
    if (words_has(LIST_LINKING, t->lower) ||
        (words_has(WEAK, t->lower) && !is_late))
        return false;
    if (before != NULL && words_has(" order addition terms spite ", t->lower) &&
        token_is(before, "in"))
        return false;
    return !has_next || (next->tag != TAG_POS && next->tag != TAG_HYPH &&
                         next->tag != TAG_MONEY);
}

bool
form_ends_in_name(const struct token *tokens, size_t count)
{
    size_t comma = count;
    while (comma > 0 && tokens[comma - 1].tag != TAG_COMMA)
        comma--;
    if (comma < 3 || count - comma > 6 || comma == count)
        return false;
    for (size_t i = comma; i < count; i++)
        if (!token_is_capital(&tokens[i]))
            return false;
    for (size_t i = 0; i + 1 < comma; i++)
        if (tokens[i].tag == TAG_COMMA)
            return false; /* a list or an aside */
    return true;
}

bool
form_ends_in_list(const struct token *tokens, size_t count, struct text rest)
{
    size_t comma = count;
    bool has_verb = false;
    while (comma > 0 && tokens[comma - 1].tag != TAG_COMMA) {
        has_verb |= is_verb(tokens[comma - 1].tag);
        comma--;
    }
    /* "to cut jobs, close its base [and]" */
    if (comma > 2 && comma + 1 < count && tokens[comma].tag == TAG_VB) {
        for (size_t i = comma; i < count; i++)
            if (tokens[i].tag == TAG_CC)
                return false;
        return true;
    }
    if (comma < 3 || comma == count || has_verb)
        return false;
    /* ", and one household" */
    if (tokens[comma].tag == TAG_CC)
        return true;
    /* ", the staff", and the others? */
    return count - comma < 5 && !is_verb(tokens[comma - 2].tag) &&
           (text_starts(rest, TEXT(", and ")) ||
            text_starts(rest, TEXT(", or ")) ||
            text_starts(rest, TEXT(" and ")) ||
            text_starts(rest, TEXT(" or ")));
}
