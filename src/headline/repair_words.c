// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/words.h"

/* Adverbs that do not end in "-ly". */
static const char ADVERBS[] =
    " even only once nearly almost about around over just also then now today "
    "yesterday tonight tomorrow here there still not never ever always often "
    "sometimes soon later earlier again too very so such more most less least "
    "as well away back up down out off on in far long first second third last "
    "next perhaps maybe however meanwhile instead already yet quite rather "
    "both "
    "either neither when where why how twice thrice thus hence together apart "
    "aside forward forwards backward backwards upward upwards downward "
    "downwards inward outward onward onwards afterward afterwards toward "
    "towards ahead alone online offline overseas abroad overnight outside "
    "inside "
    "nowadays else thereby otherwise anyway likewise nonetheless nevertheless "
    "moreover furthermore indeed besides elsewhere beneath above below beyond "
    "nearby upstairs downstairs backstage somewhere sometime somehow "
    "altogether "
    "anymore alive alike aboard ashore afloat astray enough midway halfway "
    "straight right left north south east west home indoors outdoors underway "
    "hard fast late early high low near close deep wide live free n't 'n ago "
    "alongside across along through past by per pretty fairly albeit ";

/* "27 per cent", "off 61 balls", "seven others", "was born". */
static void
repair_small(struct token *tokens, size_t count)
{
    static const char NUMBERS[] =
        " two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty ";
    for (size_t i = 0; i < count; i++) {
        struct token *t = &tokens[i];
        struct token *next = i + 1 < count ? &tokens[i + 1] : NULL;
        if (next != NULL && token_is(t, "per") && token_is(next, "cent")) {
            t->tag = TAG_NN;
            next->tag = TAG_NN;
        }
        if (token_is(t, "off") && t->tag != TAG_IN && t->tag != TAG_RP &&
            t->tag != TAG_RB && t->tag != TAG_JJ)
            t->tag = next != NULL && next->tag == TAG_CD ? TAG_IN : TAG_RP;
        /* "three key, bipartisan measures" */
        if (token_is(t, "key") && next != NULL && next->tag == TAG_COMMA &&
            i > 0 && tokens[i - 1].tag == TAG_CD)
            t->tag = TAG_JJ;
        if (token_is(t, "initiative"))
            t->tag = token_is_capital(t) ? t->tag : TAG_NN;
        /* "expressing continued opposition" */
        if (t->tag == TAG_VBN && i > 0 && tokens[i - 1].tag == TAG_VBG &&
            next != NULL && tag_is_noun(next->tag) &&
            !words_has(" being having getting going ", tokens[i - 1].lower))
            t->tag = TAG_JJ;
        if (words_has(NUMBERS, t->lower) && t->tag == TAG_RB)
            t->tag = TAG_CD;
        /* "a diamond mine has" */
        if (token_is(t, "mine") && t->tag == TAG_PRP && i > 0 &&
            (tag_is_noun(tokens[i - 1].tag) || tokens[i - 1].tag == TAG_JJ ||
             tokens[i - 1].tag == TAG_DT || tokens[i - 1].tag == TAG_POS))
            t->tag = TAG_NN;
        if (t->tag == TAG_RB && next != NULL && tag_is_noun(next->tag) &&
            words_has(" daily weekly monthly quarterly yearly ", t->lower))
            t->tag = TAG_JJ;
        if (token_is(t, "born") && !token_is_capital(t))
            t->tag = TAG_VBN;
        /* "failed to agree terms" */
        if (t->tag == TAG_FW && i > 0 && tokens[i - 1].tag == TAG_TO &&
            (verbs_forms(t->lower) & VERBS_BASE))
            t->tag = TAG_VB;
        /* "on the Yamuna bypass near", "brigalow woodland on" */
        if (t->tag == TAG_RB && i > 0 && next != NULL && next->tag == TAG_IN &&
            tag_is_noun(tokens[i - 1].tag) && t->kind == TOKEN_WORD &&
            t->lower.len > 4 && !text_ends(t->lower, TEXT("ly")) &&
            !text_ends(t->lower, TEXT("wise")) && !words_has(ADVERBS, t->lower))
            t->tag = TAG_NN;
    }
}

/* "An Khang bought", "Sunday's Leinster final against": names and nouns that
 * look like what stands before them. */
static void
repair_capitals(struct token *tokens, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct token *t = &tokens[i];
        const struct token *before = &tokens[i - 1];
        uint8_t next = i + 1 < count ? tokens[i + 1].tag : (uint8_t)TAG_STOP;
        bool is_led = before->kind == TOKEN_WORD && before->tag != TAG_OPEN;
        if (t->tag == TAG_DT && token_is_capital(t) && is_led &&
            words_has(" a an ", t->lower) && i + 1 < count &&
            token_is_capital(&tokens[i + 1]))
            t->tag = TAG_NNP;
        if (t->tag == TAG_JJ && token_is_capital(t) && before->tag == TAG_NNP &&
            token_is_capital(before) &&
            (next == TAG_IN || next == TAG_COMMA || span_is_finite(next)))
            t->tag = TAG_NNP;
        if (t->tag == TAG_JJ && token_is(t, "final") &&
            (tag_is_noun(before->tag) || before->tag == TAG_HYPH) &&
            !tag_is_noun(next) && next != TAG_JJ && next != TAG_CD)
            t->tag = TAG_NN;
    }
}

/* "for the quarter ended September 30" is no verb of the sentence. */
static void
repair_ended(struct token *tokens, size_t count)
{
    for (size_t i = 2; i + 1 < count; i++)
        if (words_has(" ended ending ", tokens[i].lower) &&
            words_has(" quarter quarters year years half months period week "
                      "month season weeks fiscal ",
                      tokens[i - 1].lower) &&
            (words_has(LIST_MONTHS, tokens[i + 1].lower) ||
             words_has(LIST_DAYS, tokens[i + 1].lower) ||
             words_has(" on in ", tokens[i + 1].lower) ||
             tokens[i + 1].kind == TOKEN_NUMBER))
            tokens[i].tag = token_is(&tokens[i], "ended") ? TAG_VBN : TAG_VBG;
}

/* "a paint that cools buildings": what ends in "s" and is no noun. */
static void
repair_third(struct token *tokens, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++) {
        struct token *t = &tokens[i];
        uint8_t before = tokens[i - 1].tag;
        uint8_t next = tokens[i + 1].tag;
        bool takes = tag_is_noun(next) || next == TAG_DT || next == TAG_PRPS;
        if (t->tag == TAG_JJ && takes && !token_is_capital(t) &&
            (before == TAG_WDT || before == TAG_WP) && t->lower.len > 3 &&
            text_ends(t->lower, TEXT("s")) &&
            !text_ends(t->lower, TEXT("ous")) &&
            !text_ends(t->lower, TEXT("ss")))
            t->tag = TAG_VBZ;
    }
}

/* "Florida coach Ann Lee", "Marlin firm Corrin", "Kestrel fell": a sentence
 * begins with a name more often than with an adverb that nobody knows. */
static void
repair_place(struct token *tokens, size_t count)
{
    if (count < 3 || tokens[0].tag != TAG_RB || !token_is_capital(&tokens[0]) ||
        tokens[0].kind != TOKEN_WORD || tokens[0].lower.len < 4 ||
        text_ends(tokens[0].lower, TEXT("ly")) ||
        words_has(ADVERBS, tokens[0].lower))
        return;
    if (tokens[1].tag == TAG_NNP ||
        (tokens[1].tag == TAG_NN && tokens[2].tag == TAG_NNP) ||
        tokens[1].tag == TAG_VBD || tokens[1].tag == TAG_VBZ)
        tokens[0].tag = TAG_NNP;
}

void
repair_words(struct token *tokens, size_t count)
{
    repair_small(tokens, count);
    repair_capitals(tokens, count);
    repair_ended(tokens, count);
    repair_third(tokens, count);
    repair_place(tokens, count);
}
