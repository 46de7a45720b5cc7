// SPDX-License-Identifier: MIT
#include "headline/splice.h"

#include "headline/span.h"
#include "headline/token.h"
#include "headline/words.h"

size_t
splice_bit(size_t first, size_t second, size_t third)
{
    return (first * SPLICE_TAGS + second) * SPLICE_TAGS + third;
}

static bool
is_common(size_t first, size_t second, size_t third)
{
    size_t bit = splice_bit(first, second, third);
    return SPLICE_MODEL[bit / 8] >> (bit % 8) & 1;
}

/* Marks are set anew once the words are chosen. */
static bool
is_mark(const struct token *t)
{
    return t->kind == TOKEN_MARK && t->tag != TAG_HYPH && t->tag != TAG_POS &&
           t->tag != TAG_MONEY;
}

static bool
is_verb(uint8_t tag)
{
    return span_is_finite(tag) || tag == TAG_VB;
}

/* "the senator are": the noun before the verb is not who does it. */
static bool
is_alien(const struct token *tokens, const bool *keep, size_t left,
         const struct token *verb)
{
    const struct token *noun = &tokens[left];
    if (verb->tag != TAG_VBP ||
        !(noun->tag == TAG_NN || noun->tag == TAG_NNP) ||
        text_ends(noun->lower, TEXT("s")) ||
        words_has(" police people staff public crew couple pair majority "
                  "number team group family government media ",
                  noun->lower))
        return false;
    for (size_t i = 0; i < left; i++)
        if (keep[i] && (tokens[i].tag == TAG_CC || tokens[i].tag == TAG_NNS ||
                        tokens[i].tag == TAG_NNPS))
            return false;
    return true;
}

/* "services [to prototype] and provide": its like is gone. */
static bool
has_like(const struct token *tokens, const bool *keep, size_t i, uint8_t tag)
{
    for (size_t k = i; k-- > 0;)
        if (keep[k] && (tokens[k].tag == tag ||
                        (tag == TAG_VB && tokens[k].tag == TAG_MD)))
            return true;
    return false;
}

/* Whether the verb or the "and" at `i` has lost what it belongs to. */
static bool
is_orphan(const struct token *tokens, size_t count, const bool *keep,
          size_t left, size_t i)
{
    uint8_t before = tokens[left].tag;
    uint8_t tag = tokens[i].tag;
    if (is_verb(tag) && is_verb(before))
        return true;
    /* "a wildfire fueled [by winds] destroyed" */
    if (span_is_finite(tag) && before == TAG_VBN)
        return true;
    if (tag == TAG_VB && (before == TAG_NNP || before == TAG_NNPS ||
                          before == TAG_CD || before == TAG_VBN))
        return true;
    /* "a shooting [that left one person] wounded" */
    bool is_end = i + 1 >= count || tokens[i + 1].kind == TOKEN_MARK;
    if (tag == TAG_VBN && is_end && (before == TAG_NN || before == TAG_NNS))
        return true;
    if (tag == TAG_CC && i + 1 < count && keep[i + 1] &&
        (tokens[i + 1].tag == TAG_VB || tokens[i + 1].tag == TAG_VBG))
        return !has_like(tokens, keep, i, tokens[i + 1].tag);
    return is_alien(tokens, keep, left, &tokens[i]);
}

/* "Ann Lee[, today], invest in": a comma does not make a subject of it. */
static bool
is_stray(const struct token *tokens, const bool *keep, size_t i)
{
    size_t left = i;
    if (tokens[i].tag != TAG_VB && tokens[i].tag != TAG_VBP)
        return false;
    for (size_t k = 0; k < i; k++) {
        if (keep[k] && span_is_finite(tokens[k].tag))
            return false;
        if (keep[k] && tokens[k].kind == TOKEN_WORD)
            left = k;
    }
    return left < i &&
           (tokens[left].tag == TAG_NNP || tokens[left].tag == TAG_NN);
}

bool
splice_is_sound(const struct token *tokens, size_t count, const bool *keep)
{
    size_t before[2] = { TAG_COUNT, TAG_COUNT }; /* the two tags so far */
    size_t last = 0;                             /* behind the last word kept */
    for (size_t i = 0; i < count; i++) {
        if (!keep[i])
            continue;
        bool is_seam = i > last;
        bool is_plain = before[1] != TAG_COUNT && !is_mark(&tokens[i]) &&
                        before[1] != TAG_COMMA && before[1] != TAG_COLON &&
                        before[1] != TAG_CLOSE && before[1] != TAG_OPEN;
        if (is_seam && before[1] == TAG_COMMA && is_stray(tokens, keep, i))
            return false;
        /* "told parents [within a day] when it closes" */
        bool is_when = token_is(&tokens[i], "when") &&
                       (before[1] == TAG_NN || before[1] == TAG_NNS);
        if (is_seam && is_plain && !is_when &&
            (!is_common(before[0], before[1], tokens[i].tag) ||
             is_orphan(tokens, count, keep, last - 1, i)))
            return false;
        before[0] = before[1];
        before[1] = tokens[i].tag;
        last = i + 1;
    }
    return true;
}
