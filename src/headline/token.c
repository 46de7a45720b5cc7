// SPDX-License-Identifier: MIT
#include "headline/token.h"

#include <string.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/tagger.h"
#include "headline/words.h"

struct reader {
    struct text line;
    size_t at;
    bool space;
    struct token *tokens;
    size_t count;
};

static int32_t
peek(const struct reader *r, size_t at, size_t *len)
{
    int32_t c = 0;
    *len = 0;
    if (at < r->line.len)
        *len = grapheme_code_point(text_sub(r->line, at, 4), &c);
    return c;
}

static bool
is_apostrophe(int32_t c)
{
    return c == '\'' || c == 0x2019;
}

/* Whether the mark `c` at `at` holds a word or a number together. */
static bool
joins(const struct reader *r, int32_t before, int32_t c, size_t at, size_t len)
{
    size_t after_len;
    int32_t after = peek(r, at + len, &after_len);
    if (is_apostrophe(c) || c == '&' || c == '_' || c == '@' || c == 0xB7)
        return words_is_letter(after);
    if (c == '.' || c == ',' || c == ':' || c == '/')
        return words_is_digit(before) && words_is_digit(after);
    return false;
}

/* The end of an abbreviation with inner full stops (U.S., a.m.), or `at`. */
static size_t
dotted_end(const struct reader *r, size_t at)
{
    size_t end = at;
    size_t letters = 0;
    int32_t first = 0;
    for (;;) {
        size_t letter_len;
        size_t dot_len;
        int32_t letter = peek(r, end, &letter_len);
        int32_t dot = peek(r, end + letter_len, &dot_len);
        if (!words_is_letter(letter) || words_is_digit(letter) || dot != '.')
            break;
        end += letter_len + dot_len;
        first = letters++ == 0 ? letter : first;
    }
    /* One letter and a stop is an initial; it is one only in capitals. */
    return letters == 1 && !words_is_upper(first) ? at : end;
}

static size_t
word_end(const struct reader *r, size_t at)
{
    size_t end = dotted_end(r, at);
    if (end > at)
        return end;
    int32_t before = 0;
    while (end < r->line.len) {
        size_t len;
        int32_t c = peek(r, end, &len);
        if (!words_is_letter(c) && !(end > at && joins(r, before, c, end, len)))
            break;
        before = c;
        end += len;
    }
    return end;
}

static const char ABBREVIATIONS[] =
    " mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt maj adm "
    "rev hon st jr sr inc corp co ltd jan feb aug sept sep oct nov dec mt ft "
    "vs no cos bros dept univ assn est messrs pres supt cmdr mass calif fla "
    "tex pa wis minn mich ore wash conn ariz ala ark colo okla tenn nev ";

static void
add(struct reader *r, size_t end, enum token_kind kind)
{
    struct token *t = &r->tokens[r->count++];
    t->text = text_sub(r->line, r->at, end - r->at);
    t->kind = kind;
    t->space = r->space;
    r->space = false;
    r->at = end;
}

/* A word, its clitic and the full stop of its abbreviation. */
static void
add_word(struct reader *r, struct arena *arena)
{
    size_t end = word_end(r, r->at);
    struct text word = text_sub(r->line, r->at, end - r->at);
    struct text lower = words_lower(arena, word);
    bool starts_with_digit = words_is_digit((unsigned char)word.ptr[0]);
    size_t cut = 0;
    if (lower.len > 3 && text_ends(lower, TEXT("n't")))
        cut = 3;
    else if (lower.len > 3 &&
             (text_ends(lower, TEXT("'re")) || text_ends(lower, TEXT("'ve")) ||
              text_ends(lower, TEXT("'ll"))))
        cut = 3;
    else if (lower.len > 2 &&
             (text_ends(lower, TEXT("'s")) || text_ends(lower, TEXT("'d")) ||
              text_ends(lower, TEXT("'m"))))
        cut = 2;
    if (cut == 0 && end < r->line.len && r->line.ptr[end] == '.' &&
        words_has(ABBREVIATIONS, lower))
        end++;
    /* A typographic apostrophe is two bytes longer than the typewriter's. */
    size_t tail = cut == 0 ? 0 : cut + (word.len - lower.len);
    add(r, end - tail, starts_with_digit ? TOKEN_NUMBER : TOKEN_WORD);
    if (tail > 0)
        add(r, end, TOKEN_WORD);
}

static void
add_mark(struct reader *r, int32_t c, size_t len)
{
    size_t end = r->at + len;
    size_t next_len;
    /* Two hyphens are a dash, three full stops an ellipsis. */
    if (c == '-' || c == '.' || c == '`' || c == '\'')
        while (peek(r, end, &next_len) == c)
            end += next_len;
    add(r, end, TOKEN_MARK);
}

size_t
token_split(struct arena *arena, struct text line, struct token **out)
{
    struct reader r = { .line = line };
    r.tokens = arena_alloc(arena, line.len + 2, sizeof *r.tokens);
    while (r.at < line.len) {
        size_t len;
        int32_t c = peek(&r, r.at, &len);
        if (c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009) {
            r.space = true;
            r.at += len;
        } else if (words_is_letter(c)) {
            add_word(&r, arena);
        } else {
            add_mark(&r, c, len);
        }
    }
    for (size_t i = 0; i < r.count; i++)
        r.tokens[i].lower = words_lower(arena, r.tokens[i].text);
    *out = r.tokens;
    return r.count;
}

bool
token_is(const struct token *t, const char *lower)
{
    return text_eq(t->lower, text_of(lower));
}

bool
token_is_capital(const struct token *t)
{
    int32_t c;
    if (t->kind != TOKEN_WORD || t->text.len == 0)
        return false;
    grapheme_code_point(t->text, &c);
    return words_is_upper(c);
}

bool
token_is_open(const struct token *t)
{
    return t->text.len == 1 && (t->text.ptr[0] == '(' || t->text.ptr[0] == '[');
}

bool
token_is_close(const struct token *t)
{
    return t->text.len == 1 && (t->text.ptr[0] == ')' || t->text.ptr[0] == ']');
}

bool
token_is_dash(const struct token *t)
{
    return token_is(t, "–") || token_is(t, "—") || token_is(t, "--") ||
           (token_is(t, "-") && t->space);
}

bool
token_is_quote(const struct token *t)
{
    return words_has(" \" “ ” „ « » ‘ ‹ › `` '' ", t->text);
}

bool
token_is_quoting(const struct token *t, bool before)
{
    if (!token_is_quote(t))
        return before;
    return t->tag == TAG_OPEN || (t->tag != TAG_CLOSE && !before);
}

size_t
token_count_words(const struct token *tokens, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count; i++)
        words += tokens[i].kind != TOKEN_MARK;
    return words;
}

size_t
token_width(const struct token *t)
{
    return t->is_light ? 0 : grapheme_count(t->text) + t->space;
}

size_t
token_light_width(const struct token *tokens, size_t count, const bool *keep)
{
    size_t width = 0;
    for (size_t i = 0; i < count; i++)
        if (keep[i] && tokens[i].is_light)
            width += tokens[i].text.len + tokens[i].space;
    return width;
}
