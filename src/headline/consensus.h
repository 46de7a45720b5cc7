// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>
#include <stdint.h>

struct headline;

enum { CONSENSUS_MAX_VOICES = 32 };

/*
 * When a story had been told by `wanted` independent voices within
 * `window_s`, or 0: never. `tellings` are oldest first. Two feeds of one
 * newspaper ("BBC World" and "BBC Tech", both of bbc.co.uk) are one voice.
 */
int64_t consensus_find(const struct headline *const *tellings, size_t count,
                       uint32_t wanted, int64_t window_s);
