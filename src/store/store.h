// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;
struct headline;

/* What we remember about one feed between polls. Empty texts: nothing. */
struct feed_memory {
    struct text etag;
    struct text last_modified;
    struct text moved_to; /* a permanent redirect that parsed as a feed */
    struct text title;
    struct text error;  /* of the last poll */
    uint64_t body_hash; /* of the last body that parsed */
    int64_t next_poll;
    int64_t last_success;
    int64_t retry_after; /* Unix seconds; not to be passed over */
    uint32_t failures;   /* in a row */
    uint32_t entries;
};

/*
 * SQLite behind a door: headlines and HTTP validators across restarts. The
 * desk's thread only. Every write may fail and the desk carries on.
 */
struct store;

/*
 * ":memory:" is a store too, and the one that tests use. A damaged file is
 * set aside and a fresh one made, with one line in the log; where the
 * directory cannot be written the store lives in memory and says so.
 * NULL only when not even that works.
 */
struct store *store_open(const char *path, struct error *err);
void store_close(struct store *s); /* NULL is fine */

/* One transaction a turn. */
void store_begin(struct store *s);
bool store_commit(struct store *s, struct error *err);

bool store_recall_feed(struct store *s, struct arena *arena, struct text url,
                       struct feed_memory *out);
bool store_remember_feed(struct store *s, struct text url,
                         const struct feed_memory *memory, struct error *err);

bool store_has_headline(struct store *s, uint64_t id);
/* Adds, or replaces the one with the same id. `feed_url` is who brought it. */
bool store_add_headline(struct store *s, struct text feed_url,
                        const struct headline *headline, struct error *err);
/* All headlines of a feed born at or after `since`, newest first. */
size_t store_list_headlines(struct store *s, struct arena *arena,
                            struct text feed_url, int64_t since,
                            const struct headline **out);

/* Has this article's page been asked for, ever? Remembers that it has. */
bool store_has_article(struct store *s, struct text link);
bool store_remember_article(struct store *s, struct text link, int64_t now,
                            struct error *err);

/* Drops headlines last seen in a feed before `before`, and what hangs on them. */
void store_prune(struct store *s, int64_t before);

/* Bytes of the database on disk; 0 in memory. */
int64_t store_size_bytes(struct store *s);
