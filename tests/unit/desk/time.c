// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

#include "desk/schedule.h"
#include "headline/headline.h"
#include "unit/desk/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

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
        /* Its age is what it was: eleven minutes and a half at most. */
        const struct headline *h = rundown_at(b->rundown, 0);
        assert_in_range(b->now - headline_born(h), 600, 800);
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
    /* The feed says it again and again: the first sight stays. */
    bench_pass(b, 2 * HOUR);
    assert_int_equal(rundown_at(b->rundown, 0)->published, BENCH_START);
    bench_destroy(b);
}

const struct CMUnitTest time_rules[] = {
    cmocka_unit_test(the_interval_is_the_longest_of_all_wishes),
    cmocka_unit_test(jitter_is_small_and_backoff_is_bounded),
    cmocka_unit_test(what_is_left_of_a_delay_never_stalls_and_never_bursts),
    cmocka_unit_test(hours_and_days_that_a_feed_skips_are_skipped),
    cmocka_unit_test(without_a_clock_it_waits_and_says_so),
    cmocka_unit_test(a_clock_that_is_set_neither_stalls_nor_bursts),
    cmocka_unit_test(an_undated_headline_ages_from_first_sight),
    cmocka_unit_test(a_date_in_the_future_is_no_later_than_now),
};
const size_t time_rule_count = sizeof time_rules / sizeof time_rules[0];
