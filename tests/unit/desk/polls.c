// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

#include "unit/desk/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

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
a_feed_that_is_torn_takes_nothing_off_the_wall(void **state)
{
    (void)state;
    static const char half[] =
        "<rss version=\"2.0\"><channel><title>T</title><item><title>Council "
        "opens the long bridge</title><guid>1</guid></item><item><title>Ferr";
    static const char whole[] =
        "<rss version=\"2.0\"><channel><title>T</title><item><title>Council "
        "opens the long "
        "bridge</title><guid>1</guid></item><item><title>Ferries "
        "return to the harbour</title><guid>2</guid></item><item><title>Trams "
        "are late again</title><guid>3</guid></item></channel></rss>";
    struct bench *b = bench_create(NULL);
    struct response r = { .status = 200,
                          .body = text_of(half),
                          .etag = TEXT("\"1\""),
                          .may_be_cut = true };
    script_answer(b->script, URL, &r);
    bench_order_one(b, URL);
    bench_settle(b);
    /* At first it is better than nothing; but it is asked for as a whole. */
    assert_int_equal(bench_status(b), FEED_OK);
    r.body = text_of(whole);
    script_answer(b->script, URL, &r);
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_last(b->script, URL)->etag.len, 0);
    assert_int_equal(bench_headlines(b), 3);
    r.body = text_of(half);
    r.etag = TEXT("\"2\"");
    script_answer(b->script, URL, &r);
    bench_pass(b, 11 * MINUTE);
    assert_true(text_eq(script_last(b->script, URL)->etag, TEXT("\"1\"")));
    assert_true(bench_says(b, "cut off"));
    assert_int_equal(bench_headlines(b), 3);
    /* What a length vouches for is as the publisher wants it. */
    r.may_be_cut = false;
    script_answer(b->script, URL, &r);
    bench_pass(b, 30 * MINUTE);
    assert_int_not_equal(bench_status(b), FEED_ERROR);
    assert_int_equal(bench_headlines(b), 2);
    bench_destroy(b);
}

static void
a_permanent_redirect_is_adopted_once_its_target_is_a_feed(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = bench_moved(first);
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
a_page_where_a_feed_has_moved_to_is_no_sign_in_page(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = bench_moved(first);
    script_answer(b->script, URL, &r);
    bench_serve(b, MOVED, "<html><title>New</title></html>");
    bench_order_one(b, URL);
    bench_settle(b);
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_requests(b->script, MOVED), 1);
    assert_int_equal(bench_status(b), FEED_ERROR);
    assert_false(bench_says(b, "sign-in"));
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
a_page_of_the_world_does_not_lead_into_the_house(void **state)
{
    (void)state;
    struct response rows[] = { { .is_private = false },
                               { .is_private = true } };
    for (size_t i = 0; i < 2; i++) {
        struct bench *b = bench_create(":memory:");
        rows[i].status = 200;
        rows[i].body = TEXT("<html><link rel=alternate href=/feed "
                            "type=application/rss+xml></html>");
        script_answer(b->script, "http://a.example/", &rows[i]);
        bench_order_one(b, "http://a.example/");
        bench_settle(b);
        assert_false(script_last(b->script, "http://a.example/")->public_only);
        assert_int_equal(script_last(b->script, URL)->public_only,
                         !rows[i].is_private);
        assert_true(bench_says(b, "the feed that its page names: HTTP 404"));
        bench_destroy(b);
    }
}

static void
a_feed_that_moves_unchanged_has_moved(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = bench_moved(first);
    bench_serve(b, URL, bench_feed(first));
    bench_serve(b, MOVED, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    script_answer(b->script, URL, &r);
    bench_pass(b, 22 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    assert_int_equal(script_requests(b->script, MOVED), 1);
    /* And back again. */
    r.final_url = r.moved_to = TEXT(URL);
    script_answer(b->script, MOVED, &r);
    bench_serve(b, URL, bench_feed(first));
    bench_pass(b, 22 * MINUTE);
    assert_int_equal(script_requests(b->script, MOVED), 2);
    assert_int_equal(script_requests(b->script, URL), 3);
    bench_destroy(b);
}

static void
a_feed_that_is_gone_from_where_it_had_moved_is_looked_for_where_it_was(
    void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    struct response r = bench_moved(first);
    struct response gone = { .status = 410 };
    script_answer(b->script, URL, &r);
    script_answer(b->script, MOVED, &gone);
    bench_order_one(b, URL);
    bench_settle(b);
    bench_serve(b, URL, bench_feed(second));
    bench_pass(b, 45 * MINUTE);
    assert_int_equal(script_requests(b->script, MOVED), 1);
    assert_string_equal(bench_line(b, 0), second);
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
a_feed_is_asked_for_within_its_limits(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, bench_feed(first));
    bench_order_one(b, URL);
    bench_settle(b);
    const struct request *r = script_last(b->script, URL);
    assert_int_equal(r->max_bytes, 4 << 20);
    assert_false(r->cut);
    assert_int_equal(r->max_redirects, 10);
    assert_int_equal(r->timeout_ms > 0 ? r->timeout_ms : TRANSPORT_TIMEOUT_MS,
                     30000);
    assert_false(r->public_only); /* a wall may show the news of the house */
    assert_int_equal(r->now, BENCH_START);
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

const struct CMUnitTest polls_rules[] = {
    cmocka_unit_test(a_feed_is_asked_once_an_interval),
    cmocka_unit_test(validators_are_sent_back_as_they_came),
    cmocka_unit_test(validators_that_a_server_no_longer_gives_are_dropped),
    cmocka_unit_test(a_304_may_bring_new_validators),
    cmocka_unit_test(validators_of_a_body_that_is_no_feed_are_not_kept),
    cmocka_unit_test(a_feed_that_is_torn_takes_nothing_off_the_wall),
    cmocka_unit_test(a_permanent_redirect_is_adopted_once_its_target_is_a_feed),
    cmocka_unit_test(a_sign_in_page_is_not_adopted_and_is_named),
    cmocka_unit_test(a_page_where_a_feed_has_moved_to_is_no_sign_in_page),
    cmocka_unit_test(the_feed_that_a_page_names_is_followed),
    cmocka_unit_test(a_page_of_the_world_does_not_lead_into_the_house),
    cmocka_unit_test(a_feed_that_moves_unchanged_has_moved),
    cmocka_unit_test(
        a_feed_that_is_gone_from_where_it_had_moved_is_looked_for_where_it_was),
    cmocka_unit_test(a_page_that_names_itself_is_asked_twice_and_no_more),
    cmocka_unit_test(a_feed_s_own_wishes_are_kept),
    cmocka_unit_test(poll_now_asks_before_it_is_due),
    cmocka_unit_test(offline_asks_nobody),
    cmocka_unit_test(a_feed_is_asked_for_within_its_limits),
    cmocka_unit_test(passwords_are_in_no_report),
};
const size_t polls_rule_count = sizeof polls_rules / sizeof polls_rules[0];
