// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;

enum {
    FEED_MAX_BYTES = 4 << 20,
    FEED_MAX_ENTRIES = 2000, /* max_items in the configuration */
};

enum feed_format {
    FEED_RSS20,
    FEED_RSS10,
    FEED_RSS09X,
    FEED_ATOM10,
    FEED_ATOM03,
    FEED_JSON,
};

/*
 * One item. Every text is clean (markup/clean.h) and plain unless its name
 * says html; empty when the feed does not say.
 */
struct entry {
    struct text id; /* guid, else link, else title */
    struct text title;
    struct text link; /* absolute */
    struct text author;
    struct text image; /* absolute */
    struct text summary;
    struct text content;
    struct text content_html; /* as published, valid UTF-8, not clean */
    struct text language;     /* BCP 47 */
    const struct text *categories;
    size_t category_count;
    int64_t published; /* Unix seconds, 0 when the feed does not say */
    int64_t updated;   /* the same */
    bool is_episode;   /* it is to be heard: its text is only about it */
};

struct feed {
    enum feed_format format;
    struct text title;
    struct text link;     /* of the site, absolute */
    struct text language; /* BCP 47 */
    int64_t ttl_s;        /* the longest of the feed's own wishes, 0: none */
    uint32_t skip_hours;  /* bit h: do not ask in hour h, GMT */
    uint8_t skip_days;    /* bit d: do not ask on day d, 0 is Sunday */
    const struct entry *entries; /* in the feed's order */
    size_t entry_count;
    const struct text
        *warnings; /* what was mended or left out, one line each */
    size_t warning_count;
    bool is_cut;           /* it ends before it has said so */
    struct text alternate; /* when this is an HTML page: the feed it names */
};

/* What HTTP said of the bytes: hints, for they lie. All may be empty. */
struct feed_hints {
    struct text url; /* relative links are resolved against it */
    struct text content_type;
};

/* "rss20", "atom10" ... as in the JSON of `motograph parse`. */
const char *feed_format_name(enum feed_format format);

/*
 * Reads RSS 0.90-2.0, RSS 1.0, Atom 0.3 and 1.0 and JSON Feed; the format is
 * told from the bytes. True when anything usable was recovered. False:
 * ERROR_FORMAT or ERROR_LIMIT with what the bytes are instead, and
 * `out->alternate` when they are an HTML page that names its feed. All of
 * `out` lives in `arena`. Pure: no clock, no network, no files, no globals.
 */
bool feed_parse(struct arena *arena, struct text bytes,
                const struct feed_hints *hints, struct feed *out,
                struct error *err);
