// SPDX-License-Identifier: MIT
#include "screen/cover.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/error.h"
#include "headline/headline.h"
#include "headline/rundown.h"
#include "screen/color.h"
#include "screen/drift.h"
#include "screen/face.h"
#include "screen/font.h"
#include "screen/image.h"
#include "screen/screen.h"
#include "screen/sign.h"
#include "unit/screen/test_cover.h"

enum {
    MIDNIGHT = 1780012800, /* 2026-05-29, 00:00 UTC */
    W = 1280,
    H = 160,
    LABEL = 0x20D040,
    TEXT_RGB = 0xFFFFFF,
};

static const char SHIP[] = "\u0633\u0641\u064a\u0646\u0629 \u0627\u0644";

/* A wall whose tape has all its height: signs are on its ends. */
static struct screen *
wall(enum screen_direction direction, const char *line, const char *clock)
{
    struct error err;
    struct screen_style style = { .speed_px_s = 240,
                                  .direction = direction,
                                  .background_rgba = 0x000000FF,
                                  .text_rgba = 0xFFFFFFFF,
                                  .time_zone = TEXT("UTC"),
                                  .clock = text_of(clock) };
    struct headline h = { .id = 1,
                          .line = text_of(line),
                          .title = text_of(line),
                          .source = TEXT("Desk"),
                          .published = MIDNIGHT,
                          .source_rgba = (uint32_t)LABEL << 8 | 0xFF };
    struct rundown_rules rules = { .merge_stories = false };
    struct screen *s = screen_open_offscreen(&style, W, H, 60, &err);
    assert_non_null(s);
    screen_show(s, rundown_compose(&h, 1, NULL, 0, &rules, MIDNIGHT));
    return s;
}

static struct image
frame(struct screen *s, int64_t ms, int64_t now)
{
    struct error err;
    struct image image;
    screen_frame(s, ms * 1000, now);
    assert_true(screen_capture(s, &image, &err));
    return image;
}

/* The first column from `x` on with a colour in it, or -1. */
static int
column_of(const struct image *image, int x, uint32_t rgb)
{
    for (; x < image->w; x++)
        for (int y = 0; y < image->h; y++)
            if ((image->px[y * image->w + x] & 0xFFFFFF) == rgb)
                return x;
    return -1;
}

static size_t
pixels_of(const struct image *image, uint32_t rgb)
{
    size_t count = 0;
    for (int i = 0; i < image->w * image->h; i++)
        count += (image->px[i] & 0xFFFFFF) == rgb;
    return count;
}

void
the_clock_never_outgrows_its_place(void **state)
{
    (void)state;
    static const char *const formats[] = {
        "%H:%M",
        "%A %H:%M",
        "%-d. %B %Y, %I:%M %p",
        "%a %e %b",
    };
    const int sizes[FONT_ROLES] = { [FONT_HEADLINE] = 64,
                                    [FONT_LABEL] = 28,
                                    [FONT_NOTE] = 28,
                                    [FONT_SIGN] = 28,
                                    [FONT_DETAIL] = 12 };
    struct screen_style style = { .rotate = 0 };
    struct color_tables tables;
    struct layout l;
    struct error err;
    struct fonts *fonts = fonts_open(NULL, 0, sizes, &err);
    assert_non_null(fonts);
    layout_compute(&style, W, H, &l);
    assert_false(l.has_corners);
    color_tables_init(&tables);
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        int most = sign_clock_most(fonts, &l, text_of(formats[i])), widest = 0;
        for (int day = 0; day < 366; day++) {
            char shown[FACE_BYTES];
            time_t at = MIDNIGHT + day * 86400 + day % 24 * 3600;
            struct tm t;
            struct image image;
            gmtime_r(&at, &t);
            struct text said =
                face_write(text_of(formats[i]), &t, shown, sizeof shown);
            sign_paint(SIGN_CLOCK, said, fonts, &l, &tables, &image);
            int w = image.w - 2 * sign_slack(SIGN_CLOCK, &l);
            widest = w > widest ? w : widest;
            image_finish(&image);
        }
        assert_in_range(widest, most * 9 / 10, most);
    }
    assert_int_equal(sign_clock_most(fonts, &l, TEXT("")), 0);
    fonts_close(fonts);
}

void
what_stands_is_beside_the_clock_with_all_it_says(void **state)
{
    (void)state;
    struct screen *plain = wall(SCREEN_LEFTWARDS, SHIP, "");
    struct screen *with = wall(SCREEN_LEFTWARDS, SHIP, "%H:%M");
    struct image a = frame(plain, 1500, MIDNIGHT);
    struct image b = frame(with, 1500, MIDNIGHT);
    int aside = column_of(&a, 0, TEXT_RGB) - column_of(&b, 0, TEXT_RGB);
    assert_in_range(aside, 40, W / 3);
    for (int y = 0; y < H; y++)
        assert_memory_equal(a.px + y * W + aside, b.px + y * W,
                            (size_t)(W - aside) * sizeof *a.px);
    assert_true(pixels_of(&b, LABEL) > 100);
    image_finish(&a);
    image_finish(&b);
    screen_close(plain);
    screen_close(with);
}

void
what_stands_does_not_move_with_the_clocks_figures(void **state)
{
    (void)state;
    struct screen *s = wall(SCREEN_LEFTWARDS, SHIP, "%A %H:%M");
    int64_t friday = MIDNIGHT + 11 * 3600 + 11 * 60; /* 11:11 */
    int64_t wednesday = MIDNIGHT + 5 * 86400 + 10 * 3600 + 9 * 60;
    struct image a = frame(s, 1500, friday);
    struct image b = frame(s, 1600, friday);
    image_finish(&b);
    b = frame(s, 1700, wednesday);
    image_finish(&b);
    b = frame(s, 1800, wednesday);
    int end = W - W / 3; /* a clock covers no more */
    bool differs = memcmp(a.px, b.px, (size_t)(W * H) * sizeof *a.px) != 0;
    assert_true(differs);
    assert_int_equal(pixels_of(&a, LABEL), pixels_of(&b, LABEL));
    assert_int_equal(column_of(&a, 0, LABEL), column_of(&b, 0, LABEL));
    for (int y = 0; y < H; y++)
        assert_memory_equal(a.px + y * W, b.px + y * W,
                            (size_t)end * sizeof *a.px);
    image_finish(&a);
    image_finish(&b);
    screen_close(s);
}

void
a_notice_waits_for_what_stands_and_is_left_room(void **state)
{
    (void)state;
    struct screen *s =
        wall(SCREEN_RIGHTWARDS, "Cranes fall silent at noon", "");
    struct image before = frame(s, 1500, MIDNIGHT);
    int bar = column_of(&before, 0, LABEL);
    size_t whole = pixels_of(&before, LABEL);
    assert_in_range(bar, 1, 100);
    screen_notice(s, TEXT("No news from Desk since 08:40"));
    /* What stands goes on to, and then the notice has its place. */
    struct image now = frame(s, 1600, MIDNIGHT);
    image_finish(&now);
    now = frame(s, 1700, MIDNIGHT);
    assert_memory_equal(before.px, now.px, (size_t)(W * H) * sizeof *before.px);
    image_finish(&before);
    image_finish(&now);
    int beside = 0;
    for (int64_t ms = 1800; ms < 60000; ms += 100) {
        now = frame(s, ms, MIDNIGHT);
        int at = column_of(&now, 0, LABEL);
        if (pixels_of(&now, LABEL) == whole)
            beside = at > beside ? at : beside;
        image_finish(&now);
    }
    assert_in_range(beside, bar + 100, W / 2 + 100);
    screen_close(s);
}
