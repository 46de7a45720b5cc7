// SPDX-License-Identifier: MIT
#pragma once

#include <stdint.h>

int64_t clock_wall_s(void);    /* Unix time; may jump when NTP arrives */
int64_t clock_wall_us(void);   /* the same in microseconds */
int64_t clock_steady_us(void); /* never jumps; means nothing between boots */
int64_t clock_thread_us(void); /* processor time of the calling thread */
