// SPDX-License-Identifier: MIT
#pragma once

#include <jansson.h>
#include <stdint.h>

#include "base/error.h"

struct rundown;
struct screen_stats;

/* How the feeds of a rundown fare, for --stats and `motograph status`. */
json_t *report_feeds(const struct rundown *rundown, int64_t now);

/*
 * Frame pacing, memory, processor time, feeds (borrowed, may be NULL) and the
 * fleet (taken; NULL: there is none) as JSON. The caller owns it.
 */
json_t *report_make(const struct screen_stats *stats, json_t *feeds,
                    json_t *fleet, int64_t started_us, int64_t now_us);

/* Into the file `path`, replacing it in one step. */
bool report_write(const char *path, const json_t *report, struct error *err);
