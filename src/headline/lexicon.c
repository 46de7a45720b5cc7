// SPDX-License-Identifier: MIT
#include "headline/lexicon.h"

#include <string.h>

#include "base/arena.h"
#include "headline/routine.h"

enum { SLOTS = 8192 }; /* a power of two, several times the words below */

/* Folded, without accents: as headline/fold.h gives them. The languages are
 * in the order of their numbers. */
static const struct {
    const char *tag;
    const char *words;
} stops[LEXICON_LANGUAGES] = {
    { "en",
      "a about above after again against all also am amid among an and any are "
      "aren as at be because been before being below between both but by can "
      "could did do does doing don down during each ever every few for from "
      "further get gets go goes got had has have having he her here hers him "
      "his how if in into is isn it its itself just let ll may me might more "
      "most mr mrs ms much must my near no nor not now of off on once only or "
      "other our out over own per re same say says said saying she should so "
      "some such than that the their them then there these they this those "
      "through to too under until up upon us ve very via was we were what when "
      "where which while who whom whose why will with within without would "
      "yet you your" },
    { "de",
      "aber alle als am an auch auf aus bei beim bis da das dass dem den denn "
      "der des die dies diese dieser doch durch ein eine einem einen einer "
      "eines er es fur gegen hat haben hatte ich ihr ihre im in ins ist ja "
      "kann kein keine mehr mit nach nicht noch nur ob oder ohne sagt sei "
      "sein seine sich sie sind so soll sollen uber um und uns unter vom von "
      "vor war was weil wegen wenn wer werden wie will wir wird wurde "
      "wurden zu zum zur zwischen" },
    { "fr",
      "a apres au aux avant avec ce ces cette chez comme contre dans de des du "
      "elle en entre est et ete eu fait il ils je la le les leur leurs lui "
      "mais meme ne nous on ont ou par pas plus pour qu que qui sa sans se ses "
      "son sont sous sur un une vers y" },
    { "es",
      "a al ante antes como con contra de del desde donde dice el ella ellos "
      "en entre era es esta este esto fue ha han hasta hay la las le lo los "
      "mas menos mientras muy ni no para pero por porque que quien se ser sera "
      "si "
      "sin sobre son su sus tiene tras un una uno unos y ya" },
    { "pt",
      "a ao aos apos as com como contra da das de do dos e ela ele em entre "
      "era essa este esta foi ha ja mais mas na nas no nos nao o os ou para "
      "pela pelo por que quem se sem ser sera seu sua sao sobre ter um uma "
      "diz" },
    { "it",
      "a ad al alla alle anche che chi come con contro da dal dalla dei del "
      "della delle di dopo e ed era gli ha hanno i il in io la le lo ma nel "
      "nella non o per piu prima quando se senza si sono su sua sul sulla suo "
      "tra un una uno" },
    { "nl",
      "aan al als bij dan dat de der deze die dit door een en er het hij hun "
      "ik in is ja kan maar meer met na naar niet nog of om onder ook op over "
      "te tegen tot uit van veel voor was wat we wel werd wordt worden zegt "
      "zich zij zijn zo" },
    { "sv",
      "alla att av blir de den det dig din du efter ej en enligt er ett for "
      "fran har hon han i in inte kan man med men mer mot nar nu och om pa "
      "sa sager sin ska som till under upp ut vad var vi vid" },
    { "pl",
      "a ale bez bo by byl byla byc co czy dla do go i ich jak jako jego jej "
      "jest juz ktory ktora ktore ma na nad nie o od oraz po pod przed przez "
      "przy sa sie tak tez to tym w we z za ze zostal" },
    { "ru",
      "а без бы был была были было быть в во все для до его ее если же за и из "
      "или их к как ко которые который ли на над не него нет но о об он она "
      "они от по под после при с сказал со так также то того у уже что чтобы "
      "это" },
    { "tr",
      "bir bu da daha dan de den diye en gibi hem ile icin ise kadar ki mi ne "
      "olan olarak oldu sonra ve veya ya" },
    { "ar", "الى على عن في من مع هذا هذه ان او اي بعد بين التي الذي ثم حتى عند "
            "قال قد "
            "كان لا لم لن ما هو هي و" },
};

/* Each line is one thing that headlines of a language have several words for. */
static const struct {
    const char *tag;
    const char *words;
} meanings[] = {
    { "en", "kill kills killed killing killings dead death deaths die dies "
            "died dying "
            "fatal fatally deadly" },
    { "en", "injure injures injured injuring injuries hurt hurts wounded "
            "wounds wound" },
    { "en", "quake quakes earthquake earthquakes tremor" },
    { "en", "win wins won winning victory beat beats beaten defeat defeats "
            "defeated" },
    { "en", "britain british uk" },
    { "en", "america american americans usa" },
    { "en", "russia russian russians" },
    { "en", "ukraine ukrainian ukrainians" },
    { "en", "china chinese" },
    { "en", "france french" },
    { "en", "germany german germans" },
    { "en", "spain spanish" },
    { "en", "japan japanese" },
    { "en", "israel israeli israelis" },
    { "en", "turkey turkish turkiye" },
    { "en", "india indian" },
    { "en", "iran iranian" },
    { "en", "kiev kyiv" },
    { "en", "blast blasts explosion explosions explode explodes exploded" },
    { "en", "blaze fire fires wildfire wildfires" },
    { "en", "crash crashes crashed" },
    { "en",
      "rise rises rose rising climb climbs climbed increase increases "
      "increased "
      "jump jumps jumped soar soars soared surge surges surged up hike hikes" },
    { "en", "fall falls fell falling drop drops dropped decline declines slump "
            "slumps "
            "plunge plunges plunged tumble tumbles slide slides slid" },
    { "en", "cut cuts slash slashes slashed axe axes lower lowers lowered" },
    { "en", "quit quits resign resigns resigned resignation steps stepping" },
    { "en", "arrest arrests arrested detain detains detained custody" },
    { "en",
      "jail jails jailed prison sentenced sentence sentences imprisoned" },
    { "en", "sue sues sued lawsuit lawsuits" },
    { "en",
      "buy buys buying bought acquire acquires acquired acquisition takeover" },
    { "en", "rocket rockets missile missiles" },
    { "en", "rate rates" },
    { "en", "job jobs layoffs layoff" },
    { "en", "vote votes voted ballot election elections electoral poll polls" },
    { "en", "strike strikes walkout walkouts" },
    { "en", "discover discovers discovered discovery find finds found" },
    { "en",
      "approve approves approved approval pass passes passed backs backed" },
    { "en", "ban bans banned prohibit prohibits" },
    { "en", "reject rejects rejected refuse refuses refused" },
    { "en", "accuse accuses accused" },
    { "en", "meet meets met meeting summit" },
    { "en", "start starts started begin begins began" },
    { "en", "trial trials" },
    { "en", "flood floods flooded flooding" },
    { "en", "storm storms hurricane typhoon cyclone" },
    { "en", "child children kids" },
    { "en", "school schools" },
    { "en", "worker workers staff employees" },
    { "en", "ship ships vessel vessels freighter freighters" },
    { "en", "court courts judge judges" },
    { "en", "agree agrees agreed agreement deal deals pact accord sign signs "
            "signed" },
    { "en", "joint jointly shared" },
    { "de",
      "tot tote toten getotet stirbt sterben starb gestorben tod todlich" },
    { "de", "verletzt verletzte verletzten verletzter" },
    { "de", "brand brande feuer brennt grossbrand" },
    { "de", "erdbeben beben" },
    { "de", "stellen arbeitsplatze jobs" },
    { "de", "steigt steigen erhoht hoht anhebung erhohung hoher" },
    { "de", "festgenommen festnahme verhaftet" },
    { "de", "unfall ungluck" },
    { "de", "billigt beschliesst beschlossen stimmt beschloss" },
    { "fr", "mort morts morte mortes tue tues tuee meurt deces" },
    { "fr", "blesse blesses blessee blessees" },
    { "fr", "incendie feu" },
    { "fr", "seisme tremblement" },
    { "fr", "gagne remporte remporter vainqueur victoire impose" },
    { "fr", "rejette rejetee rejete rejeter" },
    { "es", "muerto muertos muerta muertas muere mueren fallecido fallecidos "
            "fallece fallecen" },
    { "es", "herido heridos herida heridas lesionados" },
    { "es", "incendio fuego" },
    { "es", "terremoto sismo temblor seismo" },
    { "es", "sube eleva aumenta alza subida" },
    { "es", "arrasa quemado calcina calcinado" },
    { "es", "detenido detenidos detiene detienen detuvo arrestado" },
    { "pt", "morto mortos morta mortas morre morrem morreu morreram" },
    { "pt", "incendio fogo" },
    { "pt", "sobe aumenta aumento subir sobem" },
    { "it", "morto morti morta morte muore muoiono vittime vittima" },
    { "it", "ferito feriti ferita ferite" },
    { "it", "incendio rogo" },
    { "it", "crolla crollo cede" },
    { "it", "terremoto sisma scossa" },
    { "nl", "dood dode doden gedood overleden omgekomen" },
    { "nl", "gewond gewonden gewonde" },
    { "nl", "brand vuur" },
    { "sv", "dod doda dog dor omkom omkommit" },
    { "sv", "skadad skadade" },
    { "pl", "zginal zginela zginelo zginely zgineli zabity smierc zyje zyja" },
    { "pl", "ranny ranni ranna rannych" },
    { "ru", "погиб погибла погибли погибших погибшие погибло жертв жертвы" },
    { "ru", "пострадал пострадали пострадавших ранены раненых" },
    { "ru", "поднял повысил повысила повышение повышена" },
    { "ru", "шахта шахте шахты горняк горняков горняки шахтеров" },
    { "tr", "olu oldu olen kaybetti yitirdi" },
    { "tr", "indirdi dusurdu indirim indirimi cekti" },
    { "ar", "مقتل مصرع مصرعهم قتلي قتيل وفاه" },
};

/* The same for what is a number to us: another one is another story. */
static const char *const numbers[] = {
    "2 two",
    "3 three",
    "4 four",
    "5 five",
    "6 six",
    "7 seven",
    "8 eight",
    "9 nine",
    "10 ten",
    "11 eleven",
    "12 twelve",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "north northern",
    "south southern",
    "east eastern",
    "west western",
    "northeast northeastern",
    "northwest northwestern",
    "southeast southeastern",
    "southwest southwestern",
};

struct slot {
    uint64_t hash; /* 0: free */
    uint64_t meaning;
    int meaning_in;   /* this language; -1: in all */
    uint16_t stop_in; /* bit n: language n */
    bool is_common;
    bool is_number;
};

struct lexicon {
    struct slot slots[SLOTS];
};

/* Where a word is, or would be. */
static size_t
find_slot(const struct lexicon *l, uint64_t hash)
{
    size_t i = (size_t)hash & (SLOTS - 1);
    while (l->slots[i].hash != 0 && l->slots[i].hash != hash)
        i = (i + 1) & (SLOTS - 1);
    return i;
}

static struct slot *
add_word(struct lexicon *l, struct text word)
{
    uint64_t hash = text_hash(word);
    struct slot *slot = &l->slots[find_slot(l, hash)];
    slot->hash = hash;
    return slot;
}

/* The next word of a list; empty at its end. */
static struct text
next_word(struct text *list)
{
    struct text word;
    *list = text_trim(*list);
    text_cut(*list, ' ', &word, list);
    return word;
}

/* Gives all words of a list the meaning of its first. */
static void
add_meaning(struct lexicon *l, int language, struct text list)
{
    uint64_t meaning = 0;
    struct text word;
    while ((word = next_word(&list)).len > 0) {
        meaning = meaning != 0 ? meaning : text_hash(word);
        struct slot *slot = add_word(l, word);
        slot->meaning = meaning;
        slot->meaning_in = language;
        slot->is_number = language < 0;
    }
}

struct lexicon *
lexicon_create(struct arena *arena)
{
    struct lexicon *l = arena_alloc(arena, 1, sizeof(*l));
    struct text word;
    for (size_t i = 0; i < LEXICON_LANGUAGES; i++) {
        struct text list = text_of(stops[i].words);
        while ((word = next_word(&list)).len > 0)
            add_word(l, word)->stop_in |= (uint16_t)(1u << i);
    }
    for (const char *const *line = ROUTINE; *line != NULL; line++) {
        struct text list = text_of(*line);
        while ((word = next_word(&list)).len > 0)
            add_word(l, word)->is_common = true;
    }
    for (size_t i = 0; i < sizeof(meanings) / sizeof(*meanings); i++)
        add_meaning(l, lexicon_language(text_of(meanings[i].tag)),
                    text_of(meanings[i].words));
    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
        add_meaning(l, -1, text_of(numbers[i]));
    return l;
}

int
lexicon_language(struct text tag)
{
    for (int i = 0; i < LEXICON_LANGUAGES; i++) {
        struct text known = text_of(stops[i].tag);
        if (text_eq_nocase(text_sub(tag, 0, 2), known) &&
            (tag.len == 2 || tag.ptr[2] == '-' || tag.ptr[2] == '_'))
            return i;
    }
    return -1;
}

void
lexicon_count_hits(const struct lexicon *l, struct text folded,
                   uint32_t hits[LEXICON_LANGUAGES])
{
    const struct slot *slot = &l->slots[find_slot(l, text_hash(folded))];
    for (int i = 0; i < LEXICON_LANGUAGES; i++)
        hits[i] += (slot->stop_in >> i) & 1;
}

enum lexicon_sense
lexicon_look_up(const struct lexicon *l, int language, struct text folded,
                uint64_t *meaning)
{
    const struct slot *slot = &l->slots[find_slot(l, text_hash(folded))];
    if (slot->hash == 0)
        return LEXICON_RARE;
    if (language >= 0 && (slot->stop_in >> language) & 1)
        return LEXICON_STOP;
    if (slot->meaning != 0 &&
        (slot->meaning_in == language || slot->meaning_in < 0))
        *meaning = slot->meaning;
    if (slot->is_number && slot->meaning != 0)
        return LEXICON_NUMBER;
    return slot->is_common ? LEXICON_COMMON : LEXICON_RARE;
}
