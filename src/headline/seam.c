// SPDX-License-Identifier: MIT
#include "headline/seam.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* A time can go from anywhere: "on Monday", "last week". */
static bool
is_time(const struct token *tokens, size_t first, size_t end)
{
    static const char TIME[] =
        " on last this next late early earlier past week weekend month year "
        "morning afternoon evening night day at around about ";
    for (size_t i = first; i < end; i++)
        if (tokens[i].kind == TOKEN_WORD &&
            !words_has(LIST_DAYS, tokens[i].lower) &&
            !words_has(LIST_MONTHS, tokens[i].lower) &&
            !words_has(TIME, tokens[i].lower))
            return false;
    return true;
}

static bool
is_adverb(const struct token *tokens, size_t first, size_t end)
{
    return end == first + 1 &&
           (tokens[first].tag == TAG_RB || tokens[first].tag == TAG_JJ);
}

/* Between commas, in brackets or between dashes. */
static bool
is_aside(const struct token *tokens, size_t first, size_t end)
{
    const struct token *t = &tokens[first];
    return end > first && (t->tag == TAG_COMMA || token_is_open(t) ||
                           token_is_dash(t) || t->tag == TAG_COLON);
}

/* "but a spokesman said the ferries would sail": who says it can go. */
static bool
is_saying(const struct token *tokens, size_t first, size_t end)
{
    if (token_is(&tokens[end - 1], "that"))
        end--;
    return end > first && words_has(LIST_SAYING, tokens[end - 1].lower);
}

static bool
hangs(const struct token *t)
{
    /* "following a rise" tells of the whole. */
    if (words_has(" following after before amid despite because while when ",
                  t->lower))
        return false;
    return t->tag == TAG_IN || t->tag == TAG_TO || t->tag == TAG_VBN ||
           t->tag == TAG_VBG || t->tag == TAG_WDT || t->tag == TAG_CC;
}

/* Whether the last word left out belongs to what follows it. */
static bool
splits(const struct token *t)
{
    return t->tag == TAG_IN || t->tag == TAG_DT || t->tag == TAG_PRPS ||
           t->tag == TAG_CD || t->tag == TAG_TO || t->tag == TAG_MD ||
           t->tag == TAG_POS;
}

static bool
is_noun(const struct token *t)
{
    return t->tag == TAG_NN || t->tag == TAG_NNS || t->tag == TAG_NNP ||
           t->tag == TAG_NNPS;
}

static bool
same(const struct token *a, const struct token *b)
{
    return text_eq(a->lower, b->lower);
}

/* "a bill [by Ann Lee] that would", "legislation [in the House] to": what it
 * says stands behind it all the same. */
static bool
tells(const struct token *before, const struct token *last,
      const struct token *next)
{
    bool is_name = last->tag == TAG_NNP || last->kind == TOKEN_MARK;
    if (is_name && next->tag == TAG_TO &&
        words_has(" bid decision effort efforts attempt attempts plan move ",
                  before->lower))
        return true;
    return is_name && words_has(LIST_ACTS, before->lower) &&
           before->tag != TAG_NNP &&
           (next->tag == TAG_WDT || next->tag == TAG_TO);
}

/* "an award [from the Holm Institute] for": who gave it hung there as well. */
static bool
gives(const struct token *first, const struct token *last,
      const struct token *next)
{
    bool is_kind = token_is(first, "in") &&
                   words_has(" funding funds grants aid assistance projects "
                             "improvements money loans ",
                             last->lower);
    bool is_giver = words_has(" from by ", first->lower) &&
                    (last->tag == TAG_NNP || last->kind == TOKEN_MARK);
    return token_is(next, "for") && (is_kind || is_giver);
}

/* "counted the votes [in a hall] and decided": "and" hung on the verb. */
static bool
joins(const struct token *tokens, size_t count, size_t first, size_t found)
{
    return tokens[first].tag == TAG_IN && tokens[found].tag == TAG_CC &&
           found + 1 < count && span_is_finite(tokens[found + 1].tag);
}

struct seams
seam_read(const struct token *line, size_t line_count,
          const struct token *sentence, size_t sentence_count)
{
    struct seams out = { 0 };
    size_t at = 0;
    for (size_t i = 0; i < line_count; i++) {
        size_t found = at;
        if (line[i].kind == TOKEN_MARK)
            continue; /* marks are set anew */
        while (found < sentence_count && !same(&line[i], &sentence[found]))
            found++;
        if (found == sentence_count)
            continue;
        size_t first = at;
        while (first < found && sentence[first].kind == TOKEN_MARK &&
               sentence[first].tag != TAG_COMMA &&
               !token_is_open(&sentence[first]) &&
               !token_is_dash(&sentence[first]))
            first++;
        bool has_word = false;
        for (size_t k = first; k < found; k++)
            has_word |= sentence[k].kind != TOKEN_MARK;
        if (i > 0 && has_word && !is_time(sentence, first, found) &&
            !is_aside(sentence, first, found) &&
            !is_adverb(sentence, first, found) &&
            !is_saying(sentence, first, found)) {
            out.gaps++;
            const struct token *last = &sentence[found - 1];
            /* "a fire [fanned by winds] destroyed": as a whole. */
            bool is_whole = sentence[first].tag == TAG_VBN ||
                            sentence[first].tag == TAG_VBG ||
                            sentence[first].tag == TAG_WDT ||
                            sentence[first].tag == TAG_WP;
            if (tells(&line[i - 1], last, &sentence[found]) ||
                gives(&sentence[first], last, &sentence[found])) {
                at = found + 1;
                continue;
            }
            out.reattached +=
                (hangs(&sentence[found]) &&
                 !joins(sentence, sentence_count, first, found)) ||
                splits(last) ||
                (sentence[found].tag == TAG_VBD && is_noun(last) && !is_whole);
        }
        at = found + 1;
    }
    return out;
}
