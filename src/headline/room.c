// SPDX-License-Identifier: MIT
#include "headline/headline.h"

typedef int headline_has_no_source_yet;
