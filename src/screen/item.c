// SPDX-License-Identifier: MIT
#include "screen/item.h"

#include "base/arena.h"
#include "screen/color.h"
#include "screen/cut.h"
#include "screen/logo.h"
#include "screen/paint.h"

/* WCAG 2.1, 1.4.11, in tenths: for what is no letter. */
enum { BAR_CONTRAST = 30 };

void
item_init(struct item *item, const struct item_words *words)
{
    *item = (struct item){ .words_arena = arena_create(), .words = *words };
    struct arena *arena = item->words_arena;
    item->words.source = arena_copy(arena, words->source);
    item->words.line = arena_copy(arena, words->line);
    item->words.age = arena_copy(arena, words->age);
    item->words.link = arena_copy(arena, words->link);
    item->words.language = arena_copy(arena, words->language);
}

void
item_finish(struct item *item)
{
    item_forget(item);
    mask_finish(&item->logo);
    arena_destroy(item->words_arena);
    arena_destroy(item->lines_arena);
    *item = (struct item){ .width = 0 };
}

/* A sign of lamps has no colours to mark with; in 1928 it had stars. */
static struct text
label_words(struct item *item, const struct layout *l)
{
    if (l->lamp_px == 0 || !item->words.is_breaking)
        return item->words.source;
    return arena_format(item->lines_arena, "\u2605 " TEXT_FMT " \u2605",
                        TEXT_ARG(item->words.source));
}

static void
piece_set(struct item *item, enum item_part part, struct fonts *fonts,
          enum font_role role, struct text t)
{
    struct piece *p = &item->pieces[part];
    /* Names of sources and ages are not in the headline's language. */
    struct text language =
        part == ITEM_LINE ? item->words.language : (struct text){ 0 };
    if (part == ITEM_LINE && item->words.reads != ITEM_AUTO)
        line_set_part(item->lines_arena, fonts, role, t, language,
                      item->words.reads == ITEM_RTL, &p->line);
    else
        line_set(item->lines_arena, fonts, role, t, language, &p->line);
    p->masks =
        arena_alloc(item->lines_arena, p->line.run_count, sizeof *p->masks);
    p->painted =
        arena_alloc(item->lines_arena, p->line.run_count, sizeof *p->painted);
}

/* The picture before the label, a little higher than its letters. */
static void
logo_set(struct item *item, const struct layout *l)
{
    mask_finish(&item->logo);
    if (item->words.logo != NULL && item->pieces[ITEM_LABEL].line.width_px > 0)
        logo_scale(item->words.logo, l->small_px * 5 / 4,
                   l->small_px * 36 / 100, &item->logo);
}

/* With the air behind it. */
static int
logo_width(const struct item *item, const struct layout *l)
{
    return item->logo.w > 0 ? item->logo.w + l->small_px * 2 / 5 : 0;
}

/* The label's width with its ground and its logo. */
static int
label_width(const struct item *item, const struct layout *l)
{
    int width = item->pieces[ITEM_LABEL].line.width_px;
    if (item->words.is_breaking && width > 0 && l->lamp_px == 0)
        width += l->small_px / 4 * 2;
    return width + logo_width(item, l);
}

/* At the end of the label's place that the reader starts at. */
static void
logo_place(struct item *item, const struct layout *l, bool from_right)
{
    struct piece *label = &item->pieces[ITEM_LABEL];
    if (item->logo.w == 0)
        return;
    item->logo_x = label->x;
    if (from_right)
        item->logo_x += label_width(item, l) - item->logo.w;
    else
        label->x += logo_width(item, l);
}

/*
 * What is breaking has its label on a ground of the feed's colour; the label
 * makes room for it on both sides.
 */
static void
chip_place(struct item *item, const struct layout *l)
{
    struct piece *label = &item->pieces[ITEM_LABEL];
    int rise = l->small_px * 73 / 100, pad = l->small_px / 4;
    item->chip = (struct rect){ 0, 0, 0, 0 };
    if (!item->words.is_breaking || label->line.width_px == 0 || l->lamp_px > 0)
        return;
    item->chip =
        (struct rect){ label->x, label->base - rise - pad,
                       label->line.width_px + 2 * pad, rise + 2 * pad };
    label->x += pad;
}

/* Label and age in a row of their own, above the end the reader starts at. */
static void
place_stacked(struct item *item, const struct layout *l, bool from_right)
{
    struct piece *label = &item->pieces[ITEM_LABEL];
    struct piece *line = &item->pieces[ITEM_LINE];
    struct piece *age = &item->pieces[ITEM_AGE];
    int wide = label_width(item, l);
    int between = wide > 0 ? l->small_px * 3 / 5 : 0;
    int row = wide + between + age->line.width_px;
    int inner = row > line->line.width_px ? row : line->line.width_px;
    label->x = age->x = line->x = l->indent_px;
    label->base = age->base = l->label_base;
    line->base = l->headline_base;
    if (from_right) {
        line->x += inner - line->line.width_px;
        label->x += inner - wide;
        age->x = label->x - between - age->line.width_px;
    } else {
        age->x += wide + between;
    }
    logo_place(item, l, from_right);
    chip_place(item, l);
    item->width = l->indent_px + inner + l->gap_px;
}

/* Label, headline and age one after the other on one baseline. */
static void
place_inline(struct item *item, const struct layout *l, bool from_right)
{
    static const enum item_part left[] = { ITEM_LABEL, ITEM_LINE, ITEM_AGE };
    static const enum item_part right[] = { ITEM_AGE, ITEM_LINE, ITEM_LABEL };
    const enum item_part *order = from_right ? right : left;
    int x = l->indent_px;
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        struct piece *p = &item->pieces[order[i]];
        int width =
            order[i] == ITEM_LABEL ? label_width(item, l) : p->line.width_px;
        p->x = x;
        p->base = l->headline_base;
        if (width > 0)
            x += width + l->word_px;
    }
    logo_place(item, l, from_right);
    chip_place(item, l);
    item->width = x - l->word_px + l->gap_px;
}

/* The gap on the left, the bar on the right, the words as they were. */
static void
place_mirrored(struct item *item, const struct layout *l)
{
    int shift = l->gap_px - l->indent_px;
    for (int i = 0; i < ITEM_PARTS; i++)
        item->pieces[i].x += shift;
    item->logo_x += shift;
    item->chip.x += shift;
    item->bar_x = item->width - l->bar_px;
}

void
item_set(struct item *item, struct fonts *fonts, const struct layout *l,
         bool is_mirrored)
{
    item_forget(item);
    arena_destroy(item->lines_arena);
    item->lines_arena = arena_create();
    item->bar_x = 0;
    /* Few lamps have no room for a bold letter's inside. */
    bool is_coarse = l->lamp_px > 0;
    piece_set(item, ITEM_LABEL, fonts, is_coarse ? FONT_HEADLINE : FONT_LABEL,
              label_words(item, l));
    piece_set(item, ITEM_LINE, fonts, FONT_HEADLINE, item->words.line);
    piece_set(item, ITEM_AGE, fonts, is_coarse ? FONT_HEADLINE : FONT_NOTE,
              item->words.age);
    item->pieces[ITEM_DOTS] = (struct piece){ .x = 0 };
    logo_set(item, l);
    /* A page of label and age alone has no line to tell. */
    bool from_right = item->words.reads == ITEM_AUTO
                          ? item->pieces[ITEM_LINE].line.is_rtl
                          : item->words.reads == ITEM_RTL;
    if (l->is_stacked)
        place_stacked(item, l, from_right);
    else
        place_inline(item, l, from_right);
    if (is_mirrored)
        place_mirrored(item, l);
    item->whole_px = item->width;
    item->seen = COLUMNS_ALL;
    if (item->words.kept > 0)
        cut_place(item, fonts, l, is_mirrored);

    uint32_t feed = item->words.rgb != 0 ? item->words.rgb : l->accent;
    if (l->lamp_px > 0)
        feed = l->accent; /* the lamps of a sign have one colour */
    struct piece *label = &item->pieces[ITEM_LABEL];
    item->bar_rgb = color_readable(feed, l->background, BAR_CONTRAST);
    item->chip_rgb = feed;
    label->rgb = color_readable(feed, l->background, l->contrast);
    if (l->lamp_px > 0 && item->words.is_breaking)
        label->rgb = l->text;
    item->pieces[ITEM_LINE].rgb = l->text;
    item->pieces[ITEM_DOTS].rgb = l->text;
    item->pieces[ITEM_AGE].rgb = l->dim;
    if (item->chip.w > 0)
        label->rgb = color_ink_on(feed);
}

static int
stretched(int x, int width, int natural)
{
    return (int)(((int64_t)x * width + natural / 2) / natural);
}

bool
item_stretch(struct item *item, int width)
{
    enum { SLACK_PX = 2, PERCENT = 4 };
    int natural = item->whole_px, more = width - natural;
    int off = more < 0 ? -more : more;
    item->width += more;
    item->whole_px = width;
    if (natural <= 0 || off <= SLACK_PX)
        return true;
    if (off > SLACK_PX + natural * PERCENT / 100)
        return more > 0;
    for (int i = 0; i < ITEM_PARTS; i++) {
        struct piece *p = &item->pieces[i];
        for (size_t k = 0; k < p->line.run_count; k++)
            p->line.runs[k].x_px =
                stretched(p->x + p->line.runs[k].x_px, width, natural) -
                stretched(p->x, width, natural);
        p->x = stretched(p->x, width, natural);
    }
    item->chip.x = stretched(item->chip.x, width, natural);
    if (item->seen.from > COLUMNS_ALL.from)
        item->seen.from = stretched(item->seen.from, width, natural);
    if (item->seen.to < COLUMNS_ALL.to)
        item->seen.to = stretched(item->seen.to, width, natural);
    item->logo_x = stretched(item->logo_x, width, natural);
    if (item->bar_x > 0)
        item->bar_x += more;
    return true;
}

static void
piece_forget(struct piece *p, size_t run)
{
    if (!p->painted[run])
        return;
    mask_finish(&p->masks[run]);
    p->painted[run] = false;
}

/* Runs are painted when a tile needs them, and kept for the tile after it. */
static void
piece_paint(struct piece *p, const struct color_tables *tables,
            struct image *tile, int64_t x, struct columns seen)
{
    struct columns within = { (int)x + seen.from, (int)x + seen.to };
    for (size_t i = 0; i < p->line.run_count; i++) {
        const struct run *run = &p->line.runs[i];
        int64_t left = x + p->x + run->x_px;
        int64_t right = left + run->width_px;
        /* A letter may lean over its run's edges. */
        int lean = run->font->size_px / 2;
        if (left - lean >= 2 * tile->w || right + lean <= -tile->w)
            piece_forget(p, i);
        if (left - lean >= tile->w || right + lean <= 0 ||
            left - lean >= within.to || right + lean <= within.from)
            continue;
        if (!p->painted[i]) {
            paint_run(run, &p->masks[i]);
            p->painted[i] = true;
        }
        image_draw(tile, tables, &p->masks[i], (int)left, p->base, p->rgb,
                   within);
    }
}

void
item_paint(struct item *item, const struct layout *l,
           const struct color_tables *tables, struct image *tile, int64_t left)
{
    if (left >= 2 * tile->w || left + item->whole_px <= -tile->w) {
        item_forget(item);
        return;
    }
    int x = (int)left;
    int top = l->label_base - l->small_px * 73 / 100;
    if (item->chip.w > 0)
        top = item->chip.y;
    struct rect bar = { x + item->bar_x, top, l->bar_px,
                        l->headline_base - top };
    if (l->is_stacked)
        image_fill(tile, bar, item->bar_rgb);
    else
        paint_diamond(tables, tile, bar.x, l->headline_base, l->text_px,
                      l->bar_px, item->bar_rgb);
    if (item->chip.w > 0) {
        struct rect chip = item->chip;
        chip.x += x;
        image_fill(tile, chip, item->chip_rgb);
    }
    if (item->logo.w > 0)
        image_draw(tile, tables, &item->logo, x + item->logo_x,
                   item->pieces[ITEM_LABEL].base, 0, COLUMNS_ALL);
    for (int i = 0; i < ITEM_PARTS; i++)
        piece_paint(&item->pieces[i], tables, tile, left,
                    i == ITEM_LINE ? item->seen : COLUMNS_ALL);
}

void
item_forget(struct item *item)
{
    for (int i = 0; i < ITEM_PARTS; i++)
        for (size_t k = 0; k < item->pieces[i].line.run_count; k++)
            piece_forget(&item->pieces[i], k);
}
