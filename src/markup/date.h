// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * RFC 822, RFC 3339, W3CDTF, ISO 8601, asctime and the variants seen in the
 * wild, localised names included. False: not a date, or an impossible one.
 */
bool date_parse(struct text t, int64_t *unix_seconds);

enum { DATE_TEXT_BYTES = 32 };

/* "2026-11-22T23:04:00Z" (RFC 3339, UTC), NUL-terminated. */
const char *date_format(int64_t unix_seconds, char out[DATE_TEXT_BYTES]);
