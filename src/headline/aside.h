// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* A sentence without what its commas set aside. */
struct aside {
    struct text text;    /* the sentence itself when nothing was set aside */
    struct text speaker; /* "police said", when the rest should not stand
                            without; else empty */
};

/*
 * Takes out of an English sentence who says it (", police said on Monday,")
 * and, of one that has more than `max` clusters, the clause that tells of its
 * subject by the way ("Halden, which has brewed beer since 1848, will close")
 * or what a figure is measured by (", more than economists had expected,"):
 * what a tree easily hangs the wrong way round. Nothing is taken out that
 * would leave no main verb. Lives in `arena`, borrows from `sentence`; pure.
 */
struct aside aside_strip(struct arena *arena, struct text sentence, size_t max);

/* ", a jury has been told": takes it off the end and gives it as `speaker`; what
 * is said in court is nobody's word but the court's. */
struct text aside_court(struct arena *arena, struct text sentence,
                        struct text *speaker);
