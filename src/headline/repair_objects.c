// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* Verbs that somebody may be given, called or told something by. */
static const char TWO_OBJECTS[] =
    " given handed awarded granted named called dubbed titled labelled labeled "
    "considered deemed declared elected appointed made paid told offered asked "
    "shown taught denied allowed sent sold lent left found branded crowned "
    "fined charged cost owed promised guaranteed assigned allotted allocated "
    "voted proclaimed codenamed nicknamed termed rated ranked believed thought "
    "refused spared bought brought worth ";

/* "a bridge built the same year", "approved a day later" */
static bool
is_time(const struct token *tokens, size_t count, size_t i)
{
    for (size_t k = i; k < count && k < i + 4; k++) {
        if (words_has(" year month week day decade century night morning "
                      "evening afternoon weekend summer winter spring hour "
                      "moment time ago later earlier ",
                      tokens[k].lower) ||
            words_has(LIST_DAYS, tokens[k].lower))
            return true;
        if (tokens[k].kind == TOKEN_MARK)
            return false;
    }
    return false;
}

/* "the board narrowly approved a transfer": who has an object of their own does
 * it, and it is not done to them. */
static void
repair_active(struct token *tokens, size_t count)
{
    for (size_t i = 2; i + 2 < count; i++) {
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        size_t noun = before == TAG_RB ? i - 2 : i - 1;
        bool has_object = next == TAG_DT || next == TAG_PRPS ||
                          next == TAG_MONEY || next == TAG_PRP;
        if (tokens[i].tag == TAG_VBN && tag_is_noun(tokens[noun].tag) &&
            has_object && !words_has(TWO_OBJECTS, tokens[i].lower) &&
            !is_time(tokens, count, i + 1))
            tokens[i].tag = TAG_VBD;
    }
}

/* "will leave the suburbs unserved": what they are left. */
static void
repair_left_so(struct token *tokens, size_t count)
{
    size_t leave = count;
    for (size_t i = 1; i + 1 < count; i++) {
        uint8_t next = tokens[i + 1].tag;
        if (words_has(" leave leaves leaving ", tokens[i].lower))
            leave = i;
        else if (tokens[i].tag == TAG_COMMA || tokens[i].tag == TAG_CC)
            leave = count;
        if (leave < i && i < leave + 10 && tokens[i].tag == TAG_VBD &&
            tag_is_noun(tokens[i - 1].tag) && !tag_is_noun(next) &&
            (next != TAG_DT || is_time(tokens, count, i + 1)))
            tokens[i].tag = TAG_VBN;
    }
}

/* "In a letter sent to Ann Lee, the mayor asked": what a phrase names does
 * nothing. */
static void
repair_opening_phrase(struct token *tokens, size_t count)
{
    if (count < 6 || tokens[0].tag != TAG_IN ||
        !words_has(" in at on with during under by for from amid despite ",
                   tokens[0].lower) ||
        !words_has(" a an ", tokens[1].lower))
        return;
    size_t i = 2;
    while (i + 1 < count &&
           (tag_is_noun(tokens[i].tag) || tokens[i].tag == TAG_JJ))
        i++;
    uint8_t next = i + 1 < count ? tokens[i + 1].tag : (uint8_t)TAG_STOP;
    if (i > 2 && i < count && tokens[i].tag == TAG_VBD &&
        (next == TAG_IN || next == TAG_TO))
        tokens[i].tag = TAG_VBN;
}

/* "to require that taxes collected from farms be paid": up to its "that", the
 * verb of a wish is "be" and no other. */
static void
repair_wish(struct token *tokens, size_t be)
{
    size_t that = be;
    while (that > 0 && be - that < 14 && !token_is(&tokens[that], "that"))
        that--;
    if (!token_is(&tokens[that], "that"))
        return;
    for (size_t i = that + 2; i < be; i++)
        if (tokens[i].tag == TAG_VBD && tag_is_noun(tokens[i - 1].tag))
            tokens[i].tag = TAG_VBN;
}

/* "cost recovery", "cut" */
static bool
is_past_as_ever(const struct token *t)
{
    return (t->tag == TAG_VBN || t->tag == TAG_VBD) &&
           words_has(" cost cut hit set bid split spread put ", t->lower);
}

/* "be paid to injured workers": behind a preposition no verb stands, nor one in
 * the past behind "be". */
static void
repair_described(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        uint8_t before = tokens[i - 1].tag;
        bool is_past = tokens[i].tag == TAG_VBD || tokens[i].tag == TAG_VBN;
        /* "40 stolen books", "steep timbered slopes" */
        if (is_past && tag_is_noun(tokens[i + 1].tag) &&
            ((before == TAG_CD && tokens[i].tag == TAG_VBN) ||
             (before == TAG_JJ && text_ends(tokens[i].lower, TEXT("ed"))) ||
             (before == TAG_NN && tokens[i + 1].tag == TAG_NNS && i > 1 &&
              tokens[i - 2].tag == TAG_IN &&
              text_ends(tokens[i].lower, TEXT("ed")))))
            tokens[i].tag = TAG_JJ;
        /* "on account of import cost recovery" */
        if (tokens[i].tag == TAG_VBP &&
            words_has(" of from with against among ", tokens[i - 1].lower)) {
            tokens[i].tag = TAG_NN;
            if (is_past_as_ever(&tokens[i + 1]) && i + 2 < count &&
                tag_is_noun(tokens[i + 2].tag))
                tokens[i + 1].tag = TAG_NN;
        }
        if (tokens[i].tag != TAG_VBD)
            continue;
        if (token_is(&tokens[i - 1], "be"))
            tokens[i].tag = TAG_VBN;
        else if (words_has(" to of for from with by in at on against among ",
                           tokens[i - 1].lower) &&
                 tag_is_noun(tokens[i + 1].tag))
            tokens[i].tag = TAG_JJ;
    }
}

/* "allowed a rise in household gas rates": the last word of a phrase behind the
 * sentence's verb is a thing. */
static void
repair_last(struct token *tokens, size_t count)
{
    size_t last = count;
    while (last > 0 && tokens[last - 1].kind != TOKEN_WORD)
        last--;
    if (last < 4 || tokens[last - 1].tag != TAG_VBZ ||
        tokens[last - 2].tag != TAG_NN)
        return;
    size_t i = last - 2;
    while (i > 0 && (tokens[i].tag == TAG_NN || tokens[i].tag == TAG_JJ ||
                     tokens[i].tag == TAG_DT))
        i--;
    bool is_phrase = tokens[i].tag == TAG_IN &&
                     words_has(" in of for on with from by over against to ",
                               tokens[i].lower);
    bool has_verb = false;
    for (; is_phrase && i > 0; i--) {
        uint8_t tag = tokens[i - 1].tag;
        if (tag == TAG_WDT || tag == TAG_WP || tag == TAG_COMMA ||
            token_is(&tokens[i - 1], "that"))
            return;
        has_verb |= tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_MD;
    }
    if (has_verb)
        tokens[last - 1].tag = TAG_NNS;
}

void
repair_objects(struct token *tokens, size_t count)
{
    repair_active(tokens, count);
    repair_opening_phrase(tokens, count);
    repair_described(tokens, count);
    repair_left_so(tokens, count);
    repair_last(tokens, count);
    /* "asked that Americans be told", "Police have named" */
    for (size_t i = 1; i < count; i++) {
        if (words_has(" be have ", tokens[i].lower) &&
            tag_is_noun(tokens[i].tag))
            tokens[i].tag = TAG_VBP;
        if (token_is(&tokens[i], "be") && tokens[i].tag == TAG_VBP)
            repair_wish(tokens, i);
    }
}
