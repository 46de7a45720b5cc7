// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

#include "unit/desk/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/headline.h"

static void
a_restart_shows_at_once_and_asks_when_due(void **state)
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
    struct bench *b = bench_create(NULL);
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
orders_that_change_again_and_again_ask_no_more_than_the_floor_allows(
    void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response gone = { .status = 410 };
    bench_serve(b, URL, bench_feed(first));
    script_answer(b->script, MOVED, &gone);
    for (uint32_t i = 0; i < 30; i++) { /* a reload a second */
        struct feed_order feeds[] = {
            { .url = TEXT(URL), .source = TEXT("Feed"), .max_items = 1 + i },
            { .url = TEXT(MOVED), .source = TEXT("Gone"), .max_items = 1 + i },
        };
        struct desk_plan plan = { .feeds = feeds, .feed_count = 2 };
        bench_order(b, &plan);
        bench_pass(b, 1);
    }
    assert_int_equal(script_requests(b->script, URL), 1);
    assert_int_equal(script_requests(b->script, MOVED), 1);
    bench_pass(b, MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    assert_int_equal(script_requests(b->script, MOVED), 2);
    bench_pass(b, 9 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
}

static void
a_shorter_refresh_counts_from_the_last_poll(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    struct feed_order feed = { .url = TEXT(URL),
                               .source = TEXT("Feed"),
                               .refresh_s = DAY };
    struct desk_plan plan = { .feeds = &feed, .feed_count = 1 };
    bench_order(b, &plan);
    bench_pass(b, 5 * MINUTE);
    feed.refresh_s = 10 * MINUTE;
    bench_order(b, &plan);
    bench_pass(b, 4 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 1);
    bench_pass(b, 2 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    /* The server's wish is not shortened by it. */
    struct response r = { .status = 200,
                          .body = text_of(bench_feed(second)),
                          .fresh_s = 2 * HOUR };
    script_answer(b->script, URL, &r);
    bench_pass(b, 11 * MINUTE);
    size_t asked = script_requests(b->script, URL);
    feed.refresh_s = MINUTE;
    bench_order(b, &plan);
    bench_pass(b, HOUR);
    assert_int_equal(script_requests(b->script, URL), asked);
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
a_clock_far_ahead_makes_nobody_forget(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    bench_set_clock(b, b->now + 5LL * 365 * 86400);
    bench_pass(b, 3600);
    assert_int_equal(bench_headlines(b), 1);
    bench_set_clock(b, BENCH_START + 7200);
    bench_pass(b, 60);
    script_fail(b->script, URL, ERROR_OFFLINE, "no route");
    bench_restart(b, 60);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
}

static void
what_has_left_is_forgotten_without_a_restart(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    struct feed_order feed = { .url = TEXT(URL), .source = TEXT("Feed") };
    struct desk_plan plan = { .feeds = &feed, .feed_count = 1, .keep_s = HOUR };
    bench_serve(b, URL, bench_feed(first));
    bench_order(b, &plan);
    bench_settle(b);
    uint64_t id = rundown_at(b->rundown, 0)->id;
    /* News every hour, so that the store is written to all day long. */
    for (int hour = 0; hour < 50; hour++) {
        char title[80];
        snprintf(title, sizeof title, "Council opens bridge number %d", hour);
        bench_serve(b, URL, bench_feed(title));
        bench_pass(b, HOUR);
    }
    assert_false(store_has_headline(b->store, id));
    bench_destroy(b);
}

static void
one_url_may_stand_there_twice_with_other_filters(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    bench_serve(b, URL,
                "<rss version=\"2.0\"><channel><title>T</title>"
                "<item><title>Council opens the long bridge today</title>"
                "</item><item><title>Ferries return to the harbour</title>"
                "</item></channel></rss>");
    struct text bridge = TEXT("bridge"), ferries = TEXT("ferries");
    struct feed_order feeds[] = {
        { .url = TEXT(URL),
          .source = TEXT("One"),
          .include = &bridge,
          .include_count = 1 },
        { .url = TEXT(URL),
          .source = TEXT("Two"),
          .include = &ferries,
          .include_count = 1 },
    };
    struct desk_plan plan = { .feeds = feeds, .feed_count = 2 };
    for (int i = 0; i < 3; i++) {
        bench_order(b, &plan);
        bench_pass(b, 3600);
        assert_int_equal(bench_headlines(b), 2);
        bench_restart(b, 60);
    }
    bench_destroy(b);
}

static bool
is_ledger(struct bench *b, const char *wanted)
{
    struct arena *arena = arena_create();
    bool is_it = text_eq(store_recall_ledger(b->store, arena), text_of(wanted));
    arena_destroy(arena);
    return is_it;
}

static void
what_was_on_air_is_kept_four_times_an_hour_and_at_the_end(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    desk_note_ledger(b->desk, strdup("one"));
    bench_pass(b, 14 * MINUTE);
    assert_true(is_ledger(b, ""));
    bench_pass(b, 12 * MINUTE);
    assert_true(is_ledger(b, "one"));
    desk_note_ledger(b->desk, strdup("two"));
    bench_pass(b, 5);
    assert_true(is_ledger(b, "one"));
    desk_note_ledger(b->desk, strdup("three"));
    bench_restart(b, 1); /* the desk ends: the newest, at once */
    assert_true(is_ledger(b, "three"));
    bench_destroy(b);
}

static void
a_file_that_becomes_free_is_written_to(void **state)
{
    (void)state;
    char folder[SCRATCH_PATH_BYTES], file[SCRATCH_PATH_BYTES + 8];
    scratch_make(folder);
    snprintf(file, sizeof file, "%s/s.db", folder);
    struct store *other = store_open(file, NULL);
    struct headline old = { .id = 7,
                            .line = TEXT("An old story of another run"),
                            .first_seen = BENCH_START - HOUR };
    struct feed_memory memory = { .entries = 1 };
    store_begin(other);
    assert_true(
        store_remember_feed(other, TEXT(URL), &memory, BENCH_START, NULL));
    assert_true(store_add_headline(other, TEXT(URL), &old, NULL));
    assert_true(store_commit(other, NULL));
    struct bench *b = bench_create(file);
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_pass(b, 20 * MINUTE);
    assert_false(desk_is_kept(b->desk));
    store_close(other);
    bench_pass(b, 16 * MINUTE);
    assert_true(desk_is_kept(b->desk));
    /* What was on the wall is there after a restart, and nothing else. */
    bench_restart(b, 1);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(bench_headlines(b), 1);
    assert_string_equal(bench_line(b, 0), first);
    bench_destroy(b);
    scratch_remove(folder);
}

const struct CMUnitTest restarts_rules[] = {
    cmocka_unit_test(a_restart_shows_at_once_and_asks_when_due),
    cmocka_unit_test(backoff_goes_on_over_a_restart),
    cmocka_unit_test(the_same_orders_again_ask_nobody),
    cmocka_unit_test(
        orders_that_change_again_and_again_ask_no_more_than_the_floor_allows),
    cmocka_unit_test(a_shorter_refresh_counts_from_the_last_poll),
    cmocka_unit_test(a_feed_that_leaves_the_orders_leaves_the_wall),
    cmocka_unit_test(a_clock_far_ahead_makes_nobody_forget),
    cmocka_unit_test(what_was_on_air_is_kept_four_times_an_hour_and_at_the_end),
    cmocka_unit_test(what_has_left_is_forgotten_without_a_restart),
    cmocka_unit_test(one_url_may_stand_there_twice_with_other_filters),
    cmocka_unit_test(a_file_that_becomes_free_is_written_to),
};
const size_t restarts_rule_count =
    sizeof restarts_rules / sizeof restarts_rules[0];
