// SPDX-License-Identifier: MIT
#include "headline/opening.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    OPENING_MAX_WORDS = 7,      /* in capitals, of a story's beginning */
    OPENING_EVIDENCE = 8 << 10, /* bytes that are looked through */
    OPENING_TEASE_WORDS = 6,
    OPENING_REST_BYTES = 30,
};

bool
opening_refers(struct text sentence)
{
    return words_prefix(" But And Yet However Still, Meanwhile Also, "
                        "Nonetheless Indeed, Instead, Moreover ",
                        sentence) > 0;
}

struct text
opening_strip_contrast(struct text sentence)
{
    static const char *const OPENERS[] = {
        "Now ",         "But ",           "And ",          "Yet ",
        "But, ",        "Yet, ",          "However, ",     "Still, ",
        "Meanwhile, ",  "Now, ",          "Also, ",        "Nonetheless, ",
        "Indeed, ",     "Nevertheless, ", "Instead, ",     "Moreover, ",
        "Separately, ", "In addition, ",  "Furthermore, ", "Additionally, ",
    };
    for (size_t i = 0; i < sizeof OPENERS / sizeof *OPENERS; i++)
        if (text_starts(sentence, text_of(OPENERS[i])))
            return text_sub(sentence, text_of(OPENERS[i]).len, SIZE_MAX);
    /* "It took three years, but Ann Lee has her dog back." */
    size_t but = text_find(sentence, TEXT(", but "));
    struct text rest = but == SIZE_MAX ? (struct text){ 0 }
                                       : text_sub(sentence, but + 6, SIZE_MAX);
    bool is_idle = text_starts(sentence, TEXT("It ")) ||
                   text_starts(sentence, TEXT("They ")) ||
                   text_starts(sentence, TEXT("You ")) ||
                   text_starts(sentence, TEXT("There "));
    if (is_idle && rest.len > OPENING_REST_BYTES &&
        words_prefix(" it they he she you there that this ", rest) == 0)
        return rest;
    return sentence;
}

/* Words that begin a story and are no name. */
static const char PLAIN[] =
    " a an the police officers detectives firefighters residents councillors "
    "council government ministers people children parents teachers students "
    "pupils families workers staff doctors nurses patients scientists "
    "researchers experts campaigners protesters voters drivers motorists "
    "passengers villagers shoppers fans players two three four five six seven "
    "eight nine ten more than at least hundreds thousands dozens tens millions "
    "plans work man men woman women boy girl teenager teenagers driver couple "
    "mother father family fire crews emergency services shares oil gold stocks "
    "prices house homes new former one some many most almost nearly about over "
    "after when as in on for with from it is there has have was were are of "
    "to by and or not its their his her this that these those who which rail "
    "road school schools hospital hospitals university pub shop shops company "
    "companies firms business businesses leaders officials prosecutors judge "
    "jury court death murder inquest investigation inquiry appeal campaign "
    "charity volunteers visitors tourists train trains bus buses flights "
    "airport budget taxes tax rents health education crime drug drugs ";

/* A word of capitals only; at least two of them. */
static bool
is_loud(const struct token *t)
{
    if (t->kind != TOKEN_WORD || t->text.len < 2)
        return t->kind == TOKEN_WORD && token_is(t, "a");
    for (size_t i = 0; i < t->text.len; i++)
        if (!(t->text.ptr[i] >= 'A' && t->text.ptr[i] <= 'Z'))
            return false;
    return true;
}

/* How the story writes a word elsewhere: as it is there, or empty. */
static struct text
find_elsewhere(const struct token *evidence, size_t count,
               const struct token *word)
{
    struct text found = { 0 };
    for (size_t i = 0; i < count; i++) {
        if (!text_eq(evidence[i].lower, word->lower) || is_loud(&evidence[i]))
            continue;
        if (!token_is_capital(&evidence[i]))
            return evidence[i].text;
        found = evidence[i].text;
    }
    return found;
}

static struct text
with_capital(struct arena *arena, struct text lower)
{
    struct text out = arena_format(arena, TEXT_FMT, TEXT_ARG(lower));
    char *first = arena_alloc(arena, out.len + 1, 1);
    for (size_t i = 0; i < out.len; i++)
        first[i] = out.ptr[i];
    if (out.len > 0 && first[0] >= 'a' && first[0] <= 'z')
        first[0] = (char)(first[0] - 'a' + 'A');
    return (struct text){ first, out.len };
}

/* One loud word as it should be; `alone`: no other one stands beside it. */
static struct text
calm_word(struct arena *arena, const struct token *word,
          const struct token *evidence, size_t count, bool alone)
{
    struct text as = find_elsewhere(evidence, count, word);
    if (as.len > 0)
        return as;
    if (words_has(PLAIN, word->lower))
        return word->lower;
    /* NASA, OPEC, the BBC */
    if (alone || word->text.len < 4)
        return word->text;
    return with_capital(arena, word->lower);
}

struct text
opening_calm(struct arena *arena, struct text sentence, struct text evidence)
{
    struct token *tokens;
    struct token *known;
    size_t count = token_split(arena, text_clip(sentence, 400), &tokens);
    size_t loud = 0;
    size_t letters = 0;
    while (loud < count && loud < OPENING_MAX_WORDS && is_loud(&tokens[loud]))
        letters += tokens[loud++].text.len;
    bool goes_on = loud < count && tokens[loud].kind == TOKEN_WORD &&
                   !token_is_capital(&tokens[loud]);
    if (loud == 0 || letters < 4 || loud == OPENING_MAX_WORDS ||
        (!goes_on && loud < 3))
        return sentence;
    size_t known_count =
        token_split(arena, text_clip(evidence, OPENING_EVIDENCE), &known);
    struct buffer b;
    buffer_init(&b, sentence.len + 1);
    size_t from = 0;
    for (size_t i = 0; i < loud; i++) {
        size_t at = (size_t)(tokens[i].text.ptr - sentence.ptr);
        buffer_append(&b, text_sub(sentence, from, at - from));
        struct text calm =
            calm_word(arena, &tokens[i], known, known_count, loud == 1);
        buffer_append(&b, i == 0 ? with_capital(arena, calm) : calm);
        from = at + tokens[i].text.len;
    }
    buffer_append(&b, text_sub(sentence, from, SIZE_MAX));
    struct text out = arena_copy(arena, buffer_text(&b));
    buffer_finish(&b);
    return out.len == sentence.len ? out : sentence;
}

bool
opening_teases(struct arena *arena, struct text sentence)
{
    struct token *tokens;
    sentence = opening_strip_contrast(sentence);
    size_t count = token_split(arena, text_clip(sentence, 300), &tokens);
    if (text_ends(sentence, TEXT("?")) || text_ends(sentence, TEXT("...")) ||
        text_ends(sentence, TEXT("…")) || text_ends(sentence, TEXT("!")))
        return true;
    if (count < OPENING_TEASE_WORDS ||
        words_has(" it he she they this that these those there imagine meet "
                  "think forget you we i here what why how ",
                  tokens[0].lower))
        return true;
    if (words_has(" if when have do did are ", tokens[0].lower) &&
        words_has(" you you've you're ", tokens[1].lower))
        return true;
    /* "Every morning at seven": a portrait. */
    if (token_is(&tokens[0], "every") &&
        words_has(" morning day week night evening year time summer winter ",
                  tokens[1].lower))
        for (size_t i = 2; i < count && i < 6; i++)
            if (token_is(&tokens[i], ","))
                return true;
    for (size_t i = 1; i < 5; i++)
        if (token_is(&tokens[i], "ago") &&
            words_has(" years decades year decade ", tokens[i - 1].lower))
            return true;
    return false;
}
