// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/screen.h"

#include <stdlib.h>
#include <string.h>

#include <SDL.h>

#include "base/log.h"
#include "screen/still.h"
#include "screen/wall.h"

enum { BOOST_MIN = 20, BOOST_MAX = 500 };

static int
within(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

static void
skip(struct screen *s, int direction)
{
    for (int i = 0; i < s->scene.band_count; i++)
        tape_skip(s, i, direction);
    if (s->scene.stage.place.w > 0)
        spot_skip(s, direction);
}

void
screen_obey(struct screen *s, enum screen_wish wish)
{
    if (wish == SCREEN_PAUSE || wish == SCREEN_RESUME)
        s->is_paused = wish == SCREEN_PAUSE;
    else
        skip(s, wish == SCREEN_SKIP ? 1 : -1);
}

bool
screen_is_paused(const struct screen *s)
{
    return s->is_paused;
}

static void
fullscreen_toggle(struct screen *s)
{
    s->is_fullscreen = !s->is_fullscreen;
    SDL_SetWindowFullscreen(
        s->window, s->is_fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    SDL_ShowCursor(s->is_fullscreen ? SDL_DISABLE : SDL_ENABLE);
}

static enum screen_input
key(struct screen *s, SDL_Keycode code)
{
    switch (code) {
    case SDLK_SPACE:
        s->is_paused = !s->is_paused;
        break;
    case SDLK_LEFT:
        skip(s, -1);
        break;
    case SDLK_RIGHT:
        skip(s, 1);
        break;
    case SDLK_UP:
        s->boost = within(s->boost * 5 / 4 + 1, BOOST_MIN, BOOST_MAX);
        break;
    case SDLK_DOWN:
        s->boost = within(s->boost * 4 / 5, BOOST_MIN, BOOST_MAX);
        break;
    case SDLK_f:
    case SDLK_F11:
        fullscreen_toggle(s);
        break;
    case SDLK_d:
        s->shows_diagnostics = !s->shows_diagnostics;
        break;
    case SDLK_q:
    case SDLK_ESCAPE:
        return SCREEN_QUIT;
    default:
        break;
    }
    return SCREEN_NOTHING;
}

/* A point of the window, in its own units, as a place on the tape. */
static bool
click(struct screen *s, int window_x, int window_y)
{
    const struct layout *l = &s->layout;
    int w = 0, h = 0;
    SDL_GetWindowSize(s->window, &w, &h);
    if (w < 1 || h < 1)
        return false;
    int x = (int)((int64_t)window_x * l->device_w / w);
    int y = (int)((int64_t)window_y * l->device_h / h);
    /* Turning back is turning on, by what is left of the circle. */
    struct rect at = rect_turn((struct rect){ x, y, 1, 1 }, l->device_w,
                               l->device_h, (360 - l->rotate) % 360);
    at.x -= l->wall.x;
    at.y -= l->wall.y;
    if (rect_clip(at, s->scene.stage.place).w > 0) {
        struct text link = spot_link(s);
        if (link.len == 0 || link.len >= sizeof s->link)
            return false;
        memcpy(s->link, link.ptr, link.len);
        s->link[link.len] = '\0';
        return true;
    }
    for (int i = 0; i < s->scene.band_count; i++) {
        const struct tape *t = &s->tapes[i];
        struct rect tape = s->scene.bands[i].layout.tape;
        if (rect_clip(at, tape).w == 0)
            continue;
        int lamp = s->scene.bands[i].layout.lamp_px;
        int along = at.x - tape.x;
        along = t->is_mirrored ? tape.w - 1 - along : along;
        along /= lamp > 0 ? lamp : 1;
        const struct still *still = raster_still(s->raster, i, t->view);
        int64_t place = t->view + along;
        if (still != NULL && along >= s->scene.bands[i].grid.tape.w - still->w)
            place = still->x;
        return raster_link(s->raster, i, place, s->link, sizeof s->link);
    }
    return false;
}

static enum screen_input
event_take(struct screen *s, const SDL_Event *event)
{
    switch (event->type) {
    case SDL_QUIT:
        return SCREEN_QUIT;
    case SDL_KEYDOWN:
        if (daylight_touch(s) && event->key.keysym.sym != SDLK_q)
            return SCREEN_NOTHING;
        return key(s, event->key.keysym.sym);
    case SDL_MOUSEBUTTONUP:
        if (!daylight_touch(s) && event->button.button == SDL_BUTTON_LEFT &&
            click(s, event->button.x, event->button.y))
            return SCREEN_OPEN_LINK;
        return SCREEN_NOTHING;
    case SDL_WINDOWEVENT:
        /* Exposed, shown, resized: draw all of it again. */
        if (event->window.event != SDL_WINDOWEVENT_MOVED)
            s->backend->is_stale = true;
        return SCREEN_NOTHING;
    case SDL_DISPLAYEVENT:
        if (event->display.event == SDL_DISPLAYEVENT_CONNECTED)
            log_info("a display was plugged in");
        else if (event->display.event == SDL_DISPLAYEVENT_DISCONNECTED)
            log_info("a display was unplugged");
        s->backend->is_stale = true;
        return SCREEN_NOTHING;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        s->backend->is_stale = true;
        return SCREEN_NOTHING;
    default:
        return SCREEN_NOTHING;
    }
}

enum screen_input
screen_input(struct screen *s, uint32_t wait_ms)
{
    s->link[0] = '\0';
    if (s->window == NULL) {
        if (s->plug.is_out)
            SDL_Delay(wait_ms);
        return SCREEN_NOTHING;
    }
    SDL_Event event;
    int more = wait_ms > 0 ? SDL_WaitEventTimeout(&event, (int)wait_ms)
                           : SDL_PollEvent(&event);
    while (more != 0) {
        enum screen_input asked = event_take(s, &event);
        if (asked != SCREEN_NOTHING)
            return asked;
        more = SDL_PollEvent(&event);
    }
    return SCREEN_NOTHING;
}

void
screen_ring(void *screen)
{
    struct screen *s = screen;
    if (s->window == NULL)
        return;
    SDL_Event event = { .type = s->ring_event };
    SDL_PushEvent(&event);
}
