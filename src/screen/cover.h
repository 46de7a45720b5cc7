// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct item;
struct look;
struct fonts;
struct track;

/*
 * What signs cover of a tape's ends, where a wall has no room for them above
 * it. News runs in under them; what stands keeps clear of them, in pages of
 * the room that is left. The clock has its place at all times, as wide as it
 * ever gets, so that nothing moves with it. A notice comes and goes: what is
 * set while there is one leaves it room, and a notice waits for what was set
 * before it (notice_is_due() in frame.c).
 */
struct cover {
    _Atomic int notice_px; /* of the wall; the main thread's */
    _Atomic int64_t until; /* views before that may see what stands */
};

/* Main thread: so many pixels of the wall, at its left, from now on. */
void cover_notice(struct track *t, int px);

/* Main thread: the view from which nothing stands that was set by now. */
int64_t cover_until(const struct track *t);

/* Raster thread: the clock of a look, in its first band. */
void cover_measure(struct look *look, struct fonts *fonts);

/* Raster thread: what is set next is set with the notice there is by now. */
void cover_heed(struct track *t);

/* Raster thread: it was set, and may stand. */
void cover_note(struct track *t, const struct item *item);
