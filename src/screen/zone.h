// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/text.h"

/*
 * A time zone of its own for the wall: TZ and tzset(3) would change the whole
 * process, while other threads read the environment.
 */
struct zone;

/*
 * By name, such as "Europe/Berlin", or by a rule as in POSIX's TZ, such as
 * "CET-1CEST,M3.5.0,M10.5.0/3". ERROR_CONFIG when it is neither.
 */
struct zone *zone_open(struct text name, struct error *err);
void zone_close(struct zone *z); /* NULL is fine */

/* The bytes of a TZif file (RFC 9636). Copies what it keeps. */
struct zone *zone_parse(struct text bytes, struct error *err);

/*
 * Seconds east of Greenwich at a moment, and the zone's name then. Beyond the
 * last change in the file the rule behind it holds, for ever; without one, what
 * the last change made. `z` NULL: the system's zone.
 */
int32_t zone_offset(const struct zone *z, int64_t now, const char **name);

/*
 * The moment at which the clock shows a minute of a day for the first time.
 * `day` counts from 1 January 1970, `minute` from its midnight and may be
 * beyond the day. A minute that the clock leaves out is when it does so.
 */
int64_t zone_moment(const struct zone *z, int64_t day, int minute);
