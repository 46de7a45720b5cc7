// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

/* Nouns in the plural that are taken for verbs: "campaign officials Paul". */
static void
repair_nouns(struct token *tokens, size_t count)
{
    static const char PEOPLE[] =
        " officials leaders lawyers members workers residents students "
        "prosecutors players lawmakers senators ministers scientists experts "
        "researchers analysts activists candidates employees teachers "
        "parents politicians governors executives troops soldiers investors "
        "owners directors managers editors writers readers users voters "
        "protesters survivors victims doctors nurses ";
    for (size_t i = 1; i < count; i++) {
        if (tokens[i].tag != TAG_VBZ)
            continue;
        size_t k = i;
        while (k > 0 &&
               (tokens[k - 1].tag == TAG_JJ || tokens[k - 1].tag == TAG_VBN))
            k--;
        /* "from total proved reserves" */
        bool is_thing =
            k + 1 < i && k > 0 && tokens[k - 1].tag == TAG_IN &&
            words_has(" of from in on for with by at ", tokens[k - 1].lower);
        if (is_thing || words_has(PEOPLE, tokens[i].lower))
            tokens[i].tag = TAG_NNS;
    }
}

/* "-ed" that is no verb. */
static const char ED_NOUNS[] =
    " hundred breed speed indeed exceed succeed proceed embed sacred naked "
    "wicked rugged kindred hatred unprecedented watershed bloodshed newlywed "
    "so-called seed shred biped aged ";

/*
 * A word in "-ed" that the tagger has never seen is a verb: behind a noun and
 * before a preposition a participle, else in the past.
 */
static void
repair_unseen(struct token *tokens, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = i + 1 < count ? tokens[i + 1].tag : (uint8_t)TAG_STOP;
        bool is_odd = tag_is_noun(t->tag) || t->tag == TAG_IN ||
                      t->tag == TAG_CD || t->tag == TAG_DT ||
                      t->tag == TAG_MD || t->tag == TAG_CC;
        if (token_is(t, "a") && token_is_capital(t) && tag_is_noun(before))
            t->tag = TAG_NNP; /* "hepatitis A" */
        if (!is_odd || t->lower.len < 6 || token_is_capital(t) ||
            !text_ends(t->lower, TEXT("ed")) || words_has(ED_NOUNS, t->lower) ||
            before == TAG_HYPH || next == TAG_HYPH)
            continue;
        if (words_has(" is are was were be been being has have had 's ",
                      tokens[i - 1].lower))
            t->tag = TAG_VBN;
        else if (tag_is_noun(before) || before == TAG_CD || before == TAG_RB ||
                 before == TAG_COMMA || before == TAG_PRP || before == TAG_RRB)
            t->tag = next == TAG_IN || next == TAG_TO ? TAG_VBN : TAG_VBD;
        else if (before == TAG_DT || before == TAG_PRPS || before == TAG_IN)
            t->tag = TAG_JJ;
    }
}

/* All words of the closed classes; a tag of theirs on another is a slip. */
static const char CLOSED[] =
    " of in on at from by with for to against into over under about through "
    "across near around outside inside within along behind between among "
    "amongst amid amidst toward towards via off onto upon during throughout "
    "regarding concerning beyond beside besides alongside above below beneath "
    "underneath up down out except until till unless lest though although "
    "whereas while whilst because since if whether than as so like unlike "
    "despite without per versus vs vs. plus minus opposite past "
    "notwithstanding "
    "after before that which who whom whose what whatever whichever whoever "
    "when whenever where wherever why how however the a an this these those "
    "some any no cannot every each all both half either neither another such "
    "and or "
    "but nor yet can could may might must shall should will would ca wo 'll 'd "
    "ought dare need i me my mine myself you your yours yourself he him his "
    "himself she her hers herself it its itself we us our ours ourselves they "
    "them their theirs themselves one oneself there once next ago worth atop "
    "aboard including following given considering aside apart instead ahead "
    "due thanks save pending barring de la le du von van n't not & 's ' ";

static void
repair_closed(struct token *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct token *t = &tokens[i];
        if (token_is(t, "cannot"))
            t->tag = TAG_MD;
        /* "a delivery van", but "Dick van Dyke" */
        if (token_is(t, "van") && !token_is_capital(t) && i > 0 &&
            (i + 1 == count || !token_is_capital(&tokens[i + 1])))
            t->tag = TAG_NN;
        if (token_is(t, "another"))
            t->tag = TAG_DT;
        /* "warned that profits": those would be "those". */
        if (token_is(t, "that") && t->tag == TAG_DT && i > 0 && i + 1 < count &&
            (tokens[i + 1].tag == TAG_NNS || tokens[i + 1].tag == TAG_NNPS ||
             tokens[i + 1].tag == TAG_DT ||
             words_has(LIST_SAYING, tokens[i - 1].lower)))
            t->tag = TAG_IN;
        /* "told that six towns will" */
        if (token_is(t, "that") && t->tag == TAG_DT && i > 0 && i + 2 < count &&
            tokens[i + 1].tag == TAG_CD && tokens[i + 2].tag != TAG_HYPH &&
            !token_is(&tokens[i + 1], "one"))
            t->tag = TAG_IN;
        bool is_closed =
            t->tag == TAG_DT || t->tag == TAG_WDT || t->tag == TAG_WP ||
            t->tag == TAG_WPS || t->tag == TAG_WRB || t->tag == TAG_MD ||
            t->tag == TAG_CC || t->tag == TAG_TO || t->tag == TAG_PRP ||
            t->tag == TAG_PRPS || t->tag == TAG_EX || t->tag == TAG_IN ||
            t->tag == TAG_PDT;
        if (!is_closed || t->kind != TOKEN_WORD || words_has(CLOSED, t->lower))
            continue;
        if (i > 0 && token_is_capital(t))
            t->tag = TAG_NNP;
        else if (words_has(LIST_PAST, t->lower))
            t->tag = TAG_VBD;
        else if (!text_ends(t->lower, TEXT("ed")))
            t->tag = text_ends(t->lower, TEXT("ing")) ? TAG_VBG
                     : text_ends(t->lower, TEXT("s")) ? TAG_NNS
                                                      : TAG_NN;
    }
}

/* What a sentence begins with has a capital whatever it is. */
static void
repair_first(struct token *tokens, size_t count)
{
    /* "Shore, the drugmaker" */
    if (count > 3 && tokens[1].tag == TAG_COMMA && tokens[2].tag == TAG_DT &&
        tokens[0].kind == TOKEN_WORD && token_is_capital(&tokens[0]) &&
        !text_ends(tokens[0].lower, TEXT("ly")) &&
        !words_has(" however meanwhile also still today yesterday tonight "
                   "tomorrow here there then now instead nevertheless "
                   "nonetheless moreover furthermore indeed overall first "
                   "second third last once next elsewhere earlier later "
                   "sometimes often again besides thus hence therefore yes no "
                   "so and but yet ",
                   tokens[0].lower) &&
        !words_has(LIST_DAYS, tokens[0].lower))
        tokens[0].tag = TAG_NNP;
    /* "Housing Secretary" */
    if (count > 1 && tokens[0].tag == TAG_VBG && token_is_capital(&tokens[1]) &&
        words_has(" secretary minister officer commissioner correspondent "
                  "authority company group agency association board ",
                  tokens[1].lower))
        tokens[0].tag = TAG_NNP;
}

/* A number is a number, and a word with a capital is none. */
static void
repair_numbers(struct token *tokens, size_t count)
{
    static const char NUMBERS[] =
        " one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
        "thirty forty fifty sixty seventy eighty ninety hundred thousand "
        "million billion trillion dozen dozens hundreds thousands millions "
        "billions ";
    for (size_t i = 0; i < count; i++) {
        struct token *t = &tokens[i];
        bool is_verbal = span_is_finite(t->tag) || t->tag == TAG_VB ||
                         t->tag == TAG_VBG || t->tag == TAG_VBN;
        /* "doctors mistook it": nothing else is spelt so. */
        if ((t->tag == TAG_NN || t->tag == TAG_NNS || t->tag == TAG_JJ) &&
            words_has(" mistook took undertook overtook gave forgave went saw "
                      "knew threw drew withdrew flew grew became began wrote "
                      "broke spoke chose ate fell drove rode forgot forbade "
                      "shook stole swore tore wore woke underwent ",
                      t->lower) &&
            !token_is_capital(t))
            t->tag = TAG_VBD;
        if (tag_is_noun(t->tag) && words_has(" appears seems ", t->lower))
            t->tag = TAG_VBZ;
        if (t->tag == TAG_JJ && token_is(t, "pct"))
            t->tag = TAG_NN;
        bool opens = i == 0 || tokens[i - 1].kind == TOKEN_MARK;
        /* "in May", "U.S. employers" */
        if (t->kind == TOKEN_WORD && token_is_capital(t) &&
            (is_verbal || t->tag == TAG_IN || t->tag == TAG_UH) &&
            ((!opens && !token_is(t, "n't")) ||
             (t->text.len > 2 && t->text.ptr[1] == '.')))
            t->tag = TAG_NNP;
        if (t->kind == TOKEN_NUMBER && (is_verbal || t->tag == TAG_UH))
            t->tag = TAG_CD;
        else if (words_has(NUMBERS, t->lower) &&
                 ((i == 0 && is_verbal) ||
                  (t->tag == TAG_JJ && !token_is(t, "one"))))
            t->tag = TAG_CD;
        else if (t->kind == TOKEN_WORD && i > 0 && token_is_capital(t) &&
                 (t->tag == TAG_CD || t->tag == TAG_UH) &&
                 !words_has(NUMBERS, t->lower))
            t->tag = TAG_NNP;
        else if (t->kind == TOKEN_WORD && i > 0 && t->tag == TAG_CD &&
                 !words_has(NUMBERS, t->lower) && t->lower.len > 3 &&
                 verbs_forms(t->lower) != 0)
            t->tag = tokens[i - 1].tag == TAG_MD ||
                             tokens[i - 1].tag == TAG_TO ||
                             words_has(" not n't ", tokens[i - 1].lower)
                         ? TAG_VB
                         : TAG_NN;
    }
}

/* "Britain's biggest chain said": whose it is, not what it is. */
static void
repair_owners(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 2 < count; i++) {
        uint8_t next = tokens[i + 1].tag;
        bool owns = tag_is_noun(next) || next == TAG_JJ || next == TAG_JJS ||
                    next == TAG_JJR || next == TAG_CD;
        if (!token_is(&tokens[i], "'s") || tokens[i].space || !owns ||
            !(tag_is_noun(tokens[i - 1].tag) ||
              token_is_capital(&tokens[i - 1])))
            continue;
        bool has_verb = false;
        for (size_t k = i + 2; k < count && !has_verb; k++)
            has_verb = span_is_finite(tokens[k].tag);
        if (!has_verb)
            continue;
        tokens[i].tag = TAG_POS;
        if (token_is_capital(&tokens[i - 1]))
            tokens[i - 1].tag = TAG_NNP;
    }
}

/* "people familiar with the deal said", "experts now believe that" */
static void
repair_sayings(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        bool is_helped =
            words_has(" is are was were be been being has have had "
                      "'s it he she what as not ",
                      tokens[i - 1].lower);
        if (t->tag == TAG_VBN && token_is(t, "said") && !is_helped &&
            tokens[i - 1].tag != TAG_RB && tokens[i - 1].tag != TAG_COMMA)
            t->tag = TAG_VBD;
        /* "a memo said to contain secrets" */
        if (t->tag == TAG_VBD && tag_is_noun(tokens[i - 1].tag) &&
            tokens[i + 1].tag == TAG_TO &&
            words_has(" said believed thought known alleged rumored rumoured "
                      "reputed supposed ",
                      t->lower))
            t->tag = TAG_VBN;
        bool is_plural = tokens[i - 1].tag == TAG_NNS ||
                         (tokens[i - 1].tag == TAG_RB && i > 1 &&
                          !words_has(" a an the ", tokens[i - 2].lower));
        bool says = token_is(&tokens[i + 1], "that") ||
                    words_has(" they it he she we ", tokens[i + 1].lower);
        is_plural |= i > 2 && tokens[i - 1].tag == TAG_NNP &&
                     tokens[i - 2].tag == TAG_IN;
        if (t->tag == TAG_NN && is_plural && says &&
            words_has(" believe think say hope fear claim argue warn worry "
                      "suspect insist expect ",
                      t->lower))
            t->tag = TAG_VBP;
        /* ", the city council says" */
        if (t->tag == TAG_NNS && token_is(t, "says") &&
            tag_is_noun(tokens[i - 1].tag))
            t->tag = TAG_VBZ;
        /* "scientists at Stanford University say that" */
        if (t->tag == TAG_NN && tag_is_noun(tokens[i - 1].tag) &&
            token_is(t, "say"))
            t->tag = TAG_VBP;
    }
}

/* "their garden waste collected", "state media reported": what only looks like
 * a verb before the one that is. */
static void
repair_false_verbs(struct token *tokens, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = i + 1 < count ? tokens[i + 1].tag : (uint8_t)TAG_STOP;
        if (tokens[i].tag == TAG_VB && tag_is_noun(before) &&
            (next == TAG_VBN || next == TAG_MD || span_is_finite(next)))
            tokens[i].tag = TAG_NN;
        /* "cases of dengue fever" */
        if ((tokens[i].tag == TAG_VB || tokens[i].tag == TAG_VBP) &&
            (before == TAG_NN || before == TAG_JJ || before == TAG_IN) &&
            !token_is_capital(&tokens[i]) && tokens[i].lower.len > 3 &&
            tokens[i].text.ptr[0] != '\'' &&
            verbs_forms(tokens[i].lower) == 0 && !token_is(&tokens[i], "have"))
            tokens[i].tag = TAG_NN;
        if (tokens[i].tag == TAG_JJR && before == TAG_JJ &&
            !tag_is_noun(next) &&
            !words_has(" more less fewer greater ", tokens[i].lower))
            tokens[i].tag = TAG_NN;
        if (tokens[i].tag == TAG_VBP && before == TAG_COMMA &&
            next == TAG_NNS && i + 2 < count &&
            span_is_finite(tokens[i + 2].tag) &&
            words_has(LIST_SAYING, tokens[i + 2].lower))
            tokens[i].tag = TAG_NN;
    }
}

/* "a run of defeats", "the mining town", "sending frightened passengers": behind
 * an article no verb stands, nor between a verb and its object. */
static void
repair_inner(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        bool is_plain = t->kind == TOKEN_WORD && !token_is_capital(t);
        bool is_led = words_has(" a an the ", tokens[i - 1].lower);
        bool ends = next == TAG_IN || next == TAG_COMMA || next == TAG_STOP ||
                    span_is_finite(next);
        if (is_plain && is_led && ends &&
            (t->tag == TAG_VBN || t->tag == TAG_VB || t->tag == TAG_VBP) &&
            (verbs_forms(t->lower) & VERBS_BASE))
            t->tag = TAG_NN;
        if (is_plain && is_led && t->tag == TAG_VBG && tag_is_noun(next))
            t->tag = TAG_NN;
        if (is_plain && before == TAG_VBG &&
            (t->tag == TAG_VBD || t->tag == TAG_VBN) &&
            text_ends(t->lower, TEXT("ed")) && next == TAG_NNS)
            t->tag = TAG_JJ;
        /* "gusty winds destroyed", "after tests found" */
        bool is_done = next == TAG_VBD || next == TAG_VBN;
        bool is_opened = words_has(" after when as because while before ",
                                   tokens[i - 1].lower) &&
                         (verbs_forms(tokens[i + 1].lower) & VERBS_PAST ||
                          text_ends(tokens[i + 1].lower, TEXT("ed")));
        if (is_plain && t->tag == TAG_VBZ && is_done &&
            text_ends(t->lower, TEXT("s")) &&
            (before == TAG_JJ || before == TAG_NN || is_opened) &&
            !words_has(" is was has does 's gets looks remains stands lies "
                       "feels seems appears goes comes keeps stays sits ",
                       t->lower)) {
            t->tag = TAG_NNS;
            tokens[i + 1].tag = TAG_VBD;
        }
    }
}

/* "is to cut jobs, close its base and retire": what goes on behind the comma is
 * as bare as the first. */
static void
repair_series(struct token *tokens, size_t count)
{
    bool is_bare = false;
    for (size_t i = 1; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        bool joins = before == TAG_COMMA || before == TAG_CC;
        if (t->tag == TAG_VBP && before == TAG_RB && i > 1 &&
            tokens[i - 2].tag == TAG_TO)
            t->tag = TAG_VB; /* "to strongly recommend" */
        if (t->tag == TAG_VB &&
            (before == TAG_TO || before == TAG_MD || before == TAG_RB))
            is_bare = true;
        else if (is_bare && joins && t->tag == TAG_VBP &&
                 (verbs_forms(t->lower) & VERBS_BASE) &&
                 (next == TAG_DT || next == TAG_PRPS || next == TAG_CD ||
                  next == TAG_JJ || tag_is_noun(next) || next == TAG_RB))
            t->tag = TAG_VB;
        else if (span_is_finite(t->tag) || t->tag == TAG_WDT ||
                 t->tag == TAG_WP)
            is_bare = false;
        /* "could fetch" */
        if ((t->tag == TAG_JJ || t->tag == TAG_NN) && before == TAG_MD &&
            !text_ends(t->lower, TEXT("ly")))
            t->tag = TAG_VB;
        /* "to register as \"an agent\"" */
        if (token_is(t, "as") && t->tag == TAG_RB &&
            (next == TAG_DT || next == TAG_OPEN || next == TAG_VBG ||
             next == TAG_NNP || next == TAG_PRPS))
            t->tag = TAG_IN;
    }
}

/* "asked a court to sentence the man": a verb, where an object follows. */
static void
repair_infinitives(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 2 < count; i++) {
        uint8_t next = tokens[i + 1].tag;
        /* "to modernize and reform" */
        uint8_t joined = tokens[i + 2].tag;
        if (next == TAG_CC && (joined == TAG_VB || joined == TAG_VBP) &&
            tokens[i + 2].kind == TOKEN_WORD &&
            (tokens[i].tag == TAG_VB ||
             (tokens[i].tag == TAG_NN && token_is(&tokens[i - 1], "to"))))
            tokens[i].tag = tokens[i + 2].tag = TAG_VB;
        /* "to help fight fires" */
        if (tokens[i].tag == TAG_NN && tokens[i - 1].tag == TAG_VB &&
            token_is(&tokens[i - 1], "help") &&
            (verbs_forms(tokens[i].lower) & VERBS_BASE) &&
            (next == TAG_NNS || next == TAG_VBZ || next == TAG_DT ||
             next == TAG_NN || next == TAG_NNP))
            tokens[i].tag = TAG_VB;
        if (tokens[i].tag == TAG_VBZ && tokens[i - 1].tag == TAG_VB &&
            text_ends(tokens[i].lower, TEXT("s")) &&
            !words_has(" is has does 's ", tokens[i].lower))
            tokens[i].tag = TAG_NNS;
        if (tokens[i].tag == TAG_NN && token_is(&tokens[i - 1], "to") &&
            (verbs_forms(tokens[i].lower) & VERBS_BASE) &&
            (next == TAG_DT || next == TAG_PRPS || next == TAG_PRP ||
             next == TAG_NNP || next == TAG_NNS ||
             (next == TAG_NN && tag_is_noun(tokens[i + 2].tag))))
            tokens[i].tag = TAG_VB;
    }
}

void
repair_tags(struct token *tokens, size_t count)
{
    repair_words(tokens, count);
    repair_numbers(tokens, count);
    repair_first(tokens, count);
    repair_closed(tokens, count);
    repair_particles(tokens, count);
    repair_nouns(tokens, count);
    repair_unseen(tokens, count);
    repair_owners(tokens, count);
    repair_sayings(tokens, count);
    repair_infinitives(tokens, count);
    repair_false_verbs(tokens, count);
    repair_inner(tokens, count);
    repair_series(tokens, count);
    repair_names(tokens, count);
    repair_lacking(tokens, count);
    repair_clauses(tokens, count);
    repair_asides(tokens, count);
    repair_objects(tokens, count);
}
