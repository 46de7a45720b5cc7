// SPDX-License-Identifier: MIT
#include <math.h>
#include <stdlib.h>

#include "screen/frame.h"

enum {
    DEFAULT_WPM = 180,
    LETTERS_IN_WORD = 6, /* English, with its space */
};

double
tape_speed(const struct screen *s, int number)
{
    const struct scene_band *band = &s->scene.bands[number];
    bool has_own = band->speed_px_s > 0 || band->speed_wpm > 0;
    double speed = has_own ? band->speed_px_s : s->style.speed_px_s;
    if (band->layout.lamp_px > 0)
        speed /= band->layout.lamp_px; /* the tape's own unit */
    if (speed <= 0) {
        double words = has_own ? band->speed_wpm : s->style.speed_wpm;
        double letter = (double)raster_letter_width(s->raster) / 1000;
        words = words > 0 ? words : DEFAULT_WPM;
        speed = words / 60 * LETTERS_IN_WORD * letter;
    }
    return speed * s->boost / 100;
}

/* What rewind and skip ask for in this frame: a sixth of the way, at least. */
static int64_t
glide_take(struct tape *t)
{
    int64_t part = t->glide / 6;
    if (part == 0)
        part = t->glide > 0 ? 1 : t->glide < 0 ? -1 : 0;
    if (llabs(t->glide) <= t->step_px)
        part = t->glide;
    t->glide -= part;
    return part;
}

/* Whole pixels a refresh: every step is the same, and no edge is blurred. */
static void
step_choose(struct screen *s, int number)
{
    long step = lround(tape_speed(s, number) / screen_hz(s));
    s->tapes[number].step_px = step < 1 ? 1 : step > 1000 ? 1000 : (int)step;
}

bool
tape_move(struct screen *s, int number, int refreshes, int64_t now_us)
{
    struct tape *t = &s->tapes[number];
    int64_t before = t->view;
    step_choose(s, number);
    if (s->window == NULL) {
        int64_t tick = llround((double)now_us * s->nominal_hz / 1e6);
        t->view = raster_items(s->raster, number) > 0 ? tick * t->step_px : 0;
        return t->view != before;
    }
    if (!s->is_paused && t->is_rolling &&
        raster_end(s->raster, number) > t->view)
        t->view += (int64_t)t->step_px * refreshes;
    t->view += glide_take(t);
    return t->view != before;
}

void
tape_want(struct screen *s, int number, int64_t now_us, int64_t now)
{
    struct tape *t = &s->tapes[number];
    step_choose(s, number);
    double speed = t->step_px * screen_hz(s);
    int64_t epoch_us = now * 1000000 - now_us;
    if (s->window != NULL)
        epoch_us = now * 1000000 - (int64_t)((double)t->view / speed * 1e6);
    else if (s->has_started)
        epoch_us = t->epoch_us; /* one beginning for every frame */
    t->epoch_us = epoch_us;
    raster_want(s->raster, number, t->view, epoch_us, speed);
}

void
tape_skip(struct screen *s, int number, int direction)
{
    struct tape *t = &s->tapes[number];
    const struct layout *l = &s->scene.bands[number].grid;
    int64_t from = t->view + t->glide + l->margin_px;
    if (direction < 0)
        from -= l->text_px; /* a second press goes further back */
    int64_t to = raster_neighbour(s->raster, number, from, direction);
    if (to != from)
        t->glide = to - l->margin_px - t->view;
}

/* What the drawing of a tape needs to know. */
struct drawing {
    struct frame *frame;
    struct tape *tape;
    const struct layout *layout;
    int number;
};

/* Where a tile's left edge is on the wall. */
static int
tile_left(const struct drawing *d, int64_t number)
{
    int at = (int)(number * TILE_PX - d->tape->view);
    return d->tape->is_mirrored ? d->layout->tape.w - TILE_PX - at : at;
}

/* Columns [x, x + w) of a tile, and of those the rows given, where they are. */
static void
tile_draw(const struct drawing *d, int64_t number, const struct tile *tile,
          int x, int w, struct rows rows)
{
    const struct layout *l = d->layout;
    struct raster *raster = d->frame->screen->raster;
    int at = tile_left(d, number);
    struct rect part =
        rect_clip((struct rect){ at + x, rows.first, w, rows.count },
                  (struct rect){ 0, 0, l->tape.w, l->tape.h });
    if (part.w == 0)
        return;
    struct backend_key key = {
        PLACE_TILES + raster_tile_place(raster, d->number, number), tile->serial
    };
    frame_draw_part(d->frame, &tile->image, key,
                    (struct rect){ part.x - at, part.y, part.w, part.h },
                    TILE_PX, l->tape.h, part.x, l->tape.y + part.y);
}

/*
 * Ground over ground need not be drawn. What the last frame left in a tile's
 * place is the tile itself, moved by `moved`: only its rows with ink differ,
 * and in its first columns those of the tile before it.
 */
static void
tile_renew(const struct drawing *d, int64_t number, const struct tile *tile,
           int moved)
{
    struct raster *raster = d->frame->screen->raster;
    const struct rows all = { 0, d->layout->tape.h };
    int seam = d->tape->is_mirrored ? TILE_PX - moved : 0;
    for (int i = 0; i < tile->ink_count; i++)
        tile_draw(d, number, tile, 0, TILE_PX, tile->ink[i]);
    const struct tile *before = raster_tile(raster, d->number, number - 1);
    if (before == NULL)
        tile_draw(d, number, tile, seam, moved, all);
    for (int i = 0; before != NULL && i < before->ink_count; i++)
        tile_draw(d, number, tile, seam, moved, before->ink[i]);
}

static void
hole_draw(const struct drawing *d, int64_t number, int64_t end)
{
    struct screen *s = d->frame->screen;
    const struct layout *l = d->layout;
    struct rect part =
        rect_clip((struct rect){ tile_left(d, number), 0, TILE_PX, l->tape.h },
                  (struct rect){ 0, 0, l->tape.w, l->tape.h });
    part.y += l->tape.y;
    if (l->lamp_px == 0)
        s->backend->ops->fill(s->backend, layout_device(l, part),
                              l->background);
    d->tape->has_gaps = true;
    if (number * TILE_PX < end) {
        s->stats.blank_tiles += number * TILE_PX >= d->tape->bare_until;
        d->tape->has_holes = true;
    }
}

/* A texture is filled before it is seen, one a frame at most. */
static void
tile_fill(const struct drawing *d, int64_t number)
{
    struct screen *s = d->frame->screen;
    const struct tile *next = raster_tile(s->raster, d->number, number);
    if (next == NULL)
        return;
    struct backend_key key = { PLACE_TILES + raster_tile_place(
                                                 s->raster, d->number, number),
                               next->serial };
    s->backend->ops->draw(s->backend, &next->image, key,
                          (struct rect){ 0, 0, 0, 0 }, 0, 0);
}

/* What has to be known before: whether it is there, and whether it rolls. */
static int64_t
tape_look(const struct drawing *d)
{
    struct tape *t = d->tape;
    struct raster *raster = d->frame->screen->raster;
    int64_t end = raster_end(raster, d->number);
    t->is_mirrored = raster_is_mirrored(raster, d->number);
    t->has_holes = t->has_gaps = false;
    if (!t->is_rolling || end < t->view + d->layout->tape.w)
        t->bare_until = t->view + d->layout->tape.w;
    if (end <= t->view)
        t->is_rolling = false;
    t->drawn_end = end;
    t->drawn_view = t->view;
    return end;
}

/* The part of a tile that is seen, as lamps; dark ones without a tile. */
static void
lamps_draw(const struct drawing *d, int64_t number, const struct tile *tile)
{
    struct screen *s = d->frame->screen;
    struct panel *panel = &s->panels[d->number];
    int left = tile_left(d, number);
    struct rect part = rect_clip((struct rect){ left, 0, TILE_PX, 1 },
                                 (struct rect){ 0, 0, panel->columns, 1 });
    struct backend_key key = { 0, 0 };
    if (tile != NULL)
        key = (struct backend_key){ SIGNS + raster_tile_place(
                                                s->raster, d->number, number),
                                    tile->serial };
    if (part.w > 0)
        s->backend->ops->lamps(s->backend, panel, tile, key, part.x - left,
                               part.x, part.w);
}

void
tape_draw(struct frame *f, int number)
{
    struct screen *s = f->screen;
    struct drawing d = { f, &s->tapes[number], &s->scene.bands[number].grid,
                         number };
    struct tape *t = d.tape;
    if (f->is_whole)
        panel_forget(&s->panels[number]);
    const struct rows all = { 0, d.layout->tape.h };
    int64_t last = tile_number(t->view + d.layout->tape.w - 1);
    int64_t moved = t->view - t->drawn_view;
    bool anew = f->is_whole || t->has_gaps || moved < 0 || moved >= TILE_PX;
    bool any = false;
    int64_t end = tape_look(&d);
    for (int64_t i = tile_number(t->view); i <= last; i++) {
        const struct tile *tile = raster_tile(s->raster, number, i);
        any |= tile != NULL;
        if (d.layout->lamp_px > 0)
            lamps_draw(&d, i, tile);
        if (tile == NULL)
            hole_draw(&d, i, end);
        else if (d.layout->lamp_px > 0)
            continue;
        else if (anew)
            tile_draw(&d, i, tile, 0, TILE_PX, all);
        else
            tile_renew(&d, i, tile, (int)moved);
    }
    if (any && s->stats.first_headline_us == 0 &&
        raster_items(s->raster, number) > 0)
        s->stats.first_headline_us = s->last_frame_us;
    if (any && !t->has_holes)
        t->is_rolling = true;
    tile_fill(&d, last + 1);
}
