// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "app/watch.h"
#include "base/text.h"

enum { NOTICE_BYTES = 200, NOTICE_PERIOD_US = 2000000 };

/*
 * A line that this machine has for those who pass by: the first of a file that
 * another program writes and takes away, such as motograph-wifi of
 * firmware-config.
 */
struct notice {
    const char *path;        /* borrowed; NULL: nobody has anything to say */
    char line[NOTICE_BYTES]; /* clean text; empty: nothing is said now */
    struct watch_look known; /* the file that was read */
    int64_t next_us;
};

/* `path` may be NULL, and nothing may be there. */
void notice_start(struct notice *n, const char *path);

/* Looks every two seconds. True once for each change of the line. */
bool notice_changed(struct notice *n, int64_t now_us);
