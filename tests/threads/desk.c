// SPDX-License-Identifier: MIT
/*
 * The desk on its thread, a reader that takes rundowns as fast as it can, new
 * orders all the while, starts and stops: for ThreadSanitizer to look at.
 */
#include "desk/desk.h"
#include "base/clock.h"
#include "base/log.h"
#include "desk/orders.h"
#include "headline/headline.h"
#include "headline/rundown.h"
#include "net/transport.h"
#include "store/store.h"
#include "support/loopback.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECONDS = 4, FEEDS = 6, ROUNDS = 3 };

static void
ring(void *ctx)
{
    atomic_fetch_add((_Atomic int *)ctx, 1);
}

static void
script(struct loopback *server, int i)
{
    char path[32], text[512];
    snprintf(path, sizeof path, "/%d", i);
    snprintf(text, sizeof text,
             "body <rss version=\"2.0\"><channel><title>T</title><item>"
             "<title>Bridge %d opens over the river</title><guid>%d</guid>"
             "</item></channel></rss>\n%s",
             i, i,
             i == 3   ? "delay 200\n"
             : i == 4 ? "status 500 No\n"
                      : "");
    loopback_script(server, path, text);
}

static struct orders *
orders_of(int port, uint32_t poll_now)
{
    static char urls[FEEDS][64];
    struct feed_order feeds[FEEDS] = { 0 };
    for (int i = 0; i < FEEDS; i++) {
        snprintf(urls[i], sizeof urls[i], "http://127.0.0.1:%d/%d", port, i);
        feeds[i].url = text_of(urls[i]);
        feeds[i].source = TEXT("Feed");
        feeds[i].refresh_s = 1;
    }
    struct desk_plan plan = {
        .feeds = feeds,
        .feed_count = FEEDS - poll_now % 2, /* one comes and goes */
        .refresh_floor_s = 1,
        .poll_now = poll_now,
    };
    return orders_create(&plan);
}

/* Reads every byte of a rundown, as a screen would. */
static size_t
read_whole(const struct rundown *r)
{
    size_t sum = 0;
    for (size_t i = 0; i < rundown_count(r); i++) {
        const struct headline *h = rundown_at(r, i);
        for (size_t k = 0; k < h->line.len; k++)
            sum += (unsigned char)h->line.ptr[k];
    }
    for (size_t i = 0; i < rundown_feed_count(r); i++)
        sum += rundown_feed_at(r, i)->error.len;
    return sum;
}

static bool
one_round(int port, size_t *rundowns, size_t *headlines)
{
    struct error err = { 0 };
    struct transport_settings settings = { 0 };
    struct transport *transport = transport_create_curl(&settings, &err);
    struct store *store = store_open(":memory:", &err);
    struct desk *desk = desk_create(transport, store);
    _Atomic int rings = 0;
    uint32_t poll_now = 0;
    desk_order(desk, orders_of(port, ++poll_now));
    if (!desk_start(desk, ring, &rings, &err))
        return false;
    int64_t end = clock_steady_us() + SECONDS * 1000000LL / ROUNDS;
    while (clock_steady_us() < end) {
        struct rundown *r = desk_take_rundown(desk);
        if (r != NULL) {
            (*rundowns)++;
            if (read_whole(r) > 0)
                *headlines = rundown_count(r);
        }
        rundown_destroy(r);
        if (desk_last_turn_us(desk) <= 0)
            return false;
        desk_order(desk, orders_of(port, ++poll_now));
        desk_note_ledger(desk, strdup("what was on air"));
        usleep(2000);
    }
    desk_stop(desk);
    desk_destroy(desk);
    store_close(store);
    transport_destroy(transport);
    return rings > 0;
}

int
main(void)
{
    struct error err = { 0 };
    signal(SIGPIPE, SIG_IGN);
    log_limit(LOG_LEVEL_ERROR);
    struct loopback *server =
        loopback_start(&(struct loopback_settings){ 0 }, &err);
    if (server == NULL)
        return 1;
    for (int i = 0; i < FEEDS; i++)
        script(server, i);
    size_t rundowns = 0, headlines = 0;
    bool good = true;
    for (int i = 0; good && i < ROUNDS; i++)
        good = one_round(loopback_port(server), &rundowns, &headlines);
    loopback_stop(server);
    printf("%zu rundowns, %zu headlines in the last\n", rundowns, headlines);
    return good && rundowns > ROUNDS && headlines >= FEEDS - 2 ? 0 : 1;
}
