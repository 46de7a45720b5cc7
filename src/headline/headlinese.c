// SPDX-License-Identifier: MIT
#include "headline/headlinese.h"

#include "base/arena.h"
#include "headline/language.h"
#include "headline/repair.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/wording.h"
#include "headline/words.h"

static bool
is_in(const struct token *tokens, size_t count, size_t i, const char *list)
{
    return i < count && words_has(list, tokens[i].lower);
}

/* "a few", "half the seats", "some of the men", "the same", "the Hague". */
static bool
is_bound(const struct token *tokens, size_t count, size_t i)
{
    static const char AMOUNTS[] =
        " few lot little bit dozen couple number total series hundred thousand "
        "million billion trillion half same other others latter former more "
        "most least rest only whole very row time while way trot run brink "
        "following ";
    static const char PARTS[] = " third quarter fifth tenth ";
    static const char BEFORE[] = " all both half such what quite rather many "
                                 "not once twice times as so ";
    static const char SHARES[] = " one some many most all none each any half "
                                 "both several much part rest few two three "
                                 "four five six percent % third quarter ";
    if (is_in(tokens, count, i + 1, AMOUNTS) ||
        (is_in(tokens, count, i + 1, PARTS) &&
         is_in(tokens, count, i + 2, " of ")) ||
        (i > 0 && is_in(tokens, count, i - 1, BEFORE)))
        return true;
    if (i > 1 && token_is(&tokens[i - 1], "of") &&
        (is_in(tokens, count, i - 2, SHARES) ||
         tokens[i - 2].kind == TOKEN_NUMBER))
        return true;
    if (i > 0 && token_is_capital(&tokens[i]))
        return true;
    return i == 0 && is_in(tokens, count, 1, " hague gambia ");
}

/* "the raise they deserve" */
static bool
is_whose(const struct token *tokens, size_t count, size_t i)
{
    return i + 3 < count && tag_is_noun(tokens[i + 1].tag) &&
           tokens[i + 2].tag == TAG_PRP && span_is_finite(tokens[i + 3].tag);
}

/* "the poor", "the 1990s", "$3 a barrel", "the arrested". */
static bool
is_head(const struct token *tokens, size_t count, size_t i)
{
    if (i + 1 >= count || tokens[i + 1].kind == TOKEN_MARK)
        return true;
    if (i > 0 && !token_is(&tokens[i], "the") &&
        (tokens[i - 1].kind == TOKEN_NUMBER || tokens[i - 1].tag == TAG_CD ||
         token_is(&tokens[i - 1], "%") || token_is(&tokens[i - 1], "percent")))
        return true;
    size_t k = i + 1;
    /* "the [60%] hiring norm", "a [$5] fee" */
    while (k < count && (tokens[k].tag == TAG_RB || tokens[k].tag == TAG_RBS ||
                         tokens[k].tag == TAG_CD))
        k++;
    uint8_t first = k < count ? tokens[k].tag : (uint8_t)TAG_STOP;
    if (tag_is_noun(first))
        return false;
    while (k < count &&
           (tokens[k].tag == TAG_JJ || tokens[k].tag == TAG_JJS ||
            tokens[k].tag == TAG_JJR || tokens[k].tag == TAG_CD ||
            tokens[k].tag == TAG_HYPH || tokens[k].tag == TAG_VBN ||
            tokens[k].tag == TAG_VBG || tokens[k].tag == TAG_RB))
        k++;
    return k >= count || !tag_is_noun(tokens[k].tag);
}

void
headlinese_mark(struct token *tokens, size_t count)
{
    bool is_quoted = false;
    for (size_t i = 0; i < count; i++) {
        is_quoted = token_is_quoting(&tokens[i], is_quoted);
        tokens[i].is_light = !is_quoted && tokens[i].tag == TAG_DT &&
                             words_has(" the a an ", tokens[i].lower) &&
                             !is_bound(tokens, count, i) &&
                             !is_whose(tokens, count, i) &&
                             !is_head(tokens, count, i);
    }
}

struct text
headlinese_write(struct arena *arena, struct text line)
{
    struct token *tokens;
    size_t count = token_split(arena, line, &tokens);
    tagger_tag(tokens, count);
    repair_tags(tokens, count);
    headlinese_mark(tokens, count);
    bool *keep = arena_alloc(arena, count + 1, sizeof *keep);
    for (size_t i = 0; i < count; i++)
        keep[i] = !tokens[i].is_light;
    return wording_render(arena, tokens, count, keep, &LANGUAGE_ENGLISH);
}
