// SPDX-License-Identifier: MIT
#include "screen/layout.h"

#include <math.h>

#include "screen/color.h"
#include "screen/grid.h"
#include "screen/screen.h"

/* The newsroom's palette: ink blue, paper white, one warm accent. */
enum {
    BACKGROUND = 0x0D1526,
    TEXT = 0xF3F0E8,
    DIM = 0x93A0B8,
    ACCENT = 0xE9B44C,
    PANEL = 0x0C0A08, /* painted iron */
    RAIL = 0x3A2A18,  /* and brass */
};

enum {
    TEXT_MIN_PX = 6,
    TEXT_MAX_PX = 640,
    SMALL_MIN_PX = 9,
    LETTERS_IN_VIEW = 38,  /* a headline is read in three glances */
    LETTERS_OF_LAMPS = 25, /* lamps want room to be seen as lamps */
    CONTRAST_TEXT = 45,    /* WCAG 2.1, 1.4.3: 4.5 to 1, in tenths */
    CONTRAST_RULE = 16,    /* says nothing that the room does not */
};

static int
part(int whole, double share)
{
    return (int)lround(whole * share);
}

static int
within(int value, int low, int high)
{
    if (value > high)
        value = high;
    return value < low ? low : value;
}

static uint32_t
colour(uint32_t rgba, uint32_t automatic)
{
    return rgba != 0 ? rgba >> 8 : automatic;
}

/*
 * A line of LETTERS_IN_VIEW letters across the wall, seen from 4 m; further
 * away larger, in proportion. A portrait wall counts as a squarer one.
 */
double
layout_em(const struct screen_style *style, const struct layout *l)
{
    double width = fmax(l->wall.w, 0.8 * l->wall.h);
    double metres =
        style->viewing_distance_m > 0 ? style->viewing_distance_m : 4;
    return width / (0.53 * LETTERS_IN_VIEW) * fmin(metres / 4, 3);
}

/* The label's row is given up before the headline gets small. */
static double
text_within(double em, int height)
{
    return fmin(em, height * (em * 2.3 <= height ? 0.43 : 0.56));
}

int
layout_length(struct screen_length l, int of, int automatic)
{
    if (l.px > 0)
        return l.px;
    return l.percent > 0 ? part(of, l.percent / 100) : automatic;
}

/* Rows of the tape, and the tape in the band: centred by its letters. */
static void
layout_tape(struct layout *l)
{
    int above = part(l->text_px, 1.14);
    int rise = 0;
    if (l->is_stacked) {
        rise = part(l->text_px, 1.20);
        above = rise + part(l->small_px, 1.14);
    }
    l->headline_base = above;
    l->label_base = above - rise;
    int top = l->is_stacked ? l->label_base - part(l->small_px, 0.73)
                            : above - part(l->text_px, 0.73);
    int bottom = above + part(l->text_px, l->is_stacked ? 0.12 : 0);
    l->tape.w = l->wall.w;
    l->tape.h = above + part(l->text_px, 0.48);
    l->tape.y = l->band.y + l->band.h / 2 - (top + bottom) / 2;
    if (l->tape.h > l->band.h) {
        l->tape.h = l->band.h;
        l->tape.y = l->band.y;
    }
    if (l->tape.y + l->tape.h > l->band.y + l->band.h)
        l->tape.y = l->band.y + l->band.h - l->tape.h;
    if (l->tape.y < l->band.y)
        l->tape.y = l->band.y;
}

void
layout_wall(const struct screen_style *style, int device_w, int device_h,
            struct layout *out)
{
    struct layout l = { .device_w = within(device_w, 1, 32767),
                        .device_h = within(device_h, 1, 32767),
                        .rotate = style->rotate };
    bool turned = l.rotate == 90 || l.rotate == 270;
    int w = turned ? l.device_h : l.device_w;
    int h = turned ? l.device_w : l.device_h;
    int least = w < h ? w : h;
    int inset =
        within(layout_length(style->overscan, h, 0), 0, (least - 1) / 2);
    l.wall = (struct rect){ inset, inset, w - 2 * inset, h - 2 * inset };
    l.band = (struct rect){ 0, 0, l.wall.w, l.wall.h };
    l.background = colour(style->background_rgba, BACKGROUND);
    l.text = colour(style->text_rgba, TEXT);
    l.contrast = style->contrast > 0 ? style->contrast * 10 : CONTRAST_TEXT;
    l.dim =
        color_readable(colour(style->dim_rgba, DIM), l.background, l.contrast);
    l.accent = color_readable(colour(style->accent_rgba, ACCENT), l.background,
                              l.contrast);
    l.rule = color_readable(l.background, l.background, CONTRAST_RULE);
    l.panel = colour(style->panel_rgba, PANEL);
    l.rail = colour(style->rail_rgba, RAIL);
    *out = l;
}

void
layout_band(const struct screen_style *style, int tapes, struct layout *l)
{
    l->band = (struct rect){ 0, 0, l->wall.w, l->wall.h };
    if (style->band == SCREEN_BAND_FULL && style->band_height.px == 0 &&
        style->band_height.percent <= 0)
        return;
    int text_px = (int)lround(text_within(layout_em(style, l), l->wall.h));
    text_px = layout_length(style->text_size, l->wall.h, text_px);
    int natural = within(text_px, 1, 8192) * 5 / 2 * tapes;
    l->band.h = within(layout_length(style->band_height, l->wall.h, natural), 1,
                       l->wall.h);
    if (style->band == SCREEN_BAND_BOTTOM)
        l->band.y = l->wall.h - l->band.h;
    else if (style->band == SCREEN_BAND_FULL)
        l->band.y = (l->wall.h - l->band.h) / 2;
}

void
layout_type(const struct screen_style *style, double share, struct layout *l)
{
    double em = text_within(share * layout_em(style, l), l->band.h);
    double set = layout_length(style->text_size, l->wall.h, 0) * share;
    l->text_px = (int)lround(set > 0 ? set : em);
    l->text_px =
        within(l->text_px, TEXT_MIN_PX,
               within(part(l->band.h, 0.72), TEXT_MIN_PX, TEXT_MAX_PX));
    l->small_px = within(part(l->text_px, 0.42), SMALL_MIN_PX, TEXT_MAX_PX);
    l->is_stacked = l->band.h * 10 >= l->text_px * 22;
    layout_tape(l);
    l->bar_px = l->is_stacked ? within(part(l->text_px, 0.07), 1, 64)
                              : part(l->text_px, 0.13) * 2 + 1;
    l->indent_px = part(l->text_px, 0.34) + l->bar_px;
    l->word_px = part(l->text_px, 0.36);
    l->gap_px = part(l->text_px, 1.1);
    l->margin_px = l->aside_px = part(l->text_px, 0.6);
    if (style->has_lamps)
        grid_fit(l,
                 set > 0 ? l->text_px
                         : l->text_px * LETTERS_IN_VIEW / LETTERS_OF_LAMPS,
                 style->river_em_um > 0 ? style->river_em_lamps : 0);
    l->has_corners = l->tape.y - l->band.y >= l->small_px * 2;
}

void
layout_compute(const struct screen_style *style, int device_w, int device_h,
               struct layout *out)
{
    layout_wall(style, device_w, device_h, out);
    layout_band(style, 1, out);
    layout_type(style, 1, out);
}

struct rect
rect_turn(struct rect r, int w, int h, int rotate)
{
    switch (rotate) {
    case 90:
        return (struct rect){ h - r.y - r.h, r.x, r.h, r.w };
    case 180:
        return (struct rect){ w - r.x - r.w, h - r.y - r.h, r.w, r.h };
    case 270:
        return (struct rect){ r.y, w - r.x - r.w, r.h, r.w };
    default:
        return r;
    }
}

struct rect
rect_clip(struct rect r, struct rect to)
{
    int x1 = r.x + r.w < to.x + to.w ? r.x + r.w : to.x + to.w;
    int y1 = r.y + r.h < to.y + to.h ? r.y + r.h : to.y + to.h;
    int x0 = r.x > to.x ? r.x : to.x;
    int y0 = r.y > to.y ? r.y : to.y;
    if (x1 <= x0 || y1 <= y0)
        return (struct rect){ x0, y0, 0, 0 };
    return (struct rect){ x0, y0, x1 - x0, y1 - y0 };
}

struct rect
layout_device(const struct layout *l, struct rect r)
{
    bool turned = l->rotate == 90 || l->rotate == 270;
    r.x += l->wall.x;
    r.y += l->wall.y;
    return rect_turn(r, turned ? l->device_h : l->device_w,
                     turned ? l->device_w : l->device_h, l->rotate);
}
