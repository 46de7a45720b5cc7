// SPDX-License-Identifier: MIT
#include "headline/clause_losses.h"

#include "headline/clause_words.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/* What a sentence says by the way: when, and what stands between commas. */
enum {
    ASIDE_MAX_TOKENS = 34,
    ASIDE_MAX_APPOSITION = 26,
};

static const double TIME_COST = -0.01;
static const double TIME_AHEAD = 0.05; /* what will be is said with its day */
static const double ASIDE_COST = 0.1;
static const double APPOSITION_COST = 0.12;
static const double ADVERBIAL_COST = 0.15;

/* Languages whose verb is the second part of the sentence, whatever the first
 * is: nothing that stands first can go. */
static bool
is_verb_second(const struct language *language)
{
    return words_has(" de nl sv ", text_of(language->code));
}

/* "Montagabend" begins with its day, "söndagen" as well. */
static bool
begins_with_day(const char *days, struct text lower)
{
    for (size_t len = 5; len < lower.len; len++)
        if (words_has(days, text_sub(lower, 0, len)))
            return true;
    return false;
}

static bool
is_day(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    struct text lower = c->tokens[i].lower;
    if (c->tokens[i].kind != TOKEN_WORD)
        return false;
    return words_has(l->words->days, lower) ||
           (is_verb_second(c->language) &&
            begins_with_day(l->words->days, lower));
}

/* Names that are days only with something beside them: "segunda", "שני". */
static bool
is_doubtful_day(const struct losses *l, size_t first, size_t i, size_t end)
{
    static const char NUMBERS[] =
        " segunda terça quarta quinta sexta ראשון שני "
        "שלישי רביעי חמישי שישי pazar salı midi ";
    static const char ALWAYS[] = " اليوم أمس ";
    static const char WEEKS[] = " semana semaine settimana woche week vecka ";
    static const char WHICH[] =
        " próxima pasada esta prochaine dernière cette scorsa prossima questa "
        "kommende kommenden nächste nächsten vergangene vergangenen dieser "
        "volgende vorige deze komende afgelopen nästa förra nesta ";
    const struct clause *c = l->c;
    if (words_has(NUMBERS, c->tokens[i].lower))
        return first == i && end == i + 1;
    if (words_has(WEEKS, c->tokens[i].lower))
        return !(i > 0 && words_has(WHICH, c->tokens[i - 1].lower)) &&
               !(i + 1 < l->end && words_has(WHICH, c->tokens[i + 1].lower));
    return language_is(c->language, "ar") && first == i && end == i + 1 &&
           !words_has(ALWAYS, c->tokens[i].lower);
}

/* "am 3. November", "le 3 juillet" behind a day. */
static bool
is_date_part(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    if (words_has(c->language->months, c->tokens[i].lower))
        return true;
    return c->tokens[i].kind == TOKEN_NUMBER && c->tokens[i].text.len <= 4 &&
           i + 1 < l->end &&
           words_has(c->language->months, c->tokens[i + 1].lower);
}

/* 27일, 오후 2시께: Korean times are numbers. */
static void
find_korean_times(struct losses *l)
{
    static const char HALVES[] = " 오전 오후 새벽 저녁 밤 ";
    static const char ENDS[] =
        " 일 일에 일께 시 시께 시쯤 시경 분 분께 분쯤 분경 ";
    const struct clause *c = l->c;
    for (size_t i = 0; i < l->end; i++) {
        size_t end = i;
        while (end < l->end &&
               ((c->tokens[end].kind == TOKEN_NUMBER &&
                 words_ending(ENDS, c->tokens[end].lower)) ||
                (end > i && words_has(HALVES, c->tokens[end].lower))))
            end++;
        if (end == i)
            continue;
        losses_add(l, i, end, TIME_COST);
        for (size_t k = i; k < end; k++)
            l->is_time[k] = true;
        i = end;
    }
}

/* Is it of what will be? */
static bool
is_ahead(const struct losses *l)
{
    static const char WILL[] =
        " prévoit prévoient doit doivent va vont wird werden soll sollen will "
        "wollen zal zullen gaat gaan ska kommer będzie będą zostanie zostaną "
        "будет будут намерен планирует van deve devem devono होगा होगी होंगे "
        "करेगा करेगी करेंगे ستبدأ سيبدأ تبدأ ";
    static const char ENDINGS[] = " era eront ira iront dra dront ará arán erá "
                                  "erán irá irán arà erà irà ranno rão acak "
                                  "ecek ";
    const struct clause *c = l->c;
    for (size_t i = 0; i < l->end; i++)
        if (words_has(WILL, c->tokens[i].lower) ||
            (clause_is_finite(c, i) &&
             words_ending(ENDINGS, c->tokens[i].lower)))
            return true;
    return false;
}

void
losses_find_times(struct losses *l)
{
    const struct clause *c = l->c;
    const struct clause_words *w = l->words;
    if (language_is(c->language, "ko"))
        find_korean_times(l);
    double cost = is_ahead(l) ? TIME_AHEAD : TIME_COST;
    for (size_t i = 0; i < l->end && w->days != NULL; i++) {
        if (!is_day(l, i))
            continue;
        size_t first = i;
        size_t end = i + 1;
        while (first > 0 &&
               words_has(w->time_leads, c->tokens[first - 1].lower))
            first--;
        while (end < l->end &&
               (words_has(w->time_tails, c->tokens[end].lower) ||
                is_day(l, end) || is_date_part(l, end)))
            end++;
        if (words_has(" à - op na de ", c->tokens[end - 1].lower))
            end--;
        bool is_tied =
            first > 0 && words_has(w->time_ties, c->tokens[first - 1].lower);
        /* "und am Montag hat er": the verb would stand first. */
        bool leads =
            is_verb_second(c->language) &&
            (first == 0 || words_has(w->joins, c->tokens[first - 1].lower) ||
             clause_is_comma(&c->tokens[first - 1]));
        if (is_tied || is_doubtful_day(l, first, i, end))
            continue;
        for (size_t k = first; k < end; k++) {
            l->is_time[k] = true;
            l->is_idle[k] = !leads && cost < TIME_AHEAD;
        }
        bool is_enclosed = first > 0 && end < l->end &&
                           clause_is_comma(&c->tokens[first - 1]) &&
                           clause_is_comma(&c->tokens[end]);
        if (is_enclosed)
            losses_add(l, first - 1, end + 1, cost);
        else if (!leads)
            losses_add(l, first, end, cost);
        i = end;
    }
}

static size_t
find_comma(const struct losses *l, size_t i)
{
    while (i < l->end && !(clause_is_comma(&l->c->tokens[i]) && l->c->keep[i]))
        i++;
    return i;
}

/* Does what stands behind a comma say more of what stands before it? */
static bool
is_remark(const struct losses *l, size_t first, size_t end)
{
    const struct clause *c = l->c;
    const struct clause_words *w = l->words;
    const struct token *t = &c->tokens[first];
    if (words_has(w->joins, t->lower))
        return false;
    if (clause_begins(c, first, c->language->clause) ||
        clause_begins(c, first, c->language->attribution))
        return true;
    if (clause_begins(c, first, w->openers))
        return c->language->verbs == NULL || !clause_has_verb(c, first, end);
    if (!token_is_capital(t) && t->lower.len > 5 &&
        words_ending(w->participles, t->lower))
        return true;
    /* ש and ה open a clause in Hebrew, and are written as part of its word. */
    return language_is(c->language, "he") && t->lower.len > 6 &&
           (text_starts(t->lower, TEXT("ש")) ||
            text_starts(t->lower, TEXT("ה")));
}

/* ", Markus Keller,", ", el principal producto,": a noun beside a noun. */
static bool
is_apposition(const struct losses *l, size_t first, size_t end)
{
    const struct clause *c = l->c;
    size_t next = end + 1;
    if (end - first > ASIDE_MAX_APPOSITION || c->language->verbs == NULL ||
        clause_has_verb(c, first, end) || next + 1 >= l->end)
        return false;
    bool meets_verb =
        clause_is_finite(c, next) || clause_is_finite(c, next + 1);
    return meets_verb && !clause_has_verb(c, 0, first - 1);
}

/* "Afin de tenir ses engagements,", "qui patrouillaient dans la ville". */
static void
find_romance(struct losses *l)
{
    size_t first = 0;
    size_t end = clause_find_adverbial(l->c);
    if (end > 0)
        losses_add(l, 0, end, ADVERBIAL_COST);
    if (clause_find_relative(l->c, &first, &end))
        losses_add(l, first, end, ADVERBIAL_COST);
}

static bool
is_list_part(const struct losses *l, size_t first, size_t end)
{
    const struct clause *c = l->c;
    if (words_has(l->words->joins, c->tokens[end + 1].lower) ||
        c->tokens[end + 1].kind == TOKEN_NUMBER)
        return true;
    if (first > 2 && end - first <= 3 && find_comma(l, end + 1) < end + 5)
        return true;
    for (size_t i = end + 1; i < l->end && i < end + 5; i++) {
        if (clause_is_finite(c, i) || clause_is_comma(&c->tokens[i]))
            return false;
        if (words_has(l->words->joins, c->tokens[i].lower))
            return end - first <= 3;
    }
    return false;
}

void
losses_find_asides(struct losses *l)
{
    static const char WHICH[] = " que qui dont che ";
    const struct clause *c = l->c;
    if (clause_is_romance(c->language))
        find_romance(l);
    for (size_t i = 1; i + 3 < l->end; i++) {
        if (!c->keep[i] || !clause_is_comma(&c->tokens[i]))
            continue;
        size_t end = find_comma(l, i + 1);
        if (end + 2 > l->end || end - i < 3 || end - i > ASIDE_MAX_TOKENS ||
            is_list_part(l, i + 1, end) ||
            clause_begins(c, end + 1, c->language->condition))
            continue;
        /* "À Porto, dans le nord, les habitants": one comma stays. */
        bool leads =
            clause_begins(c, 0, l->words->openers) && !clause_has_verb(c, 0, i);
        size_t next = find_comma(l, end + 1);
        bool is_shared = next < l->end && is_remark(l, end + 1, next);
        /* "no âmbito da operação, que terminou": of that. */
        if (is_remark(l, i + 1, end) && clause_begins(c, end + 1, WHICH))
            continue;
        if (is_remark(l, i + 1, end))
            losses_add(l, i, leads || is_shared ? end : end + 1, ASIDE_COST);
        else if (is_apposition(l, i + 1, end))
            losses_add(l, i, end + 1, APPOSITION_COST);
    }
}
