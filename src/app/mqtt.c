// SPDX-License-Identifier: MIT
#include "app/mqtt.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/config.h"
#include "app/environment.h"
#include "app/state.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/file.h"

enum {
    PORT = 1883, /* as IANA has them */
    PORT_TLS = 8883,
    KEEPALIVE_DISPLAY_S = 30,
    KEEPALIVE_PUBLISHER_S = 10, /* the next one takes over within 30 s */
    SECRET_MAX_BYTES = 4096,
};

static const uint32_t alert_rgba = 0xD0021BFF; /* red on every theme */

/* mqtt[s]://host[:port][/] with an IPv6 address in brackets. */
static bool
read_broker(struct arena *arena, struct text url, struct client_settings *out,
            struct error *err)
{
    struct text host, rest;
    size_t at = text_find(url, TEXT("://"));
    out->is_tls = text_eq_nocase(text_sub(url, 0, at), TEXT("mqtts"));
    out->port = out->is_tls ? PORT_TLS : PORT;
    text_cut(text_sub(url, at + 3, SIZE_MAX), '/', &host, &rest);
    if (text_find(host, TEXT("@")) != SIZE_MAX)
        return error_set(err, ERROR_CONFIG,
                         "'broker' has no user in it: that goes into "
                         "mqtt.user, the password into the environment or a "
                         "file");
    struct text port = { 0 };
    if (text_starts(host, TEXT("["))) {
        text_cut(text_sub(host, 1, SIZE_MAX), ']', &host, &port);
        port = text_sub(port, 1, SIZE_MAX);
    } else {
        text_cut(host, ':', &host, &port);
    }
    out->host = arena_string(arena, host);
    if (port.len == 0)
        return true;
    char *end;
    const char *digits = arena_string(arena, port);
    long number = strtol(digits, &end, 10);
    if (*end != '\0' || number < 1 || number > 65535)
        return error_set(err, ERROR_CONFIG,
                         "'broker' has '%s' where a port from 1 to 65535 "
                         "should be",
                         digits);
    out->port = (int)number;
    return true;
}

static bool
read_secret(struct arena *arena, struct text path, const char **out,
            struct error *err)
{
    struct stat info;
    if (stat(path.ptr, &info) == 0 && S_ISREG(info.st_mode) &&
        (info.st_mode & 077) != 0)
        return error_set(err, ERROR_CONFIG,
                         TEXT_FMT " is readable by others: chmod 600 it",
                         TEXT_ARG(path));
    struct buffer bytes;
    buffer_init(&bytes, SECRET_MAX_BYTES);
    bool fine = file_read(path.ptr, &bytes, err);
    struct text line, rest;
    text_cut(buffer_text(&bytes), '\n', &line, &rest);
    if (fine)
        *out = arena_string(arena, text_trim(line));
    buffer_finish(&bytes);
    return fine;
}

static const char *
string_or_null(struct arena *arena, struct text t)
{
    return t.len > 0 ? arena_string(arena, t) : NULL;
}

static bool
read_client(struct arena *arena, const struct config_mqtt *m,
            struct client_settings *out, struct error *err)
{
    if (!read_broker(arena, m->broker, out, err))
        return false;
    out->ca_file = string_or_null(arena, m->ca_file);
    out->cert_file = string_or_null(arena, m->cert_file);
    out->key_file = string_or_null(arena, m->key_file);
    out->user = string_or_null(arena, m->user);
    if (out->user == NULL)
        out->user = environment("MOTOGRAPH_MQTT_USER");
    out->password = environment("MOTOGRAPH_MQTT_PASSWORD");
    if (out->password == NULL && m->password_file.len > 0 &&
        !read_secret(arena, m->password_file, &out->password, err))
        return false;
    if (out->password != NULL && out->user == NULL)
        return error_set(err, ERROR_CONFIG,
                         "mqtt has a password and no user: set mqtt.user");
    return true;
}

static struct text
machine_name(struct arena *arena)
{
    char name[256] = "";
    if (gethostname(name, sizeof name - 1) != 0 || name[0] == '\0')
        return TEXT("display");
    return arena_copy(arena, text_of(name));
}

/* Cards are cloned and processes start anew: none of them twice. */
static uint64_t
make_instance(struct arena *arena)
{
    uint64_t hash = text_hash(
        arena_format(arena, "%llx %d %lld %lld",
                     (unsigned long long)state_machine_seed(), (int)getpid(),
                     (long long)clock_wall_us(), (long long)clock_steady_us()));
    return hash != 0 ? hash : 1;
}

bool
mqtt_settings(struct arena *arena, const struct config *config,
              struct fleet_settings *out, struct error *err)
{
    const struct config_mqtt *m = &config->mqtt;
    *out = (struct fleet_settings){
        .role = m->role,
        .wall = m->wall,
        .name = m->name.len > 0 ? m->name : machine_name(arena),
        .priority = m->priority,
        .place = m->river,
        .fallback = m->fallback,
        .fallback_after_s = m->fallback_after_s,
        .discovery = m->discovery,
        .version = TEXT(MOTOGRAPH_VERSION),
        .palette = { .accent = config->style.accent_rgba,
                     .text = config->style.text_rgba,
                     .dim = config->style.dim_rgba,
                     .alert = alert_rgba },
        .rules = config->desk.rundown,
        .instance = make_instance(arena),
    };
    if (m->broker.len == 0)
        return error_set(err, ERROR_CONFIG,
                         "the configuration has no mqtt.broker");
    out->broker.keepalive_s = m->role == FLEET_PUBLISHER ? KEEPALIVE_PUBLISHER_S
                                                         : KEEPALIVE_DISPLAY_S;
    return read_client(arena, m, &out->broker, err);
}

bool
mqtt_check_broker(struct text url, struct error *err)
{
    struct client_settings broker;
    struct arena *arena = arena_create();
    bool fine = read_broker(arena, url, &broker, err);
    arena_destroy(arena);
    return fine;
}

bool
mqtt_is_same_part(const struct config_mqtt *a, const struct config_mqtt *b)
{
    return a->role == b->role && text_eq(a->broker, b->broker) &&
           text_eq(a->wall, b->wall) && text_eq(a->name, b->name);
}

bool
mqtt_is_same(const struct config_mqtt *a, const struct config_mqtt *b)
{
    return a->role == b->role && a->fallback == b->fallback &&
           a->fallback_after_s == b->fallback_after_s &&
           a->priority == b->priority &&
           memcmp(&a->river, &b->river, sizeof a->river) == 0 &&
           text_eq(a->broker, b->broker) && text_eq(a->wall, b->wall) &&
           text_eq(a->name, b->name) && text_eq(a->user, b->user) &&
           text_eq(a->password_file, b->password_file) &&
           text_eq(a->ca_file, b->ca_file) &&
           text_eq(a->cert_file, b->cert_file) &&
           text_eq(a->key_file, b->key_file) &&
           text_eq(a->discovery, b->discovery);
}
