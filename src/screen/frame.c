// SPDX-License-Identifier: MIT
#include "screen/wall.h"

#include "base/clock.h"

enum { CHANGED_MAX = 1 + SIGNS };

struct frame {
    struct screen *screen;
    struct rect changed[CHANGED_MAX];
    int changed_count;
    bool is_whole;
};

static bool
overlaps(struct rect a, struct rect b)
{
    return rect_clip(a, b).w > 0;
}

static void
changed_add(struct frame *f, struct rect device)
{
    if (f->changed_count < CHANGED_MAX)
        f->changed[f->changed_count++] = device;
}

/* A part of a turned picture, to where that part stands on the wall. */
static void
wall_draw(struct screen *s, const struct image *image, struct backend_key key,
          struct rect from, int w, int h, int x, int y)
{
    struct rect to =
        layout_device(&s->layout, (struct rect){ x, y, from.w, from.h });
    s->backend->ops->draw(s->backend, image, key,
                          rect_turn(from, w, h, s->layout.rotate), to.x, to.y);
}

static void
ground_draw(struct frame *f)
{
    struct screen *s = f->screen;
    const struct layout *l = &s->layout;
    s->backend->ops->fill(s->backend,
                          (struct rect){ 0, 0, l->device_w, l->device_h }, 0);
    /* Overscan is lost behind the frame of the set: no seam must show. */
    struct rect band = l->band;
    band.x -= l->wall.x;
    band.w += 2 * l->wall.x;
    if (l->band.y + l->band.h == l->wall.h)
        band.h += l->wall.y;
    if (l->band.y == 0) {
        band.y -= l->wall.y;
        band.h += l->wall.y;
    }
    s->backend->ops->fill(s->backend, layout_device(l, band), l->background);
}

/* Where a tile's left edge is on the wall. */
static int
tile_left(const struct screen *s, int64_t number)
{
    int at = (int)(number * TILE_PX - s->view);
    return s->is_mirrored ? s->layout.tape.w - TILE_PX - at : at;
}

/* Columns [x, x + w) of a tile, and of those the rows given, where they are. */
static void
tile_draw(struct frame *f, int64_t number, const struct tile *tile, int x,
          int w, struct rows rows)
{
    struct screen *s = f->screen;
    const struct layout *l = &s->layout;
    int at = tile_left(s, number);
    struct rect part =
        rect_clip((struct rect){ at + x, rows.first, w, rows.count },
                  (struct rect){ 0, 0, l->tape.w, l->tape.h });
    if (part.w == 0)
        return;
    struct backend_key key = { raster_tile_place(s->raster, number),
                               tile->serial };
    wall_draw(s, &tile->image, key,
              (struct rect){ part.x - at, part.y, part.w, part.h }, TILE_PX,
              l->tape.h, part.x, l->tape.y + part.y);
}

/*
 * Ground over ground need not be drawn. What the last frame left in a tile's
 * place is the tile itself, moved by `moved`: only its rows with ink differ,
 * and in its first columns those of the tile before it.
 */
static void
tile_renew(struct frame *f, int64_t number, const struct tile *tile, int moved)
{
    struct screen *s = f->screen;
    const struct rows all = { 0, s->layout.tape.h };
    int seam = s->is_mirrored ? TILE_PX - moved : 0;
    for (int i = 0; i < tile->ink_count; i++)
        tile_draw(f, number, tile, 0, TILE_PX, tile->ink[i]);
    const struct tile *before = raster_tile(s->raster, number - 1);
    if (before == NULL)
        tile_draw(f, number, tile, seam, moved, all);
    for (int i = 0; before != NULL && i < before->ink_count; i++)
        tile_draw(f, number, tile, seam, moved, before->ink[i]);
}

static void
hole_draw(struct frame *f, int64_t number, int64_t end)
{
    struct screen *s = f->screen;
    const struct layout *l = &s->layout;
    struct rect part =
        rect_clip((struct rect){ tile_left(s, number), 0, TILE_PX, l->tape.h },
                  (struct rect){ 0, 0, l->tape.w, l->tape.h });
    part.y += l->tape.y;
    s->backend->ops->fill(s->backend, layout_device(l, part), l->background);
    s->has_gaps = true;
    if (number * TILE_PX < end) {
        s->stats.blank_tiles += number * TILE_PX >= s->bare_until;
        s->has_holes = true;
    }
}

static void
tape_draw(struct frame *f)
{
    struct screen *s = f->screen;
    const struct layout *l = &s->layout;
    int64_t last = tile_number(s->view + l->tape.w - 1);
    int64_t end = raster_end(s->raster);
    int64_t moved = s->view - s->drawn_view;
    bool anew = f->is_whole || s->has_gaps || moved < 0 || moved >= TILE_PX;
    bool any = false;
    s->is_mirrored = raster_is_mirrored(s->raster);
    s->has_holes = s->has_gaps = false;
    if (!s->is_rolling || end < s->view + l->tape.w)
        s->bare_until = s->view + l->tape.w;
    if (end <= s->view)
        s->is_rolling = false;
    s->drawn_end = end;
    s->drawn_view = s->view;
    for (int64_t i = tile_number(s->view); i <= last; i++) {
        const struct tile *tile = raster_tile(s->raster, i);
        any |= tile != NULL;
        if (tile == NULL)
            hole_draw(f, i, end);
        else if (anew)
            tile_draw(f, i, tile, 0, TILE_PX, (struct rows){ 0, l->tape.h });
        else
            tile_renew(f, i, tile, (int)moved);
    }
    if (any && s->stats.first_headline_us == 0 && raster_items(s->raster) > 0)
        s->stats.first_headline_us = s->last_frame_us;
    if (any && !s->has_holes)
        s->is_rolling = true;
    /* A texture is filled before it is seen, one a frame at most. */
    const struct tile *next = raster_tile(s->raster, last + 1);
    if (next != NULL) {
        struct backend_key key = { raster_tile_place(s->raster, last + 1),
                                   next->serial };
        s->backend->ops->draw(s->backend, &next->image, key,
                              (struct rect){ 0, 0, 0, 0 }, 0, 0);
    }
}

/* True when the sign's picture is another one than in the last frame. */
static bool
sign_take(struct screen *s, int kind)
{
    struct wall_sign *sign = &s->signs[kind];
    if (!raster_sign_take(s->raster, (enum sign_kind)kind))
        return false;
    const struct image *image =
        raster_sign_image(s->raster, (enum sign_kind)kind);
    bool turned = s->layout.rotate == 90 || s->layout.rotate == 270;
    struct rect before = sign->place;
    sign->serial = (sign->serial + 1) | 0x80000000; /* never a tile's */
    sign->place = (struct rect){ 0, 0, 0, 0 };
    if (image->px != NULL)
        sign->place = sign_place((enum sign_kind)kind, &s->layout,
                                 turned ? image->h : image->w,
                                 turned ? image->w : image->h);
    /* What it no longer covers has to come back. */
    if (before.w > sign->place.w || before.h > sign->place.h ||
        before.x != sign->place.x)
        s->backend->is_stale = true;
    return true;
}

static void
sign_draw(struct frame *f, int kind)
{
    struct screen *s = f->screen;
    struct wall_sign *sign = &s->signs[kind];
    const struct image *image =
        raster_sign_image(s->raster, (enum sign_kind)kind);
    if (image->px == NULL || sign->place.w == 0)
        return;
    struct backend_key key = { raster_tile_count(s->raster) + kind,
                               sign->serial };
    wall_draw(s, image, key,
              (struct rect){ 0, 0, sign->place.w, sign->place.h },
              sign->place.w, sign->place.h, sign->place.x, sign->place.y);
    changed_add(f, layout_device(&s->layout, sign->place));
}

enum frame_fate
frame_draw(struct screen *s, bool has_moved)
{
    struct frame f = { .screen = s };
    const struct layout *l = &s->layout;
    int64_t before_us = clock_steady_us();
    bool fresh[SIGNS];
    bool differs = has_moved || s->has_holes || s->backend->is_stale ||
                   s->drawn_end != raster_end(s->raster);
    for (int i = 0; i < SIGNS; i++) {
        fresh[i] = sign_take(s, i);
        differs |= fresh[i];
    }
    if (!differs)
        return FRAME_SAME;
    f.is_whole = s->backend->is_stale || s->backend->is_whole;
    if (f.is_whole)
        ground_draw(&f);
    tape_draw(&f);
    changed_add(&f, f.is_whole ? (struct rect){ 0, 0, l->device_w, l->device_h }
                               : layout_device(l, l->tape));
    for (int i = 0; i < SIGNS; i++)
        if (f.is_whole || fresh[i] || overlaps(s->signs[i].place, l->tape))
            sign_draw(&f, i);
    s->backend->is_stale = false;
    tally_add(&s->draws, clock_steady_us() - before_us);
    bool waited =
        s->backend->ops->present(s->backend, f.changed, f.changed_count);
    return waited ? FRAME_WAITED : FRAME_DRAWN;
}
