// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "screen/layout.h"
#include "screen/screen.h"

struct arena;
struct headline;
struct item_words;
struct rundown;

/* What the main thread hands to the raster thread: a style and its layout. */
struct look {
    struct arena *arena; /* of the texts */
    struct text *fonts;
    size_t font_count;
    struct text line;
    enum screen_direction direction;
    struct layout layout;
};

struct look *look_create(const struct screen_style *style,
                         const struct layout *l);
void look_destroy(struct look *look); /* NULL is fine */

/* Whether the tape runs rightwards: as told, or as most headlines read. */
bool look_is_mirrored(const struct look *look, const struct rundown *rundown);

/* The words of a headline, as the pattern of the configuration wants them. */
void look_words(const struct look *look, struct arena *arena,
                const struct headline *h, int64_t now, struct item_words *out);
