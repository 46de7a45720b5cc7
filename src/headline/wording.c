// SPDX-License-Identifier: MIT
#include "headline/wording.h"

#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

enum { WORDING_MIN_WORDS = 3 };

static const char SEPARATORS[] = " , ; : – — -- 、 ， ； ، ؛ ";

static bool
is_separator(const struct token *t)
{
    return words_has(SEPARATORS, t->text);
}

/* Marks that a comma before them makes superfluous. */
static bool
closes(const struct token *t)
{
    return words_has(" . ! ? ; : … ", t->text);
}

static size_t
next_kept(const bool *keep, size_t count, size_t i)
{
    while (i < count && !keep[i])
        i++;
    return i;
}

/*
 * Whether the comma at `i` closes one that has gone with the tokens from
 * `first` on: "leaders [who risked the bond, that with Porthaven], paid".
 */
static bool
has_lost_its_pair(const struct token *tokens, size_t first, size_t i)
{
    bool is_open = false;
    if (first == i || !token_is(&tokens[i], ",") ||
        token_is(&tokens[first], ","))
        return false;
    for (size_t k = first; k < i; k++)
        is_open ^= token_is(&tokens[k], ",");
    return is_open;
}

struct text
wording_render(struct arena *arena, const struct token *tokens, size_t count,
               const bool *keep, const struct language *language)
{
    size_t bytes = 1;
    for (size_t i = 0; i < count; i++)
        bytes += tokens[i].text.len + 1;
    char *out = arena_alloc(arena, bytes, 1);
    size_t len = 0;
    size_t last = SIZE_MAX; /* the token written last */
    for (size_t i = 0; i < count; i++) {
        if (!keep[i])
            continue;
        size_t after = next_kept(keep, count, i + 1);
        bool is_seam = last == SIZE_MAX || last + 1 != i ||
                       (after < count && after != i + 1);
        /* At a seam a separator may have lost what it separated. */
        if (is_separator(&tokens[i]) && (last == SIZE_MAX || after == count))
            continue;
        if (is_separator(&tokens[i]) && is_seam &&
            (is_separator(&tokens[last]) || closes(&tokens[after]) ||
             (is_separator(&tokens[after]) && after != i + 1)))
            continue;
        if (last != SIZE_MAX && has_lost_its_pair(tokens, last + 1, i))
            continue;
        bool space = tokens[i].space;
        for (size_t k = last == SIZE_MAX ? i : last + 1; k < i; k++)
            space |= tokens[k].space;
        if (tokens[i].kind == TOKEN_MARK && !tokens[i].space &&
            !token_is_open(&tokens[i]))
            space = false;
        if (len > 0 && space)
            out[len++] = ' ';
        memcpy(out + len, tokens[i].text.ptr, tokens[i].text.len);
        len += tokens[i].text.len;
        last = i;
    }
    return wording_finish(arena, (struct text){ out, len }, language);
}

/* Whether the full stop that ends `t` belongs to its last word. */
static bool
keeps_stop(struct arena *arena, struct text t, const struct language *language)
{
    size_t start = t.len - 1;
    while (start > 0 && t.ptr[start - 1] != ' ')
        start--;
    struct text word = text_sub(t, start, t.len - 1 - start);
    struct text lower = words_lower(arena, word);
    bool has_digit = false; /* "5.5%" is no abbreviation */
    for (size_t i = 0; i < word.len; i++)
        has_digit |= words_is_digit((unsigned char)word.ptr[i]);
    for (size_t i = 0; i < word.len && !has_digit; i++)
        if (word.ptr[i] == '.')
            return word.len < 8;
    if (text_ends(word, TEXT(")")))
        return false;
    return words_has(" inc corp co ltd jr sr etc bros st ", lower) &&
           language->script == SCRIPT_LATIN && words_is_upper(word.ptr[0]);
}

static struct text
capitalise(struct arena *arena, struct text t, const struct language *language)
{
    int32_t c;
    if (t.len == 0)
        return t;
    size_t len = grapheme_code_point(t, &c);
    size_t word = 0;
    while (word < t.len && t.ptr[word] != ' ')
        word++;
    /* iPhone and eBay keep their own; so do letters without case. */
    for (size_t i = len; i < word; i++)
        if (t.ptr[i] >= 'A' && t.ptr[i] <= 'Z')
            return t;
    int32_t upper = utf8proc_toupper(c);
    if (c == 'i' && language_is(language, "tr"))
        upper = 0x130;
    if (upper == c || c == 0xDF)
        return t;
    char *out = arena_alloc(arena, t.len + 5, 1);
    size_t head = (size_t)utf8proc_encode_char(upper, (utf8proc_uint8_t *)out);
    memcpy(out + head, t.ptr + len, t.len - len);
    return (struct text){ out, head + t.len - len };
}

struct text
wording_finish(struct arena *arena, struct text t,
               const struct language *language)
{
    static const char *const LEAD[] = { ",",  ";",  ":", "–", "—", "-",
                                        "、", "，", "•", "*", ".", "…" };
    static const char *const TAIL[] = { ",",  ";",  ":",    "–", "—", " -",
                                        "、", "，", "。",   "।", "۔", "．",
                                        "｡",  "،",  " ...", " …" };
    t = text_trim(t);
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < sizeof LEAD / sizeof *LEAD; i++)
            if (text_starts(t, text_of(LEAD[i])) &&
                !(t.len > 1 && words_is_digit((unsigned char)t.ptr[1]))) {
                t = text_trim(text_sub(t, text_of(LEAD[i]).len, t.len));
                again = true;
            }
        for (size_t i = 0; i < sizeof TAIL / sizeof *TAIL; i++)
            if (text_ends(t, text_of(TAIL[i]))) {
                t = text_trim(text_sub(t, 0, t.len - text_of(TAIL[i]).len));
                again = true;
            }
        if (text_ends(t, TEXT("..")) && !text_ends(t, TEXT("...")))
            t = text_sub(t, 0, t.len - 1);
        if (text_ends(t, TEXT(".")) && !text_ends(t, TEXT("..")) &&
            !keeps_stop(arena, t, language)) {
            t = text_trim(text_sub(t, 0, t.len - 1));
            again = true;
        }
    }
    /* A full stop or comma before the quotation mark that ends the line. */
    static const char *const QUOTED[] = { ".”",  ".\"",  ".’",  ".»",
                                          ". »", ".“",   ",”",  ",\"",
                                          ",’",  "。」", "。』" };
    for (size_t i = 0; i < sizeof QUOTED / sizeof *QUOTED; i++) {
        struct text q = text_of(QUOTED[i]);
        size_t stop = (q.ptr[0] & 0x80) ? 3 : 1;
        if (!text_ends(t, q) ||
            text_ends(text_sub(t, 0, t.len - q.len), TEXT(".")))
            continue;
        t = arena_format(arena, TEXT_FMT TEXT_FMT,
                         TEXT_ARG(text_sub(t, 0, t.len - q.len)),
                         TEXT_ARG(text_sub(q, stop, q.len)));
    }
    return capitalise(arena, t, language);
}

bool
wording_is_paired(struct text t)
{
    int round = 0;
    int square = 0;
    int corner = 0;
    int straight = 0;
    int angle = 0;
    int high = 0; /* “ ” and „ “ */
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        i += grapheme_code_point(text_sub(t, i, 4), &c);
        round += c == '(' || c == 0xFF08 ? 1 : c == ')' || c == 0xFF09 ? -1 : 0;
        square += c == '[' || c == 0x3010   ? 1
                  : c == ']' || c == 0x3011 ? -1
                                            : 0;
        corner += c == 0x300C || c == 0x300E || c == 0x300A   ? 1
                  : c == 0x300D || c == 0x300F || c == 0x300B ? -1
                                                              : 0;
        straight += c == '"';
        angle += c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
        high += c == 0x201C || c == 0x201D || c == 0x201E;
        if (round < 0 || square < 0 || corner < 0)
            return false;
    }
    return round == 0 && square == 0 && corner == 0 && straight % 2 == 0 &&
           angle % 2 == 0 && high % 2 == 0;
}

/* ‘...’ with spaces outside is a quotation too; its closer an apostrophe. */
static bool
has_lone_single(struct text t)
{
    int open = 0;
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        size_t len = grapheme_code_point(text_sub(t, i, 4), &c);
        bool after_space = i == 0 || t.ptr[i - 1] == ' ' || t.ptr[i - 1] == '(';
        bool before_space =
            i + len >= t.len || t.ptr[i + len] == ' ' || t.ptr[i + len] == ',';
        if (c == 0x2018 || (c == '\'' && after_space && !before_space))
            open++;
        else if ((c == 0x2019 || c == '\'') && !after_space && open > 0 &&
                 before_space)
            open--;
        i += len;
    }
    return open > 0;
}

const char *
wording_fault(struct arena *arena, struct text line,
              const struct language *language, size_t max)
{
    if (line.len == 0)
        return "empty";
    if (grapheme_count(line) > max)
        return "long";
    if (!wording_is_paired(line) || has_lone_single(line))
        return "pair";
    /* "(Harbour, Ferries)": what a feed files a story under. */
    if (text_starts(line, TEXT("(")) &&
        text_find(line, TEXT(")")) == line.len - 1)
        return "aside";
    struct token *tokens;
    size_t count = token_split(arena, line, &tokens);
    if (language->script == SCRIPT_HAN
            ? grapheme_count(line) < 6
            : token_count_words(tokens, count) < WORDING_MIN_WORDS)
        return "short";
    const struct token *last = &tokens[count - 1];
    if (last->kind == TOKEN_WORD && !token_is_capital(last) &&
        words_has(language->dangling, last->lower))
        return "end";
    /* "thanks, in part" to whom? */
    if (words_has(" - & / ( [ ", last->text) ||
        text_ends(line, TEXT(", in part")))
        return "end";
    return NULL;
}
