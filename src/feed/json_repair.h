// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;

enum {
    JSON_MAX_VALUES = 250000, /* what Jansson makes of them is 25 MB */
    JSON_MAX_DEPTH = 64,
};

/*
 * JSON that a strict parser takes, from JSON as it is written by hand and cut
 * by networks: raw control characters in strings are escaped, commas before a
 * closing bracket go, and a document that ends early loses its last value and
 * gets the brackets that are open. `*was_mended` tells whether anything was.
 * ERROR_LIMIT past the limits above.
 */
bool json_repair(struct arena *arena, struct text document, struct text *out,
                 bool *was_mended, struct error *err);
