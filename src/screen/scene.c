// SPDX-License-Identifier: MIT
#include "screen/scene.h"

#include <math.h>
#include <string.h>

#include "screen/grid.h"
#include "screen/sign.h"

enum {
    WIDE_TENTHS = 25, /* so many times as wide as high is a strip */
    STAGE_MIN_PX = 96,
    LAMPS_MIN_PX = 104, /* of a band, for letters that can be told apart */
};

static bool
has_lanes(const struct screen_style *style)
{
    return style->lane_count > 0 && (style->layout == SCREEN_LAYOUT_LANES ||
                                     style->layout == SCREEN_LAYOUT_AUTO);
}

static bool
is_in_river(const struct screen_style *style)
{
    return style->river.width_um > 0;
}

struct river_scale
scene_scale(const struct screen_style *style, const struct layout *l)
{
    return (struct river_scale){ l->wall.w + 2 * l->wall.x,
                                 style->river.width_um };
}

/* As large as the river's type is, on the same height of the wall. */
static void
river_type(const struct screen_style *style, struct layout *l)
{
    struct river_scale scale = scene_scale(style, l);
    struct screen_style same = *style;
    int64_t em_px = river_px(scale, style->river_em_um);
    same.text_size = (struct screen_length){ .px = em_px > 1 ? (int)em_px : 1 };
    layout_type(&same, 1, l);
    int64_t base_px =
        river_px(scale, style->river_base_um - style->river.top_um) - l->wall.y;
    int64_t y = base_px - l->headline_base;
    int64_t most = l->wall.h - l->tape.h;
    int before = l->tape.y;
    l->tape.y = y < 0 || most < 0 ? 0 : y > most ? (int)most : (int)y;
    if (l->band.h == l->wall.h)
        return;
    /* A band goes with its tape, as far as the wall does. */
    int band_y = l->band.y + l->tape.y - before;
    int band_most = l->wall.h - l->band.h;
    l->band.y = band_y < 0 ? 0 : band_y > band_most ? band_most : band_y;
}

/* 0: whole pixels are near enough. */
static double
em_fraction(const struct screen_style *style, const struct layout *l)
{
    struct river_scale scale = scene_scale(style, l);
    double em_px =
        (double)style->river_em_um * (double)scale.px / (double)scale.um;
    double off = fabs(em_px - l->text_px);
    return off < 1.0 / 72 || off > 1 ? 0 : em_px;
}

static void
river_scale_set(const struct screen_style *style, struct scene_band *band)
{
    const struct layout *l = &band->layout;
    int unit = l->lamp_px > 0 ? l->lamp_px : 1;
    band->scale = scene_scale(style, l);
    band->scale.um *= unit;
    band->inset_left = (l->wall.x + l->tape.x) / unit;
    band->inset_right = (l->wall.x + l->wall.w - l->tape.x - l->tape.w) / unit;
}

/* The same band for all: a crawl. */
static void
crawl_compute(const struct screen_style *style, struct layout *l,
              struct scene *out)
{
    layout_band(style, 1, l);
    if (is_in_river(style) && style->river_em_um > 0)
        river_type(style, l);
    else
        layout_type(style, 1, l);
    out->kind = SCREEN_LAYOUT_CRAWL;
    out->band_count = 1;
    out->bands[0] =
        (struct scene_band){ .layout = *l, .direction = style->direction };
    if (is_in_river(style))
        river_scale_set(style, &out->bands[0]);
    if (is_in_river(style) && style->river_em_um > 0 && l->lamp_px == 0)
        out->em_px = em_fraction(style, l);
    out->signs = *l;
    out->ground = l->band;
}

/* Lamps have rails, which will do. */
static int
rule_px(const struct screen_style *style, const struct layout *wall)
{
    return style->has_lamps ? 0 : 1 + wall->wall.h / 720;
}

static void
rule_add(struct scene *out, struct rect *band, int thickness)
{
    if (thickness == 0 || band->h <= 4 * thickness ||
        out->rule_count == SCENE_BANDS)
        return;
    out->rules[out->rule_count++] =
        (struct rect){ band->x, band->y, band->w, thickness };
    band->y += thickness;
    band->h -= thickness;
}

/* Signs have a strip of their own above the lanes where there is room. */
static int
lanes_header(const struct screen_style *style, const struct layout *wall,
             int count, struct scene *out)
{
    struct layout head = *wall;
    head.band.h = wall->band.h / count;
    layout_type(style, 1, &head);
    int h = head.small_px * 2;
    int left = wall->band.h - h;
    if (left * 10 < count * head.text_px * 24)
        return 0;
    head.band.h = h;
    head.tape = (struct rect){ 0, head.band.y + h, head.band.w, 1 };
    head.has_corners = true;
    out->signs = head;
    return h;
}

static void
lanes_compute(const struct screen_style *style, const struct layout *wall,
              struct scene *out)
{
    int count = (int)(style->lane_count < SCENE_BANDS ? style->lane_count
                                                      : SCENE_BANDS);
    struct layout area = *wall;
    layout_band(style, count, &area);
    while (count > 1 && area.band.h / count < SCENE_LANE_MIN_PX)
        count--;
    int header = lanes_header(style, &area, count, out);
    int top = area.band.y + header, height = area.band.h - header;
    /* One size of type for all, however the pixels divide. */
    struct screen_style same = *style;
    struct layout least = area;
    int rule = rule_px(style, wall);
    least.band.h = height / count > 8 * rule ? height / count - rule : 1;
    layout_type(style, 1, &least);
    same.text_size = (struct screen_length){ .px = least.text_px };
    out->kind = SCREEN_LAYOUT_LANES;
    out->ground = area.band;
    out->band_count = count;
    for (int i = 0; i < count; i++) {
        struct scene_band *band = &out->bands[i];
        const struct screen_lane *lane = &style->lanes[i];
        *band = (struct scene_band){ .layout = area,
                                     .direction = lane->direction,
                                     .speed_wpm = lane->speed_wpm,
                                     .speed_px_s = lane->speed_px_s,
                                     .first_lane = i,
                                     .lane_count = 1 };
        int y = top + height * i / count;
        band->layout.band.y = y;
        band->layout.band.h = top + height * (i + 1) / count - y;
        if (i > 0 || header > 0)
            rule_add(out, &band->layout.band, rule);
        layout_type(&same, 1, &band->layout);
    }
    out->bands[count - 1].lane_count = (int)style->lane_count - count + 1;
    if (header == 0)
        out->signs = out->bands[0].layout;
}

static bool
has_stage(const struct screen_style *style, const struct layout *wall)
{
    int w = wall->wall.w, h = wall->wall.h;
    bool has_band = style->band != SCREEN_BAND_FULL ||
                    style->band_height.px > 0 || style->band_height.percent > 0;
    if (w < STAGE_MIN_PX || h < STAGE_MIN_PX ||
        (style->has_lamps && h < 3 * LAMPS_MIN_PX))
        return false;
    if (style->layout == SCREEN_LAYOUT_AUTO)
        return !has_band && w * 10 < h * WIDE_TENTHS;
    return style->layout == SCREEN_LAYOUT_SPOTLIGHT;
}

/* A story large is large, however near its reader stands. */
static double
stage_em(const struct screen_style *style, const struct layout *wall, double em)
{
    const double least = 0.6; /* of what it is at the usual distance */
    struct screen_style usual = *style;
    usual.viewing_distance_m = 0;
    if (style->text_size.px > 0 || style->text_size.percent > 0)
        return em;
    return fmax(em, least * layout_em(&usual, wall));
}

/* A story above, the crawl below it or, with the band on top, the reverse. */
static void
spotlight_compute(const struct screen_style *style, const struct layout *wall,
                  struct scene *out)
{
    const double share = 0.6;
    double em = layout_em(style, wall);
    em = layout_length(style->text_size, wall->wall.h, (int)lround(em));
    struct layout tape = *wall;
    int natural = (int)lround(fmin(em * share * 3.1, wall->wall.h * 0.3));
    if (style->has_lamps) /* which are to be seen as lamps */
        natural = wall->wall.h * 6 / 25 > LAMPS_MIN_PX ? wall->wall.h * 6 / 25
                                                       : LAMPS_MIN_PX;
    tape.band.h = layout_length(style->band_height, wall->wall.h, natural);
    if (tape.band.h > wall->wall.h / 2)
        tape.band.h = wall->wall.h / 2;
    struct rect place = wall->band;
    place.h -= tape.band.h;
    if (style->band == SCREEN_BAND_TOP)
        place.y = tape.band.h;
    else
        tape.band.y = place.h;
    int rule = rule_px(style, wall);
    if (style->band == SCREEN_BAND_TOP)
        rule_add(out, &place, rule);
    else
        rule_add(out, &tape.band, rule);
    layout_type(style, style->has_lamps ? 1 : share, &tape);
    stage_compute(place, stage_em(style, wall, em), &out->stage);
    out->kind = SCREEN_LAYOUT_SPOTLIGHT;
    out->ground = wall->band;
    out->band_count = 1;
    out->bands[0] = (struct scene_band){ .layout = tape,
                                         .direction = style->direction,
                                         .is_second = true };
    out->signs = *wall;
    out->signs.band = place;
    out->signs.tape = (struct rect){ 0, place.y + place.h, place.w, 1 };
    out->signs.has_corners = true;
    out->signs.text_px = tape.text_px;
    out->signs.small_px = out->stage.label_px;
    out->signs.margin_px = out->stage.margin_px;
    out->signs.aside_px = out->stage.text.x;
}

static void
sizes_choose(struct scene *out)
{
    const struct layout *tape = &out->bands[0].grid;
    out->sizes_px[FONT_HEADLINE] = tape->text_px;
    out->sizes_px[FONT_LABEL] = out->sizes_px[FONT_NOTE] = tape->small_px;
    out->sizes_px[FONT_SIGN] = out->signs.small_px;
    out->sizes_px[FONT_DETAIL] = sign_detail_px(&out->signs);
    if (out->stage.place.w == 0)
        return;
    out->sizes_px[FONT_STORY_LABEL] = out->stage.label_px;
    out->sizes_px[FONT_STORY_NOTE] = out->stage.label_px;
    for (int i = 0; i < STAGE_SIZES; i++)
        out->sizes_px[FONT_STORY + i] = out->stage.sizes_px[i];
}

void
scene_compute(const struct screen_style *style, int device_w, int device_h,
              struct scene *out)
{
    struct layout wall;
    memset(out, 0, sizeof *out);
    layout_wall(style, device_w, device_h, &wall);
    if (is_in_river(style))
        crawl_compute(style, &wall, out); /* one tape, and nothing else */
    else if (has_lanes(style))
        lanes_compute(style, &wall, out);
    else if (has_stage(style, &wall))
        spotlight_compute(style, &wall, out);
    else
        crawl_compute(style, &wall, out);
    for (int i = 0; i < out->band_count; i++)
        grid_compute(&out->bands[i].layout, &out->bands[i].grid);
    out->bands[0].has_signs = !out->signs.has_corners;
    sizes_choose(out);
}
