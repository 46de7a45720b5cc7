// SPDX-License-Identifier: MIT
#include "store/keep.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/database.h"
#include "store/way.h"

#define LOG_ROOM "store"
#include "base/log.h"

/* Room for a suffix: a path that is too long is the system's to refuse. */
enum { PATH_BYTES = PATH_MAX + 16, WHY_BYTES = 160 };

/*
 * A file of its own beside the database: closing any descriptor of the
 * database itself would drop the locks that SQLite holds on it. -1: another
 * process has it, or the directory cannot be written; errno says which.
 */
static int
take_lock(const char *path)
{
    char name[PATH_BYTES];
    int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
    snprintf(name, sizeof name, "%s.lock", path);
    int fd = open(name, flags, 0600);
    /* One that another user has left here: the folder is ours. */
    if (fd < 0 && errno == EACCES && unlink(name) == 0)
        fd = open(name, flags, 0600);
    if (fd < 0 || flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    int reason = errno;
    close(fd);
    errno = reason;
    return -1;
}

void
keep_set_aside(const char *path, const char *why)
{
    static const char *const suffixes[] = { "", "-wal", "-shm" };
    log_error("%s %s: set aside as %s.damaged, everything is fetched anew",
              path, why, path);
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        char from[PATH_BYTES], to[PATH_BYTES];
        snprintf(from, sizeof from, "%s%s", path, suffixes[i]);
        snprintf(to, sizeof to, "%s.damaged%s", path, suffixes[i]);
        if (rename(from, to) != 0 && errno != ENOENT)
            unlink(from);
    }
}

/* The file is there, and `mode` is not allowed. errno says why. */
static bool
is_forbidden(const char *path, int mode)
{
    return access(path, F_OK) == 0 && access(path, mode) != 0;
}

/* Opens the file that we hold the lock of; sets a damaged one aside. */
static sqlite3 *
open_sound(const char *path, char why[WHY_BYTES])
{
    bool is_damaged;
    sqlite3 *db = database_open(path, &is_damaged, why);
    if (db == NULL && is_forbidden(path, R_OK) && errno == EACCES) {
        snprintf(why, WHY_BYTES, "may not be read by this user");
        is_damaged = true;
    }
    if (db == NULL && is_damaged) {
        keep_set_aside(path, why);
        db = database_open(path, &is_damaged, why);
    }
    if (db == NULL && is_forbidden(path, W_OK))
        snprintf(why, WHY_BYTES, "%s", strerror(errno));
    return db;
}

bool
keep_open(struct store *s, bool says_why)
{
    char why[WHY_BYTES] = "";
    struct stat info = { 0 };
    way_clear(s->path);
    s->lock_fd = take_lock(s->path);
    bool is_taken = s->lock_fd < 0 && errno == EWOULDBLOCK;
    if (s->lock_fd < 0)
        snprintf(why, sizeof why, "%s", strerror(errno));
    sqlite3 *db = s->lock_fd < 0 ? NULL : open_sound(s->path, why);
    bool is_there = db != NULL && stat(s->path, &info) == 0;
    if (db != NULL && !is_there)
        snprintf(why, sizeof why, "%s", strerror(errno));
    if (is_there) {
        s->db = db;
        s->device = info.st_dev;
        s->inode = info.st_ino;
        s->bytes = info.st_size;
        s->is_kept = true;
        return true;
    }
    sqlite3_close(db);
    if (s->lock_fd >= 0)
        close(s->lock_fd);
    s->lock_fd = -1;
    if (says_why && is_taken)
        log_info("%s is in use by another motograph: read once, not written",
                 s->path);
    else if (says_why)
        log_warning("%s: %s; nothing will be remembered over a restart",
                    s->path, why);
    return false;
}

void
keep_close(struct store *s)
{
    for (int i = 0; i < SQL_COUNT; i++) {
        sqlite3_finalize(s->statements[i]);
        s->statements[i] = NULL;
    }
    sqlite3_close(s->db);
    s->db = NULL;
    if (s->lock_fd >= 0)
        close(s->lock_fd);
    s->lock_fd = -1;
    s->is_kept = false;
}

bool
keep_is_there(const struct store *s)
{
    struct stat info;
    return stat(s->path, &info) == 0 && info.st_dev == s->device &&
           info.st_ino == s->inode;
}

bool
keep_is_whole(const struct store *s)
{
    struct stat info;
    return stat(s->path, &info) == 0 && info.st_size >= s->bytes;
}

void
keep_note_size(struct store *s)
{
    struct stat info;
    if (stat(s->path, &info) == 0)
        s->bytes = info.st_size;
}
