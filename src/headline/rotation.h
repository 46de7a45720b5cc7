// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>
#include <stdint.h>

struct headline;
struct rundown;

/*
 * What has aired, so that news goes first and nothing starves: a ledger of
 * headline ids and when each was last put on the tape. Main thread.
 */
struct rotation;

struct rotation *rotation_create(void);
void rotation_destroy(struct rotation *r); /* NULL is fine */

/*
 * The headline to air next, and notes that it airs: breaking and what has
 * never aired first, then what aired longest ago, weighted by priority, never
 * two turns of one item in a row while there is another, neighbours from
 * different sources while there are. Skips the expired. NULL when there is
 * nothing. Borrowed from `rundown`.
 */
const struct headline *
rotation_next(struct rotation *r, const struct rundown *rundown, int64_t now);
