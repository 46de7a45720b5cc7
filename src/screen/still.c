// SPDX-License-Identifier: MIT
#include "screen/still.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "screen/cover.h"
#include "screen/track.h"
#include "screen/wrap.h"

enum {
    HASTE = 5,
    ROOM_BESIDE_EM = 6, /* for words on one line with their label ... */
    ROOM_ALONE_EM = 2,  /* ... and without it */
};

/* What an item comes to beside its headline, and its headline's room. */
static int
line_room(const struct track *t, const struct easel *easel,
          const struct item_words *words, bool is_rtl, bool *fits)
{
    const struct layout *l = &t->band.grid;
    struct item probe;
    item_init(&probe, words);
    item_set(&probe, easel->fonts, l, is_rtl);
    int most = l->tape.w < STILL_MOST_PX ? l->tape.w : STILL_MOST_PX;
    int room = most - l->margin_px - l->ends.left - l->ends.right;
    int line = probe.pieces[ITEM_LINE].line.width_px;
    *fits = probe.width <= room;
    int beside = l->is_stacked ? l->indent_px + l->gap_px : probe.width - line;
    item_finish(&probe);
    return room - beside;
}

/* What stands one after the other in one place. */
struct pages {
    struct item_words words[WRAP_LINES + 1];
    int count;
};

static void
pages_wrap(struct arena *arena, const struct easel *easel,
           const struct item_words *page, int room, struct pages *out)
{
    struct wrap wrap;
    wrap_set(arena, easel->fonts, FONT_HEADLINE, page->line, page->language,
             room, WRAP_LINES, &wrap);
    for (int i = 0; i < wrap.count; i++) {
        out->words[out->count] = *page;
        out->words[out->count++].line = wrap.texts[i];
    }
}

/* An item in pages that have room in the view; texts live in `arena`. */
static void
pages_find(struct arena *arena, struct track *t, const struct easel *easel,
           const struct item_words *words, struct pages *out)
{
    const struct layout *l = &t->band.grid;
    struct item_words page = *words;
    bool is_rtl = line_is_rtl(words->line), fits;
    out->count = 0;
    cover_heed(t);
    page.reads = is_rtl ? ITEM_RTL : ITEM_LTR;
    page.stands = true;
    int room = line_room(t, easel, &page, is_rtl, &fits);
    if (!fits && !l->is_stacked && room < ROOM_BESIDE_EM * l->text_px) {
        /* Source and age on a page of their own. */
        page.line = (struct text){ 0 };
        if (page.source.len > 0 || page.age.len > 0)
            out->words[out->count++] = page;
        page.line = words->line;
        page.source = page.age = (struct text){ 0 };
        room = line_room(t, easel, &page, is_rtl, &fits);
    }
    /* On a wall of a few pixels nothing can be read in any way. */
    page.stands = fits || room >= ROOM_ALONE_EM * l->text_px;
    if (fits || !page.stands)
        out->words[out->count++] = page;
    else
        pages_wrap(arena, easel, &page, room, out);
}

void
still_append(struct track *t, const struct easel *easel,
             const struct item_words *words, int64_t at)
{
    struct arena *arena = arena_create();
    struct pages pages;
    pages_find(arena, t, easel, words, &pages);
    for (int i = 0; i < pages.count; i++)
        track_append(t, easel, &pages.words[i], i == 0 ? at : t->belt.end);
    arena_destroy(arena);
}

int64_t
still_gap(const struct track *t, const struct item *item)
{
    const struct layout *l = &t->band.grid;
    int near = t->belt.is_mirrored ? l->ends.left : l->ends.right;
    return 2 * (int64_t)(item->width + l->margin_px + near) + l->tape.w;
}

/*
 * Page i of so many: they share the time for which the gap has room for the
 * first of them.
 */
static void
page_place(const struct track *t, struct item *item, int i, int count,
           int first_px)
{
    int64_t room = item->gap_end - item->gap_x - first_px;
    int64_t each = room > 0 ? room / count : 0;
    int64_t x = item->gap_x + i * each + first_px - item->stand_px;
    item->x = x > item->gap_x ? x : item->gap_x;
    item->off_px =
        item->gap_x + (i + 1) * each + first_px - item->x - t->band.grid.tape.w;
    item->width = (int)(item->gap_end - item->x);
}

void
still_place(struct track *t, const struct easel *easel,
            const struct item_words *words, const struct river_item *place)
{
    struct river_scale scale = t->band.scale;
    struct arena *arena = arena_create();
    struct pages pages;
    pages_find(arena, t, easel, words, &pages);
    int64_t x = river_px(scale, place->at_um);
    int64_t end = river_px(scale, place->at_um + place->width_um);
    int first_px = 0;
    pthread_mutex_lock(&t->lock);
    for (int i = 0; i < pages.count; i++) {
        struct item *item = belt_append(&t->belt, &pages.words[i], x,
                                        easel->fonts, &t->band.grid);
        first_px = i == 0 ? item->stand_px : first_px;
        item->number = place->number;
        item->gap_x = x;
        item->gap_end = end;
        page_place(t, item, i, pages.count, first_px);
        cover_note(t, item);
        if (i == 0)
            track_pulse(t, item);
    }
    t->belt.end = end;
    pthread_mutex_unlock(&t->lock);
    atomic_fetch_add(&t->items, 1);
    atomic_store(&t->end, t->belt.end);
    arena_destroy(arena);
}

static bool
is_ready(struct still *still)
{
    return atomic_load_explicit(&still->state, memory_order_acquire) ==
           TILE_READY;
}

static void
forget(struct still *still)
{
    for (int i = 0; i < still->tile_count; i++)
        tile_finish(&still->tiles[i]);
    free(still->tiles);
    still->tiles = NULL;
    still->tile_count = 0;
    atomic_store_explicit(&still->state, TILE_FREE, memory_order_release);
}

void
still_clear(struct track *t)
{
    for (int i = 0; i < STILLS; i++)
        forget(&t->stills[i]);
}

static void
still_fill(struct track *t, struct easel *easel, struct item *item,
           struct still *still)
{
    const struct layout *l = &t->band.grid;
    forget(still);
    still->x = item->x;
    still->w = item->stand_px < STILL_MOST_PX ? item->stand_px : STILL_MOST_PX;
    still->on = item->x + item->stand_px - l->tape.w;
    still->off = item->x + item->off_px;
    still->tile_count = (still->w + TILE_PX - 1) / TILE_PX;
    still->tiles = memory_new((size_t)still->tile_count, sizeof *still->tiles);
    for (int i = 0; i < still->tile_count; i++) {
        tile_init(&still->tiles[i], l);
        track_paint_still(t, easel, item, item->stand_x - i * TILE_PX,
                          &still->tiles[i]);
    }
    item_forget(item);
    atomic_store(&still->is_void, false);
    atomic_store_explicit(&still->state, TILE_READY, memory_order_release);
}

void
still_void(struct track *t, int64_t from)
{
    for (int i = 0; i < STILLS; i++) {
        struct still *still = &t->stills[i];
        if (is_ready(still) && still->x >= from &&
            still->on > atomic_load(&t->view_x))
            atomic_store(&still->is_void, true);
    }
}

static bool
is_painted(struct track *t, const struct item *item)
{
    for (int i = 0; i < STILLS; i++)
        if (is_ready(&t->stills[i]) && t->stills[i].x == item->x &&
            !atomic_load(&t->stills[i].is_void))
            return true;
    return false;
}

bool
still_turn(struct track *t, struct easel *easel)
{
    int64_t view = atomic_load(&t->view_x);
    int w = t->band.grid.tape.w;
    struct still *room = NULL;
    for (int i = 0; i < STILLS && room == NULL; i++)
        if (!is_ready(&t->stills[i]))
            room = &t->stills[i];
    for (uint64_t i = t->belt.first; i < t->belt.next && room != NULL; i++) {
        struct item *item = &t->belt.items[i % BELT_ITEMS];
        int64_t on = item->x + item->stand_px - w;
        if (item->stand_px == 0 || item->x + item->off_px < view ||
            on > view + 2 * (int64_t)w || is_painted(t, item))
            continue;
        still_fill(t, easel, item, room);
        return true;
    }
    return false;
}

bool
still_want(struct track *t, int64_t view)
{
    int64_t far = 3 * (int64_t)t->band.grid.tape.w;
    bool any = false;
    for (int i = 0; i < STILLS; i++) {
        struct still *still = &t->stills[i];
        if (!is_ready(still) ||
            (view <= still->off && view + far >= still->on &&
             !atomic_load(&still->is_void)))
            continue;
        atomic_store_explicit(&still->state, TILE_FREE, memory_order_release);
        any = true;
    }
    return any;
}

const struct still *
still_at(struct track *t, int64_t view)
{
    for (int i = 0; i < STILLS; i++) {
        struct still *still = &t->stills[i];
        if (is_ready(still) && view >= still->on && view < still->off &&
            !atomic_load(&still->is_void))
            return still;
    }
    return NULL;
}

struct still_window
still_window(const struct still *still, int64_t view, bool is_mirrored)
{
    int64_t shown = (view - still->on) * HASTE;
    int64_t left = (still->off - view) * HASTE;
    int until = shown < still->w ? (int)shown : still->w;
    int from = left < still->w ? still->w - (int)left : 0;
    int count = until > from ? until - from : 0;
    /* A page on a mirrored tape reads from the left, others from the right. */
    return (struct still_window){ is_mirrored ? from : still->w - until,
                                  count };
}
