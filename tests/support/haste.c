// SPDX-License-Identifier: MIT
/*
 * For LD_PRELOAD: one thread of a process lives faster than the others, so that
 * a day of its waiting passes in a minute, and the rest does not notice.
 *
 *   HASTE_THREAD=NAME  the thread
 *   HASTE_FILE=FILE    how many times as fast its steady clock runs; read at
 *                      each look at it, so that a test changes it by writing it
 *   HASTE_TRIES=FILE   gets a dot for each connection over IP that it opens
 */
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { SECOND_NS = 1000000000 };

static int tries_fd = -1;

/* Opened at the start: later the process may have shut itself in. */
__attribute__((constructor)) static void
open_tries(void)
{
    const char *path = getenv("HASTE_TRIES");
    if (path != NULL)
        tries_fd = open(
            path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

static bool
is_hasty(void)
{
    static _Thread_local bool is_known;
    const char *wanted = getenv("HASTE_THREAD");
    char name[16] = "";
    if (is_known || wanted == NULL)
        return is_known;
    prctl(PR_GET_NAME, name);
    return is_known = strcmp(name, wanted) == 0;
}

static int64_t
rate(void)
{
    const char *path = getenv("HASTE_FILE");
    char text[32] = "";
    int fd = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0)
        return 1;
    if (read(fd, text, sizeof text - 1) < 0)
        text[0] = '\0';
    close(fd);
    int64_t value = strtol(text, NULL, 10);
    return value > 1 ? value : 1;
}

int
clock_gettime(clockid_t id, struct timespec *out)
{
    static _Thread_local int64_t real_ns, hasty_ns;
    int result = (int)syscall(SYS_clock_gettime, id, out);
    if (result != 0 || id != CLOCK_MONOTONIC || !is_hasty())
        return result;
    int64_t now_ns = (int64_t)out->tv_sec * SECOND_NS + out->tv_nsec;
    if (real_ns == 0)
        real_ns = hasty_ns = now_ns;
    hasty_ns += (now_ns - real_ns) * rate();
    real_ns = now_ns;
    *out = (struct timespec){ hasty_ns / SECOND_NS, hasty_ns % SECOND_NS };
    return 0;
}

int
poll(struct pollfd *fds, nfds_t count, int wait_ms)
{
    if (wait_ms > 0 && is_hasty()) {
        int64_t hasty_ms = wait_ms / rate();
        wait_ms = hasty_ms > 0 ? (int)hasty_ms : 1;
    }
    struct timespec wait = { wait_ms / 1000, wait_ms % 1000 * 1000000L };
    return (int)syscall(SYS_ppoll, fds, count, wait_ms < 0 ? NULL : &wait, NULL,
                        0);
}

int
connect(int fd, const struct sockaddr *to, socklen_t len)
{
    bool is_counted = tries_fd >= 0 && is_hasty() &&
                      (to->sa_family == AF_INET || to->sa_family == AF_INET6);
    if (is_counted && write(tries_fd, ".", 1) < 0)
        tries_fd = -1;
    return (int)syscall(SYS_connect, fd, to, len);
}
