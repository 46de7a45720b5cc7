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
    bool is_covered;  /* something lay over it in the last frame */
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

/* Columns of the tape in what is seen, cut to what it may use. */
static struct rect
columns(const struct drawing *d, int from, int to)
{
    return rect_clip((struct rect){ from, 0, to - from, d->layout->tape.h },
                     d->clip);
}

/* Rows of the tiles [first, last] as they are painted, within `part`. */
static void
tiles_draw(const struct drawing *d, struct rows rows, int64_t first,
           int64_t last, struct rect part)
{
    struct drawing in = *d;
    in.clip = part;
    for (int64_t i = first; i <= last && part.w > 0; i++) {
        struct picture p = ring_piece(d, i);
        if (p.tile != NULL)
            tile_draw(&in, p, tile_left(d, i), 0, TILE_PX, rows);
    }
}

/* Rows of the tiles [first, last], and of where they were, `moved` ago. */
static void
span_renew(const struct drawing *d, struct rows rows, int64_t first,
           int64_t last, int moved)
{
    const struct rect *all = &d->clip;
    bool is_mirrored = d->tape->is_mirrored;
    struct rect span, kept, edge;
    if (is_mirrored) {
        span = columns(d, tile_left(d, last) - moved,
                       tile_left(d, first) + TILE_PX);
        edge = rect_clip(span, columns(d, all->x, all->x + moved));
        kept = rect_clip(span, columns(d, all->x + moved, all->x + all->w));
    } else {
        int end = all->x + all->w;
        span = columns(d, tile_left(d, first),
                       tile_left(d, last) + TILE_PX + moved);
        edge = rect_clip(span, columns(d, end - moved, end));
        kept = rect_clip(span, columns(d, all->x, end - moved));
    }
    if (d->is_covered) {
        tiles_draw(d, rows, first, last + 1, span);
        return;
    }
    kept.y = d->layout->tape.y + rows.first;
    kept.h = rows.count;
    if (kept.w > 0)
        frame_scroll(d->frame, kept, is_mirrored ? -moved : moved);
    tiles_draw(d, rows, first, last + 1, edge);
}

/* Rows that have ink somewhere in view, in pieces that have none in common. */
struct pieces {
    struct rows rows[TILE_INK];
    int count;
};

static bool
rows_meet(struct rows a, struct rows b)
{
    return a.first < b.first + b.count && b.first < a.first + a.count;
}

static void
pieces_add(struct pieces *p, struct rows rows)
{
    for (int i = 0; i < p->count; i++) {
        struct rows r = p->rows[i];
        if (!rows_meet(r, rows) && p->count < TILE_INK)
            continue;
        int first = r.first < rows.first ? r.first : rows.first;
        int end = r.first + r.count > rows.first + rows.count
                      ? r.first + r.count
                      : rows.first + rows.count;
        rows = (struct rows){ first, end - first };
        p->rows[i] = p->rows[--p->count];
        i = -1; /* what it has become may meet those before */
    }
    p->rows[p->count++] = rows;
}

static bool
has_ink(const struct tile *tile, struct rows rows)
{
    for (int i = 0; tile != NULL && i < tile->ink_count; i++)
        if (rows_meet(tile->ink[i], rows))
            return true;
    return false;
}

/*
 * Ground over ground need not be drawn, and what the last frame left is the
 * tape itself: rows with ink move on by `moved`, and only what comes into view
 * is taken from the tiles. To move a row within itself costs a third of taking
 * it from elsewhere, for it is in the cache.
 */
static void
belt_renew(const struct drawing *d, int64_t first, int64_t last, int moved)
{
    struct raster *raster = d->frame->screen->raster;
    struct pieces pieces = { .count = 0 };
    if (moved == 0 && !d->is_covered)
        return;
    for (int64_t i = first; i <= last; i++) {
        const struct tile *tile = raster_tile(raster, d->number, i);
        for (int k = 0; tile != NULL && k < tile->ink_count; k++)
            pieces_add(&pieces, tile->ink[k]);
    }
    for (int k = 0; k < pieces.count; k++) {
        int64_t begin = first;
        for (int64_t i = first; i <= last + 1; i++) {
            if (i <= last &&
                has_ink(raster_tile(raster, d->number, i), pieces.rows[k]))
                continue;
            if (i > begin)
                span_renew(d, pieces.rows[k], begin, i - 1, moved);
            begin = i + 1;
        }
    }
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
    if (!anew && d->layout->lamp_px == 0)
        belt_renew(d, tile_number(t->view - moved), last, moved);
    for (int64_t i = tile_number(t->view); i <= last; i++) {
        struct picture p = ring_piece(d, i);
        any |= p.tile != NULL;
        if (d->layout->lamp_px > 0)
            lamps_draw(d, p, tile_left(d, i));
        if (p.tile == NULL)
            hole_draw(d, i, end);
        else if (anew && d->layout->lamp_px == 0)
            tile_draw(d, p, tile_left(d, i), 0, TILE_PX, all);
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
    struct drawing d = { .frame = f,
                         .tape = t,
                         .layout = l,
                         .number = number,
                         .clip = { 0, 0, l->tape.w, l->tape.h },
                         .is_covered = t->is_covered };
    t->is_covered = false;
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
    /* Unknown is what has just gone, and where in its last columns ink is. */
    int64_t gone = tile_number(t->drawn_view);
    anew |= gone < tile_number(t->view) &&
            raster_tile(s->raster, number, gone) == NULL;
    t->drawn_clip = d.clip;
    t->drawn_still = x;
    if (still != NULL)
        still_draw(&d, still, left, anew);
    belt_draw(&d, anew, (int)moved);
    if (l->lamp_px > 0)
        frame_change(f, panel_drawn(&s->panels[number]));
}
