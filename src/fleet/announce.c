// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/parts.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/log.h"
#include "fleet/discovery.h"

enum { ANNOUNCE_MAX_BYTES = 16 << 10, PLACE_MAX_BYTES = 400 };

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

/* A file may have been written by anybody: only a place of ours is one. */
static bool
is_place(struct arena *arena, struct text t)
{
    struct text prefix, rest;
    if (t.len > PLACE_MAX_BYTES || !text_cut(t, '/', &prefix, &rest) ||
        !text_eq(fleet_name(arena, prefix), prefix) ||
        !text_starts(rest, TEXT("device/motograph_")))
        return false;
    struct text id = text_sub(rest, 7, SIZE_MAX), end;
    if (!text_cut(id, '/', &id, &end) || !text_eq(end, TEXT("config")))
        return false;
    for (size_t i = 0; i < id.len; i++) {
        struct text letter = text_sub(id, i, 1);
        if (!text_eq(fleet_name(arena, letter), letter))
            return false;
    }
    return true;
}

/* Where we have announced ourselves before; empty: nowhere. */
static struct text
recall_place(struct arena *arena, const char *path)
{
    struct buffer bytes;
    struct error err;
    struct text place = { 0 };
    buffer_init(&bytes, PLACE_MAX_BYTES);
    if (path != NULL && access(path, F_OK) == 0 &&
        file_read(path, &bytes, &err))
        place = arena_copy(arena, text_trim(buffer_text(&bytes)));
    buffer_finish(&bytes);
    return is_place(arena, place) ? place : (struct text){ 0 };
}

static void
remember_place(const char *path, struct text place)
{
    struct error err;
    if (path != NULL && !file_replace(path, place, &err))
        log_warning("%s", err.message);
}

/* Retained, so that Home Assistant finds it whenever it looks. */
void
announce_up(struct fleet *f)
{
    const struct fleet_settings *s = &f->settings;
    struct buffer out;
    struct arena *arena = arena_create();
    struct text place = { 0 }, before = recall_place(arena, s->announced_path);
    if (s->discovery.len > 0)
        place = arena_format(arena,
                             TEXT_FMT "/device/motograph_" TEXT_FMT "_" TEXT_FMT
                                      "/config",
                             TEXT_ARG(fleet_name(arena, s->discovery)),
                             TEXT_ARG(s->wall), TEXT_ARG(s->name));
    /* An empty payload takes a device back, with all its entities. */
    bool fine = before.len == 0 || text_eq(before, place) ||
                client_publish(f->client, arena_string(arena, before), TEXT(""),
                               1, true);
    buffer_init(&out, ANNOUNCE_MAX_BYTES);
    if (place.len > 0 && write_payload(f, &out))
        fine &=
            client_publish(f->client, place.ptr, buffer_text(&out), 1, true);
    if (fine && !text_eq(before, place))
        remember_place(s->announced_path, place);
    buffer_finish(&out);
    arena_destroy(arena);
}
