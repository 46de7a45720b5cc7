// SPDX-License-Identifier: MIT
#include "app/notify.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* sd_notify(3): a path, or "@name" in the abstract namespace. */
static int
notify_connect(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    size_t len = strlen(path);
    if (len < 2 || len >= sizeof address.sun_path ||
        (path[0] != '/' && path[0] != '@'))
        return -1;
    memcpy(address.sun_path, path, len);
    if (path[0] == '@')
        address.sun_path[0] = '\0';
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len);
    if (fd >= 0 && connect(fd, (const struct sockaddr *)&address, size) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

static void
notify_send(const struct notify *n, const char *message)
{
    /* Whoever does not listen shall not stop the crawl. */
    if (n->fd >= 0 && send(n->fd, message, strlen(message), MSG_NOSIGNAL) < 0)
        return;
}

void
notify_open(struct notify *n)
{
    *n = (struct notify){ .fd = -1 };
    const char *path = getenv("NOTIFY_SOCKET");
    const char *usec = getenv("WATCHDOG_USEC"), *pid = getenv("WATCHDOG_PID");
    if (path == NULL)
        return;
    n->fd = notify_connect(path);
    if (usec != NULL &&
        (pid == NULL || strtol(pid, NULL, 10) == (long)getpid()))
        n->watchdog_us = strtoll(usec, NULL, 10);
    /* A browser that we start is not the service. */
    unsetenv("NOTIFY_SOCKET");
    unsetenv("WATCHDOG_USEC");
    unsetenv("WATCHDOG_PID");
}

void
notify_close(struct notify *n)
{
    if (n->fd >= 0)
        close(n->fd);
    n->fd = -1;
}

bool
notify_is_supervised(const struct notify *n)
{
    return n->fd >= 0;
}

void
notify_ready(struct notify *n)
{
    if (n->is_ready)
        return;
    n->is_ready = true;
    notify_send(n, "READY=1\nSTATUS=on air\n");
}

void
notify_alive(struct notify *n, int64_t now_us)
{
    if (n->watchdog_us <= 0 || now_us < n->next_us)
        return;
    n->next_us = now_us + n->watchdog_us / 2;
    notify_send(n, "WATCHDOG=1\n");
}

void
notify_waiting(struct notify *n, const char *status, int64_t now_us)
{
    enum { PATIENCE_US = 30000000 };
    char message[200];
    snprintf(message, sizeof message,
             "STATUS=%s\nEXTEND_TIMEOUT_USEC=%d\nWATCHDOG=1\n", status,
             PATIENCE_US);
    notify_send(n, message);
    n->next_us = now_us + n->watchdog_us / 2;
}

void
notify_reloading(struct notify *n, int64_t now_us)
{
    char message[80];
    if (!n->is_ready)
        return;
    snprintf(message, sizeof message, "RELOADING=1\nMONOTONIC_USEC=%lld\n",
             (long long)now_us);
    notify_send(n, message);
    notify_send(n, "READY=1\n");
}

void
notify_stopping(struct notify *n)
{
    notify_send(n, "STOPPING=1\n");
}
