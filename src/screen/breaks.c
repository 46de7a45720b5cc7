// SPDX-License-Identifier: MIT
#include "screen/breaks.h"

#include "screen/script.h"

enum {
    SCRIPT_THAI = SCRIPT('T', 'h', 'a', 'i'),
    SCRIPT_LAO = SCRIPT('L', 'a', 'o', 'o'),
    SCRIPT_BURMESE = SCRIPT('M', 'y', 'm', 'r'),
    SHORT_WORD = 2, /* letters */
};

static uint32_t
first_of(const struct clusters *c, size_t i)
{
    return c->code_points[c->items[i].start];
}

static uint32_t
last_of(const struct clusters *c, size_t i)
{
    return c->code_points[c->items[i].start + c->items[i].count - 1];
}

static bool
is_one_of(uint32_t cp, const uint32_t *list)
{
    while (*list != 0 && *list != cp)
        list++;
    return *list != 0;
}

bool
breaks_is_space(uint32_t code_point)
{
    return code_point == ' ' || code_point == 0x3000;
}

/*
 * UAX #14, CL, CP, EX, IS, NS and small kana; in Thai and Lao vowels that are
 * written behind their letter, and the marks of repetition and abbreviation.
 */
static bool
cannot_begin(uint32_t cp)
{
    static const uint32_t closing[] = {
        '!',    ')',    ',',    '.',    ':',    ';',    '?',    ']',    '}',
        '%',    0xBB,   0x2019, 0x201D, 0x2026, 0x3001, 0x3002, 0x3005, 0x3009,
        0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3041, 0x3043, 0x3045, 0x3047,
        0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x30A1, 0x30A3, 0x30A5,
        0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30FB, 0x30FC,
        0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF5D, 0x0E2F,
        0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0EAF, 0x0EB0, 0x0EB2, 0x0EB3,
        0x0EC6, 0x104A, 0x104B, 0x17D4, 0x17D5, 0x17D7, 0x0964, 0x0965, 0x060C,
        0x061B, 0x061F, 0,
    };
    return is_one_of(cp, closing);
}

/* The vowels that Thai and Lao write first. */
static bool
is_first_vowel(uint32_t cp)
{
    return (cp >= 0x0E40 && cp <= 0x0E44) || (cp >= 0x0EC0 && cp <= 0x0EC4);
}

/* OP and QU that open, those vowels, and what stacks the next letter below. */
static bool
cannot_end(uint32_t cp)
{
    static const uint32_t opening[] = {
        '(',    '[',    '{',    0xAB,   0x2018, 0x201C, 0x201E, 0x3008, 0x300A,
        0x300C, 0x300E, 0x3010, 0x3014, 0xFF08, 0xFF5B, '$',    0x20AC, 0xA3,
        0xA5,   0x1039, 0x17D2, 0x094D, 0x09CD, 0x0DCA, 0,
    };
    return is_one_of(cp, opening) || is_first_vowel(cp);
}

/* The letters from cluster i on begin with a word of the list. */
static bool
begins_with(const struct clusters *c, size_t i, const uint32_t *word)
{
    size_t at = c->items[i].start;
    const struct cluster *last = &c->items[c->count - 1];
    size_t end = last->start + last->count;
    for (; *word != 0; word++, at++)
        if (at >= end || c->code_points[at] != *word)
            return false;
    return true;
}

/*
 * Words that join phrases and are no ending of others: that, and, of, from,
 * with, which, or, together with, for, between.
 */
static bool
joins_in_thai(const struct clusters *c, size_t i)
{
    static const uint32_t words[][6] = {
        { 0x0E17, 0x0E35, 0x0E48 },
        { 0x0E02, 0x0E2D, 0x0E07 },
        { 0x0E08, 0x0E32, 0x0E01 },
        { 0x0E01, 0x0E31, 0x0E1A },
        { 0x0E0B, 0x0E36, 0x0E48, 0x0E07 },
        { 0x0E2B, 0x0E23, 0x0E37, 0x0E2D },
        { 0x0E1E, 0x0E23, 0x0E49, 0x0E2D, 0x0E21 },
        { 0x0E2A, 0x0E33, 0x0E2B, 0x0E23 },
        { 0x0E23, 0x0E30, 0x0E2B, 0x0E27 },
        { 0x0E14, 0x0E49, 0x0E27, 0x0E22 },
    };
    for (size_t k = 0; k < sizeof words / sizeof words[0]; k++)
        if (begins_with(c, i, words[k]))
            return true;
    return false;
}

/* A letter that is killed (asat) or has another below it ends a syllable. */
static bool
begins_in_burmese(const struct clusters *c, size_t i)
{
    const struct cluster *cluster = &c->items[i];
    uint32_t cp = first_of(c, i);
    if (!((cp >= 0x1000 && cp <= 0x102A) || cp == 0x103F || cp == 0x104E))
        return false;
    for (size_t k = 1; k < cluster->count; k++)
        if (c->code_points[cluster->start + k] == 0x103A ||
            c->code_points[cluster->start + k] == 0x1039)
            return false;
    return true;
}

static bool
begins_syllable(const struct clusters *c, size_t i)
{
    if (c->items[i].script == SCRIPT_BURMESE)
        return begins_in_burmese(c, i);
    if (is_first_vowel(first_of(c, i)))
        return true;
    return c->items[i].script == SCRIPT_THAI && joins_in_thai(c, i);
}

/* A hyphen or a dash between letters; not the minus of a number. */
static bool
ends_in_hyphen(const struct clusters *c, size_t i)
{
    uint32_t a = first_of(c, i), b = first_of(c, i + 1);
    bool is_hyphen = a == '-' || a == 0x2010 || a == 0x2013 || a == 0x2014;
    return is_hyphen && i > 0 && !breaks_is_space(first_of(c, i - 1)) &&
           !(b >= '0' && b <= '9');
}

enum breaks
breaks_after(const struct clusters *c, size_t i)
{
    if (cannot_begin(first_of(c, i + 1)) || cannot_end(last_of(c, i)))
        return BREAKS_NEVER;
    if (c->items[i].script == SCRIPT_HAN ||
        c->items[i + 1].script == SCRIPT_HAN || ends_in_hyphen(c, i))
        return BREAKS_ALLOWED;
    if (c->items[i].script == c->items[i + 1].script &&
        begins_syllable(c, i + 1))
        return BREAKS_SYLLABLE;
    return BREAKS_IN_WORD;
}

/* Letters back to the space before. */
static bool
is_short_word(const struct clusters *c, size_t i)
{
    size_t letters = 1;
    while (letters <= SHORT_WORD && letters <= i &&
           !breaks_is_space(first_of(c, i - letters)))
        letters++;
    return letters <= SHORT_WORD && c->items[i].script != SCRIPT_HAN;
}

enum kana { KANA_NONE, KANA_HIRAGANA, KANA_KATAKANA };

static enum kana
kana_of(uint32_t cp)
{
    return cp >= 0x3041 && cp <= 0x309F   ? KANA_HIRAGANA
           : cp >= 0x30A0 && cp <= 0x30FF ? KANA_KATAKANA
                                          : KANA_NONE;
}

double
breaks_badness(const struct clusters *c, size_t i)
{
    static const uint32_t pauses[] = { ',',    ':',    ';',    '.',    '!',
                                       '?',    0x2013, 0x2014, 0x060C, 0x061B,
                                       0x3001, 0x3002, 0xFF0C, 0xFF1A, 0 };
    const double welcome = -0.01, unwelcome = 0.02;
    uint32_t a = last_of(c, i);
    if (i + 1 >= c->count)
        return 0;
    if (is_one_of(a, pauses))
        return welcome;
    if (breaks_is_space(first_of(c, i + 1)))
        return is_short_word(c, i) ? unwelcome : 0;
    if (c->items[i].script != SCRIPT_HAN)
        return unwelcome; /* in a compound, or between syllables */
    /* Endings and particles are hiragana and stay with what they end. */
    enum kana before = kana_of(a), after = kana_of(first_of(c, i + 1));
    return before == KANA_HIRAGANA && after != KANA_HIRAGANA ? 0 : unwelcome;
}
