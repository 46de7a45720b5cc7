// SPDX-License-Identifier: MIT
#include "unit/screen/test_current.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "screen/current.h"
#include "screen/scene.h"

/* A display of its own refresh that follows a clock for some time. */
struct flow {
    struct current current;
    int64_t view;
    double hz;
    double speed; /* px a second */
    double frames;
    double late_px; /* what its clock is behind by */
    int worst_step, least_step;
    int64_t corrections;
};

static double
flow_target(const struct flow *f)
{
    return f->speed * f->frames / f->hz - f->late_px;
}

static void
flow_run(struct flow *f, int frames)
{
    f->worst_step = 0;
    f->least_step = 1000;
    f->corrections = 0;
    for (int i = 0; i < frames; i++) {
        f->frames++;
        int64_t before = f->view;
        f->view =
            current_move(&f->current, before, flow_target(f), f->speed / f->hz,
                         f->hz, 1, (int64_t)(f->frames * 1e6 / f->hz));
        int step = (int)(f->view - before);
        int whole = current_step(f->speed / f->hz, f->hz);
        f->worst_step = step > f->worst_step ? step : f->worst_step;
        f->least_step = step < f->least_step ? step : f->least_step;
        f->corrections += whole > 0 && step != whole;
    }
}

void
a_display_keeps_to_the_shared_clock_by_whole_steps(void **state)
{
    (void)state;
    static const struct {
        double hz, speed;
        int step; /* 0: dealt out */
        int most; /* corrections in ten minutes */
    } rows[] = { { 60, 240, 4, 0 },   { 59.94, 240, 4, 150 },
                 { 60, 241, 4, 610 }, { 60, 60, 1, 0 },
                 { 60, 150, 0, 0 },   { 60, 20, 0, 0 },
                 { 144, 300, 0, 0 },  { 50, 300, 6, 0 },
                 { 75, 300, 4, 0 },   { 59.94, 300, 5, 200 } };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct flow f = { .hz = rows[i].hz, .speed = rows[i].speed };
        assert_int_equal(current_step(f.speed / f.hz, f.hz), rows[i].step);
        flow_run(&f, 1);
        flow_run(&f, (int)(f.hz * 600));
        assert_true(fabs(flow_target(&f) - (double)f.view) <= 2);
        assert_true(f.corrections <= rows[i].most);
        /* Never two pixels at once. */
        assert_true(f.worst_step - f.least_step <= (f.corrections > 0 ? 2 : 1));
    }
}

void
a_clock_that_was_wrong_is_followed_pixel_by_pixel(void **state)
{
    (void)state;
    struct flow f = { .hz = 60, .speed = 240 };
    flow_run(&f, 600);
    f.late_px = 10;
    flow_run(&f, 60);
    assert_true(f.corrections >= 1 && f.corrections <= 2);
    assert_int_equal(f.worst_step, 4);
    assert_int_equal(f.least_step, 3);
    flow_run(&f, 600);
    assert_true(fabs(flow_target(&f) - (double)f.view) <= 1);
}

void
a_display_that_is_far_off_is_put_right_at_once(void **state)
{
    (void)state;
    struct flow f = { .hz = 60, .speed = 240 };
    flow_run(&f, 600);
    f.late_px = -864000; /* an hour */
    flow_run(&f, 1);
    assert_true(fabs(flow_target(&f) - (double)f.view) <= 0.5);
    flow_run(&f, 600);
    assert_int_equal(f.corrections, 0);
}

void
a_missed_refresh_is_no_reason_to_correct(void **state)
{
    (void)state;
    struct current c = { .is_anchored = false };
    int64_t view = current_move(&c, 0, 0, 4, 60, 1, 0);
    for (int i = 1; i < 600; i++) {
        int passed = i % 7 == 0 ? 3 : 1;
        static int frames;
        frames += passed;
        int64_t before = view;
        view = current_move(&c, view, 4.0 * frames, 4, 60, passed,
                            (int64_t)(frames * 1e6 / 60));
        assert_int_equal(view - before, 4 * passed);
    }
}

void
type_has_one_size_and_height_on_displays_of_any_pixels(void **state)
{
    (void)state;
    static const struct {
        int w, h;
        struct river_place place;
        int overscan, rotate;
    } rows[] = {
        { 640, 160, { 0, 320000, 0 }, 0, 0 },
        { 1280, 320, { 0, 320000, 0 }, 0, 0 },
        { 1920, 1080, { 0, 531000, 0 }, 0, 0 },
        { 3840, 2160, { 0, 531000, 12345 }, 0, 0 },
        { 1366, 768, { 0, 344000, 20000 }, 10, 0 },
        { 480, 800, { 0, 154000, 3000 }, 0, 90 },
        { 1920, 360, { 0, 1600000, 0 }, 0, 0 },
    };
    struct scene scene;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        for (int lamps = 0; lamps < 2; lamps++) {
            struct screen_style style = {
                .layout = SCREEN_LAYOUT_SPOTLIGHT, /* not in a river */
                .has_lamps = lamps,
                .overscan = { .px = rows[i].overscan },
                .rotate = rows[i].rotate,
                .river = rows[i].place,
                .river_em_um = lamps ? 24000 : 22345,
                .river_em_lamps = lamps ? 12 : 0,
                .river_base_um = 61000,
            };
            scene_compute(&style, rows[i].w, rows[i].h, &scene);
            const struct scene_band *band = &scene.bands[0];
            const struct layout *l = &band->layout;
            assert_int_equal(scene.kind, SCREEN_LAYOUT_CRAWL);
            struct river_scale s = scene_scale(&style, l);
            int unit = l->lamp_px > 0 ? l->lamp_px : 1;
            assert_int_equal(s.px, rows[i].rotate ? rows[i].h : rows[i].w);
            assert_int_equal(band->scale.um, s.um * unit);
            assert_int_equal(band->inset_left, (l->wall.x + l->tape.x) / unit);
            if (lamps) {
                /* As many lamps, each as large as whole pixels can be. */
                assert_int_equal(l->text_px, 12 * l->lamp_px);
                if (i < 2)
                    assert_int_equal(l->lamp_px, i == 0 ? 4 : 8);
                continue;
            }
            assert_int_equal(l->text_px, river_px(s, 22345));
            if (scene.em_px > 0)
                assert_true(fabs(scene.em_px * (double)s.um / (double)s.px -
                                 22345) < 1);
            assert_int_equal(l->wall.y + l->tape.y + l->headline_base,
                             river_px(s, 61000 - rows[i].place.top_um));
        }
}
