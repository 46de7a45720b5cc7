// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct ssl_ctx_st;
struct ssl_st;

/* One accepted connection, plain or TLS. */
struct peer {
    int fd;
    struct ssl_st *ssl; /* NULL: plain */
};

/* Does the handshake when `tls` is not NULL. False: it failed. */
bool peer_open(struct peer *p, int fd, struct ssl_ctx_st *tls);
void peer_close(struct peer *p, bool reset);

/* Bytes read, 0 at the end or on any error. */
size_t peer_read(struct peer *p, char *bytes, size_t len);
/* True when there is something to read, the end included. Waits up to `ms`. */
bool peer_is_readable(struct peer *p, int ms);
/* False: the other side has gone. */
bool peer_write(struct peer *p, const char *bytes, size_t len);
/* True when the other side has closed. Waits up to `ms`. */
bool peer_has_gone(struct peer *p, int ms);

enum certificate {
    CERTIFICATE_GOOD,
    CERTIFICATE_EXPIRED,    /* yesterday */
    CERTIFICATE_NOT_YET,    /* tomorrow */
    CERTIFICATE_OTHER_NAME, /* of another host */
    CERTIFICATE_SELF_SIGNED,
};

/* A fresh authority and a certificate by it for 127.0.0.1, ::1 and localhost.
 * `ca_pem` is what a client must trust; the caller frees it. `h2`: HTTP/2 is
 * agreed on with who offers it. */
struct ssl_ctx_st *peer_tls(enum certificate kind, bool h2, char **ca_pem);
/* Has HTTP/2 been agreed on? */
bool peer_is_h2(const struct peer *p);
void peer_tls_finish(struct ssl_ctx_st *tls);
