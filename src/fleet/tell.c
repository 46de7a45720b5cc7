// SPDX-License-Identifier: MIT
#include "fleet/parts.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/clock.h"
#include "fleet/door.h"

enum {
    ASK_SOON_US = 1000000,
    ASK_OFTEN = OFFSET_SAMPLES, /* at the start */
    ASK_SELDOM_US = 300000000,
    ASK_AT_ONCE_US = 200000, /* where neighbours show how wrong we are */
    ASK_RIVER_US = 10000000,
    TIME_MAX_BYTES = 200,
};

static int64_t
soon_us(const struct fleet *f)
{
    return shore_is_there(f) ? ASK_AT_ONCE_US : ASK_SOON_US;
}

/* The publisher's clock is the wall's: the publisher does not ask. */
void
tell_turn(struct fleet *f)
{
    char question[TIME_MAX_BYTES];
    if (f->now_us < f->ask_us || !client_is_up(f->client) ||
        f->claim.state == CLAIM_ACTIVE)
        return;
    int64_t seldom_us = shore_is_there(f) ? ASK_RIVER_US : ASK_SELDOM_US;
    f->ask_us = f->now_us + (f->asked < ASK_OFTEN ? soon_us(f) : seldom_us);
    f->asked++;
    snprintf(question, sizeof question,
             "{\"v\":1,\"instance\":\"%llx\",\"asked\":%lld}",
             (unsigned long long)f->settings.instance,
             (long long)clock_wall_us());
    client_publish(f->client, f->topics[TOPIC_ASK], text_of(question), 0,
                   false);
}

static void
answer_time(struct fleet *f, struct text topic, uint64_t instance,
            int64_t asked_us)
{
    struct text head = text_of(f->topics[TOPIC_ASK_ALL]);
    struct text name = text_sub(topic, head.len - 1, SIZE_MAX);
    struct arena *arena = arena_create();
    struct text to = arena_format(
        arena, "motograph/" TEXT_FMT "/clock/tell/" TEXT_FMT,
        TEXT_ARG(f->settings.wall), TEXT_ARG(fleet_name(arena, name)));
    struct text answer = arena_format(
        arena,
        "{\"v\":1,\"instance\":\"%llx\",\"asked\":%lld,\"told\":%lld,"
        "\"clock\":\"%llx\"}",
        (unsigned long long)instance, (long long)asked_us,
        (long long)clock_wall_us(), (unsigned long long)f->shore.clock);
    client_publish(f->client, to.ptr, answer, 0, false);
    arena_destroy(arena);
}

/* Nothing is known of another clock than the one before. */
static void
heed_clock(struct fleet *f, uint64_t clock)
{
    if (clock != f->offset_clock)
        f->offset = (struct offset){ 0 };
    f->offset_clock = clock;
}

static void
heed_offset(struct fleet *f)
{
    int64_t offset_us, error_us;
    if (!offset_get(&f->offset, &offset_us, &error_us))
        return;
    bool is_wrong = llabs(offset_us) - error_us > FLEET_CLOCK_OFF_US;
    if (is_wrong && !f->is_clock_told) {
        char line[200];
        snprintf(line, sizeof line,
                 "says that the clock here is %lld s %s: check the time "
                 "synchronisation (NTP) of both",
                 (long long)llabs(offset_us) / 1000000,
                 offset_us > 0 ? "slow" : "fast");
        hear_trouble(f, text_of(f->topics[TOPIC_TELL]), line);
    }
    f->is_clock_told = is_wrong;
}

void
tell_time(struct fleet *f, struct text topic, struct text payload)
{
    struct error err = { 0 };
    int64_t heard_us = clock_wall_us();
    json_t *root = door_open(payload, TIME_MAX_BYTES, &err);
    if (root == NULL) {
        hear_trouble(f, topic, err.message);
        return;
    }
    uint64_t instance = door_hex(root, "instance");
    int64_t asked_us = door_whole(root, "asked", 1, 1LL << 53, 0);
    int64_t told_us = door_whole(root, "told", 1, 1LL << 53, 0);
    uint64_t clock = door_hex(root, "clock");
    json_decref(root);
    if (!text_eq(topic, text_of(f->topics[TOPIC_TELL]))) {
        if (f->claim.state == CLAIM_ACTIVE && asked_us != 0)
            answer_time(f, topic, instance, asked_us);
    } else if (instance == f->settings.instance && asked_us != 0) {
        heed_clock(f, clock);
        if (offset_add(&f->offset, asked_us, told_us, heard_us,
                       clock_steady_us()))
            heed_offset(f);
    }
}

void
tell_up(struct fleet *f)
{
    f->asked = 0;
    f->ask_us = f->now_us + soon_us(f);
}

void
tell_anew(struct fleet *f)
{
    f->asked = 0;
    f->ask_us = f->now_us;
}
