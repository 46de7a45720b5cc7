// SPDX-License-Identifier: MIT
#include "store/version.h"

#include <sqlite3.h>

#include "base/buffer.h"

void
store_version(struct buffer *out)
{
    buffer_format(out, "SQLite %s\n", sqlite3_libversion());
}
