// SPDX-License-Identifier: MIT
#pragma once

#include "fleet/bulletin.h"

/*
 * What has changed since a bulletin, the base, all in one: whoever has the
 * base needs the newest change only, and may have missed every one before. A
 * list is told as stretches of the base's, [first, count], and new rows
 * between them: assets/schema/change.json.
 */

/*
 * Appends how `to` comes out of `base`. False: no room in `out`; then the
 * bulletin itself is to be sent.
 */
bool change_write(const struct bulletin *base, const struct bulletin *to,
                  struct buffer *out);

/*
 * Reads a change through the same door as a bulletin. False with ERROR_NONE
 * in `err`: it is of another base than `base` and waits for that. Views into
 * `base` and `arena`.
 */
bool change_read(struct arena *arena, struct text bytes,
                 const struct bulletin *base, struct bulletin *out,
                 struct error *err);
