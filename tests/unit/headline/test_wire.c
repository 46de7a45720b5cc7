// SPDX-License-Identifier: MIT
/*
 * How stories begin at agencies and newspapers of sixteen languages: with
 * place, day, agency and reporter, or with a picture's caption. None of it is
 * news.
 */
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/article.h"
#include "base/arena.h"
#include "headline/language.h"
#include "headline/prose.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

/* What stands before a sentence. */
struct opening {
    const char *language;
    const char *before;
    const char *sentence;
};

/* Sentences that no other stands before. */
#define DE "Die Regierung hat am Montag neue Regeln für Mieter beschlossen."
#define FR "Le gouvernement a adopté lundi de nouvelles règles sur les loyers."
#define ES "El Gobierno aprobó este lunes nuevas normas para los alquileres."
#define PT "O Governo aprovou hoje novas regras para o arrendamento."
#define IT "Il governo ha approvato oggi nuove regole per gli affitti."
#define NL "Het kabinet heeft maandag nieuwe regels voor huurders vastgesteld."
#define SV "Regeringen beslutade på måndagen om nya regler för hyresgäster."
#define PL "Rząd przyjął w poniedziałek nowe przepisy dotyczące najmu mieszkań."
#define RU "Правительство утвердило новые правила аренды жилья в городах."
#define TR "Hükümet kiracılar için yeni kuralları pazartesi günü kabul etti."
#define AR "أقرت الحكومة اليوم قواعد جديدة لتأجير المساكن في المدن الكبرى."
#define HE "הממשלה אישרה היום כללים חדשים להשכרת דירות בערים הגדולות."
#define HI "सरकार ने सोमवार को किराये के मकानों के लिए नए नियमों को मंजूरी दी।"
#define JA "政府は１２日、賃貸住宅についての新しい規則を閣議で決めた。"
#define ZH "国务院常务会议近日审议通过了关于住房租赁的新规定。"
#define KO "정부는 12일 국무회의에서 주택 임대에 관한 새 규정을 의결했다."
#define EN "The government approved new rules for tenants on Monday."

static const struct opening datelines[] = {
    { "de", "Berlin (dpa) - ", DE },
    { "de", "Berlin/Brüssel (dpa/lsw) - ", DE },
    { "de", "Frankfurt/Main (dpa/lhe) – ", DE },
    { "de", "Wien (APA) – ", DE },
    { "de", "München, 14.11.2026 (KNA) ", DE },
    { "de", "Zürich, 3. März (Reuters) - ", DE },
    { "de", "Bern (sda) ", DE },
    { "de", "HAMBURG (dpa-AFX) - ", DE },
    { "de", "Kassel (ots) - ", DE },
    { "de", "BERLIN taz | ", DE },
    { "de", "(dpa) ", DE },
    { "de", "Düsseldorf. ", DE },
    { "de", "Bad Homburg. ", DE },
    { "de", "dpa/Berlin. ", DE },
    { "fr", "Paris (AFP) - ", FR },
    { "fr", "PARIS, 12 novembre (Reuters) - ", FR },
    { "fr", "Bruxelles, 3 nov 2026 (Belga) - ", FR },
    { "fr", "(Belga) ", FR },
    { "fr", "Le Caire, 4 juin (Xinhua) -- ", FR },
    { "fr", "Genève (ats) - ", FR },
    { "fr", "BAMAKO, 12 nov 2026 (AFP) – ", FR },
    { "es", "Madrid, 12 nov (EFE).- ", ES },
    { "es", "MADRID, 12 Nov. (EUROPA PRESS) - ", ES },
    { "es", "Buenos Aires, 12 de noviembre (Télam) – ", ES },
    { "es", "CIUDAD DE MÉXICO (AP) — ", ES },
    { "es", "LIMA, Perú.- ", ES },
    { "es", "(EFE).- ", ES },
    { "es", "Bogotá, 5 may (Prensa Latina) ", ES },
    { "es", "MADRID.- ", ES },
    { "es", "Caracas.- ", ES },
    { "pt", "Lisboa, 14 nov 2026 (Lusa) – ", PT },
    { "pt", "SÃO PAULO, 3 Nov (Reuters) - ", PT },
    { "pt", "RIO DE JANEIRO, RJ (FOLHAPRESS) - ", PT },
    { "pt", "BRASÍLIA - ", PT },
    { "pt", "São Paulo – ", PT },
    { "it", "(ANSA) - ROMA, 03 MAG - ", IT },
    { "it", "Roma, 12 nov. (askanews) - ", IT },
    { "it", "Roma, 12 nov. - (Adnkronos) - ", IT },
    { "it", "Milano, 3 mar. (LaPresse) - ", IT },
    { "it", "AGI - ", IT },
    { "it", "(Adnkronos) - ", IT },
    { "it", "ROMA – ", IT },
    { "nl", "DEN HAAG (ANP) - ", NL },
    { "nl", "AMSTERDAM (ANP/RTR) - ", NL },
    { "nl", "(ANP) - ", NL },
    { "nl", "BRUSSEL - ", NL },
    { "nl", "DEN HAAG - ", NL },
    { "sv", "STOCKHOLM (TT) – ", SV },
    { "sv", "(TT) ", SV },
    { "sv", "GÖTEBORG. ", SV },
    { "sv", "BRYSSEL. ", SV },
    { "pl", "WARSZAWA (PAP) - ", PL },
    { "pl", "Warszawa, 12.11.2026 (PAP) - ", PL },
    { "pl", "Kraków (PAP) – ", PL },
    { "ru", "МОСКВА, 12 ноя — РИА Новости. ", RU },
    { "ru", "МОСКВА, 12 ноября. /ТАСС/. ", RU },
    { "ru", "САНКТ-ПЕТЕРБУРГ, 12 ноября. /ТАСС/. ", RU },
    { "ru", "АСТАНА, 20 ноя - ТАСС. ", RU },
    { "ru", "Москва. 12 ноября. INTERFAX.RU - ", RU },
    { "ru", "МИНСК, 5 июн – Sputnik. ", RU },
    { "ru", "12 ноября, Минск /Корр. БЕЛТА/. ", RU },
    { "tr", "ANKARA (AA) - ", TR },
    { "tr", "BURSA (İHA) - ", TR },
    { "tr", "İSTANBUL - ", TR },
    { "tr", "Ankara, 3 Kasım (Reuters) - ", TR },
    { "tr", "İZMİR (DHA) - ", TR },
    { "ar", "القاهرة - أ ش أ: ", AR },
    { "ar", "القاهرة 12 نوفمبر (رويترز) - ", AR },
    { "ar", "أبوظبي في 12 نوفمبر/ وام / ", AR },
    { "ar", "الدوحة في 12 نوفمبر /قنا/ ", AR },
    { "ar", "بيروت (أ ف ب) - ", AR },
    { "ar", "غزة – معا – ", AR },
    { "ar", "دبي، 3 نوفمبر (د ب أ) - ", AR },
    { "ar", "عمان 12 تشرين الثاني (بترا)- ", AR },
    { "ar", "بغداد / واع / ", AR },
    { "he", "ירושלים (רויטרס) - ", HE },
    { "he", "תל אביב, 12 בנובמבר (רויטרס) - ", HE },
    { "hi", "नयी दिल्ली, 12 नवंबर (भाषा) ", HI },
    { "hi", "लखनऊ, 5 जुलाई (एजेंसी)। ", HI },
    { "hi", "नई दिल्ली: ", HI },
    { "hi", "मुंबई (भाषा) ", HI },
    { "hi", "पटना। ", HI },
    { "hi", "न्यूयॉर्क, तीन नवंबर (एपी) ", HI },
    { "ja", "【ワシントン共同】", JA },
    { "ja", "［東京　３日　ロイター］ -　", JA },
    { "ja", "【AFP=時事】", JA },
    { "ja", "（CNN）　", JA },
    { "ja", "【北京＝田中太郎】", JA },
    { "ja", "[ロンドン 3日 ロイター] - ", JA },
    { "zh", "新华社北京11月12日电（记者张三、李四）", ZH },
    { "zh", "中新网北京11月12日电 (记者 张三)", ZH },
    { "zh", "中新社北京11月12日电 ", ZH },
    { "zh", "本报北京11月12日电 （记者李四）", ZH },
    { "zh", "（新华社北京3日电）", ZH },
    { "zh", "央视网消息：", ZH },
    { "zh", "【环球时报综合报道】", ZH },
    { "zh", "參考消息网11月12日报道 ", ZH },
    { "zh", "（中央社記者王小明台北12日電）", ZH },
    { "zh", "〔記者陳大文／台北報導〕", ZH },
    { "zh", "記者陳大文／台北報導 ", ZH },
    { "zh", "财联社11月12日电，", ZH },
    { "ko", "(서울=연합뉴스) 홍길동 기자 = ", KO },
    { "ko", "[서울=뉴시스] 김철수 기자 = ", KO },
    { "ko", "【서울=뉴시스】 김철수 기자 = ", KO },
    { "ko", "(서울=뉴스1) 박영희 기자 = ", KO },
    { "ko", "[이데일리 김민수 기자] ", KO },
    { "ko", "[파이낸셜뉴스] ", KO },
    { "ko", "홍길동 기자 = ", KO },
    { "ko", "[앵커] ", KO },
    { "en", "NEW DELHI, Nov 12 (PTI) ", EN },
    { "en", "BEIJING, Nov. 12 (Xinhua) -- ", EN },
    /* None: what looks like one is the sentence's own. */
    { "de", "", "Dr. Weber hat am Montag neue Regeln vorgestellt." },
    { "de", "", "Berlin – das ist für viele ein Versprechen, das nicht hält." },
    { "fr", "", "Paris – la ville – attend ses visiteurs avec impatience." },
    { "es", "", "Madrid, la capital, espera a sus visitantes con ilusión." },
    { "ru", "", "Москва - столица, и цены на жильё здесь выше, чем в стране." },
    { "ru", "", "Министр Р. Иванов открыл в Самаре новую больницу." },
    { "de", "", "Ministerin A. Berg hat am Montag ein neues Haus eröffnet." },
    { "zh", "", "记者12日从市政府获悉，新规定将于明年一月一日起施行。" },
    { "ja", "", "「もう限界だ」と農家は話す。今年の猛暑で収穫は半減した。" },
    { "de", "", "Der Bericht zeichnet ein düsteres Bild: Die Mieten steigen." },
    { "de", "", "„Das Foto: ein Skandal“, sagte die Ministerin am Montag." },
    { "es", "", "La foto: así vio el mundo la cumbre de Madrid este lunes." },
    { "ja", "", "大谷翔平投手＝ドジャース＝が12日、開幕戦で初勝利を挙げた。" },
    { "zh", "", "摄影师张三12日在北京举办展览，展出近百幅作品供市民参观。" },
    { "ar", "", "قالت وكالة رويترز إن الحكومة أقرت القواعد الجديدة اليوم." },
    { "ko", "", "\"더는 못 버틴다\"는 농민이 늘고 있다고 협회가 밝혔다." },
};

static const struct opening captions[] = {
    { "de", "Der Minister bei einer Rede im Bundestag. Foto: Max Weber/dpa",
      DE },
    { "de", "Die Ministerin im Plenarsaal (Archivbild).", DE },
    { "de", "Ein Haus mit vielen Wohnungen in Köln. © picture alliance / dpa",
      DE },
    { "de", "Mieter bei einer Kundgebung in Hamburg (Foto: IMAGO/Hanno Bode)",
      DE },
    { "de", "Symbolbild: Ein Streifenwagen der Polizei steht am Straßenrand.",
      DE },
    { "fr",
      "Le Premier ministre à l'Assemblée, le 12 novembre. © AFP / Jean "
      "Petit",
      FR },
    { "fr",
      "Un immeuble du quartier de la gare à Lyon (photo "
      "d'illustration).",
      FR },
    { "fr", "Des locataires devant la mairie. Photo d'archives AFP", FR },
    { "fr", "La ministre du Logement. Crédit photo : Anne Roux / Sipa", FR },
    { "es", "El ministro, durante una rueda de prensa en Madrid. EFE/Juan Sanz",
      ES },
    { "es", "Imagen de archivo de un edificio de viviendas en Sevilla.", ES },
    { "es", "Vecinos protestan ante el Congreso. Foto: Europa Press", ES },
    { "es", "La ministra, en una foto de archivo. | EFE", ES },
    { "pt", "O ministro fala à imprensa em Lisboa. Foto: Tiago Melo/Lusa", PT },
    { "pt", "Prédio em construção no centro de São Paulo (Foto: Reprodução)",
      PT },
    { "pt", "O primeiro-ministro, em imagem de arquivo.", PT },
    { "it", "Il ministro durante la conferenza stampa a Roma. ANSA/GIULIA NERI",
      IT },
    { "it", "Nella foto il ministro durante il vertice di Palermo.", IT },
    { "it", "Un palazzo alla periferia di Torino in una foto d'archivio.", IT },
    { "nl", "De minister bij het debat in de Tweede Kamer. Foto: ANP", NL },
    { "nl", "Huurhuizen in de wijk Kanaleneiland in Utrecht (archieffoto).",
      NL },
    { "nl", "Huurders protesteren op het Malieveld. Beeld Jan de Vries / ANP",
      NL },
    { "sv", "Bostadsministern på pressträff. Foto: Anna Ek/TT", SV },
    { "sv", "Hyreshus i Malmö. Arkivbild.", SV },
    { "pl", "Premier podczas konferencji prasowej. Fot. PAP/Jan Nowak", PL },
    { "pl", "Osiedle na warszawskim Ursynowie (zdjęcie ilustracyjne).", PL },
    { "ru", "Председатель правительства на заседании. Фото: пресс-служба", RU },
    { "ru", "Жилой дом в Москве. © РИА Новости / Иван Смирнов", RU },
    { "ru", "Министр на заседании правительства. Архивное фото.", RU },
    { "tr", "Bakan, basın toplantısında konuştu. Fotoğraf: AA", TR },
    { "tr", "Ankara'da bir apartman (arşiv fotoğrafı).", TR },
    { "ar", "رئيس الوزراء خلال اجتماع الحكومة (صورة أرشيفية)", AR },
    { "ar", "مبان سكنية في وسط القاهرة. تصوير: محمد علي", AR },
    { "ar", "رئيس الوزراء في مؤتمر صحفي في بيروت اليوم (رويترز)", AR },
    { "he", "ראש הממשלה בישיבת הממשלה, אתמול. צילום: רויטרס", HE },
    { "he", "בניין מגורים בתל אביב (צילום: יוסי כהן)", HE },
    { "hi", "प्रधानमंत्री मंत्रिमंडल की बैठक में। (फोटो: पीटीआई)", HI },
    { "hi", "प्रधानमंत्री की फाइल फोटो", HI },
    { "ja", "記者会見する首相＝12日午前、首相官邸", JA },
    { "ja", "閣議に臨む首相（右から2人目）＝12日、首相官邸、山田太郎撮影", JA },
    { "ja", "東京都内の住宅街（2025年撮影、資料写真）", JA },
    { "ja", "写真は首相。3日、都内で撮影。（ロイター）", JA },
    { "zh", "图为北京市朝阳区的住宅小区近影。", ZH },
    { "zh", "11月12日，市民在租赁住房展会上咨询。新华社记者 张三 摄", ZH },
    { "zh", "图为市民在展会现场参观，中新社记者 李四 摄", ZH },
    { "zh", "北京朝阳区一处租赁住房小区的外景。（图）", ZH },
    { "zh", "资料图：北京街头的房屋中介门店。", ZH },
    { "zh", "圖為台北市區住宅大樓。（中央社檔案照片）", ZH },
    { "zh", "行政院長12日出席記者會。（記者王小明攝）", ZH },
    { "zh", "北京某小区的租赁住房内部陈设（图片来源：视觉中国）", ZH },
    { "ko", "국무회의를 주재하는 대통령. [연합뉴스 자료사진]", KO },
    { "ko", "▲ 국무회의에서 발언하는 총리의 모습", KO },
    { "ko", "서울 시내 아파트 단지 모습. /사진=홍길동 기자", KO },
    { "ko", "서울 시내의 아파트 단지. (사진=뉴스1)", KO },
    { "en",
      "Tenants protest outside parliament in London, Britain, on Sunday. "
      "REUTERS/Ann Berg",
      EN },
};

static const char *const MORE =
    "A sentence of another kind stands behind it, so that there is a story.";

/* What the first sentence is when `first` and `second` are paragraphs. */
static struct text
first_sentence(struct arena *arena, const char *language, struct text first,
               struct text second)
{
    const struct paragraph paragraphs[] = { { .text = first },
                                            { .text = second },
                                            { .text = text_of(MORE) } };
    const struct language *known =
        language_find(arena, text_of(language), second);
    struct prose prose =
        prose_read(arena, paragraphs, COUNT(paragraphs), TEXT(""), known);
    return prose.count == 0 ? TEXT("") : prose.sentences[0].text;
}

static size_t
count_wrong(const struct opening *o, bool is_line)
{
    struct arena *arena = arena_create();
    struct text before = text_of(o->before);
    struct text sentence = text_of(o->sentence);
    struct text first =
        is_line ? before
                : arena_format(arena, TEXT_FMT TEXT_FMT, TEXT_ARG(before),
                               TEXT_ARG(sentence));
    struct text got = first_sentence(arena, o->language, first, sentence);
    /* A sentence may be two, where nothing stands before it. */
    bool is_right =
        got.len > 0 && (o->before[0] != '\0' ? text_eq(got, sentence)
                                             : text_starts(sentence, got));
    if (!is_right)
        print_message("%s %s: " TEXT_FMT "\n", o->language, o->before,
                      TEXT_ARG(got));
    arena_destroy(arena);
    return is_right ? 0 : 1;
}

static void
a_dateline_is_no_news(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(datelines); i++)
        wrong += count_wrong(&datelines[i], false);
    assert_int_equal(wrong, 0);
}

static void
a_caption_is_no_news(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(captions); i++)
        wrong += count_wrong(&captions[i], true);
    assert_int_equal(wrong, 0);
}

int
test_wire(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dateline_is_no_news),
        cmocka_unit_test(a_caption_is_no_news),
    };
    return cmocka_run_group_tests_name("wire", tests, NULL, NULL);
}
