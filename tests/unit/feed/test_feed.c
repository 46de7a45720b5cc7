// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "feed/feed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

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

static bool
warns(const struct feed *feed, const char *part)
{
    for (size_t i = 0; i < feed->warning_count; i++)
        if (text_find(feed->warnings[i], text_of(part)) != SIZE_MAX)
            return true;
    return false;
}

static void
entries_are_read_to_the_limit_and_no_further(void **state)
{
    (void)state;
    static const size_t counts[] = { FEED_MAX_ENTRIES - 1, FEED_MAX_ENTRIES,
                                     FEED_MAX_ENTRIES + 1 };
    static const char *const kinds[][2] = {
        { "<rss><channel>", "<item><title>x</title></item>" },
        { "{\"title\":\"x\",\"items\":[{\"url\":\"/\"}", ",{\"title\":\"x\"}" },
    };
    for (size_t i = 0; i < 2 * sizeof counts / sizeof counts[0]; i++) {
        struct arena *arena = arena_create();
        struct feed feed;
        struct error err = { 0 };
        size_t count = counts[i / 2];
        const char *const *kind = kinds[i % 2];
        struct text bytes = repeated(arena, kind[0], kind[1], count - i % 2);
        if (i % 2 == 1) /* JSON has an end */
            bytes = repeated(arena, arena_string(arena, bytes), "]}", 1);
        assert_true(
            feed_parse(arena, bytes, &(struct feed_hints){ 0 }, &feed, &err));
        assert_int_equal(feed.entry_count,
                         count < FEED_MAX_ENTRIES ? count : FEED_MAX_ENTRIES);
        assert_int_equal(warns(&feed, "more than 2000 entries"),
                         count > FEED_MAX_ENTRIES);
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
        cmocka_unit_test(entries_are_read_to_the_limit_and_no_further),
        cmocka_unit_test(a_feed_past_the_limit_of_bytes_is_refused),
        cmocka_unit_test(hostile_feeds_cost_bounded_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
