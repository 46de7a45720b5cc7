// SPDX-License-Identifier: MIT
#pragma once

#include <jansson.h>

#include "base/error.h"
#include "base/text.h"

#include <stdint.h>

struct arena;

enum {
    DOOR_MAX_LEVELS = 8, /* ours have five */
    DOOR_VERSION = 1,    /* of everything that we write */
};

/*
 * The one door for JSON from a broker: at most `max` bytes, an object, not
 * deeper than ours, of our version ("v"), which a person may leave out. The
 * caller owns the result. `err` says what is wrong as the end of a sentence:
 * "... is of version 2".
 */
json_t *door_open(struct text bytes, size_t max, struct error *err);
json_t *door_open_of_person(struct text bytes, size_t max, struct error *err);

/* A cleaned line of at most `max` bytes; empty when there is none. */
struct text door_line(struct arena *arena, const json_t *object,
                      const char *key, size_t max);

/* The same, but an address: http or https, or nothing. */
struct text door_link(struct arena *arena, const json_t *object,
                      const char *key);

/* A whole number within bounds, however it is written, or `otherwise`. */
int64_t door_whole(const json_t *object, const char *key, int64_t min,
                   int64_t max, int64_t otherwise);

/* "0123456789abcdef", or 0. */
uint64_t door_hex(const json_t *object, const char *key);

/* "#rrggbb" or "#rrggbbaa" as 0xRRGGBBAA, or 0. */
uint32_t door_color(const json_t *object, const char *key);
