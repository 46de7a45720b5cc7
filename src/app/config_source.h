// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;

/* The bytes of a configuration and where they came from. */
struct config_source {
    const char *path;   /* as it is named to people; "stdin" */
    struct text folder; /* of the file; empty: the working directory */
    struct text bytes;  /* UTF-8 without a byte order mark */
    bool is_demo;
};

/*
 * Finds and reads one. `path` NULL: by the search order of config_load().
 * False: it cannot be read, is longer than CONFIG_MAX_BYTES, or (without
 * `path`) there is not even the demo. `source->path` is set all the same.
 */
bool config_source_open(struct arena *arena, const char *path,
                        struct config_source *source, struct error *err);

/* The first configuration there is in the places that are searched, or NULL. */
const char *config_source_find(struct arena *arena);

/* "/etc/motograph" of "/etc/motograph/motograph.yaml"; a part of `path`. */
struct text config_source_folder(const char *path);
