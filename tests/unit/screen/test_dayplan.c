// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "screen/canvas.h"
#include "screen/daylight.h"
#include "screen/dayplan.h"
#include "screen/drift.h"
#include "screen/zone.h"
#include "unit/screen/test_dayplan.h"

enum {
    HOUR = 3600,
    /* Thursday 1 January 2026, 00:00 UTC, 01:00 in Berlin. */
    THURSDAY = 1767225600,
    /* The clock goes from 02:00 to 03:00, and from 03:00 to 02:00. */
    SPRING = 1774746000, /* Sunday 29 March 2026, 01:00 UTC */
    AUTUMN = 1792890000, /* Sunday 25 October 2026, 01:00 UTC */
};

static struct zone *
berlin(void)
{
    struct error err;
    struct zone *z = zone_open(TEXT("Europe/Berlin"), &err);
    if (z == NULL)
        skip(); /* no tzdata here */
    return z;
}

static struct dayplan_hours
span(uint8_t days, int from, int from_minute, int to, int to_minute)
{
    struct dayplan_hours hours = { .count = 1 };
    hours.spans[0] = (struct dayplan_span){ days, from * 60 + from_minute,
                                            to * 60 + to_minute };
    return hours;
}

void
a_night_is_dim_from_its_beginning_to_its_end(void **state)
{
    (void)state;
    struct zone *z = berlin();
    struct dayplan_hours h = span(DAYPLAN_EVERY_DAY, 22, 0, 6, 30);
    int64_t midnight = THURSDAY - HOUR; /* in Berlin */
    assert_false(dayplan_is_in(&h, z, midnight - 2 * HOUR - 1));
    assert_true(dayplan_is_in(&h, z, midnight - 2 * HOUR));
    assert_true(dayplan_is_in(&h, z, midnight));
    assert_true(dayplan_is_in(&h, z, midnight + 6 * HOUR + 1799));
    assert_false(dayplan_is_in(&h, z, midnight + 6 * HOUR + 1800));
    struct dayplan_hours all = span(DAYPLAN_EVERY_DAY, 0, 0, 24, 0);
    for (int i = 0; i < 100; i++)
        assert_true(dayplan_is_in(&all, z, midnight + i * 1801));
    zone_close(z);
}

void
hours_belong_to_the_day_they_begin_on(void **state)
{
    (void)state;
    struct zone *z = berlin();
    int64_t midnight = THURSDAY - HOUR;
    struct dayplan_hours h = span(1 << 2, 22, 0, 6, 0); /* Wednesdays */
    assert_true(dayplan_is_in(&h, z, midnight - HOUR));
    assert_true(dayplan_is_in(&h, z, midnight + HOUR));
    assert_false(dayplan_is_in(&h, z, midnight + 23 * HOUR));
    assert_false(dayplan_is_in(&h, z, midnight - 23 * HOUR));
    h = span(1 << 3, 0, 0, 24, 0); /* Thursdays */
    assert_false(dayplan_is_in(&h, z, midnight - 1));
    assert_true(dayplan_is_in(&h, z, midnight));
    assert_true(dayplan_is_in(&h, z, midnight + 24 * HOUR - 1));
    assert_false(dayplan_is_in(&h, z, midnight + 24 * HOUR));
    zone_close(z);
}

void
the_night_without_an_hour_has_no_gap(void **state)
{
    (void)state;
    struct zone *z = berlin();
    /* 02:30 is not shown: the hours begin, or end, at the leap. */
    struct dayplan_hours begins = span(DAYPLAN_EVERY_DAY, 2, 30, 7, 0);
    assert_false(dayplan_is_in(&begins, z, SPRING - 1));
    assert_true(dayplan_is_in(&begins, z, SPRING));
    assert_true(dayplan_is_in(&begins, z, SPRING + 4 * HOUR - 1));
    assert_false(dayplan_is_in(&begins, z, SPRING + 4 * HOUR));
    struct dayplan_hours ends = span(DAYPLAN_EVERY_DAY, 22, 0, 2, 30);
    assert_true(dayplan_is_in(&ends, z, SPRING - 1));
    assert_false(dayplan_is_in(&ends, z, SPRING));
    zone_close(z);
}

void
the_night_with_an_hour_twice_has_no_flash(void **state)
{
    (void)state;
    struct zone *z = berlin();
    /* The first 02:30 is half an hour before the clock goes back. */
    struct dayplan_hours begins = span(DAYPLAN_EVERY_DAY, 2, 30, 7, 0);
    assert_false(dayplan_is_in(&begins, z, AUTUMN - 1801));
    for (int64_t t = AUTUMN - 1800; t < AUTUMN + 5 * HOUR; t += 300)
        assert_true(dayplan_is_in(&begins, z, t));
    assert_true(dayplan_is_in(&begins, z, AUTUMN + 5 * HOUR - 1));
    assert_false(dayplan_is_in(&begins, z, AUTUMN + 5 * HOUR));
    struct dayplan_hours ends = span(DAYPLAN_EVERY_DAY, 22, 0, 2, 30);
    assert_true(dayplan_is_in(&ends, z, AUTUMN - 1801));
    for (int64_t t = AUTUMN - 1800; t < AUTUMN + 5 * HOUR; t += 300)
        assert_false(dayplan_is_in(&ends, z, t));
    zone_close(z);
}

void
off_is_stronger_than_dim(void **state)
{
    (void)state;
    struct zone *z = berlin();
    struct dayplan plan = { .dim = span(DAYPLAN_EVERY_DAY, 20, 0, 8, 0),
                            .off = span(DAYPLAN_EVERY_DAY, 0, 0, 6, 0) };
    int64_t midnight = THURSDAY - HOUR;
    assert_int_equal(dayplan_light(&plan, z, midnight + 12 * HOUR), 100);
    assert_int_equal(dayplan_light(&plan, z, midnight - HOUR), 35);
    assert_int_equal(dayplan_light(&plan, z, midnight), 0);
    plan.dim_percent = 20;
    assert_int_equal(dayplan_light(&plan, z, midnight + 7 * HOUR), 20);
    zone_close(z);
}

void
a_clock_that_is_not_set_switches_nothing(void **state)
{
    (void)state;
    struct dayplan plan = { .off = span(DAYPLAN_EVERY_DAY, 0, 0, 24, 0) };
    assert_int_equal(dayplan_light(&plan, NULL, 0), 100);
    assert_int_equal(dayplan_light(&plan, NULL, 1000000), 100);
    assert_int_equal(dayplan_light(&plan, NULL, THURSDAY), 0);
}

void
what_stands_still_wanders_a_pixel_at_a_time(void **state)
{
    (void)state;
    int x = 0, y = 0, before_x, before_y, left = 0, right = 0;
    drift_at(0, 1080, &before_x, &before_y);
    assert_int_equal(before_x, 0);
    assert_int_equal(before_y, 0);
    for (int64_t t = 0; t < 4 * 3600; t++) {
        drift_at(t * 1000000, 1080, &x, &y);
        assert_true(abs(x - before_x) + abs(y - before_y) <= 2);
        assert_in_range(x + 6, 0, 12);
        assert_in_range(y + 6, 0, 12);
        left = x < left ? x : left;
        right = x > right ? x : right;
        before_x = x;
        before_y = y;
    }
    assert_int_equal(left, -6);
    assert_int_equal(right, 6);
}

void
a_dim_wall_is_the_same_wall_in_less_light(void **state)
{
    (void)state;
    assert_int_equal(canvas_dimmed(0x80FF40, LIGHT_FULL), 0x80FF40);
    assert_int_equal(canvas_dimmed(0x80FF40, 128), 0x407F20);
    assert_int_equal(canvas_dimmed(0xFFFFFF, 0), 0);
}
