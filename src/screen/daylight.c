// SPDX-License-Identifier: MIT
#include "screen/daylight.h"

#include "screen/drift.h"
#include "screen/power.h"
#include "screen/wall.h"

/* From full light to none and back; who pressed a key waits for it. */
static const int64_t FADE_US = 12000000, WAKE_FADE_US = 600000;
static const int64_t AWAKE_US = 600000000;

/* Half way is where it looks half as bright: these are sRGB's numbers. */
static int
light_of_percent(int percent)
{
    return percent * LIGHT_FULL / 100;
}

static void
ramp_begin(struct daylight *d, int goal, int64_t now_us)
{
    d->goal = goal;
    d->ramp_from = d->light;
    d->ramp_us = now_us;
}

static int
ramp_at(const struct daylight *d, int64_t now_us)
{
    bool is_awaited = now_us < d->awake_us || d->is_ordered;
    int64_t whole = is_awaited ? WAKE_FADE_US : FADE_US;
    int64_t gone = (now_us - d->ramp_us) * LIGHT_FULL / whole;
    if (d->goal > d->ramp_from)
        return gone < d->goal - d->ramp_from ? d->ramp_from + (int)gone
                                             : d->goal;
    return gone < d->ramp_from - d->goal ? d->ramp_from - (int)gone : d->goal;
}

/* What hangs in the air is hours old: the tapes begin anew, at once. */
static void
tapes_refresh(struct screen *s)
{
    for (int i = 0; i < s->scene.band_count; i++) {
        struct tape *t = &s->tapes[i];
        int64_t end = raster_end(s->raster, i);
        if (end > t->view)
            t->view = end;
        t->glide = 0;
        t->is_rolling = false;
    }
}

static void
panel_switch(struct screen *s, bool on)
{
    struct daylight *d = &s->day;
    d->is_off = !on;
    s->backend->is_stale = true;
    if (s->is_fullscreen)
        power_switch(s->window, on);
    if (on)
        tapes_refresh(s);
}

static void
drift_update(struct screen *s, int64_t now_us)
{
    struct daylight *d = &s->day;
    int x, y;
    if (d->drift_from_us == 0 && s->window != NULL)
        d->drift_from_us = now_us; /* frames that are files begin at 0 */
    drift_at(now_us - d->drift_from_us, s->layout.wall.h, &x, &y);
    if (x == d->drift_x && y == d->drift_y)
        return;
    for (int i = 0; i < SIGNS && s->layout.has_corners; i++)
        if (i != SIGN_DIAGNOSTICS) {
            s->signs[i].place.x += x - d->drift_x;
            s->signs[i].place.y += y - d->drift_y;
        }
    d->drift_x = x;
    d->drift_y = y;
    s->backend->is_stale = true;
}

bool
daylight_update(struct screen *s, int64_t now_us, int64_t now)
{
    struct daylight *d = &s->day;
    bool is_first = d->looked_s == 0;
    drift_update(s, now_us);
    if (d->is_touched) {
        d->is_touched = false;
        d->awake_us = now_us + AWAKE_US;
        d->looked_s = 0;
    }
    if (d->looked_s != now) {
        d->looked_s = now;
        int percent = now_us < d->awake_us
                          ? 100
                          : dayplan_light(&s->style.plan, s->zone, now) *
                                (100 - d->shade) / 100;
        if (is_first) /* a wall that starts has no way to go */
            d->light = light_of_percent(percent);
        if (is_first || light_of_percent(percent) != d->goal)
            ramp_begin(d, light_of_percent(percent), now_us);
    }
    int light = ramp_at(d, now_us);
    if (s->window == NULL)
        light = d->goal; /* nor have frames that are files */
    if (d->is_off && d->goal == 0)
        return false;
    if (d->is_off)
        panel_switch(s, true);
    bool goes_off =
        d->goal == 0 && light == 0 && d->light == 0 && s->window != NULL;
    if (light != d->light || is_first) {
        d->light = light;
        s->backend->light = light;
        s->backend->is_stale = true;
    } else if (goes_off) {
        panel_switch(s, false); /* after a frame that is black */
        return false;
    }
    return true;
}

bool
daylight_touch(struct screen *s)
{
    s->day.is_touched = true;
    return s->day.is_off;
}
