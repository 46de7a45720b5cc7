// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

/* "people rely on": in "-ly", and no adverb. */
static void
repair_ly(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        uint8_t before = tokens[i - 1].tag;
        if (tokens[i].tag != TAG_RB ||
            !words_has(" rely apply supply reply multiply comply imply fly "
                       "rally bully tally ally ",
                       tokens[i].lower))
            continue;
        if (before == TAG_TO || before == TAG_MD)
            tokens[i].tag = TAG_VB;
        else if (before == TAG_NNS || before == TAG_NNPS ||
                 words_has(" they we you i who ", tokens[i - 1].lower))
            tokens[i].tag = TAG_VBP;
        else if (words_has(" tally rally reply supply ally ",
                           tokens[i].lower) &&
                 (before == TAG_DT || before == TAG_JJ || before == TAG_NN ||
                  before == TAG_PRPS))
            tokens[i].tag = TAG_NN;
    }
}

/* "ways they leverage it": behind a pronoun and before an object. */
static void
repair_pronouns(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        uint8_t tag = tokens[i].tag;
        uint8_t next = tokens[i + 1].tag;
        bool is_plain = tokens[i].kind == TOKEN_WORD &&
                        !token_is_capital(&tokens[i]) &&
                        (next == TAG_PRP || next == TAG_DT || next == TAG_PRPS);
        bool is_many = words_has(" they we you ", tokens[i - 1].lower);
        bool is_one = words_has(" he she it ", tokens[i - 1].lower);
        if (is_plain && is_many && (tag == TAG_JJ || tag == TAG_NN) &&
            !text_ends(tokens[i].lower, TEXT("ed")))
            tokens[i].tag = TAG_VBP;
        else if (is_plain && is_one && tag == TAG_NNS)
            tokens[i].tag = TAG_VBZ;
    }
}

/* "emergency highway funding to the state": things that are named like deeds. */
static void
repair_deeds(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        if (tokens[i].tag == TAG_VBG &&
            words_has(
                " funding housing training spending lending farming "
                "fishing mining banking engineering manufacturing "
                "shipping drilling testing planning tunneling parking "
                "advertising waiting cleaning catering trading "
                "sentencing voting gambling betting recycling nursing "
                "swimming shopping teaching broadcasting financing staffing ",
                tokens[i].lower) &&
            (before == TAG_NN || before == TAG_JJ || before == TAG_NNP ||
             (before == TAG_IN && next == TAG_IN)) &&
            (next == TAG_IN || next == TAG_TO || next == TAG_STOP ||
             next == TAG_COMMA || tag_is_noun(next)))
            tokens[i].tag = TAG_NN;
    }
}

/* "today co-sponsored legislation", "Sen. Vane (R-Ohio) that would", "help them
 * better serve": parts that the tagger takes apart. */
static void
repair_parts(struct token *tokens, size_t count)
{
    for (size_t i = 2; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        bool is_again =
            before == TAG_HYPH && i > 2 &&
            words_has(" co re pre ", tokens[i - 2].lower) &&
            (tag_is_noun(tokens[i - 3].tag) || tokens[i - 3].tag == TAG_RRB);
        bool has_object = next == TAG_DT || next == TAG_CD ||
                          next == TAG_PRPS || tag_is_noun(next);
        if (is_again && text_ends(t->lower, TEXT("ed")) &&
            (t->tag == TAG_VBN ? next != TAG_IN
                               : t->tag == TAG_JJ && has_object)) {
            t->tag = TAG_VBD;
            tokens[i - 2].tag = TAG_RB;
        }
        /* "uses advanced and cheap tools" */
        if (t->tag == TAG_VBN && next == TAG_CC && i + 3 < count &&
            tokens[i + 2].tag == TAG_JJ && tag_is_noun(tokens[i + 3].tag) &&
            (before == TAG_VB || before == TAG_VBG || before == TAG_IN ||
             (span_is_finite(before) &&
              !words_has(" is are was were has have had gets got 's 're ",
                         tokens[i - 1].lower))))
            t->tag = TAG_JJ;
        if (token_is(t, "bipartisan") && tag_is_noun(t->tag))
            t->tag = TAG_JJ;
        if (token_is(t, "roundtable") && t->tag == TAG_JJ && !tag_is_noun(next))
            t->tag = TAG_NN;
        /* "an ongoing contaminated water problem" */
        if (t->tag == TAG_VBD && before == TAG_VBG && tag_is_noun(next) &&
            tokens[i - 2].tag == TAG_DT)
            t->tag = TAG_VBN;
        if (token_is(t, "that") && t->tag == TAG_DT &&
            (tag_is_noun(before) || before == TAG_RRB) &&
            (next == TAG_MD || next == TAG_VBZ))
            t->tag = TAG_WDT;
        /* "for regional approaches to": of a preposition, after "in general". */
        if (t->tag == TAG_VBZ && before == TAG_JJ && next != TAG_VBN &&
            (tokens[i - 2].tag == TAG_IN || tokens[i - 2].tag == TAG_HYPH ||
             (i > 2 && tokens[i - 2].tag == TAG_NN &&
              tokens[i - 3].tag == TAG_HYPH)) &&
            !words_has(" is has was does ", t->lower) &&
            !words_has(" general particular short full public private common "
                       "brief ",
                       tokens[i - 1].lower))
            t->tag = TAG_NNS;
        for (size_t k = i; t->tag == TAG_VBP && k-- > 0 && k + 4 > i;) {
            if (span_is_finite(tokens[k].tag) || tokens[k].tag == TAG_COMMA)
                break;
            if (words_has(" help helping ", tokens[k].lower))
                t->tag = TAG_VB;
        }
    }
}

/* Whether a clause ends before a token: one that opens another, a mark. */
static bool
ends_clause(const struct token *t)
{
    return t->tag == TAG_COMMA || t->tag == TAG_STOP || t->tag == TAG_COLON ||
           token_is_dash(t) ||
           (t->tag == TAG_WDT || t->tag == TAG_WP || t->tag == TAG_WRB) ||
           (token_is(t, "that") && t->tag != TAG_DT) ||
           words_has(" when while because although though if unless as than "
                     "where whereas since ",
                     t->lower);
}

/*
 * "The process counters practices where", "that an emergency exists in": the
 * tagger takes a verb for a noun in the plural. A clause without a verb gets
 * the first of its words that can be one, behind its subject; where it `is_led`
 * whatever follows.
 */
static void
repair_plural(struct token *tokens, size_t count, size_t first, bool is_led)
{
    size_t end = first;
    size_t found = 0;
    /* The stop of "(R-Mo.)" is none. */
    while (end < count && (!ends_clause(&tokens[end]) || end == first ||
                           (end + 1 < count && tokens[end].tag == TAG_STOP &&
                            tokens[end + 1].tag == TAG_RRB)))
        end++;
    /* What stands behind a comma may have the verb. */
    if (end < count && !is_led &&
        (tokens[end].tag == TAG_WDT || tokens[end].tag == TAG_WP ||
         tokens[end].tag == TAG_COMMA))
        return;
    for (size_t i = first; i < end; i++)
        if (span_is_finite(tokens[i].tag))
            return;
    for (size_t i = first + 1; i + 1 < end && found == 0; i++) {
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        bool is_behind = before == TAG_NN || before == TAG_NNP ||
                         (before == TAG_RRB && i > first + 2) ||
                         (i == 1 && token_is_capital(&tokens[0]));
        if (before == TAG_IN || before == TAG_TO)
            return; /* of that, perhaps */
        if (tokens[i].tag == TAG_NNS && is_behind &&
            !token_is_capital(&tokens[i]) && next != TAG_CC &&
            !tag_is_noun(next) && next != TAG_VBN && next != TAG_POS &&
            (verbs_forms(tokens[i].lower) & VERBS_THIRD))
            found = i;
    }
    if (found > 0)
        tokens[found].tag = TAG_VBZ;
}

/* "As the council begins work on it, Ann Lee (Ind.) announces a": the verb of
 * the clause before the comma, and that of the one behind it. */
static void
repair_led(struct token *tokens, size_t count)
{
    size_t comma = 1;
    if (count < 6 || tokens[0].tag != TAG_IN)
        return;
    if (words_has(" as while when after because although though since ",
                  tokens[0].lower))
        repair_plural(tokens, count, 1, true);
    while (comma < count && tokens[comma].tag != TAG_COMMA)
        comma++;
    for (size_t i = comma + 1; i < count; i++)
        if (span_is_finite(tokens[i].tag) && !ends_clause(&tokens[i - 1]))
            return;
    if (comma + 4 < count)
        repair_plural(tokens, count, comma + 1, true);
}

/* "A fierce dust storm brings chaos, causing": a sentence that has no verb at
 * all, but of what it tells of a word, has the first word that can be one behind
 * its subject, objects or not. */
static void
repair_verbless(struct token *tokens, size_t count)
{
    size_t told = 0; /* clauses such as "that carry it and had asked" */
    for (size_t i = 0; i < count; i++) {
        bool joins = i > 0 && tokens[i - 1].tag == TAG_CC;
        told += tokens[i].tag == TAG_WDT || tokens[i].tag == TAG_WP;
        if (span_is_finite(tokens[i].tag) && !joins && told-- == 0)
            return;
    }
    for (size_t i = 2; i + 2 < count; i++) {
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        if (tokens[i].tag == TAG_COMMA || tokens[i].tag == TAG_COLON)
            return;
        if (tag_is_noun(tokens[i].tag) && !token_is_capital(&tokens[i]) &&
            (before == TAG_NN || before == TAG_NNP || before == TAG_RRB) &&
            next != TAG_POS && next != TAG_CC && next != TAG_COMMA &&
            next != TAG_VBN && next != TAG_STOP && next != TAG_HYPH &&
            next != TAG_TO && !token_is(&tokens[i + 1], "to") &&
            (verbs_forms(tokens[i].lower) & VERBS_THIRD)) {
            tokens[i].tag = TAG_VBZ;
            return;
        }
    }
}

void
repair_lacking(struct token *tokens, size_t count)
{
    repair_ly(tokens, count);
    repair_pronouns(tokens, count);
    repair_deeds(tokens, count);
    repair_parts(tokens, count);
    if (count > 0 && tokens[0].tag != TAG_IN && tokens[0].tag != TAG_VBG)
        repair_plural(tokens, count, 0, false);
    repair_led(tokens, count);
    for (size_t i = 1; i + 2 < count; i++)
        if ((token_is(&tokens[i], "that") && tokens[i].tag == TAG_IN) ||
            (token_is(&tokens[i], "when") && i > 1))
            repair_plural(tokens, count, i + 1, false);
    repair_verbless(tokens, count);
}
