// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "headline/river.h"

struct buffer;

enum { CHART_MAX_BYTES = 256 << 10, CHART_LINE_BYTES = 2000 };

/*
 * A river on its way between machines, there and back:
 * assets/schema/river.json. Items follow each other, so that the place of the
 * first and the width of each are enough. False: no room in `out`.
 */
bool chart_write(const struct river *r, struct buffer *out);

/*
 * Through the door (door.h). What is wrong in any place costs the whole, for
 * every place hangs on those before it. NULL: `err`. The caller owns it.
 */
struct river *chart_read(struct text bytes, struct error *err);
