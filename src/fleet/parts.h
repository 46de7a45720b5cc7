// SPDX-License-Identifier: MIT
#pragma once

#include "fleet/fleet.h"

#include <pthread.h>
#include <stdatomic.h>

#include "base/buffer.h"
#include "fleet/claim.h"
#include "fleet/edition.h"
#include "fleet/offset.h"
#include "fleet/places.h"
#include "fleet/rate.h"

struct arena;

enum {
    FLEET_ORDERS = 16,   /* waiting for the main thread */
    FLEET_MESSAGES = 20, /* on air at a time; then the oldest goes */
    FLEET_PULSE_US = 60000000,
    FLEET_HEALTH_US = 900000000, /* of feeds, when there is no news */
    FLEET_STATUS_US = 60000000,
    FLEET_STATUS_SOON_US = 2000000,
    FLEET_COALESCE_US = 2000000,   /* the news of one round of polls is one */
    FLEET_SAVE_US = 900000000,     /* memory cards wear */
    FLEET_EDITION_S = 21600,       /* then the whole is said again */
    FLEET_SILENCE_US = 200000000,  /* three beats of the pulse, and some */
    FLEET_INHERIT_US = 1800000000, /* feeds may take so long to be fetched */
    FLEET_FIRST_US = 20000000,     /* and a first one, where nothing is known */
    FLEET_CLOCK_OFF_US = 60000000, /* ages and hours would be wrong */
    FLEET_WAIT_MS = 500,
};

enum fleet_topic {
    TOPIC_RUNDOWN,
    TOPIC_CHANGE,
    TOPIC_PULSE,
    TOPIC_PUBLISHER,
    TOPIC_MESSAGE,
    TOPIC_COMMAND,     /* to all of the wall */
    TOPIC_COMMAND_OWN, /* to this display */
    TOPIC_STATUS,      /* of this display */
    TOPIC_STATUS_ALL,
    TOPIC_PICTURE,
    TOPIC_ASK, /* what time is it? */
    TOPIC_ASK_ALL,
    TOPIC_TELL,
    TOPIC_RIVER,
    TOPIC_PLACE, /* of this display in it */
    TOPIC_PLACE_ALL,
    TOPICS,
};

/* Something said on the wall. */
struct fleet_message {
    struct arena *arena;
    struct headline headline;
};

/* The river's part. Zero while there is none. */
struct shore {
    struct river *river; /* as it was got, or made here */
    bool is_told;        /* that one is out */
    bool is_saved;
    bool was_fallen_back;
    int64_t saved_us;
    struct places places;
    int64_t said;     /* when our place was, Unix seconds */
    uint64_t clock;   /* of this machine, until it is set */
    int64_t ahead_us; /* wall minus steady time */
    int64_t up_us;    /* the broker was there */
    int64_t checked_us;
    char problem[300]; /* with the places; empty: none */
    int64_t said_size;
    _Atomic(struct river *) offer_slot;
    _Atomic(struct river *) air_slot;
    _Atomic int64_t size; /* of our picture: width and, in 16 bits, height */
};

/* A picture that is still to be made. */
struct fleet_picture {
    void (*make)(void *ctx, struct buffer *out);
    void *ctx;
};

/* Everything but the slots and what stands under the lock is the thread's. */
struct fleet {
    struct arena *arena;
    struct fleet_settings settings;
    const char *topics[TOPICS];
    struct client *client;
    struct claim claim;
    enum claim_state claim_before; /* in the last turn */
    struct offset offset;
    int64_t now_us; /* of this turn, steady */
    int64_t now;    /* wall, seconds */

    struct rundown *own;      /* of our desk */
    struct edition base;      /* the last whole rundown that was got ... */
    struct edition got;       /* ... and with its newest change */
    struct buffer pending;    /* a change whose base has not come yet */
    int64_t heard_us;         /* of a publisher that lives */
    uint64_t number;          /* the greatest seen or given */
    struct edition inherited; /* of the publisher before us */
    int64_t inherited_us;
    bool has_legacy;       /* it has come, and we decide what is on air */
    uint64_t first_number; /* that was given by us */
    struct fleet_message messages[FLEET_MESSAGES];
    size_t message_count;
    bool is_dirty; /* what is on air has to be made anew */
    bool is_urgent;
    bool is_author; /* we decide what is on air, here or everywhere */
    bool is_fallen_back;
    int64_t expires; /* when the next message ends, wall time; 0: none */

    struct edition on_air; /* as we would publish it */
    uint64_t on_air_news;
    struct edition sent; /* the whole that was published last */
    uint64_t sent_news;
    int64_t sent_us;
    int64_t sent_whole_us;
    size_t spent_bytes; /* on changes since */
    int64_t pulse_us;

    bool is_saved; /* what was got, in the file */
    int64_t saved_us;
    bool has_saved; /* headlines, not only that there were none */
    char *report;
    int64_t status_us;
    bool is_status_due;
    int64_t ask_us;
    int asked;
    bool is_clock_told;    /* that it is wrong */
    uint64_t offset_clock; /* that the offset is of */
    struct shore shore;
    uint64_t twin;     /* instance of another display of our name */
    char trouble[300]; /* the last thing that was refused */
    int64_t trouble_us;
    struct rate news_rate, word_rate, order_rate, other_rate;

    _Atomic(struct rundown *) offer_slot;
    _Atomic(struct rundown *) air_slot;
    _Atomic(char *) report_slot;
    _Atomic(struct fleet_picture *) picture_slot;
    _Atomic bool wants_feeds;
    _Atomic bool stops;
    _Atomic bool leaves; /* for good */
    _Atomic bool has_stopped;
    int wake_fd;
    pthread_t thread;

    pthread_mutex_t lock;    /* of what follows */
    void (*ring)(void *ctx); /* NULL: nobody listens yet */
    void *ring_ctx;
    struct word_order orders[FLEET_ORDERS];
    size_t order_count;
    struct fleet_state state;
    struct river_clock river_clock;
    struct fleet_lead lead; /* zero: there is none */
};

/* The fleet's thread has something to do. */
void fleet_wake(struct fleet *f);

/* There is something to take. */
void fleet_rung(struct fleet *f);

/* hear.c: what a broker hands on. */
void hear_up(void *ctx);
void hear_message(void *ctx, struct text topic, struct text payload,
                  bool is_retained);

/* Logs what was refused, not more than once a minute, and keeps it. */
void hear_trouble(struct fleet *f, struct text topic, const char *message);

/* topic.c: what is configured, copied, and the topics that follow from it. */
void topic_settings(struct fleet *f, const struct fleet_settings *settings);

/* air.c: who decides, what is on air, and what is published. */
void air_turn(struct fleet *f);
void air_finish(struct fleet *f);
/* Our desk has every feed of ours. */
bool air_has_fetched(const struct fleet *f);

/* receive.c: what another one publishes, whole or as a change. */
void receive_news(struct fleet *f, struct text payload, bool is_change,
                  bool is_retained);

/* message.c: what is said on the wall, while that is ours to decide. */
void message_say(struct fleet *f, const struct word_message *m);
void message_inherit(struct fleet *f, const struct headline *h);
void message_dismiss(struct fleet *f, uint64_t id); /* 0: all */
void message_expire(struct fleet *f);
void message_finish_all(struct fleet *f);

/* memory.c: what was got, over a restart. */
void memory_recall(struct fleet *f);
void memory_save(struct fleet *f, bool is_last);

/* status.c: how this display fares, and its picture. */
void status_turn(struct fleet *f);
void status_drop_picture(struct fleet_picture *picture);
void status_goodbye(struct fleet *f);

/* shore.c: the river, its places and its clock. */
bool shore_is_there(const struct fleet *f);
void shore_recall(struct fleet *f);
void shore_up(struct fleet *f);
void shore_turn(struct fleet *f);
void shore_hear(struct fleet *f, struct text topic, struct text payload);
void shore_save(struct fleet *f, bool is_last);
void shore_finish(struct fleet *f);

/* tell.c: what the publisher's clock says. */
void tell_up(struct fleet *f);
void tell_anew(struct fleet *f); /* another's is to be known, and soon */
void tell_turn(struct fleet *f);
void tell_time(struct fleet *f, struct text topic, struct text payload);

/*
 * announce.c: what a broker keeps of this machine, Home Assistant's topic among
 * it. It is said when there is a broker; what was ours and is not any more is
 * taken back then, and all of it when we leave for good.
 */
void announce_up(struct fleet *f);
void announce_take_back(struct fleet *f);
/* What is remembered is of another wall. */
bool announce_was_elsewhere(const struct fleet *f);
