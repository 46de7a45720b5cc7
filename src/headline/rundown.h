// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct headline;

enum { RUNDOWN_MAX_HEADLINES = 2000 };

enum feed_status {
    FEED_WAITING, /* not asked yet */
    FEED_OK,
    FEED_UNCHANGED, /* asked, nothing new */
    FEED_ERROR,
};

/* What a feed waits for that is nobody's fault. */
enum feed_wait {
    FEED_WAITS_FOR_NOTHING,
    FEED_WAITS_FOR_CLOCK,   /* it has not been set */
    FEED_WAITS_FOR_NETWORK, /* no host at all can be reached */
};

/* How one feed fares: for `status`, the diagnostics and the wall's honesty. */
struct feed_health {
    struct text name;
    struct text url; /* credentials removed */
    enum feed_status status;
    struct text error; /* one line, or empty */
    uint32_t entries;
    enum feed_wait wait;
    int64_t last_success; /* Unix seconds, 0: never */
    int64_t last_news;    /* Unix seconds: it had a new headline; 0: unknown */
    int64_t next_poll;    /* Unix seconds */
};

const char *feed_status_name(enum feed_status status);

struct rundown_rules {
    bool merge_stories;         /* one story told by several feeds once */
    uint32_t breaking_after;    /* sources; 0: off */
    uint32_t breaking_window_s; /* 0: 30 minutes */
};

/*
 * The ordered headlines on air: the only value that crosses from the desk to
 * the screen. Immutable from birth, so whoever holds it may read it without
 * asking anybody. One allocation.
 */
struct rundown;

/*
 * Copies what it keeps: breaking first, then newest first, near-duplicates
 * merged into one with all their sources, the expired dropped, at most
 * RUNDOWN_MAX_HEADLINES. The caller owns the result.
 */
struct rundown *rundown_compose(const struct headline *headlines, size_t count,
                                const struct feed_health *feeds,
                                size_t feed_count,
                                const struct rundown_rules *rules, int64_t now);

/* The same of what was composed before, elsewhere: as it stands, in order. */
struct rundown *rundown_bind(const struct headline *headlines, size_t count,
                             const struct feed_health *feeds, size_t feed_count,
                             int64_t now);
void rundown_destroy(struct rundown *r); /* NULL is fine */

/* A rundown of its own, of those that `keeps`, in their order. */
struct rundown *
rundown_select(const struct rundown *r,
               bool (*keeps)(void *ctx, const struct headline *h), void *ctx);

size_t rundown_count(const struct rundown *r);
const struct headline *rundown_at(const struct rundown *r, size_t i);
size_t rundown_feed_count(const struct rundown *r);
const struct feed_health *rundown_feed_at(const struct rundown *r, size_t i);
int64_t rundown_composed_at(const struct rundown *r);
