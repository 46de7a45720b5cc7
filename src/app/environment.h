// SPDX-License-Identifier: MIT
#pragma once

/* A variable of the environment; an empty one counts as absent: NULL. */
const char *environment(const char *name);

/*
 * The number that a variable begins with, no less than `least` and no more
 * than `most`; without one, `otherwise`.
 */
unsigned environment_number(const char *name, unsigned least, unsigned most,
                            unsigned otherwise);
