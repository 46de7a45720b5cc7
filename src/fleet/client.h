// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

#include <stdint.h>

/* Where the broker is and who we are there. NULL is none. Borrowed. */
struct client_settings {
    const char *host;
    int port;
    bool is_tls;
    const char *ca_file; /* NULL: the system's authorities */
    const char *cert_file;
    const char *key_file;
    const char *user;
    const char *password;
    const char *id; /* of this client; no other may have it */
    const char *will_topic;
    const char *will_payload; /* retained */
    int keepalive_s;
    uint64_t seed; /* a fleet must not come back as one */
};

/* Called from client_turn(). Texts are gone when they return. */
struct client_ops {
    void (*up)(void *ctx);
    void (*message)(void *ctx, struct text topic, struct text payload,
                    bool is_retained);
};

/*
 * A connection that comes back by itself: MQTT 5, or 3.1.1 where the broker
 * has no more; after a failure it waits, longer each time, and never as long
 * as its neighbours do. One thread; everything but client_turn() returns at
 * once.
 */
struct client;

/* `err`: the library is missing. */
struct client *client_create(const struct client_settings *settings,
                             const struct client_ops *ops, void *ctx,
                             struct error *err);
void client_destroy(struct client *c); /* NULL is fine; says goodbye */

/*
 * Moves bytes for up to `wait_ms` or until `wake_fd` (-1: none) can be read.
 * Looking up a name and opening a connection may take longer.
 */
void client_turn(struct client *c, int64_t now_us, int wake_fd,
                 uint32_t wait_ms);

bool client_is_up(const struct client *c);

/* False: there is no connection. */
bool client_publish(struct client *c, const char *topic, struct text payload,
                    int qos, bool retain);
bool client_subscribe(struct client *c, const char *topic);

/* Published with QoS 1 and not yet in the broker's hands. */
int client_unsent(const struct client *c);

/* What keeps it from its broker, one line; empty when nothing does. */
struct text client_problem(const struct client *c);

/* Connected so often. */
uint32_t client_connections(const struct client *c);
