// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "screen/image.h"

enum { LOGO_MAX_BYTES = 4 << 20, LOGO_MAX_PX = 2048, LOGO_KEPT_PX = 256 };

/*
 * Pictures that stand beside a label, read when they are first needed. Zero
 * is a set without any. Raster thread.
 */
struct logos {
    struct logo *items;
    size_t count;
};

void logos_finish(struct logos *l);

/* After a new configuration: what could not be read is worth another try. */
void logos_retry(struct logos *l);

/*
 * The picture in a PNG file, at most LOGO_KEPT_PX high; it stays until
 * logos_finish(). NULL when it is none, which the log says once.
 */
const struct mask *logos_find(struct logos *l, struct text path);

/* The same in another height, its middle on `middle` above the baseline. */
void logo_scale(const struct mask *from, int height, int middle,
                struct mask *out);
