// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { PACER_MEMORY = 120 }; /* intervals, two seconds of them */

/*
 * Counts refreshes. Position is step times refreshes that passed, so a missed
 * one is made good and whole pixels stay whole. All times are steady time.
 */
struct pacer {
    double nominal_hz;
    double period_us; /* as measured */
    bool sleeps;      /* nobody else waits for the refresh */
    int64_t last_us;  /* of the last frame; 0: none */
    int64_t base_us;  /* ticks are counted from here */
    int64_t tick;     /* the next one to wake at */
    int64_t intervals[PACER_MEMORY];
    int seen;
    int hasty; /* presents in a row that cannot have waited */
};

void pacer_init(struct pacer *p, double nominal_hz, bool sleeps);

/*
 * A frame begins: refreshes since the last one, at least 1. A long standstill
 * counts as one: nobody wants to see the tape jump.
 */
int pacer_begin(struct pacer *p, int64_t now_us);

/* The frame is out. Sleeps to the next refresh when nothing else waited. */
void pacer_end(struct pacer *p, bool waited, int64_t now_us);

/* The rate is what the display's own waiting has shown, for two seconds. */
bool pacer_is_measured(const struct pacer *p);

double pacer_hz(const struct pacer *p);
