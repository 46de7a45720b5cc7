// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/parts.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "fleet/door.h"

enum { TROUBLE_AGAIN_US = 60000000, STATUS_MAX_BYTES = 64 << 10 };

void
hear_trouble(struct fleet *f, struct text topic, const char *message)
{
    struct error line;
    bool is_told =
        f->trouble_us != 0 && f->now_us - f->trouble_us < TROUBLE_AGAIN_US;
    error_set(&line, ERROR_FORMAT, TEXT_FMT " %s", TEXT_ARG(topic), message);
    if (is_told && strcmp(line.message, f->trouble) == 0)
        return;
    if (!is_told || strcmp(line.message, f->trouble) != 0)
        log_warning("%s", line.message);
    snprintf(f->trouble, sizeof f->trouble, "%s", line.message);
    f->trouble_us = f->now_us;
    f->is_status_due = true;
}

void
hear_up(void *ctx)
{
    struct fleet *f = ctx;
    static const enum fleet_topic display[] = {
        TOPIC_PULSE,   TOPIC_RUNDOWN,     TOPIC_CHANGE, TOPIC_MESSAGE,
        TOPIC_COMMAND, TOPIC_COMMAND_OWN, TOPIC_STATUS, TOPIC_TELL
    };
    for (size_t i = 0; i < sizeof display / sizeof display[0]; i++)
        client_subscribe(f->client, f->topics[display[i]]);
    if (f->settings.role == FLEET_PUBLISHER) {
        client_subscribe(f->client, f->topics[TOPIC_PUBLISHER]);
        client_subscribe(f->client, f->topics[TOPIC_ASK_ALL]);
        claim_up(&f->claim, f->now_us);
    }
    f->sent_whole_us = 0; /* a broker may have forgotten */
    f->is_dirty = f->is_status_due = true;
    f->status_us = 0;
    f->twin = 0;
    announce_up(f);
    shore_up(f);
    tell_up(f);
}

static bool
is_topic(const struct fleet *f, struct text topic, enum fleet_topic which)
{
    return text_eq(topic, text_of(f->topics[which]));
}

static void
hear_claim(struct fleet *f, struct text topic, struct text payload)
{
    struct claimant from;
    struct error err = { 0 };
    bool is_gone, had = f->claim.has_other;
    uint64_t before = f->claim.other.instance;
    if (f->settings.role != FLEET_PUBLISHER)
        return;
    if (payload.len == 0) {
        f->claim.said_us = 0; /* taken back, and ours, if we have one, is not */
        return;
    }
    if (!claim_read(payload, &from, &is_gone, &err)) {
        hear_trouble(f, topic, err.message);
        return;
    }
    claim_hear(&f->claim, &from, is_gone, f->now_us);
    if (!f->claim.has_other || (had && before == f->claim.other.instance))
        return;
    /* Its last will is on the topic of its status. */
    struct arena *arena = arena_create();
    struct text name = fleet_name(arena, text_of(f->claim.other.name));
    client_subscribe(f->client,
                     arena_format(arena,
                                  "motograph/" TEXT_FMT "/status/" TEXT_FMT,
                                  TEXT_ARG(f->settings.wall), TEXT_ARG(name))
                         .ptr);
    arena_destroy(arena);
}

static void
hear_pulse(struct fleet *f, struct text topic, struct text payload)
{
    struct error err = { 0 };
    json_t *root = door_open(payload, CLAIM_MAX_BYTES, &err);
    if (root == NULL)
        hear_trouble(f, topic, err.message);
    else
        f->heard_us = f->now_us;
    json_decref(root);
}

/* Of another publisher its end; of our own name somebody else's. */
static void
hear_status(struct fleet *f, struct text topic, struct text payload,
            bool is_retained)
{
    struct error err = { 0 };
    if (payload.len == 0 && is_topic(f, topic, TOPIC_STATUS) &&
        !atomic_load(&f->stops)) {
        /* Somebody of our name has left for good, or tidies up. */
        f->status_us = 0;
        announce_up(f);
        return;
    }
    json_t *root = door_open(payload, STATUS_MAX_BYTES, &err);
    if (root == NULL)
        return; /* nothing of it is shown here */
    struct arena *arena = arena_create();
    struct text name = door_line(arena, root, "name", CLAIM_NAME_BYTES);
    uint64_t instance = door_hex(root, "instance");
    bool is_online = json_is_true(json_object_get(root, "online"));
    if (!is_online)
        claim_hear_will(&f->claim, name, instance);
    /* A retained one is of our own life before. */
    bool is_other = is_topic(f, topic, TOPIC_STATUS) && !is_retained &&
                    instance != f->settings.instance;
    f->is_status_due |= is_other; /* it has taken the place of ours */
    if (is_other && is_online && instance != f->twin) {
        f->twin = instance;
        hear_trouble(f, topic,
                     "is spoken of by two displays: give each a 'name' of its "
                     "own");
    }
    arena_destroy(arena);
    json_decref(root);
}

/* Whoever decides what is on air takes it, and complains; nobody else. */
static void
hear_word(struct fleet *f, struct text topic, struct text payload)
{
    if (!f->is_author)
        return;
    struct arena *arena = arena_create();
    struct word_message m;
    struct error err = { 0 };
    if (!rate_admit(&f->word_rate, f->now_us))
        hear_trouble(f, topic, "has more than one message a second");
    else if (!word_read_message(arena, payload, &m, &err))
        hear_trouble(f, topic, err.message);
    else
        message_say(f, &m);
    arena_destroy(arena);
}

static void
hear_order(struct fleet *f, struct text topic, struct text payload)
{
    struct arena *arena = arena_create();
    struct word_order order;
    struct error err = { 0 };
    if (!rate_admit(&f->order_rate, f->now_us)) {
        hear_trouble(f, topic, "has more than five orders a second");
    } else if (!word_read_order(arena, payload, &order, &err)) {
        hear_trouble(f, topic, err.message);
    } else if (order.command == WORD_DISMISS) {
        if (f->is_author)
            message_dismiss(f, order.id);
    } else {
        pthread_mutex_lock(&f->lock);
        if (f->order_count < FLEET_ORDERS)
            f->orders[f->order_count++] = order;
        pthread_mutex_unlock(&f->lock);
        fleet_rung(f);
    }
    arena_destroy(arena);
}

/* Of a person, or of what speaks for one. */
static bool
is_word(const struct fleet *f, struct text topic)
{
    return is_topic(f, topic, TOPIC_MESSAGE) ||
           is_topic(f, topic, TOPIC_COMMAND) ||
           is_topic(f, topic, TOPIC_COMMAND_OWN);
}

void
hear_message(void *ctx, struct text topic, struct text payload,
             bool is_retained)
{
    struct fleet *f = ctx;
    if (is_retained)
        claim_settle(&f->claim, f->now_us);
    bool is_news =
        is_topic(f, topic, TOPIC_RUNDOWN) || is_topic(f, topic, TOPIC_CHANGE);
    if (is_news) {
        if (rate_admit(&f->news_rate, f->now_us))
            receive_news(f, payload, is_topic(f, topic, TOPIC_CHANGE),
                         is_retained);
        else
            hear_trouble(f, topic, "has more than four messages a second");
    } else if (is_word(f, topic)) {
        /* What is retained would be said and obeyed anew at every start, and
         * an empty payload is how a broker forgets it. */
        if (is_retained || payload.len == 0)
            return;
        if (is_topic(f, topic, TOPIC_MESSAGE))
            hear_word(f, topic, payload);
        else
            hear_order(f, topic, payload);
    } else if (!rate_admit(&f->other_rate, f->now_us)) {
        hear_trouble(f, topic, "comes too often");
    } else if (is_topic(f, topic, TOPIC_PULSE)) {
        hear_pulse(f, topic, payload);
    } else if (is_topic(f, topic, TOPIC_PUBLISHER)) {
        hear_claim(f, topic, payload);
    } else if (is_topic(f, topic, TOPIC_RIVER) ||
               text_find(topic, TEXT("/river/place/")) != SIZE_MAX) {
        shore_hear(f, topic, payload);
    } else if (text_find(topic, TEXT("/clock/")) != SIZE_MAX) {
        tell_time(f, topic, payload);
    } else if (text_find(topic, TEXT("/status/")) != SIZE_MAX) {
        hear_status(f, topic, payload, is_retained);
    }
}
