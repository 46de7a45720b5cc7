// SPDX-License-Identifier: MIT
#pragma once

#include "base/buffer.h"
#include "base/error.h"
#include "base/text.h"
#include "screen/dayplan.h"

/* "22:00-06:30" or "mon-fri 19:00-07:00, sat sun 00:00-24:00". */
bool option_hours_read(struct text t, struct dayplan_hours *out,
                       struct error *err);

/* The same again, in quotation marks. False: there are none. */
bool option_hours_print(const struct dayplan_hours *hours, struct buffer *out);
