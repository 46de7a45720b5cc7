// SPDX-License-Identifier: MIT
#include "screen/ring.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

enum { INK_GAP = 6 };

int64_t
tile_number(int64_t x)
{
    return x >= 0 ? x / TILE_PX : -((-x + TILE_PX - 1) / TILE_PX);
}

void
tile_init(struct tile *tile, const struct layout *l)
{
    bool turned = l->rotate == 90 || l->rotate == 270;
    image_init(&tile->image, turned ? l->tape.h : TILE_PX,
               turned ? TILE_PX : l->tape.h);
    if (l->lamp_px > 0) {
        size_t count = TILE_PX * (size_t)l->tape.h;
        tile->lamps = memory_new(2 * count, 1);
        tile->rest = tile->lamps + count;
    }
    atomic_init(&tile->state, TILE_FREE);
}

void
tile_finish(struct tile *tile)
{
    image_finish(&tile->image);
    free(tile->lamps);
    tile->lamps = tile->rest = NULL; /* one block */
}

void
ring_init(struct ring *ring, const struct layout *l)
{
    ring->count =
        (l->tape.w + TILE_PX - 1) / TILE_PX + 1 + RING_AHEAD + RING_RESTING;
    ring->tiles = memory_new((size_t)ring->count, sizeof *ring->tiles);
    for (int i = 0; i < ring->count; i++)
        tile_init(&ring->tiles[i], l);
}

void
ring_finish(struct ring *ring)
{
    for (int i = 0; i < ring->count; i++)
        tile_finish(&ring->tiles[i]);
    free(ring->tiles);
    *ring = (struct ring){ .count = 0 };
}

struct tile *
ring_at(struct ring *ring, int64_t number)
{
    int64_t place = number % ring->count;
    return &ring->tiles[place >= 0 ? place : place + ring->count];
}

int
ring_ahead(double speed_px_s)
{
    double tiles = ceil(speed_px_s * 1.5 / TILE_PX) + 1;
    return tiles < RING_AHEAD ? (int)tiles : RING_AHEAD;
}

bool
ring_want(struct ring *ring, int64_t x, int width, int ahead)
{
    int64_t first = tile_number(x);
    int64_t last = tile_number(x + width - 1) + ahead;
    bool any = false;
    for (int64_t i = first; i <= last; i++) {
        struct tile *tile = ring_at(ring, i);
        int state = atomic_load_explicit(&tile->state, memory_order_acquire);
        /* One that is being painted for where we no longer are comes back. */
        if (state == TILE_WANTED || (state == TILE_READY && tile->number == i))
            continue;
        tile->number = i;
        atomic_store_explicit(&tile->state, TILE_WANTED, memory_order_release);
        any = true;
    }
    return any;
}

void
ring_renew(struct ring *ring, int64_t from)
{
    for (int i = 0; i < ring->count; i++) {
        struct tile *tile = &ring->tiles[i];
        if (tile->number >= from &&
            atomic_load_explicit(&tile->state, memory_order_acquire) ==
                TILE_READY)
            atomic_store_explicit(&tile->state, TILE_WANTED,
                                  memory_order_release);
    }
}

const struct tile *
ring_ready(struct ring *ring, int64_t number)
{
    const struct tile *tile = ring_at(ring, number);
    int state = atomic_load_explicit(&tile->state, memory_order_acquire);
    return state == TILE_READY && tile->number == number ? tile : NULL;
}

struct tile *
ring_next(struct ring *ring, int64_t from)
{
    struct tile *best = NULL;
    for (int i = 0; i < ring->count; i++) {
        struct tile *tile = &ring->tiles[i];
        if (atomic_load_explicit(&tile->state, memory_order_acquire) !=
            TILE_WANTED)
            continue;
        bool behind = tile->number < from;
        if (best == NULL || (best->number < from) > behind ||
            ((best->number < from) == behind && tile->number < best->number))
            best = tile;
    }
    return best;
}

static bool
row_is_bare(const struct image *picture, int y, uint32_t ground)
{
    const uint32_t *row = picture->px + (size_t)y * (size_t)picture->w;
    uint32_t differs = 0;
    for (int x = 0; x < picture->w; x++)
        differs |= row[x] ^ ground;
    return differs == 0;
}

int
tile_ink(const struct image *picture, uint32_t ground, int parting,
         struct rows ink[TILE_INK])
{
    int count = 0, first = 0, most = TILE_INK / 2;
    for (int y = 0; y < picture->h; y++) {
        if (row_is_bare(picture, y, ground))
            continue;
        /* What is close together is cheaper in one piece. */
        if (y >= parting && most < TILE_INK) {
            first = count;
            most = TILE_INK;
        }
        struct rows *last = count > first ? &ink[count - 1] : NULL;
        if (last != NULL &&
            (y - last->first - last->count < INK_GAP || count == most))
            last->count = y + 1 - last->first;
        else
            ink[count++] = (struct rows){ y, 1 };
    }
    return count;
}
