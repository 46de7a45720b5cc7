// SPDX-License-Identifier: MIT
#include "headline/clause_losses.h"

#include "headline/clause_words.h"
#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/* Where a sentence may end before it does. */
enum {
    TAIL_CLAUSE_WORDS = 6, /* up to the verb of a clause */
    TAIL_LABEL_WORDS = 4,  /* before a colon */
    TAIL_STATED_WORDS = 7, /* ... of a statement that stands alone */
};

static const double TAIL_CLAUSE = 0.08; /* at a comma that opens a clause */
static const double TAIL_COMMA = 0.15;  /* at any other */
static const double TAIL_COLON = 0.2;
static const double TAIL_JOIN = 0.15;   /* before "and it fell" */
static const double TAIL_PHRASE = 0.3;  /* before a preposition */
static const double TAIL_WHOSE = 0.75;  /* of what, whose */
static const double TAIL_INSIDE = 0.25; /* within what a participle opened */

/* ", sieben weitere wurden verletzt": a clause of its own. */
static bool
opens_main_clause(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    for (size_t k = i; k < l->end && k < i + TAIL_CLAUSE_WORDS; k++) {
        if (c->tokens[k].kind == TOKEN_MARK)
            return false;
        if (clause_is_finite(c, k))
            return k > i && k + 1 < l->end &&
                   !clause_is_comma(&c->tokens[k + 1]);
    }
    return false;
}

/* ", Lyon et Nice": what follows goes on with a list. */
static bool
goes_on(const struct losses *l, size_t i)
{
    static const char BUT[] =
        " mais car pero sino ma mas aber sondern doch denn "
        "maar want men ale а но ";
    const struct clause *c = l->c;
    const struct token *t = &c->tokens[i];
    if (words_has(BUT, t->lower))
        return false;
    if (words_has(l->words->joins, t->lower))
        return !opens_main_clause(l, i + 1) && !clause_is_finite(c, i + 1);
    /* "Turing, mathématicien et ...": a bare noun explains the one before. */
    if (clause_is_romance(c->language) && t->kind == TOKEN_WORD &&
        t->lower.len > 3 && !token_is_capital(t) &&
        !words_has(c->language->stop, t->lower))
        return false;
    for (size_t k = i; k < l->end && k < i + 8; k++) {
        if (clause_is_finite(c, k) || (k > i && clause_is_comma(&c->tokens[k])))
            return k < i + 4 && clause_is_comma(&c->tokens[k]);
        if (words_has(l->words->joins, c->tokens[k].lower))
            return !opens_main_clause(l, k + 1);
    }
    return false;
}

/* Whether a verb comes back behind the next comma: then this one opens an
 * aside, and what is left of it has no verb of its own. */
static bool
is_half_open(const struct losses *l, size_t i)
{
    return l->c->language->verbs != NULL &&
           !clause_has_main_verb(l->c, clause_find_main(l->c), i);
}

/* In languages whose verb stands last. */
static bool
ends_clause(const struct losses *l, size_t i)
{
    static const char TURKISH[] =
        " dı di du dü tı ti tu tü yor acak ecek mıştır miştir muştur müştür "
        "dılar diler dular düler tılar tiler tular tüler yorlar ";
    const struct clause *c = l->c;
    if (language_is(c->language, "ko"))
        return text_ends(c->tokens[i].text, TEXT("다"));
    if (language_is(c->language, "tr"))
        return !token_is_capital(&c->tokens[i]) && c->tokens[i].lower.len > 4 &&
               words_ending(TURKISH, c->tokens[i].lower);
    return clause_is_finite(c, i);
}

/* Where verbs are not known: does what a comma opens end at another, and the
 * sentence go on? */
static bool
is_closed_aside(const struct losses *l, size_t i)
{
    for (size_t k = 0; k < l->inner_count; k++)
        if (l->inner[k].first == i && l->inner[k].end < l->end &&
            !words_has(l->words->openers, l->c->tokens[l->inner[k].end].lower))
            return true;
    return false;
}

static bool
says_something(const struct losses *l, size_t i)
{
    static const char STEMS[] =
        " annonc déclar affirm indiqu estim confirm préci expliqu jug souhait "
        "dit dijo inform anunci declar señal asegur denunci dice detto annun "
        "dichiar afferm riferi spieg disse anunc lembr avis alert garant revel "
        "record advirt ricord rivel ";
    if (!losses_is_verbal(l, i))
        return false;
    for (size_t len = 3; len <= 8; len++)
        if (words_has(STEMS, text_sub(l->c->tokens[i].lower, 0, len)))
            return true;
    return false;
}

/* "annonce mardi soir sur internet que": what is said follows. */
static bool
is_saying(const struct losses *l, size_t i)
{
    while (i-- > 0 && !clause_is_comma(&l->c->tokens[i]))
        if (says_something(l, i))
            return true;
    return false;
}

/*
 * "lembrou ao homólogo[, Kim Jong-un, que também tem]": said to somebody, and
 * what it is stands behind; but "anunciou um plano, que prevê".
 */
static bool
is_said_behind(const struct losses *l, size_t i)
{
    static const char TO[] = " ao à aos às a al aux au alla al allo ";
    const struct clause *c = l->c;
    size_t that = i;
    while (that < l->end && !words_has(" que che qu ", c->tokens[that].lower))
        that++;
    if (that == l->end || !clause_is_comma(&c->tokens[that - 1]) ||
        clause_has_verb(c, i, that))
        return false;
    for (size_t k = i; k-- > 0;) {
        if (!says_something(l, k))
            continue;
        size_t next = k + 1;
        while (next < i &&
               (l->is_time[next] || clause_is_comma(&c->tokens[next])))
            next++;
        return next >= i || words_has(TO, c->tokens[next].lower);
    }
    return false;
}

/* "hat eingeräumt, [es nicht liefern zu können]": what the verb before the
 * comma is about; but "um ... zu" is why. */
static bool
is_german_object(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    size_t end = i;
    while (end < l->end && !clause_is_comma(&c->tokens[end]))
        end++;
    return language_is(c->language, "de") && end > i + 2 &&
           !words_has(" um ohne statt anstatt ", c->tokens[i].lower) &&
           token_is(&c->tokens[end - 2], "zu") &&
           words_ending(" en ern eln ", c->tokens[end - 1].lower);
}

/* At a colon behind a statement of its own: what follows explains it. */
static double
colon_cost(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    bool is_label = i < TAIL_STATED_WORDS || !clause_has_verb(c, 0, i);
    if (is_label || words_has(" : ", c->tokens[i - 1].lower))
        return 0;
    for (size_t k = 0; k < i; k++)
        if (words_has(c->language->attribution, c->tokens[k].lower))
            return 0; /* it is said behind it */
    return TAIL_COLON;
}

static double
comma_cost(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    const struct token *next = &c->tokens[i + 1];
    const char *code = c->language->code;
    if (token_is(&c->tokens[i], ":"))
        return colon_cost(l, i);
    if (is_german_object(l, i + 1) || is_said_behind(l, i + 1))
        return 0;
    bool is_free = token_is(&c->tokens[i], ";") ||
                   token_is(&c->tokens[i], "؛") || token_is_dash(&c->tokens[i]);
    if (words_has(" tr hi ko ", text_of(code)))
        return ends_clause(l, i - 1) ? TAIL_CLAUSE : 0;
    if (is_free || clause_begins(c, i + 1, c->language->clause) ||
        clause_begins(c, i + 1, c->language->attribution))
        return goes_on(l, i + 1) && !is_free ? 0 : TAIL_CLAUSE;
    if (words_has(" de nl ", text_of(code)))
        return opens_main_clause(l, i + 1) &&
                       !clause_begins(c, i + 1, l->words->openers)
                   ? TAIL_CLAUSE
                   : 0;
    bool is_manner = !token_is_capital(next) && next->lower.len > 6 &&
                     words_ending(l->words->participles, next->lower);
    if (words_has(" fr es pt it pl ru sv ", text_of(code)))
        return !is_manner && goes_on(l, i + 1) ? 0 : TAIL_COMMA;
    if (is_closed_aside(l, i))
        return 0;
    if (clause_begins(c, i + 1, l->words->openers))
        return TAIL_COMMA;
    if (language_is(c->language, "he") && next->lower.len > 6 &&
        (text_starts(next->lower, TEXT("ש")) ||
         text_starts(next->lower, TEXT("ה"))))
        return TAIL_COMMA;
    return 0;
}

/* The comma at `i`, or a dash or its like. */
static void
try_mark(struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    bool is_dash = token_is_dash(&c->tokens[i]) && c->tokens[i].space;
    if ((!clause_is_comma(&c->tokens[i]) && !is_dash &&
         !token_is(&c->tokens[i], ":")) ||
        i + 1 >= l->end)
        return;
    double cost = comma_cost(l, i);
    /* "Venerdì nero per i trasporti: treni e autobus fermi" */
    if (token_is(&c->tokens[i], ":") && i > TAIL_LABEL_WORDS &&
        !clause_has_verb(c, 0, i))
        losses_add_tail(l, i, TAIL_PHRASE);
    bool is_final = words_has(" tr hi ko ", text_of(c->language->code));
    if (cost > 0 &&
        (is_final || (!is_half_open(l, i) && losses_is_complete(l, i))))
        losses_add_tail(l, i, cost);
}

/* "erlaubt das Lesen von Dateien [und das Schreiben]": the second of two
 * things, unless it takes both. */
static bool
joins_second(const struct losses *l, size_t i)
{
    static const char BOTH[] =
        " zwischen sowohl weder entweder beide beiden einander sich gemeinsam "
        "zusammen ";
    static const char ARTICLES[] = " der die das den dem ein eine einen einer "
                                   "seine seinen ihre ihren mehrere ";
    const struct clause *c = l->c;
    bool is_early = c->tokens[0].kind == TOKEN_WORD &&
                    !words_has(c->language->prepositions, c->tokens[0].lower);
    if (!language_is(c->language, "de") || !is_early ||
        !words_has(" und sowie ", c->tokens[i].lower) ||
        !words_has(ARTICLES, c->tokens[i + 1].lower) ||
        !token_is_capital(&c->tokens[i - 1]) || clause_has_any(c, 0, i, BOTH) ||
        is_half_open(l, i))
        return false;
    for (size_t k = i + 1; k < l->end; k++)
        if (clause_is_finite(c, k) || clause_is_comma(&c->tokens[k]))
            return false;
    return token_is_capital(&c->tokens[l->end - 1]) && losses_is_complete(l, i);
}

/* "et a blessé", "und unterschrieb", "और 21 घायल हो गए". */
static void
try_join(struct losses *l, size_t i)
{
    static const char SUBORDINATE[] =
        " omdat nadat terwijl zodat doordat waardoor waarbij medan eftersom "
        "sedan när porque mientras aunque enquanto embora perché mentre "
        "parce tandis alors podczas ";
    const struct clause *c = l->c;
    bool is_hindi = language_is(c->language, "hi");
    bool is_reason = words_has(SUBORDINATE, c->tokens[i].lower);
    if (is_reason && c->tokens[i - 1].kind == TOKEN_WORD &&
        losses_is_complete(l, i) && !is_half_open(l, i))
        losses_add_tail(l, i, TAIL_CLAUSE);
    if (!words_has(l->words->joins, c->tokens[i].lower) ||
        clause_is_comma(&c->tokens[i - 1]) || i + 2 >= l->end)
        return;
    if (joins_second(l, i))
        losses_add_tail(l, i, TAIL_PHRASE);
    if (is_hindi
            ? !clause_is_finite(c, i - 1)
            : (!clause_is_finite(c, i + 1) && !opens_main_clause(l, i + 1)) ||
                  is_half_open(l, i) || !losses_is_complete(l, i))
        return;
    losses_add_tail(l, i, TAIL_JOIN);
}

/* A word in small letters that is neither a verb nor a function word. */
static bool
is_plain_noun(const struct losses *l, size_t i)
{
    const struct token *t = &l->c->tokens[i];
    return t->kind == TOKEN_WORD && t->lower.len > 4 &&
           !losses_is_verbal(l, i) &&
           !words_has(l->c->language->stop, t->lower);
}

/* "ha detenido en Valencia a 23 personas": whom it is stands behind "a". */
static bool
awaits_object(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    if (!language_is(c->language, "es") ||
        !words_has(" a al ", c->tokens[i].lower))
        return false;
    size_t verb = i;
    while (verb > 0 && !losses_is_verbal(l, verb - 1))
        verb--;
    return verb > 0 &&
           words_has(c->language->prepositions, c->tokens[verb].lower);
}

/* Has the clause behind "that" hardly begun? */
static bool
is_hollow_claim(const struct losses *l, size_t end)
{
    enum { CLAIM_WORDS = 6 };
    for (size_t i = end; i-- > 0 && i + CLAIM_WORDS > end;)
        if (words_has(" أن إن بأن כי ", l->c->tokens[i].lower))
            return true;
    return false;
}

/* Does a participle stand behind the last comma: "закон, обязывающий сети"? */
static bool
is_inside_remark(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    while (i > 1 && !(c->keep[i - 1] && clause_is_comma(&c->tokens[i - 1])))
        i--;
    return i > 1 && c->tokens[i].lower.len > 6 &&
           words_ending(l->words->participles, c->tokens[i].lower);
}

/* "obniżyła stopy o 25 punktów", not "wzrosną średnio o 500 złotych". */
static bool
is_polish_amount(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    return language_is(c->language, "pl") && token_is(&c->tokens[i], "o") &&
           i + 1 < l->end && c->tokens[i + 1].kind == TOKEN_NUMBER &&
           is_plain_noun(l, i - 1) &&
           !text_ends(c->tokens[i - 1].lower, TEXT("o"));
}

/* "sull'ex ministro", "dell'inchiesta": with what is written together. */
static bool
is_elided_in(const char *list, struct text lower)
{
    size_t mark = text_find(lower, TEXT("'"));
    return words_has(list, lower) ||
           (mark != SIZE_MAX && words_has(list, text_sub(lower, 0, mark)));
}

/* German and Dutch: is no part of a verb left from the preposition at `i` on,
 * as in "trekt geld uit [voor dijken langs de Rijn]"? */
static bool
is_behind_verbs(const struct losses *l, size_t i)
{
    static const char PARTS[] =
        " uit aan af op in mee na om over terug toe voor "
        "weg bij door neer los vast open bekend samen ";
    const struct clause *c = l->c;
    bool is_dutch = language_is(c->language, "nl");
    if ((!is_dutch && !language_is(c->language, "de")) ||
        !words_has(l->words->phrases, c->tokens[i].lower))
        return false;
    size_t end = i;
    while (end < l->end && !clause_is_comma(&c->tokens[end])) {
        if (clause_is_finite(c, end) || (is_dutch && losses_is_verbal(l, end)))
            return false;
        end++;
    }
    const struct token *last = &c->tokens[end - 1];
    return is_dutch ? !words_has(PARTS, last->lower)
                    : token_is_capital(last) || last->kind == TOKEN_NUMBER;
}

/* Before a preposition, where the verb stands early. */
static void
try_preposition(struct losses *l, size_t i)
{
    static const char LINKS[] = " de du des à au aux en a del al do da dos das "
                                "em di del della dei degli delle dell ";
    static const char UNITS[] =
        " ans mois jours heures euros minutes años meses "
        "días horas anos dias anni mesi giorni ore euro "
        "reais dólares pesos lat tysięcy лет месяцев "
        "тысяч миллионов рублей procent ";
    static const char WHICH[] = " que qui dont où che quien donde como comme "
                                "come الذي التي الذين ";
    static const char PAST[] =
        " é ée és ées ado ada ados adas ido ida idos idas "
        "ato ata ati ate ito ita iti ite uto uta uti "
        "ute ";
    static const char THEN[] = " après pendant lors depuis tras durante desde "
                               "después após dopo ";
    static const char TIED[] = " capaz capaces capable capables capace capaci "
                               "face frente cerca antes después autour près ";
    static const char MORE[] = " بمقدار بنسبة بقيمة بهدف اعتبارا ابتداء ";
    const struct clause *c = l->c;
    struct text lower = c->tokens[i].lower;
    bool is_romance = clause_is_romance(c->language);
    const struct token *before = &c->tokens[i - 1];
    double cost = 0;
    if (is_elided_in(c->language->prepositions, lower) ||
        is_polish_amount(l, i) || is_behind_verbs(l, i))
        cost = TAIL_PHRASE;
    else if (words_has(WHICH, lower) && before->kind == TOKEN_WORD &&
             !is_saying(l, i) && !words_has(c->language->stop, before->lower))
        cost = TAIL_PHRASE - 0.05;
    else if (is_romance && is_elided_in(LINKS, lower))
        cost = TAIL_WHOSE;
    else if (language_is(c->language, "he") && i + 1 < l->end &&
             words_has(" ב ל מ ", lower) && token_is(&c->tokens[i + 1], "-"))
        cost = TAIL_PHRASE;
    else if (c->language->verbs == NULL &&
             (words_has(l->words->openers, lower) || words_has(MORE, lower) ||
              (lower.len > 9 && (text_starts(lower, TEXT("لل")) ||
                                 text_starts(lower, TEXT("لاست"))))))
        cost = is_hollow_claim(l, i) ? 0 : TAIL_PHRASE;
    else if (is_romance && !token_is_capital(&c->tokens[i]) && lower.len > 5 &&
             !l->is_time[i] && words_ending(PAST, lower) &&
             is_plain_noun(l, i - 1))
        cost = TAIL_PHRASE;
    if (cost > 0 && is_inside_remark(l, i))
        cost += TAIL_INSIDE;
    /* "ficaram desabrigadas após as chuvas" */
    bool is_over =
        is_romance && !losses_rules_object(l, i - 1) && words_has(THEN, lower);
    if (cost <= 0 || before->kind != TOKEN_WORD ||
        (losses_is_verbal(l, i - 1) && !is_over) ||
        words_has(c->language->prepositions, before->lower) ||
        (is_romance && words_has(UNITS, before->lower)) ||
        awaits_object(l, i) || words_has(TIED, before->lower) ||
        (language_is(c->language, "de") && losses_is_governed(l, i)) ||
        (c->tokens[i - 2].kind == TOKEN_NUMBER && i + 1 < l->end &&
         c->tokens[i + 1].kind == TOKEN_NUMBER) ||
        clause_is_open(c, i) || clause_is_tied(c, i) || is_half_open(l, i) ||
        !losses_is_complete(l, i))
        return;
    losses_add_tail(l, i, cost);
}

void
losses_find_tails(struct losses *l)
{
    const struct clause *c = l->c;
    size_t first = clause_find_main(c);
    for (size_t i = l->end; i-- > first + 3;) {
        if (!c->keep[i])
            continue;
        try_mark(l, i);
        try_join(l, i);
        try_preposition(l, i);
    }
}
