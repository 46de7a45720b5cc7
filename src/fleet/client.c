// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/client_parts.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "fleet/backoff.h"

enum {
    PACKET_MAX_BYTES = 16 << 20, /* larger ones a broker of MQTT 5 keeps */
    GREETING_US = 8000000,
    SETTLED_US = 60000000, /* up for so long, and the waiting begins anew */
    CLOSING_MS = 300,
};

static void
heed_connect(struct mosquitto *handle, void *ctx, int code, int flags,
             const mosquitto_property *properties)
{
    struct client *c = ctx;
    (void)handle;
    (void)flags;
    (void)properties;
    if (code != 0) {
        client_refuse(c, code);
        return;
    }
    c->is_up = c->has_been_up = true;
    c->connections++;
    c->unsent = 0;
    c->problem[0] = '\0';
    c->told = 0;
    log_info("connected to %s:%d by MQTT %s", c->settings.host,
             c->settings.port, c->version == VERSION_5 ? "5" : "3.1.1");
    c->ops.up(c->ctx);
}

static void
heed_message(struct mosquitto *handle, void *ctx,
             const struct mosquitto_message *m)
{
    struct client *c = ctx;
    (void)handle;
    if (m->topic == NULL || m->payloadlen < 0)
        return;
    struct text payload = { m->payload, (size_t)m->payloadlen };
    c->ops.message(c->ctx, text_of(m->topic), payload, m->retain);
}

static void
heed_publish(struct mosquitto *handle, void *ctx, int id)
{
    struct client *c = ctx;
    (void)handle;
    (void)id;
    c->unsent -= c->unsent > 0;
}

/* What the library says is for the line in which its try ends. */
static void
heed_log(struct mosquitto *handle, void *ctx, int level, const char *line)
{
    struct client *c = ctx;
    (void)handle;
    if (level == MOSQ_LOG_ERR || level == MOSQ_LOG_WARNING)
        snprintf(c->library_says, sizeof c->library_says, "%s", line);
}

/* A key with a passphrase must not ask for it at a terminal. */
static int
no_passphrase(char *buffer, int size, int rwflag, void *ctx)
{
    (void)buffer;
    (void)size;
    (void)rwflag;
    (void)ctx;
    return 0;
}

/* This try is over; the next is some time off. */
static void
give_up(struct client *c, int code, int64_t now_us)
{
    bool was_up = c->is_up;
    client_explain(c, code);
    /* A broker of old may close on a greeting that it does not know. */
    if (!was_up && !c->is_refused && !c->has_been_up &&
        (code == MOSQ_ERR_CONN_LOST || code == MOSQ_ERR_PROTOCOL))
        c->version = c->version == VERSION_5 ? VERSION_311 : VERSION_5;
    if (was_up && now_us - c->began_us > SETTLED_US)
        c->failures = 0;
    c->retry_us =
        now_us + backoff_us(c->failures, c->settings.seed + c->failures);
    c->failures++;
    c->is_up = false;
    if (c->handle != NULL)
        c->library.destroy(c->handle);
    c->handle = NULL;
}

static int
set_up(struct client *c)
{
    const struct client_settings *s = &c->settings;
    const struct library *l = &c->library;
    int code = l->int_option(c->handle, MOSQ_OPT_PROTOCOL_VERSION, c->version);
    if (code == 0 && s->user != NULL)
        code = l->username_pw_set(c->handle, s->user, s->password);
    if (code == 0 && s->is_tls && s->ca_file == NULL)
        code = l->int_option(c->handle, MOSQ_OPT_TLS_USE_OS_CERTS, 1);
    if (code == 0 && s->is_tls && (s->ca_file != NULL || s->cert_file != NULL))
        code = l->tls_set(c->handle, s->ca_file,
                          s->ca_file == NULL ? "/etc/ssl/certs" : NULL,
                          s->cert_file, s->key_file, no_passphrase);
    if (code == 0 && s->will_topic != NULL)
        code =
            l->will_set(c->handle, s->will_topic, (int)strlen(s->will_payload),
                        s->will_payload, 1, true);
    l->on_connect(c->handle, heed_connect);
    l->on_message(c->handle, heed_message);
    l->on_publish(c->handle, heed_publish);
    l->on_log(c->handle, heed_log);
    return code;
}

static void
try_connect(struct client *c, int64_t now_us)
{
    const struct client_settings *s = &c->settings;
    mosquitto_property *limits = NULL;
    c->is_refused = c->is_up = false;
    c->library_says[0] = '\0';
    c->began_us = now_us;
    c->handle = c->library.create(s->id, true, c);
    int code = c->handle == NULL ? MOSQ_ERR_NOMEM : set_up(c);
    if (code == 0 && c->version == VERSION_5)
        code = c->library.property_add_int32(
            &limits, MQTT_PROP_MAXIMUM_PACKET_SIZE, PACKET_MAX_BYTES);
    if (code == 0)
        code = c->library.connect_bind(c->handle, s->host, s->port,
                                       s->keepalive_s, NULL, limits);
    int failure = errno;
    c->library.property_free_all(&limits);
    errno = failure;
    if (code != 0)
        give_up(c, code, clock_steady_us());
}

struct client *
client_create(const struct client_settings *settings,
              const struct client_ops *ops, void *ctx, struct error *err)
{
    struct client *c = memory_new(1, sizeof *c);
    if (!library_open(&c->library, err)) {
        free(c);
        return NULL;
    }
    c->settings = *settings;
    c->ops = *ops;
    c->ctx = ctx;
    c->version = VERSION_5;
    return c;
}

void
client_destroy(struct client *c)
{
    if (c == NULL)
        return;
    if (c->handle != NULL && c->is_up) {
        int64_t until_us = clock_steady_us() + CLOSING_MS * 1000;
        while (client_is_up(c) && clock_steady_us() < until_us &&
               (c->unsent > 0 || c->library.want_write(c->handle)))
            client_turn(c, clock_steady_us(), -1, 20);
        if (c->handle != NULL)
            c->library.disconnect(c->handle);
    }
    if (c->handle != NULL)
        c->library.destroy(c->handle);
    library_close(&c->library);
    free(c);
}

static void
sleep_until(int64_t now_us, int64_t until_us, int wake_fd, uint32_t wait_ms)
{
    struct pollfd wake = { .fd = wake_fd, .events = POLLIN };
    int64_t left_ms = (until_us - now_us) / 1000 + 1;
    poll(&wake, 1, left_ms < wait_ms ? (int)left_ms : (int)wait_ms);
}

static int
move_bytes(struct client *c, int wake_fd, uint32_t wait_ms)
{
    const struct library *l = &c->library;
    struct pollfd ready[2] = {
        { .fd = l->socket(c->handle), .events = POLLIN },
        { .fd = wake_fd, .events = POLLIN },
    };
    if (ready[0].fd < 0)
        return MOSQ_ERR_CONN_LOST;
    if (l->want_write(c->handle))
        ready[0].events |= POLLOUT;
    poll(ready, 2, (int)wait_ms);
    int code = 0;
    if ((ready[0].revents & (POLLIN | POLLERR | POLLHUP)) != 0)
        code = l->loop_read(c->handle, 100);
    if (code == 0 && (ready[0].revents & POLLOUT) != 0)
        code = l->loop_write(c->handle, 100);
    return code == 0 ? l->loop_misc(c->handle) : code;
}

void
client_turn(struct client *c, int64_t now_us, int wake_fd, uint32_t wait_ms)
{
    if (c->handle == NULL && now_us < c->retry_us) {
        sleep_until(now_us, c->retry_us, wake_fd, wait_ms);
        return;
    }
    if (c->handle == NULL)
        try_connect(c, now_us);
    if (c->handle == NULL)
        return;
    int code = move_bytes(c, wake_fd, wait_ms);
    now_us = clock_steady_us();
    if (code == 0 && c->is_refused)
        code = MOSQ_ERR_CONN_REFUSED;
    if (code == 0 && !c->is_up && now_us - c->began_us > GREETING_US) {
        client_complain(c, "does not answer: is it a broker, and is this its "
                           "port?");
        c->is_refused = true;
        code = MOSQ_ERR_CONN_REFUSED;
    }
    if (code != 0)
        give_up(c, code, now_us);
}

bool
client_is_up(const struct client *c)
{
    return c->handle != NULL && c->is_up;
}

bool
client_publish(struct client *c, const char *topic, struct text payload,
               int qos, bool retain)
{
    if (!client_is_up(c) ||
        c->library.publish(c->handle, NULL, topic, (int)payload.len,
                           payload.ptr, qos, retain) != MOSQ_ERR_SUCCESS)
        return false;
    c->unsent += qos > 0;
    return true;
}

bool
client_subscribe(struct client *c, const char *topic)
{
    /* What we say ourselves need not come back, where the broker knows how. */
    int options = c->version == VERSION_5 ? MQTT_SUB_OPT_NO_LOCAL : 0;
    return client_is_up(c) &&
           c->library.subscribe(c->handle, NULL, topic, 1, options, NULL) ==
               MOSQ_ERR_SUCCESS;
}

int
client_unsent(const struct client *c)
{
    return c->unsent;
}

struct text
client_problem(const struct client *c)
{
    return text_of(c->problem);
}

uint32_t
client_connections(const struct client *c)
{
    return c->connections;
}
