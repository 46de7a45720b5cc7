// SPDX-License-Identifier: MIT
#include "app/input.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

bool
input_read(struct arena *arena, const char *path, size_t max_bytes,
           struct text *out, struct error *err)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(err, ERROR_FORMAT, "%s: %s", path, strerror(errno));
    struct buffer bytes;
    buffer_init(&bytes, max_bytes);
    int failure = buffer_read(&bytes, fd);
    if (!is_stdin)
        close(fd);
    if (failure == 0)
        *out = arena_copy(arena, buffer_text(&bytes));
    buffer_finish(&bytes);
    if (failure == EFBIG)
        return error_set(err, ERROR_LIMIT, "%s: longer than %zu bytes", path,
                         max_bytes);
    if (failure != 0)
        return error_set(err, ERROR_FORMAT, "%s: %s", path, strerror(failure));
    return true;
}
