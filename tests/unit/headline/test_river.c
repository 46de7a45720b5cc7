// SPDX-License-Identifier: MIT
#include "headline/river.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "groups.h"

enum { SECOND = 1000000, MM = 1000 };

/* Three displays of 500 mm with 20 mm between, as many pixels each as said. */
static const struct {
    int64_t px;
    struct river_place place;
} displays[] = {
    { 1920, { 0, 500 * MM, 0 } },
    { 1280, { 520 * MM, 500 * MM, 0 } },
    { 3840, { 1040 * MM, 500 * MM, 0 } },
};

static void
a_length_is_the_nearest_pixel_wherever_it_is_counted_from(void **state)
{
    (void)state;
    static const struct {
        struct river_scale scale;
        int64_t um;
        int64_t px;
    } rows[] = {
        { { 1000, 500 * MM }, 0, 0 },
        { { 1000, 500 * MM }, 249, 0 },
        { { 1000, 500 * MM }, 250, 1 },
        { { 1000, 500 * MM }, 749, 1 },
        { { 1000, 500 * MM }, -250, 0 },
        { { 1000, 500 * MM }, -251, -1 },
        { { 1920, 531 * MM }, 531 * MM, 1920 },
        { { 1920, 531 * MM }, 5310LL * MM * MM * MM, 19200000000 },
        { { 32767, 100 * MM }, RIVER_END_UM, 32767000000000 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(river_px(rows[i].scale, rows[i].um), rows[i].px);
    /* A year of pixels, and no rounding adds up. */
    struct river_scale s = { 1920, 531 * MM };
    int64_t far_um = 2000000000 * (int64_t)MM;
    for (int64_t px = 0; px < 5000; px += 7)
        assert_int_equal(
            river_px(s, far_um + river_um(s, px)) - river_px(s, far_um), px);
}

static void
where_the_tape_is_follows_from_the_clock(void **state)
{
    (void)state;
    struct river_course c = { .at_us = 1000 * (int64_t)SECOND,
                              .from_um = 7 * MM,
                              .speed_um = 60 * MM };
    static const struct {
        int64_t after_us;
        int64_t flow_um;
    } rows[] = {
        { 0, 7 * MM },
        { SECOND, 67 * MM },
        { SECOND / 60, 7 * MM + 999 },
        { -SECOND / 2, -23 * MM },
        { 10LL * 365 * 86400 * SECOND, 10LL * 365 * 86400 * 60 * MM + 7 * MM },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(river_flow(&c, c.at_us + rows[i].after_us),
                         rows[i].flow_um);
}

static void
what_leaves_a_display_enters_the_next_behind_the_gap(void **state)
{
    (void)state;
    for (int mirrored = 0; mirrored < 2; mirrored++) {
        struct river_course c = { .speed_um = 100 * MM,
                                  .is_mirrored = mirrored };
        const struct river_place *a = &displays[mirrored ? 1 : 0].place;
        const struct river_place *b = &displays[mirrored ? 0 : 1].place;
        int64_t now_us = 3600LL * SECOND;
        /* b's entry, by a width and a gap and so 0.2 s later, is its exit. */
        int64_t leaves_b = river_view(&c, b, now_us);
        assert_int_equal(river_view(&c, a, now_us + 52 * (int64_t)SECOND / 10),
                         leaves_b);
        assert_int_equal(
            river_edge(&c, 1540 * MM, now_us),
            river_view(&c, mirrored ? &displays[0].place : &displays[2].place,
                       now_us) +
                500 * MM);
    }
}

static void
another_clock_moves_nothing(void **state)
{
    (void)state;
    struct river_course c = { .at_us = 5 * SECOND,
                              .from_um = 40,
                              .speed_um = 33 * MM };
    int64_t then_us = 977 * (int64_t)SECOND + 13, hour_us = 3600LL * SECOND;
    struct river_course d = river_anchor(&c, then_us, then_us + hour_us);
    for (int64_t t = 0; t < 10 * (int64_t)SECOND; t += 123457) {
        int64_t off =
            river_flow(&d, then_us + hour_us + t) - river_flow(&c, then_us + t);
        assert_true(off >= -1 && off <= 1);
    }
}

static void
displays_over_each_other_are_found(void **state)
{
    (void)state;
    static const struct {
        struct river_place a, b;
        bool overlaps;
    } rows[] = {
        { { 0, 500 * MM, 0 }, { 500 * MM, 500 * MM, 0 }, false },
        { { 0, 500 * MM, 0 }, { 499 * MM, 500 * MM, 0 }, false }, /* a saw's */
        { { 0, 500 * MM, 0 }, { 498 * MM, 500 * MM, 0 }, true },
        { { 0, 500 * MM, 0 }, { 0, 500 * MM, 0 }, true },
        { { 0, 900 * MM, 0 }, { 300 * MM, 100 * MM, 0 }, true },
        { { 700 * MM, 100 * MM, 0 }, { 0, 100 * MM, 0 }, false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(river_overlaps(&rows[i].a, &rows[i].b),
                         rows[i].overlaps);
        assert_int_equal(river_overlaps(&rows[i].b, &rows[i].a),
                         rows[i].overlaps);
    }
}

static struct river *
river_of(int items)
{
    struct river *r = river_create(1, TEXT("desk"));
    for (int i = 0; i < items; i++) {
        struct river_item item = { .at_um = river_end(r),
                                   .width_um = (100 + i) * MM,
                                   .line = TEXT("A headline") };
        assert_true(river_append(r, &item));
    }
    return r;
}

static void
a_river_that_nobody_feeds_goes_round(void **state)
{
    (void)state;
    struct river *r = river_of(3);
    struct river_item item, next;
    int64_t end = river_end(r);
    assert_true(river_item(r, 4, &item));
    assert_int_equal(item.at_um, end);
    assert_int_equal(item.width_um, 100 * MM);
    assert_int_equal(item.number, 4);
    for (uint64_t n = 1; n < 100; n++) {
        assert_true(river_item(r, n, &item));
        assert_true(river_item(r, n + 1, &next));
        assert_int_equal(next.at_um, item.at_um + item.width_um);
        assert_int_equal(river_number(r, item.at_um), n);
        assert_int_equal(river_number(r, item.at_um + item.width_um - 1), n);
    }
    river_destroy(r);
}

static void
a_river_forgets_what_has_gone_by_and_keeps_enough_to_go_round(void **state)
{
    (void)state;
    struct river *r = river_of(40), *copy = river_copy(r, 0, 0);
    struct river_item item;
    assert_int_equal(copy->count, 40);
    river_destroy(copy);
    copy = river_copy(r, INT64_MIN, 0);
    assert_int_equal(copy->count, 40);
    assert_int_equal(copy->items[0].number, 1);
    river_destroy(copy);
    copy = river_copy(r, r->items[20].at_um, 0);
    assert_int_equal(copy->count, 20);
    assert_true(river_item(copy, 5, &item));
    assert_int_equal(item.number, 21);
    assert_int_equal(item.at_um, r->items[20].at_um);
    river_destroy(copy);
    copy = river_copy(r, river_end(r) - 1, 0);
    assert_int_equal(copy->count, RIVER_KEPT);
    assert_int_equal(river_end(copy), river_end(r));
    river_destroy(copy);
    river_destroy(r);
}

static void
a_river_that_went_round_is_taken_up_where_it_is(void **state)
{
    (void)state;
    struct river *r = river_of(20), *copy;
    struct river_item item;
    static const int64_t flows_mm[] = { 0, 2100, 30000, 3600000 };
    for (size_t i = 0; i < sizeof flows_mm / sizeof flows_mm[0]; i++) {
        int64_t flow = flows_mm[i] * MM, edge = flow + 2000 * MM;
        copy = river_copy(r, flow, edge);
        assert_true(river_end(copy) >= edge || flows_mm[i] == 0);
        assert_true(copy->items[0].at_um <= flow);
        assert_true(copy->count >= RIVER_KEPT && copy->count < 45);
        for (size_t k = 0; k < copy->count; k++) {
            assert_true(river_item(r, copy->items[k].number, &item));
            assert_int_equal(copy->items[k].at_um, item.at_um);
            assert_int_equal(copy->items[k].width_um, item.width_um);
        }
        river_destroy(copy);
    }
    river_destroy(r);
    r = river_create(2, TEXT("desk"));
    copy = river_copy(r, 0, 1000 * MM);
    assert_int_equal(copy->count, 0);
    river_destroy(copy);
    river_destroy(r);
}

static void
what_nobody_has_seen_can_be_taken_back(void **state)
{
    (void)state;
    struct river *r = river_of(5);
    int64_t third = r->items[2].at_um;
    river_cut(r, third + 1);
    assert_int_equal(r->count, 3);
    river_cut(r, third);
    assert_int_equal(r->count, 2);
    struct river_item item = { .at_um = river_end(r), .width_um = MM };
    assert_true(river_append(r, &item));
    assert_int_equal(r->items[2].number, 3);
    river_cut(r, 0);
    assert_int_equal(r->count, 1);
    river_destroy(r);
}

static void
a_river_is_full_at_its_limit(void **state)
{
    (void)state;
    struct river *r = river_of(RIVER_ITEMS);
    struct river_item item = { .at_um = river_end(r), .width_um = MM };
    assert_false(river_append(r, &item));
    river_destroy(r);
}

int
test_river(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            a_length_is_the_nearest_pixel_wherever_it_is_counted_from),
        cmocka_unit_test(where_the_tape_is_follows_from_the_clock),
        cmocka_unit_test(what_leaves_a_display_enters_the_next_behind_the_gap),
        cmocka_unit_test(another_clock_moves_nothing),
        cmocka_unit_test(displays_over_each_other_are_found),
        cmocka_unit_test(a_river_that_nobody_feeds_goes_round),
        cmocka_unit_test(
            a_river_forgets_what_has_gone_by_and_keeps_enough_to_go_round),
        cmocka_unit_test(a_river_that_went_round_is_taken_up_where_it_is),
        cmocka_unit_test(what_nobody_has_seen_can_be_taken_back),
        cmocka_unit_test(a_river_is_full_at_its_limit),
    };
    return cmocka_run_group_tests_name("river", tests, NULL, NULL);
}
