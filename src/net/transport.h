// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

enum {
    TRANSPORT_MAX_HEADER_BYTES = 256 << 10, /* of a hop's response */
    TRANSPORT_MAX_VALIDATOR_BYTES = 1024,   /* longer ones are not kept */
    TRANSPORT_CONNECT_MS = 10000,
    TRANSPORT_TIMEOUT_MS = 30000,
    TRANSPORT_SLOW_BYTES_S = 100, /* less than this for so long ends it */
    TRANSPORT_SLOW_S = 15,
};

/*
 * HTTP on the desk's thread. Decoded bytes are counted as they come, only
 * http and https are spoken, redirects included, and never from https back to
 * http; a body is gzip, deflate or plain, in one layer. A redirect that starts
 * at a public address must not lead to a private one.
 *
 * transport_create_curl() is the real one;
 * tests/support/transport_script answers from a table. What both fill in is
 * in net/transport_impl.h.
 */

struct transport_settings {
    struct text user_agent;   /* empty: motograph/VERSION */
    struct text contact;      /* told behind it, unless empty: an address */
    struct text proxy;        /* empty: as the environment says */
    struct text ca_file;      /* trusted besides the system's */
    struct text hsts_file;    /* hosts that want https; empty: forgotten */
    uint32_t max_connections; /* at once; 0: 8 */
    uint32_t max_per_host;    /* at once; 0: 2 */
};

struct request {
    struct text url;           /* http or https */
    struct text etag;          /* sent as If-None-Match unless empty */
    struct text last_modified; /* sent as If-Modified-Since unless empty */
    struct text validators_of; /* sent only to this URL; empty: to all */
    struct text user_agent;    /* instead of the transport's, unless empty */
    struct text accept;        /* media types; empty: anything */
    /* "Name: value". They and a user name and password in a URL are sent to
     * the origin (scheme, host, port) of `secrets_of` alone. */
    const struct text *headers;
    size_t header_count;
    struct text secrets_of; /* a URL; empty: `url` */
    size_t max_bytes;       /* of the decoded body */
    bool cut;            /* at max_bytes: keep what came, instead of failing */
    bool public_only;    /* refuse private, loopback, link-local addresses */
    uint32_t timeout_ms; /* of the whole transfer; 0: 30,000 */
    uint32_t max_redirects; /* 0: none */
    int64_t now;            /* Unix seconds, for what hosts asked to be kept */
};

/*
 * All texts are borrowed for the length of the callback. No URL in it carries
 * a user name or a password.
 */
struct response {
    int status; /* 200, 304, 404 ... */
    struct text body;
    bool
        may_be_cut; /* the body ended with the connection, as it may anywhere */
    struct text content_type;
    struct text etag;          /* byte for byte */
    struct text last_modified; /* byte for byte */
    struct text final_url;
    bool moved; /* the first hops, without exception, were 301 or 308 ... */
    struct text moved_to;  /* ... and led here */
    bool is_private;       /* a private or loopback address answered */
    int64_t retry_after_s; /* from now; 0 when absent */
    int64_t retry_at;      /* Unix seconds: a date that came without a Date */
    int64_t fresh_s;       /* max-age, else Expires - Date; 0 when absent */
    int64_t fresh_until;   /* Unix seconds: an Expires without a Date */
};

/*
 * Called from transport_turn(), or at once for a URL that is none. The
 * response is gone when this returns.
 */
typedef void (*transport_done)(void *ctx, const struct response *response,
                               const struct error *err);

struct transport;

struct transport *
transport_create_curl(const struct transport_settings *settings,
                      struct error *err);
void transport_destroy(struct transport *t); /* NULL is fine */

/*
 * Copies the request and queues it. `done` is called exactly once, also on
 * destroy: with a response of any status, or with response NULL and an error.
 */
void transport_start(struct transport *t, const struct request *request,
                     transport_done done, void *ctx);

/* Transfers not yet done. */
size_t transport_pending(const struct transport *t);

/* Ends all of them: `done` is told an ERROR_NONE, "stopped". */
void transport_cancel(struct transport *t);

/* Moves bytes for up to `timeout_ms`, and calls back what has finished. */
void transport_turn(struct transport *t, uint32_t timeout_ms);

/* Ends a transport_turn() that is waiting. Safe from any thread. */
void transport_wake(struct transport *t);
