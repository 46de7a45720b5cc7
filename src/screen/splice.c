// SPDX-License-Identifier: MIT
#include "screen/splice.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "headline/rotation.h"
#include "headline/rundown.h"
#include "screen/cut.h"
#include "screen/track.h"

enum { SPLICE_NONE, SPLICE_OFFERED, SPLICE_TAKEN, SPLICE_DECLINED };

enum {
    TRIES = 4,
    HASTE_MS = 150, /* to paint and to be taken; twice that in the next try */
    ENDS_MS = 400,  /* what ends within is told to its end */
    ROOM_ITEMS = 16 /* before the cut; the rest of a belt is for what comes */
};

/* The belt as it was before the cut. */
struct undo {
    struct belt belt;
    uint64_t kept; /* the first item that is another one now */
    uint64_t items;
    uint64_t river; /* number of the river's item that was to come */
};

/* Pixels that pass in a time. */
static int64_t
passes(struct track *t, int64_t us)
{
    return atomic_load(&t->speed_milli) * us / 1000000000 + 1;
}

/* Where the tape may be cut, for it is not seen before all this is done. */
static int64_t
choose_cut(struct track *t)
{
    int64_t us = (int64_t)HASTE_MS * 1000 << t->splice.tries;
    return atomic_load(&t->view_x) + t->band.grid.tape.w + passes(t, us);
}

/* Whether there is something to interrupt the tape for, and its words. */
static bool
take_words(struct track *t, struct easel *easel)
{
    struct splice *s = &t->splice;
    int64_t cut = choose_cut(t);
    if (t->rundown == NULL || t->flow.river != NULL ||
        t->belt.first == t->belt.next || cut >= t->belt.end ||
        !rotation_is_urgent(t->rotation, t->rundown, track_airs_at(t, cut)))
        return false;
    s->arena = arena_create();
    s->tries = 0;
    return track_words(t, easel, s->arena, cut, &s->words);
}

static void
drop_words(struct splice *s)
{
    arena_destroy(s->arena);
    s->arena = NULL;
}

/* It is not to be interrupted, and what follows it not to be moved. */
static bool
is_firm(struct track *t, const struct item *item)
{
    return item->words.is_breaking || item->stand_px > 0 ||
           item->words.kept > 0 ||
           item->x + item->width - t->splice.cut < passes(t, ENDS_MS * 1000);
}

/* The number of the first item that ends beyond the cut. */
static uint64_t
find_cut(struct track *t)
{
    struct belt *belt = &t->belt;
    uint64_t number = belt->first;
    while (number < belt->next &&
           belt_item(belt, number)->x + belt_item(belt, number)->width <=
               t->splice.cut)
        number++;
    return number;
}

/* The number of the first item that makes room, and whether it is divided. */
static uint64_t
find_place(struct track *t, bool *divides)
{
    struct belt *belt = &t->belt;
    uint64_t number = find_cut(t);
    bool is_open =
        number < belt->next && belt_item(belt, number)->x < t->splice.cut;
    *divides = *divides && is_open && !is_firm(t, belt_item(belt, number));
    if (is_open && !*divides)
        number++;
    /* The picture of what stands knows its place. */
    for (uint64_t i = number; i < belt->next; i++)
        if (belt_item(belt, i)->stand_px > 0) {
            number = i + 1;
            *divides = false;
        }
    while (number < belt->next && belt_item(belt, number)->words.is_breaking) {
        number++;
        *divides = false;
    }
    return number;
}

static void
set_end(struct track *t, uint64_t next, int64_t end)
{
    pthread_mutex_lock(&t->lock);
    t->belt.next = next;
    t->belt.end = end;
    pthread_mutex_unlock(&t->lock);
    pulses_drop(&t->pulses, end);
}

/* What is left of an item before the cut. */
static void
place_beginning(struct track *t, struct easel *easel, struct item *item)
{
    struct item_words words = item->words;
    words.kept = cut_find(item, t->splice.cut - item->x, t->belt.is_mirrored);
    set_end(t, t->splice.undo->kept, item->x);
    if (words.kept > 0)
        track_append(t, easel, &words, item->x);
}

/* The tape anew from item `kept` on, with the news before all that follows. */
static void
rebuild(struct track *t, struct easel *easel, bool divides)
{
    struct undo *undo = t->splice.undo;
    struct belt *before = &undo->belt;
    uint64_t next = undo->kept;
    int64_t end = t->splice.cut;
    if (divides) {
        place_beginning(t, easel, belt_item(before, next));
    } else {
        struct item *last = belt_item(before, next - 1);
        if (last->x + last->width > end)
            end = last->x + last->width;
        set_end(t, next, end);
    }
    track_air(t, easel, &t->splice.words, t->belt.end);
    for (; next < before->next; next++)
        track_append(t, easel, &belt_item(before, next)->words, t->belt.end);
    atomic_store(&t->items, undo->items + 1);
}

static void
forget(struct belt *belt, uint64_t from)
{
    for (uint64_t i = from; i < belt->next; i++)
        item_finish(belt_item(belt, i));
}

static void
take_back(struct track *t)
{
    struct undo *undo = t->splice.undo;
    pthread_mutex_lock(&t->lock);
    forget(&t->belt, undo->kept);
    t->belt.next = undo->belt.next;
    for (uint64_t i = undo->kept; i < undo->belt.next; i++)
        *belt_item(&t->belt, i) = *belt_item(&undo->belt, i);
    t->belt.end = undo->belt.end;
    pthread_mutex_unlock(&t->lock);
    pulses_drop(&t->pulses, t->splice.cut);
    for (uint64_t i = undo->kept; i < t->belt.next; i++)
        track_pulse(t, belt_item(&t->belt, i));
    atomic_store(&t->end, t->belt.end);
    atomic_store(&t->items, undo->items);
    t->flow.next = undo->river;
}

static void
drop_undo(struct splice *s)
{
    tile_finish(&s->spare);
    free(s->undo);
    s->undo = NULL;
    atomic_store(&s->state, SPLICE_NONE);
}

/* The columns of the tile with the cut that may have been seen. */
static struct rect
seen_part(const struct track *t)
{
    const struct splice *s = &t->splice;
    int seen = (int)(s->cut - s->spare.number * TILE_PX);
    return (struct rect){ t->belt.is_mirrored ? TILE_PX - seen : 0, 0, seen,
                          t->band.grid.tape.h };
}

/* What can be seen of the tile by now is what it shows already. */
static bool
is_seamless(struct track *t)
{
    const struct layout *l = &t->band.grid;
    struct splice *s = &t->splice;
    const struct tile *old = ring_ready(&t->ring, s->spare.number);
    struct rect part = rect_turn(seen_part(t), TILE_PX, l->tape.h, l->rotate);
    if (old == NULL)
        return true;
    for (int y = part.y; y < part.y + part.h; y++) {
        size_t at = (size_t)y * (size_t)old->image.w + (size_t)part.x;
        if (memcmp(old->image.px + at, s->spare.image.px + at,
                   (size_t)part.w * sizeof *old->image.px) != 0)
            return false;
    }
    return true;
}

/* A river has changed where it is seen already: here that stays. */
static void
keep_seen(struct track *t)
{
    const struct layout *l = &t->band.grid;
    struct splice *s = &t->splice;
    const struct tile *old = ring_ready(&t->ring, s->spare.number);
    struct rect seen = seen_part(t);
    struct rect part = rect_turn(seen, TILE_PX, l->tape.h, l->rotate);
    for (int y = part.y; y < part.y + part.h; y++) {
        size_t at = (size_t)y * (size_t)old->image.w + (size_t)part.x;
        memcpy(s->spare.image.px + at, old->image.px + at,
               (size_t)part.w * sizeof *old->image.px);
    }
    for (int y = 0; y < seen.h && old->lamps != NULL; y++) {
        size_t at = (size_t)y * TILE_PX + (size_t)seen.x;
        memcpy(s->spare.lamps + at, old->lamps + at, (size_t)seen.w);
        memcpy(s->spare.rest + at, old->rest + at, (size_t)seen.w);
    }
    s->spare.ink_count = 1;
    s->spare.ink[0] = (struct rows){ 0, l->tape.h };
}

static void
begin_undo(struct track *t)
{
    struct undo *undo = memory_new(1, sizeof *undo);
    undo->belt = t->belt;
    undo->items = atomic_load(&t->items);
    undo->river = t->flow.next;
    t->splice.undo = undo;
}

static void
paint_spare(struct track *t, struct easel *easel)
{
    struct splice *s = &t->splice;
    s->spare.number = tile_number(s->cut);
    tile_init(&s->spare, &t->band.grid);
    track_paint(t, easel, &s->spare);
}

/* One way to cut the tape; false: it would be seen, and nothing has changed. */
static bool
try_cut(struct track *t, struct easel *easel, bool divides)
{
    struct splice *s = &t->splice;
    begin_undo(t);
    s->undo->kept = find_place(t, &divides);
    if (!divides && s->undo->kept == t->belt.first) {
        drop_undo(s);
        return false; /* it would be the only one left */
    }
    rebuild(t, easel, divides);
    paint_spare(t, easel);
    if (is_seamless(t))
        return true;
    take_back(t);
    drop_undo(s);
    return false;
}

/* A copy of the belt has to hold all that comes to it. */
static bool
make_room(struct track *t)
{
    pthread_mutex_lock(&t->lock);
    belt_trim(&t->belt, ROOM_ITEMS, atomic_load(&t->view_x));
    bool has_room = t->belt.next - t->belt.first <= ROOM_ITEMS;
    pthread_mutex_unlock(&t->lock);
    return has_room;
}

static bool
offer(struct track *t, struct easel *easel)
{
    struct splice *s = &t->splice;
    s->cut = choose_cut(t);
    if (s->cut >= t->belt.end || !make_room(t) ||
        (!try_cut(t, easel, true) && !try_cut(t, easel, false)))
        return false;
    atomic_store_explicit(&s->state, SPLICE_OFFERED, memory_order_release);
    return true;
}

/* The tape as it is now is the tape. */
static void
keep(struct track *t)
{
    struct splice *s = &t->splice;
    forget(&s->undo->belt, s->undo->kept);
    drop_words(s);
    drop_undo(s);
    s->tries = 0;
    t->is_starved = false;
}

/* The main thread's answer. */
static void
heed_answer(struct track *t, int state)
{
    if (state != SPLICE_DECLINED) {
        keep(t);
        return;
    }
    take_back(t);
    drop_undo(&t->splice);
    t->splice.tries++;
}

bool
splice_turn(struct track *t, struct easel *easel)
{
    struct splice *s = &t->splice;
    int state = atomic_load_explicit(&s->state, memory_order_acquire);
    if (state == SPLICE_OFFERED)
        return false;
    if (state != SPLICE_NONE)
        heed_answer(t, state);
    if (s->arena == NULL) {
        if (!s->is_due)
            return state != SPLICE_NONE;
        if (!take_words(t, easel)) {
            drop_words(s);
            s->is_due = false;
            return true;
        }
    }
    if (s->tries < TRIES && offer(t, easel))
        return true;
    /* Not without being seen: then it is simply the next. */
    track_air(t, easel, &s->words, t->belt.end);
    drop_words(s);
    return true;
}

/* The belt from item `number` on as the river is by now, up to a place. */
static void
bend(struct track *t, struct easel *easel, uint64_t number, int64_t until)
{
    uint64_t next = belt_item(&t->belt, number)->number;
    begin_undo(t);
    t->splice.undo->kept = number;
    still_void(t, belt_item(&t->belt, number)->x);
    set_end(t, number, flow_turn_to(t, next));
    flow_run(t, easel, until);
}

bool
splice_bend(struct track *t, struct easel *easel)
{
    struct splice *s = &t->splice;
    uint64_t number;
    if (!t->flow.is_changed)
        return false;
    s->cut = choose_cut(t);
    int64_t until = (tile_number(s->cut) + 1) * TILE_PX;
    t->flow.is_changed = flow_changes(t, &number);
    if (!t->flow.is_changed || !make_room(t))
        return false;
    bend(t, easel, number, until);
    if (s->tries == TRIES) {
        /* What is painted by now stays, and what follows it is as it should. */
        keep(t);
        return true;
    }
    paint_spare(t, easel);
    if (!is_seamless(t))
        keep_seen(t);
    atomic_store_explicit(&s->state, SPLICE_OFFERED, memory_order_release);
    return true;
}

bool
splice_waits(const struct track *t)
{
    return atomic_load(&t->splice.state) != SPLICE_NONE;
}

void
splice_settle(struct track *t)
{
    if (t->splice.undo != NULL)
        heed_answer(t, SPLICE_TAKEN);
}

void
splice_finish(struct track *t)
{
    splice_settle(t);
    drop_words(&t->splice);
    t->splice.is_due = false;
}

/* The pictures change places; what they are pictures of does not. */
static void
swap_pictures(struct tile *a, struct tile *b)
{
    struct tile was = { .image = a->image, .lamps = a->lamps, .rest = a->rest };
    a->image = b->image;
    a->lamps = b->lamps;
    a->rest = b->rest;
    a->serial = b->serial;
    a->ink_count = b->ink_count;
    memcpy(a->ink, b->ink, sizeof a->ink);
    b->image = was.image;
    b->lamps = was.lamps;
    b->rest = was.rest;
}

bool
splice_heed(struct track *t, int64_t x, int width)
{
    struct splice *s = &t->splice;
    if (atomic_load_explicit(&s->state, memory_order_acquire) != SPLICE_OFFERED)
        return false;
    bool fine = x + width <= s->cut;
    if (fine && ring_ready(&t->ring, s->spare.number) != NULL)
        swap_pictures(ring_at(&t->ring, s->spare.number), &s->spare);
    if (fine)
        ring_renew(&t->ring, s->spare.number + 1);
    atomic_store_explicit(&s->state, fine ? SPLICE_TAKEN : SPLICE_DECLINED,
                          memory_order_release);
    return true;
}
