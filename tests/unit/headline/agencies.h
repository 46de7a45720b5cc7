// SPDX-License-Identifier: MIT
#pragma once

#include "stories.h"

/*
 * Made-up news as agencies tell it: what two of them have of one day, and what
 * one of them has of two things. Title and lead, as feeds give them.
 */
static const struct story_pair agency_pairs[] = {
    /* One story in the words of two agencies. */
    { true, "en", "Cargo ship runs aground in Bosphorus, strait closed",
      "ISTANBUL - Traffic through the Bosphorus was halted on Monday after a "
      "cargo ship with 32 crew ran aground north of Istanbul, the coast guard "
      "said.",
      "Turkey shuts Bosphorus after freighter runs aground near Istanbul",
      "Turkish authorities suspended shipping in the Bosphorus strait after a "
      "grain freighter ran aground off Istanbul early on Monday." },
    { true, "en", "Novarex to buy rival Delmont for $14 billion in cash",
      "Drugmaker Novarex agreed on Monday to buy Delmont Therapeutics for $14 "
      "billion, its biggest deal in a decade.",
      "Novarex agrees $14bn takeover of Delmont Therapeutics",
      "The pharmaceutical group Novarex is to take over Delmont in an all-cash "
      "deal worth $14bn, the two companies said." },
    { true, "en", "Former president Adeyo found guilty of corruption",
      "A court in Lusanga sentenced former president Joseph Adeyo to nine "
      "years in prison for corruption on Friday.",
      "Lusanga court jails ex-president Adeyo for nine years",
      "Joseph Adeyo, who ruled the country until 2019, was jailed for nine "
      "years over bribes taken for mining licences." },
    { true, "en", "School bus plunges into ravine in northern Laos, 17 dead",
      "At least 17 people, most of them pupils, were killed when a school bus "
      "fell into a ravine in Laos on Thursday, police said.",
      "At least 17 killed in Laos as school bus falls into gorge",
      "A bus carrying schoolchildren veered off a mountain road in northern "
      "Laos and dropped into a gorge, killing 17." },
    { true, "en", "Sweden to bring back nuclear power, government says",
      "Sweden will build four new reactors by 2040, the government announced "
      "on Wednesday, reversing a decades-old policy.",
      "Swedish government plans four new nuclear reactors by 2040",
      "Four reactors are to be built in Sweden, the government said, as it set "
      "out a return to nuclear power." },
    { true, "en", "Teenager from Ghana wins Brockton Prize for first novel",
      "Ama Dufie, 19, became the youngest winner of the Brockton Prize on "
      "Tuesday for her debut novel Salt Road.",
      "Ama Dufie, 19, is youngest ever winner of Brockton Prize",
      "Ghanaian writer Ama Dufie has won the Brockton Prize with Salt Road, "
      "her first novel." },
    { true, "en", "Heathrow passengers stranded as baggage system fails",
      "Thousands of passengers were left without luggage at Heathrow on Sunday "
      "after a fault in the baggage system of Terminal 5.",
      "Baggage fault at Heathrow Terminal 5 delays thousands",
      "A failure of the baggage system at Heathrow's Terminal 5 caused long "
      "queues and forced airlines to fly without luggage." },
    { true, "en", "UN: 1.2 million displaced by fighting in Karonga",
      "More than 1.2 million people have been driven from their homes by "
      "fighting in the province of Karonga since June, the UN said.",
      "Fighting in Karonga has uprooted 1.2 million people, says UN",
      "Clashes in Karonga province have displaced 1.2 million people, the "
      "United Nations refugee agency said on Monday." },
    { true, "en", "Ospreys beat Sharks 24-17 to reach cup final",
      "The Ospreys reached their first cup final in eight years with a 24-17 "
      "win over the Sharks on Saturday.",
      "Late try sends Ospreys into cup final past Sharks",
      "A try in the last minute gave the Ospreys a 24-17 victory over the "
      "Sharks in the cup semi-final." },
    { true, "de", "Chemieunfall in Leverkusen: Elf Verletzte, A1 gesperrt",
      "Leverkusen (dpa) - Bei einem Chemieunfall in einem Werk in Leverkusen "
      "sind am Montag elf Menschen verletzt worden. Die A1 wurde gesperrt.",
      "Elf Verletzte nach Austritt von Gas in Leverkusener Chemiewerk",
      "In einem Chemiewerk in Leverkusen ist Gas ausgetreten. Elf Menschen "
      "wurden verletzt, die Autobahn 1 war gesperrt." },
    { true, "de", "Bundestag stimmt für höheren Mindestlohn",
      "Der Bundestag hat am Freitag die Erhöhung des Mindestlohns auf 14,60 "
      "Euro beschlossen.",
      "Mindestlohn steigt auf 14,60 Euro - Bundestag gibt grünes Licht",
      "Der gesetzliche Mindestlohn steigt im Januar auf 14,60 Euro. Das "
      "beschloss der Bundestag mit großer Mehrheit." },
    { true, "de", "Skifahrer stirbt bei Lawinenabgang am Arlberg",
      "Ein 41-jähriger Skifahrer ist am Sonntag am Arlberg von einer Lawine "
      "verschüttet worden und gestorben.",
      "Lawine am Arlberg reißt 41-Jährigen in den Tod",
      "Bei einem Lawinenunglück am Arlberg ist ein 41 Jahre alter Skifahrer "
      "ums Leben gekommen." },
    { true, "de", "Autobauer Hanke streicht 3.500 Stellen in Kassel",
      "Der Autobauer Hanke will in seinem Werk in Kassel bis 2028 rund 3.500 "
      "Stellen abbauen.",
      "Hanke baut in Kassel 3500 Arbeitsplätze ab",
      "Beim Autohersteller Hanke fallen im Werk Kassel 3500 Arbeitsplätze weg, "
      "wie das Unternehmen mitteilte." },
    { true, "fr", "Incendie à Lyon : trois morts dans un immeuble",
      "Trois personnes sont mortes dans la nuit de dimanche à lundi dans "
      "l'incendie d'un immeuble du 8e arrondissement de Lyon.",
      "Lyon : l'incendie d'un immeuble fait trois morts",
      "Un incendie s'est déclaré dans la nuit dans un immeuble de Lyon, "
      "faisant trois morts, ont indiqué les pompiers." },
    { true, "fr", "Le Sénat rejette la réforme de l'audiovisuel public",
      "Les sénateurs ont rejeté mardi par 178 voix contre 149 la réforme de "
      "l'audiovisuel public.",
      "Audiovisuel public : la réforme rejetée par les sénateurs",
      "Le Sénat a voté mardi contre le projet de réforme de l'audiovisuel "
      "public, par 178 voix contre 149." },
    { true, "fr", "Tour de Bretagne : Le Guen s'impose en solitaire à Brest",
      "Yann Le Guen a remporté en solitaire la quatrième étape du Tour de "
      "Bretagne, jeudi à Brest.",
      "Yann Le Guen vainqueur à Brest de la 4e étape du Tour de Bretagne",
      "Échappé dans le final, Yann Le Guen (Armor) a gagné seul jeudi à Brest "
      "la quatrième étape." },
    { true, "es", "Detenido en Valencia el alcalde de Torrente por cohecho",
      "La Guardia Civil ha detenido este martes al alcalde de Torrente en una "
      "operación contra la corrupción.",
      "La Guardia Civil detiene al alcalde de Torrente",
      "El alcalde de Torrente (Valencia) ha sido detenido por la Guardia Civil "
      "por un presunto delito de cohecho." },
    { true, "es", "Un incendio arrasa 4.000 hectáreas en la sierra de Gredos",
      "Ávila, 12 ago (EFE).- El incendio forestal declarado en la sierra de "
      "Gredos ha quemado ya 4.000 hectáreas.",
      "El fuego calcina 4.000 hectáreas en Gredos y obliga a evacuar dos "
      "pueblos",
      "El incendio de la sierra de Gredos, en Ávila, ha calcinado 4.000 "
      "hectáreas y dos pueblos han sido desalojados." },
    { true, "es", "El Banco Central sube la tasa de interés al 11,25 %",
      "El Banco Central elevó este jueves la tasa de interés de referencia al "
      "11,25 %, el nivel más alto en quince años.",
      "Banco Central eleva la tasa de referencia a 11,25%",
      "La junta del Banco Central decidió subir la tasa de interés en medio "
      "punto, hasta el 11,25%." },
    { true, "pt", "Explosão em fábrica de fogos deixa sete mortos na Bahia",
      "Sete pessoas morreram na explosão de uma fábrica de fogos de artifício "
      "no interior da Bahia nesta terça-feira.",
      "Bahia: sete mortos em explosão de fábrica clandestina de fogos",
      "Uma explosão numa fábrica de fogos de artifício matou sete pessoas na "
      "Bahia, segundo os bombeiros." },
    { true, "pt", "Governo aprova aumento do salário mínimo para 920 euros",
      "Lisboa, 14 nov (Lusa) - O Conselho de Ministros aprovou hoje o aumento "
      "do salário mínimo para 920 euros em janeiro.",
      "Salário mínimo sobe para 920 euros em janeiro",
      "O salário mínimo nacional vai subir para 920 euros, decidiu o Governo "
      "em Conselho de Ministros." },
    { true, "it", "Crolla un ponte pedonale a Genova, sei feriti",
      "(ANSA) - GENOVA, 3 MAG - È di sei feriti il bilancio del crollo di un "
      "ponte pedonale avvenuto stamani a Genova.",
      "Genova, cede un ponte pedonale: sei persone ferite",
      "Sei persone sono rimaste ferite questa mattina a Genova nel crollo di "
      "un ponte pedonale sul Bisagno." },
    { true, "it", "Via libera della Camera alla legge sul fine vita",
      "La Camera ha approvato la legge sul fine vita con 301 voti favorevoli e "
      "211 contrari.",
      "Fine vita, la Camera approva la legge",
      "Con 301 sì e 211 no la Camera ha dato il via libera alla legge sul fine "
      "vita." },
    { true, "nl", "Trein ontspoord bij Zwolle, acht gewonden",
      "ZWOLLE (ANP) - Bij Zwolle is maandagochtend een trein ontspoord. Acht "
      "reizigers raakten gewond.",
      "Acht gewonden door ontsporing trein bij Zwolle",
      "Een trein is bij Zwolle uit de rails gelopen, waarbij acht mensen "
      "gewond raakten." },
    { true, "sv", "Skogsbrand utanför Falun hotar bostäder",
      "En skogsbrand utanför Falun sprider sig snabbt och hotar flera "
      "bostäder, "
      "meddelar räddningstjänsten.",
      "Flera bostäder hotas av skogsbrand i Falun",
      "Räddningstjänsten bekämpar en skogsbrand utanför Falun. Boende "
      "uppmanas att lämna sina hus." },
    { true, "pl", "Wybuch gazu w Radomiu. Nie żyją dwie osoby",
      "W wybuchu gazu w kamienicy w Radomiu zginęły dwie osoby, a pięć zostało "
      "rannych - podała straż pożarna.",
      "Radom: dwie osoby zginęły w wybuchu gazu w kamienicy",
      "Dwie osoby zginęły, a pięć jest rannych po wybuchu gazu, do którego "
      "doszło w poniedziałek w Radomiu." },
    { true, "ru", "ЦБ Казахстана поднял ставку до 16,5%",
      "АСТАНА, 20 ноя - ТАСС. Национальный банк Казахстана повысил базовую "
      "ставку до 16,5% годовых.",
      "Нацбанк Казахстана повысил базовую ставку до 16,5% годовых",
      "Национальный банк Казахстана принял решение повысить базовую ставку "
      "до 16,5%, сообщил регулятор." },
    { true, "ru", "На шахте в Кемеровской области погибли пять горняков",
      "Пять человек погибли при взрыве метана на шахте в Кемеровской области, "
      "сообщили в МЧС.",
      "Взрыв метана на шахте в Кузбассе: пять погибших",
      "При взрыве метана на шахте в Кемеровской области погибли пять "
      "горняков." },
    { true, "tr", "Bursa'da tekstil fabrikasında yangın: 3 ölü",
      "Bursa'da bir tekstil fabrikasında çıkan yangında 3 işçi hayatını "
      "kaybetti.",
      "Bursa'daki fabrika yangınında 3 işçi öldü",
      "BURSA (AA) - Bursa'nın Nilüfer ilçesinde tekstil fabrikasında çıkan "
      "yangında 3 işçi yaşamını yitirdi." },
    { true, "tr", "Merkez Bankası faizi yüzde 42,5'e indirdi",
      "Merkez Bankası politika faizini 250 baz puan indirerek yüzde 42,5'e "
      "çekti.",
      "Merkez Bankası'ndan 250 baz puanlık faiz indirimi",
      "Merkez Bankası, politika faizini yüzde 45'ten yüzde 42,5'e düşürdü." },
    { true, "ar", "غرق قارب مهاجرين قبالة سواحل تونس ومقتل 20 شخصا",
      "لقي 20 مهاجرا مصرعهم إثر غرق قارب قبالة سواحل صفاقس في تونس.",
      "تونس: مقتل 20 مهاجرا في غرق قارب قبالة صفاقس",
      "أعلن الحرس الوطني التونسي غرق قارب يقل مهاجرين قبالة سواحل صفاقس ما أدى "
      "إلى مقتل 20 شخصا." },
    { true, "he", "רעידת אדמה בעוצמה 5.1 הורגשה בצפון הארץ",
      "רעידת אדמה בעוצמה 5.1 הורגשה הלילה בצפון הארץ. אין דיווח על נפגעים.",
      "אדמה רעדה בצפון: רעידה בעוצמה 5.1, ללא נפגעים",
      "רעידת אדמה הורגשה הלילה בצפון, המכון הגיאולוגי מסר כי עוצמתה 5.1." },
    { true, "hi", "उत्तराखंड में बस खाई में गिरी, 12 लोगों की मौत",
      "देहरादून, 5 जुलाई (भाषा) उत्तराखंड के पौड़ी जिले में बस खाई में गिरने से 12 "
      "लोगों की मौत हो गई।",
      "पौड़ी में खाई में गिरी बस, 12 की मौत, कई घायल",
      "उत्तराखंड के पौड़ी जिले में शनिवार को एक बस के खाई में गिर जाने से 12 यात्रियों की "
      "मौत हो गई।" },
    { true, "ja", "名古屋の工場で爆発、従業員3人けが",
      "28日午前、名古屋市港区の化学工場で爆発があり、従業員3人がけがをした。",
      "名古屋市港区の化学工場で爆発 3人が負傷",
      "28日午前9時ごろ、名古屋市港区にある化学工場で爆発があり、従業員3人が"
      "負傷した。" },
    { true, "ja", "日銀、政策金利を0.75%に引き上げ",
      "日銀は19日の金融政策決定会合で、政策金利を0.75%に引き上げることを"
      "決めた。",
      "日銀が追加利上げ決定、金利0.75%に",
      "日本銀行は19日、金融政策決定会合で追加利上げを決め、政策金利を0.75%と"
      "した。" },
    { true, "zh", "云南一客运大巴翻车 造成9人死亡",
      "新华社昆明5月8日电 "
      "云南省昭通市8日发生一起客运大巴翻车事故，造成9人死亡、"
      "15人受伤。",
      "云南昭通大巴翻车致9死15伤",
      "记者从昭通市政府获悉，8日一辆大巴在昭通境内翻车，9人死亡，15人受伤。" },
    { true, "zh", "央行下调存款准备金率0.5个百分点",
      "中国人民银行决定自本月25日起下调金融机构存款准备金率0.5个百分点。",
      "中国人民银行宣布降准0.5个百分点",
      "中国人民银行宣布，自25日起下调存款准备金率0.5个百分点，释放长期资金约"
      "1万亿元。" },
    { true, "ko", "부산 해운대 고층 아파트 화재, 2명 사망",
      "(부산=연합뉴스) 20일 새벽 부산 해운대구의 고층 아파트에서 불이 나 2명이 "
      "숨졌다.",
      "해운대 아파트서 불… 주민 2명 숨져",
      "20일 오전 부산 해운대구 한 고층 아파트에서 화재가 발생해 주민 2명이 "
      "숨지고 7명이 다쳤다." },
    { true, "ko", "한국은행, 기준금리 2.25%로 인하",
      "한국은행 금융통화위원회가 기준금리를 연 2.50%에서 2.25%로 인하했다.",
      "기준금리 0.25%p 인하… 한은 \"경기 부진\"",
      "한국은행이 27일 기준금리를 2.25%로 0.25%포인트 내렸다." },
    { true, "en", "Wildfire near Kelowna doubles in size, 4,000 told to leave",
      "A wildfire burning west of Kelowna doubled in size overnight, and 4,000 "
      "people were ordered to leave their homes.",
      "4,000 ordered out as fire grows near Kelowna in western Canada",
      "Officials ordered 4,000 residents to leave homes west of Kelowna as a "
      "wildfire doubled in size." },
    { true, "en", "Regulator fines Carrow Bank $210 million over laundering",
      "The financial regulator fined Carrow Bank $210 million on Tuesday for "
      "failing to stop money laundering.",
      "Carrow Bank hit with $210m fine for money-laundering failures",
      "Carrow Bank must pay $210m because its controls against money "
      "laundering were too weak, the regulator said." },

    /* Two things, from one desk or one office. */
    { false, "en", "SEN. HARLOW ANNOUNCES FUNDS FOR MARBLE COUNTY FIREFIGHTERS",
      "Sen. Ruth Harlow (D-Mo.) today announced that the Gate Creek Fire "
      "Company in Marble County has been awarded $61,204 by the Assistance to "
      "Firefighters Grant Program.",
      "SEN. HARLOW ANNOUNCES FUNDS FOR CALDER COUNTY FIREFIGHTERS",
      "Sen. Ruth Harlow (D-Mo.) today announced that two fire companies in "
      "Calder County have been awarded $118,570 by the Assistance to "
      "Firefighters Grant Program." },
    { false, "en", "SEN. HARLOW SECURES $3 MILLION FOR SOUTHWEST ROADS",
      "Sen. Ruth Harlow today announced that she secured $3 million for roads "
      "in the southwest of the state.",
      "SEN. HARLOW SECURES $3 MILLION FOR NORTHEAST ROADS",
      "Sen. Ruth Harlow today announced that she secured $3 million for roads "
      "in the northeast of the state." },
    { false, "en", "SEN. HARLOW APPLAUDS PRESIDENT'S BUDGET REQUEST",
      "Sen. Ruth Harlow, a member of the Budget Committee, today applauded the "
      "tax cuts recommended by the President in his budget request.",
      "SEN. HARLOW APPLAUDS SPACE AGENCY FUNDING IN PRESIDENT'S BUDGET",
      "Sen. Ruth Harlow, chair of the Space Subcommittee, today applauded the "
      "3 percent increase for the space agency recommended by the President in "
      "his budget request." },
    { false, "en", "SEN. HARLOW ANNOUNCES NURSING GRANTS FOR MISSOURI",
      "Sen. Ruth Harlow today announced $4,927,779 in federal grants for "
      "nursing schools in Missouri from the Department of Health.",
      "SEN. HARLOW ANNOUNCES NURSING GRANTS FOR MISSOURI COLLEGES",
      "Sen. Ruth Harlow today announced $2,713,803 in federal grants for three "
      "colleges in Missouri from the Department of Health." },
    { false, "en", "Company chair endorses alliance plan for Tarnia",
      "The foreign affairs committee has unanimously approved a resolution in "
      "favour of an alliance plan for Tarnia.",
      "Tarnia's parliament rejects alliance plan",
      "Deputies in Tarnia voted against the alliance plan on Monday after a "
      "day of protests." },
    { false, "en", "Police appeal after robbery at shop in Marsh Lane",
      "Police are appealing for witnesses after a man robbed a shop in Marsh "
      "Lane, Weston, at knifepoint on Sunday evening.",
      "Police appeal after assault at pub in Weston",
      "Police are appealing for witnesses after a man was assaulted at a pub "
      "in Weston on Sunday evening." },
    { false, "en", "Orlen Energy wins licence for wind farm off Norway",
      "Orlen Energy said on Monday it had won a licence to build a 900 MW wind "
      "farm off the coast of Norway.",
      "Orlen Energy sells stake in wind farm off Scotland",
      "Orlen Energy said on Monday it had sold a 40% stake in its 900 MW wind "
      "farm off the coast of Scotland." },
    { false, "en", "Minister opens new wing of Karlow hospital",
      "Health minister Dana Reyes opened a new wing of the Karlow hospital on "
      "Tuesday, which has 120 beds.",
      "Minister visits Karlow hospital after nurses' strike",
      "Health minister Dana Reyes met nurses at the Karlow hospital on "
      "Tuesday, a week after their strike." },
    { false, "en", "Zhenya Kova beats top seed to reach Linz semi-finals",
      "Zhenya Kova beat top seed Maria Ortiz 6-4 6-3 on Friday to reach the "
      "semi-finals in Linz.",
      "Laura Brand beats second seed to reach Linz semi-finals",
      "Laura Brand beat second seed Ana Petric 7-5 6-2 on Friday to reach the "
      "semi-finals in Linz." },
    { false, "en", "Statement by the ministry on elections in Karania",
      "The foreign ministry congratulates the people of Karania on their "
      "peaceful elections.",
      "Statement by the ministry on the ceasefire in Karania",
      "The foreign ministry welcomes the ceasefire in Karania that was agreed "
      "on Sunday." },
    { false, "en", "Two dead after light plane crashes in Utah canyon",
      "A light plane crashed in a canyon in Utah on Saturday, killing both "
      "people on board.",
      "Two dead after boat capsizes on Utah lake",
      "A boat capsized on a lake in Utah on Saturday, killing two of the four "
      "people on board." },
    { false, "en", "Council approves plans for 240 homes in Thornby",
      "Plans for 240 homes on a former airfield in Thornby were approved by "
      "the council on Monday.",
      "Council rejects plans for supermarket in Thornby",
      "Plans for a supermarket on a former brewery site in Thornby were "
      "rejected by the council on Monday." },
    { false, "de", "POL-KS: Einbruch in Einfamilienhaus in Baunatal",
      "Kassel (ots) - Unbekannte sind am Samstag in ein Einfamilienhaus in "
      "Baunatal eingebrochen und haben Schmuck gestohlen.",
      "POL-KS: Einbruch in Tankstelle in Baunatal",
      "Kassel (ots) - Unbekannte sind in der Nacht zum Sonntag in eine "
      "Tankstelle in Baunatal eingebrochen und haben Zigaretten gestohlen." },
    { false, "de", "Radfahrerin bei Unfall in Fulda schwer verletzt",
      "Eine 54 Jahre alte Radfahrerin ist in Fulda von einem Auto erfasst und "
      "schwer verletzt worden.",
      "Motorradfahrer bei Unfall in Fulda schwer verletzt",
      "Ein 23 Jahre alter Motorradfahrer ist in Fulda von der Straße "
      "abgekommen und schwer verletzt worden." },
    { false, "de", "Kanzlerin Brandner trifft Präsident Morel in Paris",
      "Bundeskanzlerin Eva Brandner ist am Montag in Paris mit Präsident "
      "Morel zusammengetroffen.",
      "Kanzlerin Brandner hält Rede zum Jahrestag in Paris",
      "Bundeskanzlerin Eva Brandner hat am Montag in Paris zum Jahrestag des "
      "Vertrags gesprochen." },
    { false, "de", "Hanke meldet Rekordumsatz im dritten Quartal",
      "Der Autobauer Hanke hat im dritten Quartal 14,2 Milliarden Euro "
      "umgesetzt.",
      "Hanke ruft 120.000 Autos wegen defekter Bremsen zurück",
      "Der Autobauer Hanke ruft weltweit 120.000 Autos in die Werkstätten." },
    { false, "fr", "Gironde : un homme tué dans un accident à Libourne",
      "Un homme de 62 ans est mort lundi dans une collision entre deux "
      "voitures à Libourne, en Gironde.",
      "Gironde : un homme mis en examen pour meurtre à Libourne",
      "Un homme de 35 ans a été mis en examen lundi pour le meurtre de sa "
      "voisine à Libourne, en Gironde." },
    { false, "fr", "Le ministre Delmas annonce 50 millions pour les crèches",
      "Le ministre de la Famille, Paul Delmas, a annoncé mardi 50 millions "
      "d'euros pour les crèches.",
      "Le ministre Delmas annonce 30 millions pour les collèges",
      "Le ministre Paul Delmas a annoncé mardi 30 millions d'euros pour les "
      "collèges ruraux." },
    { false, "fr", "Rugby : Toulon bat Castres 31-12",
      "Toulon s'est imposé samedi face à Castres (31-12) lors de la 5e "
      "journée.",
      "Rugby : Pau bat Bayonne 24-20",
      "Pau s'est imposé samedi face à Bayonne (24-20) lors de la 5e journée." },
    { false, "es", "La Policía detiene a dos jóvenes por robar en Getafe",
      "La Policía Nacional ha detenido a dos jóvenes por robar en una farmacia "
      "de Getafe.",
      "La Policía detiene a un hombre por estafar a ancianos en Getafe",
      "La Policía Nacional ha detenido a un hombre acusado de estafar a "
      "ancianos de Getafe." },
    { false, "es", "Gobernadora entrega 120 viviendas en Santa Rosa",
      "La gobernadora Inés Paredes entregó este lunes 120 viviendas a familias "
      "de Santa Rosa.",
      "Gobernadora inaugura escuela en Santa Rosa",
      "La gobernadora Inés Paredes inauguró este lunes una escuela para 400 "
      "alumnos en Santa Rosa." },
    { false, "es", "Sismo de magnitud 4,6 sacude la costa de Guerrero",
      "Un sismo de magnitud 4,6 se registró este martes frente a la costa de "
      "Guerrero, México.",
      "Sismo de magnitud 5,3 sacude el norte de Chile",
      "Un sismo de magnitud 5,3 se registró este martes en el norte de "
      "Chile." },
    { false, "pt", "Prefeito de Olinda anuncia obras em escolas",
      "O prefeito de Olinda, Caio Brito, anunciou nesta quarta obras em doze "
      "escolas do município.",
      "Prefeito de Olinda anuncia concurso para médicos",
      "O prefeito de Olinda, Caio Brito, anunciou nesta quarta um concurso "
      "para a contratação de médicos." },
    { false, "pt", "Benfica vence Braga por 2-0",
      "O Benfica venceu hoje o Braga por 2-0, na 9.ª jornada da I Liga.",
      "Porto vence Famalicão por 3-1",
      "O FC Porto venceu hoje o Famalicão por 3-1, na 9.ª jornada da I Liga." },
    { false, "it", "Droga, arrestato un trentenne a Bari",
      "I carabinieri hanno arrestato a Bari un uomo di 30 anni trovato con due "
      "chili di cocaina.",
      "Rapina in farmacia, arrestato un trentenne a Bari",
      "I carabinieri hanno arrestato a Bari un uomo di 30 anni per la rapina "
      "in una farmacia del quartiere Libertà." },
    { false, "it", "Il Papa riceve il presidente dell'Argentina",
      "Il Papa ha ricevuto questa mattina in Vaticano il presidente "
      "dell'Argentina.",
      "Il Papa riceve il presidente della Slovenia",
      "Il Papa ha ricevuto questa mattina in Vaticano il presidente della "
      "Slovenia." },
    { false, "nl", "Man (34) aangehouden voor steekpartij in Breda",
      "De politie heeft een 34-jarige man aangehouden voor een steekpartij in "
      "Breda.",
      "Man (51) aangehouden voor brandstichting in Breda",
      "De politie heeft een 51-jarige man aangehouden voor brandstichting in "
      "Breda." },
    { false, "sv", "Två döms för mord i Malmö",
      "Två män döms till livstids fängelse för mordet på en 28-årig man i "
      "Malmö.",
      "Två döms för rån i Malmö",
      "Två män döms till fängelse för rånet mot en guldbutik i Malmö." },
    { false, "pl", "Premier spotkał się z prezydentem Litwy w Wilnie",
      "Premier spotkał się w poniedziałek w Wilnie z prezydentem Litwy.",
      "Premier odwiedził polską szkołę w Wilnie",
      "Premier odwiedził w poniedziałek polską szkołę w Wilnie i rozmawiał z "
      "uczniami." },
    { false, "ru", "Губернатор открыл новую школу в Туле",
      "Губернатор Тульской области открыл в понедельник новую школу на 600 "
      "мест в Туле.",
      "Губернатор открыл поликлинику в Туле",
      "Губернатор Тульской области открыл в понедельник новую поликлинику в "
      "Туле." },
    { false, "ru", "Минобороны: сбиты 14 беспилотников над Курской областью",
      "Силы ПВО сбили ночью 14 беспилотников над Курской областью, сообщило "
      "Минобороны.",
      "Минобороны: сбиты 9 беспилотников над Белгородской областью",
      "Силы ПВО сбили ночью 9 беспилотников над Белгородской областью, "
      "сообщило Минобороны." },
    { false, "tr", "Cumhurbaşkanı Konya'da toplu açılış törenine katıldı",
      "Cumhurbaşkanı, Konya'da düzenlenen toplu açılış törenine katıldı.",
      "Cumhurbaşkanı Konya'da çiftçilerle buluştu",
      "Cumhurbaşkanı, Konya'da çiftçilerle bir araya geldi." },
    { false, "ar", "وزير الصحة يفتتح مستشفى جديدا في طنطا",
      "افتتح وزير الصحة اليوم مستشفى جديدا في مدينة طنطا.",
      "وزير الصحة يتفقد مراكز التطعيم في طنطا",
      "تفقد وزير الصحة اليوم عددا من مراكز التطعيم في مدينة طنطا." },
    { false, "ar", "أمير الدولة يستقبل رئيس وزراء الهند",
      "استقبل أمير الدولة اليوم في الديوان رئيس وزراء الهند.",
      "أمير الدولة يستقبل وزير خارجية كندا",
      "استقبل أمير الدولة اليوم في الديوان وزير خارجية كندا." },
    { false, "he", "גבר בן 40 נהרג בתאונת דרכים בחיפה",
      "גבר בן 40 נהרג הבוקר בתאונת דרכים בחיפה.",
      "גבר בן 40 נעצר בחשד לשוד בחיפה",
      "המשטרה עצרה הבוקר גבר בן 40 בחשד לשוד בנק בחיפה." },
    { false, "hi", "मुख्यमंत्री ने लखनऊ में अस्पताल का उद्घाटन किया",
      "मुख्यमंत्री ने सोमवार को लखनऊ में नए अस्पताल का उद्घाटन किया।",
      "मुख्यमंत्री ने लखनऊ में किसानों से मुलाकात की",
      "मुख्यमंत्री ने सोमवार को लखनऊ में किसानों से मुलाकात की।" },
    { false, "ja", "大阪市の住宅で火事、1人死亡",
      "12日未明、大阪市西成区の住宅で火事があり、1人が死亡した。",
      "大阪市で乗用車が電柱に衝突、1人死亡",
      "12日未明、大阪市西成区で乗用車が電柱に衝突し、1人が死亡した。" },
    { false, "ja", "首相、インド首相と会談",
      "首相は15日、官邸でインドのシン首相と会談した。",
      "首相、経団連会長と会談", "首相は15日、官邸で経団連の会長と会談した。" },
    { false, "zh", "外交部：中方欢迎巴以双方停火",
      "外交部发言人20日在例行记者会上表示，中方欢迎有关各方达成停火协议。",
      "外交部：中方反对单边制裁",
      "外交部发言人20日在例行记者会上表示，中方一贯反对非法单边制裁。" },
    { false, "zh", "国家主席会见法国总统",
      "国家主席20日在人民大会堂会见来华访问的法国总统。",
      "国家主席会见巴西总统",
      "国家主席20日在人民大会堂会见来华访问的巴西总统。" },
    { false, "ko", "대통령, 인천 반도체 공장 방문",
      "대통령은 20일 인천의 반도체 공장을 방문해 근로자들을 격려했다.",
      "대통령, 인천서 지방시대 토론회 주재",
      "대통령은 20일 인천에서 지방시대를 주제로 토론회를 주재했다." },
    { false, "ko", "서울 강남 상가서 화재, 인명 피해 없어",
      "20일 서울 강남구 한 상가에서 불이 났으나 인명 피해는 없었다.",
      "서울 강남 사거리서 버스 추돌, 5명 부상",
      "20일 서울 강남구 사거리에서 버스가 승용차를 추돌해 5명이 다쳤다." },
};
