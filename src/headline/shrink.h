// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct buffer;

/*
 * Shortens an English sentence by leaving out whole phrases, found over the
 * tagged words, until it has at most `max` clusters. False: no sound line is
 * in it. `quality`, 0..1, says how little it cost. Steps are written to
 * `notes` unless NULL.
 */
bool shrink_write(struct arena *arena, struct text sentence, size_t max,
                  struct buffer *notes, struct text *out, const char **method,
                  double *quality);
