// SPDX-License-Identifier: MIT
#include "headline/standfirst.h"

#include "base/arena.h"
#include "headline/nameless.h"
#include "headline/repair.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    STANDFIRST_LINES = 5, /* above a story, at most */
    STANDFIRST_SENTENCES = 12,
    STANDFIRST_STEMS = 5, /* the least that can be told again */
    STANDFIRST_BYTES = 300,
    STANDFIRST_LABEL = 3, /* words that no story begins with */
};

static const double STANDFIRST_AGAIN = 0.66; /* of it, in one sentence */
static const double STANDFIRST_SAME = 0.95;  /* which a paragraph begins with */

static size_t
read_tokens(struct arena *arena, struct text t, struct token **out)
{
    size_t count = token_split(arena, text_clip(t, STANDFIRST_BYTES), out);
    tagger_tag(*out, count);
    repair_tags(*out, count);
    return count;
}

/* No full stop ends it, or it is no more than "Scales of justice." */
static bool
is_line(const struct sentence *s)
{
    return !s->is_closed || text_count_words(s->text) <= STANDFIRST_LABEL;
}

/* How many such lines there are, each a paragraph of its own. */
static size_t
count_lines(const struct prose *prose)
{
    const struct sentence *s = prose->sentences;
    size_t i = 0;
    while (i < prose->count && i < STANDFIRST_LINES && is_line(&s[i]) &&
           (i == 0 || s[i].paragraph != s[i - 1].paragraph))
        i++;
    return i > 0 && i < prose->count && !s[0].is_closed && !is_line(&s[i]) &&
                   s[i].paragraph != s[i - 1].paragraph
               ? i
               : 0;
}

/* Whether the lines say more than one thing: a title often stands twice. */
static bool
are_many(const struct stems *each, size_t counted, size_t lines)
{
    for (size_t i = 1; i < lines && i < counted; i++)
        if (stems_share(&each[i], &each[0]) < STANDFIRST_AGAIN &&
            stems_share(&each[0], &each[i]) < STANDFIRST_AGAIN)
            return true;
    return false;
}

/* Whether one of the sentences behind sentence `i`, the `next` and those
 * further on, tells again what it does, which is no beginning then. */
static bool
is_told_again(const struct prose *prose, const struct stems *each,
              size_t counted, size_t i, size_t next)
{
    static const char *const BULLETS[] = { "- ", "– ", "* ", "• " };
    const struct sentence *s = prose->sentences;
    if (text_starts_any(s[i].text, TEXT_LIST(BULLETS)) || i + 2 >= counted ||
        each[i].count < STANDFIRST_STEMS ||
        s[i + 1].paragraph == s[i].paragraph || !s[i].is_closed || s[i].is_item)
        return false;
    for (size_t k = i + next; k < counted && k < i + STANDFIRST_SENTENCES; k++)
        if (stems_share(&each[i], &each[k]) >=
            (s[k].place > 0 || next == 1 ? STANDFIRST_AGAIN : STANDFIRST_SAME))
            return true;
    return false;
}

/* "The accord seeks to", above "have concluded a three-year accord". */
static bool
is_introduced(struct arena *arena, const struct prose *prose, size_t i)
{
    const struct sentence *s = prose->sentences;
    struct token *tokens;
    struct token *next;
    if (i + 1 >= prose->count || s[i + 1].paragraph == s[i].paragraph ||
        !(text_starts(s[i].text, TEXT("The "))))
        return false;
    size_t count = read_tokens(arena, s[i].text, &tokens);
    if (!nameless_is(tokens, count))
        return false;
    struct text noun = tokens[nameless_noun(tokens, count)].lower;
    size_t all = read_tokens(arena, s[i + 1].text, &next);
    size_t article = all;
    for (size_t k = 0; k < all; k++) {
        if (words_has(" a an ", next[k].lower))
            article = k;
        else if (article < k && text_eq(next[k].lower, noun))
            return true;
        else if (!tag_is_noun(next[k].tag) && next[k].tag != TAG_JJ &&
                 next[k].tag != TAG_CD && next[k].tag != TAG_HYPH)
            article = all;
    }
    return false;
}

struct standfirst
standfirst_find(struct arena *arena, const struct prose *prose,
                const struct stems *each, size_t counted, bool is_english)
{
    size_t lines = count_lines(prose);
    struct standfirst out = { lines, 0.6, 0.75 };
    if (are_many(each, counted, lines))
        out = (struct standfirst){ lines, 0.4, 0.9 };
    if (!is_english || prose->count < 2)
        return out;
    /* Under a picture, between the title and the story. */
    if (lines > 0 && is_told_again(prose, each, counted, lines, 1))
        out = (struct standfirst){ lines, 0.9, 0.3 };
    if (lines == 0 && (is_introduced(arena, prose, 0) ||
                       /* The next sentence has news of its own. */
                       (is_told_again(prose, each, counted, 0, 2) &&
                        stems_share(&each[0], &each[1]) < STANDFIRST_AGAIN)))
        out = (struct standfirst){ 1, 0.3, 0.9 };
    return out;
}
