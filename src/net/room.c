// SPDX-License-Identifier: MIT
#include "net/transport.h"

typedef int net_has_no_source_yet;
