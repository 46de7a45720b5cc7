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

static void
tape_draw(struct frame *f)
{
    struct screen *s = f->screen;
    const struct layout *l = &s->layout;
    int64_t last = tile_number(s->view + l->tape.w - 1);
    int64_t end = raster_end(s->raster);
    bool any = false;
    s->has_holes = false;
    s->drawn_end = end;
    for (int64_t i = tile_number(s->view); i <= last; i++) {
        int x = (int)(i * TILE_PX - s->view);
        struct rect part =
            rect_clip((struct rect){ x, 0, TILE_PX, l->tape.h },
                      (struct rect){ 0, 0, l->tape.w, l->tape.h });
        const struct tile *tile = raster_tile(s->raster, i);
        if (tile == NULL) {
            part.y += l->tape.y;
            s->backend->ops->fill(s->backend, layout_device(l, part),
                                  l->background);
            if (i * TILE_PX < end) {
                s->stats.blank_tiles++;
                s->has_holes = true;
            }
            continue;
        }
        any = true;
        struct backend_key key = { raster_tile_place(s->raster, i),
                                   tile->serial };
        struct rect from = { part.x - x, 0, part.w, part.h };
        wall_draw(s, &tile->image, key, from, TILE_PX, l->tape.h, part.x,
                  l->tape.y);
    }
    if (any && s->stats.first_headline_us == 0 && raster_items(s->raster) > 0)
        s->stats.first_headline_us = s->last_frame_us;
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
