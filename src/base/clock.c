// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <time.h>

int64_t
clock_wall_s(void)
{
    return (int64_t)time(NULL);
}

static int64_t
clock_us(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t
clock_wall_us(void)
{
    return clock_us(CLOCK_REALTIME);
}

int64_t
clock_steady_us(void)
{
    return clock_us(CLOCK_MONOTONIC);
}

int64_t
clock_thread_us(void)
{
    return clock_us(CLOCK_THREAD_CPUTIME_ID);
}
