// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * What a named reference stands for, in UTF-8, or NULL. `name` is without
 * '&' and ends with ';' but for the 106 names that may go without.
 */
const char *entity_value(struct text name);
