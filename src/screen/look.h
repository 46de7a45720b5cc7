// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "screen/layout.h"

struct arena;
struct headline;
struct item_words;
struct screen_style;

/* What the main thread hands to the raster thread: a style and its layout. */
struct look {
    struct arena *arena; /* of the texts */
    struct text *fonts;
    size_t font_count;
    struct text line;
    struct layout layout;
};

struct look *look_create(const struct screen_style *style,
                         const struct layout *l);
void look_destroy(struct look *look); /* NULL is fine */

/* The words of a headline, as the pattern of the configuration wants them. */
void look_words(const struct look *look, struct arena *arena,
                const struct headline *h, int64_t now, struct item_words *out);
