// SPDX-License-Identifier: MIT
#include "screen/screen.h"

typedef int screen_has_no_source_yet;
