// SPDX-License-Identifier: MIT
#include "desk/local.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"

/* What the escape at the start of `t` stands for, or 0: there is none. */
static char
escaped_byte(struct text t)
{
    if (t.len < 3 || t.ptr[0] != '%')
        return '\0';
    int high = text_hex_digit(t.ptr[1]), low = text_hex_digit(t.ptr[2]);
    return high < 0 || low < 0 ? '\0' : (char)(high * 16 + low);
}

const char *
local_path(struct arena *arena, struct text url)
{
    struct text t = text_sub(url, strlen("file:"), SIZE_MAX), fragment;
    if (text_starts(t, TEXT("//"))) {
        t = text_sub(t, 2, SIZE_MAX);
        t = text_sub(t, text_find(t, TEXT("/")), SIZE_MAX);
    }
    text_cut(t, '#', &t, &fragment);
    /* A path that was written down as it is, percent signs and all. */
    const char *plain = arena_string(arena, t);
    if (access(plain, F_OK) == 0)
        return plain;
    char *path = arena_alloc(arena, t.len + 1, 1);
    for (size_t len = 0; t.len > 0; len++) {
        char byte = escaped_byte(t);
        path[len] = byte != '\0' ? byte : t.ptr[0];
        t = text_sub(t, byte != '\0' ? 3 : 1, SIZE_MAX);
    }
    return path;
}

static bool
is_within(struct arena *arena, const char *path, struct text within)
{
    char *folder = realpath(local_path(arena, within), NULL);
    char *target = realpath(path, NULL);
    bool good = false;
    if (folder != NULL && target != NULL) {
        char *slash = strrchr(folder, '/');
        size_t len = (size_t)(slash - folder) + 1;
        good = strncmp(folder, target, len) == 0;
    }
    free(folder);
    free(target);
    return good;
}

bool
local_read(struct arena *arena, struct text url, struct text within, bool cut,
           struct buffer *out, struct error *err)
{
    const char *path = local_path(arena, url);
    if (within.len > 0 && !is_within(arena, path, within))
        return error_set(err, ERROR_LIMIT,
                         "%.200s: not below the feed's own folder", path);
    /* Not blocking, so that a pipe without a writer does not hold us. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return error_set(err, ERROR_FORMAT, "%.200s: %s", path,
                         strerror(errno));
    struct stat info;
    int failure = fstat(fd, &info) != 0    ? errno
                  : !S_ISREG(info.st_mode) ? EINVAL
                                           : buffer_read(out, fd);
    close(fd);
    if (failure == EFBIG && cut)
        return true;
    if (failure == EFBIG)
        return error_set(err, ERROR_LIMIT,
                         "%.200s: larger than the limit of %zu KiB", path,
                         out->max >> 10);
    if (failure == EINVAL)
        return error_set(err, ERROR_FORMAT, "%.200s: not a file", path);
    if (failure != 0)
        return error_set(err, ERROR_FORMAT, "%.200s: %s", path,
                         strerror(failure));
    return true;
}
