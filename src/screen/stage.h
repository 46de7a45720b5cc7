// SPDX-License-Identifier: MIT
#pragma once

#include "screen/layout.h"

enum { STAGE_SIZES = 6 };

/*
 * Where one story stands large: arithmetic on a wall. Lengths are pixels as
 * read; `place` is on the wall, the other rectangles are in the stage.
 */
struct stage {
    struct rect place;         /* w 0: there is none */
    struct rect text;          /* label and headline, with the code absent */
    int code_px;               /* side of the code's square at most ... */
    bool is_code_below;        /* ... under the text, else beside it */
    int margin_px;             /* of text and signs */
    int bar_px;                /* the rule before the story ... */
    int indent_px;             /* ... and the text after it */
    int label_px;              /* type of source and age */
    int sizes_px[STAGE_SIZES]; /* of the headline: the largest that fits */
};

/* A stage in `place` of a wall whose size of type is `em`. */
void stage_compute(struct rect place, double em, struct stage *out);
