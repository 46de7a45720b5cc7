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
    char folder[PATH_MAX] = ".";
    const char *slash = strrchr(path, '/');
    if (slash != NULL) {
        int len = slash == path ? 1 : (int)(slash - path);
        snprintf(folder, sizeof folder, "%.*s", len, path);
    }
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    fsync(fd);
    close(fd);
}

/* Zero, or what errno says. */
static int
write_beside(const char *path, mode_t mode, struct text bytes)
{
    char part[PATH_MAX];
    int len = snprintf(part, sizeof part, "%s.part", path);
    if (len >= (int)sizeof part)
        return ENAMETOOLONG;
    int fd =
        open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return errno;
    int failure = write_all(fd, bytes);
    int kept = fchmod(fd, mode);
    (void)kept; /* a memory card's file system has no modes */
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
    bool is_there = stat(path, &info) == 0;
    mode_t mode = is_there ? info.st_mode & 0777 : 0600;
    int failure;
    if (is_there && !S_ISREG(info.st_mode)) {
        failure = write_through(path, bytes);
    } else {
        char *target = realpath(path, NULL); /* behind links */
        failure = write_beside(target != NULL ? target : path, mode, bytes);
        free(target);
    }
    if (failure != 0)
        return error_set(err, ERROR_STORE, "%s: %s", path, strerror(failure));
    return true;
}
