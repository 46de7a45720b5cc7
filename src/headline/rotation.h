// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
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
 * never aired first, then each in its turn, weighted by priority and
 * interleaved by source in the measure of what each has to say. Extra turns of
 * breaking and high priority decay. Never two turns of one story in a row
 * while there is another. Skips the expired. NULL when there is nothing.
 * Borrowed from `rundown`; allocates only when there is more to remember.
 */
const struct headline *
rotation_next(struct rotation *r, const struct rundown *rundown, int64_t now);

/* The next one is breaking news that has not aired as such. */
bool rotation_is_urgent(struct rotation *r, const struct rundown *rundown,
                        int64_t now);

/* Somebody else has chosen what airs. */
void rotation_note(struct rotation *r, const struct headline *h, int64_t now);

/*
 * The ledger as a few lines of ASCII, and back, so that a restart does not
 * air everything as new. The tape is made ahead of time: what this run airs
 * for the first time only after `now` is left out, for nobody has seen it.
 * False, and nothing changed: these lines are not ours.
 */
struct text rotation_save(struct arena *arena, const struct rotation *r,
                          int64_t now);
bool rotation_load(struct rotation *r, struct text saved);
