// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

#include "desk/schedule.h"
#include "unit/desk/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

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
        { { .status = 401 }, "not allowed" },
        { { .status = 402 }, "402" },
        { { .status = 405 }, "405" },
        { { .status = 406 }, "406" },
        { { .status = 407 }, "proxy" },
        { { .status = 408 }, "408" },
        { { .status = 421 }, "does not have this host" },
        { { .status = 429 }, "429" },
        { { .status = 451 }, "by law" },
        { { .status = 502 }, "server has a problem" },
        { { .status = 504 }, "server has a problem" },
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
    script_fail(b->script, URL, ERROR_OFFLINE, "no route");
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
    script_fail(b->script, URL, ERROR_OFFLINE, "cannot find the host");
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
    script_fail(b->script, MOVED, ERROR_OFFLINE, "cannot connect");
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
        { { .status = 500, .retry_after_s = 2 * HOUR }, 120 },
        { { .status = 404, .retry_after_s = 2 * HOUR }, 120 },
        { { .status = 410 }, 7 * 24 * 60 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct bench *b = bench_create(":memory:");
        script_answer(b->script, URL, &rows[i].response);
        bench_order_one(b, URL);
        bench_settle(b);
        /* One that was asked for is kept to the second, and a little more. */
        int64_t grace = rows[i].response.status == 410 ? 0 : SCHEDULE_GRACE_S;
        bench_pass(b, rows[i].minutes * MINUTE + grace - 1);
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
    struct bench *b = bench_create(NULL);
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

/* Both are under way when the first is told to wait. */
static void
a_shorter_pause_does_not_end_a_longer_one(void **state)
{
    (void)state;
    static const int64_t pauses_s[][2] = { { 2 * HOUR, MINUTE },
                                           { MINUTE, 2 * HOUR } };
    for (size_t i = 0; i < 2; i++) {
        struct bench *b = bench_create(NULL);
        struct response one = { .status = 429,
                                .retry_after_s = pauses_s[i][0] };
        struct response two = { .status = 429,
                                .retry_after_s = pauses_s[i][1] };
        script_answer(b->script, URL, &one);
        script_answer(b->script, "http://a.example/other", &two);
        struct feed_order feeds[] = {
            { .url = TEXT(URL), .source = TEXT("One"), .refresh_s = 120 },
            { .url = TEXT("http://a.example/other"),
              .source = TEXT("Two"),
              .refresh_s = 120 },
        };
        struct desk_plan plan = { .feeds = feeds,
                                  .feed_count = 2,
                                  .poll_now = 1 };
        bench_order(b, &plan);
        bench_pass(b, 115 * MINUTE);
        assert_int_equal(script_requests(b->script, URL), 1);
        assert_in_range(script_requests(b->script, "http://a.example/other"), 0,
                        1);
        bench_destroy(b);
    }
}

static void
too_many_requests_is_for_the_host_that_says_so(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    /* The feed of one host leads to another, and that has had enough. */
    struct response busy = { .status = 429, .final_url = TEXT(MOVED) };
    script_answer(b->script, URL, &busy);
    bench_serve(b, "http://a.example/other", bench_feed(first));
    bench_serve(b, "http://b.example/other", bench_feed(second));
    struct feed_order feeds[] = {
        { .url = TEXT(URL), .source = TEXT("One"), .refresh_s = 120 },
        { .url = TEXT("http://a.example/other"),
          .source = TEXT("Two"),
          .refresh_s = 120 },
        { .url = TEXT("http://b.example/other"),
          .source = TEXT("Three"),
          .refresh_s = 120 },
    };
    struct desk_plan plan = { .feeds = feeds, .feed_count = 3 };
    bench_order(b, &plan);
    bench_settle(b);
    size_t three = script_requests(b->script, "http://b.example/other");
    bench_pass(b, 9 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 1);
    assert_true(script_requests(b->script, "http://a.example/other") >= 4);
    assert_int_equal(script_requests(b->script, "http://b.example/other"),
                     three);
    bench_destroy(b);
}

/* Who has moved asks where he is now, and heeds what is said there. */
static void
too_many_requests_is_for_those_that_moved_there_too(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    struct response moved = bench_moved(first);
    struct response busy = { .status = 429, .retry_after_s = 2 * HOUR };
    script_answer(b->script, URL, &moved);
    bench_serve(b, MOVED, bench_feed(first));
    bench_serve(b, "http://b.example/other", bench_feed(second));
    struct feed_order feeds[] = {
        { .url = TEXT(URL), .source = TEXT("Moved") },
        { .url = TEXT("http://b.example/other"), .source = TEXT("Other") },
    };
    struct desk_plan plan = { .feeds = feeds, .feed_count = 2 };
    bench_order(b, &plan);
    bench_settle(b);
    script_answer(b->script, "http://b.example/other", &busy);
    bench_pass(b, 12 * MINUTE);
    size_t asked = script_requests(b->script, MOVED);
    bench_pass(b, HOUR);
    assert_int_equal(script_requests(b->script, MOVED), asked);
    bench_restart(b, 20 * MINUTE);
    bench_order(b, &plan);
    bench_pass(b, 20 * MINUTE);
    assert_int_equal(script_requests(b->script, MOVED), asked);
    bench_pass(b, 30 * MINUTE);
    assert_in_range(script_requests(b->script, MOVED), asked + 1, asked + 3);
    assert_int_equal(script_requests(b->script, URL), 1);
    bench_destroy(b);
}

static void
a_pause_of_a_host_is_kept_over_a_restart(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    struct response busy = { .status = 429, .retry_after_s = 2 * HOUR };
    script_answer(b->script, URL, &busy);
    bench_serve(b, "http://a.example/other", bench_feed(first));
    struct feed_order feeds[] = {
        { .url = TEXT(URL), .source = TEXT("One") },
        { .url = TEXT("http://a.example/other"), .source = TEXT("Two") },
    };
    struct desk_plan plan = { .feeds = feeds, .feed_count = 2 };
    bench_order(b, &plan);
    bench_settle(b);
    size_t two = script_requests(b->script, "http://a.example/other");
    for (int i = 0; i < 3; i++) {
        bench_restart(b, 10 * MINUTE);
        bench_order(b, &plan);
        bench_pass(b, 20 * MINUTE);
        assert_int_equal(script_requests(b->script, "http://a.example/other"),
                         two);
    }
    bench_pass(b, 45 * MINUTE);
    assert_true(script_requests(b->script, "http://a.example/other") > two);
    bench_destroy(b);
}

static void
a_pause_shows_as_the_next_poll(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response busy = { .status = 429, .retry_after_s = 2 * HOUR };
    script_answer(b->script, URL, &busy);
    bench_order_one(b, URL);
    bench_settle(b);
    struct feed_order feed = { .url = TEXT(URL), .source = TEXT("Feed") };
    struct desk_plan plan = { .feeds = &feed, .feed_count = 1, .poll_now = 1 };
    bench_order(b, &plan);
    bench_settle(b);
    assert_in_range(rundown_feed_at(b->rundown, 0)->next_poll - b->now,
                    2 * HOUR, 2 * HOUR + 10);
    bench_destroy(b);
}

static void
a_certificate_of_the_future_waits_for_the_clock(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    script_fail(b->script, URL, ERROR_CLOCK, "not valid yet");
    bench_order_one(b, URL);
    bench_pass(b, 10 * MINUTE);
    const struct feed_health *h = rundown_feed_at(b->rundown, 0);
    assert_int_equal(h->status, FEED_WAITING);
    assert_int_equal(h->wait, FEED_WAITS_FOR_CLOCK);
    assert_true(bench_says(b, "clock"));
    assert_in_range(script_requests(b->script, URL), 9, 11);
    /* Its dates are wrong for good: then it is an error like any other. */
    bench_pass(b, 2 * HOUR);
    assert_int_equal(bench_status(b), FEED_ERROR);
    size_t asked = script_requests(b->script, URL);
    bench_pass(b, DAY);
    assert_in_range(script_requests(b->script, URL) - asked, 3, 300);
    bench_destroy(b);
}

static void
a_clock_that_arrives_ends_the_wait(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    script_fail(b->script, URL, ERROR_CLOCK, "not valid yet");
    bench_order_one(b, URL);
    bench_settle(b);
    bench_serve(b, URL, bench_feed(first));
    bench_set_clock(b, b->now + 90 * DAY);
    bench_pass(b, 61);
    assert_int_equal(bench_status(b), FEED_OK);
    assert_int_equal(rundown_feed_at(b->rundown, 0)->wait,
                     FEED_WAITS_FOR_NOTHING);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
}

static void
without_any_network_it_says_that_it_waits_for_one(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    script_fail(b->script, URL, ERROR_OFFLINE, "cannot find the host");
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(rundown_feed_at(b->rundown, 0)->wait,
                     FEED_WAITS_FOR_NETWORK);
    /* Somebody answers, badly: that is no outage. */
    script_fail(b->script, URL, ERROR_NETWORK, "certificate");
    bench_pass(b, 6 * MINUTE);
    assert_int_equal(rundown_feed_at(b->rundown, 0)->wait,
                     FEED_WAITS_FOR_NOTHING);
    bench_destroy(b);
}

static void
a_feed_that_is_only_ever_unchanged_has_no_news(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    struct response r = { .status = 200,
                          .body = text_of(bench_feed(first)),
                          .etag = TEXT("\"1\"") };
    script_answer(b->script, URL, &r);
    script_validate(b->script, URL);
    bench_order_one(b, URL);
    bench_settle(b);
    int64_t news = b->now;
    bench_pass(b, 25 * HOUR);
    bench_restart(b, HOUR);
    bench_order_one(b, URL);
    bench_pass(b, HOUR);
    const struct feed_health *h = rundown_feed_at(b->rundown, 0);
    assert_int_equal(h->status, FEED_UNCHANGED);
    assert_int_equal(h->last_news, news);
    assert_true(b->now - h->last_success < HOUR);
    bench_serve(b, URL, bench_feed(second));
    bench_pass(b, HOUR);
    h = rundown_feed_at(b->rundown, 0);
    assert_true(b->now - h->last_news < HOUR);
    bench_destroy(b);
}

const struct CMUnitTest failures_rules[] = {
    cmocka_unit_test(a_shorter_pause_does_not_end_a_longer_one),
    cmocka_unit_test(too_many_requests_is_for_the_host_that_says_so),
    cmocka_unit_test(too_many_requests_is_for_those_that_moved_there_too),
    cmocka_unit_test(a_pause_of_a_host_is_kept_over_a_restart),
    cmocka_unit_test(a_pause_shows_as_the_next_poll),
    cmocka_unit_test(a_certificate_of_the_future_waits_for_the_clock),
    cmocka_unit_test(a_clock_that_arrives_ends_the_wait),
    cmocka_unit_test(without_any_network_it_says_that_it_waits_for_one),
    cmocka_unit_test(a_feed_that_is_only_ever_unchanged_has_no_news),
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
