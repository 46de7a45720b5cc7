// SPDX-License-Identifier: MIT
#include "screen/look.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "headline/headline.h"
#include "headline/pattern.h"
#include "headline/rundown.h"
#include "screen/item.h"
#include "screen/line.h"
#include "screen/polish.h"

static void
texts_copy(struct arena *arena, const struct text **list, size_t count)
{
    struct text *copies = arena_alloc(arena, count, sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = arena_copy(arena, (*list)[i]);
    *list = copies;
}

struct look *
look_create(const struct screen_style *style, const struct scene *scene)
{
    struct look *look = memory_new(1, sizeof *look);
    look->arena = arena_create();
    look->scene = *scene;
    look->line = arena_copy(look->arena, style->line);
    look->clock = arena_copy(look->arena, style->clock);
    look->font_count = style->font_count;
    look->fonts = style->fonts;
    texts_copy(look->arena, &look->fonts, look->font_count);
    look->logo_count = style->logo_count;
    look->logos =
        arena_alloc(look->arena, style->logo_count, sizeof *look->logos);
    for (size_t i = 0; i < style->logo_count; i++)
        look->logos[i] = (struct screen_logo){
            arena_copy(look->arena, style->logos[i].source),
            arena_copy(look->arena, style->logos[i].path)
        };
    look->lane_count = (int)style->lane_count;
    look->lanes =
        arena_alloc(look->arena, style->lane_count, sizeof *look->lanes);
    for (size_t i = 0; i < style->lane_count; i++) {
        look->lanes[i] = style->lanes[i];
        texts_copy(look->arena, &look->lanes[i].feeds,
                   look->lanes[i].feed_count);
    }
    return look;
}

void
look_destroy(struct look *look)
{
    if (look == NULL)
        return;
    arena_destroy(look->arena);
    free(look);
}

bool
look_is_mirrored(enum screen_direction direction, const struct rundown *rundown)
{
    if (direction != SCREEN_AUTO)
        return direction == SCREEN_RIGHTWARDS;
    size_t rtl = 0, count = rundown_count(rundown);
    for (size_t i = 0; i < count; i++)
        rtl += line_is_rtl(rundown_at(rundown, i)->line);
    return rtl * 2 > count;
}

static bool
lanes_have(const struct look *look, int first, int count, struct text source)
{
    for (int i = first; i < first + count && i < look->lane_count; i++)
        for (size_t k = 0; k < look->lanes[i].feed_count; k++)
            if (text_eq(look->lanes[i].feeds[k], source))
                return true;
    return false;
}

struct choice {
    const struct look *look;
    const struct scene_band *band;
};

static bool
band_keeps(void *ctx, const struct headline *h)
{
    const struct choice *c = ctx;
    int first = c->band->first_lane, count = c->band->lane_count;
    if (lanes_have(c->look, 0, c->look->lane_count, h->source))
        return lanes_have(c->look, first, count, h->source);
    for (size_t i = 0; i < h->source_count; i++)
        if (lanes_have(c->look, first, count, h->sources[i]))
            return true;
    return false;
}

struct rundown *
look_select(const struct look *look, const struct scene_band *band,
            const struct rundown *rundown)
{
    struct choice choice = { look, band };
    return rundown_select(rundown, band_keeps, &choice);
}

struct text
look_logo(const struct look *look, struct text source)
{
    for (size_t i = 0; i < look->logo_count; i++)
        if (text_eq(look->logos[i].source, source))
            return look->logos[i].path;
    return (struct text){ 0 };
}

void
look_words(const struct look *look, struct arena *arena,
           const struct headline *h, int64_t now, struct item_words *out)
{
    struct text pattern = look->line;
    *out = (struct item_words){
        .id = h->id,
        .source = h->source,
        .line = polish(arena, pattern_fill(arena, pattern, h, now)),
        .link = h->link,
        .language = h->language,
        .rgb = h->source_rgba >> 8,
        .is_breaking = h->priority == PRIORITY_BREAKING,
    };
    /* What the pattern says already is not said twice. */
    if (text_find(pattern, TEXT("{source}")) != SIZE_MAX ||
        text_find(pattern, TEXT("{sources}")) != SIZE_MAX)
        out->source = (struct text){ 0 };
    /* When it was first seen says little of a story without a date. */
    if (h->published > 0 && text_find(pattern, TEXT("{age}")) == SIZE_MAX)
        out->age = pattern_age(arena, h->published, now);
}

void
look_story(const struct look *look, struct arena *arena,
           const struct headline *h, int64_t now, struct item_words *out)
{
    look_words(look, arena, h, now, out);
    out->source = arena_copy(arena, out->source);
    out->link = arena_copy(arena, out->link);
    out->language = arena_copy(arena, out->language);
    if (h->source_count > 1)
        out->age = out->age.len > 0
                       ? arena_format(arena, TEXT_FMT " \u00b7 %zu sources",
                                      TEXT_ARG(out->age), h->source_count)
                       : arena_format(arena, "%zu sources", h->source_count);
}
