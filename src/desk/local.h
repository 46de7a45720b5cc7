// SPDX-License-Identifier: MIT
#pragma once

#include "base/buffer.h"
#include "base/error.h"

struct arena;

/*
 * Reads the file of a file: URL into `out`, up to its limit; past it only when
 * `cut`, then the rest is left. Only regular files; `within` (a file: URL, or
 * empty) confines it to that file's folder and those below, links resolved.
 */
bool local_read(struct arena *arena, struct text url, struct text within,
                bool cut, struct buffer *out, struct error *err);
