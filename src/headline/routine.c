// SPDX-License-Identifier: MIT
#include "headline/routine.h"

#include <stddef.h>

const char *const ROUTINE[] = {
    /* English */
    "amid announce announcement announced announces back big call called calls "
    "case chief city come comes company country court day days deal end face "
    "faces first former government group head help high home hours key latest "
    "launch launched launches leader leaders life look made make makes making "
    "man men major minister ministry month months move new news official "
    "officials old open opens opened part people plan plans planned police "
    "president prime report reports right set sets show shows state states "
    "still take takes talks team time top today tomorrow warn warned warning "
    "warns way week weeks woman women work world year years yesterday update "
    "video watch things know many least bank interest price prices share "
    "shares result results profit market league title match game north south "
    "east west northern southern eastern western northeast northwest southeast "
    "southwest central "
    "administration agency aimed applaud applauds applauded appeal appealing "
    "assistance award awarded awards bill chair chairman chamber comment "
    "comments commission committee community congratulate congratulates "
    "congress council counties county delegation department develop "
    "development district effort efforts event federal fund funding funds "
    "gov governor grant grants hail hails hearing held hold holds honor honors "
    "honour honours host hosts introduce introduced introduces introducing "
    "issue issued issues join joins joined law lawmaker lawmakers legislation "
    "letter local mayor measure member members million billion national office "
    "oppose opposes parliament praise praised praises program programme "
    "programs project projects proposal provide public receive received "
    "receives recommend recommends region regional request requests resident "
    "residents resolution response road roads secretary secure secured secures "
    "sen senate senator senators sens speech spokesman spokeswoman statement "
    "subcommittee support supports total town urge urged urges village visit "
    "visited visits vow vows welcome welcomed welcomes witness witnesses "
    "accident age aged car died evening hospital hospitals incident injured "
    "injury investigation investigate morning night officers road scene school "
    "schools serious seriously victim street "
    "beat final finals quarter-final second seed semi season goal goals player "
    "players cup tournament third win",
    /* German */
    "mann manner frau frauen mensch menschen polizei jahr jahre jahren prozent "
    "neu neue neuen neuer neues stadt land kreis regierung tot tote toten "
    "getotet verletzt verletzte verletzten schwer leicht unfall tag tage heute "
    "gestern morgen abend nacht montag dienstag mittwoch donnerstag freitag "
    "samstag sonntag spiel spiele minister ministerin ministerium kanzler "
    "kanzlerin prasident prasidentin chef chefin sprecher sprecherin angaben "
    "mitgeteilt mitteilung euro million millionen milliarden rund etwa zwei "
    "drei vier funf erste ersten zweite besuch besucht besuchte trifft traf "
    "treffen zusammengetroffen rede reden spricht gesprochen eroffnet "
    "eroffnete eroffnung einbruch eingebrochen dieb diebe diebstahl gestohlen "
    "unbekannte unbekannter tater festgenommen verhaftet auto autos fahrer "
    "fahrerin fahrzeug strasse feuer brand feuerwehr einsatz haus wohnung "
    "schule krankenhaus unternehmen konzern quartal umsatz gewinn sieg "
    "niederlage tor saison liga pol ots dpa weltweit "
    "alte alten alter jahriger jahrige jahrigen meldet teilte",
    /* French */
    "homme hommes femme femmes ans mort morts tue tues gouvernement pays annee "
    "annees nouveau nouvelle nouveaux jour jours mois semaine ville president "
    "presidente ministre ministere maire region police gendarmes accident "
    "blesse blesses personne personnes incendie matin soir nuit lundi mardi "
    "mercredi jeudi vendredi samedi dimanche million millions milliards euros "
    "annonce annonces annoncee recoit recu rencontre visite ouvre inaugure "
    "inauguration declare declaration discours examen mis garde vue justice "
    "tribunal projet loi plan premier premiere deux trois match victoire "
    "defaite journee face bat battu impose ligue coupe saison voiture "
    "voitures ecole hopital",
    /* Spanish */
    "hombre hombres mujer mujeres ano anos muerto muertos gobierno pais nuevo "
    "nueva nuevos dia dias ciudad presidente presidenta ministro ministra "
    "alcalde alcaldesa gobernador gobernadora policia nacional guardia civil "
    "detiene detenido detenidos detuvo joven jovenes acusado acusados "
    "accidente "
    "heridos herido personas persona lunes martes miercoles jueves viernes "
    "sabado domingo millones mil euros pesos anuncia anuncio anunciado entrega "
    "entrego inaugura inauguro visita visito recibe recibio reune reunio "
    "encuentro ley plan proyecto obras familias vivienda viviendas escuela "
    "hospital sismo magnitud sacude registro costa norte sur este oeste "
    "primer primera dos tres gana victoria partido liga jornada",
    /* Portuguese */
    "homem homens mulher mulheres anos morto mortos governo novo nova cidade "
    "presidente ministro ministra prefeito prefeita prefeitura governador "
    "governadora policia preso presos detido detidos acidente feridos pessoas "
    "segunda terca quarta quinta sexta feira sabado domingo hoje milhoes mil "
    "euros reais anuncia anunciou anunciado entrega visita visitou recebe "
    "recebeu inaugura inaugurou obras escola escolas hospital medicos concurso "
    "municipio vence venceu jornada liga jogo vitoria golos dois duas tres",
    /* Italian */
    "uomo uomini donna donne anno anni morto morti governo nuovo nuova citta "
    "giorno giorni presidente ministro ministra sindaco polizia carabinieri "
    "arrestato arrestati arresto rapina incidente ferito feriti persone lunedi "
    "martedi mercoledi giovedi venerdi sabato domenica oggi ieri mattina "
    "questa stamani milioni mila euro annuncia annunciato incontra incontrato "
    "riceve ricevuto visita inaugura inaugurato apre papa vaticano legge "
    "quartiere ospedale scuola trentenne trovato vince vittoria due tre",
    /* Dutch */
    "man mannen vrouw vrouwen jaar jarige nieuwe nieuw politie aangehouden "
    "gewond gewonden doden dode ongeluk ongeval brand maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag vandaag minister premier president "
    "burgemeester gemeente kabinet miljoen miljard euro opent bezoekt bezoek "
    "school ziekenhuis auto wint winst twee drie",
    /* Swedish */
    "ar arig ariga man man kvinna kvinnor polisen skadade skadad doda dod "
    "olycka brand idag mandag tisdag onsdag torsdag fredag lordag sondag "
    "minister statsminister regeringen president kommun kommunen miljoner "
    "miljarder kronor oppnar besoker doms dom fangelse tva tre nya ny vinner "
    "seger",
    /* Polish */
    "mezczyzna kobieta lat latek policja zatrzymany zatrzymano ranni rannych "
    "zginal zginela wypadek pozar poniedzialek wtorek srode czwartek piatek "
    "sobote niedziele dzis premier prezydent prezydentem minister rzad sejm "
    "miasto mln mld zlotych spotkal spotkala spotkanie odwiedzil odwiedzila "
    "otworzyl otwarcie szkola szkole szpital nowy nowa nowe wygral rozmawial "
    "dwa dwie trzy",
    /* Russian */
    "человек года году год дней страны новый новая новую новое власти суд "
    "губернатор губернатора президент президента премьер министр министерство "
    "минобороны мчс глава область области районе город города открыл открыла "
    "открыли открыт открытие посетил посетила провел провела встретился "
    "встретилась заявил заявила сообщил сообщила сообщили сообщило школа школу "
    "больница больницу поликлинику понедельник вторник среду четверг пятницу "
    "субботу воскресенье сегодня ночью утром полиция задержан задержали "
    "пострадали пострадал пожар дтп силы пво сбиты сбили беспилотников "
    "беспилотника тыс млн млрд рублей",
    /* Turkish */
    "cumhurbaskani basbakan bakan bakani bakanligi belediye baskan baskani "
    "vali polis gozaltina alindi tutuklandi yarali yaralandi kaza kazasi "
    "yangin yangini toplanti toplu acilis acilisi toren torenine toreni "
    "katildi "
    "duzenlenen bulustu bir araya geldi ziyaret etti acikladi milyon milyar "
    "lira yeni yil pazartesi sali carsamba persembe cuma cumartesi iki uc "
    "ilcesinde hastane okul",
    /* Arabic */
    "اليوم امس وزير وزيره وزاره رئيس رئيسه الوزراء مجلس ملك امير الدوله دوله "
    "حكومه يستقبل استقبل يفتتح افتتح يتفقد تفقد يبحث بحث يلتقي التقي يزور زار "
    "الديوان جديد جديده جديدا مدينه مدينة مستشفي مدرسه مراكز الصحه الصحة "
    "الصحي خارجيه الخارجيه خارجية الشرطه شرطه مليون مليار دولار شخص شخصا "
    "اشخاص مقتل اصابه حادث عدد العام الماضي الاحد الاثنين الثلاثاء الاربعاء "
    "الخميس الجمعه السبت مستشفى جديدة وزارة الدولة",
    /* Hebrew */
    "גבר בן בת אישה נהרג נהרגה נפצע נעצר נעצרה נעצרו עצרה המשטרה משטרה הבוקר "
    "הלילה אתמול היום בחשד תאונת בתאונת דרכים שר השר ראש הממשלה נשיא הנשיא "
    "ראש העיר שקל מיליון חדש חדשה בית חולים",
    /* Hindi */
    "मुख्यमंत्री प्रधानमंत्री मंत्री राष्ट्रपति सरकार पुलिस सोमवार मंगलवार बुधवार गुरुवार "
    "बृहस्पतिवार शुक्रवार शनिवार रविवार आज किया की के को ने में से का पर और एक नए नई "
    "नया उद्घाटन मुलाकात दौरा कहा बताया गिरफ्तार मौत घायल लोगों लोग करोड़ लाख रुपये "
    "जिले शहर अस्पताल स्कूल",
    /* Chinese */
    "国家 家主 主席 总统 会见 外交 交部 发言 言人 记者 者会 例行 行记 上表 "
    "表示 日在 "
    "人民 民大 大会 会堂 堂会 来华 华访 访问 问的 总理 部长 市长 书记 省委 "
    "市委 召开 "
    "会议 举行 举办 开幕 仪式 新华 华社 日电 社北 北京 京电 中新 新社 据悉 "
    "获悉 报道 "
    "今天 今日 昨日 上午 下午 中方 方欢 我国 中国 发生 造成 事故 公司 企业 "
    "项目 工作 "
    "发展 推进 建设 同比 增长 亿元 万元 人死 死亡 人受 受伤",
    /* Japanese */
    "首相 大臣 知事 市長 会長 社長 官邸 邸で 会談 談し した と会 会見 見で "
    "述べ べた "
    "訪問 日午 午前 午後 日未 未明 明、 日夜 ごろ 東京 京都 大阪 阪市 市で "
    "市の 区の "
    "都内 県内 県警 警察 逮捕 捕し 容疑 疑者 住宅 宅で 火事 火災 人死 死亡 "
    "亡し 人が "
    "がけ けが けが 重傷 軽傷 衝突 用車 乗用 事故 発表 表し する こと とを "
    "を発 して "
    "てい いる れた され た。 あり がり 億円 万円 万人 年度 政府 政権 日本",
    /* Korean */
    "대통 통령 장관 총리 시장 지사 방문 문해 방문해 회의 주재 참석 개최 발표 "
    "했다 "
    "혔다 밝혔 이날 오전 오후 새벽 경찰 체포 구속 화재 불이 사고 부상 사망 "
    "숨졌 숨져 "
    "다쳤 명이 서울 울시 연합 합뉴 뉴스 정부 국회 위원 원회 억원 만원 기업 "
    "지역 한국 "
    "올해 지난 인명 피해",
    NULL,
};
