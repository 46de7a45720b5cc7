// SPDX-License-Identifier: MIT
#include "app/input.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"

bool
input_read(struct arena *arena, const char *path, size_t max_bytes,
           struct text *out, struct error *err)
{
    struct buffer bytes;
    buffer_init(&bytes, max_bytes);
    bool good = file_read(path, &bytes, err);
    if (good)
        *out = arena_copy(arena, buffer_text(&bytes));
    buffer_finish(&bytes);
    return good;
}
