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
#include "screen/cover.h"
#include "screen/fontmatch.h"
#include "screen/look.h"
#include "screen/memo.h"
#include "screen/screen.h"
#include "screen/show.h"
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
    struct track tracks[SCENE_BANDS];
    int track_count;
    struct show show;
    struct board board;

    /* The raster thread's own. */
    struct easel easel;
    struct rundown *rundown;
};

/* Each track has what its band wants of the news there is. */
static void
tracks_show(struct raster *r)
{
    const struct look *look = r->easel.look;
    for (int i = 0; i < r->track_count && r->rundown != NULL; i++) {
        const struct scene_band *band = &look->scene.bands[i];
        track_show(&r->tracks[i], r->rundown,
                   band->lane_count > 0 ? look_select(look, band, r->rundown)
                                        : NULL);
    }
    show_news(&r->show, r->rundown);
}

/* Fonts first: when there are none, the old look stays. */
static bool
look_take(struct raster *r, struct look *look, struct error *err)
{
    struct fonts *fonts =
        fonts_open(look->fonts, look->font_count, look->scene.sizes_px, err);
    if (fonts == NULL) {
        look_destroy(look);
        return false;
    }
    if (look->scene.bands[0].layout.lamp_px > 0)
        fonts_hint_coarse(fonts);
    logos_retry(&r->easel.logos);
    double em_px = look->scene.em_px;
    if (em_px > 0)
        fonts_refine(fonts, FONT_HEADLINE, em_px);
    flow_take(&r->tracks[0]);
    cover_measure(look, fonts);
    /* The items' masks and lines still know the old fonts. */
    for (int i = 0; i < look->scene.band_count; i++)
        track_restyle(&r->tracks[i], fonts, &look->scene.bands[i]);
    for (int i = look->scene.band_count; i < r->track_count; i++)
        track_clear(&r->tracks[i]);
    r->track_count = look->scene.band_count;
    look_destroy(r->easel.look);
    r->easel.look = look;
    fonts_close(r->easel.fonts);
    r->easel.fonts = fonts;
    if (look->scene.stage.place.w > 0)
        show_restyle(&r->show, &r->easel);
    else
        show_clear(&r->show);
    atomic_store(&r->letter_width, fonts_letter_width(fonts, FONT_HEADLINE));
    tracks_show(r);
    return true;
}

static void
rundown_take(struct raster *r)
{
    struct rundown *fresh = atomic_exchange(&r->rundown_slot, NULL);
    if (fresh == NULL)
        return;
    struct memo_airing airings[SCENE_BANDS + 1];
    for (int i = 0; i < SCENE_BANDS; i++)
        airings[i] = (struct memo_airing){ r->tracks[i].rotation, 0 };
    airings[SCENE_BANDS] = (struct memo_airing){ r->show.rotation, 0 };
    memo_load(&r->memo, airings, SCENE_BANDS + 1); /* it was there before */
    rundown_destroy(r->rundown);
    r->rundown = fresh;
    tracks_show(r);
}

/* What has come into view so far, on the stage and on every tape. */
static void
memo_tell(struct raster *r)
{
    struct memo_airing airings[SCENE_BANDS + 1];
    int count = 0;
    if (r->easel.look->scene.stage.place.w > 0)
        airings[count++] =
            (struct memo_airing){ r->show.rotation, show_airs_at(&r->show) };
    for (int i = 0; i < r->track_count; i++) {
        struct track *t = &r->tracks[i];
        int64_t edge = atomic_load(&t->view_x) + t->band.grid.tape.w;
        airings[count++] =
            (struct memo_airing){ t->rotation, track_airs_at(t, edge) };
    }
    memo_offer(&r->memo, airings, count);
}

/* One thing of each kind, what is seen first before all. False: all is done. */
static bool
raster_turn(struct raster *r)
{
    bool any = false;
    rundown_take(r);
    board_paint(&r->board, &r->easel);
    memo_tell(r);
    for (int i = 0; i < r->track_count; i++)
        any |= track_turn(&r->tracks[i], &r->easel);
    return show_turn(&r->show, &r->easel) || any;
}

static void
tracks_finish(struct raster *r)
{
    show_finish(&r->show);
    for (int i = 0; i < SCENE_BANDS; i++)
        track_finish(&r->tracks[i]);
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
    tracks_finish(r);
    fonts_close(r->easel.fonts);
    logos_finish(&r->easel.logos);
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

enum { THREAD_STACK_BYTES = 1 << 20 };

/* Signals are the main thread's. An errno, or 0. */
static int
thread_begin(struct raster *r)
{
    sigset_t all, before;
    pthread_attr_t attr;
    sigfillset(&all);
    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, THREAD_STACK_BYTES);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int code = pthread_create(&r->thread, &attr, raster_main, r);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attr);
    return code;
}

struct raster *
raster_start(const struct screen_style *style, const struct scene *scene,
             struct error *err)
{
    struct raster *r = memory_new(1, sizeof *r);
    pthread_mutex_init(&r->lock, NULL);
    pthread_cond_init(&r->settled, NULL);
    sem_init(&r->work, 0, 0);
    for (int i = 0; i < SCENE_BANDS; i++)
        track_init(&r->tracks[i]);
    show_init(&r->show);
    color_tables_init(&r->easel.tables);
    int failed = thread_begin(r);
    if (failed != 0) {
        error_set(err, ERROR_DISPLAY, "no thread to draw with: %s",
                  strerror(failed));
        atomic_store(&r->stops, true);
    } else if (look_give(r, look_create(style, scene), err)) {
        return r;
    }
    if (failed == 0) {
        raster_stop(r);
    } else {
        tracks_finish(r);
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
               const struct scene *scene, struct error *err)
{
    return look_give(r, look_create(style, scene), err);
}

void
raster_show(struct raster *r, struct rundown *rundown)
{
    rundown_destroy(atomic_exchange(&r->rundown_slot, rundown));
    sem_post(&r->work);
}

void
raster_flow(struct raster *r, struct river *river)
{
    flow_give(&r->tracks[0].flow, river);
    sem_post(&r->work);
}

void
raster_author(struct raster *r, bool is_author)
{
    atomic_store(&r->tracks[0].flow.is_author, is_author);
}

void
raster_pour(struct raster *r, const struct river_course *course,
            int64_t since_um, int64_t edge_um, bool looks)
{
    if (flow_want(&r->tracks[0].flow, course, since_um, edge_um) && looks)
        sem_post(&r->work);
}

struct river *
raster_poured(struct raster *r)
{
    return atomic_exchange(&r->tracks[0].flow.poured, NULL);
}

struct memo *
raster_memo(struct raster *r)
{
    return &r->memo;
}

void
raster_want(struct raster *r, int track, int64_t x, int64_t epoch_us,
            double speed_px_s)
{
    struct track *t = &r->tracks[track];
    if (track_want(t, x, t->band.grid.tape.w, epoch_us, speed_px_s))
        sem_post(&r->work);
}

int64_t
raster_cover(struct raster *r, int px)
{
    cover_notice(&r->tracks[0], px);
    return cover_until(&r->tracks[0]);
}

const struct image *
raster_sign_next(struct raster *r, enum sign_kind kind)
{
    return board_next(&r->board, kind);
}

void
raster_tell(struct raster *r, int track, int64_t x, int64_t epoch_us,
            double speed_px_s)
{
    track_tell(&r->tracks[track], x, epoch_us, speed_px_s);
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
raster_tile(struct raster *r, int track, int64_t number)
{
    return ring_ready(&r->tracks[track].ring, number);
}

int
raster_tile_place(struct raster *r, int track, int64_t number)
{
    int place = 0;
    for (int i = 0; i < track; i++)
        place += r->tracks[i].ring.count;
    struct ring *ring = &r->tracks[track].ring;
    return place + (int)(ring_at(ring, number) - ring->tiles);
}

const struct still *
raster_still(struct raster *r, int track, int64_t x)
{
    return still_at(&r->tracks[track], x);
}

int
raster_still_place(struct raster *r, int track, const struct still *still)
{
    return track * STILLS + (int)(still - r->tracks[track].stills);
}

int64_t
raster_end(struct raster *r, int track)
{
    return atomic_load(&r->tracks[track].end);
}

int64_t
raster_letter_width(struct raster *r)
{
    return atomic_load(&r->letter_width);
}

bool
raster_is_mirrored(struct raster *r, int track)
{
    return atomic_load(&r->tracks[track].is_mirrored);
}

uint64_t
raster_items(struct raster *r, int track)
{
    return atomic_load(&r->tracks[track].items);
}

int64_t
raster_worst_us(struct raster *r)
{
    int64_t worst_us = 0;
    for (int i = 0; i < r->track_count; i++) {
        int64_t us = atomic_load(&r->tracks[i].worst_us);
        worst_us = us > worst_us ? us : worst_us;
    }
    return worst_us;
}

struct show *
raster_show_of(struct raster *r)
{
    return &r->show;
}

void
raster_wake(struct raster *r, bool has_work)
{
    if (has_work)
        sem_post(&r->work);
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
raster_link(struct raster *r, int track, int64_t x, char *out, size_t size)
{
    return track_link(&r->tracks[track], x, out, size);
}

bool
raster_line(struct raster *r, int track, int64_t x, char *out, size_t size)
{
    return track_line(&r->tracks[track], x, out, size);
}

int64_t
raster_neighbour(struct raster *r, int track, int64_t x, int direction)
{
    return track_neighbour(&r->tracks[track], x, direction);
}

const struct pulses *
raster_pulses(const struct raster *r, int tape)
{
    return &r->tracks[tape].pulses;
}

int64_t
raster_memory_kib(struct raster *r)
{
    return atomic_load(&r->board.memory_kib);
}
