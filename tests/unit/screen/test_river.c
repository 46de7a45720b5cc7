// SPDX-License-Identifier: MIT
#include "unit/screen/test_river.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "headline/headline.h"
#include "headline/rundown.h"
#include "unit/screen/test_moves.h"

enum {
    NOW = 1780000000,
    W = 480,
    H = 120,
    STEP = 2,
    PLACE_UM = 240000,
    LENGTH_UM = 2 * PLACE_UM,
    LINES = 6,
    DESK = 7,
};

/* Three displays: of the left half, of the right one, and of both. */
enum { LEFT, RIGHT, BOTH, DISPLAYS };

struct stream {
    const char *why;
    const char *line;
    const char *flash;
    enum screen_direction direction;
    bool has_lamps; /* which cool down: a step is not all that changes */
    int author;     /* its news makes the river */
    int travel;     /* frames until the others have what it made */
    int from;       /* the frame of the news */
    int most;       /* frames until the first display shows it; 0: no matter */
};

static const struct stream streams[] = {
    { .why = "leftwards",
      .line = "The council votes on the third crane of the harbour",
      .flash = "The old bridge has fallen",
      .author = LEFT,
      .travel = 12,
      .from = 300,
      .most = 90 },
    { .why = "its author is where it comes in",
      .line = "The council votes on the third crane of the harbour",
      .flash = "The old bridge has fallen",
      .author = RIGHT,
      .travel = 18,
      .from = 333,
      .most = 90 },
    { .why = "rightwards",
      .line = "\u0627\u0644\u0645\u062c\u0644\u0633 \u064a\u0635\u0648\u062a "
              "\u0639\u0644\u0649 \u0627\u0644\u062c\u0633\u0631 "
              "\u0627\u0644\u062c\u062f\u064a\u062f \u0641\u064a "
              "\u0627\u0644\u0645\u064a\u0646\u0627\u0621",
      .flash = "\u0633\u0642\u0637 \u0627\u0644\u062c\u0633\u0631",
      .direction = SCREEN_RIGHTWARDS,
      .author = LEFT,
      .travel = 12,
      .from = 300,
      .most = 108 },
    { .why = "lamps",
      .line = "The council votes on the third crane of the harbour",
      .flash = "The old bridge has fallen",
      .has_lamps = true,
      .author = LEFT,
      .travel = 12,
      .from = 300,
      .most = 120 },
    { .why = "late",
      .line = "The council votes on the third crane of the harbour",
      .flash = "The old bridge has fallen",
      .author = LEFT,
      .travel = 200,
      .from = 300 },
};

static struct rundown *
news(const struct stream *st, bool breaks)
{
    struct headline h[LINES + 1] = { 0 };
    char lines[LINES][300];
    size_t count = 0;
    for (size_t i = 0; i < LINES; i++) {
        snprintf(lines[i], sizeof lines[i], "%s %zu", st->line, i);
        h[count++] = (struct headline){ .id = i + 1,
                                        .line = text_of(lines[i]),
                                        .source = TEXT("Desk"),
                                        .published = NOW - 60 };
    }
    if (breaks)
        h[count++] = (struct headline){ .id = 99,
                                        .line = text_of(st->flash),
                                        .source = TEXT("Flash"),
                                        .priority = PRIORITY_BREAKING,
                                        .published = NOW };
    struct rundown_rules rules = { .merge_stories = false };
    return rundown_compose(h, count, NULL, 0, &rules, NOW);
}

static struct screen *
display(const struct stream *st, int i)
{
    struct screen_style style = {
        .layout = SCREEN_LAYOUT_CRAWL,
        .text_size = { .px = st->has_lamps ? 0 : 26 },
        .has_lamps = st->has_lamps,
        .speed_px_s = 120,
        .direction = st->direction,
        .river = { i == RIGHT ? PLACE_UM : 0, i == BOTH ? LENGTH_UM : PLACE_UM,
                   0 },
    };
    struct river_clock clock = { .id = DESK,
                                 .ahead_us = NOW * INT64_C(1000000),
                                 .is_author = i == st->author,
                                 .name = TEXT("desk"),
                                 .length_um = LENGTH_UM };
    struct error err;
    struct screen *s =
        screen_open_offscreen(&style, i == BOTH ? 2 * W : W, H, 60, &err);
    assert_non_null(s);
    screen_keep_time(s, &clock);
    return s;
}

/* What the author made reaches the others some time later. */
struct message {
    struct river *river;
    int due;
    bool cuts; /* a headline in it is cut short */
};

static void
hand_on(const struct stream *st, struct screen **screens, int i,
        struct message *message)
{
    struct river *made = screen_take_river(screens[st->author]);
    if (made != NULL && message->river == NULL)
        message->due = i + (i < st->from ? 1 : st->travel);
    for (size_t k = 0; made != NULL && k < made->count; k++)
        message->cuts |= made->items[k].kept > 0;
    if (made != NULL) {
        river_destroy(message->river);
        message->river = made;
    }
    if (message->river == NULL || i < message->due)
        return;
    for (int k = 0; k < DISPLAYS; k++)
        if (k != st->author)
            screen_flow(screens[k], river_copy(message->river, INT64_MIN, 0));
    river_destroy(message->river);
    message->river = NULL;
}

/*
 * What two displays show beside each other is what one would show, but for the
 * line at the feet: that glows where breaking news is.
 */
static bool
is_joined(const struct image *seen)
{
    for (int y = 0; y < H * 3 / 4; y++)
        for (int k = LEFT; k <= RIGHT; k++)
            if (memcmp(seen[k].px + (size_t)y * W,
                       seen[BOTH].px + ((size_t)y * 2 + (size_t)k) * W,
                       W * sizeof *seen->px) != 0)
                return false;
    return true;
}

static void
run(const struct stream *st)
{
    enum { BEGIN = 60, SETTLED = 180, FRAMES = 900 };
    struct screen_style style = { .direction = st->direction };
    struct screen *screens[DISPLAYS];
    struct image seen[DISPLAYS];
    struct message message = { .river = NULL };
    struct screen_stats stats;
    for (int k = 0; k < DISPLAYS; k++)
        screens[k] = display(st, k);
    screen_show(screens[st->author], news(st, false));
    for (int i = BEGIN; i < FRAMES; i++) {
        if (i == st->from)
            screen_show(screens[st->author], news(st, true));
        for (int k = 0; k < DISPLAYS; k++) {
            struct image now = moves_frame(screens[k], NOW, i);
            if (i > SETTLED && !st->has_lamps &&
                !moves_only(&seen[k], &now, &style, STEP))
                fail_msg("%s: display %d jumps in frame %d", st->why, k, i);
            if (i > BEGIN)
                image_finish(&seen[k]);
            seen[k] = now;
        }
        if (i > SETTLED && st->most > 0 && !st->has_lamps && !is_joined(seen))
            fail_msg("%s: it is not one tape in frame %d", st->why, i);
        hand_on(st, screens, i, &message);
    }
    screen_stats(screens[BOTH], &stats);
    int64_t took_us = stats.breaking_us - (int64_t)st->from * 1000000 / 60;
    if (stats.breaking_us == 0 ||
        (st->most > 0 && took_us > st->most * 1000000 / 60))
        fail_msg("%s: it came after %lld us", st->why, (long long)took_us);
    assert_true(message.cuts || st->has_lamps);
    for (int k = 0; k < DISPLAYS; k++) {
        screen_stats(screens[k], &stats);
        assert_int_equal(stats.blank_tiles, 0);
        image_finish(&seen[k]);
        screen_close(screens[k]);
    }
    river_destroy(message.river);
}

#ifdef __SANITIZE_THREAD__
enum { RUN_STREAMS = 1 }; /* all have the same threads, and this takes long */
#else
enum { RUN_STREAMS = sizeof streams / sizeof streams[0] };
#endif

/*
 * From one frame to the next nothing has moved: what is seen is uncovered, or
 * covered, column by column.
 */
static bool
stands(const struct image *before, const struct image *after)
{
    uint32_t ground = before->px[0];
    for (int i = 0; i < before->w * before->h; i++)
        if (before->px[i] != after->px[i] && before->px[i] != ground &&
            after->px[i] != ground)
            return false;
    return true;
}

static bool
is_bare(const struct image *image)
{
    for (int i = 1; i < image->w * image->h; i++)
        if (image->px[i] != image->px[0])
            return false;
    return true;
}

/* Displays of a river that runs against all its news. */
void
what_reads_against_a_river_stands_in_each_display(void **state)
{
    (void)state;
    enum { BEGIN = 60, SETTLED = 180, FRAMES = 3000 };
    static struct stream sorts[] = {
        { .why = "leftwards", .direction = SCREEN_LEFTWARDS, .author = LEFT },
        { .why = "by another author",
          .direction = SCREEN_LEFTWARDS,
          .author = BOTH },
        { .why = "rightwards",
          .line = "The council votes on the third crane of the harbour",
          .direction = SCREEN_RIGHTWARDS,
          .author = RIGHT },
    };
    size_t count = sizeof sorts / sizeof sorts[0];
    for (size_t k = 0; k < count && k < RUN_STREAMS; k++) {
        struct stream *st = &sorts[k];
        struct screen *screens[DISPLAYS];
        struct image seen[DISPLAYS];
        struct message message = { .river = NULL };
        int shown[DISPLAYS] = { 0 };
        st->from = FRAMES;
        if (st->line == NULL)
            st->line = streams[2].line;
        for (int i = 0; i < DISPLAYS; i++)
            screens[i] = display(st, i);
        screen_show(screens[st->author], news(st, false));
        for (int i = BEGIN; i < FRAMES; i++) {
            for (int j = 0; j < DISPLAYS; j++) {
                struct image now = moves_frame(screens[j], NOW, i);
                if (i > SETTLED && !stands(&seen[j], &now))
                    fail_msg("%s: on display %d it moves in frame %d", st->why,
                             j, i);
                shown[j] += !is_bare(&now);
                if (i > BEGIN)
                    image_finish(&seen[j]);
                seen[j] = now;
            }
            hand_on(st, screens, i, &message);
        }
        for (int j = 0; j < DISPLAYS; j++) {
            struct screen_stats stats;
            screen_stats(screens[j], &stats);
            assert_int_equal(stats.blank_tiles, 0);
            if (shown[j] < (FRAMES - BEGIN) / 2)
                fail_msg("%s: display %d is bare but for %d frames", st->why, j,
                         shown[j]);
            image_finish(&seen[j]);
            screen_close(screens[j]);
        }
        river_destroy(message.river);
    }
}

void
breaking_news_cuts_a_river_and_nothing_jumps_anywhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < RUN_STREAMS; i++)
        run(&streams[i]);
}
