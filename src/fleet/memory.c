// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/parts.h"

#include <errno.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/log.h"

/* A file is outside, too: it goes through the door that messages go through. */
void
memory_recall(struct fleet *f)
{
    const char *path = f->settings.state_path;
    struct error err = { 0 };
    struct buffer bytes;
    struct bulletin b;
    if (path == NULL || access(path, F_OK) != 0 || announce_was_elsewhere(f))
        return;
    struct arena *arena = arena_create();
    buffer_init(&bytes, BULLETIN_MAX_BYTES);
    if (file_read(path, &bytes, &err) &&
        bulletin_read(arena, buffer_text(&bytes), &b, &err)) {
        edition_set(&f->got, bulletin_rundown(&b), b.by, b.number);
        f->is_dirty = true;
    } else {
        log_warning("%s %s: what was on air is not remembered", path,
                    err.message);
    }
    buffer_finish(&bytes);
    arena_destroy(arena);
}

void
memory_save(struct fleet *f, bool is_last)
{
    const char *path = f->settings.state_path;
    struct error err;
    struct buffer bytes;
    /* Nothing is soon more than that, and better to start with. */
    bool is_due =
        is_last || !f->has_saved || f->now_us - f->saved_us > FLEET_SAVE_US;
    if (path == NULL || f->is_saved || !is_due)
        return;
    buffer_init(&bytes, BULLETIN_MAX_BYTES);
    if (bulletin_write(&f->got.bulletin, &bytes) &&
        !file_replace(path, buffer_text(&bytes), &err))
        log_warning("%s", err.message);
    f->is_saved = true;
    f->saved_us = f->now_us;
    f->has_saved = f->got.bulletin.headline_count > 0;
    buffer_finish(&bytes);
}
