// SPDX-License-Identifier: MIT
#include "screen/screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <png.h>

#include "headline/headline.h"
#include "headline/rundown.h"
#include "unit/screen/test_screen.h"

enum { NOW = 1780000000, W = 640, H = 160 };

struct shot {
    uint8_t *px;
    size_t size;
    unsigned w;
    unsigned h;
};

static struct rundown *
news(size_t count, const char *line)
{
    struct headline *h = calloc(count + 1, sizeof *h);
    char(*lines)[256] = calloc(count + 1, sizeof *lines);
    for (size_t i = 0; i < count; i++) {
        snprintf(lines[i], sizeof lines[i], "%s %zu", line, i);
        h[i] = (struct headline){ .id = i + 1,
                                  .line = text_of(lines[i]),
                                  .title = text_of(lines[i]),
                                  .source = TEXT("Desk"),
                                  .link = TEXT("http://example.org/"),
                                  .published = NOW - (int64_t)i * 60,
                                  .source_rgba = 0xbb1919ff };
    }
    struct rundown_rules rules = { .merge_stories = false };
    struct rundown *r = rundown_compose(h, count, NULL, 0, &rules, NOW);
    free(lines);
    free(h);
    return r;
}

static struct screen *
wall(const struct screen_style *style, int w, int h)
{
    struct error err;
    struct screen *s = screen_open_offscreen(style, w, h, 60, &err);
    assert_non_null(s);
    return s;
}

static struct shot
shoot(struct screen *s)
{
    char path[] = "/tmp/motograph-test-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    struct error err;
    assert_true(screen_snapshot(s, path, &err));
    png_image png = { .version = PNG_IMAGE_VERSION };
    assert_true(png_image_begin_read_from_file(&png, path) != 0);
    png.format = PNG_FORMAT_RGB;
    struct shot shot = { .size = PNG_IMAGE_SIZE(png),
                         .w = png.width,
                         .h = png.height };
    shot.px = malloc(shot.size);
    assert_true(png_image_finish_read(&png, NULL, shot.px, 0, NULL) != 0);
    close(fd);
    unlink(path);
    return shot;
}

static struct shot
frame(struct screen *s, int64_t ms)
{
    screen_frame(s, ms * 1000, NOW + ms / 1000);
    return shoot(s);
}

static void
assert_same(struct shot a, struct shot b)
{
    assert_int_equal(a.size, b.size);
    assert_memory_equal(a.px, b.px, a.size);
    free(a.px);
    free(b.px);
}

void
a_frame_is_a_function_of_the_clock(void **state)
{
    (void)state;
    struct screen_style style = { .clock = TEXT("%M") };
    struct screen *walked = wall(&style, W, H);
    struct screen *jumped = wall(&style, W, H);
    screen_show(walked, news(7, "Harbour cranes vote"));
    screen_show(jumped, news(7, "Harbour cranes vote"));
    for (int ms = 0; ms < 9000; ms += 250)
        free(frame(walked, ms).px);
    assert_same(frame(walked, 9000), frame(jumped, 9000));
    assert_same(frame(walked, 61000), frame(jumped, 61000));
    screen_close(walked);
    screen_close(jumped);
}

void
the_tape_moves_left_by_one_step_a_refresh(void **state)
{
    (void)state;
    struct screen_style style = { .speed_px_s = 240 };
    struct screen *s = wall(&style, W, H);
    screen_show(s, news(3, "Harbour cranes vote"));
    struct shot before = frame(s, 1000);
    screen_frame(s, 1000000 + 16667, NOW + 1);
    struct shot after = shoot(s);
    struct screen_stats stats;
    screen_stats(s, &stats);
    assert_int_equal(stats.step_px, 4);
    assert_int_equal(stats.blank_tiles, 0);
    for (size_t y = 0; y < H; y++)
        assert_memory_equal(before.px + (y * W + 4) * 3, after.px + y * W * 3,
                            (W - 4) * 3);
    free(before.px);
    free(after.px);
    screen_close(s);
}

void
news_that_reads_from_the_right_runs_rightwards(void **state)
{
    (void)state;
    struct screen_style style = { .speed_px_s = 240 };
    struct screen *s = wall(&style, W, H);
    screen_show(s, news(3, "\u0633\u0641\u064a\u0646\u0629 \u0627\u0644"));
    struct shot before = frame(s, 1000);
    screen_frame(s, 1000000 + 16667, NOW + 1);
    struct shot after = shoot(s);
    for (size_t y = 0; y < H; y++)
        assert_memory_equal(before.px + y * W * 3, after.px + (y * W + 4) * 3,
                            (W - 4) * 3);
    free(before.px);
    free(after.px);
    screen_close(s);
}

void
what_reads_against_the_tape_stands_still(void **state)
{
    (void)state;
    struct screen_style style = { .speed_px_s = 240,
                                  .direction = SCREEN_LEFTWARDS };
    struct screen *s = wall(&style, W, H);
    screen_show(s, news(3, "\u0633\u0641\u064a\u0646\u0629 \u0627\u0644"));
    struct shot before = frame(s, 1000);
    screen_frame(s, 1500000, NOW + 1);
    assert_same(before, shoot(s));
    /* On a tape that runs rightwards it is the other one that does. */
    screen_close(s);
    style.direction = SCREEN_RIGHTWARDS;
    s = wall(&style, W, H);
    screen_show(s, news(3, "Harbour"));
    before = frame(s, 1000);
    screen_frame(s, 1500000, NOW + 1);
    assert_same(before, shoot(s));
    screen_close(s);
}

void
speed_in_words_follows_the_size_of_the_letters(void **state)
{
    (void)state;
    struct screen_style style = { .speed_wpm = 100, .text_size = { .px = 20 } };
    struct screen *small = wall(&style, 1280, 320);
    style.text_size.px = 80;
    struct screen *large = wall(&style, 1280, 320);
    struct screen_stats a, b;
    screen_frame(small, 0, NOW);
    screen_frame(large, 0, NOW);
    screen_stats(small, &a);
    screen_stats(large, &b);
    /* Ten letters a second of about half an em each; whole steps of 60 px/s. */
    assert_in_range((uint64_t)a.speed_px_s, 60, 180);
    assert_in_range((uint64_t)b.speed_px_s, 360, 540);
    screen_close(small);
    screen_close(large);
}

void
an_empty_wall_is_still_and_fills_at_once(void **state)
{
    (void)state;
    struct screen_style style = { .speed_px_s = 240 };
    struct screen *s = wall(&style, W, H);
    assert_false(screen_frame(s, 0, NOW));
    screen_show(s, news(0, ""));
    assert_false(screen_frame(s, 16667, NOW));
    screen_show(s, news(1, "At last"));
    screen_frame(s, 33333, NOW);
    assert_true(screen_frame(s, 50000, NOW));
    struct screen_stats stats;
    screen_stats(s, &stats);
    assert_true(stats.items > 0);
    assert_true(stats.first_headline_us > 0);
    screen_close(s);
}

void
a_turned_wall_shows_the_same(void **state)
{
    (void)state;
    struct screen_style style = { .clock = TEXT("%M"), .speed_px_s = 240 };
    struct screen *plain = wall(&style, W, H);
    screen_show(plain, news(3, "Harbour"));
    screen_notice(plain, TEXT("Notice"));
    struct shot upright = frame(plain, 500);
    for (int rotate = 90; rotate < 360; rotate += 90) {
        style.rotate = rotate;
        bool turned = rotate != 180;
        struct screen *s = wall(&style, turned ? H : W, turned ? W : H);
        screen_show(s, news(3, "Harbour"));
        screen_notice(s, TEXT("Notice"));
        struct shot shot = frame(s, 500);
        for (size_t y = 0; y < H; y++)
            for (size_t x = 0; x < W; x++) {
                size_t at = rotate == 90    ? x * H + (H - 1 - y)
                            : rotate == 180 ? (H - 1 - y) * W + (W - 1 - x)
                                            : (W - 1 - x) * H + y;
                assert_memory_equal(upright.px + (y * W + x) * 3,
                                    shot.px + at * 3, 3);
            }
        free(shot.px);
        screen_close(s);
    }
    free(upright.px);
    screen_close(plain);
}

void
odd_sizes_and_broken_fonts_still_show_something(void **state)
{
    (void)state;
    static const int sizes[][2] = {
        { 1, 1 }, { 2, 500 }, { 16384, 64 }, { 64, 2000 }, { 300, 17 }
    };
    char path[] = "/tmp/motograph-font-XXXXXX";
    int fd = mkstemp(path);
    assert_true(write(fd, "no font at all", 14) == 14);
    close(fd);
    struct text fonts[] = { text_of(path), TEXT("/nowhere/none.ttf"),
                            TEXT("No Such Family"), TEXT("") };
    struct screen_style style = { .fonts = fonts,
                                  .font_count = 4,
                                  .clock = TEXT("%H:%M") };
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct screen *s = wall(&style, sizes[i][0], sizes[i][1]);
        screen_show(s, news(3, "Harbour"));
        screen_notice(s, TEXT("Notice"));
        screen_frame(s, 0, NOW);
        assert_true(screen_frame(s, 5000000, NOW));
        screen_close(s);
    }
    unlink(path);
    struct error err;
    assert_null(screen_open_offscreen(&style, 0, 10, 60, &err));
    assert_int_equal(err.kind, ERROR_DISPLAY);
    assert_null(screen_open_offscreen(&style, 20000, 10, 60, &err));
}

/* Shows 40 headlines for `ms`, after what an earlier run had on air. */
static char *
air(const char *recalled, int64_t from_ms, int64_t ms, uint64_t *items)
{
    struct screen_style style = { .speed_px_s = 240 };
    struct screen *s = wall(&style, W, H);
    screen_recall(s, text_of(recalled));
    screen_show(s, news(40, "Harbour cranes vote"));
    for (int64_t at = 0; at <= ms; at += 500)
        screen_frame(s, at * 1000, NOW + (from_ms + at) / 1000);
    struct screen_stats stats;
    screen_stats(s, &stats);
    *items = stats.items;
    char *ledger = screen_ledger(s, true);
    assert_non_null(ledger);
    assert_null(screen_ledger(s, false)); /* taken is taken */
    screen_close(s);
    return ledger;
}

static size_t
count_lines(const char *t)
{
    size_t lines = 0;
    for (; *t != '\0'; t++)
        lines += *t == '\n';
    return lines;
}

void
a_restart_goes_on_with_what_has_not_aired(void **state)
{
    (void)state;
    uint64_t items;
    char *first = air("", 0, 5000, &items);
    size_t aired = count_lines(first) - 1;
    assert_in_range(aired, 2, items - 1); /* some are ahead of the view */
    char *second = air(first, 6000, 5000, &items);
    assert_in_range(count_lines(second) - 1, 2 * aired - 1, 2 * aired + 1);
    char *none = air("what is this", 6000, 5000, &items);
    assert_in_range(count_lines(none) - 1, aired - 1, aired + 1);
    free(first);
    free(second);
    free(none);
}

void
a_new_look_keeps_the_place(void **state)
{
    (void)state;
    struct screen_style style = { .speed_px_s = 240 };
    struct screen *s = wall(&style, W, H);
    screen_show(s, news(9, "Harbour cranes vote"));
    for (int ms = 0; ms <= 2000; ms += 500)
        free(frame(s, ms).px);
    struct screen_stats before, after;
    screen_stats(s, &before);
    style.text_size.px = 20;
    style.background_rgba = 0xffffffff;
    struct error err;
    assert_true(screen_restyle(s, &style, &err));
    struct shot shot = frame(s, 2000);
    assert_int_equal(shot.px[0], 255);
    free(shot.px);
    screen_stats(s, &after);
    assert_int_equal(after.text_px, 20);
    assert_true(after.items >= before.items);
    screen_close(s);
}

enum { DESK = 7, LENGTH_UM = 640000 };

static struct screen *
river_wall(int64_t left_um, int64_t width_um, int w, const struct river *r)
{
    struct screen_style style = { .speed_px_s = 120,
                                  .river = { left_um, width_um, 0 } };
    struct screen *s = wall(&style, w, H);
    struct river_clock clock = { .id = DESK,
                                 .ahead_us = NOW * INT64_C(1000000),
                                 .is_author = r == NULL,
                                 .name = TEXT("desk"),
                                 .length_um = LENGTH_UM };
    screen_keep_time(s, &clock);
    if (r != NULL)
        screen_flow(s, river_copy(r, INT64_MIN, 0));
    return s;
}

/* What an author makes of its news. */
static struct river *
river_made(struct screen **author)
{
    *author = river_wall(0, LENGTH_UM / 2, W, NULL);
    screen_show(*author, news(9, "Harbour cranes vote on it again, the"));
    free(frame(*author, 1000).px);
    free(frame(*author, 2000).px);
    struct river *r = screen_take_river(*author);
    assert_non_null(r);
    assert_true(r->count > 3);
    return r;
}

void
displays_of_a_river_show_one_tape(void **state)
{
    (void)state;
    struct screen *a;
    struct river *r = river_made(&a);
    struct screen *b = river_wall(LENGTH_UM / 2, LENGTH_UM / 2, W, r);
    struct screen *both = river_wall(0, LENGTH_UM, 2 * W, r);
    for (int ms = 2000; ms < 9000; ms += 777) {
        struct shot left = frame(a, ms), right = frame(b, ms);
        struct shot all = frame(both, ms);
        for (size_t y = 0; y < H; y++) {
            assert_memory_equal(left.px + y * W * 3, all.px + y * 2 * W * 3,
                                W * 3);
            assert_memory_equal(right.px + y * W * 3,
                                all.px + (y * 2 + 1) * W * 3, W * 3);
        }
        free(left.px);
        free(right.px);
        free(all.px);
    }
    river_destroy(r);
    screen_close(a);
    screen_close(b);
    screen_close(both);
}

void
a_display_finds_its_place_in_a_river_from_anywhere(void **state)
{
    (void)state;
    static const int at_ms[] = {
        3000, 86400000, 86401000, 5000, 7200000, 3000
    };
    struct screen *author;
    struct river *r = river_made(&author);
    struct screen *jumps = river_wall(LENGTH_UM / 2, LENGTH_UM / 2, W, r);
    for (size_t i = 0; i < sizeof at_ms / sizeof at_ms[0]; i++) {
        struct screen *fresh = river_wall(LENGTH_UM / 2, LENGTH_UM / 2, W, r);
        assert_same(frame(jumps, at_ms[i]), frame(fresh, at_ms[i]));
        screen_close(fresh);
    }
    /* One that ran by itself for an hour joins, leaves, and joins again. */
    screen_flow(jumps, NULL);
    screen_show(jumps, news(3, "Something of its own"));
    struct shot own = frame(jumps, 3600000);
    bool is_bare = true;
    for (size_t i = 3; i < own.size && is_bare; i++)
        is_bare = own.px[i] == own.px[i - 3];
    assert_false(is_bare);
    free(own.px);
    screen_flow(jumps, river_copy(r, INT64_MIN, 0));
    struct screen *fresh = river_wall(LENGTH_UM / 2, LENGTH_UM / 2, W, r);
    screen_show(fresh, news(3, "Something of its own"));
    assert_same(frame(jumps, 4000), frame(fresh, 4000));
    screen_close(fresh);
    screen_close(jumps);
    screen_close(author);
    river_destroy(r);
}

void
breaking_news_enters_a_river_behind_its_edge(void **state)
{
    (void)state;
    struct screen *author;
    struct river *before = river_made(&author);
    const struct headline alarm = { .id = 99,
                                    .line = TEXT("Evacuate"),
                                    .title = TEXT("Evacuate"),
                                    .source = TEXT("House"),
                                    .published = NOW,
                                    .priority = PRIORITY_BREAKING };
    struct rundown *old = news(9, "Harbour cranes vote on it again, the");
    struct headline all[10] = { alarm };
    for (size_t i = 0; i < 9; i++)
        all[i + 1] = *rundown_at(old, i);
    screen_show(author, rundown_bind(all, 10, NULL, 0, NOW));
    free(frame(author, 3000).px);
    free(frame(author, 4000).px);
    struct river *after = screen_take_river(author);
    assert_non_null(after);
    assert_true(after->id == before->id);
    int64_t edge_um =
        river_edge(&after->course, LENGTH_UM, (NOW + INT64_C(3)) * 1000000);
    size_t k = 0;
    while (k < after->count && after->items[k].id != 99)
        k++;
    assert_in_range(k, 1, after->count - 2);
    assert_true(after->items[k].at_um > edge_um);
    assert_true(after->items[k].at_um < edge_um + 900000);
    /* What can be seen stays; it is interrupted, and then told again. */
    struct river_item *cut = &after->items[k - 1], item;
    assert_true(cut->kept > 0 && cut->width_um < cut->whole_um);
    assert_true(after->items[k + 1].id == cut->id);
    assert_true(after->items[k + 1].kept == 0);
    for (size_t i = 0; i < k; i++) {
        assert_true(river_item(before, after->items[i].number, &item));
        assert_true(after->items[i].id == item.id);
        assert_true(after->items[i].at_um == item.at_um);
    }
    assert_true(cut->whole_um == item.width_um);
    rundown_destroy(old);
    river_destroy(before);
    river_destroy(after);
    screen_close(author);
}
