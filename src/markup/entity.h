// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct buffer;

/*
 * Character references as HTML has them (WHATWG HTML, section 13.5): the
 * 2,231 names, decimal and hexadecimal numbers, C1 numbers meaning
 * windows-1252. What is no reference stays as written. One level only.
 */
struct text entity_decode(struct arena *arena, struct text t);

/*
 * Reads one reference at the start of `t` (which starts with '&') and appends
 * what it stands for. Returns the bytes read, or 0, and appends nothing, when
 * there is none.
 */
size_t entity_read(struct text t, struct buffer *out);
