// SPDX-License-Identifier: MIT
#include "unit/desk/bench.h"

#include "base/memory.h"
#include "headline/headline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void
open_desk(struct bench *b)
{
    struct error err = { 0 };
    b->script = b->script != NULL ? b->script : script_create();
    b->store = store_open(b->store_path, &err);
    assert_non_null(b->store);
    b->desk = desk_create(script_transport(b->script), b->store);
}

struct bench *
bench_create(const char *store_path)
{
    struct bench *b = memory_new(1, sizeof *b);
    b->now = BENCH_START;
    b->steady_s = 1000;
    if (store_path == NULL) {
        scratch_make(b->folder);
        snprintf(b->file, sizeof b->file, "%s/s.db", b->folder);
        store_path = b->file;
    }
    b->store_path = store_path;
    open_desk(b);
    return b;
}

static void
close_desk(struct bench *b)
{
    desk_destroy(b->desk);
    store_close(b->store);
    rundown_destroy(b->rundown);
    b->rundown = NULL;
}

void
bench_destroy(struct bench *b)
{
    close_desk(b);
    script_destroy(b->script);
    if (b->folder[0] != '\0')
        scratch_remove(b->folder);
    free(b);
}

void
bench_restart(struct bench *b, int64_t pause_s)
{
    close_desk(b);
    b->now += pause_s;
    b->steady_s = 5; /* steady time begins anew with the machine */
    open_desk(b);
}

void
bench_order(struct bench *b, const struct desk_plan *plan)
{
    desk_order(b->desk, orders_create(plan));
}

void
bench_order_one(struct bench *b, const char *url)
{
    struct feed_order feed = { .url = text_of(url), .source = TEXT("Feed") };
    struct desk_plan plan = { .feeds = &feed, .feed_count = 1 };
    bench_order(b, &plan);
}

static int64_t
take_turn(struct bench *b)
{
    int64_t next = desk_turn_at(b->desk, b->now, b->steady_s, 0);
    struct rundown *r = desk_take_rundown(b->desk);
    if (r != NULL) {
        rundown_destroy(b->rundown);
        b->rundown = r;
    }
    return next;
}

void
bench_settle(struct bench *b)
{
    /* Hanging requests stay under way: a bounded number of turns. */
    for (int i = 0; i < 50; i++)
        take_turn(b);
}

void
bench_pass(struct bench *b, int64_t seconds)
{
    int64_t end = b->steady_s + seconds;
    for (;;) {
        bench_settle(b);
        int64_t wait = take_turn(b) - b->now;
        if (wait < 1)
            wait = 1;
        if (b->steady_s + wait > end)
            wait = end - b->steady_s;
        if (wait == 0)
            return;
        b->steady_s += wait;
        b->now += wait;
    }
}

void
bench_set_clock(struct bench *b, int64_t now)
{
    b->now = now;
}

void
bench_serve(struct bench *b, const char *url, const char *body)
{
    struct response r = { .status = 200, .body = text_of(body) };
    script_answer(b->script, url, &r);
}

const char *
bench_feed(const char *title)
{
    static char body[1024];
    snprintf(body, sizeof body,
             "<rss version=\"2.0\"><channel><title>T</title><item>"
             "<title>%s</title><guid>%s</guid></item></channel></rss>",
             title, title);
    return body;
}

struct response
bench_moved(const char *title)
{
    return (struct response){ .status = 200,
                              .body = text_of(bench_feed(title)),
                              .final_url = TEXT(MOVED),
                              .moved = true,
                              .moved_to = TEXT(MOVED) };
}

size_t
bench_headlines(const struct bench *b)
{
    return b->rundown != NULL ? rundown_count(b->rundown) : 0;
}

const char *
bench_line(const struct bench *b, size_t i)
{
    static char line[512];
    if (i >= bench_headlines(b))
        return "";
    snprintf(line, sizeof line, TEXT_FMT,
             TEXT_ARG(rundown_at(b->rundown, i)->line));
    return line;
}

enum feed_status
bench_status(const struct bench *b)
{
    assert_non_null(b->rundown);
    return rundown_feed_at(b->rundown, 0)->status;
}

bool
bench_says(const struct bench *b, const char *part)
{
    assert_non_null(b->rundown);
    struct text error = rundown_feed_at(b->rundown, 0)->error;
    if (text_find(error, text_of(part)) != SIZE_MAX)
        return true;
    print_error("'" TEXT_FMT "' does not say '%s'\n", TEXT_ARG(error), part);
    return false;
}
