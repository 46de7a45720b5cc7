// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/headline.h"
#include "headline/pattern.h"

enum { NOW = 1700000000 };

static const struct text sources[] = { { "BBC", 3 }, { "NPR", 3 } };

static const struct headline full = {
    .line = { "Rain", 4 },
    .title = { "Rain today", 10 },
    .source = { "BBC", 3 },
    .sources = sources,
    .source_count = 2,
    .published = NOW - 720,
};

static const struct headline bare = { .line = { "Rain", 4 } };

static void
a_pattern_is_filled(void **state)
{
    (void)state;
    static const struct {
        const struct headline *headline;
        const char *pattern;
        const char *line;
    } table[] = {
        { &full, "", "Rain" },
        { &full, " ", "Rain" },
        { &full, "{headline}", "Rain" },
        { &full, "{source}: {headline} ({age})", "BBC: Rain (12 min)" },
        { &full, "{title} [{sources}]", "Rain today [BBC, NPR]" },
        { &full, "{headline}{headline}", "RainRain" },
        { &full, "{nonsense} {headline}", "{nonsense} Rain" },
        { &full, "{headline", "{headline" },
        { &full, "plain", "plain" },
        { &bare, "{headline} ({age})", "Rain" },
        { &bare, "{headline} ({age}) !", "Rain !" },
        { &bare, "{headline} [{source}]", "Rain" },
        { &bare, "{source} {headline}", "Rain" },
        { &bare, "{headline} {source} {title}.", "Rain ." },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct text line = pattern_fill(arena, text_of(table[i].pattern),
                                        table[i].headline, NOW);
        assert_string_equal(arena_string(arena, line), table[i].line);
    }
    arena_destroy(arena);
}

static void
an_age_is_as_on_the_wall(void **state)
{
    (void)state;
    static const struct {
        int64_t age_s;
        const char *says;
    } table[] = {
        { -5, "now" },
        { 0, "now" },
        { 59, "now" },
        { 60, "1 min" },
        { 3599, "59 min" },
        { 3600, "1 h" },
        { 47 * 3600, "47 h" },
        { 48 * 3600, "2 d" },
        { 86400 * 364, "364 d" },
        { 86400 * 366, "1 y" },
        { 86400LL * 3653, "10 y" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct text age = pattern_age(arena, NOW - table[i].age_s, NOW);
        assert_string_equal(arena_string(arena, age), table[i].says);
    }
    arena_destroy(arena);
}

static void
an_unknown_token_is_named(void **state)
{
    (void)state;
    struct error err = { 0 };
    assert_true(pattern_check(TEXT("{source}: {headline}"), &err));
    assert_true(pattern_check(TEXT(""), &err));
    assert_false(pattern_check(TEXT("{headline} {sorce}"), &err));
    assert_int_equal(err.kind, ERROR_CONFIG);
    assert_non_null(strstr(err.message, "{sorce}"));
    assert_false(pattern_check(TEXT("{headline"), &err));
}

int
test_pattern(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pattern_is_filled),
        cmocka_unit_test(an_age_is_as_on_the_wall),
        cmocka_unit_test(an_unknown_token_is_named),
    };
    return cmocka_run_group_tests_name("pattern", tests, NULL, NULL);
}
