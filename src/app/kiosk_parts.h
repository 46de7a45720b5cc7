// SPDX-License-Identifier: MIT
#pragma once

#include <jansson.h>

#include "app/browser.h"
#include "app/config.h"
#include "app/kiosk.h"
#include "app/notice.h"
#include "app/notify.h"
#include "app/watch.h"
#include "fleet/fleet.h"

struct arena;
struct desk;
struct rundown;
struct screen;
struct store;
struct transport;

/* The running program: what the files kiosk*.c share. */
struct kiosk {
    const struct kiosk_options *options;
    struct arena *arena;     /* of what lives as long as this does */
    const char *state_dir;   /* NULL: there is none */
    const char *config_path; /* the file in force or to be; NULL: the demo */
    const struct config *config;
    struct text config_error; /* of the file that is not in force */
    struct transport *transport;
    struct store *store;
    struct desk *desk;
    struct fleet *fleet;     /* NULL: this wall is by itself */
    struct text fleet_error; /* why, when it should not be */
    int64_t fleet_report_us; /* when to tell the fleet how this wall fares */
    bool wants_feeds;        /* our desk has to fetch */
    uint32_t polls;          /* ordered from outside */
    int shade_percent;       /* of darkness: 0 is the wall as it is ... */
    bool is_dark;            /* ... or switched off */
    int64_t snapshot_us;     /* when the next picture may be taken */
    struct screen *screen;
    struct screen *gauge;   /* instead of it, of a publisher without one ... */
    struct fleet_lead lead; /* ... for this display of a river */
    struct rundown *held;   /* what would be on air if there were a display */
    struct notify notify;
    struct notice notice; /* what this machine has to say */
    struct watch watch;
    struct browser browser;
    json_t *feeds; /* how they fare, of the last rundown */
    int64_t started_us;
    int64_t search_us;  /* when to look for a configuration again */
    int64_t stats_us;   /* when to note the pacing for `motograph status` */
    int64_t ledger_us;  /* when to hand on what was on air */
    uint64_t frames;    /* presented, when last looked at */
    bool has_recalled;  /* what an earlier run knew of what was on air */
    bool has_aired;     /* a headline has been seen */
    bool is_off;        /* the panel, by the day plan */
    bool is_river_told; /* that nobody adds to it */
};

/* kiosk_config.c: the first configuration. False: `status` is the exit's. */
bool kiosk_configure(struct kiosk *k, int *status);

/* The file changed or SIGHUP came: the new one, or the old and a notice. */
void kiosk_reload(struct kiosk *k);

/* Looks about once a second whether the file has changed or appeared. */
void kiosk_watch(struct kiosk *k, int64_t now_us);

/* The line of our own that the wall needs now, or none. */
void kiosk_show_notice(struct kiosk *k);

/* kiosk_desk.c: net, store and desk by the configuration in force. */
bool kiosk_open_desk(struct kiosk *k, struct error *err);
void kiosk_close_desk(struct kiosk *k);
void kiosk_send_orders(struct kiosk *k);

/* What was on air in the run before; while the store is ours, at the start. */
void kiosk_recall_ledger(struct kiosk *k);

/* What was on air goes from the screen to the desk. `is_last`: waits for it. */
void kiosk_note_ledger(struct kiosk *k, bool is_last);

/* Writes the pacing to --stats and, for `motograph status`, to the state. */
void kiosk_write_stats(struct kiosk *k);

/* kiosk_fleet.c: other walls, when the configuration knows of them. */
void kiosk_open_fleet(struct kiosk *k);
void kiosk_leave_fleet(struct kiosk *k); /* for good */
void kiosk_close_fleet(struct kiosk *k);

/* What is to be shown when it is another one, our desk's or the fleet's. */
struct rundown *kiosk_take_rundown(struct kiosk *k);

/* What the fleet wants done; what it is to know. */
void kiosk_heed_fleet(struct kiosk *k, int64_t now_us);

/* How the fleet fares, for reports; NULL when there is none. */
json_t *kiosk_fleet_json(struct kiosk *k);

/*
 * kiosk_gauge.c: a publisher without a display measures headlines for a river
 * of others', on a wall that nobody sees.
 */
/* The newest rundown; takes ownership, NULL is fine. */
void kiosk_gauge_show(struct kiosk *k, struct rundown *fresh);
/* True: there is a river to feed, and the next turn is to come soon. */
bool kiosk_gauge_turn(struct kiosk *k, int64_t now_us);
void kiosk_gauge_close(struct kiosk *k);
