// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

#include "base/error.h"

struct orders;
struct rundown;
struct store;
struct transport;

/*
 * The desk gathers copy and decides: it polls what is due, reads, writes
 * headlines, remembers, and publishes a rundown. One thread takes the turns;
 * what others may call says so.
 */
struct desk;

/* Borrows both parts: they outlive the desk and nobody else touches them. */
struct desk *desk_create(struct transport *transport, struct store *store);
void desk_destroy(struct desk *d); /* NULL is fine; stops the thread */

/*
 * One turn on the calling thread: reads new orders, starts what is due, moves
 * bytes for at most `wait_ms`, publishes what is new. Returns the wall time at
 * which the next turn is due. `now` is wall time, which may be set meanwhile;
 * `steady_s` never jumps, and the polls are timed by it.
 */
int64_t desk_turn_at(struct desk *d, int64_t now, int64_t steady_s,
                     uint32_t wait_ms);

/* True while a feed or an article is still being fetched. */
bool desk_is_busy(const struct desk *d);

/*
 * Turns on a thread of the desk's own, until desk_stop(), which joins it. Each
 * publication is followed by ring(ctx) on that thread.
 */
bool desk_start(struct desk *d, void (*ring)(void *ctx), void *ctx,
                struct error *err);
void desk_stop(struct desk *d);

/* Any thread. Takes ownership of `o`; the desk reads it on its next turn. */
void desk_order(struct desk *d, struct orders *o);

/* Any thread. The newest rundown not yet taken, or NULL. The caller owns it. */
struct rundown *desk_take_rundown(struct desk *d);

/*
 * Any thread. What was on air, from screen_ledger(): it is stored at most
 * every 15 minutes and when the desk ends, and read back by
 * store_recall_ledger(). Takes ownership of a string from malloc().
 */
void desk_note_ledger(struct desk *d, char *ledger);

/* Any thread. What is known will be there after a restart. */
bool desk_is_kept(struct desk *d);

/* Any thread. Steady time at which the desk last finished a turn. */
int64_t desk_last_turn_us(struct desk *d);
