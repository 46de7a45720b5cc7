// SPDX-License-Identifier: MIT
#pragma once

#include "screen/line.h"

enum { WRAP_LINES = 24 };

/* A paragraph in lines of a width. */
struct wrap {
    struct line lines[WRAP_LINES];
    struct text texts[WRAP_LINES]; /* what they say */
    int count;
    int width_px; /* of the widest */
    bool is_rtl;
    bool is_cut;     /* there was more than fits: it ends in an ellipsis */
    bool is_divided; /* a word, or a syllable, was wider than a line */
};

/*
 * Breaks a paragraph into lines of at most `width_px`, as few as can be, at
 * most `most` of them, and as even as they then can be; a little less even
 * where that ends a line better (breaks.h). Every line has the paragraph's
 * direction. Raster thread; lives in `arena`.
 */
void wrap_set(struct arena *arena, struct fonts *fonts, enum font_role role,
              struct text t, struct text language, int width_px, int most,
              struct wrap *out);
