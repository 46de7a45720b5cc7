// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "headline/headline.h"
#include "headline/rundown.h"
#include "screen/card.h"
#include "screen/wall.h"
#include "unit/screen/test_marks.h"

enum { NOW = 1780000000, FRAME_US = 16667 };

static void
say(const char *path, const char *status)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(status, file);
    fclose(file);
}

static int64_t
run(struct screen *s, int64_t us, int frames)
{
    for (int i = 0; i < frames; i++, us += FRAME_US) {
        screen_frame(s, us, NOW + us / 1000000);
        raster_settle(s->raster);
    }
    return us;
}

void
a_display_that_was_away_goes_on_where_it_was(void **state)
{
    (void)state;
    char path[] = "/tmp/motograph-status-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    say(path, "connected\n");
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    struct screen_style style = { .speed_px_s = 240 };
    struct screen_place place = { .windowed = true,
                                  .width_px = 640,
                                  .height_px = 160 };
    struct error err;
    struct screen *s = screen_open(&style, &place, &err);
    assert_non_null(s);
    memcpy(s->plug.path, path, sizeof path);
    struct headline h = { .id = 1,
                          .line = TEXT("The lighthouse is lit again"),
                          .title = TEXT("The lighthouse is lit again"),
                          .published = NOW };
    struct rundown_rules rules = { .merge_stories = false };
    screen_show(s, rundown_compose(&h, 1, NULL, 0, &rules, NOW));
    int64_t us = run(s, 10000000, 40);
    assert_true(s->tapes[0].view > 0);

    say(path, "disconnected\n");
    us = run(s, us + 2000000, 1);
    uint64_t frames = s->stats.frames;
    int64_t view = s->tapes[0].view;
    us = run(s, us, 20);
    assert_true(s->plug.is_out);
    assert_int_equal(s->stats.frames, frames);
    assert_int_equal(s->tapes[0].view, view);

    say(path, "connected\n");
    us = run(s, us + 2000000, 20);
    assert_false(s->plug.is_out);
    assert_non_null(s->window);
    assert_true(s->stats.frames > frames);
    assert_true(s->tapes[0].view > view);
    assert_true(s->tapes[0].view < view + 640);
    /* A second time is no harder. */
    say(path, "disconnected\n");
    us = run(s, us + 2000000, 1);
    say(path, "connected\n");
    run(s, us + 2000000, 3);
    assert_false(s->plug.is_out);
    screen_close(s);
    unlink(path);
}

void
a_status_that_cannot_be_read_is_no_alarm(void **state)
{
    (void)state;
    char path[] = "/tmp/motograph-status-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    assert_true(card_is_connected("/nowhere/status"));
    assert_true(card_is_connected(path));
    say(path, "disconnected\n");
    assert_false(card_is_connected(path));
    say(path, "unknown\n");
    assert_false(card_is_connected(path));
    say(path, "connected\n");
    assert_true(card_is_connected(path));
    unlink(path);
}
