// SPDX-License-Identifier: MIT
#include "fleet/backoff.h"

#include "base/text.h"

enum { BACKOFF_FIRST_MS = 1000, BACKOFF_MAX_MS = 60000 };

int64_t
backoff_us(uint32_t failures, uint64_t seed)
{
    int64_t wait_ms = BACKOFF_FIRST_MS;
    for (uint32_t i = 0; i < failures && wait_ms < BACKOFF_MAX_MS; i++)
        wait_ms *= 2;
    if (wait_ms > BACKOFF_MAX_MS)
        wait_ms = BACKOFF_MAX_MS;
    uint64_t share =
        text_hash((struct text){ (const char *)&seed, sizeof seed }) % 1000;
    return wait_ms * (500 + (int64_t)share);
}
