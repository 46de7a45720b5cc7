// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct buffer;
struct subject;

enum { SHRINK_LINES = 8 }; /* offered for one sentence, at most */

/* One way to shorten a sentence. */
struct shrunk {
    struct text line;
    const char *method; /* as in summary.h */
    double quality;     /* 0..1: how little it cost */
    double need;        /* what it still waits for: need.h */
    double score;       /* among those of its sentence */
};

/*
 * Shortens an English sentence by leaving out whole phrases, found over the
 * tagged words, until it has at most `max` clusters. Returns how many lines
 * there are, the best first; none: no sound line is in it, and `rest` is what
 * to cut as the last resort. In headlinese its lines have the articles that
 * it will do without, and these take no room. What the text is about (`subject`, may be NULL)
 * stays rather than what it names once. Steps are written to `notes` unless
 * NULL.
 */
size_t shrink_write(struct arena *arena, struct text sentence, size_t max,
                    bool is_headlinese, const struct subject *subject,
                    struct buffer *notes, struct shrunk out[SHRINK_LINES],
                    struct text *rest);
