// SPDX-License-Identifier: MIT
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
#include "screen/image.h"
#include "screen/screen.h"
#include "unit/screen/test_moves.h"
#include "unit/screen/test_splice.h"

enum { NOW = 1780000000, SPEED = 240, STEP = 4, LINES = 6 };

static const char breaking[] = "The old bridge has fallen";
static const char breaking_arabic[] =
    "\u0633\u0642\u0637 \u0627\u0644\u062c\u0633\u0631 "
    "\u0627\u0644\u0642\u062f\u064a\u0645";

/* LINES headlines, and what is breaking unless that is NULL. */
static struct rundown *
news(const char *line, const char *urgent)
{
    struct headline h[LINES + 1] = { 0 };
    char lines[LINES][300];
    size_t count = 0;
    for (size_t i = 0; i < LINES; i++) {
        snprintf(lines[i], sizeof lines[i], "%s %zu", line, i);
        h[count++] = (struct headline){ .id = i + 1,
                                        .line = text_of(lines[i]),
                                        .source = TEXT("Desk"),
                                        .published = NOW - 60 };
    }
    if (urgent != NULL)
        h[count++] = (struct headline){ .id = 99,
                                        .line = text_of(urgent),
                                        .source = TEXT("Flash"),
                                        .priority = PRIORITY_BREAKING,
                                        .published = NOW };
    struct rundown_rules rules = { .merge_stories = false };
    return rundown_compose(h, count, NULL, 0, &rules, NOW);
}

struct wall {
    const char *why;
    const char *line;
    int w;
    int h;
    struct screen_style style;
    bool glows; /* lamps that cool down: a step is not all that changes */
    int from;   /* a frame */
    int most;   /* frames until it is there: for the word that is passing */
    bool cuts;  /* a headline is interrupted */
};

static const char english[] =
    "The council votes on the harbour's third crane today";
static const char japanese[] =
    "\u6e2f\u306e\u6a4b\u304c\u660e\u65e5\u3089\u901a\u884c\u6b62"
    "\u3081\u306b\u306a\u308b\u3068\u5e02\u304c\u8a00\u3063\u305f";
static const char arabic[] =
    "\u0627\u0644\u0645\u062c\u0644\u0633 \u064a\u0635\u0648\u062a "
    "\u0639\u0644\u0649 \u0627\u0644\u062c\u0633\u0631 "
    "\u0627\u0644\u062c\u062f\u064a\u062f \u0641\u064a "
    "\u0627\u0644\u0645\u064a\u0646\u0627\u0621";

static const struct wall walls[] = {
    { .why = "one row",
      .line = english,
      .w = 640,
      .h = 90,
      .style = { .speed_px_s = SPEED },
      .from = 120,
      .most = 54,
      .cuts = true },
    { .why = "label above",
      .line = english,
      .w = 800,
      .h = 200,
      .style = { .speed_px_s = SPEED },
      .from = 181,
      .most = 54,
      .cuts = true },
    { .why = "no spaces",
      .line = japanese,
      .w = 640,
      .h = 120,
      .style = { .speed_px_s = SPEED },
      .from = 120,
      .most = 54,
      .cuts = true },
    { .why = "rightwards, between two",
      .line = arabic,
      .w = 640,
      .h = 120,
      .style = { .speed_px_s = SPEED, .direction = SCREEN_RIGHTWARDS },
      .from = 181,
      .most = 54 },
    { .why = "rightwards, in a headline",
      .line = arabic,
      .w = 640,
      .h = 120,
      .style = { .speed_px_s = SPEED, .direction = SCREEN_RIGHTWARDS },
      .from = 150,
      .most = 54,
      .cuts = true },
    { .why = "rightwards, elsewhere in it",
      .line = arabic,
      .w = 640,
      .h = 120,
      .style = { .speed_px_s = SPEED, .direction = SCREEN_RIGHTWARDS },
      .from = 200,
      .most = 60,
      .cuts = true },
    { .why = "turned",
      .line = english,
      .w = 120,
      .h = 640,
      .style = { .speed_px_s = SPEED, .rotate = 90 },
      .from = 120,
      .most = 54,
      .cuts = true },
    { .why = "lamps",
      .line = english,
      .w = 640,
      .h = 120,
      .style = { .speed_px_s = SPEED, .has_lamps = true },
      .glows = true,
      .from = 181,
      .most = 90,
      .cuts = true },
};

/* What is in the middle of the wall, one after the other. */
static size_t
listen(struct screen *s, char heard[][300], size_t count, const char **last)
{
    char line[300];
    if (!screen_headline(s, line, sizeof line) || line[0] == '\0' ||
        (count > 0 && strcmp(heard[count - 1], line) == 0))
        return count;
    snprintf(heard[count], sizeof heard[count], "%s", line);
    *last = heard[count];
    return count + 1;
}

/* From a frame on the news is there. */
static void
look_on(const struct wall *wall)
{
    int from = wall->from;
    enum { HEARD = 12, FRAMES = 1500 };
    static char heard[HEARD + 1][300];
    struct error err;
    struct screen_stats stats;
    const char *last = NULL;
    const char *flash =
        wall->style.direction == SCREEN_RIGHTWARDS ? breaking_arabic : breaking;
    size_t count = 0, urgent = 0;
    struct screen_style style = wall->style;
    style.layout = SCREEN_LAYOUT_CRAWL;
    style.text_size.px = style.has_lamps ? 0 : 36;
    struct screen *s =
        screen_open_offscreen(&style, wall->w, wall->h, 60, &err);
    assert_non_null(s);
    screen_show(s, news(wall->line, NULL));
    struct image before = moves_frame(s, NOW, from - 1);
    screen_show(s, news(wall->line, flash));
    for (int i = from;
         i < from + FRAMES && count < HEARD && (urgent == 0 || count == urgent);
         i++) {
        struct image after = moves_frame(s, NOW, i);
        if (!wall->glows && !moves_only(&before, &after, &wall->style, STEP))
            fail_msg("%s: it jumps in frame %d of %d", wall->why, i - from,
                     from);
        image_finish(&before);
        before = after;
        count = listen(s, heard, count, &last);
        if (urgent == 0 && last != NULL && strcmp(last, flash) == 0)
            urgent = count;
    }
    image_finish(&before);
    screen_stats(s, &stats);
    int64_t took_us = stats.breaking_us - (int64_t)from * 1000000 / 60;
    if (stats.breaking_us == 0 || took_us > wall->most * 1000000 / 60)
        fail_msg("%s: it came after %lld us", wall->why, (long long)took_us);
    assert_int_equal(stats.blank_tiles, 0);
    assert_true(urgent > 0 && urgent < count);
    /* What was interrupted is told again, next and in full. */
    bool is_told_again =
        urgent > 1 && strcmp(heard[urgent], heard[urgent - 2]) == 0;
    if (is_told_again != wall->cuts)
        fail_msg("%s: it says \"%s\" after the news", wall->why, heard[urgent]);
    screen_close(s);
}

void
what_is_breaking_comes_in_at_once_and_nothing_jumps(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof walls / sizeof walls[0]; i++)
        look_on(&walls[i]);
}

/* On the stage what stands is not read to its end. */
void
what_is_breaking_takes_the_stage(void **state)
{
    (void)state;
    static const char line[] = "The council votes on the harbour's third crane";
    enum { FROM = 180, SOON = 12, THEN = 180 };
    struct screen_style style = { .layout = SCREEN_LAYOUT_SPOTLIGHT };
    struct image seen[2][2];
    struct error err;
    for (int i = 0; i < 2; i++) {
        struct screen *s = screen_open_offscreen(&style, 800, 480, 60, &err);
        assert_non_null(s);
        screen_show(s, news(line, NULL));
        struct image before = moves_frame(s, NOW, FROM - 1);
        image_finish(&before);
        screen_show(s, news(line, i == 0 ? NULL : breaking));
        for (int k = 0; k < SOON; k++) {
            seen[i][0] = moves_frame(s, NOW, FROM + k);
            if (k + 1 < SOON)
                image_finish(&seen[i][0]);
        }
        for (int k = SOON; k <= THEN; k++) {
            seen[i][1] = moves_frame(s, NOW, FROM + k);
            if (k < THEN)
                image_finish(&seen[i][1]);
        }
        screen_close(s);
    }
    size_t stage = 800 * 300 * sizeof(uint32_t);
    assert_memory_equal(seen[0][0].px, seen[1][0].px, stage);
    assert_memory_not_equal(seen[0][1].px, seen[1][1].px, stage);
    for (int i = 0; i < 4; i++)
        image_finish(&seen[i / 2][i % 2]);
}
