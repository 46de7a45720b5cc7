// SPDX-License-Identifier: MIT
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "net/transport.h"
#include "support/loopback.h"

/* What came back, copied. */
struct result {
    struct arena *arena;
    int calls;
    bool has_response;
    struct response response;
    struct error err;
};

void result_init(struct result *r);
/* A transport_done; `ctx` is a struct result. */
void result_done(void *ctx, const struct response *r, const struct error *err);

struct transport *transport_plain(void);
/* Turns until nothing is under way. */
void transport_finish(struct transport *t);

/* A script of /a with "@" replaced by the server's own URL. */
void loopback_tell(struct loopback *l, const char *script);
struct text loopback_url(struct arena *arena, const struct loopback *l,
                         const char *path);

/* One request to /a of a scripted server, with the head that it saw. */
struct round {
    struct loopback *server;
    struct transport *transport;
    struct result result;
};

struct round round_start(const char *script);
/* Sends it, to /a when it names no URL, and waits. */
void round_go(struct round *r, struct request request);
void round_finish(struct round *r);
/* The head of the i-th request to `path` has, or has not, this part. */
void assert_asked(struct round *r, const char *path, size_t i, const char *part,
                  bool wanted);
