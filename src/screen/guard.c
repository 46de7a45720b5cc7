// SPDX-License-Identifier: MIT
#include "screen/guard.h"

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"

/* A signal handler has no other way to know where its thread is. */
static _Thread_local volatile sig_atomic_t guard_is_inside;

static void
on_fault(int number)
{
    if (guard_is_inside)
        memory_gone("fontconfig");
    /* The same instruction faults again, now without us. */
    signal(number, SIG_DFL);
}

void
guard_enter(struct guard *guard)
{
    struct sigaction action = { .sa_handler = on_fault };
    sigemptyset(&action.sa_mask);
    sigaction(SIGSEGV, &action, &guard->before);
    /* The raster thread blocks all signals; a blocked fault kills at once. */
    sigset_t faults;
    sigemptyset(&faults);
    sigaddset(&faults, SIGSEGV);
    pthread_sigmask(SIG_UNBLOCK, &faults, &guard->mask);
    guard_is_inside = true;
}

void
guard_leave(struct guard *guard)
{
    guard_is_inside = false;
    pthread_sigmask(SIG_SETMASK, &guard->mask, NULL);
    sigaction(SIGSEGV, &guard->before, NULL);
}
