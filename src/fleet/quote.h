// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct buffer;

/* Appends valid UTF-8 as a JSON string with its quotes. False: no room. */
bool quote_append(struct buffer *out, struct text t);

/* ,"key":"value" unless there is none; of a link, unless it is of the web. */
bool quote_member(struct buffer *out, const char *key, struct text t);
bool quote_link(struct buffer *out, const char *key, struct text link);
