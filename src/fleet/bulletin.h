// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "headline/headline.h"
#include "headline/rundown.h"

struct arena;
struct buffer;

enum {
    BULLETIN_VERSION = 1,
    BULLETIN_MAX_BYTES = 2 << 20,
    BULLETIN_MAX_FEEDS = 500,
    BULLETIN_MAX_LINE_BYTES = 2000,
    BULLETIN_MAX_SOURCES = 32,
};
/* What every JSON reader keeps. */
#define BULLETIN_MAX_NUMBER (1LL << 53)

/*
 * A rundown on its way between machines: the same headlines and feeds, with
 * who published it and as which number. Numbers grow; a greater one is newer.
 */
struct bulletin {
    struct text by; /* the publisher's name */
    uint64_t number;
    int64_t at; /* composed, Unix seconds */
    const struct headline *headlines;
    size_t headline_count;
    const struct feed_health *feeds;
    size_t feed_count;
};

/* Views of the rundown's own memory. */
struct bulletin bulletin_of(struct arena *arena, const struct rundown *r,
                            struct text by, uint64_t number);

/* Appends it as JSON: assets/schema/rundown.json. False: no room in `out`. */
bool bulletin_write(const struct bulletin *b, struct buffer *out);

/* One row of it, as it stands in the lists of a bulletin and of a change. */
bool bulletin_write_headline(const struct headline *h, struct buffer *out);
bool bulletin_write_feed(const struct feed_health *f, struct buffer *out);

/*
 * The door for what a broker hands on: nothing in it is believed. A size, a
 * depth, a version and a shape are checked, times and colours bounded, every
 * text goes through clean_line(). A headline that is none costs itself only.
 * Lives in `arena`.
 */
bool bulletin_read(struct arena *arena, struct text bytes, struct bulletin *out,
                   struct error *err);

/* A rundown of its own memory; the caller owns it. */
struct rundown *bulletin_rundown(const struct bulletin *b);
