// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/error.h"
#include "screen/logo.h"
#include "screen/picture.h"
#include "screen/pulse.h"
#include "unit/screen/test_marks.h"

void
breaking_news_swells_once_and_goes_with_its_item(void **state)
{
    (void)state;
    enum { WIDTH = 1280, SPEED = 240, FROM = 5000, TO = 6500 };
    struct pulses p = { .next = 0 };
    uint32_t rgb = 0;
    assert_int_equal(pulses_glow(&p, 0, WIDTH, SPEED, &rgb), 0);
    pulses_add(&p, FROM, TO, 0xBB1919);
    int most = 0, before = 0, turns = 0;
    bool rises = true;
    for (int64_t view = FROM - WIDTH - 100; view < TO + 100; view += 4) {
        int glow = pulses_glow(&p, view, WIDTH, SPEED, &rgb);
        most = glow > most ? glow : most;
        /* A sixtieth of a second changes little: no flash. */
        assert_true(abs(glow - before) <= 10);
        turns += rises ? glow < before : glow > before;
        rises = glow == before ? rises : glow > before;
        before = glow;
    }
    assert_int_equal(turns, 1);
    assert_int_equal(most, 255);
    assert_int_equal(before, 0);
    assert_int_equal(rgb, 0xBB1919);
    /* It stays while the item does. */
    assert_in_range(pulses_glow(&p, FROM - WIDTH + 1500, WIDTH, SPEED, &rgb),
                    40, 140);
}

void
a_logo_is_read_once_and_a_broken_one_is_none(void **state)
{
    (void)state;
    char path[] = "/tmp/motograph-logo-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    struct logos logos = { .count = 0 };
    assert_null(logos_find(&logos, text_of(path)));
    assert_null(logos_find(&logos, TEXT("/nowhere/logo.png")));
    assert_int_equal(logos.count, 2);
    assert_int_equal(write(fd, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), 16);
    close(fd);
    struct image picture;
    struct error err;
    image_init(&picture, 8, 300);
    image_fill(&picture, (struct rect){ 0, 0, 8, 300 }, 0x204060);
    assert_true(picture_write(&picture, path, &err));
    /* A broken one is not read again until somebody has changed something. */
    assert_null(logos_find(&logos, text_of(path)));
    logos_retry(&logos);
    const struct mask *mask = logos_find(&logos, text_of(path));
    assert_non_null(mask);
    assert_int_equal(mask->h, LOGO_KEPT_PX);
    assert_int_equal(mask->color[0], 0xFF204060);
    assert_ptr_equal(mask, logos_find(&logos, text_of(path)));
    image_finish(&picture);
    logos_finish(&logos);
    /* Larger than anybody needs. */
    image_init(&picture, LOGO_MAX_PX + 1, 1);
    assert_true(picture_write(&picture, path, &err));
    assert_null(logos_find(&logos, text_of(path)));
    image_finish(&picture);
    logos_finish(&logos);
    unlink(path);
}

void
a_scaled_logo_keeps_its_shape_and_its_colour(void **state)
{
    (void)state;
    uint32_t px[40 * 20];
    for (int i = 0; i < 40 * 20; i++)
        px[i] = i % 40 < 20 ? 0xFF8040C0 : 0x00FFFFFF;
    struct mask from = { .w = 40, .h = 20, .color = px }, small;
    logo_scale(&from, 10, 4, &small);
    assert_int_equal(small.w, 20);
    assert_int_equal(small.h, 10);
    assert_int_equal(small.base, 9);
    assert_int_equal(small.color[0], 0xFF8040C0);
    /* What cannot be seen has no colour either. */
    assert_int_equal(small.color[19], 0);
    mask_finish(&small);
    struct mask thin = { .w = 40, .h = 1, .color = px };
    logo_scale(&thin, 10, 0, &small);
    assert_int_equal(small.w, 60);
    mask_finish(&small);
}
