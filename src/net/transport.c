// SPDX-License-Identifier: MIT
#include "net/transport.h"

#include "net/transport_impl.h"

void
transport_destroy(struct transport *t)
{
    if (t != NULL)
        t->destroy(t);
}

void
transport_start(struct transport *t, const struct request *request,
                transport_done done, void *ctx)
{
    t->start(t, request, done, ctx);
}

size_t
transport_pending(const struct transport *t)
{
    return t->pending(t);
}

void
transport_cancel(struct transport *t)
{
    t->cancel(t);
}

void
transport_turn(struct transport *t, uint32_t timeout_ms)
{
    t->turn(t, timeout_ms);
}

void
transport_wake(struct transport *t)
{
    t->wake(t);
}
