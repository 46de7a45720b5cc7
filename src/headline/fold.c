// SPDX-License-Identifier: MIT
#include "headline/fold.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"

enum { FOLDED_MAX = 8 }; /* code points one code point may become */

/* Nobody sees it, and many do not write it. */
static const struct text zero_width_space = { "\u200b", 3 };

int32_t
fold_next(struct text t, size_t *at)
{
    unsigned char first = (unsigned char)t.ptr[*at];
    if (first < 0x80) {
        (*at)++;
        return first;
    }
    utf8proc_int32_t c = 0xFFFD;
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)t.ptr + *at,
                                          (utf8proc_ssize_t)(t.len - *at), &c);
    if (n < 1) { /* not valid UTF-8: one byte at a time */
        (*at)++;
        return 0xFFFD;
    }
    *at += (size_t)n;
    while (text_starts(text_sub(t, *at, 3), zero_width_space))
        *at += 3;
    return c;
}

static bool
is_ascii_alnum(int32_t c)
{
    int32_t small = c | 0x20;
    return (c >= '0' && c <= '9') || (small >= 'a' && small <= 'z');
}

bool
fold_is_wordy(int32_t c)
{
    if (c < 0x80)
        return is_ascii_alnum(c);
    utf8proc_category_t k = utf8proc_category(c);
    return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO) ||
           (k >= UTF8PROC_CATEGORY_MN && k <= UTF8PROC_CATEGORY_ME) ||
           k == UTF8PROC_CATEGORY_ND || c == 0x200C || c == 0x200D;
}

bool
fold_is_spaceless(int32_t c)
{
    static const int32_t ranges[][2] = {
        { 0x0E00, 0x0EFF },   /* Thai, Lao */
        { 0x1000, 0x109F },   /* Myanmar */
        { 0x1100, 0x11FF },   /* Hangul jamo */
        { 0x1780, 0x17FF },   /* Khmer */
        { 0x3005, 0x3007 },   /* iteration mark, zero */
        { 0x3040, 0x30FF },   /* kana */
        { 0x3400, 0x9FFF },   /* Han */
        { 0xAC00, 0xD7A3 },   /* Hangul: particles cling to words */
        { 0xF900, 0xFAFF },   /* Han, compatibility */
        { 0xFF66, 0xFF9F },   /* kana, half width */
        { 0x20000, 0x3FFFF }, /* Han, supplementary */
    };
    if (c < 0x0E00)
        return false;
    for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++) {
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    }
    return false;
}

/* Where accents vary between newspapers; elsewhere marks are vowels. */
static bool
has_loose_accents(int32_t c)
{
    return c < 0x0700 || (c >= 0x1E00 && c < 0x2000);
}

static size_t
encode(char *out, int32_t c)
{
    return (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)out);
}

/* Writes `c` without case, and without accents if asked; at most 32 bytes. */
static size_t
write_folded(char *out, int32_t c, bool strip_accents)
{
    if (c < 0x80) {
        *out = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return 1;
    }
    utf8proc_int32_t folded[FOLDED_MAX];
    int last = 0;
    int options = UTF8PROC_CASEFOLD;
    if (strip_accents && has_loose_accents(c))
        options |= UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        c, folded, FOLDED_MAX, (utf8proc_option_t)options, &last);
    if (n < 0 || n > FOLDED_MAX)
        return encode(out, c);
    size_t len = 0;
    for (utf8proc_ssize_t i = 0; i < n; i++)
        len += encode(out + len, folded[i]);
    return len;
}

struct text
fold_case(struct arena *arena, struct text t)
{
    /* Folding makes one code point three at most: 2 bytes become 6. */
    char *out = arena_alloc(arena, t.len * 3 + 33, 1);
    size_t len = 0;
    for (size_t at = 0; at < t.len;)
        len += write_folded(out + len, fold_next(t, &at), false);
    return (struct text){ out, len };
}

/* What the words of one text are gathered with. */
struct gather {
    struct text t;
    char *folded; /* free space for folded words */
    struct fold_word *words;
    size_t count;
    size_t max;
    bool fresh; /* a sentence starts here */
};

static bool
is_digit(int32_t c)
{
    return c >= '0' && c <= '9';
}

static struct fold_word *
push(struct gather *g, size_t start, size_t end, enum fold_kind kind)
{
    struct fold_word *w = &g->words[g->count++];
    *w = (struct fold_word){ .raw = text_sub(g->t, start, end - start),
                             .kind = kind,
                             .is_first = g->fresh,
                             .text = { g->folded, 0 } };
    g->fresh = false;
    return w;
}

/* "1,200" and "1.200" are 1200; "3,5" and "3.5" are 3.5. */
static size_t
read_number(struct gather *g, size_t start)
{
    struct text t = g->t;
    size_t at = start;
    struct fold_word *w = push(g, start, start, FOLD_NUMBER);
    char *out = g->folded;
    while (at < t.len) {
        if (is_digit(t.ptr[at])) {
            *out++ = t.ptr[at++];
            continue;
        }
        bool joins = (t.ptr[at] == '.' || t.ptr[at] == ',') && at + 1 < t.len &&
                     is_digit(t.ptr[at + 1]);
        if (!joins)
            break;
        size_t digits = 0;
        while (at + 1 + digits < t.len && is_digit(t.ptr[at + 1 + digits]))
            digits++;
        if (digits != 3)
            *out++ = '.';
        at++;
    }
    w->raw.len = at - start;
    w->text.len = (size_t)(out - g->folded);
    g->folded = out;
    return at;
}

/* Pairs of neighbours; a letter alone is a pair with nobody. */
static size_t
read_pairs(struct gather *g, size_t start)
{
    size_t at = start;
    size_t previous = start;
    fold_next(g->t, &at);
    bool alone = true;
    while (g->count < g->max) {
        size_t next = at;
        bool ends =
            at >= g->t.len || !fold_is_spaceless(fold_next(g->t, &next));
        if (ends && !alone)
            break;
        size_t end = ends ? at : next;
        struct fold_word *w = push(g, previous, end, FOLD_PAIR);
        for (size_t i = 0; i < w->raw.len;)
            w->text.len +=
                encode(g->folded + w->text.len, fold_next(w->raw, &i));
        g->folded += w->text.len;
        if (ends)
            break;
        alone = false;
        previous = at;
        at = next;
    }
    return at;
}

static size_t
read_word(struct gather *g, size_t start, int32_t first)
{
    size_t at = start;
    struct fold_word *w = push(g, start, start, FOLD_WORD);
    w->is_capital = first < 0x80 ? first >= 'A' && first <= 'Z'
                                 : utf8proc_tolower(first) != first;
    char *out = g->folded;
    while (at < g->t.len) {
        if (is_ascii_alnum((unsigned char)g->t.ptr[at])) {
            out += write_folded(out, g->t.ptr[at++], true);
            continue;
        }
        size_t next = at;
        int32_t c = fold_next(g->t, &next);
        if (!fold_is_wordy(c) || fold_is_spaceless(c))
            break;
        if (c != 0x200C && c != 0x200D)
            out += write_folded(out, c, true);
        at = next;
    }
    w->raw.len = at - start;
    w->text.len = (size_t)(out - g->folded);
    g->folded = out;
    return at;
}

static bool
ends_sentence(int32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == ':' || c == '"' ||
           c == '|' || c == 0x201C || c == 0x201E || c == 0x00AB ||
           c == 0x2018 || c == 0x2014 || c == 0x2013;
}

size_t
fold_words(struct arena *arena, struct text t, size_t max,
           const struct fold_word **out)
{
    size_t most = t.len < max ? t.len : max;
    struct gather g = {
        .t = t,
        /* Compatibility folding may make 18 of one in scripts we fold; such
         * letters are two bytes and more. */
        .folded = arena_alloc(arena, t.len * 6 + 64, 1),
        .words = arena_alloc(arena, most + 1, sizeof(*g.words)),
        .max = most,
        .fresh = true,
    };
    for (size_t at = 0; at < t.len && g.count < g.max;) {
        size_t next = at;
        int32_t c = fold_next(t, &next);
        if (is_digit(c)) {
            at = read_number(&g, at);
        } else if (fold_is_spaceless(c)) {
            at = read_pairs(&g, at);
        } else if (fold_is_wordy(c)) {
            at = read_word(&g, at, c);
        } else {
            g.fresh = g.fresh || ends_sentence(c);
            at = next;
        }
    }
    *out = g.words;
    return g.count;
}
