// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "headline/fold.h"
#include "headline/stem.h"

static void
words_are_folded(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *words;
    } table[] = {
        { "", "" },
        { "Rain, again!", "rain again" },
        { "Zürich's ÉLITE", "zurich s elite" },
        { "l’accord  franco-allemand", "l accord franco allemand" },
        { "1,200 of 3.5 and 3,5", "1200 of 3.5 and 3.5" },
        { "1.200.000 in 2024.", "1200000 in 2024" },
        { "Ёлка И ёлка", "елка и елка" },
        { "東京で雨", "東京 京で で雨" },
        { "雨", "雨" },
        { "서울 비", "서울 비" },
        { "ក\u200bខ\u200bគ", "កខ ខគ" },
        { "हिन्दी", "हिन्दी" },
        { "\xff\xfe", "" },
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct arena *arena = arena_create();
        const struct fold_word *words;
        size_t count = fold_words(arena, text_of(table[i].text), 20, &words);
        struct buffer b;
        buffer_init(&b, 1000);
        for (size_t j = 0; j < count; j++) {
            if (j > 0)
                buffer_append_char(&b, ' ');
            buffer_append(&b, words[j].text);
        }
        assert_string_equal(arena_string(arena, buffer_text(&b)),
                            table[i].words);
        buffer_finish(&b);
        arena_destroy(arena);
    }
}

static void
forms_of_a_word_have_one_stem(void **state)
{
    (void)state;
    static const struct {
        const char *a;
        const char *b;
        bool same;
    } table[] = {
        { "attack", "attacked", true },
        { "attacks", "attacking", true },
        { "strike", "striking", true },
        { "cities", "city", true },
        { "wahlen", "wahl", false },
        { "gewerkschaft", "gewerkschaften", true },
        { "землетрясение", "землетрясении", true },
        { "الميناء", "ميناء", true },
        { "v201605", "v201603", false },
        { "bed", "be", false },
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        if (text_eq(stem_word(text_of(table[i].a)),
                    stem_word(text_of(table[i].b))) != table[i].same)
            fail_msg("%s, %s", table[i].a, table[i].b);
    }
}

int
test_fold(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_folded),
        cmocka_unit_test(forms_of_a_word_have_one_stem),
    };
    return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
