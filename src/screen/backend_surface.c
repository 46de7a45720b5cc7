// SPDX-License-Identifier: MIT
#include "screen/backend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <SDL.h>

#include "base/clock.h"
#include "base/memory.h"
#include "screen/canvas.h"
#include "screen/daylight.h"
#include "screen/panel.h"
#include "screen/ring.h"
#include "screen/tally.h"

struct surface_backend {
    struct backend backend;
    SDL_Window *window;
    SDL_Surface *surface; /* SDL's, anew after each change of size */
    struct canvas canvas;
    char name[32];
};

static struct surface_backend *
surface_of(struct backend *b)
{
    return (struct surface_backend *)b;
}

static const char *
surface_name(const struct backend *b)
{
    return ((const struct surface_backend *)b)->name;
}

/* False when SDL has no surface that we can write to. */
static bool
surface_take(struct surface_backend *s)
{
    SDL_Surface *surface = SDL_GetWindowSurface(s->window);
    if (surface == NULL || surface->format->BytesPerPixel != 4 ||
        surface->format->Rmask != 0xFF0000 || surface->format->Bmask != 0xFF)
        return false;
    if (surface != s->surface || surface->pixels != s->canvas.px)
        s->backend.is_stale = true;
    s->surface = surface;
    s->canvas = (struct canvas){ surface->pixels, surface->w, surface->h,
                                 surface->pitch, s->backend.light };
    return true;
}

static void
surface_fill(struct backend *b, struct rect r, uint32_t rgb)
{
    surface_of(b)->canvas.light = b->light;
    canvas_fill(&surface_of(b)->canvas, r, rgb);
}

static void
surface_scroll(struct backend *b, struct rect to, int dx, int dy)
{
    canvas_scroll(&surface_of(b)->canvas, to, dx, dy);
}

static void
surface_draw(struct backend *b, const struct image *image,
             struct backend_key key, struct rect from, int x, int y)
{
    (void)key;
    surface_of(b)->canvas.light = b->light;
    canvas_draw(&surface_of(b)->canvas, image, from, x, y);
}

static void
surface_lamps(struct backend *b, struct panel *panel, const struct tile *tile,
              struct backend_key key, int from, int column, int count)
{
    (void)key;
    surface_of(b)->canvas.light = b->light;
    panel_show(panel, &surface_of(b)->canvas,
               tile != NULL ? tile->lamps + from : NULL, TILE_PX, column,
               count);
}

static bool
surface_present(struct backend *b, const struct rect *changed, int count)
{
    struct surface_backend *s = surface_of(b);
    SDL_Rect rects[BACKEND_CHANGED_MAX];
    int n = 0;
    for (int i = 0; i < count && n < BACKEND_CHANGED_MAX; i++) {
        struct rect r = rect_clip(
            changed[i], (struct rect){ 0, 0, s->canvas.w, s->canvas.h });
        if (r.w > 0)
            rects[n++] = (SDL_Rect){ r.x, r.y, r.w, r.h };
    }
    int64_t before_us = clock_steady_us();
    if (n > 0 && s->surface != NULL)
        SDL_UpdateWindowSurfaceRects(s->window, rects, n);
    if (b->uploads != NULL)
        tally_add(b->uploads, clock_steady_us() - before_us);
    return false;
}

static void
surface_size(struct backend *b, int *w, int *h)
{
    struct surface_backend *s = surface_of(b);
    if (!surface_take(s))
        s->canvas = (struct canvas){ .px = NULL };
    *w = s->canvas.w;
    *h = s->canvas.h;
}

static bool
surface_read(struct backend *b, struct image *out)
{
    const struct canvas *c = &surface_of(b)->canvas;
    if (c->px == NULL)
        return false;
    image_init(out, c->w, c->h);
    for (int y = 0; y < c->h; y++)
        memcpy(out->px + (size_t)y * (size_t)c->w,
               (const char *)c->px + (ptrdiff_t)y * c->pitch, (size_t)c->w * 4);
    return true;
}

static void
surface_close(struct backend *b)
{
    free(b);
}

static const struct backend_ops surface_ops = {
    .name = surface_name,
    .fill = surface_fill,
    .scroll = surface_scroll,
    .draw = surface_draw,
    .lamps = surface_lamps,
    .present = surface_present,
    .size = surface_size,
    .read = surface_read,
    .close = surface_close,
};

struct backend *
backend_surface(struct SDL_Window *window, struct error *err)
{
    struct surface_backend *s = memory_new(1, sizeof *s);
    s->backend = (struct backend){ .ops = &surface_ops,
                                   .is_stale = true,
                                   .light = LIGHT_FULL };
    s->window = window;
    snprintf(s->name, sizeof s->name, "%s surface",
             SDL_GetCurrentVideoDriver());
    if (!surface_take(s)) {
        error_set(err, ERROR_DISPLAY, "%s has no 32-bit surface: %s",
                  SDL_GetCurrentVideoDriver(), SDL_GetError());
        free(s);
        return NULL;
    }
    return &s->backend;
}
