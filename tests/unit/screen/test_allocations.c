// SPDX-License-Identifier: MIT
#include "unit/screen/test_screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

#include <dlfcn.h>

#include <cmocka.h>

#include "headline/headline.h"
#include "headline/rundown.h"
#include "screen/screen.h"

enum { NOW = 1780000000 };

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#define HAS_SANITIZER                                                          \
    (__has_feature(address_sanitizer) || __has_feature(thread_sanitizer))
#else
#define HAS_SANITIZER 0
#endif

#if defined(__GLIBC__) && !HAS_SANITIZER
#define COUNTS_ALLOCATIONS 1

/* The libraries' calls as well. */
#pragma GCC visibility push(default)

/* glibc's own names for what this program puts a counter before. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *ptr, size_t size);
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *ptr, size_t size);

static _Thread_local uint64_t allocations;

void *
malloc(size_t size)
{
    allocations++;
    return __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
    allocations++;
    return __libc_calloc(count, size);
}

void *
realloc(void *ptr, size_t size)
{
    allocations++;
    return __libc_realloc(ptr, size);
}

/*
 * Calls into fonts and for files, by this thread and by any: what is counted
 * for the one that paints shows that it would be for the other.
 */
static _Thread_local uint64_t calls;
static _Atomic uint64_t calls_of_all;

int FT_Load_Glyph(void *face, unsigned glyph, int32_t flags);
void hb_shape(void *font, void *buffer, const void *features, unsigned count);
int open(const char *path, int flags, ...);
ssize_t read(int fd, void *buffer, size_t size);

/* What would have been called, into a function's pointer. */
static void
count_call(const char *name, void *function)
{
    calls++;
    atomic_fetch_add(&calls_of_all, 1);
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(function, &found, sizeof found);
}

int
FT_Load_Glyph(void *face, unsigned glyph, int32_t flags)
{
    int (*real)(void *, unsigned, int32_t);
    count_call("FT_Load_Glyph", &real);
    return real(face, glyph, flags);
}

void
hb_shape(void *font, void *buffer, const void *features, unsigned count)
{
    void (*real)(void *, void *, const void *, unsigned);
    count_call("hb_shape", &real);
    real(font, buffer, features, count);
}

int
open(const char *path, int flags, ...)
{
    int (*real)(const char *, int, unsigned);
    va_list more;
    va_start(more, flags);
    unsigned mode = va_arg(more, unsigned);
    va_end(more);
    count_call("open", &real);
    return real(path, flags, mode);
}

FILE *
fopen(const char *path, const char *mode)
{
    FILE *(*real)(const char *, const char *);
    count_call("fopen", &real);
    return real(path, mode);
}

ssize_t
read(int fd, void *buffer, size_t size)
{
    ssize_t (*real)(int, void *, size_t);
    count_call("read", &real);
    return real(fd, buffer, size);
}

#pragma GCC visibility pop
#else
#define COUNTS_ALLOCATIONS 0
static uint64_t allocations, calls, calls_of_all;
#endif

void
no_frame_allocates_or_calls_for_fonts_or_files(void **state)
{
    (void)state;
    if (COUNTS_ALLOCATIONS == 0) {
        print_message("skipped: allocations are not counted here\n");
        return;
    }
    struct screen_style style = { .speed_px_s = 960, .clock = TEXT("%H:%M") };
    struct error err;
    struct screen *s = screen_open_offscreen(&style, 1280, 320, 60, &err);
    assert_non_null(s);
    struct headline h[40];
    char lines[40][64];
    for (size_t i = 0; i < 40; i++) {
        snprintf(lines[i], sizeof lines[i], "The ferry of %zu is late again",
                 i);
        h[i] = (struct headline){ .id = i + 1,
                                  .line = text_of(lines[i]),
                                  .source = TEXT("Desk"),
                                  .published = NOW - 60 };
    }
    struct rundown_rules rules = { .merge_stories = false };
    screen_show(s, rundown_compose(h, 40, NULL, 0, &rules, NOW));
    screen_frame(s, 0, NOW);
    uint64_t before = allocations;
    uint64_t calls_before = calls, painted = calls_of_all;
    assert_true(before > 0);
    /* Ten minutes: new items all the time, and ten new clocks. */
    for (int64_t i = 1; i < 36000; i += 4) {
        int64_t us = i * 1000000 / 60;
        screen_frame(s, us, NOW + us / 1000000);
    }
    assert_int_equal(allocations, before);
    assert_int_equal(calls, calls_before);
    assert_true(calls_of_all > painted + 1000);
    struct screen_stats stats;
    screen_stats(s, &stats);
    assert_true(stats.items > 100);
    assert_int_equal(stats.blank_tiles, 0);
    screen_close(s);
}
