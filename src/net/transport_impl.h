// SPDX-License-Identifier: MIT
#pragma once

#include "net/transport.h"

/* What a transport is made of: `struct transport` is the first member. */
struct transport {
    void (*destroy)(struct transport *t);
    void (*start)(struct transport *t, const struct request *request,
                  transport_done done, void *ctx);
    size_t (*pending)(const struct transport *t);
    void (*cancel)(struct transport *t);
    void (*turn)(struct transport *t, uint32_t timeout_ms);
    void (*wake)(struct transport *t);
};
