// SPDX-License-Identifier: MIT
#include "desk/parts.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/clock.h"
#include "net/transport.h"

enum {
    THREAD_STACK_BYTES = 1 << 20,
    THREAD_NICE = 10,
    THREAD_WAIT_MS = 5000, /* the watchdog wants to see turns */
};

static void *
take_turns(void *ctx)
{
    struct desk *d = ctx;
    /* The main thread's program hears signals, at a moment of its choosing. */
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
    pthread_setname_np(pthread_self(), "moto:desk");
    /* On Linux this is the thread's own. */
    setpriority(PRIO_PROCESS, (id_t)gettid(), THREAD_NICE);
    while (!atomic_load(&d->is_stopping))
        desk_turn_at(d, clock_wall_s(), clock_steady_us() / 1000000,
                     THREAD_WAIT_MS);
    return NULL;
}

bool
desk_start(struct desk *d, void (*ring)(void *ctx), void *ctx,
           struct error *err)
{
    d->ring = ring;
    d->ring_ctx = ctx;
    atomic_store(&d->is_stopping, false);
    atomic_store(&d->last_turn_us, clock_steady_us());
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, THREAD_STACK_BYTES);
    int code = pthread_create(&d->thread, &attr, take_turns, d);
    pthread_attr_destroy(&attr);
    if (code != 0)
        return error_set(err, ERROR_NETWORK, "no thread for the desk: %s",
                         strerror(code));
    d->has_thread = true;
    return true;
}

void
desk_stop(struct desk *d)
{
    if (!d->has_thread)
        return;
    atomic_store(&d->is_stopping, true);
    transport_wake(d->transport);
    pthread_join(d->thread, NULL);
    d->has_thread = false;
}
