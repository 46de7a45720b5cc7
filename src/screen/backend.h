// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "screen/image.h"

struct SDL_Window;
struct panel;
struct tally;
struct tile;

/*
 * Where frames go. Pictures are blitted at device coordinates; none is made or
 * freed while the wall runs. Main thread.
 */
struct backend;

/* Places of one frame that are handed over. */
enum { BACKEND_CHANGED_MAX = 48 };

/* A picture that a texture may stand for: which, and which version of it. */
struct backend_key {
    int place; /* frame.h deals them out */
    uint32_t serial;
};

struct backend_ops {
    const char *(*name)(const struct backend *b);
    void (*fill)(struct backend *b, struct rect r, uint32_t rgb);
    /* The pixels of `to` become those that are at dx, dy from them. Not for
     * one whose frames are drawn whole. */
    void (*scroll)(struct backend *b, struct rect to, int dx, int dy);
    void (*draw)(struct backend *b, const struct image *image,
                 struct backend_key key, struct rect from, int x, int y);
    /* Lamps of a tile for the panel's columns [column, column + count), from
     * `from` on in the tile; NULL: dark ones. */
    void (*lamps)(struct backend *b, struct panel *panel,
                  const struct tile *tile, struct backend_key key, int from,
                  int column, int count);
    /* Hands over what is inside `changed`. True: it waited for the refresh. */
    bool (*present)(struct backend *b, const struct rect *changed, int count);
    /* False: the size on the way is not known; try again. */
    void (*size)(struct backend *b, int *w, int *h);
    bool (*read)(struct backend *b, struct image *out);
    void (*close)(struct backend *b);
};

struct backend {
    const struct backend_ops *ops;
    bool is_whole; /* every frame has to be drawn whole */
    bool is_stale; /* what was drawn before is gone: draw all of it once */
    struct tally *uploads; /* how long they take; NULL: nobody asks */
    int light; /* of everything that is drawn; LIGHT_FULL is as it is */
};

/* Memory: no display, no SDL. */
struct backend *backend_memory(int w, int h);

/* The window's own pixels, without an accelerator behind them. */
struct backend *backend_surface(struct SDL_Window *window, struct error *err);

/* OpenGL ES 2 by SDL's renderer, with the refresh as its clock. */
struct backend *backend_gl(struct SDL_Window *window, struct error *err);
