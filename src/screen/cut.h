// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fonts;
struct item;
struct layout;

/*
 * A headline that is cut short for another one ends where a word does, with an
 * ellipsis. What stands before it stays as it was, pixel by pixel, in every
 * script: the line is set as a whole, and shown in part. One that reads against
 * the way its tape runs is not cut.
 */

/*
 * Graphemes to keep of an item's line, so that the item's first `seen_px`, from
 * where it comes in, are as they were. 0: it cannot be cut behind that.
 */
size_t cut_find(const struct item *item, int64_t seen_px, bool is_mirrored);

/* The ellipsis gets its place in an item that is set, and ends it. */
void cut_place(struct item *item, struct fonts *fonts, const struct layout *l,
               bool is_mirrored);
