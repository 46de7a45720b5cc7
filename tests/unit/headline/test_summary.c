// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/article.h"
#include "base/arena.h"
#include "headline/grapheme.h"
#include "headline/summary.h"

static const char STORY[] =
    "The government of the island has banned fishing in the lake, which is "
    "the largest of the country, after scientists found on Monday that the "
    "number of trout had fallen by two thirds, but the fishermen, who live "
    "from it, said they would go out at night.";

/* At every limit a line fits, or there is none. */
static void
no_line_is_longer_than_its_limit(void **state)
{
    (void)state;
    for (uint32_t max = 1; max < 260; max++) {
        struct arena *arena = arena_create();
        struct paragraph paragraph = { .text = text_of(STORY) };
        struct summary_request request = { .paragraphs = &paragraph,
                                           .paragraph_count = 1,
                                           .max_graphemes = max };
        struct summary out;
        if (summary_write(arena, &request, &out)) {
            assert_in_range(grapheme_count(out.headline), 1, max);
            assert_true(out.confidence >= 0 && out.confidence <= 1);
        }
        arena_destroy(arena);
    }
}

static void
a_link_is_never_a_sentence(void **state)
{
    struct arena *arena = arena_create();
    struct paragraph link = { .text = text_of(STORY), .is_link = true };
    struct summary_request request = { .paragraphs = &link,
                                       .paragraph_count = 1 };
    struct summary out;
    (void)state;
    assert_false(summary_write(arena, &request, &out));
    request.title = TEXT("Fishing banned in the lake");
    assert_true(summary_write(arena, &request, &out));
    assert_true(text_eq(out.method, TEXT("title")));
    arena_destroy(arena);
}

static void
nothing_gives_nothing(void **state)
{
    struct arena *arena = arena_create();
    struct summary_request request = { 0 };
    struct summary out;
    (void)state;
    assert_false(summary_write(arena, &request, &out));
    arena_destroy(arena);
}

int
test_summary(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_line_is_longer_than_its_limit),
        cmocka_unit_test(a_link_is_never_a_sentence),
        cmocka_unit_test(nothing_gives_nothing),
    };
    return cmocka_run_group_tests_name("summary", tests, NULL, NULL);
}
