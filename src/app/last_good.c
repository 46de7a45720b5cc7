// SPDX-License-Identifier: MIT
#include "app/last_good.h"

#include <string.h>

#include "app/config.h"
#include "app/input.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"

#define LOG_ROOM "app"
#include "base/log.h"

static const char *
copy_path(struct arena *arena, const char *state_dir)
{
    return arena_format(arena, "%s/motograph.yaml.good", state_dir).ptr;
}

void
last_good_keep(const char *state_dir, const struct config *config)
{
    struct error err;
    struct text old = { 0 };
    if (state_dir == NULL || config->path == NULL ||
        strcmp(config->path, "-") == 0)
        return;
    struct arena *arena = arena_create();
    const char *path = copy_path(arena, state_dir);
    input_read(arena, path, CONFIG_MAX_BYTES, &old, &err);
    if (!text_eq(config->written, old) &&
        !file_replace(path, config->written, &err))
        log_warning("no copy of the configuration is kept: %s", err.message);
    arena_destroy(arena);
}

const struct config *
last_good_load(const char *state_dir, const char *path)
{
    if (state_dir == NULL || path == NULL)
        return NULL;
    struct arena *arena = arena_create();
    struct buffer problems;
    buffer_init(&problems, CONFIG_MAX_BYTES);
    const struct config *config =
        config_load_copy(copy_path(arena, state_dir), path, &problems);
    buffer_finish(&problems);
    arena_destroy(arena);
    return config;
}
