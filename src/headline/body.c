// SPDX-License-Identifier: MIT
#include "headline/body.h"

#include "base/arena.h"
#include "headline/nameless.h"
#include "headline/prose.h"
#include "headline/repair.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    BODY_SENTENCES = 14, /* of a story, that are searched */
    BODY_BYTES = 400,    /* of each */
    BODY_NAME_WORDS = 8,
    BODY_NAME_BYTES = 52, /* that are worth a line's room */
};

/* What has a name that ends in it, and is seldom one of several in a story. */
static const char BODIES[] =
    " council board commission university college school hospital bank "
    "authority agency ministry department association club institute trust "
    "airport museum corporation federation academy committee library ";

/* Where the name begins whose last word is at `end`; `end` when it is none. */
static size_t
begin_name(const struct token *tokens, size_t end)
{
    size_t first = end;
    for (size_t i = end; i > 0 && end - i < BODY_NAME_WORDS; i--) {
        const struct token *t = &tokens[i - 1];
        if (token_is_capital(t) && t->kind == TOKEN_WORD &&
            !token_is(t, "the") && !words_has(" a an in on at ", t->lower))
            first = i - 1;
        else if (!words_has(" and of & ", t->lower))
            break;
    }
    return first;
}

/* One past the name that begins at `i`: "University of Tolvan". */
static size_t
end_name(const struct token *tokens, size_t count, size_t i)
{
    size_t end = i + 1;
    if (i + 2 >= count || !token_is(&tokens[i + 1], "of") ||
        !token_is_capital(&tokens[i + 2]))
        return end;
    end = i + 2;
    while (end < count && tokens[end].kind == TOKEN_WORD &&
           token_is_capital(&tokens[end]))
        end++;
    return end;
}

static struct text
text_between(const struct token *tokens, size_t first, size_t end)
{
    const char *begin = tokens[first].text.ptr;
    const struct token *last = &tokens[end - 1];
    return (struct text){ begin,
                          (size_t)(last->text.ptr + last->text.len - begin) };
}

/* The name in one sentence of what is called so; false: another than `name`,
 * unless that is empty. */
static bool
find_name(const struct token *tokens, size_t count, struct text noun,
          struct text before, struct text *name, bool *is_led)
{
    for (size_t i = 0; i < count; i++) {
        if (!text_eq(tokens[i].lower, noun) || !token_is_capital(&tokens[i]))
            continue;
        size_t end = end_name(tokens, count, i);
        size_t first = end > i + 1 ? i : begin_name(tokens, i);
        if (end - first < 2 || (before.len > 0 && first < i &&
                                !text_eq(tokens[i - 1].lower, before)))
            continue;
        struct text found = text_between(tokens, first, end);
        /* "Health Board" behind "Tolvan Health Board" */
        if (name->len > 0 && text_ends(*name, found))
            continue;
        if (name->len > 0 && !text_ends(found, *name))
            return false;
        *name = found;
        *is_led = first > 0 && token_is(&tokens[first - 1], "the");
    }
    return true;
}

/* How many words "The health board" has; 0: that is no beginning of a sentence
 * about a body whose name is not told. */
static size_t
measure_body(const struct token *tokens, size_t count)
{
    size_t i = nameless_noun(tokens, count);
    if (i > 2 || i + 2 >= count || !token_is(&tokens[0], "the") ||
        !words_has(BODIES, tokens[i].lower))
        return 0;
    size_t next = tokens[i + 1].tag == TAG_COMMA ? i + 2 : i + 1;
    bool is_told = words_has(" which that ", tokens[next].lower) ||
                   (next == i + 1 && (span_is_finite(tokens[next].tag) ||
                                      tokens[next].tag == TAG_RB));
    return is_told ? i + 1 : 0;
}

struct text
body_resolve(struct arena *arena, struct text sentence,
             const struct prose *prose)
{
    struct token *tokens;
    struct text name = { 0 };
    bool is_led = false;
    if (!text_starts(sentence, TEXT("The ")))
        return sentence;
    size_t count = token_split(arena, text_clip(sentence, BODY_BYTES), &tokens);
    tagger_tag(tokens, count);
    repair_tags(tokens, count);
    size_t words = measure_body(tokens, count);
    if (words == 0)
        return sentence;
    struct text noun = tokens[words - 1].lower;
    struct text before = words > 2 && tokens[words - 2].tag == TAG_NN
                             ? tokens[words - 2].lower
                             : (struct text){ 0 };
    for (size_t s = 0; s < prose->count && s < BODY_SENTENCES; s++) {
        struct token *others;
        size_t all = token_split(
            arena, text_clip(prose->sentences[s].text, BODY_BYTES), &others);
        if (!find_name(others, all, noun, before, &name, &is_led))
            return sentence;
    }
    if (name.len == 0 || name.len > BODY_NAME_BYTES)
        return sentence;
    struct text rest =
        text_sub(sentence, text_between(tokens, 0, words).len, SIZE_MAX);
    return arena_format(arena, "%s" TEXT_FMT TEXT_FMT, is_led ? "The " : "",
                        TEXT_ARG(name), TEXT_ARG(rest));
}
