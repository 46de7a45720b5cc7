// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "screen/font.h"

struct arena;

enum {
    LINE_MAX_GRAPHEMES = 600, /* then an ellipsis */
    LINE_MAX_CLUSTER = 12,    /* code points in one grapheme; the rest drop */
};

/* A stretch of one font, one script and one direction: one shaping call. */
struct run {
    struct text text; /* a NUL stands behind it */
    const struct font *font;
    uint32_t script; /* script.h */
    uint8_t level;   /* UAX #9; odd: right to left */
    size_t first;    /* of its graphemes, as they are read ... */
    size_t count;    /* ... and how many */
    int x_px;        /* of its left edge in the line */
    int width_px;
};

/*
 * A line of text in visual order. Long runs are cut at spaces, so that no
 * picture of one is large; the cut is not visible, no script joins over it.
 */
struct line {
    struct run *runs; /* left to right */
    size_t run_count;
    int width_px;
    bool is_rtl; /* its paragraph's direction */
};

/*
 * Sets one line as a paragraph of its own, so that neighbours cannot turn it
 * around: bidi levels (UAX #9), scripts (UAX #24), one font for each grapheme
 * (UAX #29), widths as shaped. `language` is BCP 47 or empty. Cannot fail.
 * Lives in `arena` and points into `fonts`. Raster thread.
 */
void line_set(struct arena *arena, struct fonts *fonts, enum font_role role,
              struct text t, struct text language, struct line *out);

/* The same for a part of a paragraph that reads in a direction. */
void line_set_part(struct arena *arena, struct fonts *fonts,
                   enum font_role role, struct text t, struct text language,
                   bool is_rtl, struct line *out);

/* A mark in the font, script and direction of a run, if that font has it. */
void line_set_like(struct arena *arena, struct fonts *fonts,
                   enum font_role role, struct text mark, struct run *like,
                   struct line *out);

/*
 * How far from where its reader starts the first `count` graphemes of a line
 * reach. For a place inside of words that read the other way there is no such
 * answer.
 */
int line_reach(const struct line *line, size_t count);

/* By its first strong letter (UAX #9, P2), without setting it. */
bool line_is_rtl(struct text t);

/* One line of text for each run: says why a picture changed. */
struct text line_dump(struct arena *arena, const struct line *line);

/* The run that a grapheme is in. */
struct run *line_run(const struct line *line, size_t grapheme);

/* Direction and script of the run, told to its font before it is used. */
void run_prepare(const struct run *run);
