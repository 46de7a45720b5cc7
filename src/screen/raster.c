// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/raster.h"

#include <math.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include <SDL.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/memory.h"
#include "headline/rotation.h"
#include "headline/rundown.h"
#include "screen/belt.h"
#include "screen/color.h"
#include "screen/fontmatch.h"
#include "screen/look.h"
#include "screen/memo.h"
#include "screen/screen.h"

/* A sign's two pictures: one shown, one being painted. */
struct sign {
    _Atomic int state; /* as a tile's: FREE and READY are the main thread's */
    char text[SIGN_MAX_BYTES];
    struct image shown;
    struct image painted;
};

struct raster {
    pthread_t thread;
    sem_t work;
    _Atomic bool stops;
    _Atomic(struct rundown *) rundown_slot;
    struct memo memo;
    _Atomic int64_t view_x;
    _Atomic int64_t epoch_us;
    _Atomic int64_t speed_milli; /* px a second, in thousandths */
    _Atomic int64_t end;
    _Atomic int64_t letter_width;
    _Atomic uint64_t items;
    _Atomic bool is_mirrored;
    _Atomic int64_t worst_us;

    /* Guards what follows; never held while anything is painted. */
    pthread_mutex_t lock;
    pthread_cond_t settled;
    uint64_t asked;
    uint64_t answered;
    struct look *new_look;
    bool look_failed;
    struct error look_error;
    struct belt belt; /* read by the main thread under the lock */

    /* The main thread asks and places; the raster thread fills. */
    struct ring ring;
    struct sign signs[SIGNS];

    /* The raster thread's own. */
    struct look *look;
    struct fonts *fonts;
    struct color_tables tables;
    struct image scratch; /* a tile as read, before it is turned */
    struct rundown *rundown;
    struct rotation *rotation;
    uint32_t serial;
    bool is_starved; /* the tape could not be made longer */
};

/* The wall time at which a place of the tape comes into view, in seconds. */
static int64_t
airs_at(struct raster *r, int64_t x)
{
    double speed = (double)atomic_load(&r->speed_milli) / 1000;
    double enters = fmax(0, (double)(x - r->look->layout.wall.w));
    int64_t epoch_us = atomic_load(&r->epoch_us);
    return speed > 0 ? epoch_us / 1000000 + (int64_t)(enters / speed)
                     : epoch_us / 1000000;
}

/*
 * The first headline stands in view at once, and so does the first after an
 * empty wall. After a mere gap it comes in from the right, as all others do.
 */
static int64_t
belt_place(struct raster *r)
{
    const struct layout *l = &r->look->layout;
    int64_t view = atomic_load(&r->view_x);
    if (r->belt.first == r->belt.next)
        return view + l->margin_px;
    if (!r->is_starved || r->belt.end >= view + l->tape.w)
        return r->belt.end;
    if (r->belt.end <= view)
        return view + l->margin_px;
    /* Time to paint it before it is seen. */
    return view + l->tape.w + TILE_PX + atomic_load(&r->speed_milli) / 2000;
}

/* Appends headlines until the tape reaches `until`; false: there are none. */
static bool
belt_extend(struct raster *r, int64_t until)
{
    while (r->belt.end < until) {
        int64_t at = belt_place(r);
        int64_t now = airs_at(r, at);
        const struct headline *h =
            r->rundown != NULL ? rotation_next(r->rotation, r->rundown, now)
                               : NULL;
        if (h == NULL) {
            r->is_starved = true;
            return false;
        }
        struct arena *arena = arena_create();
        struct item_words words;
        look_words(r->look, arena, h, now, &words);
        pthread_mutex_lock(&r->lock);
        belt_append(&r->belt, &words, at, r->fonts, &r->look->layout);
        pthread_mutex_unlock(&r->lock);
        arena_destroy(arena);
        r->is_starved = false;
        atomic_fetch_add(&r->items, 1);
        atomic_store(&r->end, r->belt.end);
    }
    return true;
}

/* False: there is nothing to paint there yet. */
static bool
tile_paint(struct raster *r, struct tile *tile)
{
    int64_t x = tile->number * TILE_PX;
    int64_t before = clock_steady_us();
    if (!belt_extend(r, x + TILE_PX) && r->belt.end <= x)
        return false;
    belt_paint(&r->belt, &r->look->layout, &r->tables, &r->scratch, x);
    tile->ink_count =
        tile_ink(&r->scratch, r->look->layout.background, tile->ink);
    image_turn(&r->scratch, &tile->image, r->look->layout.rotate);
    tile->serial = ++r->serial;
    int64_t took = clock_steady_us() - before;
    if (took > atomic_load(&r->worst_us))
        atomic_store(&r->worst_us, took);
    /* What comes next begins behind what can be seen already. */
    if (r->belt.end < x + TILE_PX) {
        pthread_mutex_lock(&r->lock);
        r->belt.end = x + TILE_PX;
        pthread_mutex_unlock(&r->lock);
    }
    atomic_store_explicit(&tile->state, TILE_READY, memory_order_release);
    return true;
}

static void
signs_paint(struct raster *r)
{
    for (int i = 0; i < SIGNS; i++) {
        struct sign *sign = &r->signs[i];
        if (atomic_load_explicit(&sign->state, memory_order_acquire) !=
            TILE_WANTED)
            continue;
        image_finish(&sign->painted);
        sign_paint((enum sign_kind)i, text_of(sign->text), r->fonts,
                   &r->look->layout, &r->tables, &sign->painted);
        atomic_store_explicit(&sign->state, TILE_READY, memory_order_release);
    }
}

/* Fonts first: when there are none, the old look stays. */
static bool
look_take(struct raster *r, struct look *look, struct error *err)
{
    const int sizes[FONT_ROLES] = { look->layout.text_px, look->layout.small_px,
                                    look->layout.small_px };
    struct fonts *fonts = fonts_open(look->fonts, look->font_count, sizes, err);
    if (fonts == NULL) {
        look_destroy(look);
        return false;
    }
    /* The items' masks and lines still know the old fonts. */
    pthread_mutex_lock(&r->lock);
    look_destroy(r->look);
    r->look = look;
    belt_reset(&r->belt, fonts, &look->layout, atomic_load(&r->view_x));
    atomic_store(&r->end, r->belt.end);
    pthread_mutex_unlock(&r->lock);
    fonts_close(r->fonts);
    r->fonts = fonts;
    ring_finish(&r->ring);
    ring_init(&r->ring, &look->layout);
    /* The main thread waits: with a new look come the tiles it shows next. */
    if (atomic_load(&r->speed_milli) > 0)
        ring_want(&r->ring, atomic_load(&r->view_x), look->layout.tape.w, 0);
    image_finish(&r->scratch);
    image_init(&r->scratch, TILE_PX, look->layout.tape.h);
    atomic_store(&r->letter_width, fonts_letter_width(fonts, FONT_HEADLINE));
    return true;
}

/* Only while the tape is empty: what runs must not turn around. */
static void
mirror_choose(struct raster *r)
{
    if (r->belt.first != r->belt.next || rundown_count(r->rundown) == 0)
        return;
    r->belt.is_mirrored = look_is_mirrored(r->look, r->rundown);
    atomic_store(&r->is_mirrored, r->belt.is_mirrored);
}

static void
rundown_take(struct raster *r)
{
    struct rundown *fresh = atomic_exchange(&r->rundown_slot, NULL);
    if (fresh == NULL)
        return;
    rundown_destroy(r->rundown);
    r->rundown = fresh;
    memo_load(&r->memo, r->rotation); /* it was there before */
    mirror_choose(r);
}

/* One thing at a time, what is seen first before all. False: all is done. */
static bool
raster_turn(struct raster *r)
{
    int64_t view = atomic_load(&r->view_x);
    rundown_take(r);
    signs_paint(r);
    memo_offer(&r->memo, r->rotation,
               airs_at(r, view + r->look->layout.wall.w));
    int64_t from = tile_number(view);
    struct tile *tile = ring_next(&r->ring, from);
    return tile != NULL && tile_paint(r, tile);
}

static void *
raster_main(void *ctx)
{
    struct raster *r = ctx;
    pthread_setname_np(pthread_self(), "moto:raster");
    while (!atomic_load(&r->stops)) {
        pthread_mutex_lock(&r->lock);
        uint64_t asked = r->asked;
        struct look *look = r->new_look;
        r->new_look = NULL;
        pthread_mutex_unlock(&r->lock);
        if (look != NULL) {
            struct error err = { .kind = ERROR_NONE };
            bool failed = !look_take(r, look, &err);
            pthread_mutex_lock(&r->lock);
            r->look_failed = failed;
            r->look_error = err;
            pthread_mutex_unlock(&r->lock);
        }
        while (r->look != NULL && !atomic_load(&r->stops) && raster_turn(r))
            ;
        pthread_mutex_lock(&r->lock);
        r->answered = asked;
        pthread_cond_broadcast(&r->settled);
        pthread_mutex_unlock(&r->lock);
        sem_wait(&r->work);
    }
    belt_finish(&r->belt);
    fonts_close(r->fonts);
    fontmatch_finish();
    SDL_TLSCleanup(); /* the last error of this thread */
    return NULL;
}

/* Hands over and waits for the answer. */
static bool
look_give(struct raster *r, struct look *look, struct error *err)
{
    pthread_mutex_lock(&r->lock);
    r->new_look = look;
    uint64_t ticket = ++r->asked;
    sem_post(&r->work);
    while (r->answered < ticket)
        pthread_cond_wait(&r->settled, &r->lock);
    bool failed = r->look_failed;
    if (failed && err != NULL)
        *err = r->look_error;
    pthread_mutex_unlock(&r->lock);
    return !failed;
}

struct raster *
raster_start(const struct screen_style *style, const struct layout *l,
             struct error *err)
{
    struct raster *r = memory_new(1, sizeof *r);
    pthread_mutex_init(&r->lock, NULL);
    pthread_cond_init(&r->settled, NULL);
    sem_init(&r->work, 0, 0);
    r->rotation = rotation_create();
    color_tables_init(&r->tables);
    /* Signals are the main thread's. */
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failed = pthread_create(&r->thread, NULL, raster_main, r);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (failed != 0) {
        error_set(err, ERROR_DISPLAY, "no thread to draw with: %s",
                  strerror(failed));
        atomic_store(&r->stops, true);
    } else if (look_give(r, look_create(style, l), err)) {
        return r;
    }
    if (failed == 0) {
        raster_stop(r);
    } else {
        rotation_destroy(r->rotation);
        free(r);
    }
    return NULL;
}

void
raster_stop(struct raster *r)
{
    if (r == NULL)
        return;
    atomic_store(&r->stops, true);
    sem_post(&r->work);
    pthread_join(r->thread, NULL);
    ring_finish(&r->ring);
    for (int i = 0; i < SIGNS; i++) {
        image_finish(&r->signs[i].shown);
        image_finish(&r->signs[i].painted);
    }
    image_finish(&r->scratch);
    rundown_destroy(atomic_exchange(&r->rundown_slot, NULL));
    rundown_destroy(r->rundown);
    memo_finish(&r->memo);
    rotation_destroy(r->rotation);
    look_destroy(r->look);
    look_destroy(r->new_look);
    sem_destroy(&r->work);
    pthread_cond_destroy(&r->settled);
    pthread_mutex_destroy(&r->lock);
    free(r);
}

bool
raster_restyle(struct raster *r, const struct screen_style *style,
               const struct layout *l, int64_t x, struct error *err)
{
    atomic_store(&r->view_x, x);
    return look_give(r, look_create(style, l), err);
}

void
raster_show(struct raster *r, struct rundown *rundown)
{
    rundown_destroy(atomic_exchange(&r->rundown_slot, rundown));
    sem_post(&r->work);
}

struct memo *
raster_memo(struct raster *r)
{
    return &r->memo;
}

void
raster_want(struct raster *r, int64_t x, int64_t epoch_us, double speed_px_s)
{
    atomic_store(&r->view_x, x);
    atomic_store(&r->epoch_us, epoch_us);
    atomic_store(&r->speed_milli, (int64_t)(speed_px_s * 1000));
    if (ring_want(&r->ring, x, r->look->layout.tape.w, ring_ahead(speed_px_s)))
        sem_post(&r->work);
}

void
raster_settle(struct raster *r)
{
    pthread_mutex_lock(&r->lock);
    uint64_t ticket = ++r->asked;
    sem_post(&r->work);
    while (r->answered < ticket)
        pthread_cond_wait(&r->settled, &r->lock);
    pthread_mutex_unlock(&r->lock);
}

const struct tile *
raster_tile(struct raster *r, int64_t number)
{
    return ring_ready(&r->ring, number);
}

int
raster_tile_count(const struct raster *r)
{
    return r->ring.count;
}

int
raster_tile_place(struct raster *r, int64_t number)
{
    return (int)(ring_at(&r->ring, number) - r->ring.tiles);
}

int64_t
raster_end(struct raster *r)
{
    return atomic_load(&r->end);
}

int64_t
raster_letter_width(struct raster *r)
{
    return atomic_load(&r->letter_width);
}

bool
raster_is_mirrored(struct raster *r)
{
    return atomic_load(&r->is_mirrored);
}

uint64_t
raster_items(struct raster *r)
{
    return atomic_load(&r->items);
}

int64_t
raster_worst_us(struct raster *r)
{
    return atomic_load(&r->worst_us);
}

bool
raster_sign(struct raster *r, enum sign_kind kind, struct text t)
{
    struct sign *sign = &r->signs[kind];
    if (atomic_load_explicit(&sign->state, memory_order_acquire) != TILE_FREE)
        return false;
    t = text_clip(t, SIGN_MAX_BYTES - 1);
    if (t.len > 0)
        memcpy(sign->text, t.ptr, t.len);
    sign->text[t.len] = '\0';
    atomic_store_explicit(&sign->state, TILE_WANTED, memory_order_release);
    sem_post(&r->work);
    return true;
}

bool
raster_sign_take(struct raster *r, enum sign_kind kind)
{
    struct sign *sign = &r->signs[kind];
    if (atomic_load_explicit(&sign->state, memory_order_acquire) != TILE_READY)
        return false;
    struct image old = sign->shown;
    sign->shown = sign->painted;
    sign->painted = old; /* freed by the raster thread, in its time */
    atomic_store_explicit(&sign->state, TILE_FREE, memory_order_release);
    return true;
}

const struct image *
raster_sign_image(const struct raster *r, enum sign_kind kind)
{
    return &r->signs[kind].shown;
}

bool
raster_link(struct raster *r, int64_t x, char *out, size_t size)
{
    pthread_mutex_lock(&r->lock);
    const struct item *item = belt_item_at(&r->belt, x);
    bool found =
        item != NULL && item->words.link.len > 0 && item->words.link.len < size;
    if (found) {
        memcpy(out, item->words.link.ptr, item->words.link.len);
        out[item->words.link.len] = '\0';
    }
    pthread_mutex_unlock(&r->lock);
    return found;
}

int64_t
raster_neighbour(struct raster *r, int64_t x, int direction)
{
    pthread_mutex_lock(&r->lock);
    int64_t found =
        direction < 0 ? belt_before(&r->belt, x) : belt_after(&r->belt, x);
    pthread_mutex_unlock(&r->lock);
    return found;
}
