// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/title.h"

static void
a_title_loses_labels_and_the_site(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        const char *site;
        const char *clean;
    } table[] = {
        { "Rain floods harbour | The Port Post", "", "Rain floods harbour" },
        { "Rain floods harbour - BBC News", "", "Rain floods harbour" },
        { "Rain floods harbour – The Guardian", "", "Rain floods harbour" },
        { "Rain floods harbour - Port Post", "Port Post",
          "Rain floods harbour" },
        { "Rain floods harbour - World - BBC News", "",
          "Rain floods harbour - World" },
        { "Rain floods harbour - portpost.com", "", "Rain floods harbour" },
        { "Rain floods harbour — a photo essay", "",
          "Rain floods harbour — a photo essay" },
        { "Rain - and then the flood", "", "Rain - and then the flood" },
        { "Spurs 2 - 1 Arsenal", "", "Spurs 2 - 1 Arsenal" },
        { "Regen flutet den Hafen | tagesschau.de", "",
          "Regen flutet den Hafen" },
        { "La pluie inonde le port - Le Monde", "", "La pluie inonde le port" },
        { "LIVE: rain floods harbour", "", "Rain floods harbour" },
        { "Watch | Rain floods harbour", "", "Rain floods harbour" },
        { "[VIDEO] Rain floods harbour", "", "Rain floods harbour" },
        { "Rain floods harbour (video)", "", "Rain floods harbour" },
        { "Rain floods harbour – live updates", "", "Rain floods harbour" },
        { "Rain floods harbour – as it happened", "", "Rain floods harbour" },
        { "UPDATE 2-Rain floods harbour", "", "Rain floods harbour" },
        { "EXCLUSIVE-Rain floods harbour", "", "Rain floods harbour" },
        { "BREAKING: LIVE: Rain floods harbour | Port Post", "",
          "Rain floods harbour" },
        { "Eilmeldung: Regen flutet den Hafen", "", "Regen flutet den Hafen" },
        { "EN DIRECT : la pluie inonde le port", "",
          "La pluie inonde le port" },
        { "Срочно: дождь затопил порт", "", "Дождь затопил порт" },
        { "【速報】大雨で港が浸水", "", "大雨で港が浸水" },
        { "عاجل: الأمطار تغمر الميناء", "", "الأمطار تغمر الميناء" },
        { "Opinion: the harbour was never safe", "",
          "Opinion: the harbour was never safe" },
        { "Rain floods harbour – live!", "", "Rain floods harbour" },
        { "BREAKING Ann Lee leaves the harbour", "",
          "Ann Lee leaves the harbour" },
        { "VIDEO games sell well", "", "VIDEO games sell well" },
        { "NATO Ships pass the harbour", "", "NATO Ships pass the harbour" },
        { "[Sponsor] Paint for harbours", "", "Paint for harbours" },
        { "خبر عاجل: الأمطار تغمر الميناء", "", "الأمطار تغمر الميناء" },
        /* Ornament */
        { "+++ Regen flutet den Hafen +++", "", "Regen flutet den Hafen" },
        { "🚨 BREAKING: rain floods harbour 🌧️", "",
          "Rain floods harbour" },
        { "★★大雨で港が浸水★★", "", "大雨で港が浸水" },
        { "Rain floods harbour!!!", "", "Rain floods harbour!" },
        { "Rain in the harbour!?!", "", "Rain in the harbour?" },
        { "▲3.5% for harbour shares", "", "▲3.5% for harbour shares" },
        { "Harbour office learns C++", "", "Harbour office learns C++" },
        { "We ❤ our harbour", "", "We ❤ our harbour" },
        { "🚢", "", "🚢" },
        { "Live: it", "", "Live: it" },
        { "Live", "", "Live" },
        { "Police: man swam the harbour", "", "Police: man swam the harbour" },
        { "  Rain floods harbour ", "", "Rain floods harbour" },
        { "", "", "" },
        { " | ", "", "|" },
        { "Harbour hikes (2) :: Gull blog ::", "", "Harbour hikes (2)" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct text t =
            title_clean(arena, text_of(table[i].title), text_of(table[i].site));
        assert_string_equal(arena_string(arena, t), table[i].clean);
    }
    arena_destroy(arena);
}

static void
a_shouted_title_is_calmed_by_what_the_story_says(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        const char *evidence;
        const char *calm;
    } table[] = {
        { "NATO AND TURKEY AGREE ON GRAIN",
          "Ships of NATO will pass. Now Turkey and others agree on grain.",
          "NATO and Turkey agree on grain" },
        { "NATO AND TURKEY AGREE ON GRAIN", "",
          "NATO AND TURKEY AGREE ON GRAIN" },
        { "Turkey agrees on grain", "turkey", "Turkey agrees on grain" },
        { "SEN. LUGAR INTRODUCES BILL",
          "A bill that Lugar introduces. Here Sen. Lugar",
          "Sen. Lugar introduces bill" },
        /* Verbs, plain words and other forms of the story's are no names. */
        { "SEN. ADA MOORE ANNOUNCES ACTION ON FLOODING",
          "Ada Moore announced today that floods will be fought.",
          "Sen. Ada Moore announces action on flooding" },
        /* A name of two words is one, whatever else the words are. */
        { "NEW PIER FOR GRANT COUNTY",
          "A grant pays for the pier. The county of the grant is Grant County.",
          "New pier for Grant County" },
        /* An address says nothing of how a name is written. */
        { "MAYOR BARLOW OPENS THE NEW PIER",
          "See barlow.example.org. There Barlow opens a pier.",
          "Mayor Barlow opens the new pier" },
        { "MOORE: 'EVERY CHILD SHOULD SWIM'",
          "That every child should swim is what Moore says.",
          "Moore: 'Every child should swim'" },
        { "ПОРТ ЗАТОПИЛО ДОЖДЁМ НОЧЬЮ", "Ночью порт затопило дождём.",
          "Порт затопило дождём Ночью" },
        { "大雨で港が浸水", "", "大雨で港が浸水" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct text t = title_calm(arena, text_of(table[i].title),
                                   text_of(table[i].evidence));
        assert_string_equal(arena_string(arena, t), table[i].calm);
    }
    arena_destroy(arena);
}

int
test_title(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_title_loses_labels_and_the_site),
        cmocka_unit_test(a_shouted_title_is_calmed_by_what_the_story_says),
    };
    return cmocka_run_group_tests_name("title", tests, NULL, NULL);
}
