// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

static bool
is_verb(uint8_t tag)
{
    return span_is_finite(tag) || tag == TAG_VB || tag == TAG_VBN ||
           tag == TAG_VBG;
}

/* "have been waved through by the council", "to see off their rivals": half of
 * the verb before it, not the beginning of a phrase. */
static bool
is_particle(const struct token *tokens, size_t count, size_t i)
{
    if (tokens[i].tag != TAG_IN || !is_verb(tokens[i - 1].tag))
        return false;
    bool is_bare =
        i + 1 < count &&
        ((tokens[i + 1].tag == TAG_IN &&
          words_has(" by in at from with after for despite amid during "
                    "following because ",
                    tokens[i + 1].lower)) ||
         (tokens[i + 1].kind == TOKEN_MARK && !token_is_quote(&tokens[i + 1]) &&
          !token_is_open(&tokens[i + 1]))) &&
        words_has(" through down off over away out up back aside along ",
                  tokens[i].lower);
    /* "has held on to the seat" */
    bool is_on = token_is(&tokens[i], "on") && i + 1 < count &&
                 token_is(&tokens[i + 1], "to") &&
                 words_has(" hold holds held holding cling clings clung move "
                           "moved go goes went gone hang hung pass passed ",
                           tokens[i - 1].lower);
    bool is_half =
        is_on ||
        (token_is(&tokens[i], "off") &&
         words_has(
             " see saw seen sees seeing call calls called calling cut cuts "
             "seal sealed seals fight fought fend fended lay laid "
             "lays laying pay paid pull pulled sell sold selling set sets "
             "break broke broken close closed shut block blocked write "
             "written wrote ward warded skid skidded veer veered ",
             tokens[i - 1].lower)) ||
        (token_is(&tokens[i], "down") &&
         words_has(" turn turned turns turning shut shuts shutting vote voted "
                   "strike struck strikes tear tore torn throw threw hunt "
                   "hunted track tracked gun gunned shoot shot burn burned "
                   "burnt knock knocked water watered lay laid put bring "
                   "brought close closed mow mowed hold held ",
                   tokens[i - 1].lower)) ||
        (token_is(&tokens[i], "out") &&
         words_has(" carry carries carried carrying rule ruled rules throw "
                   "threw thrown hand handed point pointed phase phased set "
                   "sets ",
                   tokens[i - 1].lower));
    /* "more are likely to go under" */
    bool is_under =
        token_is(&tokens[i], "under") &&
        words_has(" go goes going went gone ", tokens[i - 1].lower) &&
        (i + 1 == count || tokens[i + 1].kind == TOKEN_MARK ||
         tokens[i + 1].tag == TAG_IN);
    return is_bare || is_half || is_under;
}

/* "a robbery two years ago during a strike", "a theft a year ago that left":
 * small words of time that the tagger takes for others. */
static void
repair_ago(struct token *tokens, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (token_is(&tokens[i], "during"))
            tokens[i].tag = TAG_IN;
        if (!token_is(&tokens[i], "ago"))
            continue;
        tokens[i].tag = TAG_RB;
        /* "a theft two years ago": what was. */
        if (i > 3 && tokens[i - 2].tag == TAG_CD &&
            tokens[i - 3].tag == TAG_JJ && tokens[i - 4].tag == TAG_DT)
            tokens[i - 3].tag = TAG_NN;
        if (i + 2 >= count || !token_is(&tokens[i + 1], "that") ||
            !is_verb(tokens[i + 2].tag))
            continue;
        tokens[i + 1].tag = TAG_WDT;
        if (tokens[i + 2].tag == TAG_VBN)
            tokens[i + 2].tag = TAG_VBD;
    }
}

/* "described as fair the expenses already paid": another verb is the main one. */
static void
repair_already(struct token *tokens, size_t count)
{
    bool has_verb = false;
    bool is_said = false;
    for (size_t i = 1; i + 1 < count; i++) {
        is_said |= words_has(LIST_SAYING, tokens[i].lower) ||
                   tokens[i].tag == TAG_CC || tokens[i].tag == TAG_COMMA;
        bool is_past = has_verb && !is_said && tokens[i].tag == TAG_VBD;
        if (is_past && i > 1 && token_is(&tokens[i - 1], "already") &&
            tag_is_noun(tokens[i - 2].tag) &&
            (tokens[i + 1].tag == TAG_STOP || tokens[i + 1].tag == TAG_IN ||
             tokens[i + 1].tag == TAG_COMMA))
            tokens[i].tag = TAG_VBN;
        /* "the wages awarded to a driver" */
        if (is_past && tag_is_noun(tokens[i - 1].tag) &&
            words_has(" awarded granted paid offered issued ",
                      tokens[i].lower) &&
            words_has(" to by ", tokens[i + 1].lower))
            tokens[i].tag = TAG_VBN;
        has_verb |= span_is_finite(tokens[i].tag);
    }
}

/* "the car they were travelling in left the road": a preposition that waits for
 * nothing more, and the verb. */
static void
repair_stranded(struct token *tokens, size_t count)
{
    for (size_t i = 3; i + 2 < count; i++) {
        uint8_t next = tokens[i + 1].tag;
        if (tokens[i].tag != TAG_VBN || tokens[i - 1].tag != TAG_IN ||
            !is_verb(tokens[i - 2].tag) ||
            (next != TAG_DT && next != TAG_PRPS && next != TAG_IN))
            continue;
        for (size_t k = i - 2; k-- > 0 && k + 5 > i;)
            if (words_has(" they he she it we i ", tokens[k].lower))
                tokens[i].tag = TAG_VBD;
    }
}

/* "to con friends": what else may follow "to" is no verb. */
static bool
is_deed(const struct token *tokens, size_t i)
{
    uint8_t next = tokens[i + 1].tag;
    return tokens[i].tag == TAG_JJ && token_is(&tokens[i - 1], "to") &&
           words_has(" con dupe net trick swindle cheat better pocket secure "
                     "perfect correct approximate ",
                     tokens[i].lower) &&
           (tag_is_noun(next) || next == TAG_DT || next == TAG_PRPS ||
            next == TAG_PRP || next == TAG_MONEY);
}

/* "a terraced house have been", "saying that her": words that are never what
 * they were taken for. */
static void
repair_helpers(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        if (words_has(" have has ", tokens[i].lower) &&
            tag_is_noun(tokens[i].tag) && !token_is_capital(&tokens[i]))
            tokens[i].tag = token_is(&tokens[i], "has") ? TAG_VBZ : TAG_VBP;
        if (is_deed(tokens, i))
            tokens[i].tag = TAG_VB;
        if (token_is(&tokens[i], "that") && tokens[i].tag == TAG_DT &&
            tokens[i + 1].tag == TAG_PRPS)
            tokens[i].tag = TAG_IN;
    }
}

/* "an officer-involved shooting outside", "a crumbling flyover on", "was found
 * alive": what stands before a phrase is a thing, or how somebody is. */
static void
repair_things(struct token *tokens, size_t count)
{
    static const char ADVERBS[] =
        " again also together away abroad overseas alone early later soon "
        "there here home back down online offline forward apart indoors "
        "outdoors upstairs downstairs today tonight tomorrow yesterday nearby "
        "further instead enough almost about always never often still ";
    for (size_t i = 3; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        bool ends =
            tokens[i + 1].tag == TAG_IN || tokens[i + 1].tag == TAG_STOP;
        if (t->tag == TAG_VBG && ends && before == TAG_VBN &&
            tokens[i - 2].tag == TAG_HYPH)
            t->tag = TAG_NN;
        if (t->tag == TAG_RB && ends && tokens[i - 2].tag == TAG_DT &&
            (before == TAG_VBG || before == TAG_JJ) && t->lower.len > 4 &&
            !text_ends(t->lower, TEXT("ly")) && !words_has(ADVERBS, t->lower))
            t->tag = TAG_NN;
        if (words_has(" alive unharmed unhurt ", t->lower))
            t->tag = TAG_JJ;
    }
}

/* "scalded her arm" at the end of a line is no full stop. */
static void
repair_marks(struct token *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint8_t tag = tokens[i].tag;
        if (tokens[i].kind == TOKEN_WORD &&
            (tag == TAG_STOP || tag == TAG_COMMA || tag == TAG_COLON))
            tokens[i].tag = TAG_NN;
        if (i > 0 && token_is(&tokens[i - 1], "her") &&
            tag_is_noun(tokens[i].tag))
            tokens[i - 1].tag = TAG_PRPS;
    }
}

void
repair_particles(struct token *tokens, size_t count)
{
    repair_marks(tokens, count);
    repair_things(tokens, count);
    repair_helpers(tokens, count);
    repair_stranded(tokens, count);
    for (size_t i = 1; i < count; i++)
        if (is_particle(tokens, count, i))
            tokens[i].tag = TAG_RP;
    repair_ago(tokens, count);
    repair_already(tokens, count);
}
