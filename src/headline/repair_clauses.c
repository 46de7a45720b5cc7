// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

/* Whether token `i` can be a verb in the past that was taken for a
 * participle: nothing helps it, and nobody does it. */
static bool
may_be_past(const struct token *tokens, size_t i)
{
    const struct token *t = &tokens[i];
    uint8_t before = tokens[i - 1].tag;
    return t->tag == TAG_VBN && !token_is(&tokens[i + 1], "by") &&
           (tag_is_noun(before) || before == TAG_RB || before == TAG_RRB ||
            before == TAG_COMMA || before == TAG_HYPH);
}

/* A word that looks like a verb in the past, whatever it was tagged; 0. */
static size_t
find_past(const struct token *tokens, size_t count, size_t first, size_t end)
{
    for (size_t i = first + 1; i < end && i + 1 < count; i++) {
        const struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        bool looks = words_has(LIST_PAST, t->lower) ||
                     (t->lower.len > 4 && text_ends(t->lower, TEXT("ed")));
        if (looks && !token_is_capital(t) && before != TAG_DT &&
            before != TAG_IN && before != TAG_TO && before != TAG_PRPS &&
            before != TAG_POS && before != TAG_HYPH && before != TAG_MD &&
            tokens[i + 1].tag != TAG_HYPH)
            return i;
    }
    return 0;
}

/* Whether a clause's own verb stands in a stretch of words. */
static bool
has_own_verb(const struct token *tokens, size_t first, size_t end)
{
    size_t taken = 0;
    for (size_t i = first; i < end; i++) {
        uint8_t tag = tokens[i].tag;
        if (tag == TAG_WDT || tag == TAG_WP ||
            (i > first && token_is(&tokens[i], "that") && tag != TAG_DT))
            taken++;
        else if (span_is_finite(tag) && taken == 0)
            return true;
        else if (span_is_finite(tag))
            taken--;
    }
    return false;
}

/*
 * "Smith today announced that": the tagger takes the first verb for a
 * participle when something stands between it and its subject. A clause
 * without a verb gets the first word that can be one.
 */
static void
repair_clause(struct token *tokens, size_t count, size_t first, size_t end)
{
    size_t past = 0;
    if (end < first + 3 || has_own_verb(tokens, first, end))
        return;
    for (size_t i = first + 1; i < end && i + 1 < count && past == 0; i++) {
        if (span_is_finite(tokens[i].tag))
            break;
        if (may_be_past(tokens, i))
            past = i;
    }
    if (past == 0)
        past = find_past(tokens, count, first, end);
    if (past > 0)
        tokens[past].tag = TAG_VBD;
}

/* "left one person wounded": how they were left. */
static void
repair_left(struct token *tokens, size_t count)
{
    for (size_t i = 2; i < count; i++) {
        size_t k = i;
        if (tokens[i].tag != TAG_VBD || !text_ends(tokens[i].lower, TEXT("ed")))
            continue;
        while (k > 1 && i - k < 5 &&
               (tag_is_noun(tokens[k - 1].tag) || tokens[k - 1].tag == TAG_CD ||
                tokens[k - 1].tag == TAG_DT || tokens[k - 1].tag == TAG_JJ ||
                tokens[k - 1].tag == TAG_PRP || tokens[k - 1].tag == TAG_PRPS))
            k--;
        if (k < i && words_has(" left leaves leaving ", tokens[k - 1].lower))
            tokens[i].tag = TAG_VBN;
    }
}

/* "people who regularly work nights": what follows "who" is a verb. */
static void
repair_who(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 2 < count; i++) {
        size_t k = i + 1;
        /* "the age at which people qualify" */
        if (words_has(" which whom ", tokens[i].lower) &&
            (tokens[k].tag == TAG_NNS || tokens[k].tag == TAG_NNPS) &&
            tokens[k + 1].tag == TAG_VB)
            tokens[k + 1].tag = TAG_VBP;
        if (!token_is(&tokens[i], "who"))
            continue;
        while (k + 1 < count && tokens[k].tag == TAG_RB)
            k++;
        uint32_t forms = verbs_forms(tokens[k].lower);
        if (tokens[k].tag == TAG_NN && (forms & VERBS_BASE))
            tokens[k].tag = TAG_VBP;
        else if (tokens[k].tag == TAG_NNS && (forms & VERBS_THIRD))
            tokens[k].tag = TAG_VBZ;
    }
}

/* Whether a verb that nothing opens and no "and" joins comes behind `i`. */
static bool
has_later_verb(const struct token *tokens, size_t count, size_t i)
{
    for (size_t k = i + 1; k < count; k++) {
        uint8_t tag = tokens[k].tag;
        if (tag == TAG_COMMA || tag == TAG_WDT || tag == TAG_WP ||
            tag == TAG_WRB || token_is(&tokens[k], "that"))
            return false;
        if (span_is_finite(tag) && tokens[k - 1].tag != TAG_CC)
            return true;
    }
    return false;
}

/* "A man who stole a trailer loaded with eggs has been jailed": a participle
 * in the clause that tells of the subject. */
static void
repair_loaded(struct token *tokens, size_t count)
{
    static const char WHERE[] = " with by from in at to on ";
    bool is_open = false; /* a clause behind "who" */
    bool has_verb = false;
    for (size_t i = 1; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        bool may_be = t->tag == TAG_VBD && tag_is_noun(tokens[i - 1].tag) &&
                      words_has(WHERE, tokens[i + 1].lower) &&
                      (verbs_forms(t->lower) & VERBS_PARTICIPLE ||
                       text_ends(t->lower, TEXT("ed")));
        if (is_open && has_verb && may_be && has_later_verb(tokens, count, i))
            t->tag = TAG_VBN;
        if (t->tag == TAG_WP || t->tag == TAG_WDT)
            is_open = true;
        else if (span_is_finite(t->tag))
            has_verb = is_open;
        if (t->tag == TAG_COMMA)
            is_open = has_verb = false;
    }
}

/* "A woman convicted of fraud was sentenced": before the verb of the sentence,
 * nobody but who it was done to. */
static void
repair_accused(struct token *tokens, size_t count)
{
    static const char DONE[] =
        " convicted accused suspected charged arrested jailed acquitted "
        "cleared wanted injured killed wounded hurt stabbed caught "
        "involved trapped displaced employed born based found ";
    static const char MADE[] = " built designed made created formed trained "
                               "hired supposed intended meant ";
    for (size_t i = 2; i + 2 < count; i++) {
        struct token *t = &tokens[i];
        /* "A satellite built to spot storms captured" */
        if (t->tag == TAG_VBD && tag_is_noun(tokens[i - 1].tag) &&
            words_has(MADE, t->lower) && tokens[i + 1].tag == TAG_TO &&
            has_later_verb(tokens, count, i))
            t->tag = TAG_VBN;
        if (t->tag == TAG_VBD && tag_is_noun(tokens[i - 1].tag) &&
            words_has(DONE, t->lower) &&
            words_has(" of with in for after over on at during ",
                      tokens[i + 1].lower) &&
            has_later_verb(tokens, count, i))
            t->tag = TAG_VBN;
        if (span_is_finite(t->tag))
            return;
    }
}

/* "given leave despite objections from residents worried about parking": what
 * they were, where the clause has its verb. */
static void
repair_worried(struct token *tokens, size_t count)
{
    static const char CLAIMS[] =
        " believe believes believed think thinks hope "
        "hopes fear fears found find finds know knows ";
    for (size_t i = 3; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        bool may_be = t->tag == TAG_VBD && tag_is_noun(tokens[i - 1].tag) &&
                      words_has(" about by with for in from at over on ",
                                tokens[i + 1].lower) &&
                      (verbs_forms(t->lower) & VERBS_PARTICIPLE ||
                       text_ends(t->lower, TEXT("ed"))) &&
                      !words_has(LIST_SAYING, t->lower);
        /* "identified the man killed in a shooting" */
        bool is_done = words_has(" killed injured wounded arrested accused "
                                 "charged convicted stabbed trapped ",
                                 t->lower);
        bool has_phrase = false;
        for (size_t k = i - 1; may_be && k-- > 0;) {
            uint8_t tag = tokens[k].tag;
            has_phrase |= words_has(
                " from by with among despite against of for ", tokens[k].lower);
            if (tag == TAG_COMMA || tag == TAG_CC || tag == TAG_WDT ||
                tag == TAG_WP || tag == TAG_WRB || tag == TAG_COLON ||
                words_has(" that after as when before while because since if "
                          "although though ",
                          tokens[k].lower))
                break;
            if (!span_is_finite(tag))
                continue;
            if ((has_phrase || is_done) &&
                !words_has(LIST_SAYING, tokens[k].lower) &&
                !words_has(CLAIMS, tokens[k].lower))
                t->tag = TAG_VBN;
            break;
        }
    }
}

/* "will receive more of the agents assigned to it": a participle behind an object
 * of a bare verb, which no clause follows. */
static void
repair_assigned(struct token *tokens, size_t count)
{
    static const char CLAUSAL[] =
        " say believe think hope fear find know see hear ensure let make help "
        "mean show prove claim argue announce report learn feel watch warn "
        "suggest determine decide wish agree confirm reveal expect ";
    for (size_t i = 3; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        if (t->tag != TAG_VBD || !(before == TAG_NN || before == TAG_NNS) ||
            (tokens[i + 1].tag != TAG_IN && tokens[i + 1].tag != TAG_TO) ||
            !(verbs_forms(t->lower) & VERBS_PARTICIPLE ||
              text_ends(t->lower, TEXT("ed"))) ||
            words_has(LIST_SAYING, t->lower))
            continue;
        for (size_t k = i - 1; k-- > 0;) {
            uint8_t tag = tokens[k].tag;
            if (tag == TAG_VB && !words_has(CLAUSAL, tokens[k].lower) &&
                !token_is(&tokens[k], "be"))
                t->tag = TAG_VBN;
            if (tag == TAG_VB || tag == TAG_COMMA || tag == TAG_CC ||
                tag == TAG_WDT || tag == TAG_WP || tag == TAG_WRB ||
                tag == TAG_COLON || span_is_finite(tag) ||
                words_has(" that after as when before while because since if "
                          "than ",
                          tokens[k].lower))
                break;
        }
    }
}

/* "a painting that a teacher bought for $20 has been": a clause of its own has a
 * verb of its own. */
static void
repair_which(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 4 < count; i++) {
        size_t k = i + 1;
        size_t finite = 0;
        if (tokens[i].tag != TAG_WDT ||
            !(tokens[k].tag == TAG_DT || tokens[k].tag == TAG_PRPS ||
              tokens[k].tag == TAG_NNP))
            continue;
        while (k + 1 < count &&
               (tag_is_noun(tokens[k].tag) || tokens[k].tag == TAG_DT ||
                tokens[k].tag == TAG_JJ || tokens[k].tag == TAG_PRPS ||
                tag_is_noun(tokens[k + 1].tag)))
            k++;
        if (k + 1 >= count || tokens[k].tag != TAG_VBN ||
            !tag_is_noun(tokens[k - 1].tag) || token_is(&tokens[k + 1], "by"))
            continue;
        for (size_t j = k + 1;
             j < count && tokens[j].tag != TAG_COMMA && tokens[j].tag != TAG_CC;
             j++)
            finite += span_is_finite(tokens[j].tag);
        if (finite == 1)
            tokens[k].tag = TAG_VBD;
    }
}

/* "on whom the economy depends.": the last word of its clause is its verb. */
static void
repair_last(struct token *tokens, size_t count)
{
    for (size_t i = 0; i + 3 < count; i++) {
        size_t end = i + 1;
        if (tokens[i].tag != TAG_WP && tokens[i].tag != TAG_WDT)
            continue;
        while (end < count && tokens[end].tag != TAG_COMMA &&
               tokens[end].tag != TAG_STOP)
            end++;
        struct token *last = &tokens[end - 1];
        if (end > i + 3 && last->tag == TAG_NNS &&
            (tag_is_noun(tokens[end - 2].tag)) &&
            (verbs_forms(last->lower) & VERBS_THIRD) &&
            !has_own_verb(tokens, i + 1, end))
            last->tag = TAG_VBZ;
    }
}

/* "hackers threatened attacks": a participle behind its noun has no object,
 * those apart that give somebody something. */
static bool
takes_object(const struct token *tokens, size_t i)
{
    uint8_t next = tokens[i + 1].tag;
    return (tag_is_noun(next) || next == TAG_DT || next == TAG_PRPS ||
            next == TAG_PRP || next == TAG_MONEY) &&
           !words_has(" given called named awarded granted paid told shown "
                      "dubbed sent offered taught considered deemed made ",
                      tokens[i].lower);
}

/* "when a bus carrying pilgrims plunged into": a clause of its own. */
static void
repair_subordinates(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 3 < count; i++) {
        if (!words_has(" when after as while because although before ",
                       tokens[i].lower) ||
            tokens[i].tag == TAG_NNP)
            continue;
        size_t end = i + 1;
        while (end < count && tokens[end].tag != TAG_COMMA &&
               tokens[end].tag != TAG_WDT && tokens[end].tag != TAG_WP &&
               tokens[end].tag != TAG_STOP)
            end++;
        size_t first = i + 1;
        bool had_by = false; /* "as a fire fanned by winds roared" */
        /* A participle right behind its noun: only one that goes somewhere. */
        bool is_sure = words_has(" when because although ", tokens[i].lower) ||
                       (token_is(&tokens[i], "as") &&
                        !words_has(" a an part well ", tokens[i + 1].lower) &&
                        tokens[i + 1].kind == TOKEN_WORD);
        if (tokens[first].tag == TAG_VBG || tokens[first].tag == TAG_VBN ||
            has_own_verb(tokens, first, end))
            continue;
        for (size_t k = first + 1; k + 1 < end; k++)
            if (tokens[k].tag == TAG_VBN && token_is(&tokens[k + 1], "by"))
                had_by = true;
            else if (may_be_past(tokens, k) &&
                     (is_sure || had_by || takes_object(tokens, k)) &&
                     (verbs_forms(tokens[k].lower) & VERBS_PAST)) {
                tokens[k].tag = TAG_VBD;
                break;
            }
    }
}

/* "approved aid for the islands, contained in a bill": behind a clause that is
 * whole nothing goes on without an "and". */
static void
repair_contained(struct token *tokens, size_t count)
{
    for (size_t i = 4; i + 1 < count; i++) {
        bool has_verb = false;
        size_t k = i - 1;
        if (tokens[i].tag != TAG_VBD || tokens[i - 1].tag != TAG_COMMA ||
            !text_ends(tokens[i].lower, TEXT("ed")) ||
            words_has(LIST_SAYING, tokens[i].lower) ||
            !words_has(" in by with at on from under ", tokens[i + 1].lower))
            continue;
        while (k > 0 && tokens[k - 1].tag != TAG_COMMA &&
               tokens[k - 1].tag != TAG_WDT && tokens[k - 1].tag != TAG_WP &&
               tokens[k - 1].tag != TAG_WRB &&
               !(token_is(&tokens[k - 1], "that") &&
                 tokens[k - 1].tag != TAG_DT)) {
            k--;
            has_verb |= span_is_finite(tokens[k].tag);
        }
        /* Where a subordinate clause may be between commas, nobody knows. */
        bool is_main = k == 0 ? tokens[0].tag != TAG_IN
                              : token_is(&tokens[k - 1], "that") &&
                                    tokens[k - 1].tag == TAG_IN;
        if (has_verb && is_main)
            tokens[i].tag = TAG_VBN;
    }
}

void
repair_clauses(struct token *tokens, size_t count)
{
    size_t comma = count;
    repair_left(tokens, count);
    repair_who(tokens, count);
    repair_loaded(tokens, count);
    repair_accused(tokens, count);
    repair_which(tokens, count);
    repair_last(tokens, count);
    for (size_t i = 4; i < count; i++)
        if (tokens[i].tag == TAG_COMMA)
            comma = i;
    repair_clause(tokens, count, 0, comma);
    if (comma < count && !has_own_verb(tokens, 0, comma))
        repair_clause(tokens, count, 0, count);
    for (size_t i = 1; i < count; i++) {
        if (!token_is(&tokens[i], "that") || tokens[i].tag == TAG_DT)
            continue;
        size_t end = i + 1;
        while (end < count && tokens[end].tag != TAG_COMMA)
            end++;
        repair_clause(tokens, count, i + 1, end);
    }
    repair_subordinates(tokens, count);
    repair_worried(tokens, count);
    repair_assigned(tokens, count);
    repair_contained(tokens, count);
}
