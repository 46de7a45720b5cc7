// SPDX-License-Identifier: MIT
#include "store/way.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LOG_ROOM "store"
#include "base/log.h"

/* A link to a file is a file, but only in the place of the database itself:
 * SQLite and the lock follow none. */
static bool
is_in_the_way(const char *name, bool may_link)
{
    struct stat info;
    if (lstat(name, &info) != 0)
        return false;
    if (S_ISLNK(info.st_mode) && may_link && stat(name, &info) != 0)
        return errno == ELOOP;
    return !S_ISREG(info.st_mode);
}

static void
clear_one(const char *name, bool may_link)
{
    char aside[PATH_MAX + 16];
    if (!is_in_the_way(name, may_link))
        return;
    snprintf(aside, sizeof aside, "%s.damaged", name);
    if (rename(name, aside) == 0) {
        log_warning("%s is no file: set aside as %s", name, aside);
        return;
    }
    /* Something stands there as well: numbers are not worth it. */
    if (unlink(name) == 0 || rmdir(name) == 0)
        log_warning("%s is no file: removed", name);
    else
        log_warning("%s is no file: %s", name, strerror(errno));
}

void
way_clear(const char *path)
{
    static const char *const suffixes[] = { "", "-wal", "-shm", "-journal",
                                            ".lock" };
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        char name[PATH_MAX];
        int len = snprintf(name, sizeof name, "%s%s", path, suffixes[i]);
        if (len < (int)sizeof name)
            clear_one(name, i == 0);
    }
}
