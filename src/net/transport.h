// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

/*
 * HTTP on the desk's thread. transport_create_curl() is the real one;
 * tests/support/transport_script answers from a table. What both fill in is
 * in net/transport_impl.h.
 */

struct transport_settings {
    struct text user_agent;   /* empty: motograph/VERSION */
    struct text proxy;        /* empty: as the environment says */
    struct text ca_file;      /* trusted besides the system's */
    uint32_t max_connections; /* at once; 0: 8 */
    uint32_t max_per_host;    /* at once; 0: 2 */
};

struct request {
    struct text url;            /* http or https */
    struct text etag;           /* sent as If-None-Match unless empty */
    struct text last_modified;  /* sent as If-Modified-Since unless empty */
    struct text user_agent;     /* instead of the transport's, unless empty */
    const struct text *headers; /* "Name: value"; only to the URL's origin */
    size_t header_count;
    size_t max_bytes;    /* of the decoded body */
    bool cut;            /* at max_bytes: keep what came, instead of failing */
    bool public_only;    /* refuse private, loopback, link-local addresses */
    uint32_t timeout_ms; /* of the whole transfer; 0: 30,000 */
    uint32_t max_redirects; /* 0: none */
};

/* All texts are borrowed for the length of the callback. */
struct response {
    int status; /* 200, 304, 404 ... */
    struct text body;
    struct text content_type;
    struct text etag;          /* byte for byte */
    struct text last_modified; /* byte for byte */
    struct text final_url;
    bool moved; /* the first hops, without exception, were 301 or 308 ... */
    struct text moved_to;  /* ... and led here */
    int64_t retry_after_s; /* from now; 0 when absent */
    int64_t fresh_s;       /* max-age, else Expires - Date; 0 when absent */
};

/* Called from transport_turn(). The response is gone when this returns. */
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

/* Moves bytes for up to `timeout_ms`, and calls back what has finished. */
void transport_turn(struct transport *t, uint32_t timeout_ms);

/* Ends a transport_turn() that is waiting. Safe from any thread. */
void transport_wake(struct transport *t);
