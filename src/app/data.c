// SPDX-License-Identifier: MIT
#include "app/data.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"

/* The folder of the running program, without a slash at its end. */
static const char *
program_folder(struct arena *arena)
{
    char path[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    if (len <= 0)
        return "";
    path[len] = '\0';
    char *slash = strrchr(path, '/');
    if (slash != NULL)
        *slash = '\0';
    return arena_format(arena, "%s", path).ptr;
}

const char *
data_path(struct arena *arena, const char *name)
{
    const char *given = getenv("MOTOGRAPH_DATA");
    const char *program = program_folder(arena);
    struct text places[] = {
        given == NULL ? (struct text){ 0 }
                      : arena_format(arena, "%s/%s", given, name),
        arena_format(arena, "%s/../share/motograph/%s", program, name),
        arena_format(arena, "%s/../assets/%s", program, name),
        arena_format(arena, "%s/%s", MOTOGRAPH_DATA_DIR, name),
    };
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        if (places[i].len == 0 || access(places[i].ptr, R_OK) != 0)
            continue;
        char *real = realpath(places[i].ptr, NULL);
        if (real == NULL)
            continue;
        const char *copy = arena_string(arena, text_of(real));
        free(real);
        return copy;
    }
    return NULL;
}
