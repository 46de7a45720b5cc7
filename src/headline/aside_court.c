// SPDX-License-Identifier: MIT
#include "headline/aside.h"

#include "base/arena.h"
#include "headline/lists.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    COURT_WORDS = 9,     /* of what stands behind the comma, at most */
    COURT_MAX_BYTES = 30 /* that are worth a line's room */
};

/* One past the word that says that it was heard, or `end`. */
static size_t
find_heard(const struct token *tokens, size_t first, size_t end)
{
    bool is_court = false;
    bool is_told = false;
    for (size_t i = first; i < end; i++) {
        const struct token *t = &tokens[i];
        is_court |= words_has(" court jury jurors inquest tribunal magistrates "
                              "hearing bailey inquiry judge coroner ",
                              t->lower);
        is_told |= words_has(" was were been ", t->lower);
        if (!is_court || i == first)
            continue;
        if (words_has(" heard hears ", t->lower) ||
            (is_told && token_is(t, "told")))
            return i + 1;
    }
    return end + 1;
}

struct text
aside_court(struct arena *arena, struct text sentence, struct text *speaker)
{
    struct token *tokens;
    size_t count = token_split(arena, sentence, &tokens);
    while (count > 0 && token_is(&tokens[count - 1], "."))
        count--;
    size_t first = count;
    while (first > 0 && !token_is(&tokens[first - 1], ","))
        first--;
    if (first < 6 || count - first > COURT_WORDS || first == count)
        return sentence;
    size_t said = find_heard(tokens, first, count);
    /* Nothing but the day may follow. */
    for (size_t i = said; i < count; i++)
        if (!words_has(LIST_DAYS, tokens[i].lower) &&
            !words_has(" on this last earlier week month morning afternoon ",
                       tokens[i].lower))
            return sentence;
    if (said > count)
        return sentence;
    const char *start = tokens[first].text.ptr;
    const struct token *last = &tokens[said - 1];
    struct text who = { start,
                        (size_t)(last->text.ptr + last->text.len - start) };
    if (who.len > COURT_MAX_BYTES)
        return sentence;
    *speaker = who;
    const char *comma = tokens[first - 1].text.ptr;
    return arena_format(
        arena, TEXT_FMT ".",
        TEXT_ARG(text_sub(sentence, 0, (size_t)(comma - sentence.ptr))));
}
