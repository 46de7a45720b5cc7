// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "feed/feed.h"
#include "headline/filter.h"

static bool
admits(const char *include, const char *exclude, const struct entry *entry)
{
    struct text in = text_of(include);
    struct text ex = text_of(exclude);
    struct error err = { 0 };
    struct filter *f =
        filter_create(&in, include != NULL, &ex, exclude != NULL, &err);
    assert_non_null(f);
    bool good = filter_admits(f, entry);
    filter_destroy(f);
    return good;
}

static void
a_pattern_finds_whole_words(void **state)
{
    (void)state;
    static const struct {
        const char *pattern;
        const char *title;
        bool found;
    } table[] = {
        { "climate", "Climate talks open", true },
        { "climate", "The CLIMATE, again", true },
        { "climate", "Acclimated to heat", false },
        { "climate", "Climates differ", false },
        { "climate change", "On climate change", true },
        { "climate change", "Change of climate", false },
        { "EU", "EU agrees", true },
        { "EU", "Neue Regeln", false },
        { "C++", "C++ turns forty", true },
        { "straße", "STRASSE gesperrt", true },
        { "ÉLECTION", "Une élection anticipée", true },
        { "выборы", "ВЫБОРЫ в парламент", true },
        { "ΝΈΑ", "Τα νέα σήμερα", true },
        { "選挙", "衆院選挙が始まる", true },
        { "선거", "국회의원 선거가 시작", true },
        { "/r", "a /r thread", true },
        { "/elec(tion|tor)/i", "Electors meet", true },
        { "/elec(tion|tor)/", "Electors meet", false },
        { "/^Live/", "Not Live", false },
        { "/^Live|Watch$/", "Live: it rains", true },
        { "/^Live|Watch$/", "It rains: Watch", true },
        { "/^Live|Watch$/", "On the Live Watch list", false },
        { "/ÜBER/i", "Alles über Regen", true },
        { "/^.{4}$/", "Köln", true }, /* letters, not bytes */
        { "/[äö]l$/", "Öl und Nöl", true },
        { "/a{2,3}b/", "caab", true },
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct entry entry = { .title = text_of(table[i].title) };
        if (admits(table[i].pattern, NULL, &entry) != table[i].found)
            fail_msg("%s in \"%s\"", table[i].pattern, table[i].title);
        assert_int_equal(admits(NULL, table[i].pattern, &entry),
                         !table[i].found);
    }
}

static void
title_text_and_categories_are_searched(void **state)
{
    (void)state;
    static const struct text categories[] = { { "Sport", 5 }, { "Rowing", 6 } };
    const struct entry entry = {
        .title = TEXT("A long day"),
        .summary = TEXT("Eight in a boat"),
        .content = TEXT("They won by a length"),
        .categories = categories,
        .category_count = 2,
    };
    assert_true(admits("day", NULL, &entry));
    assert_true(admits("boat", NULL, &entry));
    assert_true(admits("length", NULL, &entry));
    assert_true(admits("rowing", NULL, &entry));
    assert_false(admits("golf", NULL, &entry));
    assert_false(admits("day", "sport", &entry));
    assert_true(admits(NULL, NULL, &entry));
}

static void
a_bad_pattern_is_refused_with_a_reason(void **state)
{
    (void)state;
    static const struct {
        const char *pattern;
        const char *reason;
    } table[] = {
        { "", "empty" },
        { "  ", "empty" },
        { "//", "empty expression" },
        { "/(/", "no regular expression" },
        { "/)(/", "no regular expression" },
        { "/a/x", "unknown flag" },
        { "/(a)\\1/", "back reference" },
        { "/a{1001}/", "repeats too often" },
        { "/(a{50}){50}/", "repeats too often" },
        { "/a*+/", "may be empty" },
        { "/a*+++++/", "may be empty" },
        { "/((a*)*){40}/", "may be empty" },
        { "/(a?|b)+/", "may be empty" },
        { "/(a|){2,}/", "may be empty" },
        { "/(a{0,2}){3}/", "may be empty" },
        { "/(^|$)+/", "may be empty" },
    };
    static const char *const good[] = {
        "/elec(tion|tor)/i", "/(very )+old/",
        "/[]+*{]+[^](]{3}/", "/[[:alpha:]]+(-[[:alpha:]]+)+/",
        "/((a*b)+c)+/",      "/(a*)*/",
        "/\\(a?\\)+/",
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct error err = { 0 };
        assert_false(filter_check(text_of(table[i].pattern), &err));
        assert_int_equal(err.kind, ERROR_CONFIG);
        if (strstr(err.message, table[i].reason) == NULL)
            fail_msg("%s: %s", table[i].pattern, err.message);
    }
    for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
        if (!filter_check(text_of(good[i]), NULL))
            fail_msg("%s is refused", good[i]);
}

static void
hostile_text_costs_a_bounded_time(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    size_t len = 1 << 20;
    char *bytes = arena_alloc(arena, len, 1);
    memset(bytes, 'a', len);
    const struct entry entry = { .title = { bytes, len },
                                 .content = { bytes, len } };
    assert_false(admits("/(a|aa)+(a|b)*c/i", NULL, &entry));
    assert_false(admits("aaa", NULL, &entry));
    arena_destroy(arena);
}

int
test_filter(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pattern_finds_whole_words),
        cmocka_unit_test(title_text_and_categories_are_searched),
        cmocka_unit_test(a_bad_pattern_is_refused_with_a_reason),
        cmocka_unit_test(hostile_text_costs_a_bounded_time),
    };
    return cmocka_run_group_tests_name("filter", tests, NULL, NULL);
}
