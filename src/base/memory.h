// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

/*
 * malloc and realloc of `count` things of `size` bytes that never return NULL:
 * when memory is gone (or the product overflows) the process says so and
 * aborts, and the supervisor restarts it. memory_new() is zeroed.
 */
void *memory_new(size_t count, size_t size);
void *memory_grow(void *ptr, size_t count, size_t size);
