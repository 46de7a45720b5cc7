// SPDX-License-Identifier: MIT
#include "headline/dateline.h"

#include <string.h>

#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

enum {
    DATELINE_MAX_BYTES = 160,
    DATELINE_MAX_TOKENS = 26,
    DATELINE_SURE_WORDS = 10,
    DATELINE_UNSURE_WORDS = 3, /* a place alone: "NEW YORK", "Tel Aviv" */
    DATELINE_PLACE_WORDS = 4,
    DATELINE_PLACE_BYTES = 48,   /* "Bad Homburg. " */
    DATELINE_PLACE_LETTERS = 4,  /* less is an abbreviation */
    DATELINE_STROKES_BYTES = 96, /* before the agency's second stroke */
    DATELINE_REPORT_WORDS = 7,
    DATELINE_ROUNDS = 3, /* "Roma, 12 nov. - (Adnkronos) - " */
};

static const char AGENCIES[] =
    " reuters ap afp dpa cnn ansa efe lusa tass ria interfax xinhua upi epa "
    "kna epd sid apa pap belga anp tt ntb ritzau ats sda agi adnkronos europa "
    "press ians pti ani aa iha dha bbc npr abc cbs nbc bloomberg dpa-afx "
    "associated "
    "agence france-presse new york times gray news taz askanews lapresse télam "
    "telam folhapress notimex prensa latina avn sputnik bta mti stt cna rtr "
    "keystone ots рейтер тасс риа новости интерфакс interfax.ru унн униан "
    "укринформ белта корр корр. рбк регнум رويترز أ ف ب د ش معا وام قنا واع "
    "بترا كونا واس سانا وفا شينخوا الأناضول سبأ بنا واج وات भाषा एजेंसी "
    "एजेंसियां वार्ता एपी एएनआई आईएएनएस पीटीआई रायटर ";

static const char SMALL[] = " of de la le les el del di da do der den am und y "
                            "et e and the upon sur a á à an in ";

static const char ENDS[] = " – — − ― -- - .- : = | • ";

/* What speaks for a dateline among the tokens before its dash. */
struct evidence {
    size_t words;
    size_t bracket_words; /* of them, in brackets */
    size_t
        capitals; /* words in capitals throughout, of three letters or more */
    size_t months;
    size_t numbers;
    size_t brackets;
    size_t commas;
    bool is_foreign; /* a word that no dateline has */
};

static bool
is_all_capitals(struct text t)
{
    size_t letters = 0;
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        i += grapheme_code_point(text_sub(t, i, 4), &c);
        if (words_is_lower(c))
            return false;
        letters += words_is_upper(c);
    }
    return letters >= 3;
}

static void
weigh(struct evidence *e, const struct token *t, bool in_brackets,
      const struct language *language)
{
    if (t->kind == TOKEN_NUMBER) {
        e->numbers++;
    } else if (t->kind == TOKEN_WORD) {
        struct text bare = text_ends(t->lower, TEXT("."))
                               ? text_sub(t->lower, 0, t->lower.len - 1)
                               : t->lower;
        bool is_month = words_has(language->months, bare) ||
                        words_has(LANGUAGE_ENGLISH.months, bare) ||
                        /* "11 ago 2026" */
                        (e->numbers > 0 && bare.len < 5 &&
                         words_has(language->abbreviations, bare));
        e->words++;
        e->bracket_words += in_brackets;
        e->months += is_month;
        e->capitals += is_all_capitals(t->text);
        if (!in_brackets && !is_month && !token_is_capital(t) &&
            !words_has(SMALL, bare) && !words_has(AGENCIES, bare) &&
            language->script != SCRIPT_ARABIC &&
            language->script != SCRIPT_HEBREW &&
            language->script != SCRIPT_DEVANAGARI)
            e->is_foreign = true;
    } else if (token_is(t, ",") || token_is(t, "،")) {
        e->commas++;
    } else if (!words_has(" . / - ( ) [ ] ", t->text) && !in_brackets) {
        e->is_foreign = true;
    }
}

static bool
has_capital(struct text rest)
{
    int32_t c = 0;
    while (rest.len > 0) {
        size_t len = grapheme_code_point(rest, &c);
        if (words_is_letter(c))
            break;
        rest = text_sub(rest, len, rest.len);
    }
    return rest.len > 0 && !words_is_lower(c);
}

static bool
is_convincing(const struct evidence *e, const struct token *end,
              const struct token *next, struct text rest, bool is_devanagari)
{
    if (e->is_foreign || e->words + e->numbers == 0 || !has_capital(rest))
        return false;
    if (e->words > DATELINE_SURE_WORDS || e->commas > 3)
        return false;
    bool is_sure = e->brackets > 0 || (e->months > 0 && e->numbers > 0) ||
                   (e->capitals > 0 && e->capitals >= e->words - e->capitals);
    if (token_is(end, ":") && !is_sure && is_devanagari)
        return e->words <= DATELINE_UNSURE_WORDS;
    /* "Porthaven, May 10: The council"; but "In May 2026: a year of rain". */
    if (token_is(end, ":")) {
        bool has_date = e->months == 1 && e->numbers == 1 && e->commas == 1;
        return e->words <= e->bracket_words + DATELINE_PLACE_WORDS &&
               (has_date || (is_sure && e->brackets + e->capitals > 0));
    }
    if (is_sure)
        return true;
    /* "Jerusalem — The army said": a place, a dash, a new sentence. */
    size_t most =
        e->commas > 0 ? DATELINE_UNSURE_WORDS + 2 : DATELINE_UNSURE_WORDS;
    return e->words <= most && e->commas <= 2 && e->numbers == 0 &&
           end->space && next->space && !token_is(end, "=");
}

/* "(CNN)" or "[Reuters]" glued to the first word. */
static struct text
strip_agency(const struct token *tokens, size_t count, struct text t)
{
    if (count < 4 || !token_is_open(&tokens[0]))
        return t;
    size_t i = 1;
    while (i < count && !token_is_close(&tokens[i])) {
        if (i > 6 || tokens[i].kind == TOKEN_NUMBER)
            return t;
        if (tokens[i].kind == TOKEN_WORD &&
            !words_has(AGENCIES, tokens[i].lower) &&
            !is_all_capitals(tokens[i].text))
            return t;
        i++;
    }
    if (i + 1 >= count)
        return t;
    size_t at = (size_t)(tokens[i].text.ptr + tokens[i].text.len - t.ptr);
    return text_trim(text_sub(t, at, t.len));
}

static struct text
strip_dashes(struct text t)
{
    static const char *const DASHES[] = { "–", "—", "−", "―", "|", "•" };
    for (;;) {
        struct text before = t;
        t = text_trim(t);
        for (size_t i = 0; i < sizeof DASHES / sizeof *DASHES; i++)
            if (text_starts(t, text_of(DASHES[i])))
                t = text_sub(t, strlen(DASHES[i]), t.len);
        if (text_starts(t, TEXT("- ")) || text_starts(t, TEXT("--")) ||
            text_starts(t, TEXT(".-")) || text_starts(t, TEXT(". ")))
            t = text_sub(t, 1, t.len);
        if (text_starts(t, TEXT("।")))
            t = text_sub(t, strlen("।"), t.len);
        if (t.len == before.len)
            return t;
    }
}

/* Behind a dash the agency may have a sentence, or a dash, of its own: "— РИА
 * Новости. ...", "– معا – ...". */
static struct text
strip_agency_sentence(struct arena *arena, struct text t)
{
    struct token *tokens;
    size_t count = token_split(arena, text_clip(t, 80), &tokens);
    for (size_t i = 0; i < count && i < 5; i++) {
        if (i > 0 && i + 1 < count && words_has(" . : – — - ", tokens[i].text))
            return strip_dashes(text_sub(
                t, (size_t)(tokens[i].text.ptr + tokens[i].text.len - t.ptr),
                t.len));
        if (!words_has(AGENCIES, tokens[i].lower))
            break;
    }
    return t;
}

/* Are these words agencies and nothing else? */
static bool
names_agencies(struct arena *arena, struct text t)
{
    struct token *tokens;
    size_t count = token_split(arena, t, &tokens);
    size_t words = 0;
    for (size_t i = 0; i < count; i++) {
        words += tokens[i].kind == TOKEN_WORD;
        if (tokens[i].kind == TOKEN_NUMBER ||
            (tokens[i].kind == TOKEN_WORD &&
             !words_has(AGENCIES, tokens[i].lower)))
            return false;
    }
    return words > 0;
}

/* "МОСКВА, 12 ноября. /ТАСС/. ...": the agency stands between strokes. */
static struct text
strip_strokes(struct arena *arena, struct text t)
{
    struct text head = text_clip(t, DATELINE_STROKES_BYTES);
    size_t open = text_find(head, TEXT("/"));
    if (open == SIZE_MAX || open == 0)
        return t;
    struct text behind = text_sub(head, open + 1, SIZE_MAX);
    size_t close = text_find(behind, TEXT("/"));
    if (close == SIZE_MAX || !names_agencies(arena, text_sub(behind, 0, close)))
        return t;
    return strip_dashes(text_sub(t, open + close + 2, SIZE_MAX));
}

/* The "A" of "Ministerin A. Berg", but not the "C" of "Washington D.C." */
static bool
is_initial(const struct token *t)
{
    return t->space && token_is_capital(t) && grapheme_count(t->text) == 1;
}

/* "Düsseldorf. Die Regierung ...": newspapers set a full stop. A sentence of
 * one or two names says nothing in any case. */
static struct text
strip_place(struct arena *arena, struct text t, const struct language *language)
{
    struct text head = text_clip(t, DATELINE_PLACE_BYTES);
    bool is_devanagari = language->script == SCRIPT_DEVANAGARI;
    struct text stop = is_devanagari ? TEXT("। ") : TEXT(". ");
    if (text_find(head, TEXT(".- ")) < text_find(head, stop))
        stop = TEXT(".- ");
    size_t end = text_find(head, stop);
    if (end == SIZE_MAX || language == &LANGUAGE_ENGLISH)
        return t;
    head = text_sub(t, 0, end);
    struct text rest = text_trim(text_sub(t, end + stop.len, SIZE_MAX));
    struct token *tokens;
    size_t count = token_split(arena, head, &tokens);
    size_t words = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_agency = words_has(AGENCIES, tokens[i].lower);
        words += tokens[i].kind == TOKEN_WORD;
        if (!is_agency && !token_is_capital(&tokens[i]) && !is_devanagari &&
            !words_has(" / - , am an der ", tokens[i].lower))
            return t;
    }
    bool is_none = head.len < DATELINE_PLACE_LETTERS ||
                   words > (is_devanagari ? 2 : 3) || words == 0;
    if (is_none || is_initial(&tokens[count - 1]) ||
        words_has(language->abbreviations, tokens[count - 1].lower))
        return t;
    return has_capital(rest) ? rest : t;
}

/* "PORTHAVEN (Island News / Tass - 22 May) Ann": an agency and more. */
static bool
has_agency(struct arena *arena, struct text t)
{
    struct token *tokens;
    size_t count = token_split(arena, t, &tokens);
    for (size_t i = 0; i < count; i++)
        if (tokens[i].kind == TOKEN_WORD &&
            (words_has(AGENCIES, tokens[i].lower) ||
             token_is(&tokens[i], "news")))
            return true;
    return false;
}

/* "PORTHAVEN Aug 3 Air traffic": the end of what no mark ends, or 0. */
static size_t
find_bare_end(const struct token *tokens, size_t count)
{
    size_t i = 0;
    while (i < count && i < DATELINE_UNSURE_WORDS &&
           tokens[i].kind == TOKEN_WORD && is_all_capitals(tokens[i].text))
        i++;
    size_t month = i;
    while (i < count && i < month + 2 &&
           (token_is(&tokens[i], ".") ||
            words_has(LANGUAGE_ENGLISH.months, tokens[i].lower)))
        i++;
    bool is_date = month > 0 && i > month && i + 1 < count &&
                   tokens[i].kind == TOKEN_NUMBER && tokens[i].text.len < 3 &&
                   tokens[i + 1].kind == TOKEN_WORD && tokens[i + 1].space &&
                   token_is_capital(&tokens[i + 1]);
    return is_date ? i + 1 : 0;
}

/* "München, 14.11.2026 (KNA) Die": an agency in brackets, and no dash. */
static bool
closes_dateline(struct arena *arena, const struct evidence *e,
                struct text bracket, struct text rest)
{
    size_t before =
        e->words - (e->words < e->bracket_words ? e->words : e->bracket_words);
    bool is_place = before > 0 && e->capitals >= before;
    return !e->is_foreign && before <= DATELINE_PLACE_WORDS + e->months &&
           (names_agencies(arena, bracket) ||
            (is_place && has_agency(arena, bracket))) &&
           has_capital(rest);
}

/* One round: what stands behind the first dateline in `t`, or `t`. */
static struct text
strip_once(struct arena *arena, struct text t, const struct language *language)
{
    struct token *tokens;
    size_t count =
        token_split(arena, text_clip(t, DATELINE_MAX_BYTES), &tokens);
    struct text shorter = strip_agency(tokens, count, t);
    if (shorter.len == t.len)
        shorter = strip_strokes(arena, t);
    if (shorter.len == t.len)
        shorter = strip_place(arena, t, language);
    if (shorter.len < t.len)
        return strip_dashes(shorter);
    size_t bare = find_bare_end(tokens, count);
    if (bare > 0)
        return text_sub(t, (size_t)(tokens[bare].text.ptr - t.ptr), SIZE_MAX);
    struct evidence e = { 0 };
    const char *open = NULL;
    for (size_t i = 0; i + 1 < count && i < DATELINE_MAX_TOKENS; i++) {
        size_t after =
            (size_t)(tokens[i].text.ptr + tokens[i].text.len - t.ptr);
        struct text rest = text_sub(t, after, t.len);
        /* A hyphen within a name (Baden-Baden) has no space around it. */
        bool is_double = token_is(&tokens[i], "/") && i > 1 &&
                         token_is(&tokens[i - 1], "/") && !tokens[i].space;
        bool is_end = (is_double || words_has(ENDS, tokens[i].text)) && i > 0 &&
                      open == NULL;
        if (is_end && token_is(&tokens[i], "-") && !tokens[i + 1].space)
            is_end = false;
        if (is_end && is_convincing(&e, &tokens[i], &tokens[i + 1], rest,
                                    language->script == SCRIPT_DEVANAGARI))
            return strip_agency_sentence(arena, strip_dashes(rest));
        if (token_is_open(&tokens[i])) {
            open = tokens[i].text.ptr + tokens[i].text.len;
            e.brackets++;
        }
        weigh(&e, &tokens[i], open != NULL, language);
        if (token_is_close(&tokens[i]) && open != NULL) {
            struct text bracket = { open, (size_t)(tokens[i].text.ptr - open) };
            open = NULL;
            if (!words_has(ENDS, tokens[i + 1].text) &&
                closes_dateline(arena, &e, bracket, strip_dashes(rest)))
                return strip_dashes(rest);
        }
        if (e.is_foreign)
            break;
    }
    return t;
}

/* Is this a sentence of what happened, by nobody who says "I" or asks? */
static bool
reports(const struct token *tokens, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count; i++) {
        words += tokens[i].kind == TOKEN_WORD;
        if (words_has(" i we you my our your ? ", tokens[i].lower) ||
            token_is_quote(&tokens[i]))
            return false;
    }
    return words >= DATELINE_REPORT_WORDS;
}

struct text
dateline_strip_place(struct arena *arena, struct text t)
{
    struct token *tokens;
    size_t count =
        token_split(arena, text_clip(t, DATELINE_MAX_BYTES), &tokens);
    size_t end = 0;
    while (end < count && end <= DATELINE_UNSURE_WORDS &&
           (tokens[end].kind == TOKEN_WORD || token_is(&tokens[end], ",")) &&
           (end == 0 || token_is_capital(&tokens[end]) ||
            words_has(SMALL, tokens[end].lower) ||
            tokens[end].kind != TOKEN_WORD))
        end++;
    if (end == 0 || end + 1 >= count || !token_is(&tokens[end], ":") ||
        !tokens[end + 1].space || !token_is_capital(&tokens[0]) ||
        !token_is_capital(&tokens[end + 1]) ||
        !reports(tokens + end + 1, count - end - 1))
        return t;
    size_t at = (size_t)(tokens[end + 1].text.ptr - t.ptr);
    return text_sub(t, at, SIZE_MAX);
}

struct text
dateline_strip(struct arena *arena, struct text t,
               const struct language *language)
{
    if (language->script == SCRIPT_HAN || language->script == SCRIPT_HANGUL)
        return dateline_strip_eastern(t);
    for (int round = 0; round < DATELINE_ROUNDS; round++) {
        struct text shorter = strip_once(arena, t, language);
        if (shorter.len == t.len)
            break;
        t = shorter;
    }
    return t;
}
