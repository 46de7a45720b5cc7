// SPDX-License-Identifier: MIT
#include "store/store.h"

typedef int store_has_no_source_yet;
