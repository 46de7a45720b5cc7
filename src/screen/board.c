// SPDX-License-Identifier: MIT
#include "screen/board.h"

#include "screen/diagnostics.h"

#include <stdatomic.h>
#include <string.h>

#include "screen/look.h"
#include "screen/ring.h"
#include "screen/track.h"

void
board_finish(struct board *b)
{
    for (int i = 0; i < SIGNS; i++) {
        image_finish(&b->signs[i].shown);
        image_finish(&b->signs[i].painted);
    }
}

bool
board_ask(struct board *b, enum sign_kind kind, struct text t)
{
    struct board_sign *sign = &b->signs[kind];
    if (atomic_load_explicit(&sign->state, memory_order_acquire) != TILE_FREE)
        return false;
    t = text_clip(t, SIGN_MAX_BYTES - 1);
    if (t.len > 0)
        memcpy(sign->text, t.ptr, t.len);
    sign->text[t.len] = '\0';
    atomic_store_explicit(&sign->state, TILE_WANTED, memory_order_release);
    return true;
}

const struct image *
board_next(struct board *b, enum sign_kind kind)
{
    struct board_sign *sign = &b->signs[kind];
    int state = atomic_load_explicit(&sign->state, memory_order_acquire);
    return state == TILE_READY ? &sign->painted : NULL;
}

bool
board_take(struct board *b, enum sign_kind kind)
{
    struct board_sign *sign = &b->signs[kind];
    if (board_next(b, kind) == NULL)
        return false;
    struct image old = sign->shown;
    sign->shown = sign->painted;
    sign->painted = old; /* freed by the raster thread, in its time */
    atomic_store_explicit(&sign->state, TILE_FREE, memory_order_release);
    return true;
}

void
board_paint(struct board *b, const struct easel *easel)
{
    for (int i = 0; i < SIGNS; i++) {
        struct board_sign *sign = &b->signs[i];
        if (atomic_load_explicit(&sign->state, memory_order_acquire) !=
            TILE_WANTED)
            continue;
        /* A file is read here, and not where frames are drawn. */
        if (i == SIGN_DIAGNOSTICS && sign->text[0] != '\0')
            atomic_store(&b->memory_kib, diagnostics_memory_kib());
        image_finish(&sign->painted);
        sign_paint((enum sign_kind)i, text_of(sign->text), easel->fonts,
                   &easel->look->scene.signs, &easel->tables, &sign->painted);
        atomic_store_explicit(&sign->state, TILE_READY, memory_order_release);
    }
}
