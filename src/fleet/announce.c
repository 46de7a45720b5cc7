// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/parts.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "fleet/discovery.h"

enum {
    ANNOUNCE_MAX_BYTES = 16 << 10,
    KEPT_MAX = 8,
    KEPT_MAX_BYTES = KEPT_MAX * 400,
    LEVELS_MAX = 5, /* of a topic of ours */
    HAND_OVER_US = 1500000,
    HAND_OVER_TURN_MS = 20,
};

/* Topics that a broker keeps of a machine. */
struct kept {
    struct text topics[KEPT_MAX];
    size_t count;
};

static bool
write_payload(const struct fleet *f, struct buffer *out)
{
    const struct fleet_settings *s = &f->settings;
    const struct discovery d = {
        .name = s->name,
        .wall = s->wall,
        .version = s->version,
        .status_topic = text_of(f->topics[TOPIC_STATUS]),
        .command_topic = text_of(f->topics[TOPIC_COMMAND_OWN]),
        .message_topic = text_of(f->topics[TOPIC_MESSAGE]),
    };
    return discovery_write(&d, out);
}

static bool
is_name(struct arena *arena, struct text t)
{
    for (size_t i = 0; i < t.len; i++) {
        struct text letter = text_sub(t, i, 1);
        if (!text_eq(fleet_name(arena, letter), letter))
            return false;
    }
    return t.len > 0;
}

/* Home Assistant's of us, our status or our place: nothing else is ours. */
static bool
is_ours(struct arena *arena, struct text topic)
{
    struct text level[LEVELS_MAX + 1] = { 0 }, rest = topic;
    size_t count = 0;
    while (rest.len > 0 && count <= LEVELS_MAX) {
        text_cut(rest, '/', &level[count], &rest);
        if (!is_name(arena, level[count++]))
            return false;
    }
    bool is_wall = text_eq(level[0], TEXT("motograph"));
    if (count == 4 && is_wall)
        return text_eq(level[2], TEXT("status"));
    if (count == 4)
        return text_eq(level[1], TEXT("device")) &&
               text_starts(level[2], TEXT("motograph_")) &&
               text_eq(level[3], TEXT("config"));
    return count == 5 && is_wall && text_eq(level[2], TEXT("river")) &&
           text_eq(level[3], TEXT("place"));
}

/* What was announced before. A file may have been written by anybody. */
static void
recall(const struct fleet *f, struct arena *arena, struct kept *out)
{
    const char *path = f->settings.announced_path;
    struct buffer bytes;
    struct error err;
    *out = (struct kept){ 0 };
    buffer_init(&bytes, KEPT_MAX_BYTES);
    if (path != NULL && access(path, F_OK) == 0 &&
        file_read(path, &bytes, &err)) {
        struct text rest = arena_copy(arena, buffer_text(&bytes)), line;
        while (rest.len > 0 && out->count < KEPT_MAX) {
            text_cut(rest, '\n', &line, &rest);
            if (is_ours(arena, line))
                out->topics[out->count++] = line;
        }
    }
    buffer_finish(&bytes);
}

static void
remember(const struct fleet *f, const struct kept *kept)
{
    const char *path = f->settings.announced_path;
    struct buffer lines;
    struct error err;
    buffer_init(&lines, KEPT_MAX_BYTES);
    for (size_t i = 0; i < kept->count; i++)
        buffer_format(&lines, TEXT_FMT "\n", TEXT_ARG(kept->topics[i]));
    if (path != NULL && !file_replace(path, buffer_text(&lines), &err))
        log_warning("%s", err.message);
    buffer_finish(&lines);
}

static struct text
discovery_topic(const struct fleet *f, struct arena *arena)
{
    const struct fleet_settings *s = &f->settings;
    return arena_format(
        arena, TEXT_FMT "/device/motograph_" TEXT_FMT "_" TEXT_FMT "/config",
        TEXT_ARG(fleet_name(arena, s->discovery)), TEXT_ARG(s->wall),
        TEXT_ARG(s->name));
}

/* What is announced now, Home Assistant's topic first. */
static struct kept
choose(const struct fleet *f, struct arena *arena)
{
    struct kept k = { 0 };
    if (f->settings.discovery.len > 0)
        k.topics[k.count++] = discovery_topic(f, arena);
    k.topics[k.count++] = text_of(f->topics[TOPIC_STATUS]);
    if (f->settings.place.width_um > 0)
        k.topics[k.count++] = text_of(f->topics[TOPIC_PLACE]);
    return k;
}

static bool
has(const struct kept *k, struct text topic)
{
    for (size_t i = 0; i < k->count; i++)
        if (text_eq(k->topics[i], topic))
            return true;
    return false;
}

/* An empty payload takes a device back, with all its entities. */
static bool
take_back(struct fleet *f, struct arena *arena, const struct kept *old,
          const struct kept *stays)
{
    bool fine = true;
    for (size_t i = 0; i < old->count; i++)
        if (!has(stays, old->topics[i]))
            fine &=
                client_publish(f->client, arena_string(arena, old->topics[i]),
                               TEXT(""), 1, true);
    return fine;
}

/* Retained, so that Home Assistant finds it whenever it looks. */
void
announce_up(struct fleet *f)
{
    struct kept before;
    struct buffer out;
    struct arena *arena = arena_create();
    struct kept now = choose(f, arena);
    recall(f, arena, &before);
    bool fine = take_back(f, arena, &before, &now);
    buffer_init(&out, ANNOUNCE_MAX_BYTES);
    if (f->settings.discovery.len > 0 && write_payload(f, &out))
        fine &= client_publish(f->client, now.topics[0].ptr, buffer_text(&out),
                               1, true);
    bool is_same = before.count == now.count;
    for (size_t i = 0; i < before.count; i++)
        is_same &= has(&now, before.topics[i]);
    if (fine && !is_same)
        remember(f, &now);
    buffer_finish(&out);
    arena_destroy(arena);
}

/* False: it is not in the broker's hands. */
static bool
hand_over(struct fleet *f)
{
    int64_t until_us = clock_steady_us() + HAND_OVER_US;
    while (client_unsent(f->client) > 0 && client_is_up(f->client) &&
           clock_steady_us() < until_us)
        client_turn(f->client, clock_steady_us(), -1, HAND_OVER_TURN_MS);
    return client_is_up(f->client) && client_unsent(f->client) == 0;
}

void
announce_take_back(struct fleet *f)
{
    const struct kept none = { 0 };
    const char *const files[] = { f->settings.announced_path,
                                  f->settings.state_path,
                                  f->settings.river_path };
    struct kept before;
    struct arena *arena = arena_create();
    struct kept now = choose(f, arena);
    recall(f, arena, &before);
    bool fine = take_back(f, arena, &before, &now) &&
                take_back(f, arena, &now, &none) && hand_over(f);
    if (!fine)
        log_warning("%s:%d is not there: it keeps what it knows of this "
                    "display, which is to be taken back by hand",
                    f->settings.broker.host, f->settings.broker.port);
    /* What could not be taken back is for whoever meets this broker again. */
    for (size_t i = fine ? 0 : 1; i < sizeof files / sizeof files[0]; i++)
        if (files[i] != NULL && unlink(files[i]) != 0 && errno != ENOENT)
            log_warning("%s: %s", files[i], strerror(errno));
    arena_destroy(arena);
}

bool
announce_was_elsewhere(const struct fleet *f)
{
    struct kept before;
    bool is_elsewhere = false;
    struct arena *arena = arena_create();
    struct text head = arena_format(arena, "motograph/" TEXT_FMT "/status/",
                                    TEXT_ARG(f->settings.wall));
    recall(f, arena, &before);
    for (size_t i = 0; i < before.count; i++)
        is_elsewhere |=
            text_starts(before.topics[i], TEXT("motograph/")) &&
            text_find(before.topics[i], TEXT("/status/")) != SIZE_MAX &&
            !text_starts(before.topics[i], head);
    arena_destroy(arena);
    return is_elsewhere;
}
