// SPDX-License-Identifier: MIT
#pragma once

#include <signal.h>

/*
 * fontconfig (2.14) follows the pointer it did not get when memory is gone.
 * Between guard_enter() and guard_leave() a fault of the calling thread is
 * told as what it then is (base/memory.h); one of another thread is a crash as
 * ever. Not to be nested; one thread at a time.
 */
struct guard {
    struct sigaction before;
    sigset_t mask;
};

void guard_enter(struct guard *guard);
void guard_leave(struct guard *guard);
