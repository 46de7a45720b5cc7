// SPDX-License-Identifier: MIT
#include "desk/schedule.h"
#include "headline/headline.h"
#include "unit/desk/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define URL "http://a.example/feed"
#define MOVED "http://b.example/feed"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };

static const char first[] = "Council opens the long bridge over the river";
static const char second[] = "Ferries return to the harbour after the storm";

static void
a_feed_is_asked_once_an_interval(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    assert_string_equal(bench_line(b, 0), first);
    assert_int_equal(bench_status(b), FEED_OK);
    bench_pass(b, 9 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 1);
    bench_pass(b, 2 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    assert_int_equal(bench_status(b), FEED_UNCHANGED);
    /* A day at ten minutes and up to 5 % more. */
    bench_pass(b, DAY);
    size_t requests = script_requests(b->script, URL) - 2;
    assert_in_range(requests, DAY / 630, DAY / 600);
    bench_destroy(b);
}

static void
validators_are_sent_back_as_they_came(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = { .status = 200,
                          .body = text_of(bench_feed(first)),
                          .etag = TEXT("W/\"x y\""),
                          .last_modified = TEXT("yesterday, about noon") };
    script_answer(b->script, URL, &r);
    script_validate(b->script, URL);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(script_last(b->script, URL)->etag.len, 0);
    bench_pass(b, 11 * MINUTE);
    const struct request *again = script_last(b->script, URL);
    assert_true(text_eq(again->etag, r.etag));
    assert_true(text_eq(again->last_modified, r.last_modified));
    assert_true(text_eq(again->validators_of, TEXT(URL)));
    assert_int_equal(bench_status(b), FEED_UNCHANGED);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
}

static void
validators_that_a_server_no_longer_gives_are_dropped(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = { .status = 200,
                          .body = text_of(bench_feed(first)),
                          .etag = TEXT("\"1\"") };
    script_answer(b->script, URL, &r);
    bench_order_one(b, URL);
    bench_settle(b);
    /* The same bytes, without the validator. */
    r.etag = (struct text){ 0 };
    script_answer(b->script, URL, &r);
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_last(b->script, URL)->etag.len, 3);
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_last(b->script, URL)->etag.len, 0);
    bench_destroy(b);
}

static void
a_304_may_bring_new_validators(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = { .status = 200,
                          .body = text_of(bench_feed(first)),
                          .etag = TEXT("\"1\"") };
    script_answer(b->script, URL, &r);
    bench_order_one(b, URL);
    bench_settle(b);
    struct response same = { .status = 304, .etag = TEXT("\"2\"") };
    script_answer(b->script, URL, &same);
    bench_pass(b, 22 * MINUTE);
    assert_true(text_eq(script_last(b->script, URL)->etag, TEXT("\"2\"")));
    bench_destroy(b);
}

static void
validators_of_a_body_that_is_no_feed_are_not_kept(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = { .status = 200,
                          .body = TEXT("<html><title>x</title></html>"),
                          .etag = TEXT("\"html\"") };
    script_answer(b->script, URL, &r);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(bench_status(b), FEED_ERROR);
    bench_pass(b, HOUR);
    assert_int_equal(script_last(b->script, URL)->etag.len, 0);
    bench_destroy(b);
}

static void
the_last_good_headlines_stay_when_a_feed_fails(void **state)
{
    (void)state;
    const struct {
        struct response response;
        const char *says;
    } rows[] = {
        { { .status = 404 }, "404" },
        { { .status = 500 }, "500" },
        { { .status = 403 }, "403" },
        { { .status = 410 }, "410" },
        { { .status = 429 }, "429" },
        { { .status = 511 }, "sign in" },
        { { .status = 204 }, "204" },
        { { .status = 206, .body = TEXT("<rss/>") }, "206" },
        { { .status = 302 }, "302" },
        { { .status = 200, .body = TEXT("") }, "" },
        { { .status = 200, .body = TEXT("hello") }, "" },
        { { .status = 200, .body = TEXT("{\"a\":1}") }, "" },
        { { .status = 200,
            .body = TEXT("<!DOCTYPE html><html><body>x</body></html>") },
          "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct bench *b = bench_create(":memory:");
        bench_serve(b, URL, bench_feed(first));
        bench_order_one(b, URL);
        bench_settle(b);
        script_answer(b->script, URL, &rows[i].response);
        bench_pass(b, 11 * MINUTE);
        assert_int_equal(bench_status(b), FEED_ERROR);
        assert_true(bench_says(b, rows[i].says));
        assert_string_equal(bench_line(b, 0), first);
        bench_serve(b, URL, bench_feed(second));
        bench_pass(b, 8 * DAY);
        assert_int_equal(bench_status(b), FEED_UNCHANGED);
        assert_string_equal(bench_line(b, 0), second);
        bench_destroy(b);
    }
}

static void
an_empty_feed_takes_nothing_off_the_wall(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    bench_serve(b, URL,
                "<rss version='2.0'><channel><title>T</title>"
                "</channel></rss>");
    bench_pass(b, 11 * MINUTE);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
}

static void
headlines_of_a_feed_silent_for_a_week_go(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    script_fail(b->script, URL, ERROR_NETWORK, "no route");
    bench_pass(b, 6 * DAY);
    assert_int_equal(bench_headlines(b), 1);
    bench_pass(b, 2 * DAY);
    assert_int_equal(bench_headlines(b), 0);
    bench_destroy(b);
}

static void
a_failing_feed_is_asked_no_more_than_its_backoff_allows(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response bad = { .status = 500 };
    script_answer(b->script, URL, &bad);
    bench_order_one(b, URL);
    bench_pass(b, DAY);
    /* 0, 20, 60, 140, 300, 620 minutes and then every 6 hours. */
    assert_in_range(script_requests(b->script, URL), 7, 9);
    bench_serve(b, URL, bench_feed(first));
    bench_pass(b, 7 * HOUR);
    size_t requests = script_requests(b->script, URL);
    bench_pass(b, HOUR);
    assert_in_range(script_requests(b->script, URL) - requests, 5, 6);
    bench_destroy(b);
}

static void
without_a_network_it_looks_again_within_five_minutes(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    script_fail(b->script, URL, ERROR_NETWORK, "cannot find the host");
    bench_order_one(b, URL);
    bench_pass(b, DAY);
    assert_in_range(script_requests(b->script, URL), DAY / 301, DAY / 250);
    size_t asked = script_requests(b->script, URL);
    bench_serve(b, URL, bench_feed(first));
    bench_pass(b, 301);
    assert_int_equal(script_requests(b->script, URL), asked + 1);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
}

static void
a_host_that_is_down_among_others_backs_off_for_itself(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    script_fail(b->script, MOVED, ERROR_NETWORK, "cannot connect");
    struct feed_order feeds[] = {
        { .url = TEXT(MOVED), .source = TEXT("Down") },
        { .url = TEXT(URL), .source = TEXT("Up") },
    };
    struct desk_plan plan = { .feeds = feeds, .feed_count = 2 };
    bench_order(b, &plan);
    bench_pass(b, DAY);
    assert_in_range(script_requests(b->script, MOVED), 6, 12);
    bench_destroy(b);
}

/* A response, and in how many minutes the next request comes. */
struct pause_row {
    struct response response;
    int64_t minutes;
};

static void
a_server_that_asks_for_a_pause_gets_it(void **state)
{
    (void)state;
    static const struct pause_row rows[] = {
        { { .status = 429, .retry_after_s = 2 * HOUR }, 120 },
        { { .status = 503, .retry_after_s = 2 * HOUR }, 120 },
        { { .status = 503, .retry_at = BENCH_START + 3 * HOUR }, 180 },
        { { .status = 503, .retry_after_s = 400 * DAY }, 24 * 60 },
        { { .status = 503, .retry_at = BENCH_START + 400 * DAY }, 24 * 60 },
        { { .status = 410 }, 7 * 24 * 60 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct bench *b = bench_create(":memory:");
        script_answer(b->script, URL, &rows[i].response);
        bench_order_one(b, URL);
        bench_settle(b);
        bench_pass(b, rows[i].minutes * MINUTE - 1);
        assert_int_equal(script_requests(b->script, URL), 1);
        bench_pass(b, 1);
        assert_int_equal(script_requests(b->script, URL), 2);
        bench_destroy(b);
    }
}

static void
a_pause_is_kept_over_a_restart_and_poll_now(void **state)
{
    (void)state;
    char path[] = "/tmp/motograph-desk-XXXXXX";
    assert_non_null(mkdtemp(path));
    char file[64];
    snprintf(file, sizeof file, "%s/s.db", path);
    struct bench *b = bench_create(file);
    struct response busy = { .status = 429, .retry_after_s = 2 * HOUR };
    script_answer(b->script, URL, &busy);
    bench_order_one(b, URL);
    bench_settle(b);
    for (int i = 0; i < 3; i++) {
        bench_restart(b, 10 * MINUTE);
        struct feed_order feed = { .url = TEXT(URL), .source = TEXT("Feed") };
        struct desk_plan plan = { .feeds = &feed,
                                  .feed_count = 1,
                                  .poll_now = 1 };
        bench_order(b, &plan);
        bench_settle(b);
        assert_int_equal(script_requests(b->script, URL), 1);
    }
    bench_serve(b, URL, bench_feed(first));
    bench_pass(b, 91 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
    assert_int_equal(unlink(file), 0);
}

static void
too_many_requests_is_for_the_whole_host(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response busy = { .status = 429 };
    script_answer(b->script, URL, &busy);
    bench_serve(b, "http://a.example/other", bench_feed(first));
    bench_serve(b, MOVED, bench_feed(second));
    struct feed_order feeds[] = {
        { .url = TEXT(URL), .source = TEXT("One"), .refresh_s = 120 },
        { .url = TEXT("http://a.example/other"),
          .source = TEXT("Two"),
          .refresh_s = 120 },
        { .url = TEXT(MOVED), .source = TEXT("Three"), .refresh_s = 120 },
    };
    struct desk_plan plan = { .feeds = feeds, .feed_count = 3 };
    bench_order(b, &plan);
    bench_settle(b);
    size_t two = script_requests(b->script, "http://a.example/other");
    bench_pass(b, 9 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 1);
    assert_int_equal(script_requests(b->script, "http://a.example/other"), two);
    assert_true(script_requests(b->script, MOVED) >= 4);
    bench_pass(b, 2 * MINUTE);
    assert_int_equal(script_requests(b->script, "http://a.example/other"),
                     two + 1);
    bench_destroy(b);
}

static void
a_permanent_redirect_is_adopted_once_its_target_is_a_feed(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = { .status = 200,
                          .body = text_of(bench_feed(first)),
                          .final_url = TEXT(MOVED),
                          .moved = true,
                          .moved_to = TEXT(MOVED) };
    script_answer(b->script, URL, &r);
    bench_serve(b, MOVED, bench_feed(second));
    bench_order_one(b, URL);
    bench_settle(b);
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 1);
    assert_int_equal(script_requests(b->script, MOVED), 1);
    assert_string_equal(bench_line(b, 0), second);
    /* Three failures, and the configured URL is asked again. */
    struct response bad = { .status = 500 };
    script_answer(b->script, MOVED, &bad);
    bench_serve(b, URL, bench_feed(first));
    bench_pass(b, 12 * HOUR);
    assert_int_equal(script_requests(b->script, MOVED), 4);
    assert_true(script_requests(b->script, URL) > 2);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
}

static void
a_sign_in_page_is_not_adopted_and_is_named(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response portal = {
        .status = 200,
        .body = TEXT("<html><head><link rel=\"alternate\" "
                     "type=\"application/rss+xml\" "
                     "href=\"http://portal.example/feed\"></head></html>"),
        .final_url = TEXT("http://portal.example/login"),
        .moved = true,
        .moved_to = TEXT("http://portal.example/login"),
    };
    script_answer(b->script, URL, &portal);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_true(bench_says(b, "portal.example"));
    assert_true(bench_says(b, "sign-in"));
    assert_int_equal(script_all_requests(b->script), 1);
    bench_serve(b, URL, bench_feed(first));
    bench_pass(b, 25 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    assert_int_equal(script_all_requests(b->script), 2);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
}

static void
the_feed_that_a_page_names_is_followed(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, "http://a.example/",
                "<!DOCTYPE html><html><head><title>News</title>"
                "<link rel=\"alternate\" type=\"application/rss+xml\" "
                "href=\"/feed\"></head><body>x</body></html>");
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, "http://a.example/");
    bench_settle(b);
    assert_string_equal(bench_line(b, 0), first);
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_requests(b->script, "http://a.example/"), 1);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
}

static void
a_page_that_names_itself_is_asked_twice_and_no_more(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL,
                "<!DOCTYPE html><html><head><link rel=\"alternate\" "
                "type=\"application/rss+xml\" href=\"/feed\"></head></html>");
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(script_requests(b->script, URL), 2);
    assert_int_equal(bench_status(b), FEED_ERROR);
    bench_destroy(b);
}

struct interval_row {
    uint32_t refresh_s, floor_s;
    int64_t fresh_s, ttl_s, interval_s;
};

static void
the_interval_is_the_longest_of_all_wishes(void **state)
{
    (void)state;
    static const struct interval_row rows[] = {
        { 0, 0, 0, 0, 600 },
        { 300, 0, 0, 0, 300 },
        { 10, 0, 0, 0, 60 },
        { 10, 300, 0, 0, 300 },
        { 1, 1, 0, 0, 1 },
        { 300, 0, 900, 0, 900 },
        { 300, 0, 0, 1800, 1800 },
        { 300, 0, 900, 1800, 1800 },
        { 3600, 0, 900, 1800, 3600 },
        { 300, 0, 31536000, 0, 86400 },
        { 300, 0, 0, 31536000, 86400 },
        { 172800, 0, 31536000, 0, 172800 },
        { 300, 0, -5, -5, 300 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct schedule_wishes w = { rows[i].refresh_s, rows[i].floor_s,
                                     rows[i].fresh_s, rows[i].ttl_s };
        assert_int_equal(schedule_interval(&w), rows[i].interval_s);
    }
}

static void
jitter_is_small_and_backoff_is_bounded(void **state)
{
    (void)state;
    int64_t least = INT64_MAX, most = 0;
    for (uint64_t seed = 0; seed < 5000; seed++) {
        int64_t jitter = schedule_jitter(600, seed);
        assert_in_range(jitter, 0, 30);
        least = jitter < least ? jitter : least;
        most = jitter > most ? jitter : most;
        for (uint32_t failures = 1; failures < 70; failures += 9) {
            assert_in_range(schedule_backoff(600, failures, false, seed), 1080,
                            6 * HOUR);
            assert_in_range(schedule_backoff(600, failures, true, seed), 1,
                            300);
        }
        assert_in_range(schedule_backoff(DAY, 3, false, seed), DAY * 9 / 10,
                        DAY);
    }
    assert_int_equal(least, 0);
    assert_int_equal(most, 30);
}

static void
what_is_left_of_a_delay_never_stalls_and_never_bursts(void **state)
{
    (void)state;
    int64_t now = BENCH_START;
    assert_int_equal(schedule_remaining(now, now + 300, 600), 300);
    assert_int_equal(schedule_remaining(now, now - 300, 600), 0);
    /* Written in 2031, or read in 1970. */
    assert_int_equal(schedule_remaining(now, now + 5 * 365 * DAY, 600), 600);
    assert_int_equal(schedule_remaining(0, now, 600), 600);
    assert_int_equal(schedule_remaining(now, INT64_MAX, 600), 600);
    assert_int_equal(schedule_remaining(now, 0, 0), 0);
}

static void
hours_and_days_that_a_feed_skips_are_skipped(void **state)
{
    (void)state;
    int64_t now = BENCH_START; /* a Friday, 08:00 GMT */
    assert_int_equal(schedule_skip(now, 600, 0, 0), 600);
    assert_int_equal(schedule_skip(now, 600, 1u << 8, 0), HOUR);
    assert_int_equal(schedule_skip(now, 600, 7u << 8, 0), 3 * HOUR);
    assert_int_equal(schedule_skip(now, 600, 1u << 9, 0), 600);
    assert_int_equal(schedule_skip(now, 600, 0, 1 << 5), 16 * HOUR);
    assert_int_equal(schedule_skip(now, 600, 0, 1 << 4), 600);
    /* All of them: a day later, and not never. */
    assert_int_equal(schedule_skip(now, 600, 0xFFFFFF, 0), 600 + DAY);
    assert_int_equal(schedule_skip(now, 600, 0, 0x7F), 600 + DAY);
}

static void
a_feed_s_own_wishes_are_kept(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL,
                "<rss version=\"2.0\"><channel><title>T</title><ttl>120</ttl>"
                "<item><title>Ferries return to the harbour</title>"
                "</item></channel></rss>");
    bench_order_one(b, URL);
    bench_settle(b);
    bench_pass(b, 119 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 1);
    bench_pass(b, 8 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
}

static void
a_restart_shows_at_once_and_asks_when_due(void **state)
{
    (void)state;
    char path[] = "/tmp/motograph-desk-XXXXXX";
    assert_non_null(mkdtemp(path));
    char file[64];
    snprintf(file, sizeof file, "%s/s.db", path);
    struct bench *b = bench_create(file);
    struct response r = { .status = 200,
                          .body = text_of(bench_feed(first)),
                          .etag = TEXT("\"1\"") };
    script_answer(b->script, URL, &r);
    script_validate(b->script, URL);
    bench_order_one(b, URL);
    bench_settle(b);
    for (int i = 0; i < 10; i++) { /* ten restarts in ten seconds */
        bench_restart(b, 1);
        bench_order_one(b, URL);
        bench_settle(b);
        assert_string_equal(bench_line(b, 0), first);
        assert_int_equal(script_requests(b->script, URL), 1);
    }
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    assert_true(text_eq(script_last(b->script, URL)->etag, TEXT("\"1\"")));
    /* Off for a day: due, but within a minute, not at the same moment. */
    bench_restart(b, DAY);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_string_equal(bench_line(b, 0), first);
    bench_pass(b, 32);
    assert_int_equal(script_requests(b->script, URL), 3);
    bench_destroy(b);
}

static void
backoff_goes_on_over_a_restart(void **state)
{
    (void)state;
    char path[] = "/tmp/motograph-desk-XXXXXX";
    assert_non_null(mkdtemp(path));
    char file[64];
    snprintf(file, sizeof file, "%s/s.db", path);
    struct bench *b = bench_create(file);
    struct response bad = { .status = 500 };
    script_answer(b->script, URL, &bad);
    bench_order_one(b, URL);
    bench_pass(b, 2 * HOUR);
    size_t asked = script_requests(b->script, URL);
    for (int i = 0; i < 10; i++) {
        bench_restart(b, 30);
        bench_order_one(b, URL);
        bench_settle(b);
    }
    assert_int_equal(script_requests(b->script, URL), asked);
    bench_destroy(b);
}

static void
the_same_orders_again_ask_nobody(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    for (int i = 0; i < 10; i++) {
        bench_order_one(b, URL);
        bench_settle(b);
        assert_string_equal(bench_line(b, 0), first);
    }
    assert_int_equal(script_requests(b->script, URL), 1);
    bench_destroy(b);
}

static void
a_feed_that_leaves_the_orders_leaves_the_wall(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    bench_serve(b, MOVED, bench_feed(second));
    bench_order_one(b, URL);
    bench_settle(b);
    script_hang(b->script, URL, true);
    bench_pass(b, 11 * MINUTE); /* under way when it leaves */
    bench_order_one(b, MOVED);
    bench_settle(b);
    assert_int_equal(bench_headlines(b), 1);
    assert_string_equal(bench_line(b, 0), second);
    script_hang(b->script, URL, false);
    bench_settle(b);
    assert_int_equal(bench_headlines(b), 1);
    bench_destroy(b);
}

static void
poll_now_asks_before_it_is_due(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    struct feed_order feed = { .url = TEXT(URL), .source = TEXT("Feed") };
    struct desk_plan plan = { .feeds = &feed, .feed_count = 1 };
    bench_order(b, &plan);
    bench_settle(b);
    plan.poll_now = 1;
    bench_order(b, &plan);
    bench_settle(b);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_order(b, &plan);
    bench_settle(b);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
}

static void
offline_asks_nobody(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    struct feed_order feed = { .url = TEXT(URL), .source = TEXT("Feed") };
    struct desk_plan plan = { .feeds = &feed,
                              .feed_count = 1,
                              .offline = true };
    bench_order(b, &plan);
    bench_pass(b, DAY);
    assert_int_equal(script_all_requests(b->script), 0);
    assert_int_equal(bench_status(b), FEED_WAITING);
    bench_destroy(b);
}

static void
without_a_clock_it_waits_and_says_so(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    b->now = 100; /* 1970 */
    bench_order_one(b, URL);
    bench_pass(b, HOUR);
    assert_int_equal(script_all_requests(b->script), 0);
    assert_int_equal(bench_status(b), FEED_WAITING);
    assert_true(bench_says(b, "clock"));
    bench_set_clock(b, BENCH_START);
    bench_pass(b, 61);
    assert_int_equal(script_all_requests(b->script), 1);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
}

static void
a_clock_that_is_set_neither_stalls_nor_bursts(void **state)
{
    (void)state;
    static const int64_t steps[] = { -5 * 365 * DAY / 4, -HOUR, -60, 60, HOUR,
                                     5 * 365 * DAY };
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        struct bench *b = bench_create(":memory:");
        bench_serve(b, URL, bench_feed(first));
        bench_order_one(b, URL);
        bench_settle(b);
        bench_pass(b, MINUTE);
        bench_set_clock(b, b->now + steps[i]);
        bench_pass(b, 8 * MINUTE);
        assert_int_equal(script_requests(b->script, URL), 1);
        bench_pass(b, 3 * MINUTE);
        assert_int_equal(script_requests(b->script, URL), 2);
        assert_int_equal(bench_headlines(b), 1);
        const struct headline *h = rundown_at(b->rundown, 0);
        assert_true(headline_born(h) <= b->now);
        bench_destroy(b);
    }
}

static void
an_undated_headline_ages_from_first_sight(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    struct feed_order feed = { .url = TEXT(URL),
                               .source = TEXT("Feed"),
                               .max_age_s = HOUR };
    struct desk_plan plan = { .feeds = &feed, .feed_count = 1 };
    bench_order(b, &plan);
    bench_settle(b);
    bench_pass(b, 50 * MINUTE);
    assert_int_equal(headline_born(rundown_at(b->rundown, 0)), BENCH_START);
    bench_pass(b, 20 * MINUTE);
    assert_int_equal(bench_headlines(b), 0);
    bench_destroy(b);
}

static void
a_date_in_the_future_is_no_later_than_now(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL,
                "<rss version=\"2.0\"><channel><title>T</title><item>"
                "<title>Ferries return to the harbour</title>"
                "<pubDate>Mon, 01 Jan 2040 00:00:00 GMT</pubDate>"
                "</item></channel></rss>");
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(rundown_at(b->rundown, 0)->published, BENCH_START);
    bench_destroy(b);
}

/* A feed of one entry whose page is worth asking for. */
static const char paged[] =
    "<rss version=\"2.0\"><channel><title>T</title><item>"
    "<title>Council opens the long bridge over the river</title>"
    "<link>http://a.example/page</link><guid>1</guid></item></channel></rss>";

static const char page[] =
    "<html><body><article><h1>Bridge</h1>"
    "<p>The city council opened the long bridge over the river on Sunday after "
    "ten years of delays and disputes over its cost and its colour.</p>"
    "<p>The bridge cost 120 million euros, twice as much as planned, the mayor "
    "said at the ceremony. Thousands of residents walked across it.</p>"
    "<p>Critics say that the money should have been spent on ferries.</p>"
    "</article></body></html>";

#define PAGE "http://a.example/page"

static void
a_page_is_asked_for_once_whatever_it_answers(void **state)
{
    (void)state;
    const struct response rows[] = {
        { .status = 200, .body = { page, sizeof page - 1 } },
        { .status = 404 },
        { .status = 500 },
        { .status = 200, .body = TEXT("") },
        { .status = 200,
          .body = TEXT("%PDF-1.4"),
          .content_type = TEXT("application/pdf") },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char path[] = "/tmp/motograph-desk-XXXXXX";
        assert_non_null(mkdtemp(path));
        char file[64];
        snprintf(file, sizeof file, "%s/s.db", path);
        struct bench *b = bench_create(file);
        bench_serve(b, URL, paged);
        script_answer(b->script, PAGE, &rows[i]);
        bench_order_one(b, URL);
        bench_settle(b);
        assert_int_equal(script_requests(b->script, PAGE), 1);
        assert_int_equal(bench_headlines(b), 1);
        bench_pass(b, 2 * HOUR);
        bench_restart(b, DAY);
        bench_order_one(b, URL);
        bench_pass(b, HOUR);
        assert_int_equal(script_requests(b->script, PAGE), 1);
        assert_int_equal(bench_headlines(b), 1);
        bench_destroy(b);
    }
}

static void
a_headline_does_not_wait_for_its_page(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, paged);
    script_hang(b->script, PAGE, true);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(bench_headlines(b), 1);
    bench_destroy(b);
}

static void
a_page_may_not_lead_into_the_house(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, paged);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_true(script_last(b->script, PAGE)->public_only);
    bench_destroy(b);
    /* A feed of the house may. */
    b = bench_create(":memory:");
    struct response r = { .status = 200,
                          .body = { paged, sizeof paged - 1 },
                          .is_private = true };
    script_answer(b->script, URL, &r);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_false(script_last(b->script, PAGE)->public_only);
    bench_destroy(b);
}

static void
one_page_a_host_at_a_time_and_sixty_seconds_for_all(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL,
                "<rss version=\"2.0\"><channel><title>T</title>"
                "<item><title>Council opens the long bridge today</title>"
                "<link>http://a.example/p1</link></item>"
                "<item><title>Ferries return to the harbour today</title>"
                "<link>http://a.example/p2</link></item>"
                "<item><title>Trams are late again in the morning</title>"
                "<link>http://c.example/p3</link></item>"
                "</channel></rss>");
    script_hang(b->script, "http://a.example/p1", true);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(script_requests(b->script, "http://a.example/p1"), 1);
    assert_int_equal(script_requests(b->script, "http://a.example/p2"), 0);
    assert_int_equal(script_requests(b->script, "http://c.example/p3"), 1);
    bench_pass(b, 61);
    script_hang(b->script, "http://a.example/p1", false);
    bench_settle(b);
    /* Its time was up before its turn came: not asked, and not forgotten. */
    assert_int_equal(script_requests(b->script, "http://a.example/p2"), 0);
    assert_false(desk_is_busy(b->desk));
    bench_destroy(b);
}

static void
titles_need_no_pages(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, paged);
    struct feed_order feed = { .url = TEXT(URL),
                               .source = TEXT("Feed"),
                               .style = HEADLINE_TITLE };
    struct desk_plan plan = { .feeds = &feed, .feed_count = 1 };
    bench_order(b, &plan);
    bench_settle(b);
    assert_int_equal(script_all_requests(b->script), 1);
    bench_destroy(b);
}

static void
a_feed_in_a_file_is_read_and_its_pages_stay_below_it(void **state)
{
    (void)state;
    char path[] = "/tmp/motograph-desk-XXXXXX";
    assert_non_null(mkdtemp(path));
    char file[128], url[160], inside[128];
    snprintf(file, sizeof file, "%s/my feed.xml", path);
    snprintf(url, sizeof url, "file:%s", file);
    snprintf(inside, sizeof inside, "%s/page.html", path);
    FILE *f = fopen(file, "w");
    fprintf(f,
            "<rss version=\"2.0\"><channel><title>T</title>"
            "<item><title>Council opens the long bridge today</title>"
            "<link>file://%s</link></item>"
            "<item><title>Ferries return to the harbour today</title>"
            "<link>file:///etc/hostname</link></item></channel></rss>",
            inside);
    fclose(f);
    f = fopen(inside, "w");
    fputs(page, f);
    fclose(f);
    struct bench *b = bench_create(":memory:");
    bench_order_one(b, url);
    bench_settle(b);
    assert_int_equal(bench_headlines(b), 2);
    assert_int_equal(bench_status(b), FEED_OK);
    assert_false(desk_is_busy(b->desk));
    bench_destroy(b);
    unlink(file);
    unlink(inside);
    rmdir(path);
}

static void
a_file_that_is_not_there_is_an_error_with_its_name(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_order_one(b, "file:/nowhere/at/all.xml");
    bench_settle(b);
    assert_int_equal(bench_status(b), FEED_ERROR);
    assert_true(bench_says(b, "/nowhere/at/all.xml"));
    bench_order_one(b, "file:/dev/zero");
    bench_settle(b);
    assert_true(bench_says(b, "not a file"));
    bench_destroy(b);
}

static void
passwords_are_in_no_report(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    script_fail(b->script, "http://me:secret@a.example/feed", ERROR_NETWORK,
                "x");
    bench_order_one(b, "http://me:secret@a.example/feed");
    bench_settle(b);
    const struct feed_health *f = rundown_feed_at(b->rundown, 0);
    assert_true(text_eq(f->url, TEXT("http://a.example/feed")));
    bench_destroy(b);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_feed_is_asked_once_an_interval),
        cmocka_unit_test(validators_are_sent_back_as_they_came),
        cmocka_unit_test(validators_that_a_server_no_longer_gives_are_dropped),
        cmocka_unit_test(a_304_may_bring_new_validators),
        cmocka_unit_test(validators_of_a_body_that_is_no_feed_are_not_kept),
        cmocka_unit_test(the_last_good_headlines_stay_when_a_feed_fails),
        cmocka_unit_test(an_empty_feed_takes_nothing_off_the_wall),
        cmocka_unit_test(headlines_of_a_feed_silent_for_a_week_go),
        cmocka_unit_test(
            a_failing_feed_is_asked_no_more_than_its_backoff_allows),
        cmocka_unit_test(without_a_network_it_looks_again_within_five_minutes),
        cmocka_unit_test(a_host_that_is_down_among_others_backs_off_for_itself),
        cmocka_unit_test(a_server_that_asks_for_a_pause_gets_it),
        cmocka_unit_test(a_pause_is_kept_over_a_restart_and_poll_now),
        cmocka_unit_test(too_many_requests_is_for_the_whole_host),
        cmocka_unit_test(
            a_permanent_redirect_is_adopted_once_its_target_is_a_feed),
        cmocka_unit_test(a_sign_in_page_is_not_adopted_and_is_named),
        cmocka_unit_test(the_feed_that_a_page_names_is_followed),
        cmocka_unit_test(a_page_that_names_itself_is_asked_twice_and_no_more),
        cmocka_unit_test(the_interval_is_the_longest_of_all_wishes),
        cmocka_unit_test(jitter_is_small_and_backoff_is_bounded),
        cmocka_unit_test(what_is_left_of_a_delay_never_stalls_and_never_bursts),
        cmocka_unit_test(hours_and_days_that_a_feed_skips_are_skipped),
        cmocka_unit_test(a_feed_s_own_wishes_are_kept),
        cmocka_unit_test(a_restart_shows_at_once_and_asks_when_due),
        cmocka_unit_test(backoff_goes_on_over_a_restart),
        cmocka_unit_test(the_same_orders_again_ask_nobody),
        cmocka_unit_test(a_feed_that_leaves_the_orders_leaves_the_wall),
        cmocka_unit_test(poll_now_asks_before_it_is_due),
        cmocka_unit_test(offline_asks_nobody),
        cmocka_unit_test(without_a_clock_it_waits_and_says_so),
        cmocka_unit_test(a_clock_that_is_set_neither_stalls_nor_bursts),
        cmocka_unit_test(an_undated_headline_ages_from_first_sight),
        cmocka_unit_test(a_date_in_the_future_is_no_later_than_now),
        cmocka_unit_test(a_page_is_asked_for_once_whatever_it_answers),
        cmocka_unit_test(a_headline_does_not_wait_for_its_page),
        cmocka_unit_test(a_page_may_not_lead_into_the_house),
        cmocka_unit_test(one_page_a_host_at_a_time_and_sixty_seconds_for_all),
        cmocka_unit_test(titles_need_no_pages),
        cmocka_unit_test(a_feed_in_a_file_is_read_and_its_pages_stay_below_it),
        cmocka_unit_test(a_file_that_is_not_there_is_an_error_with_its_name),
        cmocka_unit_test(passwords_are_in_no_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
