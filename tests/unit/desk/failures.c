// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

#include "unit/desk/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define URL "http://a.example/feed"
#define MOVED "http://b.example/feed"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };

static const char first[] = "Council opens the long bridge over the river";
static const char second[] = "Ferries return to the harbour after the storm";

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

const struct CMUnitTest failures_rules[] = {
    cmocka_unit_test(the_last_good_headlines_stay_when_a_feed_fails),
    cmocka_unit_test(an_empty_feed_takes_nothing_off_the_wall),
    cmocka_unit_test(headlines_of_a_feed_silent_for_a_week_go),
    cmocka_unit_test(a_failing_feed_is_asked_no_more_than_its_backoff_allows),
    cmocka_unit_test(without_a_network_it_looks_again_within_five_minutes),
    cmocka_unit_test(a_host_that_is_down_among_others_backs_off_for_itself),
    cmocka_unit_test(a_server_that_asks_for_a_pause_gets_it),
    cmocka_unit_test(a_pause_is_kept_over_a_restart_and_poll_now),
    cmocka_unit_test(too_many_requests_is_for_the_whole_host),
};
const size_t failures_rule_count =
    sizeof failures_rules / sizeof failures_rules[0];
