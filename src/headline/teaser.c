// SPDX-License-Identifier: MIT
#include "headline/teaser.h"

#include "article/article.h"
#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/opening.h"
#include "headline/span.h"
#include "headline/tagger.h"
#include "headline/token.h"
#include "headline/verbs.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    TEASER_MAX_BYTES = 800, /* Cyrillic and Han need more for as much */
    TITLE_MIN_WORDS = 5,
    TITLE_NAME_WORDS = 6,  /* a longer one is seldom without its verb */
    TITLE_MIN_LETTERS = 8, /* where no spaces are written */
    TITLE_NAME_LETTERS = 14,
    TITLE_FRENCH_NAME = 4, /* words before "qui" */
    TITLE_READ_BYTES = 500,
};

bool
teaser_is(const struct article *article)
{
    size_t bytes = 0;
    for (size_t i = 0; i < article->paragraph_count; i++)
        bytes += article->paragraphs[i].text.len;
    return bytes <= TEASER_MAX_BYTES;
}

/* "Ferry strike is over" */
static bool
has_finite(const struct token *tokens, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (span_is_finite(tokens[i].tag))
            return true;
    return false;
}

bool
teaser_has_verb(struct arena *arena, struct text title)
{
    struct token *tokens;
    size_t count =
        token_split(arena, text_clip(title, TITLE_READ_BYTES), &tokens);
    tagger_tag(tokens, count);
    return has_finite(tokens, count);
}

static bool
has_verb(const struct token *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint8_t tag = tokens[i].tag;
        if (span_is_finite(tag) || tag == TAG_VBN || tag == TAG_VB)
            return true;
        /* "Student Dies After Fall", "Tanker runs aground" */
        if (i > 0 && (verbs_forms(tokens[i].lower) & VERBS_THIRD))
            return true;
    }
    return false;
}

static enum teaser_title
of_letters(size_t count)
{
    if (count < TITLE_MIN_LETTERS)
        return TEASER_TITLE_LABEL;
    return count < TITLE_NAME_LETTERS ? TEASER_TITLE_NAMES : TEASER_TITLE_TELLS;
}

/* "L'horloge qui avait oublié la lune": what is said of it, nobody hears. */
static bool
is_french_name(const struct token *tokens, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (token_is(&tokens[i], "qui"))
            return i <= TITLE_FRENCH_NAME;
    return false;
}

enum teaser_title
teaser_title(struct arena *arena, struct text title, struct text language)
{
    static const char *const open_ends[] = { "?",  "!",  "...", "…",
                                             "？", "！", "؟" };
    if (text_ends_any(title, TEXT_LIST(open_ends)))
        return TEASER_TITLE_LABEL;
    const struct language *found = language_find(arena, language, title);
    if (found->script == SCRIPT_HAN || found->script == SCRIPT_HANGUL)
        return of_letters(grapheme_count(title));
    struct token *tokens;
    size_t count =
        token_split(arena, text_clip(title, TITLE_READ_BYTES), &tokens);
    size_t words = token_count_words(tokens, count);
    if (found == &LANGUAGE_ENGLISH)
        tagger_tag(tokens, count);
    bool is_short_news = found == &LANGUAGE_ENGLISH &&
                         words + 1 == TITLE_MIN_WORDS &&
                         has_finite(tokens, count);
    if (words < TITLE_MIN_WORDS && !is_short_news)
        return TEASER_TITLE_LABEL;
    if (language_is(found, "fr") && is_french_name(tokens, count))
        return TEASER_TITLE_NAMES;
    if (found != &LANGUAGE_ENGLISH)
        return TEASER_TITLE_TELLS;
    /* "What the harbour master said", "Borrow a book, borrow the moon" */
    bool teases =
        words > TITLE_MIN_WORDS
            ? opening_teases(arena, title)
            : words_has(" what why how who when where here this meet ",
                        tokens[0].lower);
    /* "Top secret files found" is no command. */
    bool commands = tokens[0].tag == TAG_VB &&
                    !words_has(" top free open clean live dry separate slow ",
                               tokens[0].lower);
    if (teases || commands)
        return TEASER_TITLE_LABEL;
    return words > TITLE_NAME_WORDS || has_verb(tokens, count)
               ? TEASER_TITLE_TELLS
               : TEASER_TITLE_NAMES;
}

/* The longest beginning of `t` that ends before `mark` and within `max`. */
static struct text
head_before(struct text t, struct text mark, size_t max)
{
    struct text head = grapheme_prefix(t, max + 1);
    for (size_t end = head.len; end > 0; end--) {
        struct text rest = text_sub(t, end, SIZE_MAX);
        head.len = end;
        /* "Sen. Ann Lee", "R.L. Stine" */
        bool is_short = text_eq(mark, TEXT(". ")) && end > 1 &&
                        (t.ptr[end - 2] == '.' || t.ptr[end - 2] == ' ');
        if (text_starts(rest, mark) && !is_short && wording_is_paired(head) &&
            grapheme_count(head) <= max)
            return head;
    }
    return (struct text){ .len = 0 };
}

struct text
teaser_title_fit(struct text title, size_t max)
{
    static const char *const marks[] = {
        ": ",  "; ", " – ", " — ", " - ", ". ", "? ", "! ", " | ", " (",
        " \"", " “", " „",  " «",  "。",  "：", "；", "，", "　",
    };
    if (grapheme_count(title) <= max)
        return title;
    struct text best = { .len = 0 };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        struct text head = head_before(title, text_of(marks[i]), max);
        bool is_asked = marks[i][0] == '?' || marks[i][0] == '!';
        if (is_asked && head.len > 0)
            head = text_sub(title, 0, head.len + 1);
        if (head.len > best.len)
            best = head;
    }
    /* What is asked is answered by the rest, if there is one. */
    struct text answer = text_trim(text_sub(title, best.len, SIZE_MAX));
    if (text_ends(best, TEXT("?")) && grapheme_count(answer) <= max &&
        grapheme_count(answer) * 3 >= max)
        return answer;
    /* "Budget 2027: ..." has said nothing yet. */
    return grapheme_count(best) * 3 >= max ? best : (struct text){ .len = 0 };
}
