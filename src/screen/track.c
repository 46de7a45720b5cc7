// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/track.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "headline/rotation.h"
#include "headline/rundown.h"
#include "screen/cover.h"
#include "screen/lamp.h"
#include "screen/look.h"

void
track_init(struct track *t)
{
    pthread_mutex_init(&t->lock, NULL);
    t->rotation = rotation_create();
}

void
track_finish(struct track *t)
{
    track_clear(t);
    flow_finish(&t->flow);
    rotation_destroy(t->rotation);
    pthread_mutex_destroy(&t->lock);
}

int64_t
track_airs_at(struct track *t, int64_t x)
{
    double speed = (double)atomic_load(&t->speed_milli) / 1000;
    double enters = fmax(0, (double)(x - t->band.grid.tape.w));
    int64_t epoch_us = atomic_load(&t->epoch_us);
    return speed > 0 ? epoch_us / 1000000 + (int64_t)(enters / speed)
                     : epoch_us / 1000000;
}

/*
 * The first headline stands in view at once, and so does the first after an
 * empty wall. After a mere gap it comes in from the right, as all others do.
 */
static int64_t
next_place(struct track *t)
{
    const struct layout *l = &t->band.grid;
    int64_t view = atomic_load(&t->view_x);
    if (t->belt.first == t->belt.next)
        return view + l->margin_px;
    if (!t->is_starved || t->belt.end >= view + l->tape.w)
        return t->belt.end;
    if (t->belt.end <= view)
        return view + l->margin_px;
    /* Time to paint it before it is seen. */
    return view + l->tape.w + TILE_PX + atomic_load(&t->speed_milli) / 2000;
}

void
track_pulse(struct track *t, const struct item *item)
{
    if (item->words.is_breaking)
        pulses_add(&t->pulses, item->x, item->x + item->width, item->chip_rgb);
}

void
track_append(struct track *t, const struct easel *easel,
             const struct item_words *words, int64_t at)
{
    pthread_mutex_lock(&t->lock);
    bool is_fresh = at > t->belt.end;
    struct item *item =
        belt_append(&t->belt, words, at, easel->fonts, &t->band.grid);
    /* On an empty wall it stands from now on, for its whole time. */
    int64_t from = atomic_load(&t->view_x) + t->band.grid.tape.w;
    if (is_fresh && item->stand_px > 0 && item->x + item->stand_px < from) {
        item->x = from - item->stand_px;
        t->belt.end = item->x + item->width;
    }
    track_pulse(t, item);
    cover_note(t, item);
    pthread_mutex_unlock(&t->lock);
    atomic_fetch_add(&t->items, 1);
    atomic_store(&t->end, t->belt.end);
}

void
track_place(struct track *t, const struct easel *easel,
            const struct item_words *words, const struct river_item *place)
{
    struct river_scale scale = t->band.scale;
    int64_t x = river_px(scale, place->at_um);
    int64_t end = river_px(scale, place->at_um + place->width_um);
    int64_t whole_um = place->kept > 0 ? place->whole_um : place->width_um;
    pthread_mutex_lock(&t->lock);
    struct item *item =
        belt_append(&t->belt, words, x, easel->fonts, &t->band.grid);
    item->x = x;
    item->number = place->number;
    bool fits =
        item_stretch(item, (int)(river_px(scale, place->at_um + whole_um) - x));
    item->width = (int)(end - x);
    t->belt.end = end;
    track_pulse(t, item);
    pthread_mutex_unlock(&t->lock);
    if (!fits && !t->flow.is_told)
        log_warning("headlines are wider here than where they were measured: "
                    "all displays of a river need the same fonts");
    t->flow.is_told |= !fits;
    atomic_fetch_add(&t->items, 1);
    atomic_store(&t->end, t->belt.end);
}

/* Whose turn it is. The first of all has its turn elsewhere already. */
static const struct headline *
headline_next(struct track *t, int64_t now)
{
    if (t->rundown == NULL)
        return NULL;
    if (t->band.is_second && atomic_load(&t->items) == 0 &&
        rundown_count(t->rundown) > 1)
        rotation_next(t->rotation, t->rundown, now);
    return rotation_next(t->rotation, t->rundown, now);
}

bool
track_words(struct track *t, struct easel *easel, struct arena *arena,
            int64_t at, struct item_words *out)
{
    int64_t now = track_airs_at(t, at);
    const struct headline *h = headline_next(t, now);
    if (h == NULL)
        return false;
    look_words(easel->look, arena, h, now, out);
    struct text logo = look_logo(easel->look, out->source);
    if (logo.len > 0 && t->band.grid.lamp_px == 0)
        out->logo = logos_find(&easel->logos, logo);
    return true;
}

void
track_air(struct track *t, struct easel *easel, const struct item_words *words,
          int64_t at)
{
    if (line_is_rtl(words->line) != t->belt.is_mirrored)
        still_append(t, easel, words, at);
    else
        track_append(t, easel, words, at);
    t->is_starved = false;
}

/* Appends headlines until the tape reaches `until`; false: there are none. */
static bool
track_extend(struct track *t, struct easel *easel, int64_t until)
{
    if (t->flow.river != NULL)
        return flow_extend(t, easel, until);
    while (t->belt.end < until) {
        int64_t at = next_place(t);
        struct arena *arena = arena_create();
        struct item_words words;
        bool any = track_words(t, easel, arena, at, &words);
        if (any)
            track_air(t, easel, &words, at);
        arena_destroy(arena);
        t->is_starved = !any;
        if (!any)
            return false;
    }
    return true;
}

/* What is in the scratch, as a tile. */
static void
plain_take(struct track *t, struct tile *tile)
{
    const struct layout *l = &t->band.grid;
    int parting = l->is_stacked ? l->label_base + l->small_px * 3 / 10 : 0;
    tile->ink_count = tile_ink(&t->scratch, l->background, parting, tile->ink);
    image_turn(&t->scratch, &tile->image, l->rotate);
}

/*
 * With what passed the lamps before, for it still glows; what stands by itself
 * has nothing before it.
 */
static void
lamps_take(struct track *t, struct tile *tile, bool stands)
{
    const struct layout *l = &t->band.grid;
    lamp_stand(&t->scratch, t->belt.is_mirrored, tile->rest);
    if (stands)
        memcpy(tile->lamps, tile->rest, TILE_PX * (size_t)l->tape.h);
    else
        lamp_heat(&t->scratch, t->belt.is_mirrored, tile->lamps);
    uint32_t colors[LAMP_LEVELS];
    for (int i = 0; i < LAMP_LEVELS; i++)
        colors[i] = lamp_color(i, t->band.layout.text);
    struct image picture = { .px = t->scratch.px,
                             .w = TILE_PX,
                             .h = l->tape.h };
    for (int i = 0; i < TILE_PX * l->tape.h; i++)
        picture.px[i] = colors[tile->lamps[i]];
    image_turn(&picture, &tile->image, l->rotate);
    tile->ink_count = 1;
    tile->ink[0] = (struct rows){ 0, l->tape.h };
}

static void
scratch_take(struct track *t, struct easel *easel, struct tile *tile,
             bool stands)
{
    if (t->band.grid.lamp_px > 0)
        lamps_take(t, tile, stands);
    else
        plain_take(t, tile);
    tile->serial = ++easel->serial;
}

void
track_paint_still(struct track *t, struct easel *easel, struct item *item,
                  int left, struct tile *tile)
{
    const struct layout *l = &t->band.grid;
    struct image *scratch = &t->scratch;
    if (l->lamp_px > 0 && !t->belt.is_mirrored)
        left += LAMP_TRAIL;
    image_fill(scratch, (struct rect){ 0, 0, scratch->w, scratch->h },
               l->background);
    item_paint(item, l, &easel->tables, scratch, left);
    scratch_take(t, easel, tile, true);
}

void
track_paint(struct track *t, struct easel *easel, struct tile *tile)
{
    const struct layout *l = &t->band.grid;
    int trail = l->lamp_px > 0 ? LAMP_TRAIL : 0;
    belt_paint(&t->belt, l, &easel->tables, &t->scratch,
               tile->number * TILE_PX - trail);
    scratch_take(t, easel, tile, false);
}

/* False: there is nothing to paint there yet. */
static bool
tile_paint(struct track *t, struct easel *easel, struct tile *tile)
{
    int64_t x = tile->number * TILE_PX;
    int64_t before = clock_steady_us();
    if (!track_extend(t, easel, x + TILE_PX) && t->belt.end <= x)
        return false;
    track_paint(t, easel, tile);
    int64_t took = clock_steady_us() - before;
    if (took > atomic_load(&t->worst_us))
        atomic_store(&t->worst_us, took);
    /* What comes next begins behind what can be seen already. */
    if (t->belt.end < x + TILE_PX && t->flow.river == NULL) {
        pthread_mutex_lock(&t->lock);
        t->belt.end = x + TILE_PX;
        pthread_mutex_unlock(&t->lock);
    }
    atomic_store_explicit(&tile->state, TILE_READY, memory_order_release);
    return true;
}

bool
track_turn(struct track *t, struct easel *easel)
{
    bool any = splice_turn(t, easel);
    int64_t from = tile_number(atomic_load(&t->view_x));
    if (!splice_waits(t)) {
        flow_take(t);
        flow_pour(t, easel);
        any |= splice_bend(t, easel);
    }
    if (splice_waits(t))
        return any;
    struct tile *tile = ring_next(&t->ring, from);
    any |= tile != NULL && tile_paint(t, easel, tile);
    return still_turn(t, easel) || any;
}

void
track_restyle(struct track *t, struct fonts *fonts,
              const struct scene_band *band)
{
    const struct layout *l = &band->grid;
    splice_settle(t);
    pthread_mutex_lock(&t->lock);
    t->band = *band;
    cover_heed(t);
    if (t->flow.river == NULL) {
        belt_reset(&t->belt, fonts, l, atomic_load(&t->view_x));
    } else {
        belt_finish(&t->belt);
        t->belt.end = 0;
        t->flow.next = 0; /* each has its place */
    }
    atomic_store(&t->end, t->belt.end);
    pthread_mutex_unlock(&t->lock);
    still_clear(t);
    ring_finish(&t->ring);
    ring_init(&t->ring, l);
    /* The main thread waits: with a new look come the tiles it shows next. */
    if (atomic_load(&t->speed_milli) > 0)
        ring_want(&t->ring, atomic_load(&t->view_x), l->tape.w, 0);
    image_finish(&t->scratch);
    image_init(&t->scratch, TILE_PX + (l->lamp_px > 0 ? LAMP_TRAIL : 0),
               l->tape.h);
}

void
track_clear(struct track *t)
{
    splice_finish(t);
    pthread_mutex_lock(&t->lock);
    belt_finish(&t->belt);
    t->belt.end = 0;
    pthread_mutex_unlock(&t->lock);
    still_clear(t);
    ring_finish(&t->ring);
    image_finish(&t->scratch);
    rundown_destroy(t->own);
    t->rundown = t->own = NULL;
    t->is_starved = false;
    atomic_store(&t->view_x, 0);
    atomic_store(&t->speed_milli, 0);
    atomic_store(&t->end, 0);
    atomic_store(&t->items, 0);
}

void
track_show(struct track *t, const struct rundown *rundown, struct rundown *own)
{
    rundown_destroy(t->own);
    t->own = own;
    t->rundown = own != NULL ? own : rundown;
    atomic_store(&t->flow.is_turned, true);
    t->splice.is_due = t->flow.river == NULL; /* that has its own plan */
    /* Only while the tape is empty: what runs must not turn around. */
    if (t->belt.first != t->belt.next || rundown_count(t->rundown) == 0 ||
        t->flow.river != NULL)
        return;
    t->belt.is_mirrored = look_is_mirrored(t->band.direction, t->rundown);
    atomic_store(&t->is_mirrored, t->belt.is_mirrored);
}

void
track_tell(struct track *t, int64_t x, int64_t epoch_us, double speed_px_s)
{
    atomic_store(&t->view_x, x);
    atomic_store(&t->epoch_us, epoch_us);
    atomic_store(&t->speed_milli, (int64_t)(speed_px_s * 1000));
}

bool
track_want(struct track *t, int64_t x, int width, int64_t epoch_us,
           double speed_px_s)
{
    track_tell(t, x, epoch_us, speed_px_s);
    bool any = splice_heed(t, x, width);
    any |= still_want(t, x);
    return ring_want(&t->ring, x, width, ring_ahead(speed_px_s)) || any;
}

bool
track_link(struct track *t, int64_t x, char *out, size_t size)
{
    pthread_mutex_lock(&t->lock);
    const struct item *item = belt_item_at(&t->belt, x);
    bool found =
        item != NULL && item->words.link.len > 0 && item->words.link.len < size;
    if (found) {
        memcpy(out, item->words.link.ptr, item->words.link.len);
        out[item->words.link.len] = '\0';
    }
    pthread_mutex_unlock(&t->lock);
    return found;
}

bool
track_line(struct track *t, int64_t x, char *out, size_t size)
{
    pthread_mutex_lock(&t->lock);
    const struct item *item = belt_item_at(&t->belt, x);
    if (item != NULL) {
        struct text line = text_clip(item->words.line, size - 1);
        memcpy(out, line.ptr, line.len);
        out[line.len] = '\0';
    }
    pthread_mutex_unlock(&t->lock);
    return item != NULL;
}

int64_t
track_neighbour(struct track *t, int64_t x, int direction)
{
    pthread_mutex_lock(&t->lock);
    int64_t found =
        direction < 0 ? belt_before(&t->belt, x) : belt_after(&t->belt, x);
    pthread_mutex_unlock(&t->lock);
    return found;
}
