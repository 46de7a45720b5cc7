// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>

struct SDL_Window;

/*
 * Switches the panel that a window is on: DPMS of X11, or the property of that
 * name of a bare display's connector. What cannot be switched is told once by
 * a line in the log, and stays dark at least. Main thread.
 */
void power_switch(struct SDL_Window *window, bool on);
