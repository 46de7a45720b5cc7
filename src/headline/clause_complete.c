// SPDX-License-Identifier: MIT
#include "headline/clause_losses.h"

#include "headline/clause_words.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/* What the last verb of a line needs, and whether it has it. */

bool
losses_is_verbal(const struct losses *l, size_t i)
{
    static const char ROMANCE[] =
        " er ir ant oir é ée és ées ar iendo ando ado ada ados adas ido ida "
        "idos idas endo are ere ire ato ata ati ate uto uta uti ute ";
    static const char GERMANIC[] = " ge be ver ont ";
    const struct clause *c = l->c;
    const struct token *t = &c->tokens[i];
    if (clause_is_finite(c, i))
        return true;
    if (t->kind != TOKEN_WORD || token_is_capital(t) || t->lower.len <= 4)
        return false;
    if (clause_is_romance(c->language))
        return words_ending(ROMANCE, t->lower);
    if (!language_is(c->language, "nl"))
        return false;
    for (size_t len = 2; len <= 3; len++)
        if (words_has(GERMANIC, text_sub(t->lower, 0, len)))
            return words_ending(" d t en ", t->lower);
    return false;
}

/* Verbs whose other half stands at the end of their clause. */
static bool
awaits_half(const struct losses *l, size_t i)
{
    static const char HALVES[] =
        " ist sind war waren hat haben hatte hatten wird werden wurde wurden "
        "kann können konnte konnten soll sollen sollte sollten will wollen "
        "wollte wollten muss müssen musste darf dürfen möchte könnte würde "
        "würden is zijn was waren heeft hebben had hadden wordt worden werd "
        "werden kan kunnen kon konden moet moeten moest zal zullen zou zouden "
        "wil willen wilde gaat gaan mag mogen ";
    return words_has(HALVES, l->c->tokens[i].lower) &&
           words_has(" de nl ", text_of(l->c->language->code));
}

/* The other half of a verb: "geeinigt", "abbauen", "gebracht". */
static bool
is_half(const struct losses *l, size_t i)
{
    const struct token *t = &l->c->tokens[i];
    if (t->kind != TOKEN_WORD || token_is_capital(t) || t->lower.len < 4 ||
        words_has(l->c->language->stop, t->lower))
        return false;
    return words_ending(" t d en ern eln aan ", t->lower);
}

/* Where the last aside before `end` begins, if one is still open there: what
 * the verb needs may stand behind it. */
static size_t
before_aside(const struct losses *l, size_t end)
{
    const struct clause *c = l->c;
    for (size_t i = end; i-- > 2;)
        if (c->keep[i] && clause_is_comma(&c->tokens[i]))
            return clause_begins(c, i + 1, l->words->openers) ? i : end;
    return end;
}

/* "hanno riportato alla luce, durante i lavori, i resti": the object stands
 * behind the aside that begins at `comma`. */
static bool
has_object_behind(const struct losses *l, size_t comma)
{
    static const char ARTICLES[] =
        " il lo la i gli le el los las un una uno les "
        "une des o os a as um uma ";
    const struct clause *c = l->c;
    if (!clause_is_romance(c->language) || comma + 2 >= l->end ||
        !clause_is_comma(&c->tokens[comma]) ||
        !clause_begins(c, comma + 1, l->words->openers))
        return false;
    size_t next = comma + 1;
    while (next < l->end && !clause_is_comma(&c->tokens[next]))
        next++;
    if (next + 2 >= l->end || !words_has(ARTICLES, c->tokens[next + 1].lower))
        return false;
    for (size_t i = next + 1; i < l->end && i < next + 6; i++)
        if (clause_is_finite(c, i))
            return false;
    return true;
}

static bool
is_content(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    return c->keep[i] && !l->is_time[i] && c->tokens[i].kind != TOKEN_MARK &&
           !words_has(c->language->stop, c->tokens[i].lower) &&
           !words_has(c->language->months, c->tokens[i].lower);
}

/* "È morto nella sua casa ... il regista": the subject behind its verb. */
static bool
awaits_subject(const struct losses *l, size_t end)
{
    static const char ARTICLES[] =
        " il lo la i gli le el los las un una uno le "
        "les o os a as um uma ";
    const struct clause *c = l->c;
    if (!clause_is_romance(c->language) || !clause_is_finite(c, 0))
        return false;
    for (size_t i = 1; i < end; i++)
        if (words_has(ARTICLES, c->tokens[i].lower) && !l->is_time[i] &&
            !words_has(c->language->prepositions, c->tokens[i - 1].lower))
            return false;
    return true;
}

bool
losses_rules_object(const struct losses *l, size_t i)
{
    static const char INFINITIVES[] =
        " er ir ant oir ar are ere ire iendo ando endo indo ";
    const struct token *t = &l->c->tokens[i];
    if (!clause_is_romance(l->c->language))
        return losses_is_verbal(l, i);
    return clause_is_finite(l->c, i) ||
           (t->kind == TOKEN_WORD && !token_is_capital(t) && t->lower.len > 4 &&
            words_ending(INFINITIVES, t->lower));
}

/* Is there a verb with two halves in the clause that ends before `last`? */
static bool
begins_half(const struct losses *l, size_t last)
{
    for (size_t i = last - 1; i-- > 0;) {
        if (clause_is_comma(&l->c->tokens[i]) && l->c->keep[i])
            return false;
        if (l->c->keep[i] && awaits_half(l, i))
            return true;
    }
    return false;
}

/* "pokonała Włochów i po raz czwarty [zdobyła]": half of a second clause. */
static bool
loses_second_verb(const struct losses *l, size_t verb, size_t end)
{
    const struct clause *c = l->c;
    for (size_t i = end; i-- > verb;) {
        if (clause_is_comma(&c->tokens[i]) || clause_is_finite(c, i))
            return false;
        if (!words_has(l->words->joins, c->tokens[i].lower))
            continue;
        for (size_t k = end; k < l->end && !clause_is_comma(&c->tokens[k]); k++)
            if (clause_is_finite(c, k))
                return true;
        return false;
    }
    return false;
}

bool
losses_is_complete(const struct losses *l, size_t end)
{
    static const char HAVE[] =
        " avoir aver avere haber ter a ont avait avaient "
        "ha han hanno había habían aveva avevano tem "
        "têm tinha tinham ";
    /* They need nothing more. */
    static const char ALONE[] =
        " погиб погибла погибли умер умерла скончался скончалась пострадали "
        "zginął zginęła zginęło zginęły zmarł zmarła murió murieron muere "
        "mueren falleció morreu morreram morre morrem starb starben stürzte "
        "overleed overleden dog avled omkom ";
    const struct clause *c = l->c;
    if (c->language->verbs == NULL)
        return true;
    size_t last = before_aside(l, end);
    if (has_object_behind(l, last))
        return false;
    while (last > 0 &&
           (!c->keep[last - 1] || c->tokens[last - 1].kind == TOKEN_MARK))
        last--;
    size_t verb = last;
    while (verb > 0 && !(c->keep[verb - 1] && losses_rules_object(l, verb - 1)))
        verb--;
    if (verb == 0 || awaits_subject(l, last))
        return false;
    if (language_is(c->language, "de") && begins_half(l, last))
        return is_half(l, last - 1);
    if (awaits_half(l, verb - 1))
        return false;
    if (language_is(c->language, "nl") && verb == last)
        return true; /* a participle ends it */
    if (loses_second_verb(l, verb, end))
        return false;
    size_t content = 0;
    for (size_t i = verb; i < last; i++) {
        /* What is said has no verb yet. */
        if (words_has(" att dat dass że что чтобы ", c->tokens[i].lower))
            return false;
        content += is_content(l, i);
    }
    if (words_has(ALONE, c->tokens[verb - 1].lower))
        return true;
    bool is_perfect =
        words_has(HAVE, c->tokens[verb - 1].lower) &&
        !words_has(" été sido stato stata stati state ", c->tokens[verb].lower);
    return content > (is_perfect ? 1 : 0);
}
