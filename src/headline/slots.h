// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

/* Spreads the bits of a feature before it picks a slot of hashed weights: the
 * tagger's and the judge's. */
static inline uint32_t
slots_mix(uint32_t h)
{
    h ^= h >> 16;
    h *= 0x7FEB352DU;
    h ^= h >> 15;
    h *= 0x846CA68BU;
    return h ^ h >> 16;
}
