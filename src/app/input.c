// SPDX-License-Identifier: MIT
#include "app/input.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { INPUT_CHUNK_BYTES = 64 << 10 };

/* Reads to the end, or until `b` refuses. Zero, or what errno says. */
static int
read_all(int fd, struct buffer *b)
{
    char chunk[INPUT_CHUNK_BYTES];
    for (;;) {
        ssize_t len = read(fd, chunk, sizeof chunk);
        if (len == 0)
            return 0;
        if (len < 0 && errno == EINTR)
            continue;
        if (len < 0)
            return errno;
        if (!buffer_append(b, (struct text){ chunk, (size_t)len }))
            return EFBIG;
    }
}

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
    int failure = read_all(fd, &bytes);
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
