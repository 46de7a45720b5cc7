// SPDX-License-Identifier: MIT
#include "unit/markup/test_guess.h"

#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"
#include "markup/charset.h"

/* `utf8` in a charset, as a document that declares none. */
static struct text
encode(struct arena *arena, const char *charset, const char *utf8)
{
    struct text t = text_of(utf8);
    char *out = arena_alloc(arena, t.len + 1, 1);
    char *in = (char *)(uintptr_t)t.ptr;
    char *to = out;
    size_t left = t.len;
    size_t room = t.len;
    iconv_t cd = iconv_open(charset, "UTF-8");
    assert_true(cd != (iconv_t)-1);
    assert_int_not_equal(iconv(cd, &in, &left, &to, &room), (size_t)-1);
    iconv_close(cd);
    return (struct text){ out, t.len - room };
}

void
letters_tell_an_undeclared_charset(void **state)
{
    static const struct {
        const char *charset;
        const char *text;
    } table[] = {
        { "windows-1251", "Городской совет принял бюджет на следующий год" },
        { "KOI8-R", "Городской совет принял бюджет на следующий год" },
        { "ISO-8859-5", "Городской совет принял бюджет на следующий год" },
        { "CP866", "Городской совет принял бюджет на следующий год" },
        { "KOI8-U", "Міська рада ухвалила бюджет на наступний рік" },
        { "windows-1253", "Το δημοτικό συμβούλιο ενέκρινε τον προϋπολογισμό" },
        { "ISO-8859-7", "Το δημοτικό συμβούλιο ενέκρινε τον προϋπολογισμό" },
        { "windows-1255", "מועצת העיר אישרה את התקציב לשנה הבאה" },
        { "windows-1256", "وافق مجلس المدينة على ميزانية العام المقبل" },
        { "ISO-8859-6", "وافق مجلس المدينة على ميزانية العام المقبل" },
        { "CP874", "สภาเมืองอนุมัติงบประมาณสำหรับปีหน้า" },
        { "CP932", "市議会は来年度の予算案を全会一致で可決した。" },
        { "EUC-JP", "市議会は来年度の予算案を全会一致で可決した。" },
        { "UHC", "시의회는 내년도 예산안을 만장일치로 가결했다" },
        { "GB18030", "市议会一致通过了明年的预算草案，新学校将在秋天开工。" },
        { "BIG5", "市議會一致通過了明年的預算草案，新學校將在秋天開工。" },
        { "windows-1250", "<html lang=cs><p>Město schválilo rozpočet na příští "
                          "rok, škola začne v září" },
        { "ISO-8859-2", "<html lang=cs><p>Město schválilo rozpočet na příští "
                        "rok, škola začne v září" },
        { "windows-1250", "Rada przyjęła budżet na przyszły rok, a szkoła "
                          "będzie gotowa później, niż zakładał" },
        { "ISO-8859-2", "Rada przyjęła budżet na przyszły rok, a szkoła będzie "
                        "gotowa później, niż zakładał" },
        { "windows-1254", "Belediye meclisi gelecek yılın bütçesini onayladı, "
                          "yeni okul kışın açılıyor" },
        { "windows-1257", "<rss><language>lt</language>Miesto taryba "
                          "patvirtino kitų metų biudžetą" },
        { "windows-1252", "Der Rat prüft die Pläne für Grün und Straßen: über "
                          "5 m³, 20 °C, «ja»" },
        { "windows-1252", "À Évry, créée en été, l’œuvre a été volée : 20 m², "
                          "n° 3, déjà… ÉTÉ" },
        { "windows-1252", "¿Qué pasó ayer? ¡Más de 30 heridos en Cádiz! El 1º "
                          "y la 2ª, señaló" },
        { "windows-1252", "Það var í gær að þing samþykkti lög um fisk; hún "
                          "sagði já, ýmsir nei" },
        { "windows-1252",
          "São João: não há ações, informação às câmaras e irmãos" },
        { "windows-1252", "Åsa och Örjan såg älgar på ön, ånyo är häftig" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct arena *arena = arena_create();
        struct text bytes = encode(arena, table[i].charset, table[i].text);
        struct text got = charset_decode(arena, bytes, (struct text){ 0 },
                                         CHARSET_HTML, NULL);
        if (!text_eq(got, text_of(table[i].text)))
            fail_msg("%s: " TEXT_FMT, table[i].charset, TEXT_ARG(got));
        arena_destroy(arena);
    }
}
