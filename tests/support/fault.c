// SPDX-License-Identifier: MIT
/*
 * For LD_PRELOAD: a disk that fails and a clock that is set, for one process.
 *
 *   FAULT_UNDER=DIR   calls that change what is below DIR are counted: making,
 *                     writing, cutting, syncing, renaming and removing files
 *   FAULT_COUNT=FILE  their number, written at the end
 *   FAULT_AT=N        at the Nth of them ...
 *   FAULT_KIND=KIND   ... the process is killed: before the call (kill), in
 *                     the middle of it (torn) or behind it (after); or the
 *                     call fails: EIO, ENOSPC, EROFS
 *   FAULT_ON=1        so does every one after it
 *   CLOCK_FILE=FILE   seconds by which the wall clock is wrong; read at each
 *                     look at it, so that a test sets the clock by writing it
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static _Atomic long fault_calls;

static bool
is_under(const char *path)
{
    const char *under = getenv("FAULT_UNDER");
    return under != NULL && path != NULL &&
           strncmp(path, under, strlen(under)) == 0;
}

static bool
is_fd_under(int fd)
{
    char name[64], path[4096];
    if (getenv("FAULT_UNDER") == NULL || fd < 0)
        return false;
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t len = readlink(name, path, sizeof path - 1);
    if (len <= 0)
        return false;
    path[len] = '\0';
    return is_under(path);
}

enum fault { FAULT_NONE, FAULT_FAIL, FAULT_TORN, FAULT_AFTER };

/* What is to become of the call that begins now; errno is set for a failure. */
static enum fault
next(void)
{
    static const struct {
        const char *name;
        int code;
    } codes[] = { { "EIO", EIO }, { "ENOSPC", ENOSPC }, { "EROFS", EROFS } };
    const char *at = getenv("FAULT_AT"), *kind = getenv("FAULT_KIND");
    long call = atomic_fetch_add(&fault_calls, 1) + 1;
    long wanted = at != NULL ? strtol(at, NULL, 10) : 0;
    if (wanted == 0 || kind == NULL || call < wanted ||
        (call > wanted && getenv("FAULT_ON") == NULL))
        return FAULT_NONE;
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (strcmp(kind, codes[i].name) == 0) {
            errno = codes[i].code;
            return FAULT_FAIL;
        }
    if (strcmp(kind, "torn") == 0)
        return FAULT_TORN;
    if (strcmp(kind, "after") == 0)
        return FAULT_AFTER;
    kill(getpid(), SIGKILL);
    pause();
    return FAULT_NONE;
}

static void
die(enum fault fault)
{
    if (fault == FAULT_NONE)
        return;
    kill(getpid(), SIGKILL);
    pause();
}

static int count_fd = -1;

/* Opened at the start: later the process may have shut itself in. */
__attribute__((constructor)) static void
open_count(void)
{
    const char *path = getenv("FAULT_COUNT");
    if (path != NULL)
        count_fd = (int)syscall(SYS_openat, AT_FDCWD, path,
                                O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

__attribute__((destructor)) static void
write_count(void)
{
    if (count_fd >= 0)
        dprintf(count_fd, "%ld\n", atomic_load(&fault_calls));
}

/* A call with a result of -1 for failure, around the real one. */
#define CALL(is_ours, call)                                                    \
    enum fault fault = (is_ours) ? next() : FAULT_NONE;                        \
    if (fault == FAULT_FAIL)                                                   \
        return -1;                                                             \
    int result = (call);                                                       \
    die(fault);                                                                \
    return result

ssize_t
write(int fd, const void *bytes, size_t len)
{
    enum fault fault = is_fd_under(fd) ? next() : FAULT_NONE;
    if (fault == FAULT_FAIL)
        return -1;
    ssize_t done =
        syscall(SYS_write, fd, bytes, fault == FAULT_TORN ? len / 2 : len);
    die(fault);
    return done;
}

ssize_t
pwrite(int fd, const void *bytes, size_t len, off_t at)
{
    enum fault fault = is_fd_under(fd) ? next() : FAULT_NONE;
    if (fault == FAULT_FAIL)
        return -1;
    ssize_t done = syscall(SYS_pwrite64, fd, bytes,
                           fault == FAULT_TORN ? len / 2 : len, at);
    die(fault);
    return done;
}

ssize_t
pwrite64(int fd, const void *bytes, size_t len, off_t at)
{
    return pwrite(fd, bytes, len, at);
}

int
ftruncate(int fd, off_t len)
{
    CALL(is_fd_under(fd), (int)syscall(SYS_ftruncate, fd, len));
}

int
ftruncate64(int fd, off_t len)
{
    return ftruncate(fd, len);
}

int
fsync(int fd)
{
    CALL(is_fd_under(fd), (int)syscall(SYS_fsync, fd));
}

int
fdatasync(int fd)
{
    CALL(is_fd_under(fd), (int)syscall(SYS_fdatasync, fd));
}

int
rename(const char *from, const char *to)
{
    CALL(is_under(to),
         (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int
unlink(const char *path)
{
    CALL(is_under(path), (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int
open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list args;
        va_start(args, flags);
        mode = va_arg(args, mode_t);
        va_end(args);
    }
    bool makes =
        (flags & O_CREAT) != 0 && is_under(path) && access(path, F_OK) != 0;
    CALL(makes, (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int
open64(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list args;
        va_start(args, flags);
        mode = va_arg(args, mode_t);
        va_end(args);
    }
    return open(path, flags, mode);
}

static long
clock_error_s(void)
{
    const char *path = getenv("CLOCK_FILE");
    char text[32] = "";
    int fd = path != NULL ? (int)syscall(SYS_openat, AT_FDCWD, path,
                                         O_RDONLY | O_CLOEXEC)
                          : -1;
    if (fd < 0)
        return 0;
    if (read(fd, text, sizeof text - 1) < 0)
        text[0] = '\0';
    close(fd);
    return strtol(text, NULL, 10);
}

int
clock_gettime(clockid_t id, struct timespec *out)
{
    int result = (int)syscall(SYS_clock_gettime, id, out);
    if (result == 0 && id == CLOCK_REALTIME)
        out->tv_sec += clock_error_s();
    return result;
}

time_t
time(time_t *out)
{
    struct timespec now = { 0 };
    clock_gettime(CLOCK_REALTIME, &now);
    if (out != NULL)
        *out = now.tv_sec;
    return now.tv_sec;
}

int
gettimeofday(struct timeval *restrict out, void *restrict zone)
{
    struct timespec now = { 0 };
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    out->tv_sec = now.tv_sec;
    out->tv_usec = now.tv_nsec / 1000;
    return 0;
}
