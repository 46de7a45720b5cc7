// SPDX-License-Identifier: MIT
#include "headline/clause_parts.h"

#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/* What may go in French, and where it is alike in Spanish, Italian and
 * Portuguese: told by marks, short lists and the place of the verb. */
enum { CLAUSE_MAX_ADVERBIAL = 32 };

/* Relative pronouns of the other languages, where no main clause begins so. */
static const char WHICH[] =
    " dessen deren welche welcher welches die der das den dem waar waarbij "
    "waardoor waarin som vilket vilka który która które którą którzy których "
    "którego której którym którymi któremu который которая которое которые "
    "которого которой которых которую ";

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
        bool opens = words_has(OPENS, lower) ||
                     text_starts(lower, TEXT("qu'")) ||
                     text_starts(lower, TEXT("lorsqu'"));
        if (!opens || !c->keep[i])
            continue;
        *is_open = true;
        size_t k = i + 1;
        while (k < end && !clause_is_comma(&c->tokens[k]) &&
               !(c->keep[k] && clause_is_finite(c, k)))
            k++;
        bool has_verb = k < end && !clause_is_comma(&c->tokens[k]);
        embedded += has_verb;
        /* ", dont deux enfants,": over without one. */
        *is_open = k == end;
        /* "che stanzia": hardly anything but a verb stands there. */
        if (*is_open && i + 2 < end && is_plain_word(c, i + 1))
            *is_open = false;
    }
    return embedded;
}

/* A verb that stands in no relative clause between commas. */
static bool
has_verb_outside(const struct clause *c, size_t first, size_t end)
{
    bool is_inside = false;
    if (c->language->verbs == NULL && c->language->verb_endings == NULL)
        return true;
    for (size_t i = first; i < end; i++) {
        if (c->keep[i] && token_is(&c->tokens[i], ","))
            is_inside =
                i + 1 < c->count && words_has(WHICH, c->tokens[i + 1].lower);
        if (!is_inside && c->keep[i] && clause_is_finite(c, i))
            return true;
    }
    return false;
}

/* A finite verb that belongs to the sentence itself. */
bool
clause_has_main_verb(const struct clause *c, size_t first, size_t end)
{
    if (!clause_is_romance(c->language))
        return has_verb_outside(c, first, end);
    size_t verbs = 0;
    for (size_t i = first; i < end; i++)
        verbs += c->keep[i] && clause_is_finite(c, i);
    bool is_open = false;
    return verbs > count_embedded(c, first, end, &is_open) && !is_open;
}

/* "Afin de tenir ses engagements, le gouvernement ...": what leads up to it
 * ends before the token returned; 0: nothing does. */
size_t
clause_find_adverbial(const struct clause *c)
{
    static const char OPENS[] =
        " afin après pour pendant pendant_que depuis avec lors dans selon à en "
        "face alors dès devant après_avoir tras durante con desde en dopo "
        "durante con dal nel após durante com desde em ";
    if (!clause_is_romance(c->language) || !clause_begins(c, 0, OPENS) ||
        clause_has_any(c, 0, c->count, c->language->negation))
        return 0;
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
        return i + 1;
    }
    return 0;
}

/* "Deux soldats qui patrouillaient dans la ville ont été tués": which ones. */
bool
clause_find_relative(const struct clause *c, size_t *first, size_t *end)
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
            *first = i;
            *end = k;
            return true;
        }
    }
    return false;
}
