// SPDX-License-Identifier: MIT
#include "screen/frame.h"

enum { SETTLED_BIT = 26 }; /* of a tile's serial: another picture of it */

/* What the drawing of a tape needs to know. */
struct drawing {
    struct frame *frame;
    struct tape *tape;
    const struct layout *layout;
    int number;
    struct rect clip; /* columns and rows of the tape that it may use */
};

/* A tile of the ring, or of what stands, and how a backend knows it. */
struct picture {
    const struct tile *tile;
    struct backend_key key;
};

static struct picture
ring_piece(const struct drawing *d, int64_t number)
{
    struct raster *raster = d->frame->screen->raster;
    const struct tile *tile = raster_tile(raster, d->number, number);
    if (tile == NULL)
        return (struct picture){ NULL, { 0, 0 } };
    int place = PLACE_TILES + raster_tile_place(raster, d->number, number);
    return (struct picture){ tile, { place, tile->serial } };
}

/* Where a tile's left edge is on the wall. */
static int
tile_left(const struct drawing *d, int64_t number)
{
    int at = (int)(number * TILE_PX - d->tape->view);
    return d->tape->is_mirrored ? d->layout->tape.w - TILE_PX - at : at;
}

/* Columns [x, x + w) of a tile at `left`, and of those the rows given. */
static void
tile_draw(const struct drawing *d, struct picture p, int left, int x, int w,
          struct rows rows)
{
    const struct layout *l = d->layout;
    struct rect part = rect_clip(
        (struct rect){ left + x, rows.first, w, rows.count }, d->clip);
    if (part.w == 0)
        return;
    frame_draw_part(d->frame, &p.tile->image, p.key,
                    (struct rect){ part.x - left, part.y, part.w, part.h },
                    TILE_PX, l->tape.h, part.x, l->tape.y + part.y);
}

/*
 * Ground over ground need not be drawn. What the last frame left in a tile's
 * place is the tile itself, moved by `moved`: only its rows with ink differ,
 * and in its first columns those of the tile before it.
 */
static void
tile_renew(const struct drawing *d, int64_t number, struct picture p, int moved)
{
    struct raster *raster = d->frame->screen->raster;
    const struct rows all = { 0, d->layout->tape.h };
    int seam = d->tape->is_mirrored ? TILE_PX - moved : 0;
    int left = tile_left(d, number);
    for (int i = 0; i < p.tile->ink_count; i++)
        tile_draw(d, p, left, 0, TILE_PX, p.tile->ink[i]);
    const struct tile *before = raster_tile(raster, d->number, number - 1);
    if (before == NULL)
        tile_draw(d, p, left, seam, moved, all);
    for (int i = 0; before != NULL && i < before->ink_count; i++)
        tile_draw(d, p, left, seam, moved, before->ink[i]);
}

static void
ground_draw(const struct drawing *d, struct rect part)
{
    part.y += d->layout->tape.y;
    if (d->layout->lamp_px == 0 && part.w > 0)
        frame_fill(d->frame, part, d->layout->background);
}

static void
hole_draw(const struct drawing *d, int64_t number, int64_t end)
{
    const struct layout *l = d->layout;
    ground_draw(d, rect_clip((struct rect){ tile_left(d, number), 0, TILE_PX,
                                            l->tape.h },
                             d->clip));
    d->tape->has_gaps = true;
    if (number * TILE_PX < end) {
        d->frame->screen->stats.blank_tiles +=
            number * TILE_PX >= d->tape->bare_until;
        d->tape->has_holes = true;
    }
}

/* A texture is filled before it is seen, one a frame at most. */
static void
tile_fill(const struct drawing *d, int64_t number)
{
    struct screen *s = d->frame->screen;
    struct picture p = ring_piece(d, number);
    if (p.tile != NULL)
        s->backend->ops->draw(s->backend, &p.tile->image, p.key,
                              (struct rect){ 0, 0, 0, 0 }, 0, 0);
}

/* What has to be known before: whether it is there, and whether it rolls. */
static int64_t
tape_look(const struct drawing *d)
{
    struct tape *t = d->tape;
    struct raster *raster = d->frame->screen->raster;
    int64_t end = raster_end(raster, d->number);
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
lamps_draw(const struct drawing *d, struct picture p, int left)
{
    struct screen *s = d->frame->screen;
    struct panel *panel = &s->panels[d->number];
    struct rect part = rect_clip((struct rect){ left, 0, TILE_PX, 1 }, d->clip);
    if (part.w == 0)
        return;
    p.key.serial |= (uint32_t)d->tape->settled << SETTLED_BIT;
    s->backend->ops->lamps(s->backend, panel,
                           panel_settle(panel, p.tile, d->tape->settled), p.key,
                           part.x - left, part.x, part.w);
}

/* The tape itself, in the columns that are its own. */
static void
belt_draw(const struct drawing *d, bool anew, int moved)
{
    struct screen *s = d->frame->screen;
    struct tape *t = d->tape;
    const struct rows all = { 0, d->layout->tape.h };
    int64_t last = tile_number(t->view + d->layout->tape.w - 1);
    int64_t end = tape_look(d);
    bool any = false;
    for (int64_t i = tile_number(t->view); i <= last; i++) {
        struct picture p = ring_piece(d, i);
        any |= p.tile != NULL;
        if (d->layout->lamp_px > 0)
            lamps_draw(d, p, tile_left(d, i));
        if (p.tile == NULL)
            hole_draw(d, i, end);
        else if (d->layout->lamp_px > 0)
            continue;
        else if (anew)
            tile_draw(d, p, tile_left(d, i), 0, TILE_PX, all);
        else
            tile_renew(d, i, p, moved);
    }
    if (any && s->stats.first_headline_us == 0 &&
        raster_items(s->raster, d->number) > 0)
        s->stats.first_headline_us = s->last_frame_us;
    if (any && !t->has_holes)
        t->is_rolling = true;
    tile_fill(d, last + 1);
}

/* Columns [from, to) of what stands, which begins at `left` on the wall. */
static void
still_span(const struct drawing *d, const struct still *still, int left,
           int from, int to)
{
    struct drawing part = *d;
    struct raster *raster = d->frame->screen->raster;
    int place = PLACE_STILLS +
                raster_still_place(raster, d->number, still) * STILL_TILES;
    part.clip =
        rect_clip((struct rect){ left + from, 0, to - from, d->layout->tape.h },
                  (struct rect){ 0, 0, d->layout->tape.w, d->layout->tape.h });
    for (int i = 0; i < still->tile_count && to > from; i++) {
        const struct tile *tile = &still->tiles[i];
        struct picture p = { tile, { place + i, tile->serial } };
        if (d->layout->lamp_px > 0)
            lamps_draw(&part, p, left + i * TILE_PX);
        else
            tile_draw(&part, p, left + i * TILE_PX, 0, TILE_PX,
                      (struct rows){ 0, d->layout->tape.h });
    }
}

/* Bare columns beside what is seen of it. */
static void
bare_span(const struct drawing *d, int left, int from, int to)
{
    struct drawing part = *d;
    part.clip =
        rect_clip((struct rect){ left + from, 0, to - from, d->layout->tape.h },
                  (struct rect){ 0, 0, d->layout->tape.w, d->layout->tape.h });
    struct picture dark = { NULL, { 0, 0 } };
    if (to <= from || part.clip.w == 0)
        return;
    ground_draw(d, part.clip);
    for (int x = from; d->layout->lamp_px > 0 && x < to; x += TILE_PX)
        lamps_draw(&part, dark, left + x);
}

/* What stands, when it is seen differently from the last frame. */
static void
still_draw(const struct drawing *d, const struct still *still, int left,
           bool anew)
{
    struct tape *t = d->tape;
    struct still_window now = still_window(still, t->view, t->is_mirrored);
    struct still_window before =
        still_window(still, t->drawn_view, t->is_mirrored);
    if (!anew && now.first == before.first && now.count == before.count)
        return;
    bare_span(d, left, 0, now.first);
    still_span(d, still, left, now.first, now.first + now.count);
    bare_span(d, left, now.first + now.count, still->w);
}

void
tape_draw(struct frame *f, int number)
{
    struct screen *s = f->screen;
    const struct layout *l = &s->scene.bands[number].grid;
    struct tape *t = &s->tapes[number];
    struct drawing d = { f, t, l, number, { 0, 0, l->tape.w, l->tape.h } };
    if (f->is_whole)
        panel_forget(&s->panels[number]);
    t->is_mirrored = raster_is_mirrored(s->raster, number);
    const struct still *still = raster_still(s->raster, number, t->view);
    int left = 0;
    if (still != NULL) {
        left = t->is_mirrored ? 0 : l->tape.w - still->w;
        d.clip.x = t->is_mirrored ? still->w : 0;
        d.clip.w -= still->w;
    }
    int64_t moved = t->view - t->drawn_view, x = still != NULL ? still->x : 0;
    bool other = d.clip.x != t->drawn_clip.x || d.clip.w != t->drawn_clip.w ||
                 x != t->drawn_still;
    bool anew =
        f->is_whole || t->has_gaps || other || moved < 0 || moved >= TILE_PX;
    t->drawn_clip = d.clip;
    t->drawn_still = x;
    if (still != NULL)
        still_draw(&d, still, left, anew);
    belt_draw(&d, anew, (int)moved);
    if (l->lamp_px > 0)
        frame_change(f, panel_drawn(&s->panels[number]));
}
