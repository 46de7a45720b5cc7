// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

/* "the Division One League": "one" joins nothing. */
static void
repair_one(struct token *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (tokens[i].tag == TAG_CC && token_is(&tokens[i], "one"))
            tokens[i].tag = TAG_CD;
}

/* "in breach of consumer rules that left": behind "of" and a noun a second noun
 * that a clause tells of, since the sentence has its verb. */
static void
repair_told(struct token *tokens, size_t count)
{
    bool has_verb = false;
    for (size_t i = 2; i + 2 < count; i++) {
        struct token *t = &tokens[i];
        has_verb |= span_is_finite(tokens[i - 1].tag);
        if (tokens[i].tag == TAG_COMMA || tokens[i].tag == TAG_WDT ||
            tokens[i].tag == TAG_WP || token_is(t, "that"))
            has_verb = false;
        if (t->tag == TAG_VBZ && has_verb && tokens[i - 1].tag == TAG_NN &&
            tokens[i - 2].tag == TAG_IN && text_ends(t->lower, TEXT("s")) &&
            !words_has(" is was has does says ", t->lower) &&
            token_is(&tokens[i + 1], "that") &&
            span_is_finite(tokens[i + 2].tag))
            t->tag = TAG_NNS;
    }
}

/* "explained this week that he": what was explained, not which week. */
static void
repair_that(struct token *tokens, size_t count)
{
    static const char TIMES[] =
        " this last week month year morning afternoon evening night on late "
        "early earlier here ";
    for (size_t i = 2; i < count; i++) {
        size_t k = i;
        if (tokens[i].tag != TAG_WDT || !token_is(&tokens[i], "that"))
            continue;
        while (k > 1 && (words_has(TIMES, tokens[k - 1].lower) ||
                         words_has(LIST_DAYS, tokens[k - 1].lower) ||
                         words_has(LIST_MONTHS, tokens[k - 1].lower) ||
                         (tokens[k - 1].tag == TAG_CD &&
                          words_has(LIST_MONTHS, tokens[k - 2].lower))))
            k--;
        if (k < i && words_has(LIST_SAYING, tokens[k - 1].lower) &&
            span_is_finite(tokens[k - 1].tag))
            tokens[i].tag = TAG_IN;
    }
}

/* "in which they were travelling rammed into": two verbs, the second of those
 * that the clause tells of. */
static void
repair_second(struct token *tokens, size_t count)
{
    for (size_t i = 3; i + 1 < count; i++) {
        bool tells = false;
        if (tokens[i].tag != TAG_VBN || tokens[i - 1].tag != TAG_VBG ||
            token_is(&tokens[i - 1], "being") ||
            token_is(&tokens[i - 1], "having"))
            continue;
        for (size_t k = i > 7 ? i - 7 : 0; k < i; k++)
            tells |= tokens[k].tag == TAG_WDT || tokens[k].tag == TAG_WP;
        if (tells)
            tokens[i].tag = TAG_VBD;
    }
}

/* "as demand for travel rebounded.": a clause that has no other verb ends in
 * its own. */
static void
repair_closing(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 2 < count; i++) {
        size_t end = i + 1;
        bool has_verb = false;
        if (!words_has(" as after when while because since although ",
                       tokens[i].lower) ||
            !(tag_is_noun(tokens[i + 1].tag) || tokens[i + 1].tag == TAG_DT ||
              tokens[i + 1].tag == TAG_PRPS))
            continue;
        while (end < count && tokens[end].tag != TAG_COMMA &&
               tokens[end].tag != TAG_STOP)
            has_verb |= span_is_finite(tokens[end++].tag);
        struct token *last = &tokens[end - 1];
        if (!has_verb && end > i + 2 && tag_is_noun(tokens[end - 2].tag) &&
            text_ends(last->lower, TEXT("ed")) && !token_is_capital(last) &&
            (last->tag == TAG_JJ || last->tag == TAG_VBN))
            last->tag = TAG_VBD;
    }
}

/* "agreed to jointly develop a jet": what they will do. */
static void
repair_manner(struct token *tokens, size_t count)
{
    for (size_t i = 0; i + 3 < count; i++)
        if (token_is(&tokens[i], "to") && tokens[i + 1].tag == TAG_RB &&
            text_ends(tokens[i + 1].lower, TEXT("ly")) &&
            tokens[i + 2].tag == TAG_NN &&
            (verbs_forms(tokens[i + 2].lower) & VERBS_BASE)) {
            tokens[i].tag = TAG_TO;
            tokens[i + 2].tag = TAG_VB;
        }
}

/* "a bid that valued it at 3 billion": that did, when no noun follows. */
static void
repair_doer(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 2 < count; i++) {
        uint8_t verb = tokens[i + 1].tag;
        uint8_t next = tokens[i + 2].tag;
        if (token_is(&tokens[i], "that") && tokens[i].tag == TAG_DT &&
            tag_is_noun(tokens[i - 1].tag) &&
            (verb == TAG_VBN || verb == TAG_VBD) &&
            (next == TAG_PRP || next == TAG_DT || next == TAG_PRPS ||
             next == TAG_CD || next == TAG_MONEY)) {
            tokens[i].tag = TAG_WDT;
            tokens[i + 1].tag = TAG_VBD;
        }
    }
}

/* "Tarsel, the chipmaker, plans to", "revenue more than tripled": a sentence
 * that has no other verb so far. */
static void
repair_main(struct token *tokens, size_t count)
{
    for (size_t i = 2; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        if (span_is_finite(t->tag))
            return;
        bool plans = t->tag == TAG_NNS && tokens[i - 1].tag == TAG_COMMA &&
                     tokens[i + 1].tag == TAG_TO && i + 2 < count &&
                     tokens[i + 2].tag == TAG_VB &&
                     (verbs_forms(t->lower) & VERBS_THIRD);
        bool more = t->tag == TAG_VBN && token_is(&tokens[i - 1], "than") &&
                    token_is(&tokens[i - 2], "more") &&
                    (verbs_forms(t->lower) & VERBS_PAST ||
                     text_ends(t->lower, TEXT("ed")));
        if (plans || more) {
            t->tag = plans ? TAG_VBZ : TAG_VBD;
            return;
        }
    }
}

/* "Halden Airlines plans to cut jobs": the only verb up to the next clause. */
static bool
is_plan(const struct token *tokens, size_t count, size_t i)
{
    if (tokens[i].tag != TAG_NNS || tokens[i - 1].tag != TAG_NNPS ||
        !token_is_capital(&tokens[i - 1]) ||
        !words_has(" plans hopes aims needs intends wants ", tokens[i].lower) ||
        !token_is(&tokens[i + 1], "to") || tokens[i + 2].tag != TAG_VB)
        return false;
    for (size_t k = 0; k < count; k++) {
        if (k > i && (tokens[k].tag == TAG_COMMA || tokens[k].tag == TAG_WDT ||
                      tokens[k].tag == TAG_WP ||
                      words_has(" as after before when while because that if ",
                                tokens[k].lower)))
            return true;
        if (span_is_finite(tokens[k].tag))
            return false;
    }
    return true;
}

/* "has a stake in Marsh Foods and plans to sell it": no name has plans. */
static void
repair_plans(struct token *tokens, size_t count)
{
    bool has_verb = false;
    for (size_t i = 1; i + 3 < count; i++) {
        has_verb |= tokens[i].tag == TAG_VBZ;
        if (is_plan(tokens, count, i))
            tokens[i].tag = TAG_VBZ;
        if (has_verb && tag_is_noun(tokens[i - 1].tag) &&
            token_is_capital(&tokens[i - 1]) && token_is(&tokens[i], "and") &&
            words_has(" plans hopes aims needs intends ",
                      tokens[i + 1].lower) &&
            token_is(&tokens[i + 2], "to") && tokens[i + 3].tag == TAG_VB)
            tokens[i + 1].tag = TAG_VBZ;
    }
}

/* "Refuse collectors will": nobody is told to refuse. */
static void
repair_opening(struct token *tokens, size_t count)
{
    if (count < 4 || tokens[0].tag != TAG_VB)
        return;
    if (tokens[1].tag == TAG_NNS && !token_is_capital(&tokens[1]) &&
        span_is_finite(tokens[2].tag))
        tokens[0].tag = TAG_NN;
    /* "State Sen. Lee" */
    if (token_is(&tokens[0], "state") && token_is_capital(&tokens[1]))
        tokens[0].tag = TAG_NNP;
}

/* "The central bank left lending rates where they were, saying it was": left
 * them, for the verb behind the comma is of what it says. */
static void
repair_left(struct token *tokens, size_t count)
{
    size_t i = 1;
    while (i + 2 < count && tokens[i].tag != TAG_VBN) {
        uint8_t tag = tokens[i].tag;
        if (span_is_finite(tag) || tag == TAG_COMMA || tag == TAG_WDT ||
            tag == TAG_WP || tag == TAG_VBG)
            return;
        i++;
    }
    uint8_t next = i + 2 < count ? tokens[i + 1].tag : (uint8_t)TAG_STOP;
    if (!tag_is_noun(tokens[i - 1].tag) ||
        !(next == TAG_DT || next == TAG_PRPS || next == TAG_VBG) ||
        !(verbs_forms(tokens[i].lower) & VERBS_PAST))
        return;
    size_t told = 0; /* clauses that wait for their verb */
    size_t k = i + 1;
    for (; k < count && tokens[k].tag != TAG_COMMA && tokens[k].tag != TAG_STOP;
         k++) {
        told += tokens[k].tag == TAG_WDT || tokens[k].tag == TAG_WP ||
                tokens[k].tag == TAG_WRB || token_is(&tokens[k], "that");
        if (span_is_finite(tokens[k].tag) && told-- == 0)
            return;
    }
    if (k + 1 >= count ||
        (tokens[k].tag == TAG_COMMA && tokens[k + 1].tag == TAG_VBG))
        tokens[i].tag = TAG_VBD;
}

/* "the Farmers' Party standing committee": no one stands. */
static void
repair_bodies(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++)
        if (tokens[i].tag == TAG_VBG &&
            (tag_is_noun(tokens[i - 1].tag) || tokens[i - 1].tag == TAG_DT) &&
            words_has(" standing steering governing managing founding ruling ",
                      tokens[i].lower) &&
            words_has(" committee council director member members party editor "
                      "partner body board coalition ",
                      tokens[i + 1].lower))
            tokens[i].tag = TAG_JJ;
}

/* "Workers hired by the yard returned after": before a clause that has its own
 * verb, the last word that can be one where there is no other. */
static void
give_verb(struct token *tokens, size_t end)
{
    size_t found = 0;
    for (size_t i = 1; i < end; i++) {
        if (span_is_finite(tokens[i].tag))
            return;
        if (tokens[i].tag == TAG_VBN && tag_is_noun(tokens[i - 1].tag) &&
            !token_is(&tokens[i + 1], "by"))
            found = i;
    }
    if (found > 0)
        tokens[found].tag = TAG_VBD;
}

/* "after management agreed to raise", "a search and rescue crew": nobody is
 * agreed to raise, and no search rescues. */
static void
repair_agreed(struct token *tokens, size_t count)
{
    for (size_t i = 2; i + 2 < count; i++) {
        struct token *t = &tokens[i];
        if (t->tag == TAG_VBN && tag_is_noun(tokens[i - 1].tag) &&
            tokens[i + 1].tag == TAG_TO && tokens[i + 2].tag == TAG_VB &&
            words_has(" agreed refused decided failed vowed threatened tried "
                      "struggled attempted declined managed pledged opted "
                      "hoped ",
                      t->lower)) {
            t->tag = TAG_VBD;
            for (size_t k = i; k-- > 1 && k + 6 > i;)
                if (words_has(" after as because when since ", tokens[k].lower))
                    give_verb(tokens, k);
        }
        if (t->tag == TAG_VBP && tokens[i - 1].tag == TAG_CC && i > 2 &&
            tokens[i - 2].tag == TAG_NN && tokens[i - 3].tag == TAG_DT &&
            (tokens[i + 1].tag == TAG_NN || tokens[i + 1].tag == TAG_NNS) &&
            !words_has(" are were have do ", t->lower))
            t->tag = TAG_NN;
    }
}

/* "a rise in household gas rates": at the end of a sentence that has its verb
 * stands what it is in. */
static void
repair_last(struct token *tokens, size_t count)
{
    size_t end = count;
    while (end > 0 && tokens[end - 1].tag == TAG_STOP)
        end--;
    if (end < 5 || tokens[end - 1].tag != TAG_VBZ ||
        tokens[end - 2].tag != TAG_NN ||
        !text_ends(tokens[end - 1].lower, TEXT("s")) ||
        words_has(" is was has does says ", tokens[end - 1].lower))
        return;
    size_t i = end - 2;
    while (i > 0 && (tokens[i].tag == TAG_NN || tokens[i].tag == TAG_JJ))
        i--;
    if (!words_has(" in of on for at with by from ", tokens[i].lower))
        return;
    for (size_t k = i; k-- > 0;) {
        if (tokens[k].tag == TAG_WDT || tokens[k].tag == TAG_WP ||
            tokens[k].tag == TAG_WRB || tokens[k].tag == TAG_COMMA ||
            words_has(" that as after because while if ", tokens[k].lower))
            return;
        if (span_is_finite(tokens[k].tag)) {
            if (!words_has(LIST_SAYING, tokens[k].lower))
                tokens[end - 1].tag = TAG_NNS;
            return;
        }
    }
}

/* ", with four laws adopted,": they were. */
static void
repair_with(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 3 < count; i++) {
        if (!token_is(&tokens[i], "with") || tokens[i - 1].tag != TAG_COMMA)
            continue;
        size_t k = i + 1;
        while (k + 1 < count &&
               (tokens[k].tag == TAG_CD || tokens[k].tag == TAG_JJ ||
                tokens[k].tag == TAG_DT || tag_is_noun(tokens[k].tag)))
            k++;
        uint8_t next = k + 1 < count ? tokens[k + 1].tag : (uint8_t)TAG_STOP;
        if (tokens[k].tag == TAG_VBD && k > i + 1 &&
            (next == TAG_COMMA || next == TAG_STOP) &&
            (text_ends(tokens[k].lower, TEXT("ed"))))
            tokens[k].tag = TAG_VBN;
    }
}

/* "on account of import cost recovery": behind "of" stands no verb. */
static void
repair_of(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        if (!token_is(&tokens[i - 1], "of") || tokens[i].tag != TAG_VBP ||
            !(tag_is_noun(tokens[i + 1].tag) || tokens[i + 1].tag == TAG_VBN))
            continue;
        tokens[i].tag = TAG_NN;
        if (token_is(&tokens[i + 1], "cost"))
            tokens[i + 1].tag = TAG_NN;
    }
}

void
repair_names(struct token *tokens, size_t count)
{
    repair_of(tokens, count);
    repair_agreed(tokens, count);
    repair_bodies(tokens, count);
    repair_last(tokens, count);
    repair_with(tokens, count);
    repair_opening(tokens, count);
    repair_left(tokens, count);
    repair_one(tokens, count);
    repair_main(tokens, count);
    repair_told(tokens, count);
    repair_that(tokens, count);
    repair_closing(tokens, count);
    repair_second(tokens, count);
    repair_manner(tokens, count);
    repair_doer(tokens, count);
    repair_plans(tokens, count);
}
