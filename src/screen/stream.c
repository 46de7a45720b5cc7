// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/stream.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "screen/wall.h"

enum { POUR_US = 250000 };

void
stream_finish(struct stream *st)
{
    river_destroy(st->river);
}

static bool
has_place(const struct screen *s)
{
    return s->style.river.width_um > 0;
}

void
stream_measure(struct screen *s)
{
    struct stream *st = &s->stream;
    const struct scene_band *band = &s->scene.bands[0];
    const struct layout *l = &band->layout;
    if (!has_place(s))
        return;
    struct river_scale scale = scene_scale(&s->style, l);
    st->em_um = river_um(scale, l->text_px);
    st->em_lamps = l->lamp_px > 0 ? l->text_px / l->lamp_px : 0;
    st->base_um = s->style.river.top_um +
                  river_um(scale, l->wall.y + l->tape.y + l->headline_base);
    double unit = l->lamp_px > 0 ? l->lamp_px : 1;
    long step = lround(tape_wish(s, 0) / s->nominal_hz);
    st->speed_um = llround((double)(step < 1 ? 1 : step) * unit *
                           s->nominal_hz * (double)scale.um / (double)scale.px);
}

/* A lamp is whole pixels: it cannot have just any size. */
static void
lamps_check(struct screen *s)
{
    enum { OFF_SHARE = 50 };
    struct stream *st = &s->stream;
    const struct layout *l = &s->scene.bands[0].layout;
    if (l->lamp_px == 0 || st->river->em_lamps == 0 || st->is_lamp_told)
        return;
    struct river_scale scale = scene_scale(&s->style, l);
    int64_t off_um = river_um(scale, l->text_px) - st->river->em_um;
    if (l->text_px == l->lamp_px * st->river->em_lamps &&
        llabs(off_um) * OFF_SHARE <= st->river->em_um)
        return;
    st->is_lamp_told = true;
    log_warning("the river's letters are %d lamps and %.1f mm high, here %d "
                "and %.1f mm: they meet where a display has as many pixels to "
                "a millimetre, or twice or half as many",
                st->river->em_lamps, (double)st->river->em_um / 1000,
                l->text_px / l->lamp_px,
                (double)river_um(scale, l->text_px) / 1000);
}

/* As the river has it, which is known by now. */
static void
style_take(struct screen *s)
{
    const struct river *r = s->stream.river;
    struct error err;
    s->style.river_em_um = r->em_um;
    s->style.river_base_um = r->base_um;
    s->style.river_em_lamps = r->em_lamps;
    if (!screen_fit(s, s->layout.device_w, s->layout.device_h, &err))
        log_warning("%s", err.message);
    lamps_check(s);
}

/* The type is as large and stands as high as the river's, on every display. */
static void
style_follow(struct screen *s)
{
    const struct river *r = s->stream.river;
    if (s->style.river_em_um != r->em_um ||
        s->style.river_base_um != r->base_um ||
        s->style.river_em_lamps != r->em_lamps)
        style_take(s);
}

/* Another river than before: from now on, and from its own beginning. */
static void
river_begin(struct screen *s)
{
    struct stream *st = &s->stream;
    st->by = 0;
    st->current.is_anchored = false;
    st->is_lamp_told = false;
    s->tapes[0].glide = 0;
    raster_flow(s->raster, river_copy(st->river, INT64_MIN, 0));
    style_take(s);
}

/* By itself from now on, from where it is; in a size of its own. */
static void
river_leave(struct screen *s)
{
    struct error err;
    raster_flow(s->raster, river_create(0, TEXT("")));
    s->style.river_em_um = s->style.river_base_um = 0;
    if (!screen_fit(s, s->layout.device_w, s->layout.device_h, &err))
        log_warning("%s", err.message);
}

void
screen_flow(struct screen *s, struct river *r)
{
    struct stream *st = &s->stream;
    if (!has_place(s) && r != NULL) {
        river_destroy(r);
        return;
    }
    bool is_other = r != NULL && (st->river == NULL || st->river->id != r->id);
    bool leaves = r == NULL && st->river != NULL;
    river_destroy(st->river);
    st->river = r;
    st->is_news = false;
    if (leaves)
        river_leave(s);
    if (r == NULL)
        return;
    if (is_other) {
        river_begin(s);
        return;
    }
    raster_flow(s->raster, river_copy(r, INT64_MIN, 0));
    style_follow(s);
}

void
screen_keep_time(struct screen *s, const struct river_clock *c)
{
    struct stream *st = &s->stream;
    struct text name = text_clip(c->name, sizeof st->name - 1);
    if (name.len > 0)
        memcpy(st->name, name.ptr, name.len);
    st->clock = *c;
    st->clock.name = (struct text){ st->name, name.len };
}

struct river *
screen_take_river(struct screen *s)
{
    struct stream *st = &s->stream;
    if (!st->is_news)
        return NULL;
    st->is_news = false;
    return river_copy(st->river, INT64_MIN, 0);
}

/* A river of our own, where there is none or ours is out of date. */
static void
river_bear(struct screen *s, int64_t now_us)
{
    struct stream *st = &s->stream;
    const struct river_clock *c = &st->clock;
    bool is_ours = st->river != NULL && text_eq(st->river->by, c->name);
    bool is_same = is_ours && st->river->em_um == st->em_um &&
                   st->river->em_lamps == st->em_lamps &&
                   st->river->base_um == st->base_um &&
                   st->river->course.speed_um == st->speed_um;
    if (!st->has_news || is_same || (st->river != NULL && !is_ours))
        return;
    /* No two begin at the same moment by the same clock. */
    struct river *r =
        river_create(c->id ^ (uint64_t)now_us * 1099511628211u, c->name);
    r->clock = c->id;
    r->em_um = st->em_um;
    r->em_lamps = st->em_lamps;
    r->base_um = st->base_um;
    r->course = (struct river_course){ .at_us = now_us + c->ahead_us,
                                       .speed_um = st->speed_um,
                                       .is_mirrored = st->is_mirrored };
    river_destroy(st->river);
    st->river = r;
    st->is_news = false;
    river_begin(s);
    log_info("a river begins: type of %.1f mm, %.1f mm a second",
             (double)r->em_um / 1000, (double)r->course.speed_um / 1000);
}

/* What others made goes on by our clock, from where it is. */
static void
river_adopt(struct stream *st, int64_t now_us)
{
    const struct river_clock *c = &st->clock;
    if (st->river->clock == c->id)
        return;
    int64_t then_us =
        now_us + (st->by == st->river->clock && st->by != 0 ? st->ahead_us
                                                            : c->ahead_us);
    st->river->course =
        river_anchor(&st->river->course, then_us, now_us + c->ahead_us);
    st->river->clock = c->id;
    st->is_news = true;
}

static void
river_pour(struct screen *s, int64_t now_us)
{
    struct stream *st = &s->stream;
    struct river *poured = raster_poured(s->raster);
    if (poured != NULL && poured->id == st->river->id) {
        /* Told for now: whoever reads it later counts from there. */
        int64_t shared_us = now_us + st->clock.ahead_us;
        poured->course = river_anchor(&st->river->course, shared_us, shared_us);
        poured->clock = st->river->clock;
        river_destroy(st->river);
        st->river = poured;
        st->is_news = true;
    } else {
        river_destroy(poured);
    }
    bool is_due = now_us - st->poured_us >= POUR_US;
    if (is_due)
        st->poured_us = now_us;
    int64_t edge_um = river_edge(&st->river->course, st->clock.length_um,
                                 now_us + st->clock.ahead_us);
    raster_pour(s->raster, &st->river->course, edge_um - st->clock.length_um,
                edge_um, is_due);
}

/*
 * Until another's clock is known the one known before does: the tape runs on.
 * The first of all is taken for ours; but it is not earlier than it was when
 * the river was told.
 */
static void
clock_follow(struct stream *st, int64_t now_us)
{
    const struct river *r = st->river;
    int64_t ahead_us = st->clock.ahead_us;
    int64_t least_us = r->course.at_us - now_us;
    bool is_known = st->clock.id == r->clock;
    if (!is_known && st->by != 0)
        return;
    if (!is_known && ahead_us < least_us)
        ahead_us = st->ahead_us > least_us ? st->ahead_us : least_us;
    st->by = is_known ? r->clock : 0;
    st->course = r->course;
    st->ahead_us = ahead_us;
}

void
stream_turn(struct screen *s, int64_t now_us)
{
    struct stream *st = &s->stream;
    if (!has_place(s))
        return;
    bool is_author = st->clock.is_author;
    raster_author(s->raster, is_author);
    if (is_author)
        river_bear(s, now_us);
    if (st->river == NULL)
        return;
    if (is_author)
        river_adopt(st, now_us);
    clock_follow(st, now_us);
    style_follow(s);
    if (is_author)
        river_pour(s, now_us);
}

void
screen_measure(struct screen *s, int64_t now_us, int64_t now)
{
    stream_turn(s, now_us);
    if (stream_runs(s))
        tape_tell(s, now_us, now);
}

bool
stream_runs(const struct screen *s)
{
    return s->stream.river != NULL && s->scene.bands[0].scale.px > 0;
}

double
stream_speed(const struct screen *s)
{
    struct river_scale scale = s->scene.bands[0].scale;
    return (double)s->stream.course.speed_um * (double)scale.px /
           (double)scale.um;
}

int64_t
stream_move(struct screen *s, int64_t view, int refreshes, int64_t now_us)
{
    struct stream *st = &s->stream;
    const struct scene_band *band = &s->scene.bands[0];
    struct river_scale scale = band->scale;
    int64_t um =
        river_view(&st->course, &s->style.river, now_us + st->ahead_us);
    int inset = st->course.is_mirrored ? band->inset_right : band->inset_left;
    if (s->window == NULL)
        return river_px(scale, um) + inset;
    double hz = screen_hz(s);
    double target = (double)um * (double)scale.px / (double)scale.um + inset;
    return current_move(&st->current, view, target, stream_speed(s) / hz, hz,
                        refreshes, now_us);
}
