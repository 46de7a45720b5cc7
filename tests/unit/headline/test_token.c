// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/tagger.h"
#include "headline/token.h"

static void
marks_are_no_words(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct token *tokens;
    size_t count = token_split(arena, TEXT("\"Well,\" he said."), &tokens);
    assert_int_equal(token_count_words(tokens, count), 3);
    assert_int_equal(token_count_words(tokens, 0), 0);
    arena_destroy(arena);
}

static void
a_quotation_lasts_from_its_mark_to_the_next(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct token *tokens;
    size_t count =
        token_split(arena, TEXT("He said \"no way\" twice"), &tokens);
    static const bool quoted[] = {
        false, false, true, true, true, false, false
    };
    assert_int_equal(count, sizeof quoted / sizeof *quoted);
    tagger_tag(tokens, count);
    bool is_quoted = false;
    for (size_t i = 0; i < count; i++) {
        is_quoted = token_is_quoting(&tokens[i], is_quoted);
        assert_int_equal(is_quoted, quoted[i]);
    }
    arena_destroy(arena);
}

static void
one_letter_before_a_full_stop_is_an_initial_only_in_capitals(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        const char *first;
    } rows[] = {
        { "J. Larsen came", "J." }, { "Р. Иванов приехал", "Р." },
        { "i. He left", "i" },      { "я. Он ушёл", "я" },
        { "것. 비가 왔다", "것" },  { "U.S. troops left", "U.S." },
        { "a.m. trains", "a.m." },  { "т.е. завтра", "т.е." },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct token *tokens;
        token_split(arena, text_of(rows[i].line), &tokens);
        if (!text_eq(tokens[0].text, text_of(rows[i].first)))
            fail_msg("%s: " TEXT_FMT, rows[i].line, TEXT_ARG(tokens[0].text));
    }
    arena_destroy(arena);
}

int
test_token(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_are_no_words),
        cmocka_unit_test(a_quotation_lasts_from_its_mark_to_the_next),
        cmocka_unit_test(
            one_letter_before_a_full_stop_is_an_initial_only_in_capitals),
    };
    return cmocka_run_group_tests_name("token", tests, NULL, NULL);
}
