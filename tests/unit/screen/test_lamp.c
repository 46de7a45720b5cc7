// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "screen/daylight.h"
#include "screen/lamp.h"
#include "screen/panel.h"
#include "screen/scene.h"
#include "unit/screen/test_lamp.h"

enum { WIDTH = LAMP_TRAIL + 40, HEIGHT = 5, SHOWN = WIDTH - LAMP_TRAIL };

/* One lit lamp in the third row, `column` from the left of what is shown. */
static void
spot(struct image *picture, int column)
{
    image_init(picture, WIDTH, HEIGHT);
    if (column >= 0)
        picture->px[2 * WIDTH + column] = 0xFFFFFF;
}

void
a_lamp_that_nothing_passes_stays_dark(void **state)
{
    (void)state;
    struct image picture;
    uint8_t levels[SHOWN * HEIGHT];
    spot(&picture, -1);
    lamp_heat(&picture, false, levels);
    for (int i = 0; i < SHOWN * HEIGHT; i++)
        assert_int_equal(levels[i], 0);
    image_finish(&picture);
}

void
a_letter_leaves_a_glow_behind_it(void **state)
{
    (void)state;
    struct image picture;
    uint8_t levels[SHOWN * HEIGHT];
    spot(&picture, LAMP_TRAIL + 10);
    lamp_heat(&picture, false, levels);
    const uint8_t *row = levels + 2 * SHOWN;
    /* One column is too short to be quite hot. */
    assert_in_range(row[10], LAMP_LEVELS / 2, LAMP_LEVELS - 1);
    assert_true(row[9] < row[11]);
    for (int x = 11; x < SHOWN; x++)
        assert_true(row[x] <= row[x - 1]);
    assert_true(row[14] > 0);
    /* What passed before the picture began glows into it. */
    image_finish(&picture);
    spot(&picture, LAMP_TRAIL - 2);
    lamp_heat(&picture, false, levels);
    assert_true(row[0] > 0);
    image_finish(&picture);
}

void
what_runs_rightwards_glows_on_the_other_side(void **state)
{
    (void)state;
    struct image picture, mirror;
    uint8_t levels[SHOWN * HEIGHT], mirrored[SHOWN * HEIGHT];
    spot(&picture, LAMP_TRAIL + 10);
    spot(&mirror, WIDTH - 1 - (LAMP_TRAIL + 10));
    lamp_heat(&picture, false, levels);
    lamp_heat(&mirror, true, mirrored);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < SHOWN; x++)
            assert_int_equal(levels[y * SHOWN + x],
                             mirrored[y * SHOWN + SHOWN - 1 - x]);
    image_finish(&picture);
    image_finish(&mirror);
}

void
a_sign_that_stands_has_no_glow_behind_its_letters(void **state)
{
    (void)state;
    struct screen_style style = { .has_lamps = true, .rotate = 90 };
    struct scene scene;
    struct panel panel = { .columns = 0 };
    scene_compute(&style, 160, 640, &scene);
    panel_init(&panel, &scene.bands[0].layout);
    struct tile tile = { .number = 0 };
    struct image picture;
    tile_init(&tile, &scene.bands[0].grid);
    image_init(&picture, TILE_PX + LAMP_TRAIL, panel.rows);
    picture.px[2 * picture.w + LAMP_TRAIL + 10] = 0xFFFFFF;
    lamp_heat(&picture, false, tile.lamps);
    lamp_stand(&picture, false, tile.rest);
    const uint8_t *moving = tile.lamps + 2 * TILE_PX;
    const uint8_t *resting = tile.rest + 2 * TILE_PX;
    assert_int_equal(resting[10], LAMP_LEVELS - 1);
    assert_true(moving[10] < LAMP_LEVELS - 1);
    assert_true(moving[14] > 0);
    assert_int_equal(resting[14], 0);
    /* It cools, and lights up, bit by bit; and then it is there. */
    int before = moving[14], lit = moving[10];
    assert_ptr_equal(panel_settle(&panel, &tile, 0), &tile);
    for (int i = 1; i <= PANEL_SETTLED; i++) {
        const struct tile *mixed = panel_settle(&panel, &tile, i);
        assert_true(mixed->lamps[2 * TILE_PX + 14] <= before);
        assert_true(mixed->lamps[2 * TILE_PX + 10] >= lit);
        before = mixed->lamps[2 * TILE_PX + 14];
        lit = mixed->lamps[2 * TILE_PX + 10];
    }
    assert_int_equal(before, 0);
    assert_int_equal(lit, LAMP_LEVELS - 1);
    free(tile.lamps);
    image_finish(&tile.image);
    image_finish(&picture);
    panel_finish(&panel);
}

void
low_current_is_redder_current(void **state)
{
    (void)state;
    assert_int_equal(lamp_color(LAMP_LEVELS - 1, 0xFFE0A4), 0xFFE0A4);
    assert_int_equal(lamp_color(0, 0xFFE0A4), 0);
    for (int level = 1; level < LAMP_LEVELS; level++) {
        uint32_t c = lamp_color(level, 0xFFE0A4);
        uint32_t red = c >> 16, green = c >> 8 & 0xFF, blue = c & 0xFF;
        assert_true(red >= green && green >= blue);
        /* The share of green falls with the current. */
        uint32_t less = lamp_color(level - 1, 0xFFE0A4);
        assert_true((less >> 8 & 0xFF) * red <= green * (less >> 16) + red);
    }
}

void
a_tired_lamp_stays_where_it_is(void **state)
{
    (void)state;
    int counts[LAMP_KINDS] = { 0 };
    for (int row = 0; row < 40; row++)
        for (int column = 0; column < LAMP_PERIOD; column++) {
            enum lamp_kind kind = lamp_kind(column, row);
            assert_int_equal(lamp_kind(column + LAMP_PERIOD, row), kind);
            counts[kind]++;
        }
    int all = 40 * LAMP_PERIOD;
    assert_true(counts[LAMP_NEW] > all / 3);
    assert_in_range(counts[LAMP_TIRED], 1, (uintmax_t)all / 40);
    assert_in_range(counts[LAMP_DEAD], 1, (uintmax_t)all / 200);
}

void
only_lamps_that_change_are_drawn(void **state)
{
    (void)state;
    struct screen_style style = { .has_lamps = true };
    struct scene scene;
    scene_compute(&style, 640, 160, &scene);
    const struct layout *l = &scene.bands[0].layout;
    struct panel panel = { .columns = 0 };
    panel_init(&panel, l);
    assert_int_equal(panel.columns, scene.bands[0].grid.tape.w);
    assert_int_equal(panel.rows, scene.bands[0].grid.tape.h);
    uint32_t *px = calloc(640 * 160, sizeof *px);
    struct canvas canvas = { px, 640, 160, 640 * 4, LIGHT_FULL };
    size_t lamps = (size_t)panel.columns * (size_t)panel.rows;
    uint8_t *levels = calloc(lamps, 1);
    panel_show(&panel, &canvas, levels, panel.columns, 0, panel.columns);
    assert_memory_equal(panel.shown, levels, lamps);
    /* Over what was drawn a mark of our own: it stays until its lamp changes. */
    for (int i = 0; i < 640 * 160; i++)
        px[i] = 0x123456;
    levels[panel.columns + 2] = 9;
    panel_show(&panel, &canvas, levels, panel.columns, 0, panel.columns);
    size_t drawn = 0;
    for (int i = 0; i < 640 * 160; i++)
        drawn += px[i] != 0x123456;
    assert_in_range(drawn, 1, (uintmax_t)panel.pitch * (uintmax_t)panel.pitch);
    struct rect cell = { l->tape.x + 2 * panel.pitch, l->tape.y + panel.pitch,
                         panel.pitch, panel.pitch };
    assert_int_not_equal(px[(cell.y + 2) * 640 + cell.x + 2], 0x123456);
    free(levels);
    free(px);
    panel_finish(&panel);
}

void
lamps_fit_into_walls_of_any_size(void **state)
{
    (void)state;
    static const int sizes[][2] = { { 1, 1 },       { 16384, 64 },
                                    { 320, 240 },   { 1280, 320 },
                                    { 480, 1920 },  { 3840, 2160 },
                                    { 1920, 1080 }, { 64, 16384 } };
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct screen_style style = { .has_lamps = true,
                                      .rotate = i % 2 == 0 ? 0 : 90 };
        struct scene scene;
        scene_compute(&style, sizes[i][0], sizes[i][1], &scene);
        const struct layout *l = &scene.bands[0].layout;
        const struct layout *grid = &scene.bands[0].grid;
        assert_true(l->lamp_px >= LAMP_PITCH_MIN);
        assert_int_equal(grid->tape.w * l->lamp_px, l->tape.w);
        assert_int_equal(grid->tape.h * l->lamp_px, l->tape.h);
        assert_true(grid->headline_base <= grid->tape.h);
        if (l->wall.h > 64 && l->wall.w > 64)
            assert_true(l->tape.y >= 0 && l->tape.y + l->tape.h <= l->wall.h);
    }
}
