// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * Lengths as people see them: extended grapheme clusters of UAX #29. Texts
 * are valid UTF-8 without control characters; a byte that is not counts as
 * one cluster, a space without width as none.
 */
size_t grapheme_count(struct text t);

/* The longest prefix of at most `max` clusters. */
struct text grapheme_prefix(struct text t, size_t max);

/* Reads the code point at the start of `t`, which is not empty, and returns
 * its bytes; what is no UTF-8 is U+FFFD of one byte. */
size_t grapheme_code_point(struct text t, int32_t *code_point);
