// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

/*
 * A small HTTP/1.1 server for tests, on 127.0.0.1 and a free port, with a
 * thread per connection. It serves a folder, answers from scripts (see
 * answer.h), or both: a script goes first. For one program's own tests only:
 * nothing here is meant for a real network.
 */
struct loopback;

struct loopback_settings {
    const char *folder;   /* served; NULL: scripts only */
    const char *log_file; /* a line for each request is appended; NULL: none */
    bool tls;             /* HTTPS with a certificate of an own authority */
    int port;             /* 0: a free one */
};

struct loopback *loopback_start(const struct loopback_settings *settings,
                                struct error *err);
void loopback_stop(struct loopback *l); /* NULL is fine */

int loopback_port(const struct loopback *l);

/* PEM of the authority that signed the certificate, for `ca_file`. */
bool loopback_write_ca(const struct loopback *l, const char *path);

/* Answers `path` ("/feed.xml") by this script from now on. */
void loopback_script(struct loopback *l, const char *path, const char *script);

/* Requests for this path so far, and the head of the `i`th (caller frees). */
size_t loopback_requests(struct loopback *l, const char *path);
char *loopback_request(struct loopback *l, const char *path, size_t i);

/* Connections accepted so far, and how many were open at once at most. */
size_t loopback_connections(struct loopback *l);
size_t loopback_most_at_once(struct loopback *l);
