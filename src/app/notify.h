// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* What systemd wants to hear, sd_notify(3): one datagram a message. */
struct notify {
    int fd; /* -1: nobody listens */
    bool is_ready;
    int64_t watchdog_us; /* 0: no watchdog */
    int64_t next_us;     /* steady time of the next keep-alive */
};

/* From $NOTIFY_SOCKET and $WATCHDOG_USEC, which are forgotten then. */
void notify_open(struct notify *n);
void notify_close(struct notify *n);

/* True when a service manager started us: nobody reads our standard error. */
bool notify_is_supervised(const struct notify *n);

/* A frame has been presented; the first time systemd is told. */
void notify_ready(struct notify *n);

/* All is well, or we wait for something known: at most twice a period. */
void notify_alive(struct notify *n, int64_t now_us);

/* Still starting, and not for want of trying. `status` is one line. */
void notify_waiting(struct notify *n, const char *status, int64_t now_us);
void notify_reloading(struct notify *n, int64_t now_us);
void notify_stopping(struct notify *n);
