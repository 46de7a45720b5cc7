// SPDX-License-Identifier: MIT
#pragma once

#include "app/config.h"
#include "app/config_walk.h"

/*
 * What no option can say for itself: feeds against each other, names that
 * lanes use, files that should be there. Also completes what depends on more
 * than one option: labels, headers, the desk's list of feeds.
 */
void config_check(struct walk *w, struct config *config,
                  struct config_feed *feeds, uint32_t refresh_floor_s);
