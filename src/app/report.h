// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <jansson.h>
#include <stdint.h>

struct rundown;
struct screen_stats;

/* How the feeds of a rundown fare, as in `motograph headlines --json`. */
json_t *report_feeds(const struct rundown *rundown, int64_t now);

/*
 * Frame pacing, memory, processor time and feeds (borrowed, may be NULL) as
 * JSON into the file `path`, replacing it in one step.
 */
bool report_write(const char *path, const struct screen_stats *stats,
                  json_t *feeds, int64_t started_us, int64_t now_us,
                  struct error *err);
