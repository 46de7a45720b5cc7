// SPDX-License-Identifier: MIT
#include "markup/plain.h"

typedef int markup_has_no_source_yet;
