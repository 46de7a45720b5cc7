// SPDX-License-Identifier: MIT
#pragma once

#include "app/config.h"
#include "app/problem.h"

struct buffer;
struct option_place;

/*
 * Reads the colours of the configuration's theme, and puts its own colours
 * over them, into its style. What neither names stays 0: the screen's own.
 * False: there is no such theme (`err`), or something is wrong in its file (in
 * `problems`, as lines).
 */
bool theme_apply(struct config *config, const struct option_place *place,
                 struct buffer *problems, struct error *err);
