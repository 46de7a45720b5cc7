// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

/*
 * How long to wait after so many failures in a row: 1 s, doubled up to a
 * minute, between half and one and a half of it. The seed decides where, for
 * there is no chance here: each display has its own.
 */
int64_t backoff_us(uint32_t failures, uint64_t seed);
