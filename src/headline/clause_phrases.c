// SPDX-License-Identifier: MIT
#include "headline/clause_losses.h"

#include "headline/clause_words.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/*
 * Phrases with a preposition on the way to the end of a clause. Where one ends
 * is told in German by its noun, which is written large, elsewhere by the
 * function word that begins the next.
 */
enum { PHRASE_MAX_WORDS = 9, PHRASE_LEAD_WORDS = 6 };

static const double PHRASE_COST = 0.2;   /* where or when it was */
static const double PHRASE_DEAR = 0.3;   /* "mit", "für": half of the verb */
static const double PHRASE_BOUND = 0.35; /* next to the verb: more so */

static bool
is_mark(const struct losses *l, size_t i)
{
    return i >= l->end || l->c->tokens[i].kind == TOKEN_MARK;
}

static bool
is_german_verb(const struct losses *l, size_t i)
{
    const struct token *t = &l->c->tokens[i];
    return t->kind == TOKEN_WORD && !token_is_capital(t) && t->lower.len > 3 &&
           words_ending(" t en ern eln ", t->lower) &&
           !words_has(l->c->language->stop, t->lower);
}

/* "durch das Beobachten [veränderlicher Sterne]", "mit Cherrys [flachen
 * Tasten]": an adjective and its noun, which may belong to the phrase. */
static bool
is_described(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    return i + 1 < l->end && c->tokens[i].kind == TOKEN_WORD &&
           !token_is_capital(&c->tokens[i]) && c->tokens[i].lower.len > 4 &&
           words_ending(" er en em es ", c->tokens[i].lower) &&
           !words_has(c->language->stop, c->tokens[i].lower) &&
           !clause_is_finite(c, i) &&
           !words_has(l->words->phrases, c->tokens[i].lower) &&
           token_is_capital(&c->tokens[i + 1]);
}

/* Behind the noun of the German phrase at `i`; 0: it cannot be told. */
static size_t
find_german_end(const struct losses *l, size_t i)
{
    static const char GENITIVES[] = " des eines seines ihres dieses ";
    static const char UNSURE[] = " der einer und oder sowie von vom ";
    const struct clause *c = l->c;
    size_t end = i + 1;
    if (token_is(&c->tokens[i], "bis") &&
        words_has(l->words->phrases, c->tokens[end].lower))
        end++;
    while (end < l->end && !token_is_capital(&c->tokens[end])) {
        bool is_number = c->tokens[end].kind == TOKEN_NUMBER;
        if ((is_mark(l, end) && !is_number) || clause_is_finite(c, end) ||
            words_has(l->words->phrases, c->tokens[end].lower) ||
            end - i > PHRASE_LEAD_WORDS)
            return 0;
        end++;
    }
    for (;;) {
        while (end < l->end &&
               (token_is_capital(&c->tokens[end]) ||
                c->tokens[end].kind == TOKEN_NUMBER ||
                (token_is(&c->tokens[end], "-") && !c->tokens[end].space)))
            end++;
        if (end >= l->end || !words_has(GENITIVES, c->tokens[end].lower))
            break;
        size_t noun = end + 1;
        while (noun < l->end && noun < end + 4 &&
               !token_is_capital(&c->tokens[noun]))
            noun++;
        if (noun >= l->end || !token_is_capital(&c->tokens[noun]))
            return 0;
        end = noun;
    }
    bool is_unsure = end < l->end && (words_has(UNSURE, c->tokens[end].lower) ||
                                      is_described(l, end));
    return is_unsure ? 0 : end;
}

/* A word that begins the next part of the sentence. */
static bool
begins_part(const struct losses *l, size_t i)
{
    static const char ARTICLES[] =
        " le la les l un une des el los las una il lo gli i o os as um uma "
        "de het een en ett den det à al ao à aos às que qui che su sus seu sua "
        "suo sua son sa ses leur leurs ";
    const struct clause *c = l->c;
    struct text lower = c->tokens[i].lower;
    return words_has(ARTICLES, lower) || token_is(&c->tokens[i], "d'ici") ||
           words_has(l->words->joins, lower) ||
           words_has(l->words->openers, lower) ||
           words_has(c->language->prepositions, lower);
}

/* "de", "d'un", "dell'azienda": goes on with the noun before it. */
static bool
is_link(const struct losses *l, size_t i)
{
    static const char LINKS[] = " de du des d del do da dos das di della dei "
                                "delle degli dello dell van av ";
    struct text lower = l->c->tokens[i].lower;
    size_t len = words_prefix(LINKS, lower);
    if (token_is(&l->c->tokens[i], "d'ici"))
        return false;
    return len > 0 && (len == lower.len || lower.ptr[len] == '\'');
}

/* "Valencia y Algeciras" */
static bool
joins_names(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    return words_has(l->words->joins, c->tokens[i].lower) && i + 1 < l->end &&
           token_is_capital(&c->tokens[i - 1]) &&
           token_is_capital(&c->tokens[i + 1]);
}

/* Behind the last word of the phrase at `i`; 0: it cannot be told. */
static size_t
find_end(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    bool is_dutch = language_is(c->language, "nl");
    /* Where verbs are not told from nouns, one word is sure. */
    bool is_strict = is_dutch || language_is(c->language, "sv");
    size_t end = i + 1;
    size_t words = 0;
    for (; end < l->end && end - i < PHRASE_MAX_WORDS; end++) {
        bool links = is_link(l, end) && (!is_strict || words == 0);
        bool is_lead =
            words == 0 && words_has(c->language->stop, c->tokens[end].lower);
        if (token_is(&c->tokens[end], "-") && !c->tokens[end].space)
            continue;
        if (is_mark(l, end) || clause_is_finite(c, end))
            break;
        if (words > 0 && clause_is_romance(c->language) &&
            losses_is_verbal(l, end))
            break;
        if (words > 0 && is_strict && !token_is_capital(&c->tokens[end]))
            break;
        if (words > 0 && !links && !joins_names(l, end) && begins_part(l, end))
            break;
        words += !is_lead && !links;
    }
    /* An adjective or a verb of the rest may still be one of its words. */
    bool is_closed = end >= l->end || is_mark(l, end) || begins_part(l, end) ||
                     clause_is_finite(c, end) ||
                     (is_dutch && losses_is_verbal(l, end));
    /* "efter att bussen körde": a clause and no phrase. */
    if (clause_has_any(c, i, end, " att dat dass que che qu' ") ||
        (end < l->end && clause_is_finite(c, end) && clause_has_verb(c, 0, i)))
        return 0;
    bool is_torn = end < l->end &&
                   (is_link(l, end) || token_is_quote(&c->tokens[end]) ||
                    (clause_is_romance(c->language) &&
                     losses_is_verbal(l, end) && !clause_is_finite(c, end)));
    return words > 0 && is_closed && !is_torn ? end : 0;
}

/* Between two commas without a verb, or in a condition: nothing may go there
 * but the whole. */
static bool
is_inside_aside(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    size_t first = i;
    size_t end = i;
    while (first > 0 && !clause_is_comma(&c->tokens[first - 1]))
        first--;
    while (end < l->end && !clause_is_comma(&c->tokens[end]))
        end++;
    if (clause_begins(c, first, c->language->condition))
        return true;
    for (size_t k = 0; k < l->inner_count; k++)
        if (clause_is_comma(&c->tokens[l->inner[k].first]) &&
            l->inner[k].first < i && l->inner[k].end > i)
            return true;
    return first > 0 && end < l->end && !clause_has_verb(c, first, end);
}

void
losses_find_phrases(struct losses *l)
{
    static const char CHEAP[] =
        " in im am bei beim nach wegen während trotz seit infolge angesichts "
        "vor unter nahe zwischen durch dans lors pendant depuis après en "
        "durante tras desde no na nos nas após nel nella nei nelle dopo op "
        "tijdens wegens sinds nabij i under efter vid ";
    static const char BELONGING[] = " über für mit gegen an aus zu zum zur "
                                    "zwischen ";
    const struct clause *c = l->c;
    bool is_german = language_is(c->language, "de");
    for (size_t i = 2; i + 2 < l->end && l->words->phrases != NULL; i++) {
        bool is_half = token_is(&c->tokens[i + 1], "-") &&
                       !c->tokens[i + 1].space; /* "après-midi" */
        if (!c->keep[i] || is_half || is_inside_aside(l, i) ||
            words_has(l->words->phrases, c->tokens[i - 1].lower) ||
            !words_has(l->words->phrases, c->tokens[i].lower) ||
            is_mark(l, i - 1) || clause_is_comma(&c->tokens[i - 1]) ||
            l->is_time[i] || (is_german && losses_is_governed(l, i)))
            continue;
        size_t end = is_german ? find_german_end(l, i) : find_end(l, i);
        /* "nach jahrelangem Streit über die Kosten" goes as one. */
        while (is_german && end > 0 && end < l->end &&
               words_has(BELONGING, c->tokens[end].lower) &&
               !losses_is_governed(l, end))
            end = find_german_end(l, end);
        /* "na serra de Monchique, no Algarve" is one place. */
        bool goes_on = end != 0 && end + 2 < l->end &&
                       token_is_capital(&c->tokens[end + 2]) &&
                       clause_is_comma(&c->tokens[end]) &&
                       clause_begins(c, end + 1, l->words->openers);
        if (end == 0 || end >= l->end || goes_on ||
            words_has(" und et y e en och ", c->tokens[end].lower))
            continue;
        double cost =
            words_has(CHEAP, c->tokens[i].lower) ? PHRASE_COST : PHRASE_DEAR;
        if (is_german ? is_german_verb(l, end) && is_mark(l, end + 1)
                      : losses_is_verbal(l, i - 1))
            cost += PHRASE_BOUND;
        losses_add(l, i, end, cost);
    }
}
