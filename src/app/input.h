// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;

/*
 * All bytes of a file, or of standard input when `path` is "-". False when it
 * cannot be read or is longer than `max_bytes`. Lives in `arena`.
 */
bool input_read(struct arena *arena, const char *path, size_t max_bytes,
                struct text *out, struct error *err);
