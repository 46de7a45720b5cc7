// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

struct desk;
struct rundown;

/*
 * One turn of the desk on this thread, by the clocks as they stand, of at most
 * `wait_ms`. A rundown published in it takes the place of `*newest`, which the
 * caller owns and which may be NULL.
 */
void turn_take(struct desk *desk, uint32_t wait_ms, struct rundown **newest);
