// SPDX-License-Identifier: MIT
#include "headline/clause.h"
#include "headline/clause_parts.h"

#include <string.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/wording.h"
#include "headline/words.h"

enum {
    CLAUSE_MIN_WORDS = 4,        /* left standing before a cut */
    CLAUSE_MAX_ATTRIBUTION = 16, /* tokens */
    CLAUSE_MAX_LEADING = 12,
    CLAUSE_MAX_TOKENS = 240,
};

bool
clause_is_comma(const struct token *t)
{
    return token_is(t, ",") || token_is(t, "،") || token_is(t, ";") ||
           token_is(t, "؛");
}

bool
clause_is_finite(const struct clause *c, size_t i)
{
    const struct token *t = &c->tokens[i];
    if (t->kind != TOKEN_WORD)
        return false;
    /* "A l'exception de" opens with no verb, "Były minister" neither. */
    if (i == 0 &&
        (t->lower.len == 1 || (language_is(c->language, "pl") &&
                               words_has(" były była byłego ", t->lower))))
        return false;
    if (words_has(c->language->verbs, t->lower))
        return true;
    if (t->lower.len < 5 || !words_ending(c->language->verb_endings, t->lower))
        return false;
    if (language_is(c->language, "nl") && text_ends(t->lower, TEXT("ste")))
        return false; /* "grootste" */
    /* German writes its nouns large: "Tote", "Minuten". */
    return !token_is_capital(t) && !words_has(c->language->stop, t->lower);
}

bool
clause_has_verb(const struct clause *c, size_t first, size_t end)
{
    if (c->language->verbs == NULL && c->language->verb_endings == NULL)
        return true;
    for (size_t i = first; i < end; i++)
        if (c->keep[i] && clause_is_finite(c, i))
            return true;
    return false;
}

static size_t
count_kept_words(const struct clause *c, size_t first, size_t end)
{
    size_t words = 0;
    for (size_t i = first; i < end; i++)
        words += c->keep[i] && c->tokens[i].kind != TOKEN_MARK;
    return words;
}

bool
clause_has_any(const struct clause *c, size_t first, size_t end,
               const char *list)
{
    for (size_t i = first; i < end; i++)
        if (c->keep[i] && words_has(list, c->tokens[i].lower))
            return true;
    return false;
}

/* The text from token `i` on, in lower case, for lists with phrases. */
bool
clause_begins(const struct clause *c, size_t i, const char *list)
{
    if (i >= c->count || list == NULL)
        return false;
    const char *end =
        c->tokens[c->count - 1].text.ptr + c->tokens[c->count - 1].text.len;
    struct text rest = { c->tokens[i].text.ptr,
                         (size_t)(end - c->tokens[i].text.ptr) };
    return words_prefix(list, words_lower(c->arena, text_clip(rest, 80))) > 0;
}

void
clause_drop(struct clause *c, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        c->keep[i] = false;
}

static void
drop_brackets(struct clause *c)
{
    for (size_t i = 0; i < c->count; i++) {
        if (!token_is_open(&c->tokens[i]))
            continue;
        size_t end = i + 1;
        while (end < c->count && !token_is_close(&c->tokens[end]))
            end++;
        if (end < c->count && i > 0)
            clause_drop(c, i, end + 1);
        i = end;
    }
}

/* A pair of dashes with something short between, and words on both sides. */
static void
drop_dashes(struct clause *c)
{
    for (size_t i = 2; i < c->count; i++) {
        if (!token_is_dash(&c->tokens[i]) || !c->tokens[i].space)
            continue;
        size_t end = i + 1;
        while (end < c->count && !token_is_dash(&c->tokens[end]) &&
               !token_is_quote(&c->tokens[end]))
            end++;
        if (end + 2 < c->count && token_is_dash(&c->tokens[end]) &&
            end - i > 2 && !clause_has_any(c, i, end, c->language->negation))
            clause_drop(c, i, end + 1);
        i = end;
    }
}

static size_t
sentence_end(const struct clause *c)
{
    size_t end = c->count;
    while (end > 0 && c->tokens[end - 1].kind == TOKEN_MARK &&
           !token_is_quote(&c->tokens[end - 1]) &&
           !token_is_close(&c->tokens[end - 1]))
        end--;
    return end;
}

/* "5명이 다쳤다고 소방당국이 전했다": who says so stands last. */
static bool
drop_korean_teller(struct clause *c)
{
    static const char TELLS[] = " 밝혔다 전했다 보도했다 발표했다 공시했다 ";
    size_t end = sentence_end(c);
    if (end < 4 || !words_has(TELLS, c->tokens[end - 1].text))
        return false;
    for (size_t i = end - 2; i > CLAUSE_MIN_WORDS && end - i < 7; i--) {
        struct text *word = &c->tokens[i].text;
        if (token_is_quote(&c->tokens[i]) ||
            text_find(*word, TEXT("\"")) != SIZE_MAX)
            return false;
        if (!text_ends(*word, TEXT("다고")))
            continue;
        word->len -= TEXT("고").len;
        clause_drop(c, i + 1, end);
        return true;
    }
    return false;
}

/* ", heeft het bureau donderdag gemeld" */
static bool
is_dutch_report(const struct clause *c, size_t i, size_t end)
{
    return language_is(c->language, "nl") &&
           words_has(" heeft hebben ", c->tokens[i].lower) &&
           words_has(" gemeld gezegd bekendgemaakt weten verklaard meegedeeld "
                     "bevestigd laten ",
                     c->tokens[end - 1].lower);
}

/* ", sagte ein Sprecher", ", selon la police", ", по данным МВД". */
static bool
drop_attribution(struct clause *c)
{
    size_t end = sentence_end(c);
    if (language_is(c->language, "ko"))
        return drop_korean_teller(c);
    for (size_t i = end; i > CLAUSE_MIN_WORDS; i--) {
        if (end - i > CLAUSE_MAX_ATTRIBUTION)
            return false;
        if (!clause_is_comma(&c->tokens[i - 1]) ||
            (!clause_begins(c, i, c->language->attribution) &&
             !is_dutch_report(c, i, end)))
            continue;
        for (size_t k = i; k < end; k++)
            if (token_is_quote(&c->tokens[k]))
                return false;
        if (count_kept_words(c, 0, i - 1) < CLAUSE_MIN_WORDS ||
            !clause_has_verb(c, 0, i - 1))
            return false;
        clause_drop(c, i - 1, end);
        return true;
    }
    return false;
}

/* "Selon la police, ..."; not where the verb would then stand first. */
static bool
drop_leading(struct clause *c)
{
    static const char V2[] = " de nl sv en ";
    if (words_has(V2, text_of(c->language->code)))
        return false;
    if (language_is(c->language, "ko")) {
        for (size_t i = 1; i < c->count && i < 8; i++)
            if (text_starts(c->tokens[i].text, TEXT("따르면"))) {
                clause_drop(c, 0, i + 1);
                return true;
            }
        return false;
    }
    if (!clause_begins(c, 0, c->language->attribution))
        return false;
    for (size_t i = 2; i < c->count && i < CLAUSE_MAX_LEADING; i++) {
        if (token_is_quote(&c->tokens[i]))
            return false;
        if (!clause_is_comma(&c->tokens[i]))
            continue;
        if (!clause_has_verb(c, i + 1, c->count) ||
            words_has(c->language->pronouns, c->tokens[i + 1].lower))
            return false;
        clause_drop(c, 0, i + 1);
        return true;
    }
    return false;
}

static struct text
render(const struct clause *c)
{
    return wording_render(c->arena, c->tokens, c->count, c->keep, c->language);
}

static bool
fits(const struct clause *c, size_t max, struct text *out)
{
    *out = render(c);
    return wording_fault(c->arena, *out, c->language, max) == NULL;
}

bool
clause_is_romance(const struct language *language)
{
    return words_has(" fr es it pt ", text_of(language->code));
}

/* Arabic begins a sentence with "and": "وقالت", "وتعقد". A line does not. */
static void
drop_arabic_and(struct clause *c)
{
    static const char VERBS[] =
        " قال قالت ذكر ذكرت كان كانت سجل سجلت شهد شهدت لم لن قد صرح صرحت بلغ "
        "بلغت دعا دعت جاء جاءت نقل نقلت حذر حذرت طالب طالبت عقد عقدت رفض رفضت "
        "قتل اعتبر اعتبرت انخفض انخفضت ارتفع ارتفعت اتفق اتفقت اتهم اتهمت "
        "اختير "
        "اختتم افتتح اندلع اندلعت انتقد التقى اعتقل اعتقلت استقبل ";
    static const char NOUNS[] = " وتر وتيرة ويلز ويكيبيديا ويندوز ويليام "
                                "ويستهام ويسكونسن ";
    struct text and = TEXT("و");
    if (c->count == 0 || !language_is(c->language, "ar") ||
        !text_starts(c->tokens[0].lower, and) ||
        words_has(NOUNS, c->tokens[0].lower))
        return;
    struct text rest = text_sub(c->tokens[0].lower, and.len, SIZE_MAX);
    bool is_present = rest.len > 6 && (text_starts(rest, TEXT("ي")) ||
                                       text_starts(rest, TEXT("ت")) ||
                                       text_starts(rest, TEXT("أ")));
    if (!is_present && !words_has(VERBS, rest))
        return;
    c->tokens[0].lower = rest;
    c->tokens[0].text = text_sub(c->tokens[0].text, and.len, SIZE_MAX);
}

bool
clause_shorten(struct arena *arena, struct text sentence,
               const struct language *language, size_t max, struct text *out,
               const char **method)
{
    struct clause c = { .arena = arena, .language = language };
    c.count = token_split(arena, sentence, &c.tokens);
    /* No editor would shorten it; and every word is weighed with all others. */
    if (c.count > CLAUSE_MAX_TOKENS)
        return false;
    c.keep = arena_alloc(arena, c.count + 1, sizeof *c.keep);
    for (size_t i = 0; i < c.count; i++)
        c.keep[i] = true;
    drop_arabic_and(&c);
    drop_brackets(&c);
    drop_dashes(&c);
    bool attributed = drop_attribution(&c);
    *method = attributed ? "trimmed" : "lead";
    if (fits(&c, max, out))
        return true;
    *method = "trimmed";
    if (drop_leading(&c) && fits(&c, max, out))
        return true;
    bool is_cut = false;
    bool done = clause_drop_losses(&c, max, out, &is_cut);
    *method = is_cut ? "clause" : "trimmed";
    return done;
}
