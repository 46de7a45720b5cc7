// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "fleet/fleet.h"

enum { SEND_US = 20000000, TURN_MS = 100 };

/* One wish of a person at a terminal. */
struct errand {
    struct client *client;
    const char *topic;
    struct text payload; /* what is sent, or nothing */
    bool is_sent;
    bool is_over;
    bool (*see)(void *ctx, struct text topic, struct text payload,
                bool is_retained);
    void *ctx;
};

static void
errand_up(void *ctx)
{
    struct errand *e = ctx;
    if (e->see != NULL)
        client_subscribe(e->client, e->topic);
    else
        e->is_sent = client_publish(e->client, e->topic, e->payload, 1, false);
}

static void
errand_message(void *ctx, struct text topic, struct text payload,
               bool is_retained)
{
    struct errand *e = ctx;
    if (e->see != NULL && !e->is_over)
        e->is_over = !e->see(e->ctx, topic, payload, is_retained);
}

static const struct client_ops ops = { errand_up, errand_message };

bool
fleet_send(const struct client_settings *broker, const char *topic,
           struct text payload, struct error *err)
{
    struct errand e = { .topic = topic, .payload = payload };
    int64_t now_us = clock_steady_us(), until_us = now_us + SEND_US;
    e.client = client_create(broker, &ops, &e, err);
    if (e.client == NULL)
        return false;
    bool fine = false;
    while (!fine && now_us < until_us && client_problem(e.client).len == 0) {
        client_turn(e.client, now_us, -1, TURN_MS);
        fine = e.is_sent && client_unsent(e.client) == 0;
        now_us = clock_steady_us();
    }
    struct text problem = client_problem(e.client);
    if (!fine && problem.len > 0)
        error_set(err, ERROR_NETWORK, TEXT_FMT, TEXT_ARG(problem));
    else if (!fine)
        error_set(err, ERROR_NETWORK, "%s:%d has not answered", broker->host,
                  broker->port);
    client_destroy(e.client);
    return fine;
}

bool
fleet_watch(const struct client_settings *broker, const char *filter,
            bool (*see)(void *ctx, struct text topic, struct text payload,
                        bool is_retained),
            void *ctx, bool (*stops)(void), struct error *err)
{
    struct errand e = { .topic = filter, .see = see, .ctx = ctx };
    e.client = client_create(broker, &ops, &e, err);
    if (e.client == NULL)
        return false;
    bool fine = true;
    while (fine && !e.is_over && !stops()) {
        client_turn(e.client, clock_steady_us(), -1, TURN_MS);
        struct text problem = client_problem(e.client);
        fine = problem.len == 0 || client_connections(e.client) > 0;
        if (!fine)
            error_set(err, ERROR_NETWORK, TEXT_FMT, TEXT_ARG(problem));
    }
    client_destroy(e.client);
    return fine;
}
