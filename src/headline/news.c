// SPDX-License-Identifier: MIT
#include "headline/news.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum { NEWS_FIRST_WORDS = 8, NEWS_SUBJECT_WORDS = 5 };

static const char SELF[] = " i i'm i've we our us my me we're we've let's ours "
                           "mine ourselves myself ";
static const char READER[] = " you your you're you'll you've yours yourself ";
static const char PRONOUNS[] = " he she it they his her their its him them "
                               "hers theirs ";
static const char DEMONSTRATIVES[] = " this that these those such here ";
static const char CONTRASTS[] =
    " but and yet however still also meanwhile instead then so now or "
    "nevertheless nonetheless indeed thus therefore moreover furthermore "
    "additionally besides otherwise again too first second finally "
    "similarly likewise perhaps maybe of_course ";
static const char ADVERBIALS[] =
    " when while after before if as because although though since once until "
    "in on at with for by from to during amid despite following like unlike "
    "through under over among without whether even just ";

static bool
is_name(const struct token *t)
{
    return (t->tag == TAG_NNP || t->tag == TAG_NNPS) && token_is_capital(t);
}

/* The first word that is no mark, or `count`. */
static size_t
first_word(const struct token *tokens, size_t count)
{
    size_t i = 0;
    while (i < count && tokens[i].kind == TOKEN_MARK)
        i++;
    return i;
}

/* "Refuse collectors will", "Coach operator Halden plans": no verb, whatever the
 * tagger says. */
static bool
is_noun_first(const struct token *tokens, size_t count)
{
    size_t i = 1;
    while (i < count && i < NEWS_SUBJECT_WORDS && tag_is_noun(tokens[i].tag))
        i++;
    return i > 1 && i < count && span_is_finite(tokens[i].tag);
}

static void
read_opening(const struct token *tokens, size_t count, struct news *out)
{
    size_t i = first_word(tokens, count);
    if (i >= count)
        return;
    struct text lower = tokens[i].lower;
    out->opens_quote = token_is_quote(&tokens[0]);
    out->opens_pronoun = words_has(PRONOUNS, lower);
    out->opens_demonstrative = words_has(DEMONSTRATIVES, lower);
    out->opens_contrast = words_has(CONTRASTS, lower);
    /* "Waiting at the gate is Biscuit" */
    for (size_t k = i + 1; tokens[i].tag == TAG_VBG && k + 1 < count &&
                           tokens[k].tag != TAG_COMMA;
         k++)
        out->opens_there |= words_has(" is are was were ", tokens[k].lower) &&
                            is_name(&tokens[k + 1]);
    out->opens_adverbial = words_has(ADVERBIALS, lower);
    out->opens_command =
        tokens[i].tag == TAG_VB && !is_noun_first(tokens + i, count - i);
    out->opens_there = token_is(&tokens[i], "there") ||
                       (token_is(&tokens[i], "it") && i + 1 < count &&
                        words_has(" is was 's has would will may might ",
                                  tokens[i + 1].lower));
    for (size_t k = i; k < count && k < i + NEWS_FIRST_WORDS; k++)
        out->has_name_first |=
            k > i ? is_name(&tokens[k]) : is_name(&tokens[k]) && k + 1 < count;
}

/* What reporters write of everybody who says nothing. */
static bool
is_stock(const struct token *tokens, size_t count)
{
    /* "Sorry, this item is not available" */
    if (count > 2 && token_is(&tokens[0], "sorry"))
        return true;
    for (size_t i = 0; i + 2 < count; i++) {
        bool is_silent =
            words_has(" comment comments ", tokens[i].lower) && i > 1 &&
            words_has(" for to immediate further ", tokens[i - 1].lower);
        bool is_weak = words_has(" respond responded reached declined return "
                                 "returned available refused ",
                                 tokens[i].lower);
        for (size_t k = i; is_weak && k < count && k < i + 10; k++)
            if (words_has(" comment comments inquiries enquiries ",
                          tokens[k].lower))
                return true;
        if (is_silent && i + 3 > count)
            return true;
    }
    return false;
}

/* "Ten years ago this week": an anniversary. */
static bool
is_past(const struct token *tokens, size_t count)
{
    for (size_t i = 1; i < count && i < 5; i++)
        if (token_is(&tokens[i], "ago") &&
            words_has(" years decades year decade months ",
                      tokens[i - 1].lower))
            return true;
    return count > 1 && token_is(&tokens[0], "in") &&
           tokens[1].kind == TOKEN_NUMBER && tokens[1].text.len == 4;
}

/* Reads the verb at `i`, which no quotation mark encloses. */
static void
read_verb(const struct token *tokens, size_t count, size_t i, struct news *out)
{
    const struct token *t = &tokens[i];
    bool is_weak = words_has(" was were had did 'd ", t->lower);
    if (t->tag == TAG_VBD && !is_weak)
        out->has_event = true;
    if (words_has(" has have had was were 's been be is are being ", t->lower))
        for (size_t k = i + 1; k < count && k < i + 4; k++)
            if (tokens[k].tag == TAG_VBN && !token_is(&tokens[k], "been"))
                out->has_event = true;
    if (token_is(t, "will") || token_is(t, "'ll") ||
        (i + 1 < count && token_is(&tokens[i + 1], "to") &&
         words_has(" plans plan set expected due going vows aims intends ",
                   t->lower)))
        out->has_future = true;
    if (words_has(" should must ought need ", t->lower) ||
        (i > 0 && words_has(" can could may might ", t->lower) &&
         words_has(READER, tokens[i - 1].lower)))
        out->has_advice = true;
    if (words_has(LIST_SAYING, t->lower)) {
        out->has_saying = true;
        out->has_event |= t->tag == TAG_VBZ;
    }
}

void
news_read(const struct token *tokens, size_t count, struct news *out)
{
    bool inside = false;
    size_t quoted = 0;
    size_t self = 0;
    size_t reader = 0;
    *out = (struct news){ 0 };
    read_opening(tokens, count, out);
    out->is_stock = is_stock(tokens, count);
    out->is_past = is_past(tokens, count);
    for (size_t i = 0; i < count; i++) {
        const struct token *t = &tokens[i];
        inside = token_is_quoting(t, inside);
        if (t->kind == TOKEN_MARK) {
            out->is_question |= i + 3 > count && token_is(t, "?");
            continue;
        }
        out->words++;
        quoted += inside;
        out->names += is_name(t);
        out->has_number |= t->kind == TOKEN_NUMBER || t->tag == TAG_CD;
        out->has_time |= words_has(LIST_DAYS, t->lower) ||
                         (words_has(LIST_MONTHS, t->lower) && is_name(t));
        if (inside)
            continue;
        /* "the US", "a mine" */
        bool is_noun = (t->text.len == 2 && t->text.ptr[1] == 'S') ||
                       (token_is(t, "mine") && tag_is_noun(t->tag));
        self += words_has(SELF, t->lower) && !is_noun;
        reader += words_has(READER, t->lower);
        read_verb(tokens, count, i, out);
    }
    if (out->words > 0) {
        double all = (double)out->words;
        out->quoted = (double)quoted / all;
        out->self = (double)self / all;
        out->reader = (double)reader / all;
    }
}
