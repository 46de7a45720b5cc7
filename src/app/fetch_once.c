// SPDX-License-Identifier: MIT
#include "app/fetch_once.h"

#include <stdio.h>

#include "app/command.h"
#include "app/config.h"
#include "app/turn.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/log.h"
#include "desk/desk.h"
#include "headline/headline.h"
#include "headline/rundown.h"
#include "net/transport.h"
#include "screen/gap.h"
#include "store/store.h"

enum {
    TURN_MS = 200,
    PATIENCE_S = 15, /* for retries, on top of the transfers' own limit */
};

/* The plan, but feeds only: an article is nothing that a check needs. */
static struct orders *
feeds_only(const struct config *config, struct arena *arena)
{
    struct desk_plan plan = config->desk;
    struct feed_order *feeds =
        arena_alloc(arena, plan.feed_count, sizeof *feeds);
    for (size_t i = 0; i < plan.feed_count; i++) {
        feeds[i] = plan.feeds[i];
        feeds[i].article = ARTICLE_FEED;
    }
    plan.feeds = feeds;
    return orders_create(&plan);
}

static bool
is_waiting(const struct rundown *rundown)
{
    if (rundown == NULL)
        return true;
    for (size_t i = 0; i < rundown_feed_count(rundown); i++)
        if (rundown_feed_at(rundown, i)->status == FEED_WAITING)
            return true;
    return false;
}

static struct rundown *
ask(struct desk *desk, int64_t patience_s)
{
    struct rundown *newest = NULL;
    int64_t until_us = clock_steady_us() + patience_s * 1000000;
    do
        turn_take(desk, TURN_MS, &newest);
    while ((is_waiting(newest) || desk_is_busy(desk)) &&
           clock_steady_us() < until_us);
    return newest;
}

static int
tell(const struct rundown *rundown)
{
    size_t answered = 0;
    for (size_t i = 0; i < rundown_feed_count(rundown); i++) {
        const struct feed_health *h = rundown_feed_at(rundown, i);
        if (h->status == FEED_OK || h->status == FEED_UNCHANGED) {
            printf(TEXT_FMT ": %u entries\n", TEXT_ARG(h->name), h->entries);
            answered++;
        } else {
            struct text why =
                h->error.len > 0 ? h->error : TEXT("no answer in time");
            fflush(stdout);
            fprintf(stderr, TEXT_FMT ": " TEXT_FMT "\n", TEXT_ARG(h->name),
                    TEXT_ARG(why));
        }
    }
    return answered > 0 ? STATUS_DONE : STATUS_FAILED;
}

/* One line for a package: what it has that the wall would show as boxes. */
static void
tell_gaps(const struct gap *gaps, size_t count)
{
    enum { NAMED = 8 };
    for (size_t i = 0; i < count;) {
        const char *package = gaps[i].package;
        size_t end = i;
        struct buffer line;
        buffer_init(&line, 1000);
        while (end < count && gaps[end].package == package) {
            if (end - i < NAMED)
                buffer_format(&line, "%s U+%04X", end == i ? "" : ",",
                              (unsigned)gaps[end].code_point);
            end++;
        }
        if (end - i > NAMED)
            buffer_format(&line, " and %zu more", end - i - NAMED);
        fflush(stdout);
        fprintf(stderr, "no font has" TEXT_FMT "; %s%s\n",
                TEXT_ARG(buffer_text(&line)),
                package != NULL ? "install " : "no package is known to",
                package != NULL ? package : "");
        buffer_finish(&line);
        i = end;
    }
}

static void
check_glyphs(const struct config *config, const struct rundown *rundown,
             struct arena *arena)
{
    struct error err;
    struct gap *gaps;
    size_t count = rundown_count(rundown), gap_count;
    struct text *texts = arena_alloc(arena, count * 3, sizeof *texts);
    for (size_t i = 0; i < count; i++) {
        const struct headline *h = rundown_at(rundown, i);
        texts[i * 3] = h->line;
        texts[i * 3 + 1] = h->title;
        texts[i * 3 + 2] = h->source;
    }
    if (gaps_find(arena, config->style.fonts, config->style.font_count, texts,
                  count * 3, &gaps, &gap_count, &err))
        tell_gaps(gaps, gap_count);
    else
        fprintf(stderr, "%s\n", err.message);
}

int
fetch_once(const struct config *config)
{
    struct error err = { 0 };
    struct desk *desk = NULL;
    struct rundown *rundown = NULL;
    struct arena *arena = arena_create();
    log_limit(LOG_LEVEL_ERROR); /* what goes wrong is told below */
    struct store *store = store_open(":memory:", &err);
    struct transport *transport = transport_create_curl(&config->network, &err);
    int status = STATUS_FAILED;
    if (store != NULL && transport != NULL) {
        desk = desk_create(transport, store);
        desk_order(desk, feeds_only(config, arena));
        rundown = ask(desk, config->desk.timeout_ms / 1000 + PATIENCE_S);
    } else {
        usage_failed("check", &err);
    }
    if (rundown != NULL) {
        status = tell(rundown);
        check_glyphs(config, rundown, arena);
    }
    rundown_destroy(rundown);
    desk_destroy(desk);
    transport_destroy(transport);
    store_close(store);
    arena_destroy(arena);
    return status;
}
