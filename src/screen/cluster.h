// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* One grapheme (UAX #29), which never has two fonts. */
struct cluster {
    uint32_t start; /* in the code points */
    uint32_t count;
    uint32_t script; /* common ones have their neighbours' */
    uint8_t level;   /* UAX #9 */
    bool ends_word;  /* a space without width was behind it */
};

struct clusters {
    const uint32_t *code_points;
    const struct cluster *items; /* in logical order */
    size_t count;
    bool is_rtl;           /* the paragraph */
    const bool *word_ends; /* by cluster, where a dictionary says so; or NULL */
};

/*
 * Code points, graphemes, scripts and bidi levels of a line. What is longer
 * than `max` graphemes ends in an ellipsis. Lives in `arena`.
 */
void clusters_find(struct arena *arena, struct text t, size_t max,
                   struct clusters *out);

/* The same for a part of a paragraph that reads in a direction. */
void clusters_find_part(struct arena *arena, struct text t, size_t max,
                        bool is_rtl, struct clusters *out);

/* The paragraph's direction by its first strong letter (UAX #9, P2). */
bool clusters_are_rtl(struct text t);
