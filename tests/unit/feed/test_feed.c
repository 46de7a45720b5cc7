// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "feed/date.h"
#include "feed/feed.h"
#include "feed/iri.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* More of dates than tests/cases/parse/date-* show, in their smallest form. */
static void
dates_are_read_however_they_are_written(void **state)
{
    (void)state;
    static const struct {
        const char *in;
        const char *out;
    } table[] = {
        { "Thu, 1 Jan 2004 9:8:7 GMT", "2004-01-01T09:08:07Z" },
        { "  Thu,01 Jan 2004 19:48:21 GMT\n", "2004-01-01T19:48:21Z" },
        { "Thu, 01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21Z" },
        { "Thu, 01 Jan 2004 19:48:21 +5", "2004-01-01T14:48:21Z" },
        { "Thu, 01 Jan 104 19:48:21 GMT", "2004-01-01T19:48:21Z" },
        { "Thu, 01 Jan 2004 00:00:00 XYZ", "2004-01-01T00:00:00Z" },
        { "Thu Jan  1 19:48:21 UTC 2004", "2004-01-01T19:48:21Z" },
        { "Thu, 01 Jan 2004 07:48 p.m.", "2004-01-01T19:48:00Z" },
        { "2004-01-01T19:48:21.123456789Z", "2004-01-01T19:48:21Z" },
        { "2004-01-01T19:48:21,5+01", "2004-01-01T18:48:21Z" },
        { "2004-01-01T194821+0100", "2004-01-01T18:48:21Z" },
        { "20040101194821", "2004-01-01T19:48:21Z" },
        { "2004001", "2004-01-01T00:00:00Z" },
        { "2004-366", "2004-12-31T00:00:00Z" },
        { "2009-W01-1", "2008-12-29T00:00:00Z" },
        { "2009-W53-7", "2010-01-03T00:00:00Z" },
        { "2004-12-31T23:59:59-01:00", "2005-01-01T00:59:59Z" },
        { "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
        { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
        { "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z" },
        { "Sunday, November 22nd, 2026", "2026-11-22T00:00:00Z" },
        { "22-Nov-2026 10:00", "2026-11-22T10:00:00Z" },
        { "Mi, 3 M\u00e4r 2004 10:00:00 +0100", "2004-03-03T09:00:00Z" },
        { "Mer, 18 F\u00c9V 2004", "2004-02-18T00:00:00Z" },
        { "mar. 2 d\u00e9c. 2025", "2025-12-02T00:00:00Z" },
        { "2004\ub144 05\uc6d4 28\uc77c \uc624\uc804 01:31:15",
          "2004-05-28T01:31:15Z" },
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        int64_t seconds = -1;
        char text[DATE_TEXT_BYTES] = "";
        if (date_parse(text_of(table[i].in), &seconds))
            date_format(seconds, text);
        if (strcmp(text, table[i].out) != 0)
            print_error("for '%s'\n", table[i].in);
        assert_string_equal(text, table[i].out);
    }
}

static void
impossible_dates_are_no_dates(void **state)
{
    (void)state;
    static const char *const table[] = {
        "",
        "x",
        "2004-02-30",
        "1900-02-29",
        "2004-00-10",
        "32 Jan 2004",
        "Jan 2004 GMT 99:99",
        "2004-W54-1",
        "2004-W10-8",
        "2003-366",
        "13:00 PM but no day",
        "10:61 1 Jan 2004",
        "1 Jan 12004",
        "monday",
        "20041301",
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        int64_t seconds;
        if (date_parse(text_of(table[i]), &seconds))
            print_error("for '%s'\n", table[i]);
        assert_false(date_parse(text_of(table[i]), &seconds));
    }
}

/* The examples of RFC 3986, section 5.4. */
static void
references_are_resolved_as_the_standard_shows(void **state)
{
    (void)state;
    static const struct {
        const char *in;
        const char *out;
    } table[] = {
        { "g:h", "g:h" },
        { "g", "http://a/b/c/g" },
        { "./g", "http://a/b/c/g" },
        { "g/", "http://a/b/c/g/" },
        { "/g", "http://a/g" },
        { "//g", "http://g" },
        { "?y", "http://a/b/c/d;p?y" },
        { "g?y", "http://a/b/c/g?y" },
        { "#s", "http://a/b/c/d;p?q#s" },
        { "g#s", "http://a/b/c/g#s" },
        { "g?y#s", "http://a/b/c/g?y#s" },
        { ";x", "http://a/b/c/;x" },
        { "g;x", "http://a/b/c/g;x" },
        { ".", "http://a/b/c/" },
        { "./", "http://a/b/c/" },
        { "..", "http://a/b/" },
        { "../", "http://a/b/" },
        { "../g", "http://a/b/g" },
        { "../..", "http://a/" },
        { "../../g", "http://a/g" },
        { "../../../g", "http://a/g" },
        { "/./g", "http://a/g" },
        { "/../g", "http://a/g" },
        { "g.", "http://a/b/c/g." },
        { "..g", "http://a/b/c/..g" },
        { "./../g", "http://a/b/g" },
        { "g/./h", "http://a/b/c/g/h" },
        { "g/../h", "http://a/b/c/h" },
        { "g;x=1/../y", "http://a/b/c/y" },
        { "g?y/../x", "http://a/b/c/g?y/../x" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct text got = iri_resolve(arena, TEXT("http://a/b/c/d;p?q"),
                                      text_of(table[i].in));
        assert_string_equal(arena_string(arena, got), table[i].out);
    }
    arena_destroy(arena);
}

static struct text
repeated(struct arena *arena, const char *head, const char *unit, size_t count)
{
    size_t head_len = strlen(head), len = strlen(unit);
    char *ptr = arena_alloc(arena, head_len + len * count + 1, 1);
    memcpy(ptr, head, head_len);
    for (size_t i = 0; i < count; i++)
        memcpy(ptr + head_len + i * len, unit, len);
    return (struct text){ ptr, head_len + len * count };
}

static void
entries_are_read_to_the_limit_and_no_further(void **state)
{
    (void)state;
    static const size_t counts[] = { FEED_MAX_ENTRIES - 1, FEED_MAX_ENTRIES,
                                     FEED_MAX_ENTRIES + 1 };
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        struct arena *arena = arena_create();
        struct feed feed;
        struct error err = { 0 };
        struct text bytes =
            repeated(arena, "<rss><channel>", "<item><title>x</title></item>",
                     counts[i]);
        assert_true(
            feed_parse(arena, bytes, &(struct feed_hints){ 0 }, &feed, &err));
        assert_int_equal(feed.entry_count, counts[i] < FEED_MAX_ENTRIES
                                               ? counts[i]
                                               : FEED_MAX_ENTRIES);
        arena_destroy(arena);
    }
}

static void
a_feed_past_the_limit_of_bytes_is_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct feed feed;
    struct error err = { 0 };
    struct text bytes = repeated(arena, "<rss>", "x", FEED_MAX_BYTES - 4);
    assert_false(
        feed_parse(arena, bytes, &(struct feed_hints){ 0 }, &feed, &err));
    assert_int_equal(err.kind, ERROR_LIMIT);
    bytes.len = FEED_MAX_BYTES;
    assert_true(
        feed_parse(arena, bytes, &(struct feed_hints){ 0 }, &feed, &err));
    arena_destroy(arena);
}

/* What a wall has for one feed: the store and the screen need the rest. */
enum { HOSTILE_MEMORY_BYTES = 48 << 20 };

static void
hostile_feeds_cost_bounded_memory(void **state)
{
    (void)state;
    static const struct {
        const char *head;
        const char *unit;
    } table[] = {
        { "<rss><channel>", "<a>" },
        { "<rss><channel>", "<item>" },
        { "<rss><channel><item><title>", "&amp;" },
        { "<rss><channel><item><description>", "<div>" },
        { "<rss><channel><item><description>", "&lt;p>" },
        { "<rss><channel><item>", "<category>x</category>" },
        { "<rss><channel><item ", "a='b' " },
        { "<rss><channel><item>", "<link href='x'/>" },
        { "<feed xml:base='http://a/'><entry>", "<link href='x'/>" },
        { "<feed>", "<entry xml:base='x/'>" },
        { "<!DOCTYPE a [<!ENTITY b 'cccccccccccccccccccccccc'>]><rss><item>"
          "<title>",
          "&b;" },
        { "", "<!--" },
        { "", "<![CDATA[" },
        { "", "<a b='" },
        { "", "[" },
        { "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[",
          "{\"id\":1}," },
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct arena *source = arena_create(), *arena = arena_create();
        size_t count =
            (FEED_MAX_BYTES - strlen(table[i].head)) / strlen(table[i].unit);
        struct text bytes =
            repeated(source, table[i].head, table[i].unit, count);
        struct feed feed;
        struct error err = { 0 };
        feed_parse(arena, bytes, &(struct feed_hints){ 0 }, &feed, &err);
        if (arena_used(arena) > HOSTILE_MEMORY_BYTES)
            print_error("for '%s': %zu\n", table[i].unit, arena_used(arena));
        assert_true(arena_used(arena) <= HOSTILE_MEMORY_BYTES);
        arena_destroy(arena);
        arena_destroy(source);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read_however_they_are_written),
        cmocka_unit_test(impossible_dates_are_no_dates),
        cmocka_unit_test(references_are_resolved_as_the_standard_shows),
        cmocka_unit_test(entries_are_read_to_the_limit_and_no_further),
        cmocka_unit_test(a_feed_past_the_limit_of_bytes_is_refused),
        cmocka_unit_test(hostile_feeds_cost_bounded_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
