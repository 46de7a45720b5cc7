// SPDX-License-Identifier: MIT
#include "app/turn.h"

#include <stddef.h>

#include "base/clock.h"
#include "desk/desk.h"
#include "headline/rundown.h"

void
turn_take(struct desk *desk, uint32_t wait_ms, struct rundown **newest)
{
    desk_turn_at(desk, clock_wall_s(), clock_steady_us() / 1000000, wait_ms);
    struct rundown *fresh = desk_take_rundown(desk);
    if (fresh == NULL)
        return;
    rundown_destroy(*newest);
    *newest = fresh;
}
