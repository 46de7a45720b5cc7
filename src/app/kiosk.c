// SPDX-License-Identifier: MIT
#include "app/kiosk.h"

#include <locale.h>
#include <malloc.h>
#include <stdlib.h>
#include <time.h>

#include "app/cec.h"
#include "app/command.h"
#include "app/data.h"
#include "app/environment.h"
#include "app/kiosk_parts.h"
#include "app/report.h"
#include "app/sandbox.h"
#include "app/signals.h"
#include "app/state.h"
#include "app/usage.h"
#include "base/arena.h"
#include "base/clock.h"
#include "desk/desk.h"
#include "fleet/fleet.h"
#include "headline/rundown.h"
#include "store/store.h"

#define LOG_ROOM "app"
#include "base/log.h"

enum {
    IDLE_MS = 250,             /* nothing moves: how long to sleep */
    RIVER_MS = 40,             /* that, while others' river is fed */
    FIRST_RUNDOWN_US = 300000, /* what the first frame waits for the store */
    DESK_LATE_US = 60000000,   /* it turns every five seconds */
    DISPLAY_RETRY_US = 2000000,
    FLIP_LATE_S = 15, /* before systemd's 20 s, and without systemd too */
    FLIP_LATEST_S = 600,
    STATS_FIRST_US = 60000000,
    STATS_PERIOD_US = 1800000000, /* memory cards wear */
    LEDGER_PERIOD_US = 60000000,
    /*
     * Pictures of a wall and pages of the web come and go for months: what is
     * large goes back to the system at once and leaves no hole between what
     * stays.
     */
    LARGE_BYTES = 512 * 1024,
};

/* Seconds since the machine started, for who measures its boot. */
static void
log_moment(const char *what, int64_t us)
{
    log_info("boottime=%.3f %s", (double)us / 1e6, what);
}

static bool
is_time_up(const struct kiosk *k, int64_t now_us)
{
    return k->options->for_us > 0 &&
           now_us - k->started_us >= k->options->for_us;
}

/* No display: the desk works on here, while one may be plugged in. */
static bool
wait_for_display(struct kiosk *k, int64_t until_us)
{
    bool feeds_river = k->gauge != NULL;
    for (;;) {
        int64_t now_us = clock_steady_us();
        if (signals_take().leave || is_time_up(k, now_us))
            return false;
        if (now_us >= until_us)
            return true;
        notify_alive(&k->notify, now_us);
        desk_turn_at(k->desk, clock_wall_s(), now_us / 1000000,
                     feeds_river ? RIVER_MS : IDLE_MS);
        kiosk_gauge_show(k, kiosk_take_rundown(k)); /* the fleet has it now */
        now_us = clock_steady_us();
        feeds_river = kiosk_gauge_turn(k, now_us);
        kiosk_heed_fleet(k, now_us);
    }
}

/* One thread at a time has fonts. */
static void
display_found(void *ctx)
{
    kiosk_gauge_close(ctx);
}

/*
 * In a window a display is there or it is an error. A kiosk outlasts a panel
 * that is late, switched off or unplugged.
 */
static bool
open_screen(struct kiosk *k, struct error *err)
{
    struct screen_place place = k->options->place;
    bool is_told = false;
    place.icon = data_path(k->arena, "icons/motograph.png");
    place.found = display_found;
    place.found_ctx = k;
    for (;;) {
        k->screen = screen_open(&k->config->style, &place, err);
        if (k->screen != NULL)
            return true;
        if (err->kind != ERROR_DISPLAY || place.windowed)
            return false;
        if (!is_told)
            log_warning("%s; trying again every 2 s", err->message);
        is_told = true;
        err->kind = ERROR_NONE; /* said; it need not be said again */
        int64_t now_us = clock_steady_us();
        notify_waiting(&k->notify, "waiting for a display", now_us);
        if (!wait_for_display(k, now_us + DISPLAY_RETRY_US))
            return false;
    }
}

static void
show_rundown(struct kiosk *k)
{
    struct rundown *fresh = kiosk_take_rundown(k);
    if (fresh == NULL)
        fresh = k->held; /* from when there was no display yet */
    else
        rundown_destroy(k->held);
    k->held = NULL;
    if (fresh == NULL)
        return;
    json_decref(k->feeds);
    k->feeds = report_feeds(fresh, clock_wall_s());
    screen_show(k->screen, fresh);
}

/* What is remembered shall stand on the very first frame. */
static void
await_rundown(struct kiosk *k)
{
    const struct timespec moment = { .tv_nsec = 2000000 };
    int64_t until_us = clock_steady_us() + FIRST_RUNDOWN_US;
    while (k->feeds == NULL && clock_steady_us() < until_us) {
        show_rundown(k);
        if (k->feeds == NULL)
            nanosleep(&moment, NULL);
    }
}

/* systemd hears that all is well only while frames come and the desk turns. */
static void
tell_health(struct kiosk *k, bool on_air)
{
    struct screen_stats stats;
    int64_t now_us = clock_steady_us();
    if (k->has_aired && k->notify.is_ready && k->notify.watchdog_us == 0)
        return;
    screen_stats(k->screen, &stats);
    bool is_drawn = !on_air || stats.frames > k->frames;
    k->frames = stats.frames;
    if (!k->notify.is_ready && stats.first_frame_us > 0) {
        log_moment("first frame", stats.first_frame_us);
        notify_ready(&k->notify);
    }
    if (!k->has_aired && stats.first_headline_us > 0) {
        log_moment("first headline", stats.first_headline_us);
        k->has_aired = true;
    }
    if (is_drawn && now_us - desk_last_turn_us(k->desk) < DESK_LATE_US)
        notify_alive(&k->notify, now_us);
}

static void
open_story(struct kiosk *k)
{
    struct error err;
    struct text link = screen_link(k->screen);
    if (link.len > 0 && !browser_open(&k->browser, link, &err))
        log_warning("%s", err.message);
}

/* Such as a passphrase of the Wi-Fi that is refused. */
static void
heed_machine(struct kiosk *k, int64_t now_us)
{
    if (!notice_changed(&k->notice, now_us))
        return;
    if (k->notice.line[0] != '\0')
        log_warning("%s", k->notice.line);
    kiosk_show_notice(k);
}

/* What people, signals and files want. False: it is time to leave. */
static bool
heed(struct kiosk *k, enum screen_input input, int64_t now_us)
{
    struct signals signals = signals_take();
    if (input == SCREEN_QUIT || signals.leave || is_time_up(k, now_us))
        return false;
    if (input == SCREEN_OPEN_LINK)
        open_story(k);
    if (signals.reload) {
        notify_reloading(&k->notify, now_us);
        watch_start(&k->watch, k->watch.path);
        kiosk_reload(k);
    }
    kiosk_watch(k, now_us);
    heed_machine(k, now_us);
    kiosk_heed_fleet(k, now_us);
    if (now_us >= k->ledger_us) {
        k->ledger_us = now_us + LEDGER_PERIOD_US;
        kiosk_note_ledger(k, false);
    }
    if (signals.report || now_us >= k->stats_us) {
        k->stats_us = now_us + STATS_PERIOD_US;
        kiosk_write_stats(k);
    }
    return true;
}

/* A desktop may hide a window and stop its frames; a bare display never. */
static bool
is_bare_display(const struct kiosk *k)
{
    struct screen_stats stats;
    screen_stats(k->screen, &stats);
    return text_starts(text_of(stats.backend), TEXT("KMSDRM"));
}

/* A television that can be asked is asked as well. */
static void
follow_panel(struct kiosk *k)
{
    bool is_off = screen_is_off(k->screen);
    if (is_off == k->is_off)
        return;
    k->is_off = is_off;
    if (is_bare_display(k) && cec_switch(!is_off))
        log_info("the television is asked to %s", is_off ? "sleep" : "wake");
}

/* How long a display may keep a frame; emulated, on a busy machine, longer. */
static unsigned
flip_patience_s(const struct kiosk *k)
{
    return is_bare_display(k)
               ? environment_number("MOTOGRAPH_FLIP_LATE", FLIP_LATE_S,
                                    FLIP_LATEST_S, FLIP_LATE_S)
               : 0;
}

static void
air(struct kiosk *k)
{
    bool on_air = false;
    unsigned flip_late_s = flip_patience_s(k);
    await_rundown(k);
    for (;;) {
        signals_guard(flip_late_s);
        enum screen_input input = screen_input(k->screen, on_air ? 0 : IDLE_MS);
        if (!heed(k, input, clock_steady_us()))
            break;
        show_rundown(k);
        on_air = screen_frame(k->screen, clock_steady_us(), clock_wall_s());
        tell_health(k, on_air);
        follow_panel(k);
    }
    signals_guard(0);
}

static void
kiosk_close(struct kiosk *k)
{
    notify_stopping(&k->notify);
    if (k->desk != NULL)
        desk_stop(k->desk);
    kiosk_write_stats(k);
    kiosk_close_fleet(k);
    if (k->screen != NULL && k->has_recalled)
        kiosk_note_ledger(k, true);
    screen_close(k->screen);
    kiosk_gauge_close(k);
    rundown_destroy(k->held);
    browser_finish(&k->browser);
    kiosk_close_desk(k);
    store_close(k->store);
    config_destroy(k->config);
    json_decref(k->feeds);
    notify_close(&k->notify);
    arena_destroy(k->arena);
}

/* Nothing was shown: because it must not, or because it cannot be. */
static int
give_up(const struct error *err)
{
    if (signals_take().leave)
        return STATUS_DONE;
    return err->kind == ERROR_NONE ? STATUS_FAILED : usage_failed("run", err);
}

/* SDL would else draw into memory where there is no display, for nobody. */
static void
choose_display(void)
{
    const char *drivers = "kmsdrm";
    if (getenv("DISPLAY") != NULL)
        drivers = "x11,wayland";
    else if (getenv("WAYLAND_DISPLAY") != NULL)
        drivers = "wayland,x11";
    setenv("SDL_VIDEODRIVER", drivers, 0); /* unless somebody has said */
}

/* While there is one thread, and before the first byte from outside. */
static void
shut_in(struct kiosk *k)
{
    struct sandbox_places places = { .state_dir = k->state_dir,
                                     .stats_path = k->options->stats_path,
                                     .config = k->config };
    if (k->options->place.windowed)
        browser_prepare(&k->browser); /* it is no part of us */
    sandbox_enter(&places);
}

/* The store is ours until the desk's thread has it. */
static bool
start_desk(struct kiosk *k, struct error *err)
{
    kiosk_recall_ledger(k);
    k->has_recalled = true;
    if (k->fleet != NULL)
        fleet_ring(k->fleet, screen_ring, k->screen);
    return desk_start(k->desk, screen_ring, k->screen, err);
}

/* From a configuration to the end of the show. Returns the exit status. */
static int
run(struct kiosk *k)
{
    struct error err = { 0 };
    shut_in(k);
    kiosk_open_fleet(k);
    if (!kiosk_open_desk(k, &err) || !open_screen(k, &err) ||
        !start_desk(k, &err))
        return give_up(&err);
    log_moment("start", k->started_us);
    log_moment("screen open", clock_steady_us());
    kiosk_show_notice(k);
    air(k);
    return STATUS_DONE;
}

int
kiosk_run(const struct kiosk_options *options)
{
    mallopt(M_MMAP_THRESHOLD, LARGE_BYTES);
    struct kiosk k = { .options = options,
                       .arena = arena_create(),
                       .started_us = clock_steady_us() };
    int status = STATUS_DONE;
    k.stats_us = k.started_us + STATS_FIRST_US;
    setlocale(LC_TIME, ""); /* names of days in the clock; nothing else */
    choose_display();
    notify_open(&k.notify);
    notice_start(&k.notice, getenv("MOTOGRAPH_NOTICE"));
    signals_catch();
    k.state_dir = state_directory(k.arena, options->state_dir);
    bool is_configured = kiosk_configure(&k, &status);
    if (is_configured)
        status = run(&k);
    else
        k.state_dir = NULL; /* nothing of this run is to be noted there */
    kiosk_close(&k);
    return status;
}
