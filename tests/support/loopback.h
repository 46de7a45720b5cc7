// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"
#include "support/peer.h"

/*
 * A small HTTP/1.1 server for tests, on 127.0.0.1 and a free port, with a
 * thread per connection. It serves a folder, answers from scripts (see
 * answer.h), or both: a script goes first. Asked as a proxy it answers for
 * all hosts itself, and tunnels to where CONNECT says. For our own tests only:
 * nothing here is meant for a real network.
 */
struct loopback;

struct loopback_settings {
    const char *folder;   /* served; NULL: scripts only */
    const char *log_file; /* a line for each request is appended; NULL: none */
    bool tls;             /* HTTPS with a certificate of an own authority */
    int port;             /* 0: a free one */
    enum certificate certificate;
    bool h2;    /* HTTP/2 over TLS: every request gets the script of /h2 */
    bool ipv6;  /* on ::1 */
    bool stuck; /* accepts no connection at all, as a black hole */
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
/* How often it was asked, as a proxy, to connect to somebody else. */
size_t loopback_tunnels(struct loopback *l);
