// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "headline/river.h"

struct buffer;

enum {
    PLACES_MAX = 64,
    PLACES_NAME_BYTES = 64,
    PLACES_MAX_BYTES = 1024,
    PLACES_FORGET_S = 86400, /* who has not said so for a day is gone */
};

/* A display that says where in the river it is. */
struct places_entry {
    char name[PLACES_NAME_BYTES];
    struct river_place place;
    int wide_px; /* its picture, as it is seen; 0: it has not said so yet */
    int high_px;
    int64_t said; /* Unix seconds, by its own clock */
};

/* All of them that were heard, ours left out. The zero value is none. */
struct places {
    struct places_entry entries[PLACES_MAX];
    size_t count;
};

/* One says where it is, or no longer is anywhere: zero width. */
void places_hear(struct places *p, const struct places_entry *from);

/* How far the river goes, with our own place. */
int64_t places_length(struct places *p, const struct river_place *own,
                      int64_t now);

/* The lowest display of those that have a picture, or NULL. */
const struct places_entry *places_lowest(const struct places *p, int64_t now);

/* The first one that lies over our own place, or NULL. */
const struct places_entry *places_overlap(const struct places *p,
                                          const struct river_place *own,
                                          int64_t now);

/* assets/schema/place.json, there and back. */
bool places_write(const struct places_entry *who, struct buffer *out);
bool places_read(struct text bytes, struct places_entry *out,
                 struct error *err);
