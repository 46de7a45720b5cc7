// SPDX-License-Identifier: MIT
#include <math.h>

#include "screen/frame.h"

enum { STANDSTILL_US = 500000 };

bool
spot_move(struct screen *s, int64_t now_us)
{
    struct spot *spot = &s->spot;
    int64_t before = spot->view_us;
    int64_t passed = now_us - s->last_frame_us;
    if (s->window == NULL)
        spot->view_us = now_us;
    else if (!s->is_paused && s->last_frame_us > 0)
        spot->view_us += passed < STANDSTILL_US ? passed : 0;
    const struct show_slide *slide =
        show_at(raster_show_of(s->raster), spot->view_us);
    if (slide == NULL)
        return spot->drawn_serial != 0;
    return slide->serial != spot->drawn_serial ||
           (before != spot->view_us && !slide->is_abrupt &&
            before < slide->from_us + SHOW_WIPE_US);
}

void
spot_want(struct screen *s, int64_t now_us, int64_t now)
{
    struct spot *spot = &s->spot;
    int64_t moment_us = s->window == NULL ? now_us : spot->view_us;
    if (s->window != NULL || !s->has_started)
        spot->epoch_us = now * 1000000 - moment_us;
    raster_wake(s->raster, show_want(raster_show_of(s->raster), spot->view_us,
                                     spot->epoch_us));
}

void
spot_skip(struct screen *s, int direction)
{
    struct show *show = raster_show_of(s->raster);
    const struct show_slide *slide = show_at(show, s->spot.view_us);
    if (slide == NULL)
        return;
    const struct show_slide *before = show_before(show, slide);
    if (direction > 0)
        s->spot.view_us = slide->until_us;
    else
        s->spot.view_us = before != NULL ? before->from_us : slide->from_us;
}

struct text
spot_link(struct screen *s)
{
    const struct show_slide *slide =
        show_at(raster_show_of(s->raster), s->spot.view_us);
    return slide != NULL ? slide->words.link : (struct text){ 0 };
}

/* Columns [from, to) of the stage as they are read: ground, and what of a
 * slide is not that. */
static void
columns_draw(struct frame *f, const struct show_slide *slide, int from, int to)
{
    struct screen *s = f->screen;
    const struct rect place = s->scene.stage.place;
    struct rect part = { place.x + from, place.y, to - from, place.h };
    if (to <= from)
        return;
    if (!f->is_whole) /* else it is there already */
        frame_fill(f, part, s->layout.background);
    if (slide == NULL)
        return;
    const struct show *show = raster_show_of(s->raster);
    int first = PLACE_SLIDES + (int)(slide - show->slides) * PLACE_SLIDE_CELLS;
    for (int i = 0; i < slide->sheet.count && i < PLACE_SLIDE_CELLS; i++) {
        const struct sheet_cell *cell = &slide->sheet.cells[i];
        /* The story wanders in its margins, that it may not burn in. */
        int x = cell->x + s->day.drift_x, y = cell->y + s->day.drift_y;
        struct rect seen =
            rect_clip((struct rect){ x, y, SHEET_CELL_W, SHEET_CELL_H },
                      (struct rect){ from, 0, to - from, place.h });
        if (seen.w == 0)
            continue;
        frame_draw_part(
            f, &cell->image, (struct backend_key){ first + i, slide->serial },
            (struct rect){ seen.x - x, seen.y - y, seen.w, seen.h },
            SHEET_CELL_W, SHEET_CELL_H, place.x + seen.x, place.y + seen.y);
    }
}

/* The same counted from the side that the story is read from. */
static void
span_draw(struct frame *f, const struct show_slide *slide, bool is_rtl,
          int from, int to)
{
    int w = f->screen->scene.stage.place.w;
    from = from < 0 ? 0 : from;
    to = to > w ? w : to;
    if (is_rtl)
        columns_draw(f, slide, w - to, w - from);
    else
        columns_draw(f, slide, from, to);
}

/*
 * A strip of bare ground passes over the stage in reading direction, slow at
 * both ends: before it the old story, behind it the new one. Columns that it
 * has cleared, and that it has filled.
 */
static void
wipe_at(const struct show_slide *slide, int64_t view_us, int w, int *clear,
        int *fill)
{
    double t = (double)(view_us - slide->from_us) / SHOW_WIPE_US;
    int strip = w / 3;
    t = slide->is_abrupt || t > 1 ? 1 : t < 0 ? 0 : t;
    t = t * t * (3 - 2 * t);
    *clear = (int)lround(t * (w + strip));
    *fill = *clear - strip < 0 ? 0 : *clear - strip;
    *clear = *clear > w ? w : *clear;
}

/* Textures are filled before they are seen, one a frame. */
static void
cell_fill(struct frame *f)
{
    struct screen *s = f->screen;
    struct spot *spot = &s->spot;
    struct show *show = raster_show_of(s->raster);
    const struct show_slide *slide = show_at(show, spot->view_us);
    slide = slide != NULL ? show_at(show, slide->until_us) : NULL;
    if (slide == NULL)
        return;
    if (spot->upload_serial != slide->serial)
        spot->uploads = 0;
    spot->upload_serial = slide->serial;
    if (spot->uploads >= slide->sheet.count ||
        spot->uploads >= PLACE_SLIDE_CELLS)
        return;
    int place = PLACE_SLIDES + (int)(slide - show->slides) * PLACE_SLIDE_CELLS +
                spot->uploads;
    s->backend->ops->draw(s->backend, &slide->sheet.cells[spot->uploads].image,
                          (struct backend_key){ place, slide->serial },
                          (struct rect){ 0, 0, 0, 0 }, 0, 0);
    spot->uploads++;
}

void
spot_draw(struct frame *f)
{
    struct screen *s = f->screen;
    struct spot *spot = &s->spot;
    struct show *show = raster_show_of(s->raster);
    const struct show_slide *slide = show_at(show, spot->view_us);
    int w = s->scene.stage.place.w, clear = w, fill = w;
    bool is_rtl = slide != NULL && slide->is_rtl;
    uint32_t serial = slide != NULL ? slide->serial : 0;
    if (slide != NULL)
        wipe_at(slide, spot->view_us, w, &clear, &fill);
    bool anew = f->is_whole || serial != spot->drawn_serial ||
                clear < spot->drawn_clear;
    if (anew) {
        const struct show_slide *old =
            slide != NULL && clear < w ? show_before(show, slide) : NULL;
        bool stands = !f->is_whole && old != NULL && spot->drawn_fill == w &&
                      old->serial == spot->drawn_serial;
        span_draw(f, slide, is_rtl, 0, fill);
        span_draw(f, NULL, is_rtl, fill, clear);
        if (!stands)
            span_draw(f, old, is_rtl, clear, w);
    } else {
        span_draw(f, slide, is_rtl, spot->drawn_fill, fill);
        span_draw(f, NULL, is_rtl,
                  spot->drawn_clear > fill ? spot->drawn_clear : fill, clear);
    }
    spot->drawn_serial = serial;
    spot->drawn_clear = clear;
    spot->drawn_fill = fill;
    if (slide != NULL && s->stats.first_headline_us == 0)
        s->stats.first_headline_us = s->last_frame_us;
    cell_fill(f);
}
