// SPDX-License-Identifier: MIT
#include "unit/app/groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/config.h"
#include "app/last_good.h"
#include "base/buffer.h"
#include "support/scratch.h"

static const char one_feed[] = "feeds: [{url: \"https://a.example/feed\"}]\n";

/* A folder for files, and nobody's configuration in the environment. */
static char folder[SCRATCH_PATH_BYTES];

static int
set_up(void **state)
{
    (void)state;
    scratch_make(folder);
    setenv("HOME", folder, 1);
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("MOTOGRAPH_DATA");
    unsetenv("MOTOGRAPH_MIN_REFRESH");
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    scratch_remove(folder);
    return 0;
}

static const char *
path_of(const char *name)
{
    static char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* Loads it; `wanted` is part of what is complained of, NULL: nothing is. */
static const struct config *
load(const char *path, const char *wanted)
{
    struct buffer problems;
    buffer_init(&problems, 1 << 20);
    const struct config *config = config_load(path, &problems);
    struct text said = buffer_text(&problems);
    assert_true((config == NULL) == (wanted != NULL));
    if (wanted == NULL)
        assert_int_equal(said.len, 0);
    else
        assert_true(text_find(said, text_of(wanted)) != SIZE_MAX);
    buffer_finish(&problems);
    return config;
}

static void
defaults_are_those_of_the_interface(void **state)
{
    (void)state;
    const struct config *c = config_default();
    const struct feed_order *f = &c->desk.feeds[0];
    assert_int_equal(c->desk.feed_count, 1);
    assert_int_equal(f->refresh_s, 600);
    assert_int_equal(f->max_items, 15);
    assert_int_equal(f->max_age_s, 86400);
    assert_int_equal(f->article, ARTICLE_AUTO);
    assert_int_equal(f->style, HEADLINE_SUMMARY);
    assert_int_equal(f->priority, PRIORITY_NORMAL);
    assert_int_equal(c->desk.max_graphemes, 110);
    assert_true(c->desk.rundown.merge_stories);
    assert_int_equal(c->desk.rundown.breaking_after, 3);
    assert_int_equal(c->desk.timeout_ms, 30000);
    assert_int_equal(c->desk.refresh_floor_s, 60);
    assert_int_equal(c->desk.keep_s, 7 * 86400);
    assert_int_equal(c->network.max_connections, 8);
    assert_int_equal(c->style.speed_wpm, 180);
    assert_true(c->style.viewing_distance_m == 4);
    assert_true(text_eq(c->style.clock, TEXT("%H:%M")));
    assert_true(text_eq(c->style.line, TEXT("{headline}")));
    config_destroy(c);
}

static void
what_is_printed_is_read_as_the_same(void **state)
{
    (void)state;
    struct buffer first, second;
    buffer_init(&first, 1 << 20);
    buffer_init(&second, 1 << 20);
    const struct config *standard = config_default();
    config_print(standard, &first);
    buffer_append_char(&first, '\0');
    scratch_write(folder, "printed.yaml", first.ptr);
    first.len--;
    const struct config *again = load(path_of("printed.yaml"), NULL);
    config_print(again, &second);
    assert_true(text_eq(buffer_text(&first), buffer_text(&second)));
    buffer_finish(&first);
    buffer_finish(&second);
    config_destroy(standard);
    config_destroy(again);
}

static void
the_first_place_that_has_one_wins(void **state)
{
    (void)state;
    scratch_write(folder, ".config/motograph/motograph.yaml", one_feed);
    const struct config *c = load(NULL, NULL);
    assert_string_equal(c->path, path_of(".config/motograph/motograph.yaml"));
    assert_false(c->is_demo);
    config_destroy(c);

    setenv("XDG_CONFIG_HOME", path_of("xdg"), 1);
    scratch_write(folder, "xdg/motograph/motograph.yaml", one_feed);
    c = load(NULL, NULL);
    assert_string_equal(c->path, path_of("xdg/motograph/motograph.yaml"));
    config_destroy(c);
}

static void
a_hidden_txt_is_seen_through(void **state)
{
    (void)state;
    scratch_write(folder, ".config/motograph/motograph.yaml.txt", one_feed);
    const struct config *c = load(NULL, NULL);
    assert_true(text_ends(text_of(c->path), TEXT(".yaml.txt")));
    config_destroy(c);
    scratch_write(folder, "a.yaml.txt", one_feed);
    load(path_of("a.yaml"), "a.yaml.txt is; rename that");
}

static void
without_any_the_demo_is_shown(void **state)
{
    (void)state;
    setenv("MOTOGRAPH_DATA", path_of("data"), 1);
    scratch_write(folder, "data/demo/motograph.yaml", one_feed);
    const struct config *c = load(NULL, NULL);
    assert_true(c->is_demo);
    assert_null(c->path);
    config_destroy(c);
    /* Asked for by its path it is the demo all the same. */
    c = load(path_of("data/demo/motograph.yaml"), NULL);
    assert_true(c->is_demo);
    config_destroy(c);
}

static void
a_file_that_cannot_be_had_is_one_line(void **state)
{
    (void)state;
    load(path_of("none.yaml"), "none.yaml: there is no such file\n");
    load(folder, "is a folder");
    char *large = malloc(CONFIG_MAX_BYTES + 2);
    memset(large, '#', CONFIG_MAX_BYTES + 1);
    large[CONFIG_MAX_BYTES + 1] = '\0';
    scratch_write(folder, "large.yaml", large);
    load(path_of("large.yaml"), "is longer than 1024 KiB");
    large[CONFIG_MAX_BYTES] = '\0';
    memcpy(large, one_feed, strlen(one_feed));
    scratch_write(folder, "large.yaml", large);
    config_destroy(load(path_of("large.yaml"), NULL));
    free(large);
}

static void
the_environment_lowers_the_floor_and_never_raises_it(void **state)
{
    (void)state;
    scratch_write(folder, "often.yaml",
                  "feeds: [{url: \"https://a.example/\", refresh: 5s}]\n");
    load(path_of("often.yaml"), "below 60s");
    setenv("MOTOGRAPH_MIN_REFRESH", "5", 1);
    const struct config *c = load(path_of("often.yaml"), NULL);
    assert_int_equal(c->desk.refresh_floor_s, 5);
    assert_int_equal(c->desk.feeds[0].refresh_s, 5);
    config_destroy(c);
    setenv("MOTOGRAPH_MIN_REFRESH", "6", 1);
    load(path_of("often.yaml"), "below 6s");
    setenv("MOTOGRAPH_MIN_REFRESH", "600", 1);
    load(path_of("often.yaml"), "below 60s");
    setenv("MOTOGRAPH_MIN_REFRESH", "soon", 1);
    load(path_of("often.yaml"), "below 60s");
}

static void
headers_are_filled_from_the_environment_only_to_be_sent(void **state)
{
    (void)state;
    struct buffer text;
    setenv("NEWS_TOKEN", "s3cret", 1);
    scratch_write(folder, "secret.yaml",
                  "feeds:\n"
                  "  - url: https://a.example/\n"
                  "    headers: [\"A: ${NEWS_TOKEN} ${NEWS_TOKEN}.\", "
                  "\"B: ${NEWS_NONE}\", \"C: $\"]\n");
    const struct config *c = load(path_of("secret.yaml"), NULL);
    const struct feed_order *f = &c->desk.feeds[0];
    assert_int_equal(f->header_count, 2);
    assert_true(text_eq(f->headers[0], TEXT("A: s3cret s3cret.")));
    assert_true(text_eq(f->headers[1], TEXT("C: $")));
    assert_true(text_find(c->warnings, TEXT("NEWS_NONE is not set")) !=
                SIZE_MAX);
    buffer_init(&text, 1 << 20);
    config_print(c, &text);
    assert_true(text_find(buffer_text(&text), TEXT("s3cret")) == SIZE_MAX);
    assert_true(text_find(buffer_text(&text), TEXT("${NEWS_TOKEN}")) !=
                SIZE_MAX);
    buffer_finish(&text);
    config_destroy(c);
    /* A line break in a secret would be a header more. */
    setenv("NEWS_TOKEN", "a\r\nX: b", 1);
    c = load(path_of("secret.yaml"), NULL);
    assert_int_equal(c->desk.feeds[0].header_count, 1);
    config_destroy(c);
    unsetenv("NEWS_TOKEN");
}

static void
a_theme_is_a_file_of_colours(void **state)
{
    (void)state;
    scratch_write(folder, "mine.yaml",
                  "text: \"#102030\"\nbackground: \"#405060\"\n");
    scratch_write(folder, "themed.yaml",
                  "feeds: [{url: \"https://a.example/\"}]\n"
                  "display: {theme: mine.yaml, colors: {text: \"#ffffff\"}}\n");
    const struct config *c = load(path_of("themed.yaml"), NULL);
    assert_int_equal(c->style.background_rgba, 0x405060ff);
    assert_int_equal(c->style.text_rgba, 0xffffffff);
    config_destroy(c);
    scratch_write(folder, "mine.yaml", "txet: \"#102030\"\n");
    load(path_of("themed.yaml"), "mine.yaml:1:1: no option 'txet'; did you");
    scratch_write(folder, "mine.yaml", "text: \"#1020\"\n");
    load(path_of("themed.yaml"), "themed.yaml:2:18: 'theme': its file has");
}

static void
the_last_good_one_is_read_as_if_it_stood_at_its_place(void **state)
{
    (void)state;
    char state_dir[200], original[200];
    snprintf(state_dir, sizeof state_dir, "%s/state", folder);
    snprintf(original, sizeof original, "%s/card/motograph.yaml", folder);
    scratch_write(folder, "state/x", "");
    scratch_write(folder, "card/news.xml", "");
    scratch_write(folder, "card/motograph.yaml",
                  "feeds: [{name: Good, url: file:news.xml}]\n");
    const struct config *good = load(original, NULL);
    /* The file may have changed since: what was good is what was read. */
    scratch_write(folder, "card/motograph.yaml", "feeds: [\n");
    last_good_keep(state_dir, good);
    config_destroy(good);
    const struct config *again = last_good_load(state_dir, original);
    assert_non_null(again);
    assert_true(text_eq(again->desk.feeds[0].source, TEXT("Good")));
    assert_true(text_ends(again->desk.feeds[0].url, TEXT("/card/news.xml")));
    config_destroy(again);
    assert_null(last_good_load(folder, original));
    assert_null(last_good_load(NULL, original));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
test_config(void)
{
    const struct CMUnitTest tests[] = {
        TEST(defaults_are_those_of_the_interface),
        TEST(what_is_printed_is_read_as_the_same),
        TEST(the_first_place_that_has_one_wins),
        TEST(a_hidden_txt_is_seen_through),
        TEST(without_any_the_demo_is_shown),
        TEST(a_file_that_cannot_be_had_is_one_line),
        TEST(the_environment_lowers_the_floor_and_never_raises_it),
        TEST(headers_are_filled_from_the_environment_only_to_be_sent),
        TEST(a_theme_is_a_file_of_colours),
        TEST(the_last_good_one_is_read_as_if_it_stood_at_its_place),
    };
    return cmocka_run_group_tests_name("config", tests, NULL, NULL);
}
