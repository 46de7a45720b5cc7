// SPDX-License-Identifier: MIT
#include "screen/backend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <SDL.h>

#include "base/memory.h"

enum { TEXTURES_MAX = 2048 };

/* A texture for each sign, and for each tile's place. */
struct texture {
    SDL_Texture *texture;
    int w;
    int h;
    uint32_t serial;
};

struct gl_backend {
    struct backend backend;
    SDL_Renderer *renderer;
    struct texture textures[TEXTURES_MAX];
    char name[48];
};

static struct gl_backend *
gl_of(struct backend *b)
{
    return (struct gl_backend *)b;
}

static const char *
gl_name(const struct backend *b)
{
    return ((const struct gl_backend *)b)->name;
}

static void
gl_fill(struct backend *b, struct rect r, uint32_t rgb)
{
    SDL_Renderer *renderer = gl_of(b)->renderer;
    SDL_SetRenderDrawColor(renderer, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF,
                           rgb & 0xFF, 255);
    SDL_RenderFillRect(renderer, &(SDL_Rect){ r.x, r.y, r.w, r.h });
}

/* Written whole, once, and only when its content is new. */
static SDL_Texture *
texture_take(struct gl_backend *g, const struct image *image,
             struct backend_key key)
{
    if (key.place < 0 || key.place >= TEXTURES_MAX)
        return NULL;
    struct texture *t = &g->textures[key.place];
    if (t->texture != NULL && (t->w != image->w || t->h != image->h)) {
        SDL_DestroyTexture(t->texture);
        t->texture = NULL;
    }
    if (t->texture == NULL) {
        t->texture =
            SDL_CreateTexture(g->renderer, SDL_PIXELFORMAT_ARGB8888,
                              SDL_TEXTUREACCESS_STATIC, image->w, image->h);
        if (t->texture == NULL)
            return NULL;
        SDL_SetTextureBlendMode(t->texture, SDL_BLENDMODE_NONE);
        t->w = image->w;
        t->h = image->h;
        t->serial = key.serial - 1;
    }
    if (t->serial != key.serial) {
        SDL_UpdateTexture(t->texture, NULL, image->px, image->w * 4);
        t->serial = key.serial;
    }
    return t->texture;
}

static void
gl_draw(struct backend *b, const struct image *image, struct backend_key key,
        struct rect from, int x, int y)
{
    struct gl_backend *g = gl_of(b);
    SDL_Texture *texture = texture_take(g, image, key);
    if (texture != NULL && from.w > 0 && from.h > 0)
        SDL_RenderCopy(g->renderer, texture,
                       &(SDL_Rect){ from.x, from.y, from.w, from.h },
                       &(SDL_Rect){ x, y, from.w, from.h });
}

static bool
gl_present(struct backend *b, const struct rect *changed, int count)
{
    (void)changed;
    (void)count;
    SDL_RenderPresent(gl_of(b)->renderer);
    return true;
}

static void
gl_size(struct backend *b, int *w, int *h)
{
    if (SDL_GetRendererOutputSize(gl_of(b)->renderer, w, h) != 0)
        *w = *h = 0;
}

static bool
gl_read(struct backend *b, struct image *out)
{
    int w = 0, h = 0;
    gl_size(b, &w, &h);
    if (w <= 0 || h <= 0)
        return false;
    image_init(out, w, h);
    if (SDL_RenderReadPixels(gl_of(b)->renderer, NULL, SDL_PIXELFORMAT_ARGB8888,
                             out->px, w * 4) == 0)
        return true;
    image_finish(out);
    return false;
}

static void
gl_close(struct backend *b)
{
    struct gl_backend *g = gl_of(b);
    SDL_DestroyRenderer(g->renderer); /* and its textures */
    free(g);
}

static const struct backend_ops gl_ops = {
    .name = gl_name,
    .fill = gl_fill,
    .draw = gl_draw,
    .present = gl_present,
    .size = gl_size,
    .read = gl_read,
    .close = gl_close,
};

struct backend *
backend_gl(struct SDL_Window *window, struct error *err)
{
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
    /* Naming a driver switches batching off unless asked for. */
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
    SDL_Renderer *renderer = SDL_CreateRenderer(
        window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
    if (renderer == NULL) {
        error_set(err, ERROR_DISPLAY, "OpenGL ES 2 on %s: %s",
                  SDL_GetCurrentVideoDriver(), SDL_GetError());
        return NULL;
    }
    SDL_RendererInfo info = { .name = "nothing" };
    if (SDL_GetRendererInfo(renderer, &info) != 0 ||
        strcmp(info.name, "opengles2") != 0) {
        /* "opengl" says that all is well on KMSDRM, and shows nothing. */
        error_set(err, ERROR_DISPLAY, "SDL draws by '%s', not by opengles2",
                  info.name);
        SDL_DestroyRenderer(renderer);
        return NULL;
    }
    struct gl_backend *g = memory_new(1, sizeof *g);
    g->backend =
        (struct backend){ .ops = &gl_ops, .is_whole = true, .is_stale = true };
    g->renderer = renderer;
    snprintf(g->name, sizeof g->name, "%s opengles2",
             SDL_GetCurrentVideoDriver());
    return &g->backend;
}
