// SPDX-License-Identifier: MIT
#include "headline/clause_parts.h"

#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/* What may go in French, and where it is alike in Spanish, Italian and
 * Portuguese: told by marks, short lists and the place of the verb. */
enum { CLAUSE_MAX_ADVERBIAL = 32, CLAUSE_MAX_ASIDE = 8 };

/* A lower-case word of some length that is no function word. */
static bool
is_plain_word(const struct clause *c, size_t i)
{
    const struct token *t = &c->tokens[i];
    return t->kind == TOKEN_WORD && !token_is_capital(t) && t->lower.len > 4 &&
           !words_has(c->language->stop, t->lower);
}

/* Who else would have a verb: "les soldats qui patrouillaient". */
static size_t
count_embedded(const struct clause *c, size_t first, size_t end, bool *is_open)
{
    static const char OPENS[] =
        " qui que qu qu' dont où lorsque lorsqu' quand quien quienes cuando "
        "donde che cui quando dove quem onde pendant_que ";
    size_t embedded = 0;
    for (size_t i = first; i < end; i++) {
        struct text lower = c->tokens[i].lower;
        if (!words_has(OPENS, lower) && !text_starts(lower, TEXT("qu'")) &&
            !text_starts(lower, TEXT("lorsqu'")))
            continue;
        *is_open = c->keep[i];
        for (size_t k = i + 1; k < end && !clause_is_comma(&c->tokens[k]); k++)
            if (c->keep[k] && clause_is_finite(c, k)) {
                embedded++;
                *is_open = false;
                break;
            }
        /* "che stanzia": hardly anything but a verb stands there. */
        if (*is_open && i + 2 < end && is_plain_word(c, i + 1))
            *is_open = false;
    }
    return embedded;
}

/* A finite verb that belongs to the sentence itself. */
bool
clause_has_main_verb(const struct clause *c, size_t first, size_t end)
{
    if (!clause_is_romance(c->language))
        return clause_has_verb(c, first, end);
    size_t verbs = 0;
    for (size_t i = first; i < end; i++)
        verbs += c->keep[i] && clause_is_finite(c, i);
    bool is_open = false;
    return verbs > count_embedded(c, first, end, &is_open) && !is_open;
}

/* "Afin de tenir ses engagements, le gouvernement ...": what leads up to it. */
bool
clause_drop_adverbial(struct clause *c)
{
    static const char OPENS[] =
        " afin après pour pendant pendant_que depuis avec lors dans selon à en "
        "face alors dès devant après_avoir tras durante con desde en dopo "
        "durante con dal nel após durante com desde em ";
    if (!clause_is_romance(c->language) || !clause_begins(c, 0, OPENS) ||
        clause_has_any(c, 0, c->count, c->language->negation))
        return false;
    bool is_quoted = false;
    for (size_t i = 2; i + 4 < c->count && i < CLAUSE_MAX_ADVERBIAL; i++) {
        is_quoted ^= token_is_quote(&c->tokens[i]);
        if (!clause_is_comma(&c->tokens[i]) || is_quoted)
            continue;
        if (!clause_begins(
                c, i + 1,
                " le la les l un une des el los las una il lo gli i o "
                "os as um uma ") &&
            !token_is_capital(&c->tokens[i + 1]))
            continue;
        size_t verb = i + 1;
        while (verb < c->count && !clause_is_finite(c, verb) &&
               !clause_is_comma(&c->tokens[verb]))
            verb++;
        if (verb == c->count || clause_is_comma(&c->tokens[verb]) ||
            !clause_has_main_verb(c, i + 1, c->count))
            continue;
        clause_drop(c, 0, i + 1);
        return true;
    }
    return false;
}

/* "mardi 3 juillet", "hier soir": unless something hangs on it. */
void
clause_drop_times(struct clause *c)
{
    static const char PARTS[] =
        " soir matin midi après-midi hier aujourd'hui dernier prochain ";
    static const char TIES[] = " de du des d en à au depuis jusqu'au jusqu'à "
                               "dès avant après pour et ou entre et fin début "
                               "l'édition nuit ";
    if (!language_is(c->language, "fr"))
        return;
    for (size_t i = 2; i + 2 < c->count; i++) {
        bool names_day = false;
        size_t end = i;
        size_t words = 0;
        while (end + 2 < c->count && words < 5) {
            const struct token *t = &c->tokens[end];
            bool is_day = words_has(c->language->months, t->lower);
            bool is_part = words_has(PARTS, t->lower) ||
                           (t->kind == TOKEN_NUMBER && t->text.len < 5);
            bool is_first = end == i && words_has(" le ce cet ", t->lower);
            if (!is_day && !is_part && !is_first)
                break;
            names_day = names_day || is_day ||
                        words_has(" hier aujourd'hui ", t->lower);
            end++;
            words++;
        }
        bool is_tied = words_has(TIES, c->tokens[i - 1].lower) ||
                       clause_is_finite(c, i - 1) ||
                       words_has(" à et ou au ", c->tokens[end].lower);
        if (names_day && !is_tied && !words_has(" 1er ", c->tokens[i].lower))
            clause_drop(c, i, end);
        i = names_day ? end : i;
    }
}

/* "Deux soldats qui patrouillaient dans la ville ont été tués": which ones. */
bool
clause_drop_relative(struct clause *c)
{
    static const char MAIN[] = " a ont est sont était étaient ";
    if (!language_is(c->language, "fr") ||
        clause_has_any(c, 0, c->count, c->language->negation))
        return false;
    for (size_t i = 2; i + 4 < c->count; i++) {
        if (!token_is(&c->tokens[i], "qui") || !c->keep[i] ||
            clause_is_comma(&c->tokens[i - 1]) || clause_has_verb(c, 0, i))
            continue;
        for (size_t k = i + 3; k + 2 < c->count; k++) {
            const struct token *before = &c->tokens[k - 1];
            if (!words_has(MAIN, c->tokens[k].lower))
                continue;
            if (clause_is_comma(before) ||
                words_has(" qui ne s y l ", before->lower))
                return false;
            clause_drop(c, i, k);
            return true;
        }
    }
    return false;
}

/* ", Markus Keller,", ", a former minister,": nothing that is a clause. */
static bool
is_plain_aside(const struct clause *c, size_t first, size_t end)
{
    return clause_is_romance(c->language) ||
           (end - first <= CLAUSE_MAX_ASIDE &&
            !clause_begins(c, first, c->language->clause) &&
            !clause_begins(c, first, c->language->attribution) &&
            !clause_has_verb(c, first, end) && !clause_has_verb(c, 0, first));
}

/* ", spécialisée dans l'informatique,": between a subject and its verb. */
bool
clause_drop_apposition(struct clause *c)
{
    if (!clause_is_romance(c->language) &&
        !words_has(" de nl sv pl ru ", text_of(c->language->code)))
        return false;
    for (size_t i = 2; i + 4 < c->count; i++) {
        if (!c->keep[i] || !token_is(&c->tokens[i], ","))
            continue;
        size_t end = i + 1;
        while (end < c->count && !token_is(&c->tokens[end], ",") &&
               !token_is_quote(&c->tokens[end]))
            end++;
        if (end + 3 > c->count || !token_is(&c->tokens[end], ",") ||
            end - i < 3)
            continue;
        size_t next = end + 1;
        bool goes_with_verb = clause_is_finite(c, next) ||
                              words_has(" se s si ", c->tokens[next].lower) ||
                              (token_is_capital(&c->tokens[next]) &&
                               clause_is_finite(c, next + 1));
        if (!goes_with_verb || !is_plain_aside(c, i + 1, end) ||
            clause_has_any(c, 0, end, c->language->negation) ||
            clause_begins(c, i + 1, c->language->condition))
            continue;
        clause_drop(c, i, token_is_capital(&c->tokens[next]) ? end : end + 1);
        return true;
    }
    return false;
}
