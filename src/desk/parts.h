// SPDX-License-Identifier: MIT
#pragma once

#include <pthread.h>
#include <stdatomic.h>

#include "desk/beat.h"
#include "desk/desk.h"

struct document;
struct page;
struct response;

enum {
    DESK_PAGES_AT_ONCE = 4, /* so that feeds always find a free connection */
    DESK_PAGES_S = 60,      /* for all pages of one refresh */
    DESK_PAGE_MS = 15000,
    DESK_PAGE_REDIRECTS = 5,
    DESK_FEED_REDIRECTS = 10,
    DESK_KEEP_S = 7 * 86400,
    DESK_FORGET_S = 30 * 86400, /* a feed that left the configuration */
    DESK_BOOKKEEPING_S = 900,
    DESK_LEDGER_S = 900,
    DESK_WRITE_BURST_BYTES = 192 << 10,
    DESK_WRITE_DAY_BYTES = 512 << 10,
    DESK_WRITE_AGAIN_S = 60, /* after the disk refused */
    DESK_REVIVE_S = 900,     /* where there was no file to write */
    DESK_RECOMPOSE_S = 300,  /* so that what expires goes */
    DESK_HOLDS = 64,
    DESK_BUSY_MS = 250, /* a turn while bytes move: answers are dated by it */
};

/* A host that has said that we ask too often: nobody asks it. */
struct hold {
    uint64_t host;   /* its name's hash */
    int64_t until_s; /* steady */
    bool is_saved;
};

/* Everything but the atomics belongs to the thread that takes the turns. */
struct desk {
    struct transport *transport;
    struct store *store;
    struct orders *orders;
    const struct desk_plan *plan; /* NULL before the first orders */
    int64_t now;
    int64_t steady_s;
    int64_t started; /* wall time, by the clock as it stands now */
    int64_t started_steady_s;
    struct hold holds[DESK_HOLDS];

    struct beat **beats;
    size_t beat_count;
    struct page **pages; /* in the order of their asking */
    size_t page_count;
    size_t page_cap;

    bool is_changed; /* since the last publication */
    int64_t published_s;

    uint64_t *asked; /* hashes of pages' links, not yet in the store */
    size_t asked_count;
    size_t asked_next; /* in which place, when there is no more room */
    int64_t write_credit_bytes;
    int64_t write_credit_at_s;
    int64_t written_bytes;
    int64_t write_not_before_s;
    int64_t revived_at_s; /* or tried to, at last */
    int64_t pruned_at_s;
    bool has_pruned;
    bool is_store_failing;
    uint32_t store_generation;
    char *ledger; /* of what was on air; NULL: not heard of yet */
    bool is_ledger_saved;
    int64_t ledger_saved_at_s;

    _Atomic(struct orders *) orders_slot;
    _Atomic(struct rundown *) rundown_slot;
    _Atomic(char *) ledger_slot;
    _Atomic int64_t last_turn_us;
    _Atomic bool is_kept;
    _Atomic bool is_stopping;
    pthread_t thread;
    bool has_thread;
    void (*ring)(void *ctx);
    void *ring_ctx;
};

/*
 * Looks whether the wall clock was set since the last turn; then what this run
 * has dated by it is moved along, so that ages and waits stay what they are.
 */
void clock_heed(struct desk *d, int64_t now, int64_t steady_s);

/* For how long an answer asks us to stay away, within bounds; 0: it does not. */
int64_t hold_of(const struct desk *d, const struct response *r);
/*
 * The host that has answered (a redirect may have led to another one than was
 * asked) says that we ask too often: all its feeds and pages wait.
 */
void hold_answerer(struct desk *d, const struct response *r);
/* Steady time until which nobody asks this host; 0: nothing is against it. */
int64_t hold_until(const struct desk *d, struct text host);
/* From the store, before the first beat; to the store, what is not there. */
void hold_recall(struct desk *d);
bool hold_is_news(const struct desk *d);
bool hold_save(struct desk *d, struct error *err);
/* After a commit, or when all must be written again. */
void hold_settle(struct desk *d, bool is_saved);

/* Pages: of the linked articles, one a host at a time. */
void page_wish(struct beat *b, const struct document *doc,
               const struct entry *entry, uint64_t id, bool is_private);
void page_start_due(struct desk *d);
void page_forget(struct desk *d, const struct beat *b);
void page_finish(struct desk *d);

/* Writes to the store what is due; everything when `all`. */
void record_save(struct desk *d, bool all);
/* Has this page been asked for, ever? */
bool record_has_page(struct desk *d, struct text link);
void record_page(struct desk *d, struct text link);

/* Composes the rundown and leaves it in the slot. */
void publish(struct desk *d);
