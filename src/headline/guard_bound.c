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

const char *
guard_bound(const struct shrink *s, const struct span *span, size_t word)
{
    if (is_said(s, span, word))
        return "verb";
    if (is_claimed(s, span))
        return "noun";
    if (span->kind != SPAN_BRACKET && is_landing(s, word))
        return "object";
    return is_half_arabic(s, span) ? "name" : NULL;
}
