// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/raster.h"

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include <SDL.h>

#include "base/memory.h"
#include "headline/rundown.h"
#include "screen/board.h"
#include "screen/fontmatch.h"
#include "screen/look.h"
#include "screen/memo.h"
#include "screen/screen.h"
#include "screen/track.h"

struct raster {
    pthread_t thread;
    sem_t work;
    _Atomic bool stops;
    _Atomic(struct rundown *) rundown_slot;
    struct memo memo;
    _Atomic int64_t letter_width;

    /* Guards what follows; never held while anything is painted. */
    pthread_mutex_t lock;
    pthread_cond_t settled;
    uint64_t asked;
    uint64_t answered;
    struct look *new_look;
    bool look_failed;
    struct error look_error;

    /* The main thread asks and places; the raster thread fills. */
    struct track track;
    struct board board;

    /* The raster thread's own. */
    struct easel easel;
    struct rundown *rundown;
};

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
    track_restyle(&r->track, fonts, &look->layout);
    look_destroy(r->easel.look);
    r->easel.look = look;
    fonts_close(r->easel.fonts);
    r->easel.fonts = fonts;
    atomic_store(&r->letter_width, fonts_letter_width(fonts, FONT_HEADLINE));
    return true;
}

static void
rundown_take(struct raster *r)
{
    struct rundown *fresh = atomic_exchange(&r->rundown_slot, NULL);
    if (fresh == NULL)
        return;
    memo_load(&r->memo, r->track.rotation); /* it was there before */
    track_show(&r->track, &r->easel, fresh);
    rundown_destroy(r->rundown);
    r->rundown = fresh;
}

/* One thing at a time, what is seen first before all. False: all is done. */
static bool
raster_turn(struct raster *r)
{
    struct track *t = &r->track;
    rundown_take(r);
    board_paint(&r->board, &r->easel);
    int64_t edge = atomic_load(&t->view_x) + r->easel.look->layout.wall.w;
    memo_offer(&r->memo, t->rotation, track_airs_at(t, &r->easel, edge));
    return track_turn(t, &r->easel);
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
        while (r->easel.look != NULL && !atomic_load(&r->stops) &&
               raster_turn(r))
            ;
        pthread_mutex_lock(&r->lock);
        r->answered = asked;
        pthread_cond_broadcast(&r->settled);
        pthread_mutex_unlock(&r->lock);
        sem_wait(&r->work);
    }
    track_finish(&r->track);
    fonts_close(r->easel.fonts);
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
    track_init(&r->track);
    color_tables_init(&r->easel.tables);
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
        track_finish(&r->track);
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
    board_finish(&r->board);
    rundown_destroy(atomic_exchange(&r->rundown_slot, NULL));
    rundown_destroy(r->rundown);
    memo_finish(&r->memo);
    look_destroy(r->easel.look);
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
    atomic_store(&r->track.view_x, x);
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
    int width = r->easel.look->layout.tape.w;
    if (track_want(&r->track, x, width, epoch_us, speed_px_s))
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
    return ring_ready(&r->track.ring, number);
}

int
raster_tile_count(const struct raster *r)
{
    return r->track.ring.count;
}

int
raster_tile_place(struct raster *r, int64_t number)
{
    return (int)(ring_at(&r->track.ring, number) - r->track.ring.tiles);
}

int64_t
raster_end(struct raster *r)
{
    return atomic_load(&r->track.end);
}

int64_t
raster_letter_width(struct raster *r)
{
    return atomic_load(&r->letter_width);
}

bool
raster_is_mirrored(struct raster *r)
{
    return atomic_load(&r->track.is_mirrored);
}

uint64_t
raster_items(struct raster *r)
{
    return atomic_load(&r->track.items);
}

int64_t
raster_worst_us(struct raster *r)
{
    return atomic_load(&r->track.worst_us);
}

bool
raster_sign(struct raster *r, enum sign_kind kind, struct text t)
{
    if (!board_ask(&r->board, kind, t))
        return false;
    sem_post(&r->work);
    return true;
}

bool
raster_sign_take(struct raster *r, enum sign_kind kind)
{
    return board_take(&r->board, kind);
}

const struct image *
raster_sign_image(const struct raster *r, enum sign_kind kind)
{
    return &r->board.signs[kind].shown;
}

bool
raster_link(struct raster *r, int64_t x, char *out, size_t size)
{
    return track_link(&r->track, x, out, size);
}

int64_t
raster_neighbour(struct raster *r, int64_t x, int direction)
{
    return track_neighbour(&r->track, x, direction);
}
