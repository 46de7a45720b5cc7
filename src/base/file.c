// SPDX-License-Identifier: MIT
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"

bool
file_read(const char *path, struct buffer *out, struct error *err)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    int failure = fd < 0 ? errno : buffer_read(out, fd);
    if (fd >= 0 && !is_stdin)
        close(fd);
    if (failure == EFBIG)
        return error_set(err, ERROR_LIMIT, "%s: longer than %zu bytes", path,
                         out->max);
    if (failure != 0)
        return error_set(err, ERROR_FORMAT, "%s: %s", path, strerror(failure));
    return true;
}

/* Zero, or what errno says. */
static int
write_all(int fd, struct text bytes)
{
    while (bytes.len > 0) {
        ssize_t len = write(fd, bytes.ptr, bytes.len);
        if (len < 0 && errno == EINTR)
            continue;
        if (len <= 0)
            return len < 0 ? errno : ENOSPC;
        bytes = text_sub(bytes, (size_t)len, SIZE_MAX);
    }
    return 0;
}

/* What was renamed is on the disk once its folder is. */
static void
sync_folder(const char *path)
{
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');
    int len = slash == NULL ? 1 : slash == path ? 1 : (int)(slash - path);
    snprintf(folder, sizeof folder, "%.*s", len, slash == NULL ? "." : path);
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    fsync(fd);
    close(fd);
}

/* Zero, or what errno says. */
static int
write_beside(const char *path, const char *part, struct text bytes)
{
    int fd =
        open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return errno;
    int failure = write_all(fd, bytes);
    if (failure == 0 && fsync(fd) != 0)
        failure = errno;
    if (close(fd) != 0 && failure == 0)
        failure = errno;
    if (failure == 0 && rename(part, path) != 0)
        failure = errno;
    if (failure != 0)
        unlink(part);
    else
        sync_folder(path);
    return failure;
}

static int
write_through(const char *path, struct text bytes)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return errno;
    int failure = write_all(fd, bytes);
    return close(fd) != 0 && failure == 0 ? errno : failure;
}

bool
file_replace(const char *path, struct text bytes, struct error *err)
{
    struct stat info;
    char part[PATH_MAX + 8];
    bool is_device = stat(path, &info) == 0 && !S_ISREG(info.st_mode);
    char *target = is_device ? NULL : realpath(path, NULL);
    const char *to = target != NULL ? target : path;
    int len = snprintf(part, sizeof part, "%s.part", to);
    int failure = is_device                 ? write_through(path, bytes)
                  : len >= (int)sizeof part ? ENAMETOOLONG
                                            : write_beside(to, part, bytes);
    free(target);
    if (failure != 0)
        return error_set(err, ERROR_STORE, "%s: %s", path, strerror(failure));
    return true;
}
