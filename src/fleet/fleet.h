// SPDX-License-Identifier: MIT
#pragma once

#include "fleet/client.h"
#include "fleet/word.h"
#include "headline/river.h"
#include "headline/rundown.h"

struct buffer;
struct fleet;

enum fleet_role { FLEET_OFF, FLEET_PUBLISHER, FLEET_DISPLAY };
enum fleet_fallback { FLEET_FALLBACK_NONE, FLEET_FALLBACK_FEEDS };

/* The part that this machine plays, as configured. Borrowed, and copied. */
struct fleet_settings {
    enum fleet_role role;
    struct client_settings broker; /* without id and will */
    struct text wall;              /* what belongs together: part of topics */
    struct text name;              /* of this machine; no two have the same */
    int priority;                  /* among publishers; the greatest is it */
    enum fleet_fallback fallback;
    int64_t fallback_after_s;
    struct text discovery; /* Home Assistant's prefix; empty: none of it */
    struct text version;
    struct word_palette palette;
    struct rundown_rules rules;
    const char *state_path;     /* of what was got; NULL: not remembered */
    const char *river_path;     /* of where the river is; the same */
    struct river_place place;   /* in it; zero width: in none */
    const char *announced_path; /* of topics that are ours; may be NULL */
    uint64_t instance;          /* of this process: no two have the same */
};

/*
 * A wall of several machines: the rundown of one goes to all by way of an MQTT
 * broker, and words from outside come in. Works on a thread of its own. NULL,
 * with the line for the log: the library is not there.
 */
struct fleet *fleet_start(const struct fleet_settings *settings,
                          struct error *err);
void fleet_stop(struct fleet *f); /* NULL is fine; takes leave, and joins */

/*
 * The same for good, because it plays another part from now on or none: what a
 * broker keeps of this machine is taken back, and what was got is forgotten.
 */
void fleet_leave(struct fleet *f);

/* What follows is for any thread. */

/* From now on there is ring(ctx), on the fleet's thread, for what is to take. */
void fleet_ring(struct fleet *f, void (*ring)(void *ctx), void *ctx);

/* The newest of our own desk. Takes ownership. */
void fleet_offer(struct fleet *f, struct rundown *r);

/* What is to be shown, when it is another one; the caller owns it. */
struct rundown *fleet_take_rundown(struct fleet *f);

/*
 * For a display with a place in a river: what it has made of it, what others
 * have, when that is another one, and how the clock stands that it goes by.
 * Offering takes ownership; who takes owns. An empty river of no id: by itself.
 */
void fleet_offer_river(struct fleet *f, struct river *r);
struct river *fleet_take_river(struct fleet *f);
void fleet_river_clock(struct fleet *f, struct river_clock *out);

/* How large the picture of this display is, as it is seen. */
void fleet_note_size(struct fleet *f, int wide_px, int high_px);

/* A display of a river. */
struct fleet_lead {
    struct river_place place;
    int wide_px;
    int high_px;
};

/*
 * The display that a publisher without one measures headlines for: the lowest,
 * so that the type fits them all. False: nobody else is in a river.
 */
bool fleet_river_lead(struct fleet *f, struct fleet_lead *out);

/* The next order to this display. False: there is none. */
bool fleet_take_order(struct fleet *f, struct word_order *out);

/* Our own desk has to fetch: always, or while nobody else does it for us. */
bool fleet_wants_feeds(const struct fleet *f);

/* How this display fares, as a JSON object. Takes ownership. */
void fleet_report(struct fleet *f, char *json);

/*
 * A picture of the wall, which somebody ordered. On the fleet's thread `make`
 * appends it as a PNG and frees `ctx`; without a buffer it only does that.
 */
void fleet_show_picture(struct fleet *f,
                        void (*make)(void *ctx, struct buffer *out), void *ctx);

struct fleet_state {
    const char *state; /* "publishing", "standby", "receiving", "alone" ... */
    bool is_connected;
    bool knows_offset;
    int64_t offset_us;  /* the publisher's clock is ahead by so much */
    char problem[300];  /* empty: none */
    char publisher[64]; /* who made what is on air; empty: nobody has yet */
};

void fleet_state(struct fleet *f, struct fleet_state *out);

/* A name that may stand in a topic: letters, digits, - and _. */
struct text fleet_name(struct arena *arena, struct text name);

/*
 * For a person: puts one payload in the broker's hands and waits for that.
 * False: why not.
 */
bool fleet_send(const struct client_settings *broker, const char *topic,
                struct text payload, struct error *err);

/*
 * Shows every message of a wall to `see` until it returns false, or stops()
 * does not. False: why it could not begin.
 */
bool fleet_watch(const struct client_settings *broker, const char *filter,
                 bool (*see)(void *ctx, struct text topic, struct text payload,
                             bool is_retained),
                 void *ctx, bool (*stops)(void), struct error *err);
