// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "screen/color.h"
#include "screen/layout.h"
#include "screen/pacer.h"
#include "screen/ring.h"
#include "screen/screen.h"
#include "screen/tally.h"
#include "unit/screen/test_screen.h"

void
a_label_is_readable_on_any_ground(void **state)
{
    (void)state;
    assert_int_equal(color_contrast(0, 0xFFFFFF), 210);
    assert_int_equal(color_contrast(0x777777, 0x777777), 10);
    assert_int_equal(color_readable(0x0000FF, 0xFFFFFF, 45), 0x0000FF);
    for (uint32_t i = 0; i < 4096; i++) {
        uint32_t ink =
            (i & 15) * 0x110000 | (i >> 4 & 15) * 0x1100 | (i >> 8 & 15) * 0x11;
        static const uint32_t grounds[] = { 0, 0xFFFFFF, 0x0D1526, 0x777777 };
        for (size_t g = 0; g < 4; g++)
            assert_true(color_contrast(color_readable(ink, grounds[g], 45),
                                       grounds[g]) >= 44);
    }
}

void
what_is_not_covered_keeps_its_colour(void **state)
{
    (void)state;
    static struct color_tables tables;
    color_tables_init(&tables);
    for (uint32_t v = 0; v < 256; v++) {
        uint32_t grey = v * 0x010101;
        assert_int_equal(color_mix(&tables, grey, 0xABCDEF, 0), grey);
        assert_int_equal(color_mix(&tables, 0x123456, grey, 255), grey);
    }
}

void
half_covered_is_half_the_light(void **state)
{
    (void)state;
    static struct color_tables tables;
    color_tables_init(&tables);
    /* sRGB's number for half of the light is 188, not 128. */
    assert_in_range(color_mix(&tables, 0, 0xFFFFFF, 128) & 0xFF, 187, 189);
    assert_in_range(color_mix(&tables, 0xFFFFFF, 0, 128) & 0xFF, 187, 189);
}

void
a_turned_rectangle_comes_back(void **state)
{
    (void)state;
    struct rect r = { 3, 5, 7, 11 };
    struct rect there = rect_turn(r, 100, 40, 90);
    struct rect back = rect_turn(there, 40, 100, 270);
    assert_memory_equal(&r, &back, sizeof r);
    there = rect_turn(r, 100, 40, 180);
    back = rect_turn(there, 100, 40, 180);
    assert_memory_equal(&r, &back, sizeof r);
}

void
a_picture_in_runs_is_the_same_picture(void **state)
{
    (void)state;
    enum { WIDE = 700, HIGH = 3 };
    uint32_t packed[HIGH * (WIDE + 1)], row[WIDE], noise = 1;
    struct image image;
    image_init(&image, WIDE, HIGH); /* the first row is of one colour */
    for (int x = 0; x < WIDE; x++) {
        noise = noise * 1664525 + 1013904223;
        image.px[WIDE + x] = noise >> 8; /* no two alike side by side */
        image.px[2 * WIDE + x] = x < 300 || x > 310 ? 0xFFFFFF : noise >> 8;
    }
    size_t count = image_pack(&image, packed);
    assert_in_range(count, HIGH + 3 + WIDE + 2, HIGH * (WIDE + 1));
    struct image same = { .w = WIDE, .h = HIGH, .runs = packed };
    for (int y = 0; y < HIGH; y++)
        for (int x = 0; x < WIDE; x += 1 + x / 5)
            for (int part = 1; part <= WIDE - x; part += part) {
                image_row(&same, y, x, part, row);
                assert_memory_equal(row, image.px + y * WIDE + x,
                                    (size_t)part * sizeof *row);
            }
    image_finish(&image);
}

void
every_size_has_its_tape_inside_the_band(void **state)
{
    (void)state;
    for (int band = 0; band < 3; band++)
        for (int w = 1; w < 20000; w = w * 3 / 2 + 1)
            for (int h = 1; h < 20000; h = h * 3 / 2 + 1) {
                struct screen_style style = {
                    .band = (enum screen_band)band,
                    .overscan = { .percent = 5 },
                };
                struct layout l;
                layout_compute(&style, w, h, &l);
                assert_true(l.tape.h >= 1 && l.tape.w >= 1);
                assert_true(l.tape.y >= l.band.y);
                assert_true(l.tape.y + l.tape.h <= l.band.y + l.band.h);
                assert_true(l.band.y + l.band.h <= l.wall.h);
                assert_true(l.text_px >= 6 && l.small_px >= 9);
            }
}

void
type_grows_with_the_viewing_distance(void **state)
{
    (void)state;
    struct screen_style style = { .viewing_distance_m = 4 };
    struct layout near, far;
    layout_compute(&style, 1920, 1080, &near);
    style.viewing_distance_m = 8;
    layout_compute(&style, 1920, 1080, &far);
    assert_true(far.text_px >= near.text_px * 2 - 1);
}

void
a_missed_refresh_is_made_good(void **state)
{
    (void)state;
    struct pacer p;
    pacer_init(&p, 60, true);
    assert_int_equal(pacer_begin(&p, 1000000), 1);
    assert_int_equal(pacer_begin(&p, 1016700), 1);
    assert_int_equal(pacer_begin(&p, 1050100), 2); /* one was missed */
    assert_int_equal(pacer_begin(&p, 1066600), 1);
    assert_int_equal(pacer_begin(&p, 9000000), 1); /* a standstill */
}

void
a_display_is_measured_not_believed(void **state)
{
    (void)state;
    struct pacer p;
    pacer_init(&p, 60, false);
    assert_false(pacer_is_measured(&p));
    for (int64_t i = 1; i <= 1300; i++)
        assert_int_equal(pacer_begin(&p, i * 16683), 1); /* 59.94 Hz */
    assert_true(pacer_hz(&p) > 59.93 && pacer_hz(&p) < 59.95);
    assert_true(pacer_is_measured(&p));
    /* Our own sleep measures nothing. */
    pacer_init(&p, 60, true);
    for (int64_t i = 1; i <= 1300; i++)
        pacer_begin(&p, i * 16683);
    assert_false(pacer_is_measured(&p));
}

void
a_tally_gives_percentiles(void **state)
{
    (void)state;
    static struct tally t;
    assert_int_equal(tally_percentile(&t, 0.5), 0);
    for (int i = 1; i <= 1000; i++)
        tally_add(&t, i * 20 - 10);
    assert_int_equal(tally_percentile(&t, 0.5), 10000);
    assert_int_equal(tally_percentile(&t, 0.99), 19800);
    tally_add(&t, 5000000);
    assert_int_equal(tally_percentile(&t, 1), 5000000);
}

void
tiles_are_numbered_below_zero_too(void **state)
{
    (void)state;
    assert_int_equal(tile_number(0), 0);
    assert_int_equal(tile_number(255), 0);
    assert_int_equal(tile_number(256), 1);
    assert_int_equal(tile_number(-1), -1);
    assert_int_equal(tile_number(-256), -1);
    assert_int_equal(tile_number(-257), -2);
    assert_int_equal(tile_number(INT64_C(1) << 40), INT64_C(1) << 32);
}
