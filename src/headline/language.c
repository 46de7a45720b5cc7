// SPDX-License-Identifier: MIT
#include "headline/language.h"

#include "headline/grapheme.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    LANGUAGE_SAMPLE_BYTES = 4096,
    LANGUAGE_SURE_TOKENS = 20, /* fewer do not overrule what was stated */
};

static const struct language UNKNOWN = { .code = "" };
static const struct language UNKNOWN_HAN = { .code = "", .script = SCRIPT_HAN };

struct script_counts {
    size_t of[SCRIPT_HANGUL + 1];
    size_t kana;
};

static enum script
script_of(int32_t c, bool *is_kana)
{
    *is_kana = (c >= 0x3041 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9D);
    if (c < 0x250)
        return words_is_letter(c) && !words_is_digit(c) ? SCRIPT_LATIN
                                                        : SCRIPT_OTHER;
    if (c >= 0x370 && c < 0x400)
        return SCRIPT_GREEK;
    if (c >= 0x400 && c < 0x530)
        return SCRIPT_CYRILLIC;
    if (c >= 0x590 && c < 0x600)
        return SCRIPT_HEBREW;
    if ((c >= 0x600 && c < 0x780) || (c >= 0xFB50 && c < 0xFEFF))
        return SCRIPT_ARABIC;
    if (c >= 0x900 && c < 0x980)
        return SCRIPT_DEVANAGARI;
    if (c >= 0xAC00 && c < 0xD7B0)
        return SCRIPT_HANGUL;
    if (*is_kana || (c >= 0x3400 && c < 0xA000) || c >= 0x20000)
        return c >= 0x1F000 && c < 0x20000 ? SCRIPT_OTHER : SCRIPT_HAN;
    return SCRIPT_OTHER;
}

static struct script_counts
count_scripts(struct text sample)
{
    struct script_counts counts = { 0 };
    for (size_t i = 0; i < sample.len;) {
        int32_t c;
        bool is_kana;
        i += grapheme_code_point(text_sub(sample, i, 4), &c);
        enum script script = script_of(c, &is_kana);
        /* A Han letter is about half a word, and tells as much. */
        counts.of[script] += script >= SCRIPT_HAN ? 3 : 1;
        counts.kana += is_kana;
    }
    return counts;
}

static enum script
most(const struct script_counts *counts)
{
    enum script best = SCRIPT_OTHER;
    size_t most = 0;
    for (size_t i = SCRIPT_LATIN; i <= SCRIPT_HANGUL; i++)
        if (counts->of[i] > most) {
            most = counts->of[i];
            best = (enum script)i;
        }
    return best;
}

static size_t
language_count(void)
{
    return 1 + LANGUAGES_WEST_COUNT + LANGUAGES_EAST_COUNT;
}

static const struct language *
language_at(size_t i)
{
    if (i == 0)
        return &LANGUAGE_ENGLISH;
    if (i <= LANGUAGES_WEST_COUNT)
        return &LANGUAGES_WEST[i - 1];
    return &LANGUAGES_EAST[i - 1 - LANGUAGES_WEST_COUNT];
}

/* The language of "de-AT" or "DE_at"; NULL for one we have no lists for. */
static const struct language *
by_code(struct text stated)
{
    size_t len = 0;
    while (len < stated.len && stated.ptr[len] != '-' && stated.ptr[len] != '_')
        len++;
    struct text code = text_sub(stated, 0, len);
    if (text_eq_nocase(code, TEXT("iw")))
        code = TEXT("he");
    if (text_eq_nocase(code, TEXT("yue")) || text_eq_nocase(code, TEXT("cmn")))
        code = TEXT("zh");
    for (size_t i = 0; i < language_count(); i++)
        if (text_eq_nocase(code, text_of(language_at(i)->code)))
            return language_at(i);
    return NULL;
}

struct tally {
    size_t tokens;
    const struct language *best;
    size_t best_hits;
    size_t second_hits;
    size_t stated_hits;
};

/* Spellings that no neighbour has: "informação", "kışın", "został". */
static bool
is_spelt_in(const struct language *language, struct text lower)
{
    if (language_is(language, "pt"))
        return words_ending(" ão ões ãos ", lower);
    if (language_is(language, "tr"))
        return text_find(lower, TEXT("ı")) != SIZE_MAX ||
               text_find(lower, TEXT("ğ")) != SIZE_MAX;
    if (language_is(language, "es"))
        return words_ending(" ción ciones ", lower);
    return language_is(language, "pl") &&
           text_find(lower, TEXT("ł")) != SIZE_MAX;
}

/* Function words per language, and how many in the stated one. */
static struct tally
tally_words(struct arena *arena, struct text sample, enum script script,
            const struct language *stated)
{
    struct token *tokens;
    struct tally t = { 0 };
    size_t count = token_split(arena, sample, &tokens);
    for (size_t i = 0; i < count; i++)
        t.tokens += tokens[i].kind == TOKEN_WORD;
    for (size_t k = 0; k < language_count(); k++) {
        const struct language *language = language_at(k);
        size_t hits = 0;
        if (language->script != script)
            continue;
        for (size_t i = 0; i < count; i++)
            hits += words_has(language->stop, tokens[i].lower) ||
                    is_spelt_in(language, tokens[i].lower);
        if (language == stated)
            t.stated_hits = hits;
        if (hits > t.best_hits) {
            t.second_hits = t.best_hits;
            t.best_hits = hits;
            t.best = language;
        } else if (hits > t.second_hits) {
            t.second_hits = hits;
        }
    }
    return t;
}

/* The one language with lists of a script, unless letters say another. */
static const struct language *
by_script(struct text sample, enum script script)
{
    static const char *const FOREIGN[] = { "і", "ї", "є", "ў", "ћ", "ђ", "љ",
                                           "џ", "پ", "چ", "گ", "ی", "ٹ", "ک" };
    /* Turkish has few short words, but letters that no other has. */
    if (script == SCRIPT_LATIN)
        return text_find(sample, TEXT("ı")) != SIZE_MAX &&
                       (text_find(sample, TEXT("ğ")) != SIZE_MAX ||
                        text_find(sample, TEXT("ş")) != SIZE_MAX ||
                        text_find(sample, TEXT("ü")) != SIZE_MAX) &&
                       text_find(sample, TEXT("ə")) == SIZE_MAX
                   ? by_code(TEXT("tr"))
                   : &UNKNOWN;
    if (text_has_any(sample, TEXT_LIST(FOREIGN)))
        return &UNKNOWN;
    for (size_t i = 0; i < LANGUAGES_EAST_COUNT; i++)
        if (LANGUAGES_EAST[i].script == script)
            return &LANGUAGES_EAST[i];
    return &UNKNOWN;
}

/* Latin, Cyrillic and Arabic letters serve many languages. */
static const struct language *
by_words(struct arena *arena, struct text sample, enum script script,
         const struct language *known, bool is_stated)
{
    struct tally t = tally_words(arena, sample, script, known);
    bool is_clear = t.best != NULL && t.best_hits * 10 >= t.tokens &&
                    t.best_hits * 8 >= t.second_hits * 9 && t.best_hits >= 2;
    if (known != NULL && known->script == script) {
        bool is_wrong = is_clear && t.tokens >= LANGUAGE_SURE_TOKENS &&
                        t.stated_hits * 3 < t.best_hits;
        return is_wrong ? t.best : known;
    }
    /* A language was stated for which we have no lists. */
    if (is_stated && known == NULL &&
        (t.tokens < LANGUAGE_SURE_TOKENS || t.best_hits * 5 < t.tokens))
        return &UNKNOWN;
    return is_clear ? t.best : is_stated ? &UNKNOWN : by_script(sample, script);
}

const struct language *
language_find(struct arena *arena, struct text stated, struct text sample)
{
    sample = text_clip(sample, LANGUAGE_SAMPLE_BYTES);
    struct script_counts counts = count_scripts(sample);
    enum script script = most(&counts);
    const struct language *known = by_code(stated);
    bool is_stated = stated.len > 0;
    switch (script) {
    case SCRIPT_HAN:
        /* Kanji alone can be a Japanese title; kana cannot be Chinese. */
        if (counts.kana * 12 >= counts.of[SCRIPT_HAN])
            return by_code(TEXT("ja"));
        if (known != NULL && known->script == SCRIPT_HAN)
            return known;
        return is_stated && known == NULL ? &UNKNOWN_HAN : by_code(TEXT("zh"));
    case SCRIPT_HANGUL:
        return by_code(TEXT("ko"));
    case SCRIPT_HEBREW:
        return by_code(TEXT("he"));
    case SCRIPT_LATIN:
    case SCRIPT_CYRILLIC:
    case SCRIPT_ARABIC:
    case SCRIPT_DEVANAGARI:
        return by_words(arena, sample, script, known, is_stated);
    case SCRIPT_OTHER:
    case SCRIPT_GREEK:
    default:
        return &UNKNOWN;
    }
}

bool
language_is(const struct language *language, const char *code)
{
    return text_eq(text_of(language->code), text_of(code));
}
