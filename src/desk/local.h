// SPDX-License-Identifier: MIT
#pragma once

#include "base/buffer.h"
#include "base/error.h"

struct arena;

/*
 * The path of a file: URL (RFC 8089), an authority dropped; escapes are decoded
 * unless a file of the very name as written is there. Lives in `arena`.
 */
const char *local_path(struct arena *arena, struct text url);

/*
 * Reads the file of a file: URL into `out`, up to its limit; past it only when
 * `cut`, then the rest is left. Only regular files; `within` (a file: URL, or
 * empty) confines it to that file's folder and those below, links resolved.
 */
bool local_read(struct arena *arena, struct text url, struct text within,
                bool cut, struct buffer *out, struct error *err);
