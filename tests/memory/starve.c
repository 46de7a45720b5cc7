// SPDX-License-Identifier: MIT
/*
 * LD_PRELOAD: malloc() and its kin of which one call fails, for the program
 * and all its libraries, from main() on. But GLib gets what it wants: it comes
 * with HarfBuzz, is used by nobody, and aborts or hangs by its own decision in
 * what it does while it is loaded.
 *   STARVE_AT=N    the call that fails, from 1; without it none does
 *   STARVE_ON=1    and all that follow, as when memory is really gone
 *   STARVE_FILE=F  at the end, how many calls there were, in decimal
 *   STARVE_FORK=F  a socket that says which call fails: again and again, each
 *                  time in a child that is split off there, or, if that is
 *                  after the first thread began, just before that. So what
 *                  comes before is not done again. See memory/walk.h
 * Works with glibc, whose allocator has second names.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "memory/walk.h"

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *ptr, size_t size);
void *__libc_memalign(size_t align, size_t size);

static atomic_ulong calls;
static unsigned long fails_at;
static bool fails_on;
static bool has_begun;
static int count_fd = -1;
static int talk_fd = -1; /* who says what is next; -1: nobody */
static unsigned long next_at;

static void
hear_next(void)
{
    if (read(talk_fd, &next_at, sizeof next_at) == sizeof next_at)
        return;
    _exit(EXIT_SUCCESS); /* there is no next */
}

/* A copy of the process lives on with the failure: true in it. */
static bool
split_off(void)
{
    struct stat out, err;
    fstat(STDOUT_FILENO, &out);
    fstat(STDERR_FILENO, &err);
    struct walk_end end = { 0, out.st_size, err.st_size };
    /* Not fork(): locks that are held here remember by whom, and to the C
     * library the copy is the same thread. */
    pid_t child = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) {
        alarm(WALK_COPY_SECONDS_MAX);
        close(talk_fd);
        talk_fd = -1;
        fails_at = next_at;
        return true;
    }
    if (child < 0 || waitpid(child, &end.status, 0) < 0 ||
        write(talk_fd, &end, sizeof end) != sizeof end)
        _exit(EXIT_FAILURE);
    hear_next();
    return false;
}

static bool
is_of_glib(const void *caller)
{
    Dl_info info;
    return dladdr(caller, &info) != 0 && info.dli_fname != NULL &&
           strstr(info.dli_fname, "libglib") != NULL;
}

static bool
is_refused(const void *caller)
{
    if (!has_begun)
        return false;
    unsigned long call = atomic_fetch_add(&calls, 1) + 1;
    if (talk_fd >= 0 && call == next_at)
        split_off();
    if (fails_at == 0 || call < fails_at || (call > fails_at && !fails_on))
        return false;
    if (is_of_glib(caller))
        return false;
    errno = ENOMEM;
    return true;
}

static int (*program)(int argc, char **argv, char **environment);

static int
begin(int argc, char **argv, char **environment)
{
    const char *at = getenv("STARVE_AT");
    fails_at = at != NULL ? strtoul(at, NULL, 10) : 0;
    fails_on = getenv("STARVE_ON") != NULL;
    /* Now, for later the program may have shut itself in. */
    const char *name = getenv("STARVE_FILE");
    if (name != NULL)
        count_fd = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const char *talk = getenv("STARVE_FORK");
    if (talk != NULL) {
        talk_fd = atoi(talk);
        hear_next();
    }
    has_begun = true;
    return program(argc, argv, environment);
}

/* A process of several threads cannot be copied. */
int
pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
               void *(*start)(void *ctx), void *ctx)
{
    int (*create)(pthread_t *, const pthread_attr_t *, void *(*)(void *),
                  void *);
    void *next = dlsym(RTLD_NEXT, "pthread_create");
    memcpy(&create, &next, sizeof create);
    while (talk_fd >= 0 && has_begun && !split_off())
        continue;
    return create(thread, attributes, start, ctx);
}

/* What the C library starts a program with. */
int
__libc_start_main(int (*main)(int, char **, char **), int argc, char **argv,
                  void (*init)(void), void (*fini)(void),
                  void (*rtld_fini)(void), void *stack_end)
{
    int (*start)(int (*)(int, char **, char **), int, char **, void (*)(void),
                 void (*)(void), void (*)(void), void *);
    void *next = dlsym(RTLD_NEXT, "__libc_start_main");
    memcpy(&start, &next, sizeof start);
    program = main;
    return start(begin, argc, argv, init, fini, rtld_fini, stack_end);
}

/* Children (a browser, a shell) are left alone, but not by this. */
__attribute__((destructor)) static void
end(void)
{
    if (count_fd >= 0)
        dprintf(count_fd, "%lu\n", (unsigned long)calls);
}

void *
malloc(size_t size)
{
    return is_refused(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
    return is_refused(__builtin_return_address(0)) ? NULL
                                                   : __libc_calloc(count, size);
}

void *
realloc(void *ptr, size_t size)
{
    return is_refused(__builtin_return_address(0)) ? NULL
                                                   : __libc_realloc(ptr, size);
}

void *
reallocarray(void *ptr, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) {
        errno = ENOMEM;
        return NULL;
    }
    return is_refused(__builtin_return_address(0)) ? NULL
                                                   : __libc_realloc(ptr, bytes);
}

void *
memalign(size_t align, size_t size)
{
    return is_refused(__builtin_return_address(0))
               ? NULL
               : __libc_memalign(align, size);
}

void *
aligned_alloc(size_t align, size_t size)
{
    return is_refused(__builtin_return_address(0))
               ? NULL
               : __libc_memalign(align, size);
}

int
posix_memalign(void **out, size_t align, size_t size)
{
    void *ptr = is_refused(__builtin_return_address(0))
                    ? NULL
                    : __libc_memalign(align, size);
    if (ptr == NULL)
        return ENOMEM;
    *out = ptr;
    return 0;
}
