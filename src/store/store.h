// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;
struct headline;

enum {
    STORE_VERSION = 2,
    STORE_PAGE_BYTES = 1024, /* small, since rows are and cards wear */
    STORE_MAX_BYTES = 16 << 20,
    STORE_MAX_ARTICLES = 50000,
};

/* What we remember about one feed between polls. Empty texts: nothing. */
struct feed_memory {
    struct text source; /* the name it goes by */
    struct text etag;
    struct text last_modified;
    struct text validators_of; /* the URL that gave the two */
    struct text moved_to;      /* a permanent redirect that parsed as a feed */
    struct text title;
    struct text error;    /* of the last poll */
    uint64_t body_hash;   /* of the last body that parsed */
    uint64_t orders_hash; /* of the orders by which it was read */
    int64_t next_poll;
    int64_t delay_s; /* by which next_poll was put off when it was set */
    int64_t last_success;
    int64_t last_news; /* when it last had a headline that it had not before */
    int64_t retry_after;   /* Unix seconds; not to be passed over */
    int64_t retry_delay_s; /* as delay_s */
    uint32_t failures;     /* in a row */
    uint32_t entries;
    int64_t ttl_s; /* the feed's own wishes, as in struct feed */
    uint32_t skip_hours;
    uint8_t skip_days;
    bool is_gone; /* 410 */
};

struct feed_record {
    struct text url;
    struct feed_memory memory;
};

/* A host that has said "asked too often". */
struct hold_record {
    uint64_t host;   /* its name's hash */
    int64_t until;   /* Unix seconds */
    int64_t delay_s; /* how long that was when it was written */
};

/*
 * SQLite behind a door: headlines and HTTP validators across restarts. The
 * desk's thread only. Every write may fail and the desk carries on.
 */
struct store;

/*
 * ":memory:" is a store too, and the one that tests use. A file that is
 * damaged, foreign or from a newer version is set aside as PATH.damaged and a
 * fresh one made, with one line in the log. Where the directory cannot be
 * written, or another process holds the file, what stands in it is read and
 * the store lives in memory from then on, and says so. NULL only when not
 * even that works.
 */
struct store *store_open(const char *path, struct error *err);
void store_close(struct store *s); /* NULL is fine */

/* True when what is added will be there after a restart. */
bool store_is_kept(const struct store *s);

/*
 * Takes hold of the file where that was not possible so far (a disk that was
 * full or read-only, another motograph that has ended since, a file that was
 * removed). True: it is kept from now on, and store_generation() has changed.
 */
bool store_revive(struct store *s);

/*
 * Counts how often the store had to begin anew (a file found damaged or gone
 * while it was in use, or one revived): then all that is worth keeping must be
 * added again.
 */
uint32_t store_generation(const struct store *s);

/*
 * One transaction a turn. When the commit fails (a full disk, or a file of
 * STORE_MAX_BYTES), nothing of it has been kept and all of it may be tried
 * again: there may be room then, since of the headlines that have left their
 * feeds a quarter is given up for it.
 */
void store_begin(struct store *s);
bool store_commit(struct store *s, struct error *err);

bool store_recall_feed(struct store *s, struct arena *arena, struct text url,
                       struct feed_memory *out);
bool store_remember_feed(struct store *s, struct text url,
                         const struct feed_memory *memory, int64_t now,
                         struct error *err);
/* Keeps store_prune() from forgetting the feed; nothing if it is unknown. */
void store_touch_feed(struct store *s, struct text url, int64_t now);
/* All feeds in the order of their URLs. */
size_t store_list_feeds(struct store *s, struct arena *arena,
                        const struct feed_record **out);

bool store_has_headline(struct store *s, uint64_t id);
/* Adds, or replaces the one with the same id. `feed_url` is who brought it. */
bool store_add_headline(struct store *s, struct text feed_url,
                        const struct headline *headline, struct error *err);
/* It has left its feed: kept until store_prune(), listed no more. */
bool store_drop_headline(struct store *s, uint64_t id, int64_t now,
                         struct error *err);
/* The headlines of a feed born at or after `since`, newest first. */
size_t store_list_headlines(struct store *s, struct arena *arena,
                            struct text feed_url, int64_t since,
                            const struct headline **out);

/* Has the page of this article been asked for, ever? `link` is its hash. */
bool store_has_article(struct store *s, uint64_t link);
/* From now on it has. */
bool store_remember_article(struct store *s, uint64_t link, int64_t now,
                            struct error *err);

/*
 * What was on air, as rotation_save() has it: the last one remembered. Empty:
 * none, or its checksum is not right.
 */
bool store_remember_ledger(struct store *s, struct text ledger,
                           struct error *err);
struct text store_recall_ledger(struct store *s, struct arena *arena);

bool store_remember_hold(struct store *s, const struct hold_record *hold,
                         struct error *err);
/* At most `max` of them, the longest first; returns how many. */
size_t store_list_holds(struct store *s, struct hold_record *out, size_t max);

/*
 * Drops headlines that left their feed before `before`, and holds that ended
 * by then; feeds that nobody has
 * remembered or touched since `feeds_before`, with all their headlines; and the
 * oldest articles past STORE_MAX_ARTICLES. Both in Unix seconds.
 */
void store_prune(struct store *s, int64_t before, int64_t feeds_before);

/*
 * Reads the whole file anew: what its disk has lost meanwhile is found while
 * all that matters is still known. store_generation() tells.
 */
void store_check(struct store *s);

/* Bytes written to the disk since the store was opened, about. */
int64_t store_written_bytes(struct store *s);
