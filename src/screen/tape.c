// SPDX-License-Identifier: MIT
#include <math.h>
#include <stdlib.h>

#include "screen/wall.h"

enum {
    DEFAULT_WPM = 180,
    LETTERS_IN_WORD = 6, /* English, with its space */
};

double
tape_wish(const struct screen *s, int number)
{
    const struct scene_band *band = &s->scene.bands[number];
    bool has_own = band->speed_px_s > 0 || band->speed_wpm > 0;
    double speed = has_own ? band->speed_px_s : s->style.speed_px_s;
    if (band->layout.lamp_px > 0)
        speed /= band->layout.lamp_px; /* the tape's own unit */
    if (speed <= 0) {
        double words = has_own ? band->speed_wpm : s->style.speed_wpm;
        double letter = (double)raster_letter_width(s->raster) / 1000;
        words = words > 0 ? words : DEFAULT_WPM;
        speed = words / 60 * LETTERS_IN_WORD * letter;
    }
    return speed * s->boost / 100;
}

static bool
is_in_river(const struct screen *s, int number)
{
    return number == 0 && stream_runs(s);
}

double
tape_speed(const struct screen *s, int number)
{
    return is_in_river(s, number) ? stream_speed(s) : tape_wish(s, number);
}

/* What rewind and skip ask for in this frame: a sixth of the way, at least. */
static int64_t
glide_take(struct tape *t)
{
    int64_t part = t->glide / 6;
    if (part == 0)
        part = t->glide > 0 ? 1 : t->glide < 0 ? -1 : 0;
    if (llabs(t->glide) <= t->step_px)
        part = t->glide;
    t->glide -= part;
    return part;
}

/* Whole pixels a refresh: every step is the same, and no edge is blurred. */
static void
step_choose(struct screen *s, int number)
{
    long step = lround(tape_speed(s, number) / screen_hz(s));
    s->tapes[number].step_px = step < 1 ? 1 : step > 1000 ? 1000 : (int)step;
}

/*
 * Lamps that news no longer pass have lit up, or cooled down, within half a
 * second; they begin to trail again faster. True: they look different now.
 */
static bool
tape_settle(struct tape *t, bool moves, int64_t now_us)
{
    enum { REST_US = 60000, TRAIL_US = 25000 };
    int goal = moves ? 0 : PANEL_SETTLED;
    t->is_settling = t->settled != goal;
    if (t->settled == goal || t->settled_us == 0) {
        t->settled_us = now_us;
        return false;
    }
    if (now_us - t->settled_us < (moves ? TRAIL_US : REST_US))
        return false;
    t->settled_us = now_us;
    t->settled += moves ? -1 : 1;
    return true;
}

bool
tape_move(struct screen *s, int number, int refreshes, int64_t now_us)
{
    struct tape *t = &s->tapes[number];
    int64_t before = t->view;
    step_choose(s, number);
    if (is_in_river(s, number)) {
        if (!s->is_paused)
            t->view = stream_move(s, t->view, refreshes, now_us);
        return t->view != before;
    }
    if (s->window == NULL) {
        int64_t tick = llround((double)now_us * s->nominal_hz / 1e6);
        t->view = raster_items(s->raster, number) > 0 ? tick * t->step_px : 0;
        return t->view != before;
    }
    if (!s->is_paused && t->is_rolling &&
        raster_end(s->raster, number) > t->view)
        t->view += (int64_t)t->step_px * refreshes;
    t->view += glide_take(t);
    bool moves = t->view != before;
    if (s->scene.bands[number].layout.lamp_px > 0)
        return tape_settle(t, moves, now_us) || moves;
    return moves;
}

void
tape_want(struct screen *s, int number, int64_t now_us, int64_t now)
{
    struct tape *t = &s->tapes[number];
    step_choose(s, number);
    bool is_free = s->window != NULL || is_in_river(s, number);
    double speed =
        is_in_river(s, number) ? stream_speed(s) : t->step_px * screen_hz(s);
    int64_t epoch_us = now * 1000000 - now_us;
    if (is_free)
        epoch_us = now * 1000000 - (int64_t)((double)t->view / speed * 1e6);
    else if (s->has_started)
        epoch_us = t->epoch_us; /* one beginning for every frame */
    t->epoch_us = epoch_us;
    raster_want(s->raster, number, t->view, epoch_us, speed);
}

void
tape_tell(struct screen *s, int64_t now_us, int64_t now)
{
    struct tape *t = &s->tapes[0];
    double speed = stream_speed(s);
    tape_move(s, 0, 1, now_us);
    t->epoch_us = now * 1000000 - (int64_t)((double)t->view / speed * 1e6);
    raster_tell(s->raster, 0, t->view, t->epoch_us, speed);
}

void
tape_skip(struct screen *s, int number, int direction)
{
    struct tape *t = &s->tapes[number];
    const struct layout *l = &s->scene.bands[number].grid;
    if (is_in_river(s, number))
        return; /* it is not one display's to move */
    int64_t from = t->view + t->glide + l->margin_px;
    if (direction < 0)
        from -= l->text_px; /* a second press goes further back */
    int64_t to = raster_neighbour(s->raster, number, from, direction);
    if (to != from)
        t->glide = to - l->margin_px - t->view;
}
