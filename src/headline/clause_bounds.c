// SPDX-License-Identifier: MIT
#include "headline/clause_parts.h"

#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

enum { CLAUSE_MIN_ASIDE = 2 }; /* tokens behind a comma */

/*
 * Where the main clause begins: behind "Si le texte est adopté," and its like
 * the first comma says so. Nothing before it is a line.
 */
size_t
clause_find_main(const struct clause *c)
{
    static const char SUBORDINATORS[] =
        " obwohl weil nachdem während als da sobald solange lorsque lorsqu "
        "quand alors_que bien_que puisque comme quoique tandis_que tant_que "
        "aunque cuando mientras como pese_a_que embora quando enquanto apesar "
        "mentre poiché sebbene nonostante benché terwijl nadat omdat hoewel "
        "toen zodra när medan eftersom trots_att då sedan chociaż choć gdy "
        "kiedy ponieważ podczas_gdy jak хотя когда пока поскольку رغم بينما "
        "عندما بعدما जब हालांकि यद्यपि ";
    if (!clause_begins(c, 0, SUBORDINATORS) &&
        !clause_begins(c, 0, c->language->condition))
        return 0;
    for (size_t i = 1; i < c->count; i++)
        if (c->keep[i] && clause_is_comma(&c->tokens[i]))
            return i + 1;
    return 0;
}

/* A relative clause that has begun and has no verb yet before `i`. */
bool
clause_is_open(const struct clause *c, size_t i)
{
    size_t first = i;
    while (first > 0 && !clause_is_comma(&c->tokens[first - 1]))
        first--;
    if (first == 0)
        return false;
    if (i < first + CLAUSE_MIN_ASIDE)
        return true;
    for (size_t k = first; k < first + 3 && k < i; k++)
        if (words_has(c->language->clause, c->tokens[k].lower) &&
            !words_has(" et e ed y mais pero ma mas ", c->tokens[k].lower))
            return !clause_has_verb(c, first, i);
    return false;
}

/*
 * "de" in "le maire de Béziers" may go when "l'arrêté du maire" stays: what is
 * behind the first of them is half of a name ("tremblement de terre").
 */
bool
clause_is_tied(const struct clause *c, size_t i)
{
    static const char GENITIVES[] = " de du des d d' del do da dos das di "
                                    "della dello dei degli delle dell ";
    static const char QUANTITIES[] =
        " moins plus près millions milliers milliards centaines dizaines "
        "millones miles centenares decenas mais más milhões menos cerca ";
    if (!words_has(GENITIVES, c->tokens[i].lower))
        return false;
    /* "Coreia do Norte", "Casa dos Marcos" */
    if (i > 0 && i + 1 < c->count && token_is_capital(&c->tokens[i - 1]) &&
        token_is_capital(&c->tokens[i + 1]))
        return true;
    if (i < 3 || words_has(QUANTITIES, c->tokens[i - 1].lower))
        return true;
    /* "le salaire minimum": a noun that is told from others already. */
    const struct token *before = &c->tokens[i - 2];
    if (before->lower.len > 3 && !token_is_capital(before) &&
        before->kind == TOKEN_WORD && !clause_is_finite(c, i - 2) &&
        !words_has(c->language->stop, before->lower))
        return false;
    for (size_t k = i - 2; k + 3 >= i && k > 0; k--)
        if (words_has(GENITIVES, c->tokens[k].lower))
            return false;
    return true;
}
