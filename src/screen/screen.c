// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/screen.h"

#include <stdlib.h>
#include <string.h>

#include <SDL.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "headline/rundown.h"
#include "screen/look.h"
#include "screen/memo.h"
#include "screen/picture.h"
#include "screen/show.h"
#include "screen/wall.h"
#include "screen/window.h"
#include "screen/zone.h"

enum {
    HURRY_US = 2000000,
    START_US = 1000000, /* memory is touched first: no frame like others */
    RESIZE_SETTLES_US =
        120000, /* a dragged edge is not followed step by step */
};

static const struct text *
texts_copy(struct arena *arena, const struct text *list, size_t count)
{
    struct text *copies = arena_alloc(arena, count, sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = arena_copy(arena, list[i]);
    return copies;
}

static void
style_copy(struct screen *s, const struct screen_style *style)
{
    struct arena *arena = arena_create();
    struct screen_style copy = *style;
    copy.fonts = texts_copy(arena, style->fonts, style->font_count);
    struct screen_lane *lanes =
        arena_alloc(arena, style->lane_count, sizeof *lanes);
    for (size_t i = 0; i < style->lane_count; i++) {
        lanes[i] = style->lanes[i];
        lanes[i].feeds = texts_copy(arena, lanes[i].feeds, lanes[i].feed_count);
    }
    copy.lanes = lanes;
    struct screen_logo *logos =
        arena_alloc(arena, style->logo_count, sizeof *logos);
    for (size_t i = 0; i < style->logo_count; i++)
        logos[i] =
            (struct screen_logo){ arena_copy(arena, style->logos[i].source),
                                  arena_copy(arena, style->logos[i].path) };
    copy.logos = logos;
    copy.line = arena_copy(arena, style->line);
    copy.clock = arena_copy(arena, style->clock);
    copy.time_zone = arena_copy(arena, style->time_zone);
    arena_destroy(s->style_arena);
    s->style_arena = arena;
    s->style = copy;
}

static void
zone_choose(struct screen *s)
{
    zone_close(s->zone);
    s->zone = NULL;
    struct error err;
    if (s->style.time_zone.len > 0 &&
        (s->zone = zone_open(s->style.time_zone, &err)) == NULL)
        log_warning("%s; the system's is used", err.message);
}

static void
panels_fit(struct screen *s)
{
    for (int i = 0; i < SCENE_BANDS; i++) {
        panel_finish(&s->panels[i]);
        const struct layout *l = &s->scene.bands[i].layout;
        if (i < s->scene.band_count && l->lamp_px > 0)
            panel_init(&s->panels[i], l);
    }
}

bool
screen_fit(struct screen *s, int device_w, int device_h, struct error *err)
{
    struct scene scene;
    scene_compute(&s->style, device_w, device_h, &scene);
    if (s->raster == NULL)
        s->raster = raster_start(&s->style, &scene, err);
    else if (!raster_restyle(s->raster, &s->style, &scene, err))
        return false;
    if (s->raster == NULL)
        return false;
    /* Tapes that are no more begin anew when they come back. */
    for (int i = scene.band_count; i < s->scene.band_count; i++)
        s->tapes[i] = (struct tape){ .view = 0 };
    if (scene.stage.place.w == 0)
        s->spot = (struct spot){ .view_us = 0 };
    s->scene = scene;
    if (s->style.river_em_um == 0)
        stream_measure(s);
    panels_fit(s);
    s->layout = scene.signs;
    s->backend->is_stale = true;
    for (int i = 0; i < SIGNS; i++) {
        s->signs[i].is_asked = false;
        s->signs[i].place.w = 0;
    }
    return true;
}

static struct screen *
screen_create(const struct screen_style *style)
{
    /* SDL's memory ends as ours does (base/memory.h); free() fits both. */
    SDL_SetMemoryFunctions(memory_take, memory_new, memory_retake, free);
    struct screen *s = memory_new(1, sizeof *s);
    s->boost = 100;
    s->clock_at = -1;
    style_copy(s, style);
    zone_choose(s);
    return s;
}

struct screen *
screen_open(const struct screen_style *style, const struct screen_place *place,
            struct error *err)
{
    struct screen *s = screen_create(style);
    int w = 0, h = 0;
    s->place = *place;
    if (window_open(s, place, err)) {
        if (place->found != NULL)
            place->found(place->found_ctx);
        s->backend->uploads = &s->uploads;
        s->backend->ops->size(s->backend, &w, &h);
        pacer_init(&s->pacer, s->nominal_hz, !s->backend->is_whole);
        if (screen_fit(s, w, h, err)) {
            log_info("%s, %d x %d at %.0f Hz, type %d px, %.0f px/s",
                     s->backend->ops->name(s->backend), w, h, s->nominal_hz,
                     s->scene.bands[0].layout.text_px, tape_speed(s, 0));
            return s;
        }
    }
    screen_close(s);
    return NULL;
}

struct screen *
screen_open_offscreen(const struct screen_style *style, int width_px,
                      int height_px, double refresh_hz, struct error *err)
{
    if (width_px < 1 || height_px < 1 || width_px > 16384 ||
        height_px > 16384 || !(refresh_hz >= 1 && refresh_hz <= 1000)) {
        error_set(err, ERROR_DISPLAY,
                  "%d x %d at %g Hz: sizes are 1 to 16384, rates 1 to 1000",
                  width_px, height_px, refresh_hz);
        return NULL;
    }
    struct screen *s = screen_create(style);
    s->nominal_hz = refresh_hz;
    s->backend = backend_memory(width_px, height_px);
    pacer_init(&s->pacer, refresh_hz, false);
    if (screen_fit(s, width_px, height_px, err))
        return s;
    screen_close(s);
    return NULL;
}

void
screen_close(struct screen *s)
{
    if (s == NULL)
        return;
    raster_stop(s->raster);
    stream_finish(&s->stream);
    if (s->backend != NULL)
        s->backend->ops->close(s->backend);
    window_close(s);
    zone_close(s->zone);
    for (int i = 0; i < SCENE_BANDS; i++)
        panel_finish(&s->panels[i]);
    arena_destroy(s->style_arena);
    free(s);
}

bool
screen_restyle(struct screen *s, const struct screen_style *style,
               struct error *err)
{
    struct arena *old_arena = s->style_arena;
    struct screen_style old = s->style;
    s->style_arena = NULL;
    style_copy(s, style);
    if (style->river.width_um == 0)
        screen_flow(s, NULL);
    s->clock_at = -1;
    if (screen_fit(s, s->layout.device_w, s->layout.device_h, err)) {
        arena_destroy(old_arena);
        zone_choose(s);
        return true;
    }
    arena_destroy(s->style_arena);
    s->style_arena = old_arena;
    s->style = old;
    return false;
}

void
screen_show(struct screen *s, struct rundown *r)
{
    silence_read(r, rundown_composed_at(r), &s->silence);
    diagnostics_read(r, &s->feeds);
    s->clock_at = -1;
    s->stream.has_news = rundown_count(r) > 0;
    s->stream.is_mirrored = look_is_mirrored(s->style.direction, r);
    raster_show(s->raster, r);
    s->hurry_until_us = 0;
    if (s->window != NULL)
        s->hurry_until_us = clock_steady_us() + HURRY_US;
}

char *
screen_ledger(struct screen *s, bool waits)
{
    struct memo *memo = raster_memo(s->raster);
    char *ledger = memo_take(memo);
    memo_want(memo);
    if (!waits)
        return ledger;
    raster_settle(s->raster);
    free(ledger);
    return memo_take(memo);
}

void
screen_recall(struct screen *s, struct text ledger)
{
    memo_recall(raster_memo(s->raster), ledger);
}

void
screen_notice(struct screen *s, struct text notice)
{
    notice = text_clip(notice, sizeof s->notice - 1);
    if (notice.len > 0)
        memcpy(s->notice, notice.ptr, notice.len);
    s->notice[notice.len] = '\0';
    s->clock_at = -1; /* said with the next frame */
}

/* A window that has another size, and has had it for a moment. */
static void
resize_follow(struct screen *s, int64_t now_us)
{
    int w = 0, h = 0;
    s->backend->ops->size(s->backend, &w, &h);
    if (w < 1 || h < 1 ||
        (w == s->layout.device_w && h == s->layout.device_h)) {
        s->resized_us = 0;
        return;
    }
    if (s->resized_us == 0 || w != s->resized_w || h != s->resized_h) {
        s->resized_us = now_us;
        s->resized_w = w;
        s->resized_h = h;
        s->backend->is_stale = true;
        return;
    }
    if (now_us - s->resized_us < RESIZE_SETTLES_US)
        return;
    s->resized_us = 0;
    s->style.river_em_um = 0; /* what it would be by itself, at first */
    struct error err;
    if (!screen_fit(s, w, h, &err))
        log_warning("%s", err.message);
}

double
screen_hz(const struct screen *s)
{
    return s->window != NULL ? pacer_hz(&s->pacer) : s->nominal_hz;
}

/* The next place of every tape; true when any is another one. */
static bool
tapes_move(struct screen *s, int64_t now_us)
{
    int refreshes = pacer_begin(&s->pacer, now_us);
    bool has_moved = false, glides = false;
    for (int i = 0; i < s->scene.band_count; i++) {
        glides |= s->tapes[i].glide != 0;
        has_moved |= tape_move(s, i, refreshes, now_us);
    }
    if (s->scene.stage.place.w > 0)
        has_moved |= spot_move(s, now_us);
    int64_t interval = now_us - s->last_frame_us;
    if (has_moved && s->window != NULL && s->last_frame_us > 0 &&
        interval < 1000000) {
        tally_add(&s->intervals, interval);
        s->stats.missed += (uint64_t)(refreshes - 1);
        s->stats.equal_steps += refreshes == 1 && !glides;
    }
    return has_moved;
}

static void
tapes_want(struct screen *s, int64_t now_us, int64_t now)
{
    for (int i = 0; i < s->scene.band_count; i++)
        tape_want(s, i, now_us, now);
    if (s->scene.stage.place.w > 0)
        spot_want(s, now_us, now);
    s->has_started = true;
    if (s->window == NULL)
        raster_settle(s->raster);
}

static bool
tapes_hurry(const struct screen *s)
{
    for (int i = 0; i < s->scene.band_count; i++)
        if (s->tapes[i].has_holes || s->tapes[i].glide != 0 ||
            s->tapes[i].is_settling)
            return true;
    return false;
}

static uint64_t
items_count(const struct screen *s)
{
    uint64_t items = 0;
    for (int i = 0; i < s->scene.band_count; i++)
        items += raster_items(s->raster, i);
    return items + atomic_load(&raster_show_of(s->raster)->count);
}

void
screen_light(struct screen *s, int percent)
{
    s->day.shade = 100 - (percent < 0 ? 0 : percent > 100 ? 100 : percent);
    s->day.is_ordered = true;
    s->day.looked_s = -1; /* look again with the next frame */
}

bool
screen_headline(struct screen *s, char *out, size_t size)
{
    const struct tape *t = &s->tapes[0];
    return s->scene.band_count > 0 &&
           raster_line(s->raster, 0,
                       t->view + s->scene.bands[0].grid.tape.w / 2, out, size);
}

bool
screen_frame(struct screen *s, int64_t now_us, int64_t now)
{
    int64_t began_us = clock_thread_us();
    stream_turn(s, now_us);
    if (!plug_update(s, now_us) || !daylight_update(s, now_us, now))
        return false;
    if (s->window != NULL)
        resize_follow(s, now_us);
    if (s->window == NULL && !s->has_started)
        tapes_want(s, now_us, now);
    bool has_moved = tapes_move(s, now_us);
    s->last_frame_us = now_us;
    signs_update(s, now_us, now);
    tapes_want(s, now_us, now);
    enum frame_fate fate = frame_draw(s, has_moved);
    bool hurries =
        now_us < s->hurry_until_us || tapes_hurry(s) || s->resized_us != 0;
    if (fate == FRAME_SAME && !hurries && s->window != NULL)
        return false;
    s->stats.frames++;
    if (s->stats.first_frame_us == 0)
        s->stats.first_frame_us = now_us;
    else if (now_us - s->stats.first_frame_us > START_US)
        tally_add(&s->draws, clock_thread_us() - began_us);
    if (s->window != NULL)
        pacer_end(&s->pacer, fate == FRAME_WAITED, clock_steady_us());
    if (s->window == NULL)
        return items_count(s) > 0;
    return has_moved || hurries || s->day.light != s->day.goal;
}

bool
screen_is_off(const struct screen *s)
{
    return s->day.is_off;
}

struct text
screen_link(const struct screen *s)
{
    return text_of(s->link);
}

void
screen_stats(const struct screen *s, struct screen_stats *out)
{
    *out = s->stats;
    out->backend = s->backend->ops->name(s->backend);
    out->width_px = s->layout.device_w;
    out->height_px = s->layout.device_h;
    out->refresh_hz = screen_hz(s);
    out->refresh_measured = s->window != NULL && pacer_is_measured(&s->pacer);
    const struct layout *first = &s->scene.bands[0].layout;
    out->step_px =
        s->tapes[0].step_px * (first->lamp_px > 0 ? first->lamp_px : 1);
    out->speed_px_s = out->step_px * out->refresh_hz;
    out->text_px = s->scene.bands[0].layout.text_px;
    out->interval_p50_us = tally_percentile(&s->intervals, 0.5);
    out->interval_p99_us = tally_percentile(&s->intervals, 0.99);
    out->interval_p999_us = tally_percentile(&s->intervals, 0.999);
    out->interval_worst_us = s->intervals.worst_us;
    out->draw_p50_us = tally_percentile(&s->draws, 0.5);
    out->draw_p99_us = tally_percentile(&s->draws, 0.99);
    out->draw_worst_us = s->draws.worst_us;
    out->upload_p50_us = tally_percentile(&s->uploads, 0.5);
    out->upload_p99_us = tally_percentile(&s->uploads, 0.99);
    out->upload_worst_us = s->uploads.worst_us;
    out->memory_kib = raster_memory_kib(s->raster);
    out->raster_worst_us = raster_worst_us(s->raster);
    out->items = items_count(s);
}

bool
screen_capture(struct screen *s, struct image *out, struct error *err)
{
    return s->backend->ops->read(s->backend, out) ||
           error_set(err, ERROR_DISPLAY, "the frame cannot be read back");
}

bool
screen_snapshot(struct screen *s, const char *path, struct error *err)
{
    struct image image;
    if (!screen_capture(s, &image, err))
        return false;
    bool written = picture_write(&image, path, err);
    image_finish(&image);
    return written;
}

void
screen_size(const struct screen *s, int *wide_px, int *high_px)
{
    const struct layout *l = &s->layout;
    bool turned = l->rotate == 90 || l->rotate == 270;
    *wide_px = turned ? l->device_h : l->device_w;
    *high_px = turned ? l->device_w : l->device_h;
}
