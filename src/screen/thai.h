// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Where Thai words end, which no space says: by the dictionary of libthai,
 * opened (dlopen) with the first Thai letter that is to be wrapped. Raster
 * thread.
 */
struct thai;

/* NULL, after one line in the log, where the library is not installed. */
struct thai *thai_open(void);
void thai_close(struct thai *t); /* NULL is fine */

/*
 * Whether a word ends before code point i, into `ends`; the words of other
 * scripts count as they come.
 */
void thai_find(const struct thai *t, const uint32_t *code_points, size_t count,
               bool *ends);
