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
    /* "A l'exception de" opens with no verb. */
    if (i == 0 && t->lower.len == 1)
        return false;
    if (words_has(c->language->verbs, t->lower))
        return true;
    if (t->lower.len < 5 || !words_ending(c->language->verb_endings, t->lower))
        return false;
    /* German writes its nouns large: "Tote", "Minuten". */
    return !token_is_capital(t) && !words_has(c->language->stop, t->lower);
}

/* Languages whose verb stands last: a clause is over after it. */
static bool
is_verb_final(const struct language *language)
{
    return language_is(language, "tr") || language_is(language, "hi") ||
           language_is(language, "ko");
}

static bool
ends_clause(const struct clause *c, size_t end)
{
    if (end == 0)
        return false;
    const struct token *last = &c->tokens[end - 1];
    if (language_is(c->language, "ko"))
        return text_ends(last->text, TEXT("다"));
    return clause_is_finite(c, end - 1);
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
    static const char TELLS[] = " 밝혔다 전했다 보도했다 발표했다 ";
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
            !clause_begins(c, i, c->language->attribution))
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

/* Drops ", die am Montag begann," when the sentence goes on after it. */
static bool
drop_inner_clause(struct clause *c)
{
    static const char JOINS[] =
        " und et y e i en och ve и و ו aber mais pero mas ma maar men ale но "
        "sondern sino bensì a oder ou o of eller lub или ";
    for (size_t i = 2; i + 4 < c->count; i++) {
        if (!c->keep[i] || !token_is(&c->tokens[i], ",") ||
            !clause_begins(c, i + 1, c->language->clause) ||
            words_has(JOINS, c->tokens[i + 1].lower))
            continue;
        size_t end = i + 1;
        while (end < c->count && !token_is(&c->tokens[end], ","))
            end++;
        if (end + 3 > c->count || end - i < 4 ||
            !clause_has_verb(c, i + 1, end) ||
            !clause_has_verb(c, end + 1, c->count) ||
            clause_begins(c, end + 1, c->language->clause) ||
            clause_begins(c, end + 1, c->language->condition) ||
            clause_has_any(c, 0, end, c->language->negation))
            continue;
        /* Whatever else the clause was, its subject is still there. */
        clause_drop(c, i, end + 1);
        return true;
    }
    return false;
}

/* A condition among what would be cut off: ", wenn es regnet". */
static bool
loses_condition(const struct clause *c, size_t from)
{
    for (size_t i = from; i + 1 < c->count; i++)
        if (clause_is_comma(&c->tokens[i]) &&
            clause_begins(c, i + 1, c->language->condition))
            return true;
    return false;
}

bool
clause_is_romance(const struct language *language)
{
    return words_has(" fr es it pt ", text_of(language->code));
}

/* ", Lyon et Nice": what follows the comma goes on with a list. */
static bool
goes_on(const struct clause *c, size_t i)
{
    static const char AND[] = " et ou ni y e o ed ";
    /* "Turing, mathématicien et ...": a bare noun explains the one before. */
    if (i < c->count && !token_is_capital(&c->tokens[i]) &&
        !words_has(c->language->stop, c->tokens[i].lower) &&
        c->tokens[i].kind == TOKEN_WORD && c->tokens[i].lower.len > 3)
        return false;
    for (size_t k = i; k < c->count && k < i + 8; k++) {
        if (words_has(AND, c->tokens[k].lower))
            return true;
        if (clause_is_finite(c, k) ||
            words_has(c->language->prepositions, c->tokens[k].lower))
            return false;
    }
    return false;
}

/* Leads up to a verb that would be lost: an infinitive, a participle. */
static bool
is_verbal(const struct clause *c, size_t i)
{
    const struct token *t = &c->tokens[i];
    return clause_is_finite(c, i) ||
           (!token_is_capital(t) && t->lower.len > 3 &&
            words_ending(" er ir ant oir é ée és ées ar iendo ando ado ada "
                         "endo are ere ire ato ata ",
                         t->lower));
}

/* The longest beginning that is a clause of its own and fits. */
static bool
cut(struct clause *c, size_t max, struct text *out)
{
    bool *whole = arena_alloc(c->arena, c->count + 1, sizeof *whole);
    memcpy(whole, c->keep, c->count * sizeof *whole);
    size_t main_clause = clause_find_main(c);
    for (size_t i = c->count; i-- > CLAUSE_MIN_WORDS + main_clause;) {
        bool is_dash = token_is_dash(&c->tokens[i]) && c->tokens[i].space;
        if (!whole[i] || (!clause_is_comma(&c->tokens[i]) && !is_dash &&
                          !token_is(&c->tokens[i], ":")))
            continue;
        memcpy(c->keep, whole, c->count * sizeof *whole);
        bool opens = is_dash || token_is(&c->tokens[i], ";") ||
                     clause_begins(c, i + 1, c->language->clause) ||
                     clause_begins(c, i + 1, c->language->attribution) ||
                     (clause_is_romance(c->language) && !goes_on(c, i + 1));
        if (is_verb_final(c->language))
            opens = ends_clause(c, i);
        if (!opens || clause_begins(c, i + 1, c->language->condition) ||
            clause_has_any(c, 0, i, c->language->negation) ||
            loses_condition(c, i) ||
            count_kept_words(c, main_clause, i) < CLAUSE_MIN_WORDS ||
            !clause_has_main_verb(c, main_clause, i))
            continue;
        clause_drop(c, i, c->count);
        if (fits(c, max, out))
            return true;
    }
    memcpy(c->keep, whole, c->count * sizeof *whole);
    return false;
}

/* The same before a preposition, in languages that set their verb early. */
static bool
cut_phrase(struct clause *c, const char *openers, size_t max, struct text *out)
{
    bool *whole = arena_alloc(c->arena, c->count + 1, sizeof *whole);
    memcpy(whole, c->keep, c->count * sizeof *whole);
    size_t main_clause = clause_find_main(c);
    for (size_t i = c->count; i-- > CLAUSE_MIN_WORDS + 1 + main_clause;) {
        memcpy(c->keep, whole, c->count * sizeof *whole);
        bool is_quote =
            clause_is_romance(c->language) && token_is(&c->tokens[i], "«");
        size_t before = i - 1; /* what was left out may stand between */
        while (before > 0 && !whole[before])
            before--;
        if (!whole[i] ||
            (!is_quote && !words_has(openers, c->tokens[i].lower)) ||
            c->tokens[before].kind != TOKEN_WORD || is_verbal(c, before) ||
            clause_has_any(c, 0, i, c->language->negation) ||
            c->tokens[i - 2].kind == TOKEN_NUMBER || clause_is_open(c, i) ||
            clause_is_tied(c, i) || loses_condition(c, i) ||
            count_kept_words(c, main_clause, i) <= CLAUSE_MIN_WORDS ||
            !clause_has_main_verb(c, main_clause, i))
            continue;
        clause_drop(c, i, c->count);
        /* A line of a few words has lost what the sentence says. */
        if (fits(c, max, out) && grapheme_count(*out) * 2 > max)
            return true;
    }
    memcpy(c->keep, whole, c->count * sizeof *whole);
    return false;
}

/* From the soundest place to the one that only reads. */
static bool
cut_somewhere(struct clause *c, size_t max, struct text *out)
{
    /* Of what a noun is, where and whose: French says it behind the noun. */
    static const char LINKS[] = " de du des d à au aux en del al a em do da ";
    struct text less = { 0 };
    if (cut(c, max, out)) {
        if (grapheme_count(*out) * 2 > max)
            return true;
        less = *out;
    }
    if (cut_phrase(c, c->language->prepositions, max, out))
        return true;
    if (clause_drop_adverbial(c) &&
        (fits(c, max, out) || cut(c, max, out) ||
         cut_phrase(c, c->language->prepositions, max, out)))
        return true;
    if (clause_is_romance(c->language) && cut_phrase(c, LINKS, max, out))
        return true;
    *out = less;
    return less.len > 0;
}

bool
clause_shorten(struct arena *arena, struct text sentence,
               const struct language *language, size_t max, struct text *out,
               const char **method)
{
    struct clause c = { .arena = arena, .language = language };
    c.count = token_split(arena, sentence, &c.tokens);
    c.keep = arena_alloc(arena, c.count + 1, sizeof *c.keep);
    for (size_t i = 0; i < c.count; i++)
        c.keep[i] = true;
    drop_brackets(&c);
    drop_dashes(&c);
    bool attributed = drop_attribution(&c);
    *method = attributed ? "trimmed" : "lead";
    if (fits(&c, max, out))
        return true;
    *method = "trimmed";
    if (drop_leading(&c) && fits(&c, max, out))
        return true;
    while (drop_inner_clause(&c))
        if (fits(&c, max, out))
            return true;
    *method = "clause";
    while (clause_drop_apposition(&c))
        if (fits(&c, max, out))
            return true;
    if (clause_is_romance(language)) {
        clause_drop_times(&c);
        if (!fits(&c, max, out))
            clause_drop_relative(&c);
        if (fits(&c, max, out))
            return true;
    }
    return cut_somewhere(&c, max, out);
}
