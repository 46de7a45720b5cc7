// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>
#include <stdint.h>

struct rundown;
struct screen_stats;

/*
 * What the overlay of the key d says: figures of the wall and how each feed
 * fares. Written into buffers that are there already, by whoever draws.
 */

enum {
    DIAGNOSTICS_FEEDS = 16,
    DIAGNOSTICS_NAME_BYTES = 40,
    DIAGNOSTICS_ERROR_BYTES = 96,
    DIAGNOSTICS_LINES = 32,
};

/* The feeds of a rundown, those in trouble first. Values, no pointers. */
struct diagnostics_feeds {
    struct diagnostics_feed {
        char name[DIAGNOSTICS_NAME_BYTES];
        char error[DIAGNOSTICS_ERROR_BYTES]; /* empty: all is well */
        const char *status;
        uint32_t entries;
        int64_t last_success;
        int64_t next_poll;
    } feeds[DIAGNOSTICS_FEEDS];
    size_t count; /* of those listed ... */
    size_t all;   /* ... and in all */
    size_t failed;
};

void diagnostics_read(const struct rundown *r, struct diagnostics_feeds *out);

/* Lines of text, at most `size` bytes with the NUL; what is too much is cut. */
void diagnostics_write(const struct screen_stats *stats,
                       const struct diagnostics_feeds *feeds, int64_t now,
                       char *out, size_t size);

/* Resident memory of this process in KiB; 0 when the system does not say. */
int64_t diagnostics_memory_kib(void);
