// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

enum { WATCH_PERIOD_US = 1000000 };

/* What a file looks like from outside. All zero: it is not there. */
struct watch_look {
    dev_t device;
    ino_t inode;
    off_t size;
    int64_t changed_ns;
    bool is_file; /* and no pipe, which would keep its reader waiting */
};

struct watch_look watch_look(const char *path); /* NULL: not there */
bool watch_is_same(const struct watch_look *a, const struct watch_look *b);

/* A file that people and programs edit: one stat(2) a second. */
struct watch {
    const char *path;        /* borrowed; NULL: nothing to watch */
    struct watch_look known; /* what was read last */
    struct watch_look seen;  /* what it was a second ago */
    int64_t next_us;
};

void watch_start(struct watch *w, const char *path);

/*
 * True once for each change, when the file has been the same for a second:
 * editors write in pieces. A file that goes away is no change.
 */
bool watch_changed(struct watch *w, int64_t now_us);
