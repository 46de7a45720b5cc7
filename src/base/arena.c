// SPDX-License-Identifier: MIT
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Blocks double from the least to the largest: many a line on the wall has an
 * arena of its own, and a kilobyte is all that it needs. */
enum {
    ARENA_LEAST_BYTES = 1 << 10,
    ARENA_BLOCK_BYTES = 16 << 10,
    ARENA_ALIGN = 16,
};

struct block {
    struct block *next;
    size_t used;
    size_t cap;
    _Alignas(ARENA_ALIGN) char bytes[];
};

struct arena {
    struct block *first; /* the block that allocations come from */
    size_t used;
    size_t next_bytes; /* of the next block */
};

struct arena *
arena_create(void)
{
    struct arena *arena = memory_new(1, sizeof *arena);
    arena->next_bytes = ARENA_LEAST_BYTES;
    return arena;
}

void
arena_destroy(struct arena *arena)
{
    if (arena == NULL)
        return;
    for (struct block *b = arena->first; b != NULL;) {
        struct block *next = b->next;
        free(b);
        b = next;
    }
    free(arena);
}

static struct block *
block_create(size_t cap)
{
    /* calloc, so that fresh pages are zero without being touched. */
    struct block *b = memory_new(1, sizeof *b + cap);
    b->cap = cap;
    return b;
}

/* Of the next block for small ones, `bytes` among them. */
static size_t
next_cap(struct arena *arena, size_t bytes)
{
    while (arena->next_bytes < bytes)
        arena->next_bytes *= 2;
    size_t cap = arena->next_bytes;
    if (cap < ARENA_BLOCK_BYTES)
        arena->next_bytes *= 2;
    return cap;
}

void *
arena_alloc(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes) ||
        bytes > SIZE_MAX - sizeof(struct block) - ARENA_ALIGN)
        bytes = SIZE_MAX / 2; /* memory_new() says that it is too much */
    bytes = (bytes + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
    struct block *b = arena->first;
    if (b == NULL || bytes > b->cap - b->used) {
        bool large = bytes > ARENA_BLOCK_BYTES / 4;
        struct block *fresh =
            block_create(large ? bytes : next_cap(arena, bytes));
        if (large && b != NULL) {
            /* Behind the first, which goes on serving the small ones. */
            fresh->next = b->next;
            b->next = fresh;
        } else {
            fresh->next = b;
            arena->first = fresh;
        }
        b = fresh;
    }
    void *ptr = b->bytes + b->used;
    b->used += bytes;
    arena->used += bytes;
    return ptr;
}

struct text
arena_copy(struct arena *arena, struct text t)
{
    char *ptr = arena_alloc(arena, t.len + 1, 1);
    if (t.len > 0)
        memcpy(ptr, t.ptr, t.len);
    return (struct text){ ptr, t.len };
}

struct text
arena_format(struct arena *arena, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int len = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (len < 0)
        return (struct text){ 0 };
    char *ptr = arena_alloc(arena, (size_t)len + 1, 1);
    va_start(args, fmt);
    vsnprintf(ptr, (size_t)len + 1, fmt, args);
    va_end(args);
    return (struct text){ ptr, (size_t)len };
}

const char *
arena_string(struct arena *arena, struct text t)
{
    return arena_copy(arena, t).ptr;
}

size_t
arena_used(const struct arena *arena)
{
    return arena->used;
}
