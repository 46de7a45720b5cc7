// SPDX-License-Identifier: MIT
#include "screen/pulse.h"

/* Slower than breath: nothing here may look like a flash (WCAG 2.1, 2.3.1). */
static const double RISE_S = 0.9, FALL_S = 2.1, LEAVE_S = 1.2;
static const double STEADY = 0.35;

void
pulses_add(struct pulses *p, int64_t from, int64_t to, uint32_t rgb)
{
    struct pulse *pulse = &p->items[p->next++ % PULSES];
    atomic_store(&pulse->to, 0); /* nobody reads half of it */
    atomic_store(&pulse->from, from);
    atomic_store(&pulse->rgb, rgb);
    atomic_store(&pulse->to, to);
}

void
pulses_drop(struct pulses *p, int64_t from)
{
    for (int i = 0; i < PULSES; i++)
        if (atomic_load(&p->items[i].from) >= from)
            atomic_store(&p->items[i].to, 0);
}

int64_t
pulses_begin(const struct pulses *p, int64_t edge)
{
    int64_t newest = 0;
    for (int i = 0; i < PULSES; i++) {
        int64_t from = atomic_load(&p->items[i].from);
        if (atomic_load(&p->items[i].to) != 0 && from < edge && from > newest)
            newest = from;
    }
    return newest;
}

static double
smooth(double t)
{
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    return t * t * (3 - 2 * t);
}

/* `here_s` since it came in, `left_s` until it is gone. */
static double
swell(double here_s, double left_s)
{
    double glow = here_s < RISE_S
                      ? smooth(here_s / RISE_S)
                      : 1 - (1 - STEADY) * smooth((here_s - RISE_S) / FALL_S);
    return glow * smooth(left_s / LEAVE_S);
}

int
pulses_glow(const struct pulses *p, int64_t view, int width, double speed_px_s,
            uint32_t *rgb)
{
    double most = 0;
    for (int i = 0; i < PULSES && speed_px_s > 0; i++) {
        const struct pulse *pulse = &p->items[i];
        int64_t to = atomic_load(&pulse->to);
        int64_t from = atomic_load(&pulse->from);
        if (to == 0 || to <= view || from >= view + width)
            continue;
        double glow = swell((double)(view + width - from) / speed_px_s,
                            (double)(to - view) / speed_px_s);
        if (glow <= most)
            continue;
        most = glow;
        *rgb = atomic_load(&pulse->rgb);
    }
    return (int)(most * 255 + 0.5);
}
