// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "fleet/discovery.h"
#include "fleet/door.h"
#include "fleet/publish.h"
#include "fleet/quote.h"

enum {
    STATUS_MAX_BYTES = 64 << 10,
    ASK_SOON_US = 1000000,
    ASK_OFTEN = OFFSET_SAMPLES, /* at the start */
    ASK_SELDOM_US = 300000000,
    TIME_MAX_BYTES = 200,
};

/* Retained, so that Home Assistant finds it whenever it looks. */
static void
discover(struct fleet *f)
{
    const struct fleet_settings *s = &f->settings;
    struct buffer out;
    if (s->discovery.len == 0)
        return;
    const struct discovery d = {
        .name = s->name,
        .wall = s->wall,
        .version = s->version,
        .status_topic = text_of(f->topics[TOPIC_STATUS]),
        .command_topic = text_of(f->topics[TOPIC_COMMAND_OWN]),
        .message_topic = text_of(f->topics[TOPIC_MESSAGE]),
    };
    struct arena *arena = arena_create();
    struct text topic = arena_format(
        arena, TEXT_FMT "/device/motograph_" TEXT_FMT "_" TEXT_FMT "/config",
        TEXT_ARG(fleet_name(arena, s->discovery)), TEXT_ARG(s->wall),
        TEXT_ARG(s->name));
    buffer_init(&out, STATUS_MAX_BYTES);
    if (discovery_write(&d, &out))
        client_publish(f->client, topic.ptr, buffer_text(&out), 1, true);
    buffer_finish(&out);
    arena_destroy(arena);
}

void
tell_up(struct fleet *f)
{
    discover(f);
    f->is_status_due = true;
    f->status_us = 0;
    f->twin = 0;
    f->asked = 0;
    f->ask_us = f->now_us + ASK_SOON_US;
}

static const char *
state_name(const struct fleet *f)
{
    if (!client_is_up(f->client))
        return f->is_fallen_back ? "fallback" : "disconnected";
    if (f->settings.role == FLEET_PUBLISHER)
        return f->claim.state == CLAIM_ACTIVE    ? "publishing"
               : f->claim.state == CLAIM_STANDBY ? "standby"
                                                 : "joining";
    return f->is_fallen_back        ? "fallback"
           : f->got.rundown != NULL ? "receiving"
                                    : "waiting";
}

/* What is wrong now, or was not long ago. */
static struct text
problem_of(const struct fleet *f)
{
    enum { TROUBLE_STAYS_US = 600000000 };
    struct text problem = client_problem(f->client);
    if (problem.len == 0 && f->trouble_us != 0 &&
        f->now_us - f->trouble_us < TROUBLE_STAYS_US)
        problem = text_of(f->trouble);
    return problem;
}

static void
note_state(struct fleet *f)
{
    struct fleet_state state = { .state = state_name(f),
                                 .is_connected = client_is_up(f->client) };
    int64_t error_us;
    struct text problem = problem_of(f), by = f->got.bulletin.by;
    state.knows_offset = offset_get(&f->offset, &state.offset_us, &error_us);
    snprintf(state.problem, sizeof state.problem, TEXT_FMT, TEXT_ARG(problem));
    if (f->is_author)
        by = f->settings.name;
    snprintf(state.publisher, sizeof state.publisher, TEXT_FMT, TEXT_ARG(by));
    pthread_mutex_lock(&f->lock);
    f->state = state;
    pthread_mutex_unlock(&f->lock);
}

static bool
write_status(struct fleet *f, struct buffer *out)
{
    const struct fleet_settings *s = &f->settings;
    struct fleet_state state;
    fleet_state(f, &state);
    bool fine =
        buffer_append(out, TEXT("{\"v\":1,\"online\":true,\"name\":")) &&
        quote_append(out, s->name) &&
        buffer_format(out,
                      ",\"instance\":\"%llx\",\"role\":\"%s\",\"state\":"
                      "\"%s\",\"version\":",
                      (unsigned long long)s->instance,
                      s->role == FLEET_PUBLISHER ? "publisher" : "display",
                      state.state) &&
        quote_append(out, s->version) &&
        buffer_append(out, TEXT(",\"publisher\":")) &&
        quote_append(out, text_of(state.publisher)) &&
        buffer_append(out, TEXT(",\"problem\":"));
    fine = fine && (state.problem[0] == '\0'
                        ? buffer_append(out, TEXT("null"))
                        : quote_append(out, text_of(state.problem)));
    fine =
        fine && (state.knows_offset
                     ? buffer_format(out, ",\"clock_offset_ms\":%.1f",
                                     (double)state.offset_us / 1000)
                     : buffer_append(out, TEXT(",\"clock_offset_ms\":null")));
    return fine && buffer_append(out, TEXT(",\"display\":")) &&
           buffer_append(out, f->report != NULL ? text_of(f->report)
                                                : TEXT("null")) &&
           buffer_append_char(out, '}');
}

static void
send_status(struct fleet *f)
{
    struct buffer out;
    char *report = atomic_exchange(&f->report_slot, NULL);
    if (report != NULL) {
        free(f->report);
        f->report = report;
        f->is_status_due = true;
    }
    int64_t passed_us = f->now_us - f->status_us;
    bool is_due = f->status_us == 0 || passed_us >= FLEET_STATUS_US ||
                  (f->is_status_due && passed_us >= FLEET_STATUS_SOON_US);
    if (!client_is_up(f->client) || !is_due)
        return;
    buffer_init(&out, STATUS_MAX_BYTES);
    if (write_status(f, &out))
        client_publish(f->client, f->topics[TOPIC_STATUS], buffer_text(&out), 1,
                       true);
    buffer_finish(&out);
    f->status_us = f->now_us;
    f->is_status_due = false;
}

static void
send_picture(struct fleet *f)
{
    struct buffer *picture = atomic_exchange(&f->picture_slot, NULL);
    if (picture == NULL)
        return;
    client_publish(f->client, f->topics[TOPIC_PICTURE], buffer_text(picture), 0,
                   false);
    buffer_finish(picture);
    free(picture);
}

/* The publisher's clock is the wall's: the publisher does not ask. */
static void
ask_time(struct fleet *f)
{
    char question[TIME_MAX_BYTES];
    if (f->now_us < f->ask_us || !client_is_up(f->client) ||
        f->claim.state == CLAIM_ACTIVE)
        return;
    f->ask_us =
        f->now_us + (f->asked < ASK_OFTEN ? ASK_SOON_US : ASK_SELDOM_US);
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
        arena, "{\"v\":1,\"instance\":\"%llx\",\"asked\":%lld,\"told\":%lld}",
        (unsigned long long)instance, (long long)asked_us,
        (long long)clock_wall_us());
    client_publish(f->client, to.ptr, answer, 0, false);
    arena_destroy(arena);
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
    json_decref(root);
    if (!text_eq(topic, text_of(f->topics[TOPIC_TELL]))) {
        if (f->claim.state == CLAIM_ACTIVE && asked_us != 0)
            answer_time(f, topic, instance, asked_us);
    } else if (instance == f->settings.instance && asked_us != 0 &&
               offset_add(&f->offset, asked_us, told_us, heard_us,
                          clock_steady_us())) {
        heed_offset(f);
    }
}

void
tell_turn(struct fleet *f)
{
    note_state(f);
    send_status(f);
    send_picture(f);
    ask_time(f);
}

void
tell_goodbye(struct fleet *f)
{
    if (!client_is_up(f->client))
        return;
    publish_goodbye(f);
    client_publish(f->client, f->topics[TOPIC_STATUS],
                   text_of(f->settings.broker.will_payload), 1, true);
}
