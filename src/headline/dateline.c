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
};

static const char AGENCIES[] =
    " reuters ap afp dpa cnn ansa efe lusa tass ria interfax xinhua upi epa "
    "kna epd sid apa pap belga anp tt ntb ritzau ats sda agi adnkronos europa "
    "press ians pti ani aa bbc npr abc cbs nbc bloomberg dpa-afx associated "
    "agence france-presse new york times gray news рейтер тасс риа новости "
    "رويترز أ ف ب د ";

static const char SMALL[] = " of de la le les el del di da do der den am und y "
                            "et e and the upon sur a á à an in ";

static const char ENDS[] = " – — − -- - : = ";

/* What speaks for a dateline among the tokens before its dash. */
struct evidence {
    size_t words;
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
                        words_has(LANGUAGE_ENGLISH.months, bare);
        e->words++;
        e->months += is_month;
        e->capitals += is_all_capitals(t->text);
        if (!in_brackets && !is_month && !token_is_capital(t) &&
            !words_has(SMALL, bare) && !words_has(AGENCIES, bare) &&
            language->script != SCRIPT_ARABIC &&
            language->script != SCRIPT_HEBREW &&
            language->script != SCRIPT_DEVANAGARI)
            e->is_foreign = true;
    } else if (token_is(t, ",")) {
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
    if (token_is(end, ":"))
        return is_sure && e->brackets + e->capitals > 0 && e->words <= 4;
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
    for (;;) {
        struct text before = t;
        t = text_trim(t);
        if (text_starts(t, TEXT("–")) || text_starts(t, TEXT("—")) ||
            text_starts(t, TEXT("−")))
            t = text_sub(t, strlen("—"), t.len);
        else if (text_starts(t, TEXT("- ")) || text_starts(t, TEXT("--")))
            t = text_sub(t, 1, t.len);
        if (t.len == before.len)
            return t;
    }
}

/* "— РИА Новости. ...": the agency stands as a sentence of its own. */
static struct text
strip_agency_sentence(struct arena *arena, struct text t)
{
    struct token *tokens;
    size_t count = token_split(arena, text_clip(t, 80), &tokens);
    for (size_t i = 0; i < count && i < 4; i++) {
        if (i > 0 && token_is(&tokens[i], ".") && i + 1 < count)
            return text_trim(
                text_sub(t, (size_t)(tokens[i].text.ptr + 1 - t.ptr), t.len));
        if (!words_has(AGENCIES, tokens[i].lower))
            break;
    }
    return t;
}

/* （新华社北京3日电）, 【ロンドン共同】, (서울=연합뉴스) 홍길동 기자 = */
static struct text
strip_eastern(struct text t)
{
    static const char *const PAIRS[][2] = {
        { "（", "）" }, { "【", "】" }, { "［", "］" },
        { "(", ")" },   { "[", "]" },
    };
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        struct text close = text_of(PAIRS[i][1]);
        if (!text_starts(t, text_of(PAIRS[i][0])))
            continue;
        size_t end = text_find(text_clip(t, DATELINE_MAX_BYTES), close);
        if (end == SIZE_MAX || end + close.len >= t.len)
            return t;
        t = text_trim(text_sub(t, end + close.len, t.len));
    }
    struct text head = text_clip(t, DATELINE_MAX_BYTES / 2);
    size_t reporter = text_find(head, TEXT("기자 = "));
    if (reporter == SIZE_MAX)
        reporter = text_find(head, TEXT("특파원 = "));
    if (reporter != SIZE_MAX)
        t = text_sub(
            t,
            reporter + text_find(text_sub(t, reporter, t.len), TEXT("= ")) + 2,
            t.len);
    /* 新华社北京11月3日电（记者张三）, 中新网北京1月5日电 */
    size_t wire = text_find(head, TEXT("电"));
    size_t day = text_find(head, TEXT("日"));
    size_t stop = text_find(head, TEXT("。"));
    if (wire != SIZE_MAX && day != SIZE_MAX && day + 3 == wire && wire < stop) {
        struct text rest = text_trim(text_sub(t, wire + 3, t.len));
        return strip_eastern(rest.len < t.len ? rest : t);
    }
    return t;
}

struct text
dateline_strip(struct arena *arena, struct text t,
               const struct language *language)
{
    if (language->script == SCRIPT_HAN || language->script == SCRIPT_HANGUL)
        return strip_dashes(strip_eastern(t));
    struct token *tokens;
    size_t count =
        token_split(arena, text_clip(t, DATELINE_MAX_BYTES), &tokens);
    struct text shorter = strip_agency(tokens, count, t);
    if (shorter.len < t.len)
        return dateline_strip(arena, strip_dashes(shorter), language);
    struct evidence e = { 0 };
    bool in_brackets = false;
    for (size_t i = 0; i + 1 < count && i < DATELINE_MAX_TOKENS; i++) {
        size_t after =
            (size_t)(tokens[i].text.ptr + tokens[i].text.len - t.ptr);
        struct text rest = text_sub(t, after, t.len);
        /* A hyphen within a name (Baden-Baden) has no space around it. */
        bool is_end = words_has(ENDS, tokens[i].text) && i > 0 && !in_brackets;
        if (is_end && token_is(&tokens[i], "-") && !tokens[i + 1].space)
            is_end = false;
        if (is_end && is_convincing(&e, &tokens[i], &tokens[i + 1], rest,
                                    language->script == SCRIPT_DEVANAGARI))
            return strip_agency_sentence(arena, strip_dashes(rest));
        if (token_is_open(&tokens[i])) {
            in_brackets = true;
            e.brackets++;
        }
        weigh(&e, &tokens[i], in_brackets, language);
        if (token_is_close(&tokens[i])) {
            in_brackets = false;
            /* "WASHINGTON (AP) The president": no dash at all. */
            if (e.capitals > 1 && !e.is_foreign && e.words <= 5 &&
                has_capital(rest) && tokens[i - 1].kind == TOKEN_WORD &&
                words_has(AGENCIES, tokens[i - 1].lower) &&
                !words_has(ENDS, tokens[i + 1].text))
                return text_trim(rest);
        }
        if (e.is_foreign)
            break;
    }
    return t;
}
