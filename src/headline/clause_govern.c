// SPDX-License-Identifier: MIT
#include "headline/clause_losses.h"

#include "headline/language.h"
#include "headline/token.h"
#include "headline/words.h"

/*
 * German verbs and nouns that say nothing without their preposition: "sorgt
 * für", "dreht sich um", "bekennt sich zu", "die Zusammenarbeit mit".
 */
struct government {
    const char *prepositions;
    const char *verbs; /* how their forms begin */
    const char *nouns; /* how they end */
};

static const struct government GOVERNMENTS[] = {
    { " für ",
      " sorg gesorg entscheid entschied plädier warb wirb werben gewo eign "
      "geeignet interessier kandidier halten hält hielt gehalten ",
      " verantwortung voraussetzung grund gründe beispiel beleg zeichen " },
    { " zu zum zur ",
      " führ geführ zwing zwang gezwung bekenn bekannt trägt trug beige beitr "
      "aufgeruf ruft rief gehör dien neig komm kam gekomm verpflicht verurteil "
      "überge ermutig berechtig ",
      " zugang beitritt bekenntnis " },
    { " auf ",
      " wart reagier verzicht einig geeinig setz gesetz stieß stößt gestoßen "
      "stoßen poch gepoch dräng gedräng ziel abziel gezielt hinwei hingewie "
      "verwei verwie belauf beläuft belief zurückführ zurückgeführ konzentrier "
      "stütz gestütz basier beruh hoff gehoff verlass trifft traf getroffen ",
      " reaktion angriff anspruch antrag verzicht hinblick blick auswirkung "
      "auswirkungen hinweis hinweise zugriff recht " },
    { " mit ",
      " rechn gerechn beschäftig befass begnüg droh gedroh kooperier verein ",
      " zusammenarbeit umgang gespräche gesprächen vergleich " },
    { " von ",
      " profitier träum abhäng hängt abhing überzeug distanzier ausge geht ",
      " abschied gebrauch verbot " },
    { " aus ", " besteh bestand stamm gestamm ",
      " austritt ausstieg rückzug " },
    { " an ",
      " erinner glaub gelitt scheiter gescheiter teilnehm teilgenomm mangel "
      "zweifel denk gedacht fehl gefehl beteilig ",
      " interesse mangel bedarf kritik anteil " },
    { " gegen ",
      " verstoß verstieß verstöß wehr gewehrt richt gericht ermittel "
      "protestier "
      "klag geklag ",
      " kampf vorgehen " },
    { " vor ", " warn gewarn schütz geschütz flücht flieh floh ", " schutz " },
    { " in im ",
      " pass mündet gemündet gerat gerät geriet verwandel wechsel gewechsel ",
      " einblick " },
    { " über ",
      " verfüg beklag beschwer berat berät einig verhandel bericht informier "
      "diskutier entscheid entschied streit ",
      " kontrolle herrschaft " },
    { " um ",
      " dreh gedreh handel gehandel bemüh bewirb beworb kümmer gekümmer bitt "
      "gebet geht ging gegangen kämpf gekämpf ",
      " bemühungen " },
    { " unter ", " leid litt gelitt ", "" },
    { " nach ", " such gesuch frag gefrag streb ", " suche frage nachfrage " },
};

static bool
begins_as_one_of(const char *list, struct text lower)
{
    enum { SHORTEST = 3, LONGEST = 12 };
    for (size_t len = SHORTEST; len <= LONGEST && len <= lower.len; len++)
        if (words_has(list, text_sub(lower, 0, len)))
            return true;
    return false;
}

bool
losses_is_governed(const struct losses *l, size_t i)
{
    const struct clause *c = l->c;
    size_t first = i;
    while (first > 0 && !clause_is_comma(&c->tokens[first - 1]) &&
           !token_is(&c->tokens[first - 1], ":"))
        first--;
    for (size_t g = 0; g < sizeof GOVERNMENTS / sizeof *GOVERNMENTS; g++) {
        const struct government *governs = &GOVERNMENTS[g];
        if (!words_has(governs->prepositions, c->tokens[i].lower))
            continue;
        if (i > 0 && (words_has(governs->nouns, c->tokens[i - 1].lower) ||
                      words_ending(governs->nouns, c->tokens[i - 1].lower)))
            return true;
        for (size_t k = first;
             k < l->end && (k <= i || !clause_is_comma(&c->tokens[k])); k++)
            if (c->tokens[k].kind == TOKEN_WORD &&
                !token_is_capital(&c->tokens[k]) &&
                begins_as_one_of(governs->verbs, c->tokens[k].lower))
                return true;
        return false;
    }
    return false;
}
