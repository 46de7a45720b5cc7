// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <time.h>

int64_t
clock_wall_s(void)
{
    return (int64_t)time(NULL);
}

int64_t
clock_wall_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t
clock_steady_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}
