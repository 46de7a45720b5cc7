// SPDX-License-Identifier: MIT
#include "headline/shrink_parts.h"

#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* ", a governor [told reporters]": who says it does not stand without it. */
static bool
is_said(const struct shrink *s, const struct span *span, size_t word)
{
    return span->kind == SPAN_REDUCED && word > 0 && word < span->end &&
           words_has(" told said says ", s->tokens[word].lower) &&
           tag_is_noun(s->tokens[word - 1].tag);
}

/* "claims of a ferry [sending out a call]": what is claimed is what it does. */
static bool
is_claimed(const struct shrink *s, const struct span *span)
{
    static const char CLAIMS[] = " claim claims report reports rumours rumors "
                                 "allegations fears risk prospect danger "
                                 "chance possibility signs evidence ";
    bool has_ing = false;
    for (size_t i = span->first; i < span->end; i++)
        has_ing |= s->tokens[i].tag == TAG_VBG;
    for (size_t i = span->first; has_ing && i > 1 && i + 14 > span->first;
         i--) {
        if (span_is_finite(s->tokens[i].tag))
            return false;
        if (token_is(&s->tokens[i], "of") &&
            words_has(CLAIMS, s->tokens[i - 1].lower))
            return true;
    }
    return false;
}

/* "would land [at the bottom of its range]", "closed [at 40 pence]" */
static bool
is_landing(const struct shrink *s, size_t word)
{
    return word > 0 && token_is(&s->tokens[word], "at") &&
           words_has(" land lands landed stand stands stood sit sits sat "
                     "remain remains remained finish finished settle settled "
                     "end ended close closed open opened peak peaked priced "
                     "valued aim aimed ",
                     s->tokens[word - 1].lower);
}

/* "Sheikh Said bin [Rashid Al Hamdi]": half of a name. */
static bool
is_half_arabic(const struct shrink *s, const struct span *span)
{
    return span->kind == SPAN_ROLE &&
           words_has(" bin ibn bint al el ben abu de da di van von der la ",
                     s->tokens[span->end - 1].lower);
}

/* "[after he] was expelled": whose verb stays. */
static bool
is_subject(const struct shrink *s, const struct span *span)
{
    return span->end < s->count && span->end > span->first &&
           span_is_finite(s->tokens[span->end].tag) &&
           words_has(" he she they it we i who ",
                     s->tokens[span->end - 1].lower);
}

/* "allowed a rise of 3 per cent [in gas rates]": of what? */
static bool
is_risen(const struct shrink *s, const struct span *span, size_t word)
{
    static const char RISES[] = " rise increase fall drop decline cut "
                                "reduction surge jump hike growth ";
    if (span->kind != SPAN_PHRASE || word >= span->end ||
        !token_is(&s->tokens[word], "in"))
        return false;
    for (size_t i = word; i > 1 && i + 9 > word; i--) {
        if (span_is_finite(s->tokens[i - 1].tag) ||
            s->tokens[i - 1].tag == TAG_COMMA)
            return false;
        if (words_has(RISES, s->tokens[i - 1].lower) &&
            s->tokens[i - 1].tag == TAG_NN)
            return token_is(&s->tokens[i], "of");
    }
    return false;
}

/* "left rates [where they were]": how it left them. */
static bool
is_left(const struct shrink *s, size_t word)
{
    if (s->tokens[word].tag != TAG_WRB)
        return false;
    for (size_t i = word; i-- > 0 && i + 6 > word;)
        if (span_is_finite(s->tokens[i].tag) || s->tokens[i].tag == TAG_VB)
            return words_has(" left leaves leave kept keeps keep found ",
                             s->tokens[i].lower);
    return false;
}

const char *
guard_bound(const struct shrink *s, const struct span *span, size_t word)
{
    if (is_said(s, span, word))
        return "verb";
    /* "enforce ticket [checking on all trains]" */
    bool is_compound =
        word > 1 && word < span->end && s->tokens[word].tag == TAG_VBG &&
        s->tokens[word - 1].tag == TAG_NN && s->tokens[word - 2].tag == TAG_VB;
    if (is_compound || is_claimed(s, span) || is_risen(s, span, word))
        return "noun";
    /* "a [shopping mall in Holm]", "the Farmers' Party [standing committee]" */
    if (span->kind == SPAN_REDUCED && word > 0 && word < span->end &&
        (s->tokens[word - 1].tag == TAG_DT ||
         s->tokens[word - 1].tag == TAG_PRPS ||
         words_has(" standing managing acting founding governing ruling "
                   "steering leading ",
                   s->tokens[word].lower)))
        return "noun";
    if (is_subject(s, span))
        return "subject";
    if (span->kind != SPAN_BRACKET &&
        (is_landing(s, word) || (word < span->end && is_left(s, word))))
        return "object";
    return is_half_arabic(s, span) ? "name" : NULL;
}
