// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

struct screen;
struct screen_place;

/* The window or the whole display, with its backend, into `s`. */
bool window_open(struct screen *s, const struct screen_place *place,
                 struct error *err);
void window_close(struct screen *s);

/*
 * Closes it and opens it again, after the display has been away. False: there
 * is none now; frames go nowhere, and it may be tried again.
 */
bool window_reopen(struct screen *s, struct error *err);
