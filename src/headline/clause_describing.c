// SPDX-License-Identifier: MIT
#include "headline/clause_losses.h"

#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/*
 * Turkish, Korean and Hindi set what describes before what is described, and
 * the verb last: what goes begins behind a boundary (a comma, the subject, a
 * place) and ends with a form of a verb that binds it to the rest.
 */
static const double DESCRIBING_COST = 0.2; /* which one: a participle */
static const double MANNER_COST = 0.3;     /* how, and what came before */
static const double PLACE_COST = 0.15;

/* Whether a word behind `i` belongs to a sentence that goes on. */
static bool
leads_on(const struct losses *l, size_t i)
{
    return i + 2 < l->end && l->c->tokens[i + 1].kind != TOKEN_MARK;
}

static bool
ends_in(const struct losses *l, size_t i, const char *list)
{
    return l->c->tokens[i].kind != TOKEN_MARK &&
           words_ending(list, l->c->tokens[i].lower);
}

static bool
has_ending(const struct losses *l, size_t first, size_t end, const char *list)
{
    for (size_t i = first; i < end; i++)
        if (ends_in(l, i, list))
            return true;
    return false;
}

/* "kayganlaşan", "kaybettiği": which noun, not "Ankara'dan". */
static bool
is_turkish_participle(const struct losses *l, size_t i)
{
    static const char ABLATIVES[] = " dan den tan ten man lan zaman insan ";
    static const char TRUE[] = " eden giden yeten alan olan kalan gelen çıkan "
                               "veren bulunan "
                               "yapılan ";
    struct text lower = l->c->tokens[i].lower;
    if (l->c->tokens[i].kind != TOKEN_WORD ||
        token_is_capital(&l->c->tokens[i]))
        return false;
    if (ends_in(l, i, " dığı diği duğu düğü tığı tiği tuğu tüğü "))
        return true;
    if (words_has(TRUE, lower))
        return true;
    return lower.len > 5 && ends_in(l, i, " an en ") &&
           (!ends_in(l, i, ABLATIVES) ||
            ends_in(l, i, " ilen ılan ulan ülen ")) &&
           !words_has(l->c->language->stop, lower) &&
           !words_has(" neden insan zaman vatan meydan duman orman ", lower);
}

/* An object that both verbs share stays: "faizini [250 puan indirerek]". */
static size_t
behind_object(const struct losses *l, size_t first, size_t end)
{
    static const char OBJECTS[] = " nı ni nu nü yı yi yu yü ";
    if (has_ending(l, end + 1, l->end, OBJECTS))
        return first;
    for (size_t i = end; i > first; i--)
        if (ends_in(l, i - 1, OBJECTS))
            return i;
    return first;
}

static void
find_turkish(struct losses *l)
{
    static const char PLACES[] = " nda nde da de ta te ";
    static const char MANNERS[] = " arak erek ıp ip up üp ";
    const struct clause *c = l->c;
    size_t comma = 0; /* behind the last one */
    size_t place = 0; /* behind the last place */
    for (size_t i = 0; i < l->end; i++) {
        bool is_comma = clause_is_comma(&c->tokens[i]);
        if (is_comma && comma > 0 && i > comma + 1 && ends_in(l, i - 1, PLACES))
            losses_add(l, comma - 1, i, PLACE_COST);
        if (is_comma)
            comma = place = i + 1;
        if (is_turkish_participle(l, i) && leads_on(l, i)) {
            losses_add(l, comma, i + 1, DESCRIBING_COST);
            if (place > comma)
                losses_add(l, place, i + 1, DESCRIBING_COST);
        }
        if (ends_in(l, i, MANNERS) && comma > 0 && leads_on(l, i))
            losses_add(l, behind_object(l, comma, i), i + 1, MANNER_COST);
        /* "Gerede" is a name, "Gerede'de" a place. */
        bool is_place = ends_in(l, i, PLACES) && c->tokens[i].lower.len > 5 &&
                        (!token_is_capital(&c->tokens[i]) ||
                         text_find(c->tokens[i].lower, TEXT("'")) != SIZE_MAX);
        if (is_place && place <= comma)
            place = i + 1;
    }
}

static void
find_korean(struct losses *l)
{
    static const char SUBJECTS[] = " 이 가 은 는 께서 ";
    static const char WHICH[] = " 있는 하는 되는 받는 뛰는 열린 이던 하던 했던 "
                                "됐던 맡은 따른 위한 대한 관한 통한 나선 ";
    static const char MANNERS[] =
        " 며 면서 해 돼 져 려 혀 워 켜 겨 하고 되고 지고 "
        "리고 기고 받고 치고 우고 시키고 ";
    static const char MORE_MANNERS[] = " 열어 들어 맞아 받아 따라 ";
    const struct clause *c = l->c;
    size_t subject = 0; /* behind the first one */
    size_t place = 0;
    for (size_t i = 0; i < l->end; i++) {
        struct text word = c->tokens[i].text;
        bool is_which = ends_in(l, i, WHICH) || words_has(WHICH, word);
        bool is_manner =
            ends_in(l, i, MANNERS) || words_has(MORE_MANNERS, word);
        if (is_which && leads_on(l, i)) {
            losses_add(l, place > subject ? place : subject, i + 1,
                       DESCRIBING_COST);
            losses_add(l, subject, i + 1, DESCRIBING_COST);
        } else if (is_manner && leads_on(l, i) &&
                   !text_starts(c->tokens[i + 1].text, TEXT("있"))) {
            bool is_shared = !has_ending(l, i + 1, l->end, " 이 가 ");
            if (subject > 0 && i >= subject && is_shared)
                losses_add(l, subject, i + 1, MANNER_COST);
            if (has_ending(l, 0, i, " 이 가 ") &&
                has_ending(l, i + 1, l->end, SUBJECTS))
                losses_add(l, 0, i + 1, MANNER_COST);
        } else if (subject == 0 && word.len > 6 && ends_in(l, i, SUBJECTS)) {
            subject = i + 1;
        }
        if (ends_in(l, i, " 에서 "))
            place = i + 1;
    }
}

/* Hindi: behind the subject's "ने", up to "doing" or "because of". */
static void
find_hindi(struct losses *l)
{
    static const char BINDS[] = " हुए बदौलत बाद दौरान कारण चलते तहत मद्देनजर ";
    const struct clause *c = l->c;
    size_t subject = 0;
    for (size_t i = 0; i < l->end; i++) {
        if (token_is(&c->tokens[i], "ने") && subject == 0)
            subject = i + 1;
        if (subject > 0 && i > subject + 1 && leads_on(l, i) &&
            words_has(BINDS, c->tokens[i].lower) &&
            !clause_has_verb(c, i + 1, i + 2))
            losses_add(l, subject, i + 1, DESCRIBING_COST);
    }
}

void
losses_find_describing(struct losses *l)
{
    if (language_is(l->c->language, "tr"))
        find_turkish(l);
    else if (language_is(l->c->language, "ko"))
        find_korean(l);
    else if (language_is(l->c->language, "hi"))
        find_hindi(l);
}
