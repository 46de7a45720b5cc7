// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct screen;

/* The cable of a bare display; zero is one that nobody looks after. */
struct plug {
    char path[300]; /* the connector's file `status`; empty: none */
    int64_t looked_us;
    bool is_out;
    bool is_told; /* that it came back, and could not be used */
};

/*
 * With each frame: looks every two seconds whether the panel is there. Without
 * one nothing is drawn; one that comes back is opened anew, in the size it has
 * now, and the tapes go on. False: there is none.
 */
bool plug_update(struct screen *s, int64_t now_us);
