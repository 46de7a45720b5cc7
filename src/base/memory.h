// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

/*
 * malloc and realloc of `count` things of `size` bytes that never return NULL:
 * when memory is gone, or the product overflows, memory_gone() ends it.
 * memory_new() is zeroed.
 */
void *memory_new(size_t count, size_t size);
void *memory_grow(void *ptr, size_t count, size_t size);
char *memory_string(const char *string); /* a copy, as strdup() makes it */

/* Uninitialised: malloc() and realloc() for libraries that take their own. */
void *memory_take(size_t size);
void *memory_retake(void *ptr, size_t size);

/*
 * Where memory ends: one line on standard error and exit status 1, at once and
 * from any thread or signal handler. Nothing is unwound and nothing saved, for
 * both need memory; what the store has committed is whole, and the supervisor
 * starts us again.
 * Not a signal: those are for broken invariants. What a library cannot have
 * and says so (SQLite, libcurl) fails a feed or a turn, and not the program.
 */
_Noreturn void memory_gone(const char *what);
