// SPDX-License-Identifier: MIT
#pragma once

#include <jansson.h>
#include <stdint.h>

#include "base/text.h"

/* A string, or null for the empty text. */
json_t *json_text(struct text t);

/* An RFC 3339 UTC string, or null for 0. */
json_t *json_time(int64_t unix_seconds);

/* Prints it indented to standard output, takes it, and flushes. False: the
 * output could not be written (a full disk, a closed pipe). */
bool json_print(json_t *value);

/* Before the first value: Jansson's memory ends as ours does (memory.h). */
void json_begin(void);
