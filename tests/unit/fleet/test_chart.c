// SPDX-License-Identifier: MIT
#include "fleet/chart.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "fleet/offset.h"
#include "fleet/places.h"
#include "unit/fleet/tests.h"

enum { MM = 1000, SECOND = 1000000 };

static struct river *
river_of_two(void)
{
    struct river *r = river_create(0xABC, TEXT("desk"));
    r->clock = 77;
    r->em_um = 40 * MM;
    r->em_lamps = 16;
    r->base_um = 130 * MM;
    r->course = (struct river_course){ .at_us = 1700000000000000,
                                       .from_um = -5 * MM,
                                       .speed_um = 60 * MM,
                                       .is_mirrored = true };
    struct river_item item = { .number = 41,
                               .at_um = 1234567,
                               .width_um = 400 * MM,
                               .id = 1,
                               .story = 9,
                               .source = TEXT("Courier"),
                               .line = TEXT("A \"quoted\" headline"),
                               .age = TEXT("5 min"),
                               .link = TEXT("https://courier.example/1"),
                               .language = TEXT("en"),
                               .rgb = 0xBB1919,
                               .is_breaking = true,
                               .stands = true };
    river_append(r, &item);
    item = (struct river_item){ .at_um = river_end(r),
                                .width_um = 1,
                                .whole_um = 5 * MM,
                                .kept = 3,
                                .id = 2,
                                .line = TEXT("Another"),
                                .link = TEXT("file:/etc/motograph") };
    river_append(r, &item);
    return r;
}

static void
a_river_comes_back_from_its_way(void **state)
{
    (void)state;
    struct river *r = river_of_two();
    struct buffer one, two;
    struct error err = { 0 };
    buffer_init(&one, CHART_MAX_BYTES);
    buffer_init(&two, CHART_MAX_BYTES);
    assert_true(chart_write(r, &one));
    struct river *back = chart_read(buffer_text(&one), &err);
    assert_non_null(back);
    assert_true(back->id == r->id && back->clock == r->clock);
    assert_true(back->em_um == r->em_um && back->base_um == r->base_um);
    assert_int_equal(back->em_lamps, 16);
    assert_memory_equal(&back->course, &r->course, sizeof r->course);
    assert_int_equal(back->count, 2);
    assert_int_equal(back->items[1].number, 42);
    assert_int_equal(back->items[1].at_um, r->items[1].at_um);
    assert_true(text_eq(back->items[0].line, r->items[0].line));
    assert_true(back->items[0].is_breaking);
    assert_true(back->items[0].stands);
    assert_int_equal(back->items[0].rgb, 0xBB1919);
    assert_int_equal(back->items[1].link.len, 0);
    assert_int_equal(back->items[1].kept, 3);
    assert_int_equal(back->items[1].whole_um, 5 * MM);
    assert_true(chart_write(back, &two));
    assert_true(text_eq(buffer_text(&one), buffer_text(&two)));
    river_destroy(back);
    river_destroy(r);
    buffer_finish(&one);
    buffer_finish(&two);
}

#define HEAD                                                                   \
    "{\"v\":1,\"river\":\"1\",\"by\":\"a\",\"em\":9000,\"base\":0,"            \
    "\"speed\":60000,\"clock\":\"1\",\"at\":1,\"from\":0,"

static void
what_is_no_river_is_refused_with_a_reason(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        const char *why; /* NULL: it is one */
    } rows[] = {
        { HEAD "\"first\":1,\"place\":0,\"items\":[]}", NULL },
        { HEAD "\"items\":[{\"w\":1,\"line\":\"x\"}],\"else\":[1]}", NULL },
        { HEAD "\"items\":[{\"w\":0,\"line\":\"x\"}]}", "without width" },
        { HEAD "\"items\":[{\"w\":-7,\"line\":\"x\"}]}", "without width" },
        { HEAD "\"items\":[{\"w\":9e9,\"line\":\"x\"}]}", "without width" },
        { HEAD "\"items\":[{\"w\":9,\"line\":\"x\"},{\"w\":9}]}", "number 2" },
        { HEAD "\"items\":[7]}", "without width" },
        { HEAD "\"items\":{}}", "no list" },
        { "{\"v\":2}", "version 2" },
        { "{\"v\":1}", "has no 'river'" },
        { "{\"v\":1,\"river\":\"1\",\"em\":9000,\"base\":0,\"at\":1,"
          "\"speed\":99999999,\"items\":[]}",
          "'speed'" },
        { "", "it is empty" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct error err = { 0 };
        struct river *r = chart_read(text_of(rows[i].bytes), &err);
        assert_int_equal(r != NULL, rows[i].why == NULL);
        if (r == NULL)
            assert_non_null(strstr(err.message, rows[i].why));
        river_destroy(r);
    }
}

static void
a_river_has_no_more_items_than_its_limit(void **state)
{
    (void)state;
    struct buffer b;
    struct error err = { 0 };
    for (int more = 0; more < 2; more++) {
        buffer_init(&b, 1 << 20);
        buffer_format(&b, HEAD "\"items\":[");
        for (int i = 0; i < RIVER_ITEMS + more; i++)
            buffer_format(&b, "%s{\"w\":1,\"line\":\"x\"}", i > 0 ? "," : "");
        buffer_format(&b, "]}");
        struct river *r = chart_read(buffer_text(&b), &err);
        assert_int_equal(r != NULL, more == 0);
        river_destroy(r);
        buffer_finish(&b);
    }
}

static void
a_place_comes_back_from_its_way(void **state)
{
    (void)state;
    struct places_entry e = { .name = "hall",
                              .place = { 551 * MM, 531 * MM, 4 * MM },
                              .wide_px = 1080,
                              .high_px = 1920,
                              .said = 1000 };
    struct places_entry back;
    struct error err = { 0 };
    struct buffer b;
    buffer_init(&b, PLACES_MAX_BYTES);
    assert_true(places_write(&e, &b));
    assert_true(places_read(buffer_text(&b), &back, &err));
    assert_memory_equal(&back, &e, sizeof e);
    static const char *const bad[] = {
        "{\"v\":1,\"name\":\"x\",\"left\":-1,\"width\":5}",
        "{\"v\":1,\"name\":\"x\",\"left\":0}",
        "{\"v\":1,\"left\":0,\"width\":5}",
        "{\"v\":1,\"name\":\"x\",\"left\":0,\"width\":9999999999}",
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(places_read(text_of(bad[i]), &back, &err));
    buffer_finish(&b);
}

static void
the_river_is_as_long_as_its_displays_say(void **state)
{
    (void)state;
    struct places p = { .count = 0 };
    struct river_place own = { 0, 500 * MM, 0 };
    struct places_entry right = { .name = "right",
                                  .place = { 520 * MM, 500 * MM, 0 },
                                  .wide_px = 1920,
                                  .high_px = 1080,
                                  .said = 1000 };
    struct places_entry over = { .name = "over",
                                 .place = { 400 * MM, 100 * MM, 0 },
                                 .said = 1000 };
    assert_int_equal(places_length(&p, &own, 1000), 500 * MM);
    places_hear(&p, &right);
    assert_int_equal(places_length(&p, &own, 1000), 1020 * MM);
    assert_null(places_overlap(&p, &own, 1000));
    places_hear(&p, &over);
    assert_string_equal(places_overlap(&p, &own, 1000)->name, "over");
    /* It is moved, and then taken away; the right one is silent for a day. */
    over.place.left_um = 1020 * MM;
    places_hear(&p, &over);
    assert_int_equal(p.count, 2);
    assert_null(places_overlap(&p, &own, 1000));
    over.place.width_um = 0;
    places_hear(&p, &over);
    assert_int_equal(p.count, 1);
    assert_int_equal(places_length(&p, &own, 1000 + PLACES_FORGET_S), 500 * MM);
    for (int i = 0; i < 2 * PLACES_MAX; i++) {
        snprintf(right.name, sizeof right.name, "d%d", i);
        places_hear(&p, &right);
    }
    assert_int_equal(p.count, PLACES_MAX);
}

static void
type_is_measured_for_the_lowest_display(void **state)
{
    (void)state;
    struct places p = { .count = 0 };
    struct places_entry tall = { .name = "a",
                                 .place = { 0, 531 * MM, 0 },
                                 .wide_px = 1920,
                                 .high_px = 1080,
                                 .said = 1000 };
    struct places_entry strip = tall, twin, bare = tall;
    strip.high_px = 360;
    memcpy(strip.name, "c", 2);
    twin = strip;
    memcpy(twin.name, "b", 2);
    bare.wide_px = bare.high_px = 0;
    memcpy(bare.name, "0", 2);
    places_hear(&p, &bare);
    assert_null(places_lowest(&p, 1000));
    places_hear(&p, &tall);
    assert_string_equal(places_lowest(&p, 1000)->name, "a");
    places_hear(&p, &strip);
    assert_string_equal(places_lowest(&p, 1000)->name, "c");
    /* Of two always the same one. */
    places_hear(&p, &twin);
    assert_string_equal(places_lowest(&p, 1000)->name, "b");
    assert_null(places_lowest(&p, 1000 + PLACES_FORGET_S));
}

static void
a_clock_that_is_set_here_does_not_matter_to_steady_time(void **state)
{
    (void)state;
    struct offset o = { .count = 0 };
    int64_t steady = 50 * (int64_t)SECOND, ahead = 0;
    int64_t wall = 1700000000 * (int64_t)SECOND, told = wall + 300000;
    assert_false(offset_ahead(&o, steady, &ahead));
    /* 4 ms there and back; then our clock is set by an hour. */
    assert_true(offset_add(&o, wall, told + 2000, wall + 4000, steady));
    assert_true(offset_ahead(&o, steady, &ahead));
    assert_int_equal(ahead, told + 2000 - (steady - 2000));
    int64_t before = ahead;
    wall += 3600 * (int64_t)SECOND;
    assert_true(offset_add(&o, wall + 10 * SECOND, told + 10 * SECOND + 2000,
                           wall + 10 * SECOND + 4000, steady + 10 * SECOND));
    assert_true(offset_ahead(&o, steady + 10 * SECOND, &ahead));
    assert_int_equal(ahead, before);
    /* A short way long ago is worth less than a longer one just now. */
    assert_true(offset_add(
        &o, wall + 200 * (int64_t)SECOND, told + 200 * (int64_t)SECOND + 3500,
        wall + 200 * (int64_t)SECOND + 5000, steady + 200 * (int64_t)SECOND));
    assert_true(offset_ahead(&o, steady + 200 * (int64_t)SECOND, &ahead));
    assert_int_equal(ahead, before + 2000);
}

int
test_chart(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_river_comes_back_from_its_way),
        cmocka_unit_test(what_is_no_river_is_refused_with_a_reason),
        cmocka_unit_test(a_river_has_no_more_items_than_its_limit),
        cmocka_unit_test(a_place_comes_back_from_its_way),
        cmocka_unit_test(the_river_is_as_long_as_its_displays_say),
        cmocka_unit_test(type_is_measured_for_the_lowest_display),
        cmocka_unit_test(
            a_clock_that_is_set_here_does_not_matter_to_steady_time),
    };
    return cmocka_run_group_tests_name("chart", tests, NULL, NULL);
}
