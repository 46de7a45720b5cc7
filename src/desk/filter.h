// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct feed_order;

/*
 * The `include` and `exclude` of a feed, ready for use: a word matches as a
 * whole word without regard to case, "/regex/" as a POSIX extended one, with
 * an `i` behind it without regard to case.
 */
struct filter;

struct filter *filter_create(const struct feed_order *order);
void filter_destroy(struct filter *f); /* NULL is fine */

/* May this go on air? Something included, or nothing asked for; and nothing
 * excluded. */
bool filter_passes(const struct filter *f, struct text text);
