// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

#include "headline/headline.h"
#include "unit/desk/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FEEDS = 20, ITEMS = 15, STEP = 600 };

/* Twenty feeds of fifteen entries; half of them have a new one each step. */
static void
serve_step(struct bench *b, int step)
{
    static char body[16384];
    for (int f = 0; f < FEEDS; f++) {
        int newest = f % 2 == 0 ? step : 0;
        size_t len = 0;
        len += (size_t)snprintf(body, sizeof body,
                                "<rss version=\"2.0\"><channel><title>T"
                                "</title>");
        for (int i = 0; i < ITEMS; i++)
            len += (size_t)snprintf(
                body + len, sizeof body - len,
                "<item><title>Council number %d-%d opens the long bridge over "
                "the river</title><link>http://f%d.example/news/2027/%d"
                "</link><guid>%d</guid></item>",
                f, newest - i, f, newest - i, newest - i);
        snprintf(body + len, sizeof body - len, "</channel></rss>");
        char url[64], etag[32];
        snprintf(url, sizeof url, "http://f%d.example/feed", f);
        snprintf(etag, sizeof etag, "\"%d\"", newest);
        struct response r = { .status = 200,
                              .body = text_of(body),
                              .etag = text_of(etag) };
        script_answer(b->script, url, &r);
        script_validate(b->script, url);
    }
}

static void
order_all(struct bench *b)
{
    static char urls[FEEDS][64];
    struct feed_order feeds[FEEDS] = { 0 };
    for (int f = 0; f < FEEDS; f++) {
        snprintf(urls[f], sizeof urls[f], "http://f%d.example/feed", f);
        feeds[f] = (struct feed_order){ .url = text_of(urls[f]),
                                        .source = TEXT("Feed"),
                                        .style = HEADLINE_TITLE };
    }
    struct desk_plan plan = { .feeds = feeds, .feed_count = FEEDS };
    bench_order(b, &plan);
}

/* Bytes that this process has given to write(2) and its kin. */
static long
written_bytes(void)
{
    long bytes = 0;
    char line[128];
    FILE *f = fopen("/proc/self/io", "r");
    while (f != NULL && fgets(line, sizeof line, f) != NULL)
        if (strncmp(line, "wchar: ", 7) == 0)
            bytes = strtol(line + 7, NULL, 10);
    if (f != NULL)
        fclose(f);
    return bytes;
}

/* A ledger of every headline, another one in each step. */
static void
note_round(struct bench *b, int step)
{
    enum { LINE_BYTES = 48, LINES = FEEDS * ITEMS };
    char *ledger = malloc(LINE_BYTES * LINES + 1);
    size_t len = 0;
    for (int i = 0; i < LINES; i++)
        len += (size_t)snprintf(ledger + len, LINE_BYTES,
                                "%016x 1800000000 0 1800000000 %d\n", i, step);
    desk_note_ledger(b->desk, ledger);
}

static void
a_day_of_twenty_feeds_writes_less_than_a_megabyte(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    long before = written_bytes();
    order_all(b);
    for (int step = 0; step < DAY / STEP; step++) {
        serve_step(b, 100 + step);
        note_round(b, step);
        bench_pass(b, STEP);
    }
    size_t requests = script_all_requests(b->script);
    long bytes = written_bytes() - before;
    print_message("a day: %zu requests, %ld bytes written\n", requests, bytes);
    assert_int_equal(bench_headlines(b), FEEDS * ITEMS);
    assert_in_range(requests, FEEDS * (DAY / 631), FEEDS * (DAY / STEP + 1));
    if (before > 0)
        assert_true(bytes < 1000000);
    bench_restart(b, 1);
    order_all(b);
    bench_settle(b);
    assert_int_equal(bench_headlines(b), FEEDS * ITEMS);
    bench_destroy(b);
}

static void
cut_the_line(struct bench *b)
{
    for (int f = 0; f < FEEDS; f++) {
        char url[64];
        snprintf(url, sizeof url, "http://f%d.example/feed", f);
        script_fail(b->script, url, ERROR_OFFLINE, "cannot find the host");
    }
}

static void
a_day_without_a_network_loses_nothing_and_bursts_never(void **state)
{
    (void)state;
    struct bench *b = bench_create(NULL);
    serve_step(b, 100);
    order_all(b);
    bench_pass(b, HOUR);
    cut_the_line(b);
    size_t before = script_all_requests(b->script);
    for (int hour = 0; hour < 24; hour++) {
        size_t asked = script_all_requests(b->script);
        bench_pass(b, HOUR);
        assert_int_equal(bench_headlines(b), FEEDS * ITEMS);
        /* Every five minutes and no more often, each by its own rhythm. */
        assert_in_range(script_all_requests(b->script) - asked, FEEDS * 5,
                        FEEDS * (HOUR / 250 + 1));
        if (hour % 8 == 3) { /* somebody pulls the plug */
            bench_restart(b, 30);
            order_all(b);
            bench_settle(b);
            assert_int_equal(bench_headlines(b), FEEDS * ITEMS);
        }
    }
    print_message("a day without a network: %zu requests that reached nobody\n",
                  script_all_requests(b->script) - before);
    assert_int_equal(rundown_feed_at(b->rundown, 0)->wait,
                     FEED_WAITS_FOR_NETWORK);
    serve_step(b, 200);
    before = script_all_requests(b->script);
    bench_pass(b, 310);
    assert_int_equal(script_all_requests(b->script) - before, FEEDS);
    for (size_t i = 0; i < FEEDS; i++) {
        const struct feed_health *h = rundown_feed_at(b->rundown, i);
        assert_in_range(h->status, FEED_OK, FEED_UNCHANGED);
        assert_int_equal(h->wait, FEED_WAITS_FOR_NOTHING);
    }
    bench_destroy(b);
}

const struct CMUnitTest day_rules[] = {
    cmocka_unit_test(a_day_without_a_network_loses_nothing_and_bursts_never),
    cmocka_unit_test(a_day_of_twenty_feeds_writes_less_than_a_megabyte),
};
const size_t day_rule_count = sizeof day_rules / sizeof day_rules[0];
