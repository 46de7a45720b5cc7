// SPDX-License-Identifier: MIT
#include "headline/stem.h"

#include "headline/fold.h"

enum { STEM_LETTERS = 6 };

/* Bytes of the English ending of a word, leaving three or more. */
static size_t
ending_of(struct text t)
{
    static const struct text endings[] = {
        { "ings", 4 }, { "ing", 3 }, { "ies", 3 }, { "ied", 3 },
        { "ers", 3 },  { "er", 2 },  { "es", 2 },  { "ed", 2 },
        { "ly", 2 },   { "s", 1 },   { "e", 1 },   { "y", 1 },
    };
    char last = t.ptr[t.len - 1];
    if (last != 's' && last != 'g' && last != 'd' && last != 'r' &&
        last != 'e' && last != 'y')
        return 0;
    for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
        if (t.len >= endings[i].len + 3 && text_ends(t, endings[i]))
            return endings[i].len;
    }
    return 0;
}

static struct text
without_article(struct text word)
{
    static const char *const articles[] = { "وال", "بال", "ال", "لل" };
    for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++) {
        struct text article = text_of(articles[i]);
        if (word.len >= article.len + 4 && text_starts(word, article))
            return text_sub(word, article.len, SIZE_MAX);
    }
    return word;
}

/* "v201605" is no form of "v201604". */
static bool
has_digit(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (text_is_digit(t.ptr[i]))
            return true;
    return false;
}

struct text
stem_word(struct text word)
{
    if (word.len == 0 || has_digit(word))
        return word;
    if ((unsigned char)word.ptr[0] >= 0xD8)
        word = without_article(word);
    word.len -= ending_of(word);
    size_t at = 0;
    for (size_t i = 0; i < STEM_LETTERS && at < word.len; i++)
        fold_next(word, &at);
    return text_sub(word, 0, at);
}
