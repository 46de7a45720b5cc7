// SPDX-License-Identifier: MIT
#include "headline/opening.h"

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/lists.h"
#include "headline/spelling.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    OPENING_MAX_WORDS = 7, /* in capitals, of a story's beginning */
    OPENING_TEASE_WORDS = 6,
    OPENING_REPORTER_BYTES = 90, /* a name and who prints it */
    OPENING_REST_BYTES = 30,
    OPENING_NAME_BYTES = 6, /* in capitals, this long: no acronym */
};

bool
opening_refers(struct text sentence)
{
    return words_prefix(" But And Yet However Still, Meanwhile Also, "
                        "Nonetheless Indeed, Instead, Moreover ",
                        sentence) > 0;
}

/* "Ann Lee, reporting for the Post: The ministry": what she reports. */
static struct text
strip_reporter(struct text sentence)
{
    struct text head = text_clip(sentence, OPENING_REPORTER_BYTES);
    size_t comma = text_find(head, TEXT(", "));
    size_t colon = text_find(head, TEXT(": "));
    if (colon == SIZE_MAX || comma == SIZE_MAX || comma > colon ||
        words_prefix(" reporting writing in at for on via ",
                     text_sub(sentence, comma + 2, SIZE_MAX)) == 0)
        return sentence;
    size_t words = 1;
    for (size_t i = 0; i < comma; i++)
        if (sentence.ptr[i] == ' ') {
            words++;
            if (sentence.ptr[i + 1] < 'A' || sentence.ptr[i + 1] > 'Z')
                return sentence; /* no name */
        }
    struct text rest = text_sub(sentence, colon + 2, SIZE_MAX);
    bool is_said = rest.len > OPENING_REST_BYTES && rest.ptr[0] >= 'A' &&
                   rest.ptr[0] <= 'Z';
    return words > 1 && words < 5 && is_said ? rest : sentence;
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
    sentence = strip_reporter(sentence);
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

/* A word of capitals only, at least two of them. */
static bool
is_loud(const struct token *t)
{
    if (t->kind != TOKEN_WORD || t->text.len < 2)
        return t->kind == TOKEN_WORD && token_is(t, "a");
    for (size_t i = 0; i < t->text.len;) {
        int32_t c;
        i += grapheme_code_point(text_sub(t->text, i, 4), &c);
        if (!words_is_upper(c))
            return false;
    }
    return true;
}

/* The "'S" of "WEYMOUTH'S" and the hyphens of "MOTHER-OF-TWO". */
static bool
is_loud_joint(const struct token *tokens, size_t i, size_t count)
{
    const struct token *t = &tokens[i];
    if (i == 0 || t->space)
        return false;
    return text_eq(t->text, TEXT("'S")) || text_eq(t->text, TEXT("’S")) ||
           (token_is(t, "-") && i + 1 < count && !tokens[i + 1].space &&
            is_loud(&tokens[i + 1]));
}

/* "NASA has", "OPEC will", and of the longer ones those that are known: what
 * else has so many letters is a word or a name that a newspaper begins with. */
static bool
is_acronym(struct text t)
{
    static const char LONG_ONES[] =
        " unesco unicef unifil ecowas nasdaq nascar interpol europol frontex "
        "mercosur comesa unctad usaid unaids amisom caricom ";
    return t.len < OPENING_NAME_BYTES || words_has(LONG_ONES, t);
}

struct text
opening_calm(struct arena *arena, struct text sentence, struct text evidence)
{
    struct token *tokens;
    size_t count = token_split(arena, text_clip(sentence, 400), &tokens);
    size_t loud = 0;
    size_t letters = 0;
    size_t joints = 0;
    while (loud < count && loud < OPENING_MAX_WORDS &&
           (is_loud(&tokens[loud]) || is_loud_joint(tokens, loud, count))) {
        letters += tokens[loud].text.len;
        joints += is_loud_joint(tokens, loud, count) ? 1 : 0;
        loud++;
    }
    bool goes_on = loud < count && tokens[loud].kind == TOKEN_WORD &&
                   !token_is_capital(&tokens[loud]);
    bool is_one = loud == joints + 1;
    if (loud == 0 || letters < 3 || loud == OPENING_MAX_WORDS ||
        (!goes_on && !is_one && loud < 3))
        return sentence;
    struct text last = tokens[loud - 1].text;
    size_t end = (size_t)(last.ptr - sentence.ptr) + last.len;
    struct text head = text_sub(sentence, 0, end);
    /* What is to be judged is no witness. */
    size_t own = text_find(evidence, head);
    if (own != SIZE_MAX)
        evidence = text_sub(evidence, own + head.len, SIZE_MAX);
    struct spelling s = spelling_calm(arena, head, evidence);
    /* "WHO officials" are not asked for. */
    bool is_word = s.known > joints &&
                   !words_has(" who it us aids pet cat ", tokens[0].lower);
    if (is_one && !is_word && is_acronym(tokens[0].lower))
        return sentence;
    return arena_format(arena, TEXT_FMT TEXT_FMT, TEXT_ARG(s.text),
                        TEXT_ARG(text_sub(sentence, end, SIZE_MAX)));
}

/* Whether the writer or the reader is spoken of, quotations apart: "many of us
 * are dreading", "I have cycled". */
static bool
is_personal(const struct token *tokens, size_t count)
{
    bool quoted = false;
    for (size_t i = 0; i < count; i++) {
        if (token_is_quote(&tokens[i])) {
            quoted = !quoted;
            continue;
        }
        bool is_country = token_is(&tokens[i], "us") &&
                          tokens[i].text.len == 2 &&
                          tokens[i].text.ptr[1] == 'S';
        /* "Sen. Ann Lee, I-Vt." */
        bool is_party = i + 1 < count && token_is(&tokens[i + 1], "-");
        if (!quoted && !is_country && !is_party &&
            (words_has(" i i'm i've we we're we've us me you you're you've ",
                       tokens[i].lower) ||
             (i == 0 && words_has(" our my your ", tokens[i].lower))))
            return true;
    }
    return false;
}

/* Whether a day, a month or a year says when it was: news has one. */
static bool
is_dated(const struct token *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (words_has(LIST_DAYS, tokens[i].lower) ||
            (words_has(LIST_MONTHS, tokens[i].lower) &&
             token_is_capital(&tokens[i]) && i > 0))
            return true;
    return false;
}

/*
 * "When the water came, Ann Lee had": where somebody was, before what it was;
 * "Most people who find a weed": what everybody does.
 */
static bool
is_scene(const struct token *tokens, size_t count)
{
    size_t comma = 0;
    bool is_plural = words_has(" most few many some everyone everybody nobody "
                               "anyone ",
                               tokens[0].lower) &&
                     words_has(" people of children parents visitors readers "
                               "who knows ",
                               tokens[1].lower);
    if (is_plural && !is_dated(tokens, count)) {
        for (size_t i = 1; i < count; i++)
            if (tokens[i].kind == TOKEN_NUMBER)
                return false;
        return true;
    }
    bool opens = words_has(" when as inside ", tokens[0].lower) ||
                 (token_is(&tokens[0], "by") && token_is(&tokens[1], "the") &&
                  token_is(&tokens[2], "time")) ||
                 (token_is(&tokens[0], "on") && token_is(&tokens[1], "a"));
    while (comma < count && !token_is(&tokens[comma], ","))
        comma++;
    if (!opens || comma + 3 >= count ||
        (!token_is(&tokens[1], "a") && is_dated(tokens, count)))
        return false;
    for (size_t i = comma + 1; i < count; i++)
        if (words_has(" has have will ", tokens[i].lower))
            return false; /* what is so now is no scene */
    return true;
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
    /* "A lot, according to a study": the answer to a question. */
    if (token_is(&tokens[0], "a") && token_is(&tokens[1], "lot") &&
        token_is(&tokens[2], ","))
        return true;
    /* "First the roof fell in; then came the flood." */
    if (token_is(&tokens[0], "first") &&
        words_has(" the it he she they came there a ", tokens[1].lower))
        return true;
    if (is_personal(tokens, count) || token_is_quote(&tokens[0]) ||
        is_scene(tokens, count))
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

bool
opening_is_scene(struct arena *arena, struct text sentence)
{
    struct token *tokens;
    size_t count = token_split(arena, text_clip(sentence, 300), &tokens);
    return count >= OPENING_TEASE_WORDS && is_scene(tokens, count);
}
