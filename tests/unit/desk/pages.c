// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

#include "headline/headline.h"
#include "unit/desk/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

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
        struct bench *b = bench_create(NULL);
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
a_page_that_asks_for_a_pause_is_heeded_for_its_host(void **state)
{
    (void)state;
    static const char two[] =
        "<rss version=\"2.0\"><channel><title>T</title><item>"
        "<title>Council opens the long bridge over the river</title>"
        "<link>http://a.example/page</link><guid>1</guid></item><item>"
        "<title>Ferries return to the harbour after the storm</title>"
        "<link>http://a.example/other</link><guid>2</guid></item>"
        "</channel></rss>";
    struct bench *b = bench_create(":memory:");
    struct response busy = { .status = 429, .retry_after_s = HOUR };
    bench_serve(b, URL, two);
    script_answer(b->script, PAGE, &busy);
    bench_order_one(b, URL);
    bench_settle(b);
    bench_pass(b, 50 * MINUTE);
    assert_int_equal(script_requests(b->script, PAGE), 1);
    assert_int_equal(script_requests(b->script, "http://a.example/other"), 0);
    assert_int_equal(script_requests(b->script, URL), 1);
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
}

static void
a_page_elsewhere_that_asks_for_a_pause_is_heeded_for_where_it_is(void **state)
{
    (void)state;
    static const char four[] =
        "<rss version=\"2.0\"><channel><title>T</title><item>"
        "<title>Council opens the long bridge over the river</title>"
        "<link>http://a.example/page</link><guid>1</guid></item><item>"
        "<title>Ferries return to the harbour after the storm</title>"
        "<link>http://a.example/other</link><guid>2</guid></item><item>"
        "<title>Trams are late again in the morning</title>"
        "<link>http://c.example/third</link><guid>3</guid></item><item>"
        "<title>Library opens again on Sundays</title>"
        "<link>http://c.example/fourth</link><guid>4</guid></item>"
        "</channel></rss>";
    struct bench *b = bench_create(":memory:");
    struct response busy = { .status = 429,
                             .retry_after_s = HOUR,
                             .final_url = TEXT("http://c.example/page") };
    bench_serve(b, URL, four);
    script_answer(b->script, PAGE, &busy);
    bench_order_one(b, URL);
    bench_settle(b);
    assert_int_equal(script_requests(b->script, "http://a.example/other"), 1);
    assert_int_equal(script_requests(b->script, "http://c.example/fourth"), 0);
    /* The feed's own host goes on as before. */
    bench_pass(b, 11 * MINUTE);
    assert_int_equal(script_requests(b->script, URL), 2);
    bench_destroy(b);
}

static void
a_pause_that_a_page_asked_for_is_kept_over_a_restart(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    /* The page is another host's, which no feed is of, until one is. */
    struct response busy = { .status = 429,
                             .retry_after_s = HOUR,
                             .final_url = TEXT("http://b.example/page") };
    bench_serve(b, URL, paged);
    bench_serve(b, MOVED, bench_feed(second));
    script_answer(b->script, PAGE, &busy);
    bench_order_one(b, URL);
    bench_settle(b);
    for (int i = 0; i < 2; i++) {
        bench_restart(b, MINUTE);
        struct feed_order feed = { .url = TEXT(MOVED), .source = TEXT("B") };
        struct desk_plan plan = { .feeds = &feed,
                                  .feed_count = 1,
                                  .poll_now = 1 };
        bench_order(b, &plan);
        bench_pass(b, 20 * MINUTE);
        assert_int_equal(script_requests(b->script, MOVED), 0);
    }
    bench_pass(b, 20 * MINUTE);
    assert_int_equal(script_requests(b->script, MOVED), 1);
    bench_destroy(b);
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
a_page_of_a_story_that_has_left_is_not_asked_for(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL,
                "<rss version=\"2.0\"><channel><title>T</title>"
                "<item><title>Council opens the long bridge today</title>"
                "<link>http://a.example/p1</link></item>"
                "<item><title>Ferries return to the harbour today</title>"
                "<link>http://a.example/p2</link></item>"
                "</channel></rss>");
    struct feed_order feed = { .url = TEXT(URL),
                               .source = TEXT("Feed"),
                               .refresh_s = 5 };
    struct desk_plan plan = { .feeds = &feed,
                              .feed_count = 1,
                              .refresh_floor_s = 1 };
    script_hang(b->script, "http://a.example/p1", true);
    bench_order(b, &plan);
    bench_settle(b);
    /* The second waits for the first, and its story is gone by then. */
    bench_serve(b, URL, bench_feed("Trams are late again in the morning"));
    bench_pass(b, 10);
    script_hang(b->script, "http://a.example/p1", false);
    bench_pass(b, 10);
    assert_int_equal(script_requests(b->script, "http://a.example/p1"), 1);
    assert_int_equal(script_requests(b->script, "http://a.example/p2"), 0);
    bench_destroy(b);
}

static void
a_page_without_a_text_takes_nothing_from_the_feeds_own(void **state)
{
    (void)state;
    static const char told[] =
        "<rss version=\"2.0\"><channel><title>T</title><item>"
        "<title>What the harbour master said</title><guid>1</guid>"
        "<link>http://a.example/page</link><description>A passenger ferry sank "
        "off the coast in rough seas on Tuesday, but all 84 people on board "
        "were saved.</description></item></channel></rss>";
    static const char *const pages[] = {
        "<html><body><h1>Sign in</h1></body></html>",
        "<html><body><article><h1>Lines closed</h1><ul><li>The line from the "
        "harbour to the airport is closed until Thursday, said the operator."
        "</li><li>The line to the old town is closed until Friday, said the "
        "operator, and buses run.</li><li>The line along the river is open "
        "again from Monday morning.</li></ul></article></body></html>",
        "",
    };
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        struct bench *b = bench_create(":memory:");
        bench_serve(b, URL, told);
        bench_serve(b, PAGE, pages[i]);
        bench_order_one(b, URL);
        bench_settle(b);
        assert_int_equal(script_requests(b->script, PAGE), 1);
        assert_non_null(strstr(bench_line(b, 0), "ferry"));
        bench_destroy(b);
    }
}

static void
a_feed_that_says_enough_needs_no_page(void **state)
{
    (void)state;
    static const char sentence[] = "The council has opened the long bridge. ";
    /* So many of them; 500 letters are about a short report. */
    static const struct {
        size_t sentences;
        enum article_source article;
        size_t requests;
    } rows[] = {
        { 12, ARTICLE_AUTO, 1 }, { 13, ARTICLE_AUTO, 0 },
        { 12, ARTICLE_FEED, 0 }, { 13, ARTICLE_PAGE, 1 },
        { 0, ARTICLE_FEED, 0 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char body[2000], content[700] = "";
        for (size_t k = 0; k < rows[i].sentences; k++)
            memcpy(content + k * (sizeof sentence - 1), sentence,
                   sizeof sentence);
        snprintf(body, sizeof body,
                 "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/"
                 "content/'><channel><title>T</title><item><title>Bridge opens"
                 "</title><link>" PAGE "</link><c:encoded>%s</c:encoded>"
                 "</item></channel></rss>",
                 content);
        struct bench *b = bench_create(":memory:");
        struct feed_order feed = { .url = TEXT(URL),
                                   .source = TEXT("Feed"),
                                   .article = rows[i].article };
        struct desk_plan plan = { .feeds = &feed, .feed_count = 1 };
        bench_serve(b, URL, body);
        bench_order(b, &plan);
        bench_settle(b);
        assert_int_equal(bench_headlines(b), 1);
        if (script_requests(b->script, PAGE) != rows[i].requests)
            fail_msg("row %zu", i);
        bench_destroy(b);
    }
}

static void
a_page_is_asked_for_within_its_limits(void **state)
{
    (void)state;
    struct bench *b = bench_create(":memory:");
    bench_serve(b, URL, paged);
    bench_order_one(b, URL);
    bench_settle(b);
    const struct request *r = script_last(b->script, PAGE);
    assert_int_equal(r->max_bytes, 2 << 20);
    assert_true(r->cut); /* what came of it may be enough */
    assert_int_equal(r->max_redirects, 5);
    assert_int_equal(r->timeout_ms, 15000);
    assert_int_equal(r->header_count, 0); /* nobody's secrets */
    assert_int_equal(r->etag.len, 0);
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
    char folder[SCRATCH_PATH_BYTES], url[160], feed[600];
    scratch_make(folder);
    snprintf(url, sizeof url, "file:%s/my feed.xml", folder);
    snprintf(feed, sizeof feed,
             "<rss version=\"2.0\"><channel><title>T</title>"
             "<item><title>Council opens the long bridge today</title>"
             "<link>file://%s/page.html</link></item>"
             "<item><title>Ferries return to the harbour today</title>"
             "<link>file:///etc/hostname</link></item></channel></rss>",
             folder);
    scratch_write(folder, "my feed.xml", feed);
    scratch_write(folder, "page.html", page);
    struct bench *b = bench_create(":memory:");
    bench_order_one(b, url);
    bench_settle(b);
    assert_int_equal(bench_headlines(b), 2);
    assert_int_equal(bench_status(b), FEED_OK);
    assert_false(desk_is_busy(b->desk));
    bench_destroy(b);
    scratch_remove(folder);
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

const struct CMUnitTest pages_rules[] = {
    cmocka_unit_test(a_page_is_asked_for_once_whatever_it_answers),
    cmocka_unit_test(a_page_that_asks_for_a_pause_is_heeded_for_its_host),
    cmocka_unit_test(
        a_page_elsewhere_that_asks_for_a_pause_is_heeded_for_where_it_is),
    cmocka_unit_test(a_pause_that_a_page_asked_for_is_kept_over_a_restart),
    cmocka_unit_test(a_headline_does_not_wait_for_its_page),
    cmocka_unit_test(a_page_may_not_lead_into_the_house),
    cmocka_unit_test(one_page_a_host_at_a_time_and_sixty_seconds_for_all),
    cmocka_unit_test(a_page_of_a_story_that_has_left_is_not_asked_for),
    cmocka_unit_test(a_page_without_a_text_takes_nothing_from_the_feeds_own),
    cmocka_unit_test(a_feed_that_says_enough_needs_no_page),
    cmocka_unit_test(a_page_is_asked_for_within_its_limits),
    cmocka_unit_test(titles_need_no_pages),
    cmocka_unit_test(a_feed_in_a_file_is_read_and_its_pages_stay_below_it),
    cmocka_unit_test(a_file_that_is_not_there_is_an_error_with_its_name),
};
const size_t pages_rule_count = sizeof pages_rules / sizeof pages_rules[0];
