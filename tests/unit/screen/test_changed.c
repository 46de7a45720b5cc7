// SPDX-License-Identifier: MIT
#include "unit/screen/test_layouts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "headline/headline.h"
#include "headline/rundown.h"
#include "screen/frame.h"

enum { NOW = 1780000000, W = 400, H = 200 };

/* A display that has what was handed over to it, and the area of that. */
static struct image shown;
static int64_t pixels;
static const struct backend_ops *real;

static bool
present(struct backend *b, const struct rect *changed, int count)
{
    struct image drawn;
    assert_true(count <= BACKEND_CHANGED_MAX);
    assert_true(real->read(b, &drawn));
    for (int i = 0; i < count; i++) {
        struct rect r =
            rect_clip(changed[i], (struct rect){ 0, 0, drawn.w, drawn.h });
        pixels += (int64_t)r.w * r.h;
        for (int y = r.y; y < r.y + r.h; y++)
            memcpy(shown.px + y * drawn.w + r.x, drawn.px + y * drawn.w + r.x,
                   (size_t)r.w * sizeof *drawn.px);
    }
    image_finish(&drawn);
    return true;
}

static uint32_t
signs_painted(const struct screen *s)
{
    uint32_t sum = 0;
    for (int i = 0; i < SIGNS; i++)
        sum += s->signs[i].serial;
    return sum;
}

/* The same moment drawn from the beginning looks like what is shown. */
static void
assert_shown_is_whole(struct screen *s)
{
    uint32_t before = signs_painted(s);
    struct image wanted;
    s->backend->ops = real;
    s->backend->is_stale = true;
    frame_draw(s, false);
    assert_true(real->read(s->backend, &wanted));
    size_t size = (size_t)wanted.w * (size_t)wanted.h * sizeof *wanted.px;
    if (signs_painted(s) == before)
        assert_memory_equal(shown.px, wanted.px, size);
    else
        memcpy(shown.px, wanted.px, size);
    image_finish(&wanted);
}

static struct rundown *
mixed_news(void)
{
    static const char *const lines[] = {
        "The harbour votes for (seven) more cranes",
        "\u0633\u0641\u064a\u0646\u0629 \u0627\u0644\u0645\u064a\u0646\u0627",
        "no ink",
        "Quay \u00c5ngstr\u00f6m, jj",
        "\u0421\u0443\u0434\u043d\u043e",
    };
    struct headline h[5] = { { .id = 0 } };
    for (size_t i = 0; i < 5; i++)
        h[i] = (struct headline){ .id = i + 1,
                                  .line = text_of(lines[i]),
                                  .title = text_of(lines[i]),
                                  .source = i == 2 ? TEXT("") : TEXT("Desk"),
                                  .published = NOW - 60,
                                  .priority = i == 3 ? PRIORITY_BREAKING
                                                     : PRIORITY_NORMAL };
    struct rundown_rules rules = { .merge_stories = false };
    return rundown_compose(h, 5, NULL, 0, &rules, NOW);
}

/* Frames of 12 seconds of a wall; the area handed over for each. */
static int64_t
walk(const struct screen_style *style)
{
    struct error err;
    bool turned = style->rotate == 90 || style->rotate == 270;
    struct screen *s =
        screen_open_offscreen(style, turned ? H : W, turned ? W : H, 60, &err);
    assert_non_null(s);
    struct backend_ops ops = *s->backend->ops;
    real = s->backend->ops;
    ops.present = present;
    image_init(&shown, s->layout.device_w, s->layout.device_h);
    pixels = 0;
    int frames = 0;
    for (int64_t us = 0; us < 12000000; us += us % 7 == 0 ? 16667 : 50000) {
        if (frames == 20)
            screen_show(s, mixed_news());
        screen_notice(s, frames % 100 < 50 ? TEXT("") : TEXT("A notice"));
        s->backend->ops = &ops;
        screen_frame(s, us, NOW + us / 1000000);
        assert_shown_is_whole(s);
        frames++;
    }
    image_finish(&shown);
    screen_close(s);
    return pixels / frames;
}

void
what_changes_is_drawn_and_handed_over(void **state)
{
    (void)state;
    struct screen_lane lanes[3] = { { .feed_count = 0 } };
    for (int layout = SCREEN_LAYOUT_CRAWL; layout <= SCREEN_LAYOUT_SPOTLIGHT;
         layout++)
        for (int rotate = 0; rotate < 360; rotate += 90)
            for (int lamps = 0; lamps < 2; lamps++) {
                struct screen_style style = {
                    .layout = (enum screen_layout)layout,
                    .rotate = rotate,
                    .has_lamps = lamps == 1,
                    .clock = TEXT("%M:%S"),
                    .speed_px_s = 240,
                };
                if (layout == SCREEN_LAYOUT_LANES) {
                    style.lanes = lanes;
                    style.lane_count = 3;
                }
                int64_t area = walk(&style);
                if (layout == SCREEN_LAYOUT_CRAWL && lamps == 0)
                    assert_in_range(area, 1, W * H / 6);
            }
}
