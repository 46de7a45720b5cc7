// SPDX-License-Identifier: MIT
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

static _Noreturn void
memory_gone(size_t count, size_t size)
{
    fprintf(stderr, "motograph: out of memory for %zu x %zu bytes\n", count,
            size);
    abort();
}

void *
memory_new(size_t count, size_t size)
{
    void *ptr = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (ptr == NULL)
        memory_gone(count, size);
    return ptr;
}

void *
memory_grow(void *ptr, size_t count, size_t size)
{
    void *grown = reallocarray(ptr, count > 0 ? count : 1, size > 0 ? size : 1);
    if (grown == NULL)
        memory_gone(count, size);
    return grown;
}
