// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "screen/image.h"
#include "screen/line.h"

struct arena;
struct layout;

/* How a headline reads: by itself, or as the part of one that does so. */
enum item_reads { ITEM_AUTO, ITEM_LTR, ITEM_RTL };

/* What an item says. Copied by item_init(). */
struct item_words {
    uint64_t id;
    struct text source; /* empty: no label */
    struct text line;
    struct text age; /* empty: none */
    struct text link;
    struct text language;
    const struct mask *logo; /* beside the label; borrowed, or NULL */
    uint32_t rgb;            /* of the label; 0: the accent */
    bool is_breaking;
    bool stands; /* it does not move with the tape (still.h) */
    size_t kept; /* graphemes of the line before it is cut (cut.h); 0: all */
    enum item_reads reads;
};

enum item_part { ITEM_LABEL, ITEM_LINE, ITEM_AGE, ITEM_DOTS, ITEM_PARTS };

/* A headline on the tape: words, then where each part stands. */
struct item {
    struct arena *words_arena;
    struct arena *lines_arena;
    struct item_words words;
    struct piece {
        struct line line;
        struct mask *masks; /* of its runs, while a tile needs them */
        bool *painted;
        int x;
        int base;
        uint32_t rgb;
    } pieces[ITEM_PARTS];
    int64_t x;       /* on the tape */
    uint64_t number; /* of the river's item that it is; 0: of none */
    int width;       /* with the gap behind it */
    int whole_px;    /* that, before it was cut: its parts' places are of it */
    int stand_px;    /* columns that it stands in; 0: it moves ... */
    int stand_x;     /* ... and where in them it begins */
    int64_t off_px;  /* from its place: so far the view has gone by then */
    int64_t gap_x;   /* of the river's item that it is a page of; ... */
    int64_t gap_end; /* ... both 0: of none */
    uint32_t bar_rgb;
    uint32_t chip_rgb;
    struct mask logo; /* at its size; px are the item's own */
    int logo_x;
    struct rect chip;    /* behind the label of a breaking item */
    struct columns seen; /* of its line; all, unless it is cut */
    int bar_x;
};

/* Raster thread, all of it. */
void item_init(struct item *item, const struct item_words *words);
void item_finish(struct item *item);

/*
 * Sets the lines and their places for a layout; again after it changed. On a
 * tape that runs rightwards `is_mirrored`: the bar is on the right.
 */
void item_set(struct item *item, struct fonts *fonts, const struct layout *l,
              bool is_mirrored);

/*
 * Its words over a width that was measured with other pixels: each stretch of
 * them begins where it does there. A pixel or two are left to the gap. False:
 * they were measured with another, narrower font.
 */
bool item_stretch(struct item *item, int width);

/*
 * Paints what of the item lies in a tile. `left` is where the left edge of the
 * whole item is in the tile.
 */
void item_paint(struct item *item, const struct layout *l,
                const struct color_tables *tables, struct image *tile,
                int64_t left);

/* Forgets the masks of all its runs. */
void item_forget(struct item *item);
