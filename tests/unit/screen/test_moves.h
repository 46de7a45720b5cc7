// SPDX-License-Identifier: MIT
#pragma once

#include "screen/image.h"
#include "screen/screen.h"

/* Frame number i, at sixty a second. */
struct image moves_frame(struct screen *s, int64_t now, int i);

/*
 * From one frame to the next all that was seen has moved by a step and is the
 * same; but for the line at the feet, which glows.
 */
bool moves_only(const struct image *before, const struct image *after,
                const struct screen_style *style, int step);
