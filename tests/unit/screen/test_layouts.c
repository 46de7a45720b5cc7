// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/headline.h"
#include "headline/rundown.h"
#include "screen/image.h"
#include "screen/polish.h"
#include "screen/qr.h"
#include "screen/scene.h"
#include "screen/screen.h"
#include "screen/wrap.h"
#include "unit/screen/test_layouts.h"

enum { NOW = 1780000000, LANES = 12, LONG = 10000 };

static const struct text feeds[] = { { "Radio", 5 }, { "Bote", 4 } };

/* Twelve lanes, one feed each by turns. */
static void
lanes_fill(struct screen_lane lanes[LANES], struct screen_style *style)
{
    for (size_t i = 0; i < LANES; i++)
        lanes[i] =
            (struct screen_lane){ .feeds = &feeds[i % 2], .feed_count = 1 };
    style->lanes = lanes;
    style->lane_count = LANES;
}

static bool
is_inside(struct rect r, struct rect in)
{
    return r.x >= in.x && r.y >= in.y && r.x + r.w <= in.x + in.w &&
           r.y + r.h <= in.y + in.h;
}

void
every_layout_fits_into_every_wall(void **state)
{
    (void)state;
    struct screen_lane lanes[LANES];
    struct scene scene;
    for (int kind = 0; kind < 4; kind++)
        for (int w = 1; w < 20000; w = w * 3 / 2 + 1)
            for (int h = 1; h < 20000; h = h * 3 / 2 + 1) {
                struct screen_style style = {
                    .layout = (enum screen_layout)kind,
                    .overscan = { .px = h % 7 },
                    .rotate = w % 2 * 90,
                };
                if (kind == SCREEN_LAYOUT_LANES)
                    lanes_fill(lanes, &style);
                scene_compute(&style, w, h, &scene);
                struct rect wall = scene.signs.wall;
                wall.x = wall.y = 0;
                assert_in_range(scene.band_count, 1, SCENE_BANDS);
                int below = scene.ground.y, lane = 0;
                for (int i = 0; i < scene.band_count; i++) {
                    const struct layout *l = &scene.bands[i].layout;
                    assert_true(l->tape.w >= 1 && l->tape.h >= 1);
                    assert_true(is_inside(l->tape, l->band));
                    assert_true(is_inside(l->band, wall));
                    assert_true(l->band.y >= below);
                    below = l->band.y + l->band.h;
                    assert_int_equal(scene.bands[i].first_lane, lane);
                    lane += scene.bands[i].lane_count;
                    assert_int_equal(l->text_px, scene.bands[0].layout.text_px);
                }
                assert_int_equal(lane, kind == SCREEN_LAYOUT_LANES ? LANES : 0);
                if (scene.stage.place.w == 0)
                    continue;
                struct rect place = scene.stage.place;
                assert_true(is_inside(place, wall));
                assert_true(rect_clip(place, scene.bands[0].layout.band).w ==
                            0);
                place.x = place.y = 0;
                assert_true(is_inside(scene.stage.text, place));
            }
}

void
a_wall_chooses_its_layout_by_its_proportions(void **state)
{
    (void)state;
    static const struct {
        int w;
        int h;
        enum screen_layout kind;
    } walls[] = {
        { 1280, 320, SCREEN_LAYOUT_CRAWL },
        { 1920, 480, SCREEN_LAYOUT_CRAWL },
        { 1280, 400, SCREEN_LAYOUT_CRAWL },
        { 800, 480, SCREEN_LAYOUT_SPOTLIGHT },
        { 1920, 1080, SCREEN_LAYOUT_SPOTLIGHT },
        { 480, 1920, SCREEN_LAYOUT_SPOTLIGHT },
        { 1, 1, SCREEN_LAYOUT_CRAWL },
        { 16384, 64, SCREEN_LAYOUT_CRAWL },
    };
    struct scene scene;
    struct screen_lane lanes[LANES];
    for (size_t i = 0; i < sizeof walls / sizeof walls[0]; i++) {
        struct screen_style style = { .layout = SCREEN_LAYOUT_AUTO };
        scene_compute(&style, walls[i].w, walls[i].h, &scene);
        assert_int_equal(scene.kind, walls[i].kind);
        style.rotate = 90;
        scene_compute(&style, walls[i].h, walls[i].w, &scene);
        assert_int_equal(scene.kind, walls[i].kind);
        /* Who names lanes or a band means them. */
        style.band = SCREEN_BAND_BOTTOM;
        scene_compute(&style, walls[i].h, walls[i].w, &scene);
        assert_int_equal(scene.kind, SCREEN_LAYOUT_CRAWL);
        lanes_fill(lanes, &style);
        scene_compute(&style, walls[i].h, walls[i].w, &scene);
        assert_int_equal(scene.kind, SCREEN_LAYOUT_LANES);
    }
}

/* Ten thousand letters without a space, five hundred marks on one, and a few
 * that nobody would expect. */
static struct rundown *
odd_news(void)
{
    static char solid[LONG + 1], words[LONG + 1], marks[1002] = "e";
    static const char *const others[] = {
        "",
        " ",
        "\u0645",
        "\u200f\u202e",
        "\xff\xfe",
        "\U0001F680",
        "\u0e40\u0e40\u0e40\u0e40",
        "\u3002\u3002\u3002",
        "-",
        "a\u00ad",
    };
    memset(solid, 'x', LONG);
    for (size_t i = 0; i < LONG; i++)
        words[i] = i % 3 == 0 ? ' ' : 'o';
    for (size_t i = 0; i < 500; i++)
        memcpy(marks + 1 + i * 2, "\u0301", 2);
    struct headline h[13] = { { .line = text_of(solid) },
                              { .line = text_of(words) },
                              { .line = text_of(marks) } };
    for (size_t i = 0; i < 10; i++)
        h[3 + i].line = text_of(others[i]);
    for (size_t i = 0; i < 13; i++) {
        h[i].id = i + 1;
        h[i].source = i % 5 == 4 ? (struct text){ 0 } : feeds[i % 2];
        h[i].published = i % 3 == 0 ? 0 : NOW - 60;
        h[i].link =
            i % 4 == 0 ? TEXT("https://radio.example/") : TEXT("gopher");
        h[i].priority = i % 6 == 5 ? PRIORITY_BREAKING : PRIORITY_NORMAL;
    }
    struct rundown_rules rules = { .merge_stories = false };
    return rundown_compose(h, 13, NULL, 0, &rules, NOW);
}

void
every_layout_outlasts_odd_news_on_odd_walls(void **state)
{
    (void)state;
    static const int sizes[][2] = {
        { 1, 1 }, { 16384, 64 }, { 97, 97 }, { 320, 200 }, { 96, 640 }
    };
    struct screen_lane lanes[LANES];
    for (int kind = 1; kind < 4; kind++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            struct screen_style style = { .layout = (enum screen_layout)kind,
                                          .clock = TEXT("%H:%M"),
                                          .speed_px_s = 600 };
            if (kind == SCREEN_LAYOUT_LANES)
                lanes_fill(lanes, &style);
            struct error err;
            struct screen *s = screen_open_offscreen(&style, sizes[i][0],
                                                     sizes[i][1], 60, &err);
            assert_non_null(s);
            screen_show(s, odd_news());
            screen_notice(s, TEXT("Demo: invented news"));
            for (int64_t ms = 0; ms < 90000; ms += ms < 3000 ? 250 : 9000)
                screen_frame(s, ms * 1000, NOW + ms / 1000);
            struct screen_stats stats;
            screen_stats(s, &stats);
            assert_int_equal(stats.blank_tiles, 0);
            screen_close(s);
        }
}

/* The bytes of a frame's picture at a moment. */
static size_t
shoot(struct screen *s, int64_t ms, char *bytes, size_t size)
{
    char path[] = "/tmp/motograph-test-XXXXXX";
    struct error err;
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    screen_frame(s, ms * 1000, NOW + ms / 1000);
    assert_true(screen_snapshot(s, path, &err));
    ssize_t len = read(fd, bytes, size);
    assert_true(len > 0 && (size_t)len < size);
    close(fd);
    unlink(path);
    return (size_t)len;
}

void
a_story_is_a_function_of_the_clock(void **state)
{
    (void)state;
    static char a[1 << 20], b[1 << 20];
    struct screen_style style = { .layout = SCREEN_LAYOUT_SPOTLIGHT,
                                  .speed_px_s = 240 };
    struct error err;
    struct screen *walked = screen_open_offscreen(&style, 640, 400, 60, &err);
    struct screen *jumped = screen_open_offscreen(&style, 640, 400, 60, &err);
    assert_non_null(walked);
    assert_non_null(jumped);
    screen_show(walked, odd_news());
    screen_show(jumped, odd_news());
    /* Stories and the wipes between them, which begin at odd moments. */
    for (int64_t ms = 0; ms <= 60000; ms += 50) {
        screen_frame(walked, ms * 1000, NOW + ms / 1000);
        if (ms % 7350 != 0)
            continue;
        size_t len = shoot(walked, ms, a, sizeof a);
        assert_int_equal(shoot(jumped, ms, b, sizeof b), len);
        assert_memory_equal(a, b, len);
    }
    screen_close(walked);
    screen_close(jumped);
}

static struct rundown *
quiet_news(void)
{
    struct headline h[2] = {
        { .id = 1, .line = TEXT("Ferry runs again"), .source = feeds[0] },
        { .id = 2, .line = TEXT("The cranes stand still"), .source = feeds[1] },
    };
    struct rundown_rules rules = { .merge_stories = false };
    return rundown_compose(h, 2, NULL, 0, &rules, NOW);
}

/* Rows of a frame that have one colour, a thin line's, from side to side. */
static int
rows_of(struct screen *s, uint32_t rgb, bool rows[], int most)
{
    struct image image;
    struct error err;
    int count = 0;
    assert_true(screen_capture(s, &image, &err));
    assert_true(image.h <= most);
    for (int y = 0; y < image.h; y++) {
        int x = 0;
        while (x < image.w && image.px[y * image.w + x] == rgb)
            x++;
        rows[y] = x == image.w;
        count += rows[y];
    }
    image_finish(&image);
    return count;
}

void
no_thin_line_stays_where_it_is(void **state)
{
    (void)state;
    enum { W = 640, H = 480 };
    struct screen_lane lanes[LANES];
    for (int kind = 0; kind < 3; kind++) {
        struct screen_style style = { .layout = SCREEN_LAYOUT_SPOTLIGHT,
                                      .has_lamps = kind == 2,
                                      .speed_px_s = 240 };
        if (kind == 1) {
            lanes_fill(lanes, &style);
            style.lane_count = 3;
            style.layout = SCREEN_LAYOUT_LANES;
        }
        struct error err;
        struct scene scene;
        scene_compute(&style, W, H, &scene);
        struct screen *s = screen_open_offscreen(&style, W, H, 60, &err);
        assert_non_null(s);
        screen_show(s, quiet_news());
        bool always[H], rows[H], never = true;
        uint32_t rgb = kind == 2 ? scene.signs.rail : scene.signs.rule;
        screen_frame(s, 0, NOW);
        int count = rows_of(s, rgb, always, H);
        assert_in_range(count, 1, 12);
        for (int64_t at_s = 20; at_s < 3600; at_s += 20) {
            /* Neither what passes nor what changes wipes it out. */
            for (int ms = 0; ms < 500; ms += 50)
                screen_frame(s, at_s * 1000000 + ms * 1000, NOW + at_s);
            assert_int_equal(rows_of(s, rgb, rows, H), count);
            for (int y = 0; y < H; y++)
                always[y] &= rows[y];
        }
        for (int y = 0; y < H; y++)
            never &= !always[y];
        assert_true(never);
        screen_close(s);
    }
}

void
lines_come_out_even_and_whole(void **state)
{
    (void)state;
    const int sizes[FONT_ROLES] = { 32, 16, 16 };
    struct error err;
    struct fonts *fonts = fonts_open(NULL, 0, sizes, &err);
    struct arena *arena = arena_create();
    struct wrap w;
    assert_non_null(fonts);
    wrap_set(arena, fonts, FONT_HEADLINE,
             TEXT("The harbour cranes fall silent as dockers vote today"),
             TEXT("en"), 420, 9, &w);
    assert_in_range(w.count, 2, 4);
    assert_false(w.is_cut || w.is_divided || w.is_rtl);
    for (int i = 0; i < w.count; i++) {
        assert_true(w.lines[i].width_px <= 420);
        /* No last line of one short word. */
        assert_true(w.lines[i].width_px * 10 >= w.width_px * 5);
    }
    /* A line less, and it says that there was more. */
    int count = w.count;
    wrap_set(arena, fonts, FONT_HEADLINE,
             TEXT("The harbour cranes fall silent as dockers vote today"),
             TEXT("en"), 420, count - 1, &w);
    assert_true(w.is_cut && w.count == count - 1);
    assert_true(text_ends(w.texts[w.count - 1], TEXT("\u2026")));
    /* No line begins with what closes. */
    wrap_set(arena, fonts, FONT_HEADLINE,
             TEXT("\u6e2f\u306e\u591c\u9593\u3001\u5cf6\u3078\u3002"),
             TEXT("ja"), 70, 9, &w);
    for (int i = 1; i < w.count; i++)
        assert_false(text_starts(w.texts[i], TEXT("\u3001")) ||
                     text_starts(w.texts[i], TEXT("\u3002")));
    /* Each line has the whole one's direction, and a long word is divided. */
    wrap_set(arena, fonts, FONT_HEADLINE,
             TEXT("\u0645\u0631\u0641\u0623 Velmara\u0645 harbourmasterships"),
             TEXT("ar"), 140, 9, &w);
    assert_true(w.is_rtl && w.is_divided && w.count > 2);
    for (int i = 0; i < w.count; i++)
        assert_true(w.lines[i].is_rtl && w.lines[i].width_px <= 140);
    wrap_set(arena, fonts, FONT_HEADLINE, (struct text){ 0 },
             (struct text){ 0 }, 0, 3, &w);
    assert_int_equal(w.count, 0);
    arena_destroy(arena);
    fonts_close(fonts);
}

void
a_headline_is_set_as_a_compositor_would(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        { "The keeper's lamp - lit again",
          "The keeper\u2019s lamp \u2013 lit again" },
        { "L'\u00e9cole d'Anvers", "L\u2019\u00e9cole d\u2019Anvers" },
        { "Wait...", "Wait\u2026" },
        { "....", "...." },
        { "'Quoted' and the '90s", "'Quoted' and the '90s" },
        { "A 3-4 win, -5 outside", "A 3-4 win, -5 outside" },
        { "5' 11\" tall", "5' 11\" tall" },
        { "", "" },
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        assert_string_equal(
            arena_string(arena, polish(arena, text_of(table[i][0]))),
            table[i][1]);
    arena_destroy(arena);
}

/* The lines of a paragraph, each followed by a bar. */
static const char *
lines_of(struct arena *arena, struct fonts *fonts, struct text t, int width_px)
{
    struct wrap w;
    struct text all = { 0 };
    wrap_set(arena, fonts, FONT_HEADLINE, t, (struct text){ 0 }, width_px, 20,
             &w);
    for (int i = 0; i < w.count; i++)
        all = arena_format(arena, TEXT_FMT TEXT_FMT "|", TEXT_ARG(all),
                           TEXT_ARG(w.texts[i]));
    return arena_string(arena, all);
}

void
lines_end_where_a_reader_would_pause(void **state)
{
    (void)state;
    static const struct {
        const char *paragraph;
        int width_px; /* of a line, in letters of 16 px */
        const char *lines;
    } table[] = {
        /* After a comma rather than before the last word of its clause, ... */
        { "Ferry runs again, the mayor says", 22,
          "Ferry runs again,|the mayor says|" },
        /* ... and with its article, though that is less even. */
        { "The keeper hails a ship in fog", 22,
          "The keeper hails|a ship in fog|" },
        /* No line begins with a dash, or with a colon of French; a figure
         * stays with what it counts. */
        { "Premier League \u2013 live", 15, "Premier|League \u2013 live|" },
        { "Le port rouvre : les quais", 16, "Le port rouvre :|les quais|" },
        { "Harbour Tales 2: the long night", 20,
          "Harbour Tales 2:|the long night|" },
        /* Thai: at the space; a phrase that is too long where a vowel is
         * written first, and never before one that is written behind. */
        { "\u0e01\u0e32\u0e23\u0e04\u0e49\u0e32 "
          "\u0e40\u0e21\u0e37\u0e2d\u0e07\u0e17\u0e48\u0e32",
          8,
          "\u0e01\u0e32\u0e23\u0e04\u0e49\u0e32|"
          "\u0e40\u0e21\u0e37\u0e2d\u0e07\u0e17\u0e48\u0e32|" },
        { "\u0e42\u0e23\u0e07\u0e40\u0e23\u0e35\u0e22\u0e19"
          "\u0e41\u0e21\u0e48\u0e19\u0e49\u0e33",
          8,
          "\u0e42\u0e23\u0e07\u0e40\u0e23\u0e35\u0e22\u0e19|"
          "\u0e41\u0e21\u0e48\u0e19\u0e49\u0e33|" },
        /* By its words (libthai): "comes back" is two, and one. */
        { "\u0e43\u0e2b\u0e49\u0e40\u0e23\u0e37\u0e2d\u0e02\u0e49\u0e32"
          "\u0e21\u0e1f\u0e32\u0e01\u0e01\u0e25\u0e32\u0e07\u0e04\u0e37"
          "\u0e19\u0e01\u0e25\u0e31\u0e1a\u0e21\u0e32\u0e43\u0e2b\u0e49"
          "\u0e1a\u0e23\u0e34\u0e01\u0e32\u0e23\u0e2d\u0e35\u0e01\u0e04"
          "\u0e23\u0e31\u0e49\u0e07",
          19,
          "\u0e43\u0e2b\u0e49\u0e40\u0e23\u0e37\u0e2d\u0e02\u0e49\u0e32"
          "\u0e21\u0e1f\u0e32\u0e01\u0e01\u0e25\u0e32\u0e07\u0e04\u0e37"
          "\u0e19|\u0e01\u0e25\u0e31\u0e1a\u0e21\u0e32\u0e43\u0e2b"
          "\u0e49\u0e1a\u0e23\u0e34\u0e01\u0e32\u0e23\u0e2d\u0e35\u0e01"
          "\u0e04\u0e23\u0e31\u0e49\u0e07|" },
        /* Khmer: before what joins phrases, and never between a letter and
         * the one below it. */
        { "\u179f\u17d2\u1796\u17b6\u1793\u1790\u17d2\u1798\u17b8\u178a"
          "\u17c2\u179b\u178f\u1797\u17d2\u1787\u17b6\u1794\u17cb\u1780"
          "\u17c4\u17c7\u1793\u17b7\u1784\u178a\u17b8\u1782\u17c4\u1780",
          14,
          "\u179f\u17d2\u1796\u17b6\u1793\u1790\u17d2\u1798\u17b8\u178a"
          "\u17c2\u179b\u178f\u1797\u17d2\u1787\u17b6\u1794\u17cb|"
          "\u1780\u17c4\u17c7\u1793\u17b7\u1784\u178a\u17b8\u1782\u17c4"
          "\u1780|" },
        /* And where the writer has put a space that nobody sees. */
        { "\u1780\u17b6\u179a\u200b\u1784\u17b6\u179a\u1780\u17c4\u17c7"
          "\u178a\u17b8\u1782\u17c4\u1780",
          12,
          "\u1780\u17b6\u179a|\u1784\u17b6\u179a\u1780\u17c4\u17c7"
          "\u178a\u17b8\u1782\u17c4\u1780|" },
        /* Japanese: an ending stays with its word. */
        { "\u6e2f\u306e\u8239\u304c\u6625\u304b\u3089\u518d\u958b", 12,
          "\u6e2f\u306e\u8239\u304c|\u6625\u304b\u3089\u518d\u958b|" },
    };
    const int sizes[FONT_ROLES] = { 32, 16, 16 };
    struct error err;
    struct fonts *fonts = fonts_open(NULL, 0, sizes, &err);
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        assert_string_equal(lines_of(arena, fonts, text_of(table[i].paragraph),
                                     table[i].width_px * 16),
                            table[i].lines);
    arena_destroy(arena);
    fonts_close(fonts);
}

void
only_links_of_the_web_have_a_code(void **state)
{
    (void)state;
    struct qr qr;
    char longest[400];
    memset(longest, 'a', sizeof longest);
    memcpy(longest, "https://", 8);
    assert_true(qr_make(TEXT("https://radio.example/2026/cranes"), &qr));
    assert_int_equal((qr.side - 17) % 4, 0);
    assert_true(qr.modules[0] && qr.modules[6] && !qr.modules[7]);
    assert_int_equal(qr_module_px(&qr, (qr.side + 8) * 5 + 4), 5);
    assert_int_equal(qr_module_px(&qr, (qr.side + 8) * 2), 0);
    assert_true(qr_make(TEXT("HTTP://EXAMPLE.ORG"), &qr));
    assert_true(qr_make((struct text){ longest, 250 }, &qr));
    assert_false(qr_make((struct text){ longest, 251 }, &qr));
    assert_false(qr_make((struct text){ 0 }, &qr));
    assert_false(qr_make(TEXT("https://"), &qr));
    assert_false(qr_make(TEXT("file:///etc/passwd"), &qr));
    assert_false(qr_make(TEXT("javascript://alert(1)"), &qr));
    assert_false(qr_make(TEXT("https://a b"), &qr));
}
