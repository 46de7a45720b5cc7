// SPDX-License-Identifier: MIT
#include "headline/nameless.h"

#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* Behind "The new" of "The new health board had". */
static size_t
skip_adjectives(const struct token *tokens, size_t count)
{
    size_t i = 1;
    while (i + 1 < count &&
           (tokens[i].tag == TAG_JJ || tokens[i].tag == TAG_CD ||
            tokens[i].tag == TAG_HYPH || tokens[i + 1].tag == TAG_HYPH))
        i++;
    return i;
}

static bool
is_common(const struct token *t)
{
    return (t->tag == TAG_NN || t->tag == TAG_NNS) && !token_is_capital(t);
}

size_t
nameless_noun(const struct token *tokens, size_t count)
{
    if (count < 3 || !words_has(" the his her its their ", tokens[0].lower))
        return count;
    size_t i = skip_adjectives(tokens, count);
    if (i >= count || !is_common(&tokens[i]))
        return count;
    while (i + 1 < count && is_common(&tokens[i + 1]))
        i++;
    return i;
}

bool
nameless_is(const struct token *tokens, size_t count)
{
    /* Everybody knows which. */
    static const char UNIQUE[] =
        " government president minister pope queen king army military police "
        "senate house congress parliament pentagon world sun moon internet "
        "economy weather dollar euro pound stock market markets navy church "
        "number body trial rain snow cabinet kremlin united ";
    size_t i = nameless_noun(tokens, count);
    if (i >= count)
        return false;
    size_t first = skip_adjectives(tokens, count);
    /* "The country's army": which country's? */
    if (i + 2 < count && tokens[i + 1].tag == TAG_POS &&
        words_has(" country company city firm agency group team club state "
                  "department bank party university organization ",
                  tokens[i].lower))
        return true;
    if (words_has(UNIQUE, tokens[first].lower) ||
        words_has(UNIQUE, tokens[i].lower))
        return false;
    i++;
    while (i < count && tokens[i].tag == TAG_RB)
        i++;
    return i < count &&
           (span_is_finite(tokens[i].tag) || tokens[i].tag == TAG_VBN);
}
