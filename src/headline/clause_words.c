// SPDX-License-Identifier: MIT
#include "headline/clause_words.h"

#include "headline/language.h"

/* Times, conjunctions and openers of asides, written for this program. */

static const struct clause_words WORDS[] = {
    {
        .code = "de",
        .time_leads = " kommenden vergangenen nächsten dieser am an in im der "
                      "den dem diesem vom des frühen späten "
                      "gestrigen heutigen nacht abend morgen zu zum auf ",
        .days =
            " woche heute gestern montag dienstag mittwoch donnerstag freitag "
            "samstag sonnabend sonntag ",
        .time_tails = " abend morgen früh vormittag mittag nachmittag nacht "
                      "mittags abends nachts morgens ",
        .time_ties = " bis ab seit von für zwischen nach vor ",
        .joins = " und oder aber sondern sowie doch denn ",
        .openers = " in im am bei beim nach wegen während trotz seit bis "
                   "infolge angesichts vor unter durch nahe aus zwischen "
                   "entlang neben mit für gegen an über zur zum zu ",
        .phrases = " in im am bei beim nach wegen während trotz seit bis "
                   "infolge angesichts vor unter durch nahe aus zwischen mit "
                   "für gegen auf an über zur zum zu um ",
    },
    {
        .code = "fr",
        .time_leads =
            " le la ce cet cette dans en au nuit soirée matinée après - "
            "journée début fin de ",
        .days =
            " lundi mardi mercredi jeudi vendredi samedi dimanche hier midi "
            "aujourd'hui ",
        .time_tails = " prochaine dernière soir matin midi après-midi dernier "
                      "prochain à ",
        .time_ties = " depuis jusqu'à dès avant après et entre d'ici pour ",
        .joins = " et ou mais ni car ",
        .openers =
            " de du par pour dans sur avec après avant lors depuis contre "
            "pendant afin grâce selon malgré en au aux à d'un d'une "
            "sous chez dont qui où ",
        .participles = " é ée és ées ant us ues it ite its ites is ise ",
        .phrases = " dans lors pendant depuis après sur avec sous ",
    },
    {
        .code = "es",
        .time_leads = " próxima pasada este el la esta en de del por madrugada "
                      "noche tarde "
                      "mañana pasado próximo durante ",
        .days = " semaine semana lunes martes miércoles jueves viernes sábado "
                "domingo hoy "
                "ayer anoche ",
        .time_tails = " pasada próxima noche tarde pasado próximo ",
        .time_ties = " desde hasta entre y a para ",
        .joins = " y e o u pero ni sino ",
        .openers =
            " de del por para en con tras durante desde contra sobre ante "
            "hasta mediante según pese entre a que quien donde cuyo "
            "cuya ",
        .participles = " ado ada ados adas ido ida idos idas ando iendo ",
        .phrases = " en durante tras desde ante mediante con ",
    },
    {
        .code = "pt",
        .time_leads = " esta este nesta neste na no desta deste da do de em "
                      "madrugada "
                      "manhã tarde noite última próxima último próximo ",
        .days = " semana hoje ontem segunda terça quarta quinta sexta sábado "
                "domingo ",
        .time_tails = " passada - feira manhã tarde noite à de madrugada ",
        .time_ties = " desde até entre e a para ",
        .joins = " e ou mas nem ",
        .openers =
            " de do da por para em no na nos nas com após durante desde contra "
            "sobre segundo apesar entre que quem onde cujo cuja ",
        .participles = " ado ada ados adas ido ida idos idas ando endo indo ",
        .phrases = " em no na nos nas após durante com desde ",
    },
    {
        .code = "it",
        .time_leads =
            " prossima questa questo di nella nel la il in notte sera "
            "mattina serata scorsa scorso prossimo ",
        .days = " settimana oggi ieri stamattina stanotte stasera stamani "
                "lunedì martedì "
                "mercoledì giovedì venerdì sabato domenica ",
        .time_tails = " scorsa prossima sera mattina notte pomeriggio scorso "
                      "scorsa prossimo ",
        .time_ties = " da dal fino entro a e tra per ",
        .joins = " e ed o ma né ",
        .openers = " di per con dopo durante dal dalla in nel nella nei nelle "
                   "contro sul sulla a all' secondo nonostante tra fra su che "
                   "dove cui ",
        .participles = " ato ata ati ate ito ita iti ite uto uta uti ute ando "
                       "endo ",
        .phrases = " in nel nella nei nelle durante dopo con sulla sul ",
    },
    {
        .code = "nl",
        .time_leads = " volgende vorige deze komende op de in van afgelopen "
                      "vroege nacht avond ochtend ",
        .days = " week vandaag gisteren vanochtend vanmiddag vanavond vannacht "
                "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ",
        .time_tails = " avond ochtend middag nacht op ",
        .time_ties = " tot vanaf sinds voor tussen na ",
        .joins = " en of maar want ",
        .openers = " in op bij met na door tijdens wegens ondanks sinds uit "
                   "langs nabij tussen voor tegen aan over naar ",
        .phrases = " uit tegen voor in op bij met na door tijdens wegens "
                   "ondanks sinds nabij "
                   "tussen langs ",
    },
    {
        .code = "sv",
        .time_leads =
            " nästa förra på i under den natten kvällen morgonen till mot ",
        .days = " vecka idag igår måndag tisdag onsdag torsdag fredag lördag "
                "söndag ",
        .time_tails = " kväll morgon natt eftermiddag ",
        .time_ties = " från till sedan före efter mellan ",
        .joins = " och eller men samt utan ",
        .openers = " för med efter under från i på mot sedan vid enligt trots "
                   "genom mellan utanför utan till ",
        .phrases = " i på under efter vid för med från ",
    },
    {
        .code = "pl",
        .time_leads = " z w we na nocy wieczorem rano ",
        .days = " poniedziałku wtorku środy czwartku piątku soboty niedzieli "
                "poniedziałek wtorek środę czwartek piątek sobotę niedzielę "
                "dziś dzisiaj wczoraj ",
        .time_tails = " na rano wieczorem nocą ",
        .time_ties = " do od przed po między ",
        .joins = " i oraz a ale lub albo ani ",
        .openers = " w na po z do dla podczas od przy we za przez według mimo "
                   "pod nad zgodnie ",
        .participles = " ący ąca ące ących ącego ącej ącą ącym any ana ane "
                       "anych anego ony ona one onych ąc wszy łszy ",
    },
    {
        .code = "tr",
        .days = " bugün dün pazartesi salı çarşamba perşembe cuma cumartesi "
                "pazar ",
        .time_tails = " günü sabahı akşamı gecesi sabah akşam öğleden sonra ",
        .joins = " ve veya ama ancak ",
    },
    {
        .code = "ru",
        .time_leads = " в во на утром вечером днем днём ночью ночь ",
        .days = " понедельник вторник среду четверг пятницу субботу "
                "воскресенье сегодня вчера ",
        .time_tails = " утром вечером днем днём ночью ",
        .time_ties = " до с по от между к ",
        .joins = " и или а но либо ни ",
        .openers = " в на по с после для из за от при во со у под над среди "
                   "вопреки благодаря ",
        .participles = " щий щая щее щие щего щей щих щим щую вший вшая вшее "
                       "вшие вшего вшей вших нный нная нное нные нного нной "
                       "нных мый мая мое мые ав ив ев ув ",
    },
    {
        .code = "ar",
        .time_leads = " يوم مساء صباح فجر ليلة ليل ظهر اليوم أمس ",
        .days = " الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
                "اليوم أمس ",
        .time_tails = " الماضي المقبل ",
        .time_ties = " من حتى منذ إلى في قبل بعد ",
        .openers = " في بعد خلال منذ إثر عقب قبل وسط رغم بسبب ضمن أثناء عبر "
                   "بينها بينهم بمشاركة بحضور شمالي جنوبي شرقي غربي ",
    },
    {
        .code = "he",
        .time_leads = " ביום בליל ",
        .days = " היום אתמול אמש הבוקר הערב הלילה ראשון שני שלישי רביעי חמישי "
                "שישי ",
        .time_tails = " בערב בבוקר בלילה בצהריים ",
        .time_ties = " עד מאז החל של מול ",
        .openers = " בהיקף בתמורה בסך באמצעות ברחבי באזור בטענה בחשד למרות עקב "
                   "לאחר בעקבות בשל במסגרת לפני מאז נגד עם תוך בין כדי על_ידי "
                   "לראשונה סמוך בעקבות תמורת אם ",
    },
    {
        .code = "hi",
        .days = " सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार आज ",
        .time_tails = " को सुबह शाम रात दोपहर की देर तड़के ",
        .time_ties = " से तक ",
        .joins = " और लेकिन या जबकि ",
    },
};

static const struct clause_words NONE = { .code = "" };

const struct clause_words *
clause_words_of(const struct language *language)
{
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (language_is(language, WORDS[i].code))
            return &WORDS[i];
    return &NONE;
}
