// SPDX-License-Identifier: MIT
/*
 * Loaded before a program (LD_PRELOAD), it counts what the main thread calls
 * that a render loop must not: the allocator, files, fonts. A first SIGRTMIN
 * begins the count, a second ends it and writes one line to the file that CALLS
 * names.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum kind { KIND_MEMORY, KIND_FILE, KIND_FONT, KINDS };

static atomic_bool counts;
static atomic_long calls[KINDS];

static void
note(enum kind kind)
{
    if (atomic_load_explicit(&counts, memory_order_relaxed) &&
        gettid() == getpid())
        atomic_fetch_add(&calls[kind], 1);
}

static void
on_signal(int signal)
{
    (void)signal;
    if (!atomic_load(&counts)) {
        for (int i = 0; i < KINDS; i++)
            atomic_store(&calls[i], 0);
        atomic_store(&counts, true);
        return;
    }
    atomic_store(&counts, false);
    const char *path = getenv("CALLS");
    int file =
        path != NULL ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
    if (file < 0)
        return;
    dprintf(file, "memory %ld files %ld fonts %ld\n", calls[KIND_MEMORY],
            calls[KIND_FILE], calls[KIND_FONT]);
    close(file);
}

__attribute__((constructor)) static void
begin(void)
{
    struct sigaction action = { .sa_handler = on_signal,
                                .sa_flags = SA_RESTART };
    sigaction(SIGRTMIN, &action, NULL);
}

/* The C library's own names for its allocator. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t boundary, size_t size);

void *
malloc(size_t size)
{
    note(KIND_MEMORY);
    return __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
    note(KIND_MEMORY);
    return __libc_calloc(count, size);
}

void *
realloc(void *block, size_t size)
{
    note(KIND_MEMORY);
    return __libc_realloc(block, size);
}

void *
aligned_alloc(size_t boundary, size_t size)
{
    note(KIND_MEMORY);
    return __libc_memalign(boundary, size);
}

int
posix_memalign(void **block, size_t boundary, size_t size)
{
    note(KIND_MEMORY);
    *block = __libc_memalign(boundary, size);
    return *block != NULL ? 0 : 12;
}

/* FORWARD: a function that is counted and then called. */
#define FORWARD(kind, type, name, declared, passed)                            \
    type name declared                                                         \
    {                                                                          \
        static type(*real) declared;                                           \
        if (real == NULL)                                                      \
            *(void **)&real = dlsym(RTLD_NEXT, #name);                         \
        note(kind);                                                            \
        return real passed;                                                    \
    }

FORWARD(KIND_FILE, FILE *, fopen, (const char *path, const char *mode),
        (path, mode))
FORWARD(KIND_FILE, ssize_t, pread, (int file, void *to, size_t n, off_t at),
        (file, to, n, at))
FORWARD(KIND_FILE, int, fsync, (int file), (file))
FORWARD(KIND_FILE, int, access, (const char *path, int mode), (path, mode))
FORWARD(KIND_FONT, int, FT_Load_Glyph, (void *face, unsigned glyph, int flags),
        (face, glyph, flags))
FORWARD(KIND_FONT, unsigned, FT_Get_Char_Index, (void *face, unsigned long c),
        (face, c))
FORWARD(KIND_FONT, void, hb_shape,
        (void *font, void *buffer, const void *features, unsigned count),
        (font, buffer, features, count))
FORWARD(KIND_FONT, void *, TTF_RenderUTF8_Blended,
        (void *font, const char *text, unsigned color), (font, text, color))
FORWARD(KIND_FONT, int, TTF_SizeUTF8,
        (void *font, const char *text, int *w, int *h), (font, text, w, h))

/* open() and openat() have a third argument at times. */
#define FORWARD_OPEN(name, declared, passed)                                   \
    int name declared                                                          \
    {                                                                          \
        static int(*real) declared;                                            \
        if (real == NULL)                                                      \
            *(void **)&real = dlsym(RTLD_NEXT, #name);                         \
        mode_t mode = 0;                                                       \
        if ((flags & (O_CREAT | O_TMPFILE)) != 0) {                            \
            va_list more;                                                      \
            va_start(more, flags);                                             \
            mode = va_arg(more, mode_t);                                       \
            va_end(more);                                                      \
        }                                                                      \
        note(KIND_FILE);                                                       \
        return real passed;                                                    \
    }

FORWARD_OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
FORWARD_OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
FORWARD_OPEN(openat, (int at, const char *path, int flags, ...),
             (at, path, flags, mode))
