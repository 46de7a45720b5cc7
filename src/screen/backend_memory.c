// SPDX-License-Identifier: MIT
#include "screen/backend.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "screen/canvas.h"
#include "screen/daylight.h"
#include "screen/panel.h"
#include "screen/ring.h"

struct memory_backend {
    struct backend backend;
    struct image image;
    struct canvas canvas;
};

static struct memory_backend *
memory_of(struct backend *b)
{
    return (struct memory_backend *)b;
}

static const char *
memory_name(const struct backend *b)
{
    (void)b;
    return "offscreen";
}

static void
memory_fill(struct backend *b, struct rect r, uint32_t rgb)
{
    memory_of(b)->canvas.light = b->light;
    canvas_fill(&memory_of(b)->canvas, r, rgb);
}

static void
memory_scroll(struct backend *b, struct rect to, int dx, int dy)
{
    canvas_scroll(&memory_of(b)->canvas, to, dx, dy);
}

static void
memory_draw(struct backend *b, const struct image *image,
            struct backend_key key, struct rect from, int x, int y)
{
    (void)key;
    memory_of(b)->canvas.light = b->light;
    canvas_draw(&memory_of(b)->canvas, image, from, x, y);
}

static void
memory_lamps(struct backend *b, struct panel *panel, const struct tile *tile,
             struct backend_key key, int from, int column, int count)
{
    (void)key;
    memory_of(b)->canvas.light = b->light;
    panel_show(panel, &memory_of(b)->canvas,
               tile != NULL ? tile->lamps + from : NULL, TILE_PX, column,
               count);
}

static bool
memory_present(struct backend *b, const struct rect *changed, int count)
{
    (void)b;
    (void)changed;
    (void)count;
    return true; /* the clock is the caller's */
}

static void
memory_size(struct backend *b, int *w, int *h)
{
    *w = memory_of(b)->image.w;
    *h = memory_of(b)->image.h;
}

static bool
memory_read(struct backend *b, struct image *out)
{
    const struct image *image = &memory_of(b)->image;
    image_init(out, image->w, image->h);
    memcpy(out->px, image->px,
           (size_t)image->w * (size_t)image->h * sizeof *image->px);
    return true;
}

static void
memory_close(struct backend *b)
{
    image_finish(&memory_of(b)->image);
    free(b);
}

static const struct backend_ops memory_ops = {
    .name = memory_name,
    .fill = memory_fill,
    .scroll = memory_scroll,
    .draw = memory_draw,
    .lamps = memory_lamps,
    .present = memory_present,
    .size = memory_size,
    .read = memory_read,
    .close = memory_close,
};

struct backend *
backend_memory(int w, int h)
{
    struct memory_backend *m = memory_new(1, sizeof *m);
    m->backend = (struct backend){ .ops = &memory_ops,
                                   .is_stale = true,
                                   .light = LIGHT_FULL };
    image_init(&m->image, w, h);
    m->canvas = (struct canvas){ m->image.px, w, h, w * 4, LIGHT_FULL };
    return &m->backend;
}
