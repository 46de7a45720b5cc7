// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "screen/scene.h"

struct arena;
struct headline;
struct item_words;
struct rundown;

/* What the main thread hands to the raster thread: a style and its scene. */
struct look {
    struct arena *arena; /* of the texts */
    const struct text *fonts;
    size_t font_count;
    struct text line;
    struct text clock;
    struct screen_lane *lanes;
    int lane_count;
    struct screen_logo *logos;
    size_t logo_count;
    struct scene scene;
};

struct look *look_create(const struct screen_style *style,
                         const struct scene *scene);
void look_destroy(struct look *look); /* NULL is fine */

/* Whether a tape runs rightwards: as told, or as most headlines read. */
bool look_is_mirrored(enum screen_direction direction,
                      const struct rundown *rundown);

/*
 * What runs in a band of lanes: a story belongs to the lane that its first
 * source is in; where none is, to all that any of its sources are in.
 */
struct rundown *look_select(const struct look *look,
                            const struct scene_band *band,
                            const struct rundown *rundown);

/* The file with the picture of a source, or the empty text. */
struct text look_logo(const struct look *look, struct text source);

/* The words of a headline, as the pattern of the configuration wants them. */
void look_words(const struct look *look, struct arena *arena,
                const struct headline *h, int64_t now, struct item_words *out);

/* The same for a story shown large, copied: with the number of its sources. */
void look_story(const struct look *look, struct arena *arena,
                const struct headline *h, int64_t now, struct item_words *out);
