// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/window.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <SDL.h>

#include "base/log.h"
#include "screen/card.h"
#include "screen/wall.h"

enum { DEFAULT_W = 1280, DEFAULT_H = 320, DEFAULT_HZ = 60 };

/* A GPU that this user may draw with. */
static bool
has_render_node(void)
{
    return access("/dev/dri/renderD128", R_OK | W_OK) == 0 ||
           access("/dev/dri/renderD129", R_OK | W_OK) == 0;
}

/*
 * Decided before anything is made: SDL's own way on X11 without a GPU is a
 * software OpenGL behind the window, forty times the cost; and one failed try
 * of OpenGL leaves 60 MB behind.
 */
static bool
wants_gl(const char *driver)
{
    if (strcmp(driver, "dummy") == 0 || strcmp(driver, "offscreen") == 0)
        return false;
    if (strcmp(driver, "x11") == 0)
        return has_render_node();
    return true;
}

static struct backend *
backend_choose(SDL_Window *window, struct error *err)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    if (wants_gl(driver)) {
        struct error gl;
        struct backend *backend = backend_gl(window, &gl);
        if (backend != NULL)
            return backend;
        if (strcmp(driver, "KMSDRM") == 0) { /* it has no other way */
            *err = gl;
            return NULL;
        }
        log_warning("%s; drawing without", gl.message);
    }
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    return backend_surface(window, err);
}

static double
refresh_hz(SDL_Window *window)
{
    SDL_DisplayMode mode;
    int display = SDL_GetWindowDisplayIndex(window);
    if (display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0 ||
        mode.refresh_rate < 10)
        return DEFAULT_HZ;
    return mode.refresh_rate;
}

static SDL_Window *
window_create(const struct screen_place *place)
{
    uint32_t flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    int w = place->width_px > 0 ? place->width_px : DEFAULT_W;
    int h = place->height_px > 0 ? place->height_px : DEFAULT_H;
    SDL_Rect display = { 0, 0, w, h };
    if (strcmp(SDL_GetCurrentVideoDriver(), "KMSDRM") == 0)
        flags |= SDL_WINDOW_OPENGL;
    if (!place->windowed || place->fullscreen) {
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
        /* On X11 without a window manager nobody makes it larger. */
        SDL_GetDisplayBounds(0, &display);
    }
    SDL_Window *window =
        SDL_CreateWindow("motograph", SDL_WINDOWPOS_CENTERED,
                         SDL_WINDOWPOS_CENTERED, display.w, display.h, flags);
    if (window != NULL && (flags & SDL_WINDOW_FULLSCREEN) != 0)
        SDL_SetWindowSize(window, w, h); /* once it is not full any more */
    return window;
}

/*
 * Of several cards SDL takes the last that has connectors, with a panel or
 * without; a card number may change from start to start. What is in the
 * environment wins.
 */
static int
card_choose(struct screen *s)
{
    int card = card_find("/sys/class/drm");
    char number[16];
    if (card < 0)
        return card;
    snprintf(number, sizeof number, "%d", card);
    SDL_SetHint(SDL_HINT_KMSDRM_DEVICE_INDEX, number);
    card_connector("/sys/class/drm", card, s->plug.path, sizeof s->plug.path);
    return card;
}

/* SDL's own last words may be about something it can do without. */
static bool
no_display(int card, struct error *err)
{
    const char *wanted = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    if (card < 0 && wanted != NULL && strcmp(wanted, "kmsdrm") == 0)
        return error_set(err, ERROR_DISPLAY,
                         "no display: no graphics card with a panel yet");
    return error_set(err, ERROR_DISPLAY,
                     "no display: %s; start it in a desktop session, or on a "
                     "console as a member of the groups video, render and "
                     "input",
                     SDL_GetError());
}

/* libsdl-org/SDL#8579: before 2.30.6 frames may be taken for another layout. */
static void
warn_of_pi5(void)
{
    SDL_version v;
    SDL_GetVersion(&v);
    if (strcmp(SDL_GetCurrentVideoDriver(), "KMSDRM") == 0 &&
        v.major * 10000 + v.minor * 100 + v.patch < 23006 &&
        card_is_pi5("/sys/firmware/devicetree/base/model"))
        log_warning("SDL %d.%d.%d may show garbage on a Raspberry Pi 5; it "
                    "wants 2.30.6, as in Raspberry Pi OS trixie",
                    v.major, v.minor, v.patch);
}

bool
window_open(struct screen *s, const struct screen_place *place,
            struct error *err)
{
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_APP_NAME, "motograph");
    int card = card_choose(s);
    /* Events stay when the display goes: other threads ring. */
    if (SDL_InitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS) != 0)
        return no_display(card, err);
    if (strcmp(SDL_GetCurrentVideoDriver(), "KMSDRM") != 0)
        s->plug.path[0] = '\0'; /* somebody else's to look after */
    warn_of_pi5();
    s->ring_event = SDL_RegisterEvents(1);
    s->window = window_create(place);
    if (s->window == NULL) {
        error_set(err, ERROR_DISPLAY, "no window on %s: %s",
                  SDL_GetCurrentVideoDriver(), SDL_GetError());
        SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS);
        return false;
    }
    s->is_fullscreen = !place->windowed || place->fullscreen;
    SDL_ShowCursor(s->is_fullscreen ? SDL_DISABLE : SDL_ENABLE);
    s->backend = backend_choose(s->window, err);
    s->nominal_hz = refresh_hz(s->window);
    return s->backend != NULL;
}

void
window_close(struct screen *s)
{
    if (s->window == NULL)
        return;
    SDL_DestroyWindow(s->window);
    s->window = NULL;
    SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS);
}

bool
window_reopen(struct screen *s, struct error *err)
{
    struct plug plug = s->plug;
    double hz = s->nominal_hz;
    SDL_InitSubSystem(SDL_INIT_EVENTS);
    s->backend->ops->close(s->backend);
    s->backend = NULL;
    window_close(s);
    bool opened = window_open(s, &s->place, err);
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
    s->plug = plug;
    if (opened)
        return true;
    window_close(s);
    s->nominal_hz = hz;
    s->backend = backend_memory(s->layout.device_w, s->layout.device_h);
    return false;
}
