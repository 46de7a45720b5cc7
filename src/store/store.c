// SPDX-License-Identifier: MIT
#include "store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "store/database.h"
#include "store/way.h"

#define LOG_ROOM "store"
#include "base/log.h"

enum { PATH_BYTES = 4096 };

/*
 * A file of its own beside the database: closing any descriptor of the
 * database itself would drop the locks that SQLite holds on it. -1: another
 * process has it, or the directory cannot be written; errno says which.
 */
static int
take_lock(const char *path)
{
    char name[PATH_BYTES];
    snprintf(name, sizeof name, "%s.lock", path);
    int fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 || flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    int reason = errno;
    close(fd);
    errno = reason;
    return -1;
}

/* Out of the way, for somebody to look at; an older one is replaced. */
static void
set_aside(const char *path, const char *why)
{
    static const char *const suffixes[] = { "", "-wal", "-shm" };
    log_warning("%s %s: set aside as %s.damaged, everything is fetched anew",
                path, why, path);
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        char from[PATH_BYTES], to[PATH_BYTES + 16];
        snprintf(from, sizeof from, "%s%s", path, suffixes[i]);
        snprintf(to, sizeof to, "%s.damaged%s", path, suffixes[i]);
        if (rename(from, to) != 0 && errno != ENOENT)
            unlink(from);
    }
}

/* Opens the file that we hold the lock of; sets a damaged one aside. */
static sqlite3 *
open_kept(const char *path)
{
    bool is_damaged;
    char why[160];
    sqlite3 *db = database_open(path, &is_damaged, why);
    if (db == NULL && is_damaged) {
        set_aside(path, why);
        db = database_open(path, &is_damaged, why);
    }
    if (db == NULL)
        log_warning("%s: %s; nothing will be remembered over a restart", path,
                    why);
    return db;
}

struct store *
store_open(const char *path, struct error *err)
{
    struct store *s = memory_new(1, sizeof *s);
    s->lock_fd = -1;
    bool wants_file = strcmp(path, ":memory:") != 0;
    if (wants_file) {
        way_clear(path);
        s->lock_fd = take_lock(path);
        if (s->lock_fd >= 0)
            s->db = open_kept(path);
        else if (errno == EWOULDBLOCK)
            log_info("%s is in use by another motograph: read once, not "
                     "written",
                     path);
        else
            log_warning("%s: %s; nothing will be remembered over a restart",
                        path, strerror(errno));
    }
    if (s->db != NULL)
        s->path = memory_string(path);
    else
        s->db = database_open_memory(wants_file ? path : NULL);
    if (s->db == NULL) {
        error_set(err, ERROR_STORE, "SQLite does not open even in memory");
        store_close(s);
        return NULL;
    }
    return s;
}

static void
close_database(struct store *s)
{
    for (int i = 0; i < SQL_COUNT; i++) {
        sqlite3_finalize(s->statements[i]);
        s->statements[i] = NULL;
    }
    sqlite3_close(s->db);
    s->db = NULL;
}

void
store_close(struct store *s)
{
    if (s == NULL)
        return;
    if (s->is_in_transaction)
        store_commit(s, NULL);
    close_database(s);
    if (s->lock_fd >= 0)
        close(s->lock_fd);
    free(s->path);
    free(s);
}

bool
store_is_kept(const struct store *s)
{
    return s->path != NULL;
}

uint32_t
store_generation(const struct store *s)
{
    return s->generation;
}

static bool
has_met_damage(const struct store *s)
{
    return database_is_damage(s->failure_code);
}

/* After damage was met in use: a fresh file, and in the worst case memory. */
static void
begin_anew(struct store *s)
{
    char why[160];
    snprintf(why, sizeof why, "is damaged (%.120s)", s->failure);
    close_database(s);
    set_aside(s->path, why);
    s->db = open_kept(s->path);
    if (s->db == NULL) {
        s->db = database_open_memory(NULL);
        free(s->path);
        s->path = NULL;
    }
    if (s->db == NULL)
        memory_gone("the store");
    s->generation++;
    s->failure_code = SQLITE_OK;
}

void
store_begin(struct store *s)
{
    if (s->is_in_transaction)
        return;
    if (has_met_damage(s) && s->path != NULL)
        begin_anew(s);
    s->has_failed = false;
    s->failure_code = SQLITE_OK;
    s->is_in_transaction = true;
    store_run(s, store_statement(s, SQL_BEGIN), NULL);
}

bool
store_commit(struct store *s, struct error *err)
{
    if (!s->is_in_transaction)
        return true;
    s->is_in_transaction = false;
    if (!s->has_failed && store_run(s, store_statement(s, SQL_COMMIT), NULL)) {
        /* A checkpoint that fails is made up for by the next one. */
        if (s->path != NULL)
            store_run(s, store_statement(s, SQL_CHECKPOINT), NULL);
        return true;
    }
    if (sqlite3_get_autocommit(s->db) == 0)
        sqlite3_exec(s->db, sql_text(SQL_ROLLBACK), NULL, NULL, NULL);
    store_failed(s, err);
    if (has_met_damage(s) && s->path != NULL)
        begin_anew(s);
    return false;
}

void
store_prune(struct store *s, int64_t before, int64_t feeds_before)
{
    sqlite3_stmt *headlines = store_statement(s, SQL_PRUNE_HEADLINES);
    sqlite3_stmt *feeds = store_statement(s, SQL_PRUNE_FEEDS);
    sqlite3_stmt *articles = store_statement(s, SQL_PRUNE_ARTICLES);
    if (headlines == NULL || feeds == NULL || articles == NULL)
        return;
    sqlite3_bind_int64(headlines, 1, before);
    sqlite3_bind_int64(feeds, 1, feeds_before);
    sqlite3_bind_int64(articles, 1, STORE_MAX_ARTICLES);
    store_run(s, headlines, NULL);
    store_run(s, feeds, NULL);
    store_run(s, store_statement(s, SQL_PRUNE_ORPHANS), NULL);
    store_run(s, articles, NULL);
}

int64_t
store_size_bytes(struct store *s)
{
    struct stat info;
    if (s->path == NULL || stat(s->path, &info) != 0)
        return 0;
    return (int64_t)info.st_size;
}

int64_t
store_written_bytes(struct store *s)
{
    int pages = 0, highest;
    if (s->path != NULL)
        sqlite3_db_status(s->db, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest,
                          false);
    /* Each page once into the WAL, and once from there into the file. */
    return 2 * (int64_t)pages * STORE_PAGE_BYTES;
}
