// SPDX-License-Identifier: MIT
#pragma once

#include "desk/orders.h"
#include "feed/feed.h"
#include "headline/headline.h"
#include "headline/rundown.h"
#include "store/store.h"

struct arena;
struct desk;

/* One parsed feed, while its entries are read. */
struct document {
    struct arena *arena;
    struct feed feed;
};

struct item {
    struct headline headline;
    bool is_saved; /* as it stands, but for mended times */
    /* First seen in the future, by this clock: taken for now meanwhile, and
     * kept here and in the store, since it may be this clock that is wrong. */
    bool is_mended;
    int64_t first_seen;
    int64_t published;
    int64_t expires;
};

/* How soon what we know of a feed must be on the disk. */
enum urgency {
    URGENCY_NONE,
    URGENCY_LATER, /* bookkeeping: a quarter of an hour, or at the end */
    URGENCY_SOON,  /* news: when the disk has been spared long enough */
    URGENCY_NOW,   /* what a server asked of us must survive a power cut */
};

/*
 * A feed as the desk covers it: its order, what we remember of it, and the
 * headlines that it has on its shelf.
 */
struct beat {
    struct desk *desk;
    const struct feed_order *order; /* in the desk's orders */
    struct arena *arena;            /* of key and host */
    struct text key; /* the URL without credentials, numbered if repeated */
    struct text shown_url;  /* the URL without credentials */
    struct text host;       /* of the configured URL */
    struct text moved_host; /* of memory.moved_to, in memory_arena */
    bool is_local;
    bool is_retired; /* not in the orders any more, but asking */
    bool is_asking;
    bool is_following;    /* asking for the feed that an HTML page names */
    bool had_no_answer;   /* when last asked, in this run ... */
    bool has_answered;    /* ... or an answer, of whatever kind */
    bool waits_for_clock; /* a certificate is of the future */
    bool has_asked;       /* in this run ... */
    int64_t asked_at_s;   /* ... steady */
    enum feed_status status;

    struct feed_memory memory; /* texts in memory_arena */
    struct arena *memory_arena;
    uint64_t orders_hash;
    uint64_t polls;       /* in this run */
    bool has_succeeded;   /* in this run */
    bool has_had_news;    /* in this run */
    int64_t success_s;    /* steady */
    int64_t due_s;        /* steady */
    int64_t held_until_s; /* its own pause; a host's is a hold */

    struct item *items; /* newest first; texts in shelf_arena */
    size_t item_count;
    struct arena *shelf_arena;
    uint64_t *saved_ids; /* of the headlines that the store lists */
    size_t saved_count;
    enum urgency urgency;
    int64_t saved_at_s; /* steady */
};

struct beat *beat_create(struct desk *d, const struct feed_order *order,
                         struct text key);
void beat_destroy(struct beat *b);

/* Gives a beat its (new) order; what was read by another is read anew. */
void beat_assign(struct beat *b, const struct feed_order *order);

/* Asks as soon as may be: at once, but never sooner than the floor allows. */
void beat_hasten(struct beat *b);

/* Takes what the store knows: memory and headlines. */
void beat_recall(struct beat *b);

/* Replaces the memory by a copy; texts may be of the old one. */
void beat_remember(struct beat *b, const struct feed_memory *memory,
                   enum urgency urgency);

/* Puts off the next poll, for as long as its host wishes at least. */
void beat_put_off(struct beat *b, int64_t delay_s);

/* The host that is asked: the configured one, or where the feed has moved to. */
struct text beat_host(const struct beat *b);

/* Steady time of the next poll, with the pauses that were asked for. */
int64_t beat_due(const struct beat *b);

/* Changes from poll to poll, and is the same again after a restart. */
uint64_t beat_seed(const struct beat *b);

/* The configured refresh with what the server and the feed wish for. */
int64_t beat_interval(const struct beat *b, int64_t fresh_s);

/* Asks for the feed: over the network, or reads the file at once. */
void beat_ask(struct beat *b);

/*
 * A certificate is not valid yet, so it seems that our clock is behind: no
 * error, and looked at again in a minute. False: it has been given time enough.
 */
bool beat_await_clock(struct beat *b, const char *message);

/* Where the feed had moved to is no good: from now on as it is configured. */
void beat_go_back(const struct beat *b, struct feed_memory *m);

/* A poll has failed: says so once, and backs off, `hold_s` at least. */
void beat_fail(struct beat *b, const char *message, int64_t hold_s);

/*
 * Puts the entries of a feed on the shelf, keeps what was written before, and
 * sends for the pages that headlines need. True: one is new.
 */
bool shelf_fill(struct beat *b, const struct document *doc, bool is_private);
void shelf_clear(struct beat *b);

/* A deep copy of a headline. */
struct headline shelf_copy(struct arena *arena, const struct headline *h);

/* The headline with its own times, where this clock made it mend them. */
struct headline shelf_true(const struct item *item);

/* The rules by which headlines of the beat are written. */
struct headline_rules shelf_rules(const struct beat *b,
                                  struct text feed_language,
                                  struct text feed_title);
struct item *shelf_find(struct beat *b, uint64_t id);
