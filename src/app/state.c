// SPDX-License-Identifier: MIT
#include "app/state.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/environment.h"
#include "base/arena.h"

#define LOG_ROOM "state"
#include "base/log.h"

const char *
state_place(struct arena *arena, const char *option)
{
    if (option != NULL)
        return option;
    const char *given = environment("STATE_DIRECTORY");
    if (given != NULL) {
        /* systemd separates several by colons: ours is the first. */
        struct text first, rest;
        text_cut(text_of(given), ':', &first, &rest);
        return arena_string(arena, first);
    }
    const char *xdg = environment("XDG_STATE_HOME");
    if (xdg != NULL && xdg[0] == '/') /* a relative one is to be ignored */
        return arena_format(arena, "%s/motograph", xdg).ptr;
    const char *home = environment("HOME");
    if (home == NULL)
        return NULL;
    return arena_format(arena, "%s/.local/state/motograph", home).ptr;
}

/* Makes the directory and those above it. */
static bool
make_directories(struct arena *arena, const char *path)
{
    char *part = arena_alloc(arena, strlen(path) + 1, 1);
    for (size_t i = 0; path[i] != '\0'; i++) {
        if (path[i] == '/' && i > 0)
            mkdir(part, 0755);
        part[i] = path[i];
    }
    struct stat info;
    if (mkdir(path, 0700) == 0 ||
        (errno == EEXIST && stat(path, &info) == 0 && S_ISDIR(info.st_mode)))
        return true;
    /* A read-only disk may say so of a directory that is there. */
    int failure = errno;
    bool is_there = stat(path, &info) == 0 && S_ISDIR(info.st_mode);
    errno = failure;
    return is_there;
}

const char *
state_directory(struct arena *arena, const char *option)
{
    const char *path = state_place(arena, option);
    if (path == NULL) {
        log_warning("no $HOME: nothing will be remembered; --state-dir names "
                    "a directory");
        return NULL;
    }
    if (!make_directories(arena, path)) {
        log_warning("%s: %s: nothing will be remembered over a restart", path,
                    strerror(errno));
        return NULL;
    }
    return path;
}

const char *
state_store_path(struct arena *arena, const char *directory)
{
    if (directory == NULL)
        return ":memory:";
    return arena_format(arena, "%s/headlines.db", directory).ptr;
}

struct text
state_hsts_path(struct arena *arena, const char *directory, bool may_write)
{
    if (directory == NULL || !may_write)
        return (struct text){ 0 };
    return arena_format(arena, "%s/hsts", directory);
}

uint64_t
state_machine_seed(void)
{
    char bytes[512] = { 0 };
    size_t len = 0;
    FILE *f = fopen("/etc/machine-id", "re");
    if (f != NULL) {
        len = fread(bytes, 1, sizeof bytes / 2, f);
        fclose(f);
    }
    /* Cards are cloned, machine id and all; names are given by hand. */
    if (gethostname(bytes + len, sizeof bytes - len - 1) == 0) {
        bytes[sizeof bytes - 1] = '\0';
        len += strlen(bytes + len);
    }
    return text_hash((struct text){ bytes, len });
}
