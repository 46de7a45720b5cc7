// SPDX-License-Identifier: MIT
#include "markup/date_word.h"

#include <string.h>

#include "markup/utf8.h"

enum { WORD_BYTES = 32, FIRST_CJK = 0x3000 };

struct entry_of_table {
    const char *word;
    int value;
};

/*
 * How months begin, folded as fold() does: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Hungarian, Turkish, Russian, Greek.
 */
static const struct entry_of_table months[] = {
    { "jan", 1 },    { "ene", 1 },   { "gen", 1 },  { "sty", 1 },
    { "oca", 1 },    { "янв", 1 },   { "ιαν", 1 },  { "feb", 2 },
    { "fev", 2 },    { "lut", 2 },   { "sub", 2 },  { "фев", 2 },
    { "φεβ", 2 },    { "mar", 3 },   { "mrz", 3 },  { "mrt", 3 },
    { "maer", 3 },   { "maart", 3 }, { "мар", 3 },  { "μαρ", 3 },
    { "apr", 4 },    { "avr", 4 },   { "abr", 4 },  { "kwi", 4 },
    { "nis", 4 },    { "апр", 4 },   { "απρ", 4 },  { "may", 5 },
    { "mai", 5 },    { "mag", 5 },   { "mei", 5 },  { "maj", 5 },
    { "май", 5 },    { "мая", 5 },   { "маи", 5 },  { "μαι", 5 },
    { "jun", 6 },    { "juin", 6 },  { "giu", 6 },  { "cze", 6 },
    { "haz", 6 },    { "июн", 6 },   { "ιουν", 6 }, { "jul", 7 },
    { "juil", 7 },   { "lug", 7 },   { "lip", 7 },  { "tem", 7 },
    { "июл", 7 },    { "ιουλ", 7 },  { "aug", 8 },  { "aou", 8 },
    { "ago", 8 },    { "agu", 8 },   { "sie", 8 },  { "авг", 8 },
    { "αυγ", 8 },    { "sep", 9 },   { "set", 9 },  { "szep", 9 },
    { "wrz", 9 },    { "eyl", 9 },   { "сен", 9 },  { "σεπ", 9 },
    { "oct", 10 },   { "okt", 10 },  { "out", 10 }, { "ott", 10 },
    { "pazdz", 10 }, { "eki", 10 },  { "окт", 10 }, { "οκτ", 10 },
    { "nov", 11 },   { "lis", 11 },  { "kas", 11 }, { "ноя", 11 },
    { "νοε", 11 },   { "dec", 12 },  { "dez", 12 }, { "dic", 12 },
    { "gru", 12 },   { "ara", 12 },  { "дек", 12 }, { "δεκ", 12 },
};

/*
 * Minutes east. North America first (RFC 822 5.1 and what follows from it);
 * of names with several meanings the one seen in feeds. The military letters
 * are as RFC 822 has them, which is wrong and what is sent.
 */
static const struct entry_of_table zones[] = {
    { "gmt", 0 },     { "utc", 0 },     { "ut", 0 },     { "z", 0 },
    { "est", -300 },  { "edt", -240 },  { "et", -300 },  { "cst", -360 },
    { "cdt", -300 },  { "ct", -360 },   { "mst", -420 }, { "mdt", -360 },
    { "mt", -420 },   { "pst", -480 },  { "pdt", -420 }, { "pt", -480 },
    { "ast", -240 },  { "adt", -180 },  { "at", -240 },  { "akst", -540 },
    { "akdt", -480 }, { "hst", -600 },  { "nst", -210 }, { "ndt", -150 },
    { "brt", -180 },  { "brst", -120 }, { "art", -180 }, { "clt", -240 },
    { "wet", 0 },     { "west", 60 },   { "bst", 60 },   { "cet", 60 },
    { "cest", 120 },  { "mez", 60 },    { "mesz", 120 }, { "met", 60 },
    { "mest", 120 },  { "eet", 120 },   { "eest", 180 }, { "sast", 120 },
    { "msk", 180 },   { "msd", 240 },   { "trt", 180 },  { "ist", 330 },
    { "pkt", 300 },   { "wib", 420 },   { "ict", 420 },  { "hkt", 480 },
    { "sgt", 480 },   { "awst", 480 },  { "jst", 540 },  { "kst", 540 },
    { "acst", 570 },  { "acdt", 630 },  { "aest", 600 }, { "aedt", 660 },
    { "nzst", 720 },  { "nzdt", 780 },  { "a", -60 },    { "m", -720 },
    { "n", 60 },      { "y", 720 },
};

static const struct {
    const char *word;
    enum date_word_kind kind;
    int value;
} signs[] = {
    { "年", DATE_WORD_UNIT, 'Y' }, { "년", DATE_WORD_UNIT, 'Y' },
    { "月", DATE_WORD_UNIT, 'M' }, { "월", DATE_WORD_UNIT, 'M' },
    { "日", DATE_WORD_UNIT, 'D' }, { "号", DATE_WORD_UNIT, 'D' },
    { "號", DATE_WORD_UNIT, 'D' }, { "일", DATE_WORD_UNIT, 'D' },
    { "時", DATE_WORD_UNIT, 'h' }, { "时", DATE_WORD_UNIT, 'h' },
    { "点", DATE_WORD_UNIT, 'h' }, { "點", DATE_WORD_UNIT, 'h' },
    { "시", DATE_WORD_UNIT, 'h' }, { "分", DATE_WORD_UNIT, 'm' },
    { "분", DATE_WORD_UNIT, 'm' }, { "秒", DATE_WORD_UNIT, 's' },
    { "초", DATE_WORD_UNIT, 's' }, { "오전", DATE_WORD_AM, 0 },
    { "上午", DATE_WORD_AM, 0 },   { "午前", DATE_WORD_AM, 0 },
    { "오후", DATE_WORD_PM, 0 },   { "下午", DATE_WORD_PM, 0 },
    { "午後", DATE_WORD_PM, 0 },
};

struct fold {
    uint32_t first;
    uint32_t last;
    uint32_t base;
};

/* Letters with accents, and final sigma, to what they are without. */
static const struct fold folds[] = {
    { 0xE0, 0xE5, 'a' },     { 0xE7, 0xE7, 'c' },     { 0xE8, 0xEB, 'e' },
    { 0xEC, 0xEF, 'i' },     { 0xF1, 0xF1, 'n' },     { 0xF2, 0xF6, 'o' },
    { 0xF9, 0xFC, 'u' },     { 0x102, 0x105, 'a' },   { 0x11E, 0x11F, 'g' },
    { 0x141, 0x142, 'l' },   { 0x15A, 0x161, 's' },   { 0x170, 0x171, 'u' },
    { 0x179, 0x17E, 'z' },   { 0x386, 0x386, 0x3B1 }, { 0x3AC, 0x3AC, 0x3B1 },
    { 0x3AD, 0x3AD, 0x3B5 }, { 0x3AE, 0x3AE, 0x3B7 }, { 0x3AF, 0x3AF, 0x3B9 },
    { 0x390, 0x390, 0x3B9 }, { 0x3CA, 0x3CA, 0x3B9 }, { 0x3CC, 0x3CC, 0x3BF },
    { 0x3CD, 0x3CD, 0x3C5 }, { 0x3CE, 0x3CE, 0x3C9 }, { 0x3C2, 0x3C2, 0x3C3 },
};

static uint32_t
fold(uint32_t cp)
{
    if ((cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE) ||
        (cp >= 0x391 && cp <= 0x3A9) || (cp >= 0x410 && cp <= 0x42F))
        cp += 32;
    for (size_t i = 0; i < sizeof folds / sizeof folds[0]; i++)
        if (cp >= folds[i].first && cp <= folds[i].last)
            return folds[i].base;
    return cp;
}

static bool
is_letter(uint32_t cp)
{
    return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') ||
           (cp >= 0xC0 && cp < 0x2000);
}

/* Reads letters into `word`, folded and NUL-terminated. */
static size_t
read_letters(struct text t, char word[WORD_BYTES])
{
    size_t at = 0, len = 0;
    while (at < t.len) {
        uint32_t cp;
        size_t step = utf8_read(text_sub(t, at, SIZE_MAX), &cp);
        /* "a.m." and "p.m." are one word. */
        bool is_dot = cp == '.' && len == 1 && at + 1 < t.len &&
                      (t.ptr[at + 1] | 0x20) == 'm';
        if (!is_letter(cp) && !is_dot)
            break;
        at += step;
        cp = fold(cp);
        if (is_dot || len + 3 >= WORD_BYTES)
            continue;
        if (cp < 0x80) {
            word[len++] = (char)cp;
        } else {
            word[len++] = (char)(0xC0 | (cp >> 6 & 0x1F));
            word[len++] = (char)(0x80 | (cp & 0x3F));
        }
    }
    word[len] = '\0';
    return at;
}

/* U+AC00 to U+D7A3 begin with these bytes. */
static bool
is_hangul(const char *word)
{
    return (unsigned char)word[0] >= 0xEA && (unsigned char)word[0] <= 0xED;
}

struct date_word
date_word_read(struct text t)
{
    char word[WORD_BYTES];
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (text_starts(t, text_of(signs[i].word)))
            return (struct date_word){ signs[i].kind, signs[i].value,
                                       strlen(signs[i].word),
                                       is_hangul(signs[i].word) };
    size_t len = read_letters(t, word);
    if (len == 0) {
        uint32_t cp;
        return (struct date_word){ DATE_WORD_OTHER, 0, utf8_read(t, &cp),
                                   false };
    }
    if (strcmp(word, "am") == 0)
        return (struct date_word){ DATE_WORD_AM, 0, len, false };
    if (strcmp(word, "pm") == 0)
        return (struct date_word){ DATE_WORD_PM, 0, len, false };
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
        if (strcmp(word, zones[i].word) == 0)
            return (struct date_word){ DATE_WORD_ZONE, zones[i].value, len,
                                       false };
    for (size_t i = 0; i < sizeof months / sizeof months[0]; i++)
        if (strncmp(word, months[i].word, strlen(months[i].word)) == 0)
            return (struct date_word){ DATE_WORD_MONTH, months[i].value, len,
                                       false };
    return (struct date_word){ DATE_WORD_OTHER, 0, len, false };
}
