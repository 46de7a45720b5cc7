// SPDX-License-Identifier: MIT
#include "headline/language.h"

/* Word lists of the languages in Latin letters, written for this program. */

const struct language LANGUAGE_ENGLISH = {
    .code = "en",
    .script = SCRIPT_LATIN,
    .stop =
        " the of and to in a is was for on that with as by at from it its be "
        "are were has have had this which an or not but his her their he she "
        "they we you i who will would can could been than after before when "
        "about into over more also said says if no so up out there what all "
        "some any our your my me him them us do does did may might should must "
        "these those such other only just most new one two being between "
        "through during while where how why because under against then now "
        "here very 's n't 're 've 'll 'd 'm am both each few own same too off "
        "again once until since per via amid ",
    .abbreviations =
        " mr mrs ms dr prof sen sens rep reps gov gen lt col sgt capt maj adm "
        "rev hon st jr sr inc corp co ltd no vs jan feb mar apr aug sept sep "
        "oct nov dec mt ft dept univ est etc e.g i.e al cf fig approx messrs "
        "bros pres supt cmdr fri mon tue wed thu sat sun vol pp ed ",
    .months = " january february march april may june july august september "
              "october november december jan feb mar apr aug sept sep oct nov "
              "dec monday tuesday wednesday thursday friday saturday sunday ",
    .pronouns = " he she it they we i you this that these those his her their "
                "its him them such here there our my your ",
    .negation =
        " not n't no never neither nor without unless only if hardly "
        "barely deny denies denied denying refuse refuses refused "
        "refusing cannot fail fails failed reject rejects rejected "
        "dismiss dismissed doubt doubts unlikely rule ruled nobody none "
        "whether until except ",
    .dangling =
        " the a an of to in for on with by at from as and or but than that "
        "which who whose is are was were be been being has have had will would "
        "could can may might should must its their his her our your my this "
        "these those into onto about between against over under after before "
        "during while when where if because since until not no very more most "
        "also said says according including such other both either per via ",
};

const struct language LANGUAGES_WEST[] = {
    {
        .code = "de",
        .script = SCRIPT_LATIN,
        .stop = " der die das und in den von zu mit ist im für auf nicht des "
                "ein eine einer eines einem einen dem sich auch als an nach "
                "wie sie er es bei hat aus werden wird sind war haben dass zum "
                "zur über um am vor durch noch nur so oder aber gegen unter "
                "bis wurde wurden mehr hatte kann soll seine ihre ihr vom "
                "diese dieser dieses man seit zwischen schon wenn sei sein ",
        .abbreviations =
            " dr prof nr st str z.b d.h u.a z.t bzw ca etc usw evtl ggf inkl "
            "mio mrd jh jan feb mär apr jun jul aug sep sept okt nov dez gmbh "
            "co hl abs art bd vgl geb rd frhr dipl ing mag v.a o.ä s.o tel ",
        .months = " januar jänner februar märz april mai juni juli august "
                  "september oktober november dezember montag dienstag "
                  "mittwoch donnerstag freitag samstag sonnabend sonntag ",
        .verbs =
            " bricht leidet leiden unterschreibt unterschrieb wechselte "
            "verlängert verlängerte steigert senkte erzielt erzielte scheidet "
            "schied verzichtet verzichtete entscheidet entschied urteilt "
            "urteilte warf werfen tagt tagen beraten berät beginnen eröffnet "
            "eröffnete gelingt gelang droht gerät geriet raste prallte stieß "
            "kollidierte erschüttert erschütterte fordert forderte ist sind "
            "war waren hat haben hatte hatten wird werden wurde "
            "wurden kann können konnte konnten soll sollen sollte sollten "
            "will wollen wollte wollten muss müssen musste mussten darf "
            "dürfen sei seien gibt geht steht kommt bleibt liegt macht "
            "sagt nimmt sieht hält führt zeigt fordert warnt plant stellt "
            "gab ging stand kam blieb lag hielt nahm fiel stieg starb "
            "sank gewann verlor schlug traf trat rief wies sprach fand "
            "begann ließ schloss zog fordern planen droht drohen steigt "
            "steigen sinkt sinken fällt beginnt erhält verliert gewinnt "
            "trifft lehnt ruft kündigt baut schließt öffnet zieht bringt "
            "möchte dürfte könnte müsste würde würden hätte hätten wäre "
            "bekommt startet feiert verlässt verspricht verbietet "
            "senkt senken erhöht erhöhen hebt trägt gilt bestätigt "
            "bestätigte verurteilt verurteilte erklärt einigen einigt "
            "stimmt stimmen beschließt beschloss stoppt streicht "
            "übernimmt kauft verkauft gründet verhängt verschärft "
            "lockert kritisiert verteidigt erwartet rechnet meldet "
            "legt setzt tritt wählt wählte ernennt entlässt klagt "
            "prüft ermittelt sucht findet treibt bricht stürzt "
            "explodiert brennt tötet verletzt rettet wächst schrumpft "
            "verdient investiert protestieren demonstrieren streiken "
            "siegt siegte unterliegt besiegt besiegte schafft holt "
            "feierte stehen liegen kommen gehen leben sterben lassen "
            "schlägt wirft bietet bittet löst nennt kennt weiß braucht "
            "brauchen hilft helfen erreicht erreichte endet endete "
            "wechselt verteilt vergibt gehört gehören hofft fehlt "
            "fehlen reist spielt spielen kostet kosten erlaubt "
            "empfiehlt gestattet untersagt genehmigt billigt billigte "
            "verabschiedet scheitert scheiterte ",
        .verb_endings = "te ten ",
        .attribution = " sagte sagt teilte teilten wie erklärte erklärten laut "
                       "berichtete berichteten berichtet berichten so hieß "
                       "heißt meldete meldet betonte meint meinte schreibt "
                       "gab kündigte ",
        .clause = " der die das dem den deren dessen welche welcher welches "
                  "während nachdem weil da wobei wodurch womit aber und doch "
                  "sondern wo was um obwohl als indem sowie denn ",
        .condition = " wenn falls sofern ob dass es_sei_denn ohne außer nur "
                     "bis bevor ehe ",
        .pronouns = " er sie es wir ich ihr sein seine ihre dies diese dieser "
                    "dieses das dabei damit dazu darin daran dafür dagegen "
                    "doch aber und dort so hier deshalb ",
        .negation = " nicht kein keine keiner keinen keinem nie ohne weder "
                    "bestreitet bestritt dementiert dementierte ",
        .dangling =
            " der die das den dem des ein eine einer eines einem einen "
            "und oder aber von zu mit in im für auf an nach bei aus zum "
            "zur über um am vor durch gegen unter bis als wie seine "
            "ihre vom sowie dass zwischen seit nicht sich ",
    },
    {
        .code = "fr",
        .script = SCRIPT_LATIN,
        .prepositions = " par pour dans sur avec après avant lors depuis "
                        "contre pendant afin grâce ",
        .stop = " le la les de des du un une et en à au aux est dans que qui "
                "pour par sur ce se il elle pas plus ne avec son sa ses ont a "
                "été sont cette ces mais ou leur leurs nous vous ils elles "
                "comme être fait avait selon après entre contre sans aussi "
                "deux était même dont où d l c qu n s j tout tous très ",
        .abbreviations = " m mm mme mmes mlle dr pr st ste av bd etc art no "
                         "janv févr juil sept oct nov déc env p cf ex vol ",
        .months = " janvier février mars avril mai juin juillet août septembre "
                  "octobre novembre décembre lundi mardi mercredi jeudi "
                  "vendredi samedi dimanche ",
        .verbs = " est sont était étaient a ont avait avaient sera seront "
                 "serait aura auront aurait peut peuvent pourrait doit doivent "
                 "devrait va vont fait font veut veulent reste demande annonce "
                 "annoncent appelle prend prennent met mettent vient viennent "
                 "tient perd gagne dit voit dénonce lance exige ouvre ferme "
                 "accuse remporte devient menace rejette adopte reçoit célèbre "
                 "fêtent fête relance quitte affirme indique confirme propose "
                 "refuse vote arrive augmente baisse sème débute débutent "
                 "accueille accueillent maintient maintiennent inaugure "
                 "organise organisent manifestent s'est s’est n'est c'est n'a "
                 "l'a jugent juge estime estiment souhaite souhaitent envisage "
                 "prévoit prévoient commence commencent termine rejoint "
                 "présente présentent publie dévoile révèle interdit autorise "
                 "suspend condamne soutient soutiennent progresse recule chute "
                 "rend rendent connaît trouve trouvent porte portent compte "
                 "comptent vise visent permet permettent touche touchent "
                 "frappe frappent fait reprend attend attendent voient craint "
                 "craignent figure fut furent soit profite poursuit "
                 "poursuivent ",
        .verb_endings = " èrent irent urent aient erait eront era ira dra vra "
                        "ront urait uait dait "
                        "nait vait sait geait lait mait pait ",
        .attribution = " selon a_déclaré a_indiqué a_annoncé a_affirmé "
                       "a_expliqué a_précisé a_dit a_rapporté d'après "
                       "d’après ont_indiqué ont_annoncé rapporte rapportent "
                       "indique annonce affirme explique a-t-il a-t-elle "
                       "apprend-on apprenait-on a_fait_savoir ",
        .clause = " qui dont où lequel laquelle lesquels mais et tandis alors "
                  "après avant car ce afin notamment ainsi puis pour "
                  "lors depuis faisant selon ",
        .condition = " si s'il s'ils sauf sans à_moins pourvu sinon ",
        .pronouns = " il elle ils elles ce cette ces cela c'est ceci nous vous "
                    "je on son sa ses leur leurs celui celle ceux mais et en ",
        .negation = " ne n'a n'est n'ont pas jamais aucun aucune sans dément "
                    "nie nié démenti ni ",
        .dangling = " le la les de des du un une et en à au aux dans que qui "
                    "pour par sur ce se ne avec son sa ses ou leur leurs mais "
                    "comme selon après entre contre sans dont où d' l' qu' n' "
                    "s' d l qu n s très plus ",
    },
    {
        .code = "es",
        .script = SCRIPT_LATIN,
        .prepositions = " por para en con tras durante desde contra sobre ante "
                        "hasta mediante ",
        .stop = " el la los las de del un una y en a al que es por para con su "
                "sus se no lo más ha han este esta como pero o entre fue son "
                "sobre desde hasta ya sin ser también era dos muy le les "
                "había está según tras ante contra donde cuando todo durante ",
        .abbreviations = " sr sra srta dr dra d dña prof gral lic ing ud uds "
                         "etc art núm pág av ee uu ee.uu aprox ene feb abr "
                         "ago sept oct nov dic ",
        .months = " enero febrero marzo abril mayo junio julio agosto "
                  "septiembre setiembre octubre noviembre diciembre lunes "
                  "martes miércoles jueves viernes sábado domingo ",
        .verbs =
            " advierten alerta alertan crea crean destina inaugura inauguran "
            "rescata rescatan sacude azota golpea incauta detuvo detuvieron "
            "hallan halla localizan presenta presentan retira retiran decreta "
            "decretó arranca arrancan amplía rebaja rebajan endurece frena "
            "impulsa incluye reclama reclaman es son era eran fue fueron ha "
            "han había habían será serán "
            "sería está están estaba puede pueden podría debe deben va "
            "van hace hacen tiene tienen quiere dice pide anuncia acusa "
            "gana pierde llega sigue busca rechaza aprueba pidió dijo dio "
            "hizo hubo tuvo puso quiso vino advierte exige denuncia "
            "confirma propone inicia cierra abre suma ve sube baja "
            "aprueban suben bajan ganan pierden anuncian piden exigen "
            "condena absuelve detiene muere mueren cae caen crece "
            "llegan vuelve firma vota elige nombra deja dejan prevé "
            "lanza compra vende invierte ordena suspende bloquea "
            "protesta protestan supera alcanza mata hiere destruye "
            "arrasa investiga buscan recibe visita resulta resultan "
            "quedan queda siguen continúa mantiene obliga permite "
            "prohíbe evita acuerda acuerdan logra asegura explota "
            "estalla ",
        .verb_endings = "ó aron ieron aban ará arán erá erán irá irán ",
        .attribution = " según dijo informó señaló indicó afirmó aseguró "
                       "explicó anunció declaró ha_dicho ha_informado "
                       "ha_anunciado ha_afirmado ha_asegurado informaron "
                       "dijeron de_acuerdo_con agregó añadió apuntó ",
        .clause = " que quien quienes donde cuando mientras pero y aunque tras "
                  "después antes ya porque cuyo cuya lo para por luego como "
                  "según debido además ",
        .condition = " si salvo sin a_menos excepto a_no_ser ",
        .pronouns = " él ella ellos ellas esto esta este estos estas eso ese "
                    "su sus lo nosotros yo pero y también así se ",
        .negation = " no ni nunca jamás ningún ninguna sin niega negó negaron "
                    "desmiente desmintió nadie ",
        .dangling = " el la los las de del un una y en a al que por para con "
                    "su sus se no lo más como pero o entre sobre desde hasta "
                    "sin tras ante contra según muy ",
    },
    {
        .code = "pt",
        .script = SCRIPT_LATIN,
        .prepositions =
            " por para em no na nos nas com após durante desde contra sobre ",
        .stop = " o a os as de do da dos das um uma e em no na nos nas que é "
                "por para com se não ao à aos mais foi são como mas ou sua seu "
                "suas seus ele ela pelo pela pelos pelas ter tem também entre "
                "já era até sobre após este esta isso num muito contra está "
                "segundo quando há sem ser ",
        .abbreviations = " sr sra dr dra prof exmo av etc art nº pág gen cel "
                         "jan fev mar abr mai jun jul ago set out nov dez ",
        .months = " janeiro fevereiro março abril maio junho julho agosto "
                  "setembro outubro novembro dezembro segunda terça quarta "
                  "quinta sexta sábado domingo segunda-feira terça-feira "
                  "quarta-feira quinta-feira sexta-feira ",
        .verbs =
            " lavra alerta alertam apresenta apresentam cria criam prende "
            "prendem resgata resgatam inicia iniciam decreta suspendem atinge "
            "atingem provoca provocam causa causam deixou eleva reduz reduzem "
            "libera amplia marca marcam registam registra registram assume é "
            "são era eram foi foram tem têm tinha há será serão seria "
            "está estão estava pode podem poderia deve devem vai vão faz "
            "fazem quer diz pede anuncia acusa vence perde chega segue "
            "disse fez deu teve houve pôs quis veio nega rejeita aprova "
            "defende afirma cobra investiga prende sobe cai "
            "aprovam sobem desce caem ganha ganham perdem pedem exige "
            "denuncia condena absolve morre morrem cresce chegam abre "
            "fecha volta assina vota elege nomeia deixa deixam "
            "confirma prevê lança compra vende investe ordena suspende "
            "bloqueia protesta supera alcança mata fere destrói "
            "procura recebe visita fica ficam seguem continua mantém "
            "obriga permite proíbe evita consegue garante explode "
            "vencem bate empata registra regista promulga ",
        .verb_endings = "ou aram eram iram eu iu ará erá irá ",
        .attribution = " segundo disse informou afirmou anunciou declarou "
                       "explicou conforme de_acordo_com diz afirma informa "
                       "disseram informaram acrescentou ressaltou aponta ",
        .clause = " que quem onde quando enquanto mas e embora após depois "
                  "antes já porque cujo cuja para por pois além como segundo ",
        .condition = " se salvo sem a_menos exceto caso ",
        .pronouns = " ele ela eles elas isso isto esse essa este esta seu sua "
                    "seus suas nós eu mas e também assim se ",
        .negation = " não nem nunca jamais nenhum nenhuma sem nega negou "
                    "negaram desmente desmentiu ninguém ",
        .dangling = " o a os as de do da dos das um uma e em no na nos nas que "
                    "por para com se não ao à aos mais como mas ou sua seu "
                    "pelo pela entre até sobre após contra segundo sem ",
    },
    {
        .code = "it",
        .script = SCRIPT_LATIN,
        .prepositions = " per con dopo durante dal dalla in nel nella nei "
                        "contro sul sulla ",
        .stop = " il lo la i gli le di del della dei delle degli dello un una "
                "uno e in a al alla ai alle che è per con da dal dalla si non "
                "nel nella nei sono ha hanno come più su sul sulla ma o anche "
                "se suo sua essere stato stata questo questa tra dopo era due "
                "contro ancora già molto l d dell all nell un' ",
        .abbreviations = " sig dott dott.ssa prof avv ing on sen gen s ss art "
                         "ecc n pag gen feb mar apr mag giu lug ago set ott "
                         "nov dic ",
        .months = " gennaio febbraio marzo aprile maggio giugno luglio agosto "
                  "settembre ottobre novembre dicembre lunedì martedì "
                  "mercoledì giovedì venerdì sabato domenica ",
        .verbs = " risulta risultano fermano fermeranno scatta scattano emerge "
                 "rinvia rivela revoca concede dichiara ammette minaccia "
                 "minacciano raccoglie presenta annulla sequestra sequestrano "
                 "indaga travolge provoca provocano causa resterà resteranno è "
                 "sono era erano ha hanno aveva avevano sarà saranno sarebbe "
                 "può possono potrebbe deve devono va vanno fa fanno vuole "
                 "vogliono dice chiede annuncia accusa vince perde arriva "
                 "resta cerca apre chiude disse fece ebbe fu furono viene "
                 "vengono sale scende approva respinge lancia denuncia muore "
                 "conferma propone torna batte stanzia vara chiedono vincono "
                 "perdono battono arresta arrestano scendono salgono cala "
                 "calano cresce crescono muoiono crolla crollano arrivano "
                 "parte partono aprono chiudono tornano firma firmano accusano "
                 "condanna assolve ordina sospende blocca bloccano taglia "
                 "aumenta aumentano riduce riducono investe compra vende "
                 "prevede prevedono confermano vota votano elegge nomina "
                 "lascia colpisce uccide ferisce esplode brucia protestano "
                 "scioperano sfida supera raggiunge diventa restano rimane "
                 "segnala stanno sarebbero avrebbe avrebbero dovrebbe dovrà "
                 "potrà diventerà porterà consente impone vieta offre riceve "
                 "incontra visita rischia rischiano ",
        .verb_endings = "ò arono irono erono ava avano ",
        .attribution = " secondo ha_detto ha_dichiarato ha_spiegato "
                       "ha_riferito ha_affermato ha_annunciato riferisce "
                       "riferiscono fa_sapere stando_a dice spiega rende_noto "
                       "hanno_riferito ",
        .clause = " che chi dove quando mentre ma e anche dopo prima perché "
                  "cui il_quale la_quale per poi secondo grazie nonostante "
                  "anziché oltre ",
        .condition = " se salvo senza a_meno tranne purché ",
        .pronouns = " egli lui lei loro questo questa questi queste quello "
                    "quella esso essa suo sua ciò noi io ma e così si ",
        .negation = " non né mai nessun nessuno nessuna senza nega negato "
                    "smentisce smentito ",
        .dangling = " il lo la i gli le di del della dei delle degli dello un "
                    "una uno e in a al alla ai alle che per con da dal dalla "
                    "si non nel nella nei come più su sul sulla ma o se suo "
                    "sua tra contro l' d' dell' all' nell' ",
    },
    {
        .code = "nl",
        .script = SCRIPT_LATIN,
        .stop = " de het een van en in op te dat is voor met zijn aan er niet "
                "die om ook als door naar uit bij hij ze worden wordt werd "
                "over tot heeft hebben nog maar of was meer dan dit deze zich "
                "haar tegen zij na kan kunnen moet zou al onder tussen geen ",
        .abbreviations = " dhr mevr dr mr prof ir drs ing st bijv d.w.z o.a "
                         "enz nr blz jan feb mrt apr aug sept okt nov dec ca "
                         "m.b.t ",
        .months = " januari februari maart april mei juni juli augustus "
                  "september oktober november december maandag dinsdag "
                  "woensdag donderdag vrijdag zaterdag zondag ",
        .verbs = " trok trekken vertrekt vertrok botste botsten reed rijdt "
                 "raakt raakte raken kondigt lanceert presenteert presenteerde "
                 "benoemde veroordeelde arresteerde rekent klaagt eindigt "
                 "eindigde herdenkt herdenken opende sloten stelde stemt "
                 "stemde stemden keurt onderzochten mag mogen is zijn was "
                 "waren heeft hebben had hadden wordt worden werd werden kan "
                 "kunnen kon konden moet moeten moest zal zullen zou zouden "
                 "wil willen wilde gaat gaan ging komt komen kwam krijgt geeft "
                 "zegt staat blijft ziet neemt doet maakt vindt sluit opent "
                 "stelt eist waarschuwt daalt stijgt wint verliest gaf nam zag "
                 "stond bleef kreeg viel begon sloot trekt krijgen zet winnen "
                 "dalen stijgen haalt nemen geven maken blijven staan ligt "
                 "loopt valt vallen vinden zoekt zoeken koopt verkoopt schrapt "
                 "verhoogt verlaagt verbiedt eisen vraagt vragen roept "
                 "waarschuwen verwacht verwachten start begint beginnen stopt "
                 "stoppen overlijdt sterft doodt verslaat verslaan kiest "
                 "benoemt ontslaat onderzoekt houdt arresteert veroordeelt "
                 "protesteren staken groeit krimpt investeert bouwt redt "
                 "verlaat ontvangt bezoekt ontmoet bereikt steunt weigert "
                 "wijst treft leidt breekt kost kosten betaalt verdient ",
        .verb_endings = "de den te ten ",
        .attribution = " zegt zei meldt melden aldus volgens liet laat stelt "
                       "zeggen bericht schrijft meldde verklaarde zo ",
        .clause = " die dat waar waarbij waardoor waarin terwijl nadat omdat "
                  "maar en want hoewel toen zodat om wat aldus nu ",
        .condition = " als tenzij mits zonder of indien behalve tot voordat ",
        .pronouns = " hij zij ze het we wij ik dit dat deze die zijn haar hun "
                    "er daar daarom ook maar en zo toch ",
        .negation = " niet geen nooit zonder noch ontkent ontkende niemand "
                    "weigert weigerde ",
        .dangling = " de het een van en in op te dat voor met zijn aan niet "
                    "die om als door naar uit bij over tot maar of dan haar "
                    "tegen na onder tussen geen ",
    },
    {
        .code = "sv",
        .script = SCRIPT_LATIN,
        .prepositions = " för med efter under från i på mot sedan vid ",
        .stop = " och i att det som en på är av för med till den har de inte "
                "om ett han men var från vi så kan nu hon vid efter eller "
                "under mot sig där ut upp när man ska också blir få år över "
                "sin sina skulle hade blev bli denna dem sedan mellan sitt "
                "detta andra mycket enligt vara ",
        .abbreviations = " bl.a t.ex m.m d.v.s s.k osv dr prof ca nr kl jan "
                         "feb mar apr jun jul aug sep sept okt nov dec st "
                         "tidn f.d ",
        .months = " januari februari mars april maj juni juli augusti "
                  "september oktober november december måndag tisdag onsdag "
                  "torsdag fredag lördag söndag måndagen tisdagen onsdagen "
                  "torsdagen fredagen lördagen söndagen ",
        .verbs =
            " körde kör drabbades drabbar inleder inledde presenterade visar "
            "visade vann tvingas tvingades stängdes öppnade avslöjar skickar "
            "skickade stoppades fälls friades utses utsågs leder ledde satte "
            "sätter lägger lade köpte sålde betalar är var har hade blir blev "
            "ska skulle kan kunde vill ville "
            "måste får fick går gick kommer kom säger sade sa tar tog ger "
            "gav står stod ser såg gör gjorde finns fanns vinner vann "
            "faller föll stiger sjunker ökar minskar börjar föreslår "
            "kräver varnar inför lämnar släpper dör dog "
            "höjer sänker stoppar startar förlorar förlorade döms "
            "dömdes häktas häktades grips greps avgår väljer valde "
            "anklagar hotar bygger köper säljer öppnar stänger röstar "
            "stöder stödjer kritiserar åtalas frias saknas hittas "
            "hittades skadas omkom steg sjönk höll slog bröt startade "
            "avslår godkänner förbjuder utreder misstänks räddas "
            "ersätter lanserar satsar ",
        .verb_endings = "ade tes ades eras erar delas räknas ",
        .attribution = " säger sade sa enligt uppger skriver rapporterar "
                       "meddelar berättar berättade uppgav meddelade menar ",
        .clause = " som där när medan men och eftersom sedan efter då vilket "
                  "vilka trots samtidigt varav så ",
        .condition = " om utan såvida förutom innan ",
        .pronouns = " han hon det de den vi jag detta denna dessa hans hennes "
                    "deras där här men och så också ",
        .negation = " inte ingen inget inga aldrig utan nekar förnekar "
                    "förnekade ej varken ",
        .dangling = " och i att det som en på av för med till den de inte om "
                    "ett men från vid efter eller under mot sig över sin sina "
                    "mellan sitt enligt ",
    },
    {
        .code = "pl",
        .script = SCRIPT_LATIN,
        .prepositions = " w na po z do dla podczas od przy we ",
        .stop = " w i na z do nie się że to jest o od za po jak przez dla ze "
                "oraz przy ma co są był była było być a ale ich jego jej tym "
                "tego który która które także już tylko może został została "
                "przed pod między lub czy też we będzie roku ku te ten ta ",
        .abbreviations = " np prof dr mgr inż ul al im św r w tys mln mld zł "
                         "godz pkt tzw m.in itd itp ok str nr płk gen sp por "
                         "red ",
        .months = " stycznia lutego marca kwietnia maja czerwca lipca sierpnia "
                  "września października listopada grudnia poniedziałek wtorek "
                  "środa czwartek piątek sobota niedziela środę sobotę "
                  "niedzielę ",
        .verbs =
            " przyjął przyjęła uchwalił uchwaliła odwołał odwołała zatrzymano "
            "zatrzymała skazał skazano wybrano odnaleziono rusza ruszyła "
            "ruszył startuje otwarto zamknięto wprowadza wprowadzi obniży "
            "podniesie przedstawił spadł spadła spadły wzrósł wzrosła wzrosły "
            "jest są był była było byli były będzie będą ma mają miał "
            "może mogą mógł musi muszą chce chcą ogłosił ogłosiła zginął "
            "zginęło zginęły zmarł zmarła weszła wszedł wygrał zostanie "
            "został została zostały zostali trwa rośnie spada wraca "
            "zapowiada apeluje żąda odrzuca ostrzega podpisał "
            "idzie zyskuje traci wygrywa przegrywa giną ginie umiera "
            "grozi grożą otwiera zamyka kupuje sprzedaje buduje "
            "podpisze domaga nie_żyje zmierzy awansował awansowała "
            "doszło wzrosną wzrośnie ",
        .verb_endings = "ał ała ało ali ały ił iła iło ili iły ył yła yli yły "
                        "uje ują ęło ęły ął ęła ",
        .attribution = " powiedział powiedziała poinformował poinformowała "
                       "poinformowało podał podała podało podkreślił "
                       "według jak dodał oświadczył oświadczyła przekazał "
                       "przekazała informuje donosi zaznaczył ogłosił ",
        .clause = " który która które którą którzy których którego której "
                  "którym którymi któremu gdzie gdy "
                  "kiedy podczas ale a i oraz ponieważ bo gdyż po choć chociaż "
                  "zaś natomiast więc dlatego zgodnie ",
        .condition = " jeśli jeżeli o_ile bez chyba że by żeby aby zanim ",
        .pronouns = " on ona ono oni one to ten ta te jego jej ich my ja tam "
                    "ale i także jednak ",
        .negation = " nie nigdy bez żaden żadna żadne ani zaprzecza zaprzeczył "
                    "zaprzeczyła dementuje nikt ",
        .dangling = " w i na z do nie się że o od za po jak przez dla ze oraz "
                    "przy a ale ich jego jej który która które przed pod "
                    "między lub czy we ku ",
    },
    {
        .code = "tr",
        .script = SCRIPT_LATIN,
        .stop = " ve bir bu da de için ile olarak çok en daha gibi ne olan o "
                "kadar sonra var ise ancak göre her değil ama mi mı veya yeni "
                "iki olduğu ki şu üzere karşı arasında önce tarafından oldu "
                "diye ya hem büyük ilk son ",
        .abbreviations = " dr prof doç av sn st no vb vs bkz yy cad sok apt "
                         "mah tel alb gen org korg tuğg ",
        .months = " ocak şubat mart nisan mayıs haziran temmuz ağustos eylül "
                  "ekim kasım aralık pazartesi salı çarşamba perşembe cuma "
                  "cumartesi pazar ",
        .verbs = " kupi zbuduje otworzy zamknie wyda dostanie trafi trafią "
                 "zagra zagrają odejdzie wróci straci zyska przeznaczy "
                 "sfinansuje zmieni wejdzie rozpocznie zakończy spotka "
                 "odwiedzi zapłaci var yok oldu olacak değil etti dedi ",
        .verb_endings = "dı di du dü tı ti tu tü yor acak ecek mıştır miştir "
                        "muştur müştür lar ler ",
        .clause = " ancak ama fakat çünkü oysa ",
        .condition = " eğer ",
        .pronouns = " o bu şu bunlar onlar biz ben ancak ama ve böylece ",
        .negation = " değil yok hiç ne asla ",
        .dangling = " ve bir bu da de için ile olarak çok en daha gibi ancak "
                    "göre her ama veya olan ki ",
    },
};

const size_t LANGUAGES_WEST_COUNT =
    sizeof LANGUAGES_WEST / sizeof *LANGUAGES_WEST;
