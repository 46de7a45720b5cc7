// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

#include "base/text.h"

struct tm;

enum { FACE_BYTES = 128 };

/*
 * What a clock of a format (strftime) says, in `out`; empty where there is no
 * format, or one too long. Any thread.
 */
struct text face_write(struct text format, const struct tm *t, char *out,
                       size_t size);
