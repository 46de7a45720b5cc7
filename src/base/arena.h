// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * Memory for one document's lifetime: everything allocated from an arena is
 * released together by arena_destroy(). Allocation never returns NULL
 * (base/memory.h). Not shared between threads.
 */
struct arena;

struct arena *arena_create(void);
void arena_destroy(struct arena *arena); /* NULL is fine */

/* Zeroed, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* A copy; a NUL stands behind it, so `.ptr` serves as a C string too. */
struct text arena_copy(struct arena *arena, struct text t);
struct text arena_format(struct arena *arena, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A NUL-terminated copy, for libraries' doors. */
const char *arena_string(struct arena *arena, struct text t);

/* Bytes handed out so far. */
size_t arena_used(const struct arena *arena);
