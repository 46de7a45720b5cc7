// SPDX-License-Identifier: MIT
#pragma once

#include "screen/canvas.h"
#include "screen/ring.h"

enum { PANEL_SETTLED = 8 };

/*
 * The sign as it hangs: rows of lamps, and what each of them shows. A lamp is
 * drawn when it shows something else than before, so that a frame costs what
 * has changed. Main thread; nothing is allocated after panel_init().
 */
struct panel {
    int columns;
    int rows;
    int pitch;
    int rotate;      /* of the display, degrees clockwise */
    uint32_t ground; /* behind the lamps */
    uint32_t serial; /* another one for each panel_init() */
    struct rect at;  /* the lamps on the display, as it is turned */
    uint32_t *full;  /* lamp.h: every lamp at every level */
    uint32_t *sheet; /* the same in the light there is */
    int light;
    uint8_t *kinds; /* of each lamp, row by row: where its levels begin */
    uint8_t *shown; /* the level that each lamp has */
    int first;      /* rows with lamps that were drawn, for panel_drawn() ... */
    int end;
    struct tile settling;
    uint32_t hot; /* the light of a lamp at its last level */
};

/* The lamps of a layout that has some. */
void panel_init(struct panel *p, const struct layout *l);
void panel_finish(struct panel *p); /* zero is fine */

/*
 * The rails that hold the lamps, above and below them, in pixels of the
 * display. They are drawn with the ground. Lamps have their places: of what
 * else stands still the rails keep away from them, where there is room.
 */
void panel_rails(const struct layout *l, int drift, struct rect rails[2]);

/*
 * A tile of a tape that has stopped, or moves again: `settled` parts of
 * PANEL_SETTLED on the way from lamps that news pass to lamps that stand. It
 * is the panel's, until the next call.
 */
const struct tile *panel_settle(struct panel *p, const struct tile *tile,
                                int settled);

/* What was drawn is gone: every lamp is drawn again when its turn comes. */
void panel_forget(struct panel *p);

/*
 * Levels in rows of `stride` for the columns [column, column + count), which
 * the panel has. NULL: they are dark.
 */
void panel_show(struct panel *p, const struct canvas *c, const uint8_t *levels,
                int stride, int column, int count);

/* The rows, on the display, in which lamps were drawn since it was asked. */
struct rect panel_drawn(struct panel *p);
