// SPDX-License-Identifier: MIT
#include "screen/breaks.h"

#include "base/arena.h"
#include "screen/font.h"
#include "screen/script.h"
#include "screen/thai.h"

enum {
    SCRIPT_THAI = SCRIPT('T', 'h', 'a', 'i'),
    SCRIPT_LAO = SCRIPT('L', 'a', 'o', 'o'),
    SCRIPT_BURMESE = SCRIPT('M', 'y', 'm', 'r'),
    SCRIPT_KHMER = SCRIPT('K', 'h', 'm', 'r'),
    COENG = 0x17D2, /* puts the next letter of Khmer below this one */
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

/* Words as their letters, with 0 behind the last. */
enum { WORD_LETTERS = 8 };

struct words {
    const uint32_t (*words)[WORD_LETTERS];
    size_t count;
};

#define WORDS(list)                                                            \
    {                                                                          \
        list, sizeof list / sizeof list[0]                                     \
    }

/*
 * Words that join phrases and are no ending of others. Thai: that, of, from,
 * with, which, or, together with, for, between, by means of.
 */
static const uint32_t joins_in_thai[][WORD_LETTERS] = {
    { 0x0E17, 0x0E35, 0x0E48 },
    { 0x0E02, 0x0E2D, 0x0E07 },
    { 0x0E08, 0x0E32, 0x0E01 },
    { 0x0E01, 0x0E31, 0x0E1A },
    { 0x0E0B, 0x0E36, 0x0E48, 0x0E07 },
    { 0x0E2B, 0x0E23, 0x0E37, 0x0E2D },
    { 0x0E1E, 0x0E23, 0x0E49, 0x0E2D, 0x0E21 },
    { 0x0E2A, 0x0E33, 0x0E2B, 0x0E23, 0x0E31, 0x0E1A },
    { 0x0E23, 0x0E30, 0x0E2B, 0x0E27, 0x0E48, 0x0E32, 0x0E07 },
    { 0x0E14, 0x0E49, 0x0E27, 0x0E22 },
};

/*
 * The same of Khmer: which, and, at, in, of, has, by, in order to, for, with,
 * must, until, is about to; year, day and country, which begin phrases.
 */
static const uint32_t joins_in_khmer[][WORD_LETTERS] = {
    { 0x178A, 0x17C2, 0x179B },
    { 0x1793, 0x17B7, 0x1784 },
    { 0x1793, 0x17C5 },
    { 0x1780, 0x17D2, 0x1793, 0x17BB, 0x1784 },
    { 0x179A, 0x1794, 0x179F, 0x17CB },
    { 0x1794, 0x17B6, 0x1793 },
    { 0x178A, 0x17C4, 0x1799 },
    { 0x178A, 0x17BE, 0x1798, 0x17D2, 0x1794, 0x17B8 },
    { 0x179F, 0x1798, 0x17D2, 0x179A, 0x17B6, 0x1794, 0x17CB },
    { 0x1787, 0x17B6, 0x1798, 0x17BD, 0x1799 },
    { 0x178F, 0x17D2, 0x179A, 0x17BC, 0x179C },
    { 0x178A, 0x179B, 0x17CB },
    { 0x1780, 0x17C6, 0x1796, 0x17BB, 0x1784 },
    { 0x1786, 0x17D2, 0x1793, 0x17B6, 0x17C6 },
    { 0x1790, 0x17D2, 0x1784, 0x17C3 },
    { 0x1794, 0x17D2, 0x179A, 0x1791, 0x17C1, 0x179F },
};

/*
 * Words that stay with what they lead to, as those do. Thai: will, in, give,
 * not, and, -ing, -ness, after, before, by, in order to, is, but, -er,
 * again, is doing, still, must.
 */
static const uint32_t leads_in_thai[][WORD_LETTERS] = {
    { 0x0E08, 0x0E30 },
    { 0x0E43, 0x0E19 },
    { 0x0E43, 0x0E2B, 0x0E49 },
    { 0x0E44, 0x0E21, 0x0E48 },
    { 0x0E41, 0x0E25, 0x0E30 },
    { 0x0E01, 0x0E32, 0x0E23 },
    { 0x0E04, 0x0E27, 0x0E32, 0x0E21 },
    { 0x0E2B, 0x0E25, 0x0E31, 0x0E07 },
    { 0x0E01, 0x0E48, 0x0E2D, 0x0E19 },
    { 0x0E42, 0x0E14, 0x0E22 },
    { 0x0E40, 0x0E1E, 0x0E37, 0x0E48, 0x0E2D },
    { 0x0E40, 0x0E1B, 0x0E47, 0x0E19 },
    { 0x0E41, 0x0E15, 0x0E48 },
    { 0x0E1C, 0x0E39, 0x0E49 },
    { 0x0E01, 0x0E25, 0x0E31, 0x0E1A },
    { 0x0E01, 0x0E33, 0x0E25, 0x0E31, 0x0E07 },
    { 0x0E22, 0x0E31, 0x0E07 },
    { 0x0E15, 0x0E49, 0x0E2D, 0x0E07 },
};

/* Khmer: will, is, -ing, not, from, on, that, namely. */
static const uint32_t leads_in_khmer[][WORD_LETTERS] = {
    { 0x1793, 0x17B9, 0x1784 }, { 0x1787, 0x17B6 }, { 0x1780, 0x17B6, 0x179A },
    { 0x1798, 0x17B7, 0x1793 }, { 0x1796, 0x17B8 }, { 0x179B, 0x17BE },
    { 0x1790, 0x17B6 },         { 0x1782, 0x17BA },
};

/* And words of Thai that stay with the verb before them: come, go, already,
 * stay, up, down, keep. */
static const uint32_t trails_in_thai[][WORD_LETTERS] = {
    { 0x0E21, 0x0E32 },
    { 0x0E44, 0x0E1B },
    { 0x0E41, 0x0E25, 0x0E49, 0x0E27 },
    { 0x0E2D, 0x0E22, 0x0E39, 0x0E48 },
    { 0x0E02, 0x0E36, 0x0E49, 0x0E19 },
    { 0x0E25, 0x0E07 },
    { 0x0E44, 0x0E27, 0x0E49 },
};

static const struct words thai_joins = WORDS(joins_in_thai),
                          thai_leads = WORDS(leads_in_thai),
                          thai_trails = WORDS(trails_in_thai),
                          khmer_joins = WORDS(joins_in_khmer),
                          khmer_leads = WORDS(leads_in_khmer);

static bool
begins_with_one_of(const struct clusters *c, size_t i, struct words words)
{
    for (size_t k = 0; k < words.count; k++)
        if (begins_with(c, i, words.words[k]))
            return true;
    return false;
}

/* Clusters back to where a word of a list begins that ends with cluster i. */
static bool
ends_with_one_of(const struct clusters *c, size_t i, struct words words)
{
    size_t end = c->items[i].start + c->items[i].count;
    for (size_t k = 0; k < words.count; k++) {
        size_t letters = 0;
        while (words.words[k][letters] != 0)
            letters++;
        for (size_t from = i + 1; from-- > 0;) {
            if (c->items[from].start + letters < end)
                break;
            if (c->items[from].start + letters == end &&
                (from == 0 || c->word_ends == NULL || c->word_ends[from - 1]) &&
                begins_with(c, from, words.words[k]))
                return true;
        }
    }
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

/*
 * A letter with a vowel, its own or of the letters below it, begins a syllable;
 * so does a vowel by itself. One without may end the syllable before it.
 */
static bool
begins_in_khmer(const struct clusters *c, size_t i)
{
    uint32_t cp = first_of(c, i);
    if (cp >= 0x17A3 && cp <= 0x17B3)
        return true;
    if (cp < 0x1780 || cp > 0x17A2)
        return false;
    for (; i < c->count; i++) {
        const struct cluster *cluster = &c->items[i];
        for (size_t k = 1; k < cluster->count; k++) {
            cp = c->code_points[cluster->start + k];
            if (cp >= 0x17B6 && cp <= 0x17C8)
                return true;
        }
        if (last_of(c, i) != COENG)
            return false;
    }
    return false;
}

static bool
begins_phrase(const struct clusters *c, size_t i)
{
    uint32_t script = c->items[i].script;
    return (script == SCRIPT_THAI && begins_with_one_of(c, i, thai_joins)) ||
           (script == SCRIPT_KHMER && begins_with_one_of(c, i, khmer_joins));
}

/* The words on both sides of a break belong together. */
static bool
is_bound(const struct clusters *c, size_t i)
{
    uint32_t script = c->items[i].script;
    if (script == SCRIPT_THAI)
        return ends_with_one_of(c, i, thai_leads) ||
               ends_with_one_of(c, i, thai_joins) ||
               begins_with_one_of(c, i + 1, thai_trails);
    return script == SCRIPT_KHMER && (ends_with_one_of(c, i, khmer_leads) ||
                                      ends_with_one_of(c, i, khmer_joins));
}

static bool
begins_syllable(const struct clusters *c, size_t i)
{
    uint32_t script = c->items[i].script;
    if (script == SCRIPT_BURMESE)
        return begins_in_burmese(c, i);
    if (script == SCRIPT_KHMER && begins_in_khmer(c, i))
        return true;
    return is_first_vowel(first_of(c, i)) || begins_phrase(c, i);
}

void
breaks_look_up(struct arena *arena, struct fonts *fonts, struct clusters *c)
{
    size_t i = 0;
    while (i < c->count && c->items[i].script != SCRIPT_THAI)
        i++;
    const struct thai *thai = i < c->count ? fonts_thai(fonts) : NULL;
    if (thai == NULL)
        return;
    const struct cluster *last = &c->items[c->count - 1];
    size_t letters = last->start + last->count;
    bool *by_letter = arena_alloc(arena, letters, sizeof *by_letter);
    bool *word_ends = arena_alloc(arena, c->count, sizeof *word_ends);
    thai_find(thai, c->code_points, letters, by_letter);
    for (i = 0; i + 1 < c->count; i++)
        word_ends[i] = by_letter[c->items[i + 1].start];
    c->word_ends = word_ends;
}

static bool
is_dash(uint32_t cp)
{
    return cp == '-' || cp == 0x2010 || cp == 0x2013 || cp == 0x2014;
}

static bool
stands_alone(const struct clusters *c, size_t i)
{
    return (i == 0 || breaks_is_space(first_of(c, i - 1))) &&
           (i + 1 == c->count || breaks_is_space(first_of(c, i + 1)));
}

bool
breaks_at_spaces(const struct clusters *c, size_t from, size_t to)
{
    if (from > 0 && stands_alone(c, from - 1) &&
        cannot_end(last_of(c, from - 1)))
        return false;
    return to == c->count || !stands_alone(c, to) ||
           !(is_dash(first_of(c, to)) || cannot_begin(first_of(c, to)));
}

/* A hyphen or a dash between letters; not the minus of a number. */
static bool
ends_in_hyphen(const struct clusters *c, size_t i)
{
    uint32_t a = first_of(c, i), b = first_of(c, i + 1);
    return is_dash(a) && i > 0 && !breaks_is_space(first_of(c, i - 1)) &&
           !(b >= '0' && b <= '9');
}

enum breaks
breaks_after(const struct clusters *c, size_t i)
{
    if (cannot_begin(first_of(c, i + 1)) || cannot_end(last_of(c, i)))
        return BREAKS_NEVER;
    if (c->items[i].ends_word)
        return BREAKS_ALLOWED;
    if (c->items[i].script == SCRIPT_HAN ||
        c->items[i + 1].script == SCRIPT_HAN || ends_in_hyphen(c, i))
        return BREAKS_ALLOWED;
    if (c->word_ends != NULL && c->items[i].script == SCRIPT_THAI &&
        c->items[i + 1].script == SCRIPT_THAI)
        return c->word_ends[i] ? BREAKS_ALLOWED : BREAKS_IN_WORD;
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

/* "Part 2: ...": a figure that belongs to the words before it. */
static bool
is_ordinal(const struct clusters *c, size_t i)
{
    size_t digits = 0;
    for (; i < c->count && first_of(c, i) >= '0' && first_of(c, i) <= '9'; i++)
        digits++;
    return digits > 0 && (i == c->count || first_of(c, i) == ':');
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
    const double welcome = -0.01, unwelcome = 0.02, possible = 0.01;
    const double phrase = 0.005, bound = 0.05;
    uint32_t a = last_of(c, i);
    if (i + 1 >= c->count)
        return 0;
    if (is_one_of(a, pauses))
        return welcome;
    if (breaks_is_space(first_of(c, i + 1)))
        return is_short_word(c, i) || is_ordinal(c, i + 2) ? unwelcome : 0;
    if (c->items[i].script != SCRIPT_HAN) {
        if (is_bound(c, i))
            return bound;
        if (begins_phrase(c, i + 1))
            return phrase;
        /* Else in a compound, or perhaps in a word. */
        bool is_known =
            c->items[i].ends_word || (c->word_ends != NULL && c->word_ends[i]);
        return is_known ? possible : unwelcome;
    }
    /* Endings and particles are hiragana and stay with what they end. */
    enum kana before = kana_of(a), after = kana_of(first_of(c, i + 1));
    return before == KANA_HIRAGANA && after != KANA_HIRAGANA ? 0 : unwelcome;
}
