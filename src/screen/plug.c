// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/plug.h"

#include "base/log.h"
#include "screen/card.h"
#include "screen/wall.h"
#include "screen/window.h"

static const int64_t LOOK_US = 2000000;

/*
 * The kernel's modes may be others and its pipes are shut: SDL has no way but
 * to begin again. What is on the tapes is ours, and stays.
 */
static bool
display_return(struct screen *s)
{
    struct error err;
    int w = 0, h = 0;
    if (!window_reopen(s, &err)) {
        if (!s->plug.is_told)
            log_warning("the display is there, but: %s; trying again",
                        err.message);
        s->plug.is_told = true;
        return false;
    }
    s->backend->ops->size(s->backend, &w, &h);
    s->backend->uploads = &s->uploads;
    s->backend->light = s->day.light;
    pacer_init(&s->pacer, s->nominal_hz, !s->backend->is_whole);
    if (!screen_fit(s, w, h, &err))
        log_warning("%s", err.message);
    log_info("the display is back: %d x %d at %.0f Hz", w, h, s->nominal_hz);
    return true;
}

bool
plug_update(struct screen *s, int64_t now_us)
{
    struct plug *p = &s->plug;
    if (p->path[0] == '\0')
        return true;
    if (now_us - p->looked_us < LOOK_US)
        return !p->is_out;
    p->looked_us = now_us;
    bool is_there = card_is_connected(p->path);
    if (!is_there && !p->is_out) {
        p->is_out = true;
        p->is_told = false;
        log_warning("the display was unplugged; the ticker goes on when it is "
                    "back");
    } else if (is_there && p->is_out) {
        p->is_out = !display_return(s);
    }
    return !p->is_out;
}
