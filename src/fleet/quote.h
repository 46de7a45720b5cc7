// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct buffer;

/* Appends valid UTF-8 as a JSON string with its quotes. False: no room. */
bool quote_append(struct buffer *out, struct text t);
