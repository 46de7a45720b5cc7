// SPDX-License-Identifier: MIT
/*
 * bench_beat ROWS WIDTH SECONDS: what this machine takes for the least that a
 * frame of a crawl does, so many rows of pixels moved by four, 60 times a second
 * and asleep between. Prints the processor time of a beat in ms: p50, p99 and the
 * worst. No wall is faster; a machine that is shared shows here how much.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/memory.h"

enum { HZ = 60, STEP_PX = 4, ROWS_MAX = 4320, WIDTH_MAX = 16384 };

static int
by_time(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static int64_t
beat(uint32_t *px, int rows, int width)
{
    int64_t began_us = clock_thread_us();
    for (int y = 0; y < rows; y++) {
        uint32_t *row = px + (size_t)y * (size_t)width;
        memmove(row, row + STEP_PX, (size_t)(width - STEP_PX) * sizeof *row);
    }
    return clock_thread_us() - began_us;
}

int
main(int argc, char **argv)
{
    int rows = argc > 1 ? atoi(argv[1]) : 0;
    int width = argc > 2 ? atoi(argv[2]) : 0;
    int count = HZ * (argc > 3 ? atoi(argv[3]) : 0);
    if (rows < 1 || rows > ROWS_MAX || width <= STEP_PX || width > WIDTH_MAX ||
        count < HZ) {
        fprintf(stderr, "Usage: bench_beat ROWS WIDTH SECONDS\n");
        return 2;
    }
    uint32_t *px = memory_new((size_t)rows * (size_t)width, sizeof *px);
    int64_t *took_us = memory_new((size_t)count, sizeof *took_us);
    memset(px, 1, (size_t)rows * (size_t)width * sizeof *px);
    for (int i = 0; i < count; i++) {
        nanosleep(&(struct timespec){ 0, 1000000000 / HZ }, NULL);
        took_us[i] = beat(px, rows, width);
    }
    qsort(took_us, (size_t)count, sizeof *took_us, by_time);
    printf("%.2f %.2f %.2f\n", (double)took_us[count / 2] / 1e3,
           (double)took_us[count * 99 / 100] / 1e3,
           (double)took_us[count - 1] / 1e3);
    free(px);
    free(took_us);
    return 0;
}
