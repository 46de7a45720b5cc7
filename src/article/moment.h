// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * A point in time as pages state it for machines (ISO 8601, RFC 3339 and their
 * sloppy relatives: a space for the T, no seconds, no zone, which means UTC),
 * in Unix seconds. False: it is none, or an impossible one.
 */
bool moment_parse(struct text t, int64_t *unix_seconds);
