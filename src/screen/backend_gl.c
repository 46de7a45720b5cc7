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
#include "screen/lamp.h"
#include "screen/panel.h"
#include "screen/ring.h"
#include "screen/sheet.h"
#include "screen/tally.h"

enum { TEXTURES_MAX = 8704 };

/* A texture for each sign, cell and tile, by its place. */
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
    SDL_Texture *sheets[2]; /* of lamps: what lets light through; what is lit
                               from outside */
    uint32_t sheet_serial;
    uint32_t cell[SHEET_CELL_W * SHEET_CELL_H]; /* one, as pixels */
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
    rgb = canvas_dimmed(rgb, b->light);
    SDL_SetRenderDrawColor(renderer, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF,
                           rgb & 0xFF, 255);
    SDL_RenderFillRect(renderer, &(SDL_Rect){ r.x, r.y, r.w, r.h });
}

static uint8_t
light_mod(const struct gl_backend *g)
{
    int light = g->backend.light;
    return (uint8_t)(light > 255 ? 255 : light);
}

/* What is kept as runs is a cell of a sheet. */
static const uint32_t *
pixels_of(struct gl_backend *g, const struct image *image)
{
    if (image->px != NULL)
        return image->px;
    for (int y = 0; y < image->h; y++)
        image_row(image, y, 0, image->w, g->cell + y * image->w);
    return g->cell;
}

/* Written whole, once, and only when its content is new. */
static SDL_Texture *
texture_take(struct gl_backend *g, const struct image *image,
             struct backend_key key)
{
    if (key.place < 0 || key.place >= TEXTURES_MAX)
        return NULL;
    struct texture *t = &g->textures[key.place];
    uint8_t mod = light_mod(g);
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
        int64_t before_us = clock_steady_us();
        SDL_UpdateTexture(t->texture, NULL, pixels_of(g, image), image->w * 4);
        t->serial = key.serial;
        if (g->backend.uploads != NULL)
            tally_add(g->backend.uploads, clock_steady_us() - before_us);
    }
    SDL_SetTextureColorMod(t->texture, mod, mod, mod);
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

/* Sockets and glass for the columns [0, LAMP_PERIOD), which then repeat. */
static void
sheet_fill(const struct panel *p, bool is_mask, struct image *out)
{
    size_t size = (size_t)p->pitch * (size_t)p->pitch;
    uint32_t *lamp = memory_new(size, sizeof *lamp);
    int w = LAMP_PERIOD * p->pitch, h = p->rows * p->pitch;
    struct image sheet;
    image_init(&sheet, w, h);
    for (int row = 0; row < p->rows; row++)
        for (int column = 0; column < LAMP_PERIOD; column++) {
            if (is_mask)
                lamp_draw_mask(lamp_kind(column, row), p->pitch, lamp);
            else
                lamp_draw_off(p->ground, p->pitch, lamp);
            for (int y = 0; y < p->pitch; y++)
                memcpy(sheet.px + (row * p->pitch + y) * w + column * p->pitch,
                       lamp + y * p->pitch, (size_t)p->pitch * 4);
        }
    bool turned = p->rotate == 90 || p->rotate == 270;
    image_init(out, turned ? h : w, turned ? w : h);
    image_turn(&sheet, out, p->rotate);
    image_finish(&sheet);
    free(lamp);
}

/* Once for a panel: the lamps that its tiles are seen through. */
static void
sheets_make(struct gl_backend *g, const struct panel *p)
{
    for (int i = 0; i < 2; i++) {
        struct image sheet;
        sheet_fill(p, i == 0, &sheet);
        if (g->sheets[i] != NULL)
            SDL_DestroyTexture(g->sheets[i]);
        g->sheets[i] =
            SDL_CreateTexture(g->renderer, SDL_PIXELFORMAT_XRGB8888,
                              SDL_TEXTUREACCESS_STATIC, sheet.w, sheet.h);
        if (g->sheets[i] != NULL) {
            SDL_UpdateTexture(g->sheets[i], NULL, sheet.px, sheet.w * 4);
            SDL_SetTextureBlendMode(g->sheets[i], i == 0 ? SDL_BLENDMODE_MOD
                                                         : SDL_BLENDMODE_ADD);
        }
        image_finish(&sheet);
    }
    g->sheet_serial = p->serial;
}

/* The columns [from, from + count) of a picture `width` columns wide. */
static void
columns_copy(struct gl_backend *g, SDL_Texture *texture, const struct panel *p,
             int width, int unit, int from, int column, int count)
{
    struct rect source =
        rect_turn((struct rect){ from * unit, 0, count * unit, p->rows * unit },
                  width * unit, p->rows * unit, p->rotate);
    struct rect to =
        rect_turn((struct rect){ column * p->pitch, 0, count * p->pitch,
                                 p->rows * p->pitch },
                  p->columns * p->pitch, p->rows * p->pitch, p->rotate);
    SDL_RenderCopy(g->renderer, texture,
                   &(SDL_Rect){ source.x, source.y, source.w, source.h },
                   &(SDL_Rect){ p->at.x + to.x, p->at.y + to.y, to.w, to.h });
}

/* A pixel of the tile as large as a lamp, times the lamps, plus their glass. */
static void
gl_lamps(struct backend *b, struct panel *p, const struct tile *tile,
         struct backend_key key, int from, int column, int count)
{
    struct gl_backend *g = gl_of(b);
    if (g->sheet_serial != p->serial)
        sheets_make(g, p);
    SDL_Texture *texture =
        tile != NULL ? texture_take(g, &tile->image, key) : NULL;
    if (texture != NULL) {
        columns_copy(g, texture, p, TILE_PX, 1, from, column, count);
    } else {
        struct rect to =
            rect_turn((struct rect){ column * p->pitch, 0, count * p->pitch,
                                     p->rows * p->pitch },
                      p->columns * p->pitch, p->rows * p->pitch, p->rotate);
        gl_fill(b, (struct rect){ p->at.x + to.x, p->at.y + to.y, to.w, to.h },
                0);
    }
    /* What the lamps let through has been dimmed; what falls on them not. */
    if (g->sheets[1] != NULL)
        SDL_SetTextureColorMod(g->sheets[1], light_mod(g), light_mod(g),
                               light_mod(g));
    for (int i = 0; i < 2 && g->sheets[i] != NULL; i++)
        for (int x = column; x < column + count;) {
            int part = LAMP_PERIOD - x % LAMP_PERIOD;
            if (part > column + count - x)
                part = column + count - x;
            columns_copy(g, g->sheets[i], p, LAMP_PERIOD, p->pitch,
                         x % LAMP_PERIOD, x, part);
            x += part;
        }
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
    .lamps = gl_lamps,
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
    g->backend = (struct backend){
        .ops = &gl_ops, .is_whole = true, .is_stale = true, .light = LIGHT_FULL
    };
    g->renderer = renderer;
    snprintf(g->name, sizeof g->name, "%s opengles2",
             SDL_GetCurrentVideoDriver());
    return &g->backend;
}
