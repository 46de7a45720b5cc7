// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>

#include "app/config.h"
#include "app/json.h"
#include "app/sandbox.h"
#include "app/state.h"
#include "app/turn.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "desk/desk.h"
#include "headline/headline.h"
#include "headline/pattern.h"
#include "headline/rundown.h"
#include "store/store.h"

static const char help[] =
    "Usage: motograph headlines [--config FILE] [--state-dir DIR] [--json]\n"
    "                           [--once] [--offline]\n\n"
    "Asks the feeds that are due, waits for their articles, and prints the\n"
    "headlines. Each feed that fails is a line on standard error.\n\n"
    "  --config FILE    the configuration; without it, the one that 'run' "
    "uses\n"
    "  --state-dir DIR  where headlines are remembered\n"
    "  --json           headlines and feeds as JSON\n"
    "  --once           ask every feed now, due or not, but for those that "
    "have\n"
    "                   asked for a pause (Retry-After)\n"
    "  --offline        ask no server: print what is remembered, and files\n";

enum { TURN_MS = 500 };

struct headlines_options {
    const char *config;
    const char *state_dir;
    bool json;
    bool once;
    bool offline;
};

static int64_t
at_least_zero(int64_t value)
{
    return value > 0 ? value : 0;
}

static json_t *
headline_json(const struct headline *h, int64_t now)
{
    json_t *sources = json_array();
    for (size_t i = 0; i < h->source_count; i++)
        json_array_append_new(sources, json_text(h->sources[i]));
    int64_t born = headline_born(h);
    json_t *age =
        born == 0 ? json_null() : json_integer(at_least_zero(now - born));
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:s, s:o}", "headline",
        json_text(h->line), "title", json_text(h->title), "source",
        json_text(h->source), "sources", sources, "link", json_text(h->link),
        "published", json_time(h->published), "age_s", age, "priority",
        headline_priority_name(h->priority), "method", json_text(h->method));
}

static json_t *
health_json(const struct feed_health *f, int64_t now)
{
    return json_pack("{s:o, s:o, s:s, s:o, s:I, s:I}", "name",
                     json_text(f->name), "url", json_text(f->url), "status",
                     feed_status_name(f->status), "error", json_text(f->error),
                     "entries", (json_int_t)f->entries, "next_poll_s",
                     (json_int_t)at_least_zero(f->next_poll - now));
}

static bool
print_json(const struct rundown *r, int64_t now)
{
    json_t *headlines = json_array(), *feeds = json_array();
    for (size_t i = 0; i < rundown_count(r); i++)
        json_array_append_new(headlines, headline_json(rundown_at(r, i), now));
    for (size_t i = 0; i < rundown_feed_count(r); i++)
        json_array_append_new(feeds, health_json(rundown_feed_at(r, i), now));
    return json_print(
        json_pack("{s:o, s:o}", "headlines", headlines, "feeds", feeds));
}

static bool
print_text(const struct rundown *r, int64_t now)
{
    struct arena *arena = arena_create();
    for (size_t i = 0; i < rundown_count(r); i++) {
        const struct headline *h = rundown_at(r, i);
        struct text age = pattern_age(arena, headline_born(h), now);
        printf(TEXT_FMT "\t" TEXT_FMT "\t" TEXT_FMT "\n", TEXT_ARG(age),
               TEXT_ARG(h->source), TEXT_ARG(h->line));
    }
    arena_destroy(arena);
    return fflush(stdout) == 0;
}

/* One line a failing feed. True when there is anything to show for it all. */
static bool
tell_failures(const struct rundown *r)
{
    bool any = rundown_count(r) > 0;
    for (size_t i = 0; i < rundown_feed_count(r); i++) {
        const struct feed_health *f = rundown_feed_at(r, i);
        any = any || f->status == FEED_OK || f->status == FEED_UNCHANGED;
        if (f->status == FEED_ERROR)
            fprintf(stderr, "motograph headlines: " TEXT_FMT ": " TEXT_FMT "\n",
                    TEXT_ARG(f->name), TEXT_ARG(f->error));
    }
    if (!any)
        fprintf(stderr, "motograph headlines: no headlines: no feed has given "
                        "any yet\n");
    return any;
}

/* Turns until nothing is under way. The caller owns the rundown. */
static struct rundown *
work(struct desk *desk)
{
    struct rundown *newest = NULL;
    do
        turn_take(desk, TURN_MS, &newest);
    while (desk_is_busy(desk));
    return newest;
}

static int
show(const struct config *config, struct transport *transport,
     struct store *store, const struct headlines_options *o)
{
    struct desk_plan plan = config->desk;
    plan.offline = plan.offline || o->offline;
    plan.poll_now = o->once ? plan.poll_now + 1 : plan.poll_now;
    plan.seed = state_machine_seed();
    /* Feeds that fail are told below, each in one line. */
    log_limit(LOG_LEVEL_ERROR);
    struct desk *desk = desk_create(transport, store);
    desk_order(desk, orders_create(&plan));
    struct rundown *r = work(desk);
    int64_t now = clock_wall_s();
    bool printed = o->json ? print_json(r, now) : print_text(r, now);
    bool any = tell_failures(r);
    rundown_destroy(r);
    desk_destroy(desk);
    if (!printed)
        return usage_unwritten("headlines");
    return any ? STATUS_DONE : STATUS_FAILED;
}

static int
open_and_show(const struct headlines_options *o)
{
    const struct config *config = usage_config(o->config);
    if (config == NULL)
        return STATUS_USAGE;
    struct arena *arena = arena_create();
    struct error err = { 0 };
    const char *directory = state_directory(arena, o->state_dir);
    struct sandbox_places places = { .state_dir = directory, .config = config };
    log_limit(LOG_LEVEL_WARNING); /* how it is shut in is no news here */
    sandbox_enter(&places);
    log_limit(LOG_LEVEL_INFO);
    struct store *store = store_open(state_store_path(arena, directory), &err);
    struct transport_settings network = config->network;
    network.hsts_file = state_hsts_path(arena, directory,
                                        store != NULL && store_is_kept(store));
    struct transport *transport =
        store != NULL ? transport_create_curl(&network, &err) : NULL;
    int status = transport != NULL ? show(config, transport, store, o)
                                   : usage_failed("headlines", &err);
    transport_destroy(transport);
    store_close(store);
    arena_destroy(arena);
    config_destroy(config);
    return status;
}

int
command_headlines(int argc, char **argv)
{
    struct headlines_options o = { 0 };
    const struct usage_flag flags[] = {
        { "config", .value = &o.config },
        { "state-dir", .value = &o.state_dir },
        { "json", .given = &o.json },
        { "once", .given = &o.once },
        { "offline", .given = &o.offline },
        { 0 },
    };
    int status = usage_read("headlines", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind < argc)
        return usage_wrong("headlines", "'%s' is too much", argv[optind]);
    return open_and_show(&o);
}
