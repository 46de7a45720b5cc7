// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

/*
 * Asks the television at the other end of the HDMI cable to wake or to sleep,
 * by the first of /dev/cec0 and /dev/cec1 that has one. Returns at once: a
 * process of its own talks, for the bus is slow. False, with nothing done,
 * when this machine has no such device.
 */
bool cec_switch(bool on);
