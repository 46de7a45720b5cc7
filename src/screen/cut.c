// SPDX-License-Identifier: MIT
#include "screen/cut.h"

#include "base/arena.h"
#include "screen/breaks.h"
#include "screen/cluster.h"
#include "screen/item.h"

static void
clusters_of(const struct item *item, struct arena *arena, struct clusters *out)
{
    clusters_find_part(arena, item->words.line, LINE_MAX_GRAPHEMES,
                       item->pieces[ITEM_LINE].line.is_rtl, out);
}

static bool
is_space(const struct clusters *c, size_t i)
{
    return breaks_is_space(c->code_points[c->items[i].start]);
}

/* What is read up to a grapheme is what is seen up to it, and ends a word. */
static bool
may_end(const struct clusters *c, size_t i)
{
    uint8_t base = c->is_rtl ? 1 : 0;
    if (is_space(c, i) ||
        (c->items[i].level != base && c->items[i + 1].level != base))
        return false;
    if (!is_space(c, i + 1))
        return breaks_after(c, i) == BREAKS_ALLOWED;
    for (size_t k = i + 2; k < c->count; k++)
        if (!is_space(c, k))
            return true;
    return false;
}

size_t
cut_find(const struct item *item, int64_t seen_px, bool is_mirrored)
{
    const struct piece *piece = &item->pieces[ITEM_LINE];
    const struct line *line = &piece->line;
    if (line->is_rtl != is_mirrored)
        return 0;
    seen_px -=
        is_mirrored ? item->whole_px - piece->x - line->width_px : piece->x;
    struct arena *arena = arena_create();
    struct clusters c;
    size_t kept = 0;
    clusters_of(item, arena, &c);
    for (size_t i = 0; i + 1 < c.count && kept == 0; i++)
        if (may_end(&c, i) && line_reach(line, i + 1) >= seen_px)
            kept = i + 1;
    arena_destroy(arena);
    return kept;
}

/* Where label and age end, which stand above the line. */
static int
row_end(const struct item *item, bool is_mirrored, int end)
{
    static const enum item_part row[] = { ITEM_LABEL, ITEM_AGE };
    for (size_t i = 0; i < sizeof row / sizeof row[0]; i++) {
        const struct piece *p = &item->pieces[row[i]];
        int edge = is_mirrored ? p->x : p->x + p->line.width_px;
        if (p->line.width_px > 0 && (is_mirrored ? edge < end : edge > end))
            end = edge;
    }
    const struct rect *chip = &item->chip;
    if (chip->w > 0 && is_mirrored && chip->x < end)
        end = chip->x;
    if (chip->w > 0 && !is_mirrored && chip->x + chip->w > end)
        end = chip->x + chip->w;
    return end;
}

static void
dots_set(struct item *item, struct fonts *fonts, struct run *last)
{
    struct piece *dots = &item->pieces[ITEM_DOTS];
    struct arena *arena = item->lines_arena;
    line_set_like(arena, fonts, FONT_HEADLINE, TEXT("\u2026"), last,
                  &dots->line);
    dots->masks = arena_alloc(arena, dots->line.run_count, sizeof *dots->masks);
    dots->painted =
        arena_alloc(arena, dots->line.run_count, sizeof *dots->painted);
}

void
cut_place(struct item *item, struct fonts *fonts, const struct layout *l,
          bool is_mirrored)
{
    struct piece *line = &item->pieces[ITEM_LINE];
    struct piece *dots = &item->pieces[ITEM_DOTS];
    struct clusters c;
    size_t kept = item->words.kept;
    clusters_of(item, item->lines_arena, &c);
    struct run *last = line_run(&line->line, kept - 1);
    if (last == NULL || kept >= c.count || line->line.is_rtl != is_mirrored)
        return;
    dots_set(item, fonts, last);
    int reach = line_reach(&line->line, kept), air = 0;
    if (is_space(&c, kept))
        air = (line_reach(&line->line, kept + 1) - reach) / 2;
    dots->base = line->base;
    int end;
    if (is_mirrored) {
        int edge = line->x + line->line.width_px - reach;
        item->seen.from = edge - air;
        end = dots->x = edge - dots->line.width_px;
    } else {
        dots->x = line->x + reach;
        item->seen.to = dots->x + air;
        end = dots->x + dots->line.width_px;
    }
    /* It is not told to its end: how old it is comes after that. */
    if (l->is_stacked)
        end = row_end(item, is_mirrored, end);
    else
        item->pieces[ITEM_AGE].line = (struct line){ 0 };
    item->width = (is_mirrored ? item->whole_px - end : end) + l->gap_px;
}
