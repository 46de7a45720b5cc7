// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/language.h"

static void
a_language_is_told_by_script_and_function_words(void **state)
{
    static const struct {
        const char *stated;
        const char *sample;
        const char *code;
    } TABLE[] = {
        { "", "The council has approved the plan for the harbour", "en" },
        { "", "Der Rat hat den Plan für den Hafen beschlossen", "de" },
        { "", "Le conseil a approuvé le plan pour le port de la ville", "fr" },
        { "", "El consejo aprobó el plan para el puerto de la ciudad", "es" },
        { "", "Совет принял план новой гавани", "ru" },
        { "", "市議会は計画を承認した", "ja" },
        { "", "市议会批准了计划", "zh" },
        { "", "시의회가 계획을 승인했다", "ko" },
        { "", "המועצה אישרה את התוכנית", "he" },
        { "", "Рада схвалила план гавані її міста", "" },
        { "de-AT", "Plan beschlossen", "de" },
        { "is", "Hafnin er opin", "" },
        { "en", "市議会は計画を承認した", "ja" },
        { "", "1234 5678", "" },
    };
    struct arena *arena = arena_create();
    (void)state;
    for (size_t i = 0; i < sizeof TABLE / sizeof *TABLE; i++)
        assert_string_equal(language_find(arena, text_of(TABLE[i].stated),
                                          text_of(TABLE[i].sample))
                                ->code,
                            TABLE[i].code);
    arena_destroy(arena);
}

int
test_language(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_language_is_told_by_script_and_function_words),
    };
    return cmocka_run_group_tests_name("language", tests, NULL, NULL);
}
