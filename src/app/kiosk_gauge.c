// SPDX-License-Identifier: MIT
#include "app/kiosk_parts.h"

#include <string.h>

#include "base/clock.h"
#include "fleet/fleet.h"
#include "headline/rundown.h"
#include "screen/screen.h"

#define LOG_ROOM "app"
#include "base/log.h"

/*
 * A publisher without a display feeds displays that are one river: it measures
 * headlines as the lowest of them would, on a wall that nobody sees.
 */

static const double GAUGE_HZ = 60;

static bool
keeps_all(void *ctx, const struct headline *h)
{
    (void)ctx;
    (void)h;
    return true;
}

void
kiosk_gauge_close(struct kiosk *k)
{
    screen_close(k->gauge);
    k->gauge = NULL;
    k->lead = (struct fleet_lead){ .wide_px = 0 };
}

static void
gauge_open(struct kiosk *k, const struct fleet_lead *lead)
{
    struct error err = { 0 };
    struct screen_style style = k->config->style;
    style.river = lead->place;
    style.rotate = 0;
    style.overscan = (struct screen_length){ .px = 0 };
    kiosk_gauge_close(k);
    k->lead = *lead;
    k->gauge = screen_open_offscreen(&style, lead->wide_px, lead->high_px,
                                     GAUGE_HZ, &err);
    if (k->gauge == NULL) {
        log_warning("%s: no headline is measured for the river", err.message);
        return;
    }
    log_info("there is no display here: headlines are measured for the "
             "river's lowest, %d x %d pixels on %.0f mm",
             lead->wide_px, lead->high_px, (double)lead->place.width_um / 1000);
    if (k->held != NULL)
        screen_show(k->gauge, rundown_select(k->held, keeps_all, NULL));
}

static bool
is_same(const struct fleet_lead *a, const struct fleet_lead *b)
{
    return a->wide_px == b->wide_px && a->high_px == b->high_px &&
           memcmp(&a->place, &b->place, sizeof a->place) == 0;
}

void
kiosk_gauge_show(struct kiosk *k, struct rundown *fresh)
{
    if (fresh == NULL)
        return;
    rundown_destroy(k->held);
    k->held = fresh;
    if (k->gauge != NULL)
        screen_show(k->gauge, rundown_select(fresh, keeps_all, NULL));
}

bool
kiosk_gauge_turn(struct kiosk *k, int64_t now_us)
{
    struct fleet_lead lead;
    if (k->fleet == NULL || k->config->mqtt.role != FLEET_PUBLISHER ||
        !fleet_river_lead(k->fleet, &lead))
        return false;
    if (!is_same(&lead, &k->lead))
        gauge_open(k, &lead);
    if (k->gauge == NULL)
        return false;
    screen_measure(k->gauge, now_us, clock_wall_s());
    return true;
}
