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

struct look *
look_create(const struct screen_style *style, const struct layout *l)
{
    struct look *look = memory_new(1, sizeof *look);
    look->arena = arena_create();
    look->layout = *l;
    look->line = arena_copy(look->arena, style->line);
    look->direction = style->direction;
    look->font_count = style->font_count;
    look->fonts =
        arena_alloc(look->arena, style->font_count, sizeof *look->fonts);
    for (size_t i = 0; i < style->font_count; i++)
        look->fonts[i] = arena_copy(look->arena, style->fonts[i]);
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
look_is_mirrored(const struct look *look, const struct rundown *rundown)
{
    if (look->direction != SCREEN_AUTO)
        return look->direction == SCREEN_RIGHTWARDS;
    size_t rtl = 0, count = rundown_count(rundown);
    for (size_t i = 0; i < count; i++)
        rtl += line_is_rtl(rundown_at(rundown, i)->line);
    return rtl * 2 > count;
}

void
look_words(const struct look *look, struct arena *arena,
           const struct headline *h, int64_t now, struct item_words *out)
{
    struct text pattern = look->line;
    *out = (struct item_words){
        .id = h->id,
        .source = h->source,
        .line = pattern_fill(arena, pattern, h, now),
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
