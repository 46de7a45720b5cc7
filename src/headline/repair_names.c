// SPDX-License-Identifier: MIT
#include "headline/repair.h"

#include "headline/lists.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

/* "Florida coach Ann Lee", "Galway firm Corrin": before a noun and a name stands
 * a place, not an adverb. */
static void
repair_place(struct token *tokens, size_t count)
{
    static const char ADVERBS[] =
        " even only once nearly almost about around over just also then now "
        "today yesterday tonight tomorrow here there still not never ever "
        "always often sometimes soon later earlier again too very so such more "
        "most less least as well away back up down out off far long first "
        "second third last next perhaps maybe however meanwhile instead "
        "already yet quite rather both either neither when where why how "
        "twice thus hence together apart aside forward ahead alone online "
        "overseas abroad overnight outside inside nowadays else then thereby "
        "otherwise anyway afterwards afterward likewise nonetheless "
        "nevertheless moreover furthermore indeed besides elsewhere beneath "
        "above below beyond nearby upstairs downstairs backstage somewhere "
        "sometime somehow altogether ";
    if (count < 3 || tokens[0].tag != TAG_RB || !token_is_capital(&tokens[0]) ||
        tokens[0].kind != TOKEN_WORD || tokens[0].lower.len < 4 ||
        text_ends(tokens[0].lower, TEXT("ly")) ||
        words_has(ADVERBS, tokens[0].lower))
        return;
    if ((tokens[1].tag == TAG_NN && tokens[2].tag == TAG_NNP) ||
        tokens[1].tag == TAG_VBD || tokens[1].tag == TAG_VBZ)
        tokens[0].tag = TAG_NNP;
}

/* "of some readers' messages": no word is a mark, also where a line ends
 * without one. */
static void
repair_marks(struct token *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint8_t tag = tokens[i].tag;
        if (tokens[i].kind == TOKEN_WORD && tokens[i].text.len > 1 &&
            (tag == TAG_STOP || tag == TAG_COMMA || tag == TAG_COLON ||
             tag == TAG_OPEN || tag == TAG_CLOSE || tag == TAG_LRB ||
             tag == TAG_RRB || tag == TAG_HYPH))
            tokens[i].tag =
                text_ends(tokens[i].lower, TEXT("s")) ? TAG_NNS : TAG_NN;
    }
}

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
        "earlier here ";
    for (size_t i = 2; i < count; i++) {
        size_t k = i;
        if (tokens[i].tag != TAG_WDT || !token_is(&tokens[i], "that"))
            continue;
        while (k > 1 && (words_has(TIMES, tokens[k - 1].lower) ||
                         words_has(LIST_DAYS, tokens[k - 1].lower)))
            k--;
        if (k < i && words_has(LIST_SAYING, tokens[k - 1].lower) &&
            span_is_finite(tokens[k - 1].tag))
            tokens[i].tag = TAG_IN;
    }
}

void
repair_names(struct token *tokens, size_t count)
{
    repair_marks(tokens, count);
    repair_place(tokens, count);
    repair_one(tokens, count);
    repair_told(tokens, count);
    repair_that(tokens, count);
}
