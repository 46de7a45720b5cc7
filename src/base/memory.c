// SPDX-License-Identifier: MIT
#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

_Noreturn void
memory_gone(const char *what)
{
    /* No lock that another thread may hold, no buffer to get, and nothing
     * that a signal handler must not do. */
    static const char before[] = "motograph: out of memory for ";
    static const char after[] = "; free some and start it again\n";
    struct iovec line[] = {
        { (char *)(uintptr_t)before, sizeof before - 1 },
        { (char *)(uintptr_t)what, strlen(what) },
        { (char *)(uintptr_t)after, sizeof after - 1 },
    };
    ssize_t written = writev(STDERR_FILENO, line, 3);
    (void)written; /* there is nobody else to tell */
    _exit(EXIT_FAILURE);
}

static _Noreturn void
bytes_gone(size_t count, size_t size)
{
    char what[80];
    snprintf(what, sizeof what, "%zu x %zu bytes", count, size);
    memory_gone(what);
}

void *
memory_new(size_t count, size_t size)
{
    void *ptr = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (ptr == NULL)
        bytes_gone(count, size);
    return ptr;
}

void *
memory_grow(void *ptr, size_t count, size_t size)
{
    void *grown = reallocarray(ptr, count > 0 ? count : 1, size > 0 ? size : 1);
    if (grown == NULL)
        bytes_gone(count, size);
    return grown;
}

char *
memory_string(const char *string)
{
    size_t size = strlen(string) + 1;
    return memcpy(memory_take(size), string, size);
}

void *
memory_take(size_t size)
{
    void *ptr = malloc(size > 0 ? size : 1);
    if (ptr == NULL)
        bytes_gone(1, size);
    return ptr;
}

void *
memory_retake(void *ptr, size_t size)
{
    return memory_grow(ptr, 1, size);
}
