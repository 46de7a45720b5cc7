// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct rundown;
struct tm;

enum { SILENCE_AFTER_S = 24 * 60 * 60, SILENCE_NAME_BYTES = 64 };

/* Since when the wall's feeds have had nothing to say: values, no pointers. */
struct silence {
    size_t feeds;            /* in all ... */
    size_t failed;           /* ... of them now in error */
    bool is_empty;           /* nothing is on air */
    size_t wait_for_clock;   /* feeds that do ... */
    size_t wait_for_network; /* ... and these */
    int64_t newest_success;
    int64_t newest_news;
    int64_t oldest_news; /* of the feed that is named; 0: never, of none */
    char name[SILENCE_NAME_BYTES];
    size_t late; /* feeds silent for too long when it was read */
};

/* Reads how the feeds fare at `now`. A feed never heard is not counted late. */
void silence_read(const struct rundown *r, int64_t now, struct silence *out);

/* Nothing has ever been heard, nothing is wrong, and nothing is on air. */
bool silence_is_first(const struct silence *s);

/* The moment that silence_say() will name; 0: it has nothing to say. */
int64_t silence_since(const struct silence *s, int64_t now);

/*
 * One line for people who pass by, or the empty one: "Offline since Sun
 * 14:05". `since` is that moment in the wall's own time.
 */
void silence_say(const struct silence *s, int64_t now, const struct tm *since,
                 char *out, size_t size);
