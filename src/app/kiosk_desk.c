// SPDX-License-Identifier: MIT
#include "app/kiosk_parts.h"

#include "app/report.h"
#include "app/state.h"
#include "base/arena.h"
#include "base/clock.h"
#include "desk/desk.h"
#include "net/transport.h"
#include "store/store.h"

#define LOG_ROOM "app"
#include "base/log.h"

bool
kiosk_open_desk(struct kiosk *k, struct error *err)
{
    if (k->store == NULL)
        k->store = store_open(state_store_path(k->arena, k->state_dir), err);
    if (k->store == NULL)
        return false;
    struct transport_settings network = k->config->network;
    network.hsts_file =
        state_hsts_path(k->arena, k->state_dir, store_is_kept(k->store));
    k->transport = transport_create_curl(&network, err);
    if (k->transport == NULL)
        return false;
    k->desk = desk_create(k->transport, k->store);
    kiosk_send_orders(k);
    return true;
}

void
kiosk_close_desk(struct kiosk *k)
{
    desk_destroy(k->desk);
    transport_destroy(k->transport);
    k->desk = NULL;
    k->transport = NULL;
}

void
kiosk_send_orders(struct kiosk *k)
{
    struct desk_plan plan = k->config->desk;
    plan.offline = k->options->offline;
    plan.seed = state_machine_seed();
    plan.poll_now += k->polls;
    if (!k->wants_feeds)
        plan.feed_count = 0; /* another machine fetches for us */
    desk_order(k->desk, orders_create(&plan));
}

void
kiosk_recall_ledger(struct kiosk *k)
{
    struct arena *arena = arena_create();
    screen_recall(k->screen, store_recall_ledger(k->store, arena));
    arena_destroy(arena);
}

void
kiosk_note_ledger(struct kiosk *k, bool is_last)
{
    char *ledger = screen_ledger(k->screen, is_last);
    if (ledger != NULL)
        desk_note_ledger(k->desk, ledger);
}

void
kiosk_write_stats(struct kiosk *k)
{
    struct screen_stats stats;
    struct error err;
    if (k->screen == NULL)
        return;
    screen_stats(k->screen, &stats);
    json_t *report = report_make(&stats, k->feeds, kiosk_fleet_json(k),
                                 k->started_us, clock_steady_us());
    if (k->options->stats_path != NULL &&
        !report_write(k->options->stats_path, report, &err))
        log_error("%s", err.message);
    /* A second one beside the first reads only. */
    if (k->state_dir != NULL && k->desk != NULL && desk_is_kept(k->desk)) {
        struct arena *arena = arena_create();
        struct text path = arena_format(arena, "%s/stats.json", k->state_dir);
        /* Of the feeds the store knows more, and cards wear. */
        json_object_del(report, "feeds");
        /* A folder that cannot be written has been complained about. */
        report_write(path.ptr, report, &err);
        arena_destroy(arena);
    }
    json_decref(report);
}
