// SPDX-License-Identifier: MIT
#include "unit/app/groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "app/config.h"
#include "app/nearest.h"
#include "app/option_value.h"
#include "base/arena.h"
#include "base/buffer.h"

static void
a_distance_counts_single_slips(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        size_t distance;
    } rows[] = {
        { "", "", 0 },
        { "abc", "abc", 0 },
        { "abc", "ABC", 0 },
        { "abc", "", 3 },
        { "", "abc", 3 },
        { "abc", "acb", 1 },
        { "abc", "ab", 1 },
        { "abc", "abcd", 1 },
        { "abc", "axc", 1 },
        { "ca", "abc", 3 },
        { "refrsh", "refresh", 1 },
        { "hihg", "high", 1 },
        { "kitten", "sitting", 3 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(
            nearest_distance(text_of(rows[i].a), text_of(rows[i].b)),
            rows[i].distance);
        assert_int_equal(
            nearest_distance(text_of(rows[i].b), text_of(rows[i].a)),
            rows[i].distance);
    }
}

static void
a_distance_looks_at_forty_bytes(void **state)
{
    (void)state;
    char a[100], b[100];
    memset(a, 'x', sizeof a);
    memset(b, 'x', sizeof b);
    b[NEAREST_MAX_BYTES] = 'y';
    struct text x = { a, sizeof a }, y = { b, sizeof b };
    assert_int_equal(nearest_distance(x, y), 0);
    b[NEAREST_MAX_BYTES - 1] = 'y';
    assert_int_equal(nearest_distance(x, y), 1);
}

static void
a_word_far_from_all_is_near_none(void **state)
{
    (void)state;
    const struct text words[] = { TEXT("left"), TEXT("right"), TEXT("up") };
    assert_ptr_equal(nearest_find(TEXT("rihgt"), words, 3), &words[1]);
    assert_null(nearest_find(TEXT("weather"), words, 3));
    assert_null(nearest_find(TEXT(""), words, 3));
    assert_null(nearest_find(TEXT("left"), words, 0));
}

static void
every_default_is_a_value_that_may_be_written(void **state)
{
    (void)state;
    size_t count;
    const struct option *table = option_table(&count);
    struct arena *arena = arena_create();
    struct option_place place = { .arena = arena };
    /* Large enough for a feed and a lane as well. */
    struct config *base = arena_alloc(arena, 2, sizeof *base);
    assert_true(count > 40);
    for (size_t i = 0; i < count; i++) {
        const struct option *o = &table[i];
        struct error err = { 0 };
        struct buffer text;
        if (o->standard == NULL || o->type >= OPTION_WORDS)
            continue;
        assert_true(option_read(o, text_of(o->standard), &place, base, &err));
        buffer_init(&text, 1000);
        assert_true(option_print(o, base, &text));
        struct text printed = buffer_text(&text);
        bool is_quoted = printed.ptr[0] == '"';
        if (is_quoted)
            printed = text_sub(printed, 1, printed.len - 2);
        assert_true(text_eq(printed, text_of(o->standard)));
        buffer_finish(&text);
    }
    arena_destroy(arena);
}

static void
every_option_says_what_it_is_for(void **state)
{
    (void)state;
    size_t count;
    const struct option *table = option_table(&count);
    for (size_t i = 0; i < count; i++) {
        const struct option *o = &table[i];
        assert_non_null(o->help);
        assert_true(strlen(o->help) > 10);
        assert_true(o->help[strlen(o->help) - 1] != '.');
        /* Without a value the printer needs something to show. */
        if (o->type != OPTION_SECTION && o->type != OPTION_ITEMS)
            assert_true((o->standard != NULL && o->standard[0] != '\0') ||
                        o->example != NULL);
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(o->path, table[j].path);
        assert_ptr_equal(o, option_find("", text_of(o->path)) != NULL
                                ? option_find("", text_of(o->path))
                                : o);
    }
}

static const struct option *
find(const char *prefix, const char *key)
{
    const struct option *o = option_find(prefix, text_of(key));
    assert_non_null(o);
    return o;
}

static void
values_are_converted_to_what_rooms_want(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct option_place place = { .arena = arena, .folder = TEXT("/etc/m") };
    struct config *c = arena_alloc(arena, 1, sizeof *c);
    struct config_feed *f = arena_alloc(arena, 1, sizeof *f);
    struct error err;
#define READ(prefix, key, value, base)                                         \
    assert_true(option_read(find(prefix, key), TEXT(value), &place, base, &err))
    READ("network", "timeout", "2m", c);
    assert_int_equal(c->desk.timeout_ms, 120000);
    READ("display", "speed", "200 px/s", c);
    assert_int_equal(c->style.speed_px_s, 200);
    READ("display", "speed", "150wpm", c);
    assert_int_equal(c->style.speed_px_s, 0);
    assert_int_equal(c->style.speed_wpm, 150);
    READ("display", "viewing_distance", "250cm", c);
    assert_true(c->style.viewing_distance_m == 2.5);
    READ("display", "text_size", "12.5%", c);
    assert_true(c->style.text_size.percent == 12.5);
    READ("display", "text_size", "48px", c);
    assert_int_equal(c->style.text_size.px, 48);
    assert_true(c->style.text_size.percent == 0);
    READ("display.colors", "text", "#f0a0b0", c);
    assert_int_equal(c->colors.text, 0xf0a0b0ff);
    READ("display.colors", "text", "#F0a0b080", c);
    assert_int_equal(c->colors.text, 0xf0a0b080);
    READ("display.schedule", "off", "22:30-06:05", c);
    assert_int_equal(c->style.plan.off.spans[0].from_min, 22 * 60 + 30);
    assert_int_equal(c->style.plan.off.spans[0].to_min, 6 * 60 + 5);
    READ("store", "keep", "7d", c);
    assert_int_equal(c->desk.keep_s, 7 * 86400);
    READ("display", "rotate", "270", c);
    assert_int_equal(c->style.rotate, 270);
    READ("feeds[]", "priority", "low", f);
    assert_int_equal(f->order.priority, PRIORITY_LOW);
    READ("feeds[]", "url", "file:news.xml", f);
    assert_true(text_eq(f->order.url, TEXT("file:/etc/m/news.xml")));
    READ("feeds[]", "url", "file:///srv/news.xml", f);
    assert_true(text_eq(f->order.url, TEXT("file:/srv/news.xml")));
    READ("feeds[]", "logo", "a/b.png", f);
    assert_true(text_eq(f->logo, TEXT("/etc/m/a/b.png")));
#undef READ
    arena_destroy(arena);
}

static void
a_refused_value_leaves_the_field_as_it_was(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct option_place place = { .arena = arena };
    struct config *c = arena_alloc(arena, 1, sizeof *c);
    struct error err;
    c->style.speed_wpm = 120;
    assert_false(
        option_read(find("display", "speed"), TEXT("fast"), &place, c, &err));
    assert_int_equal(err.kind, ERROR_CONFIG);
    assert_int_equal(c->style.speed_wpm, 120);
    arena_destroy(arena);
}

static void
fonts_are_files_only_when_they_look_like_it(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct option_place place = { .arena = arena, .folder = TEXT("/m") };
    const struct option *font = find("display", "font");
    struct error err;
    struct text out;
    assert_true(option_read_item(font, TEXT("Noto Sans"), &place, &out, &err));
    assert_true(text_eq(out, TEXT("Noto Sans")));
    assert_true(option_read_item(font, TEXT("a.ttf"), &place, &out, &err));
    assert_true(text_eq(out, TEXT("/m/a.ttf")));
    assert_true(option_read_item(font, TEXT("/x/a"), &place, &out, &err));
    assert_true(text_eq(out, TEXT("/x/a")));
    arena_destroy(arena);
}

int
test_option(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_distance_counts_single_slips),
        cmocka_unit_test(a_distance_looks_at_forty_bytes),
        cmocka_unit_test(a_word_far_from_all_is_near_none),
        cmocka_unit_test(every_default_is_a_value_that_may_be_written),
        cmocka_unit_test(every_option_says_what_it_is_for),
        cmocka_unit_test(values_are_converted_to_what_rooms_want),
        cmocka_unit_test(a_refused_value_leaves_the_field_as_it_was),
        cmocka_unit_test(fonts_are_files_only_when_they_look_like_it),
    };
    return cmocka_run_group_tests_name("option", tests, NULL, NULL);
}
