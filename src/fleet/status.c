// SPDX-License-Identifier: MIT
#include "fleet/parts.h"

#include <stdio.h>
#include <stdlib.h>

#include "fleet/quote.h"

enum { STATUS_MAX_BYTES = 64 << 10, PICTURE_MAX_BYTES = 8 << 20 };

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
    if (problem.len == 0)
        problem = text_of(f->shore.problem);
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
    struct buffer png;
    struct fleet_picture *picture = atomic_exchange(&f->picture_slot, NULL);
    if (picture == NULL)
        return;
    buffer_init(&png, PICTURE_MAX_BYTES);
    picture->make(picture->ctx, &png);
    if (png.len > 0)
        client_publish(f->client, f->topics[TOPIC_PICTURE], buffer_text(&png),
                       0, false);
    buffer_finish(&png);
    free(picture);
}

void
status_drop_picture(struct fleet_picture *picture)
{
    if (picture != NULL)
        picture->make(picture->ctx, NULL);
    free(picture);
}

void
status_turn(struct fleet *f)
{
    note_state(f);
    send_status(f);
    send_picture(f);
}

void
status_goodbye(struct fleet *f)
{
    client_publish(f->client, f->topics[TOPIC_STATUS],
                   text_of(f->settings.broker.will_payload), 1, true);
}
