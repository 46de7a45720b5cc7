// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "screen/image.h"

struct fonts;

/* What stands still in front of the tape. */
enum sign_kind { SIGN_NOTICE, SIGN_CLOCK, SIGN_DIAGNOSTICS, SIGNS };

enum { SIGN_MAX_BYTES = 4096 };

/*
 * Paints a sign, turned as the display is: one line, or several for the
 * diagnostics. An image without pixels for an empty text. Raster thread.
 */
void sign_paint(enum sign_kind kind, struct text t, struct fonts *fonts,
                const struct layout *l, const struct color_tables *tables,
                struct image *out);

/*
 * Columns that the clock may cover on the end of a tape: its format, at its
 * widest, in any month and on any day. Raster thread.
 */
int sign_clock_most(struct fonts *fonts, const struct layout *l,
                    struct text format);

/* The size of the diagnostics' type: a screenful of lines, while legible. */
int sign_detail_px(const struct layout *l);

/*
 * Where a sign, whose picture has this size as read, stands on the wall. On
 * the end of a tape it is a window onto the picture, which is larger by
 * sign_slack() on all sides: there it wanders without uncovering the tape.
 */
struct rect sign_place(enum sign_kind kind, const struct layout *l, int w,
                       int h);
int sign_slack(enum sign_kind kind, const struct layout *l);
