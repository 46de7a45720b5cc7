// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

enum { UTF8_INVALID = 0x7FFFFFFF };

/*
 * Reads the code point at the start of `t`, which is not empty, and returns
 * its length. Where `t` does not start with well-formed UTF-8 (Unicode 15,
 * table 3-7) `*code_point` is UTF8_INVALID and the length that of the maximal
 * ill-formed part: what one U+FFFD stands for.
 */
size_t utf8_read(struct text t, uint32_t *code_point);

/* How many bytes at the start of `t` are well-formed. */
size_t utf8_valid_bytes(struct text t);
