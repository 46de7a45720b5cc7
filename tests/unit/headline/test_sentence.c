// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/language.h"
#include "headline/sentence.h"
#include "headline/wording.h"

static void
a_paragraph_splits_where_its_sentences_end(void **state)
{
    static const struct {
        const char *language;
        const char *text;
        size_t count;
        const char *first;
    } TABLE[] = {
        { "en", "It rained. It stopped.", 2, "It rained." },
        { "en", "Dr. Ann Berg came. She left.", 2, "Dr. Ann Berg came." },
        { "en", "He lives in the U.S. The U.S. Senate met.", 2,
          "He lives in the U.S." },
        { "en", "J. K. Larsen wrote it.", 1, "J. K. Larsen wrote it." },
        { "en", "It grew by 3.5 percent. Then it fell.", 2,
          "It grew by 3.5 percent." },
        { "en", "\"Stop!\" he cried. They ran.", 2, "\"Stop!\" he cried." },
        { "en", "\"Stop.\" He ran.", 2, "\"Stop.\"" },
        { "en", "They met in April.Previously, he had been away.", 2,
          "They met in April." },
        { "en", "She wrote to Booking.Com on Monday.", 1,
          "She wrote to Booking.Com on Monday." },
        { "ja", "「もう遅い。」って彼は言った。雨だ。", 2,
          "「もう遅い。」って彼は言った。" },
        { "de", "Am 3. Oktober ist Feiertag. Alle ruhen.", 2,
          "Am 3. Oktober ist Feiertag." },
        { "ja", "雨が降った。風も吹いた。", 2, "雨が降った。" },
        { "zh", "下雨了！风也大。", 2, "下雨了！" },
        { "hi", "बारिश हुई। हवा चली।", 2, "बारिश हुई।" },
        { "ar", "هل نزل المطر؟ نعم نزل.", 2, "هل نزل المطر؟" },
        { "ru", "Министр Р. Иванов приехал. Он остался.", 2,
          "Министр Р. Иванов приехал." },
        { "en", "They came to\u00A0J. Larsen. He left.", 2,
          "They came to\u00A0J. Larsen." },
        { "en", "", 0, "" },
    };
    struct arena *arena = arena_create();
    (void)state;
    for (size_t i = 0; i < sizeof TABLE / sizeof *TABLE; i++) {
        struct text text = text_of(TABLE[i].text);
        const struct language *language =
            language_find(arena, text_of(TABLE[i].language), text);
        struct sentence out[8];
        size_t count = sentence_split(arena, text, language, out, 8);
        assert_int_equal(count, TABLE[i].count);
        if (count > 0)
            assert_true(text_eq(out[0].text, text_of(TABLE[i].first)));
    }
    arena_destroy(arena);
}

static void
what_is_unclosed_says_so(void **state)
{
    struct arena *arena = arena_create();
    struct sentence out[4];
    (void)state;
    size_t count =
        sentence_split(arena, TEXT("The road is open. Army builds bridge"),
                       &LANGUAGE_ENGLISH, out, 4);
    assert_int_equal(count, 2);
    assert_true(out[0].is_closed);
    assert_false(out[1].is_closed);
    arena_destroy(arena);
}

static void
clusters_are_counted_as_people_see_them(void **state)
{
    (void)state;
    assert_int_equal(grapheme_count(TEXT("e\xCC\x81té")), 3);
    /* A space without width is no letter. */
    assert_int_equal(grapheme_count(TEXT("\u1780\u200b\u1780")), 2);
    assert_int_equal(grapheme_prefix(TEXT("\u1780\u200b\u1780"), 2).len, 9);
    assert_int_equal(grapheme_count(TEXT("🇦🇹👩‍👩‍👧")), 2);
    assert_int_equal(grapheme_prefix(TEXT("🇦🇹ab"), 1).len, 8);
    assert_int_equal(grapheme_count(TEXT("")), 0);
}

static void
pairs_are_those_of_all_nations(void **state)
{
    (void)state;
    assert_true(wording_is_paired(TEXT("„so“ «so» “so” (so) 「so」")));
    assert_false(wording_is_paired(TEXT("“so")));
    assert_false(wording_is_paired(TEXT("so)")));
    assert_false(wording_is_paired(TEXT("\"so")));
}

int
test_sentence(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paragraph_splits_where_its_sentences_end),
        cmocka_unit_test(what_is_unclosed_says_so),
        cmocka_unit_test(clusters_are_counted_as_people_see_them),
        cmocka_unit_test(pairs_are_those_of_all_nations),
    };
    return cmocka_run_group_tests_name("sentence", tests, NULL, NULL);
}
