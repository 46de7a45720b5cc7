// SPDX-License-Identifier: MIT
#include "app/kiosk_parts.h"

#include <stdlib.h>
#include <string.h>

#include "app/json.h"
#include "app/mqtt.h"
#include "app/report.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "desk/desk.h"
#include "fleet/fleet.h"
#include "headline/rundown.h"
#include "screen/picture.h"

#define LOG_ROOM "app"
#include "base/log.h"

enum {
    FLEET_REPORT_US = 60000000,
    FLEET_REPORT_OFTEN_US = 10000000, /* somebody looks at the headline */
    FLEET_FIRST_REPORT_US = 5000000,
    HEADLINE_BYTES = 600,
    SNAPSHOT_US = 10000000,
};

void
kiosk_open_fleet(struct kiosk *k)
{
    struct fleet_settings settings;
    struct error err = { 0 };
    k->wants_feeds = true;
    k->fleet_error = (struct text){ 0 };
    if (k->config->mqtt.role == FLEET_OFF || k->options->offline)
        return;
    struct arena *arena = arena_create();
    if (mqtt_settings(arena, k->config, &settings, &err)) {
        if (k->state_dir != NULL) {
            settings.state_path =
                arena_format(arena, "%s/fleet.json", k->state_dir).ptr;
            settings.river_path =
                arena_format(arena, "%s/river.json", k->state_dir).ptr;
            settings.announced_path =
                arena_format(arena, "%s/announced", k->state_dir).ptr;
        }
        k->fleet = fleet_start(&settings, &err);
    }
    arena_destroy(arena);
    if (k->fleet == NULL) {
        log_error("%s; this wall stays by itself", err.message);
        k->fleet_error = arena_copy(k->arena, text_of(err.message));
        return;
    }
    k->wants_feeds = fleet_wants_feeds(k->fleet);
    k->fleet_report_us = clock_steady_us() + FLEET_FIRST_REPORT_US;
}

void
kiosk_close_fleet(struct kiosk *k)
{
    fleet_stop(k->fleet);
    k->fleet = NULL;
}

void
kiosk_leave_fleet(struct kiosk *k)
{
    fleet_leave(k->fleet);
    k->fleet = NULL;
}

struct rundown *
kiosk_take_rundown(struct kiosk *k)
{
    struct rundown *fresh = desk_take_rundown(k->desk);
    if (k->fleet == NULL)
        return fresh;
    if (fresh != NULL && k->wants_feeds)
        fleet_offer(k->fleet, fresh);
    else
        rundown_destroy(fresh);
    return fleet_take_rundown(k->fleet);
}

json_t *
kiosk_fleet_json(struct kiosk *k)
{
    struct fleet_state state = { .state = "off" };
    if (k->fleet == NULL && k->fleet_error.len == 0)
        return NULL;
    if (k->fleet != NULL)
        fleet_state(k->fleet, &state);
    struct text problem =
        k->fleet != NULL ? text_of(state.problem) : k->fleet_error;
    return json_pack("{s:s, s:b, s:o, s:o, s:o}", "state", state.state,
                     "connected", (int)state.is_connected, "publisher",
                     json_text(text_of(state.publisher)), "clock_offset_ms",
                     state.knows_offset
                         ? json_real((double)state.offset_us / 1000)
                         : json_null(),
                     "problem", json_text(problem));
}

/* What this display has to say of itself, for its status. */
static void
tell_fleet(struct kiosk *k, int64_t now_us)
{
    struct screen_stats stats = { 0 };
    char line[HEADLINE_BYTES] = "";
    if (k->screen != NULL) {
        screen_stats(k->screen, &stats);
        screen_headline(k->screen, line, sizeof line);
    }
    json_t *report = report_make(&stats, k->feeds, NULL, k->started_us, now_us);
    json_object_set_new(report, "headline", json_text(text_of(line)));
    json_object_set_new(
        report, "paused",
        json_boolean(k->screen != NULL && screen_is_paused(k->screen)));
    json_object_set_new(report, "on", json_boolean(!k->is_dark));
    json_object_set_new(report, "brightness",
                        json_integer(100 - k->shade_percent));
    char *text = json_dumps(report, JSON_COMPACT | JSON_REAL_PRECISION(6));
    json_decref(report);
    if (text != NULL)
        fleet_report(k->fleet, text);
    k->fleet_report_us =
        now_us + (k->config->mqtt.discovery.len > 0 ? FLEET_REPORT_OFTEN_US
                                                    : FLEET_REPORT_US);
}

/* A frame on its way to a file and to whoever asked for it. */
struct snapshot {
    struct image image;
    char *path;
};

/* On the fleet's thread: a frame must not wait for what takes several. */
static void
snapshot_make(void *ctx, struct buffer *out)
{
    struct snapshot *s = ctx;
    struct error err;
    if (out != NULL && (!picture_encode(&s->image, out, &err) ||
                        !file_replace(s->path, buffer_text(out), &err)))
        log_warning("no snapshot: %s", err.message);
    image_finish(&s->image);
    free(s->path);
    free(s);
}

static void
take_snapshot(struct kiosk *k, int64_t now_us)
{
    struct error err = { 0 };
    if (k->state_dir == NULL || now_us < k->snapshot_us)
        return;
    k->snapshot_us = now_us + SNAPSHOT_US;
    struct snapshot *s = memory_new(1, sizeof *s);
    if (!screen_capture(k->screen, &s->image, &err)) {
        log_warning("no snapshot: %s", err.message);
        free(s);
        return;
    }
    struct arena *arena = arena_create();
    struct text path = arena_format(arena, "%s/snapshot.png", k->state_dir);
    s->path = memory_new(path.len + 1, 1);
    memcpy(s->path, path.ptr, path.len);
    arena_destroy(arena);
    fleet_show_picture(k->fleet, snapshot_make, s);
}

static void
light(struct kiosk *k)
{
    screen_light(k->screen, k->is_dark ? 0 : 100 - k->shade_percent);
}

static void
obey(struct kiosk *k, const struct word_order *order, int64_t now_us)
{
    switch (order->command) {
    case WORD_PAUSE:
        screen_obey(k->screen, SCREEN_PAUSE);
        break;
    case WORD_RESUME:
        screen_obey(k->screen, SCREEN_RESUME);
        break;
    case WORD_SKIP:
        screen_obey(k->screen, SCREEN_SKIP);
        break;
    case WORD_REWIND:
        screen_obey(k->screen, SCREEN_REWIND);
        break;
    case WORD_RELOAD:
        k->polls++;
        kiosk_reload(k);
        kiosk_send_orders(k);
        break;
    case WORD_DIM:
        k->shade_percent = 100 - order->percent;
        light(k);
        break;
    case WORD_ON:
    case WORD_OFF:
        k->is_dark = order->command == WORD_OFF;
        if (!k->is_dark && k->shade_percent == 100)
            k->shade_percent = 0; /* else "on" would change nothing */
        light(k);
        break;
    case WORD_SNAPSHOT:
        take_snapshot(k, now_us);
        break;
    case WORD_DISMISS: /* the fleet's own affair */
    case WORD_NONE:
        break;
    }
}

/* Who has a display but no place in the river has nothing to measure with. */
static void
warn_of_river(struct kiosk *k)
{
    struct fleet_lead lead;
    if (k->is_river_told || k->config->mqtt.role != FLEET_PUBLISHER ||
        !fleet_river_lead(k->fleet, &lead))
        return;
    k->is_river_told = true;
    log_warning("there is a river, and this publisher's display has no place "
                "in it: nobody adds to it; set mqtt.river.width here, or "
                "publish from a machine without a display");
}

/* What others made of the river, what this wall did, and its clock. */
static void
follow_river(struct kiosk *k)
{
    struct river_clock clock;
    struct screen *wall = k->screen != NULL ? k->screen : k->gauge;
    if (k->screen != NULL && k->config->mqtt.river.width_um == 0)
        warn_of_river(k);
    if (wall == NULL ||
        (wall == k->screen && k->config->mqtt.river.width_um == 0))
        return;
    if (k->screen != NULL) {
        int wide_px, high_px;
        screen_size(k->screen, &wide_px, &high_px);
        fleet_note_size(k->fleet, wide_px, high_px);
    }
    fleet_river_clock(k->fleet, &clock);
    screen_keep_time(wall, &clock);
    struct river *river = fleet_take_river(k->fleet);
    if (river != NULL && river->id == 0) {
        river_destroy(river);
        screen_flow(wall, NULL);
    } else if (river != NULL) {
        screen_flow(wall, river);
    }
    river = screen_take_river(wall);
    if (river != NULL)
        fleet_offer_river(k->fleet, river);
}

void
kiosk_heed_fleet(struct kiosk *k, int64_t now_us)
{
    struct word_order order;
    bool any = false;
    if (k->fleet == NULL)
        return;
    follow_river(k);
    bool wants_feeds = fleet_wants_feeds(k->fleet);
    if (wants_feeds != k->wants_feeds) {
        k->wants_feeds = wants_feeds;
        kiosk_send_orders(k);
    }
    /* A reload may end this fleet and begin another. */
    while (k->screen != NULL && k->fleet != NULL &&
           fleet_take_order(k->fleet, &order)) {
        obey(k, &order, now_us);
        any = true;
    }
    if (k->fleet != NULL && (any || now_us >= k->fleet_report_us))
        tell_fleet(k, now_us);
}
