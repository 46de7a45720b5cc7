// SPDX-License-Identifier: MIT
#include "desk/desk.h"

typedef int desk_has_no_source_yet;
