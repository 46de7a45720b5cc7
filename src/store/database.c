// SPDX-License-Identifier: MIT
#include "store/database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* "moto" in ASCII: tells our files from those of other programs. */
enum { APPLICATION_ID = 0x6D6F746F, MAX_TRIES = 3, BUSY_MS = 1000 };

bool
database_is_damage(int code)
{
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB ||
           code == SQLITE_ERROR || code == SQLITE_CONSTRAINT ||
           code == SQLITE_MISMATCH;
}

/*
 * The first column of the first row as a number. `code` is SQLite's if that
 * goes wrong; once it is something else than SQLITE_OK nothing is asked.
 */
static int64_t
ask_number(sqlite3 *db, const char *sql, int *code)
{
    sqlite3_stmt *statement = NULL;
    int64_t value = -1;
    if (*code != SQLITE_OK)
        return value;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        value = sqlite3_column_int64(statement, 0);
    else
        *code = sqlite3_errcode(db);
    sqlite3_finalize(statement);
    return value;
}

void
database_check(sqlite3 *db, int *code)
{
    sqlite3_stmt *statement = NULL;
    if (*code != SQLITE_OK)
        return;
    if (sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &statement, NULL) !=
            SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW)
        *code = sqlite3_errcode(db);
    else if (!text_eq(text_of((const char *)sqlite3_column_text(statement, 0)),
                      TEXT("ok")))
        *code = SQLITE_CORRUPT;
    sqlite3_finalize(statement);
}

/*
 * Exclusive locking keeps the WAL's index in our own memory: a mapped file
 * that shrinks under us would end in SIGBUS. After each commit the WAL is
 * carried over, so that the file alone is complete for whoever reads it.
 */
static bool
set_up(sqlite3 *db)
{
    static const char pragmas[] = "PRAGMA locking_mode=EXCLUSIVE;"
                                  "PRAGMA page_size=1024;"
                                  "PRAGMA mmap_size=0;"
                                  "PRAGMA cell_size_check=ON;"
                                  "PRAGMA trusted_schema=OFF;"
                                  "PRAGMA temp_store=MEMORY;"
                                  "PRAGMA cache_size=-512;"
                                  "PRAGMA journal_mode=WAL;"
                                  "PRAGMA synchronous=NORMAL;"
                                  "PRAGMA wal_autocheckpoint=0;";
    char limit[64];
    _Static_assert(STORE_PAGE_BYTES == 1024, "as in the pragma above");
    snprintf(limit, sizeof limit, "PRAGMA max_page_count=%d",
             STORE_MAX_BYTES / STORE_PAGE_BYTES);
    return sqlite3_exec(db, pragmas, NULL, NULL, NULL) == SQLITE_OK &&
           sqlite3_exec(db, limit, NULL, NULL, NULL) == SQLITE_OK;
}

static bool
make_tables(sqlite3 *db)
{
    char ids[96];
    snprintf(ids, sizeof ids,
             "PRAGMA application_id=%d; PRAGMA user_version=%d; COMMIT",
             APPLICATION_ID, STORE_VERSION);
    return sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK &&
           sqlite3_exec(db, sql_schema, NULL, NULL, NULL) == SQLITE_OK &&
           sqlite3_exec(db, ids, NULL, NULL, NULL) == SQLITE_OK;
}

/* A file of an older version becomes one of this: all steps or none. */
static bool
migrate(sqlite3 *db)
{
    int code = SQLITE_OK;
    char set[48];
    int64_t version = ask_number(db, "PRAGMA user_version", &code);
    if (version < 1)
        return false;
    if (version >= STORE_VERSION)
        return true;
    snprintf(set, sizeof set, "PRAGMA user_version=%d; COMMIT", STORE_VERSION);
    bool good =
        sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK;
    for (int64_t v = version; good && v < STORE_VERSION; v++)
        good =
            sqlite3_exec(db, sql_migrations[v], NULL, NULL, NULL) == SQLITE_OK;
    return good && sqlite3_exec(db, set, NULL, NULL, NULL) == SQLITE_OK;
}

static bool
add_tables(sqlite3 *db)
{
    if (!migrate(db))
        return false;
    return sqlite3_exec(db, sql_additions, NULL, NULL, NULL) == SQLITE_OK;
}

/*
 * Whose file is this? An empty answer: ours, or nobody's yet. `code` tells a
 * damaged file from a disk or a memory that is full just now.
 */
static const char *
what_is_wrong(sqlite3 *db, int *code)
{
    int64_t tables = ask_number(db, "SELECT count(*) FROM sqlite_master", code);
    int64_t version = ask_number(db, "PRAGMA user_version", code);
    int64_t id = ask_number(db, "PRAGMA application_id", code);
    bool is_new = tables == 0 && version <= 0;
    if (*code == SQLITE_OK && !is_new) {
        bool is_ours = id == APPLICATION_ID && version <= STORE_VERSION;
        if (is_ours)
            database_check(db, code);
        else
            *code = SQLITE_NOTADB;
        if (id != APPLICATION_ID)
            return "is another program's database";
        if (version > STORE_VERSION)
            return "was written by a newer motograph";
    }
    if (*code == SQLITE_CORRUPT)
        return "is damaged";
    if (*code == SQLITE_NOTADB)
        return "is no database";
    return *code == SQLITE_OK ? "" : sqlite3_errstr(*code);
}

/* As database_open(), but the caller closes `db`. */
static bool
is_usable(sqlite3 *db, bool *is_damaged, char why[160])
{
    int code = SQLITE_OK;
    if (!set_up(db)) {
        code = sqlite3_errcode(db);
        snprintf(why, 160, "%s", sqlite3_errmsg(db));
    } else if (sqlite3_db_readonly(db, "main") == 1) {
        snprintf(why, 160, "cannot be written");
        return false;
    } else {
        snprintf(why, 160, "%s", what_is_wrong(db, &code));
    }
    bool is_empty =
        ask_number(db, "SELECT count(*) FROM sqlite_master", &code) == 0;
    if (code == SQLITE_OK &&
        ((is_empty && !make_tables(db)) || !add_tables(db))) {
        code = sqlite3_errcode(db);
        if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
            code = SQLITE_CORRUPT; /* tables without a version */
        snprintf(why, 160, "%s", sqlite3_errstr(code));
    }
    *is_damaged = database_is_damage(code);
    return code == SQLITE_OK;
}

sqlite3 *
database_open(const char *path, bool *is_damaged, char why[160])
{
    sqlite3 *db = NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                SQLITE_OPEN_NOMUTEX; /* NOFOLLOW would refuse systemd's own
                                        links in /var/lib */
    *is_damaged = false;
    why[0] = '\0';
    int code = sqlite3_open_v2(path, &db, flags, NULL);
    /* Another program may look at it, to copy it for one. */
    if (code == SQLITE_OK)
        sqlite3_busy_timeout(db, BUSY_MS);
    if (code == SQLITE_OK && is_usable(db, is_damaged, why))
        return db;
    if (code != SQLITE_OK) {
        *is_damaged = database_is_damage(code);
        snprintf(why, 160, "%s", sqlite3_errstr(code));
    }
    sqlite3_close(db);
    return NULL;
}

/* A file: URI that asks SQLite to touch nothing but the file itself. */
static char *
reading_uri(const char *path)
{
    sqlite3_str *uri = sqlite3_str_new(NULL);
    sqlite3_str_appendall(uri, "file:");
    for (const char *c = path; *c != '\0'; c++) {
        if (strchr("?#%", *c) != NULL)
            sqlite3_str_appendf(uri, "%%%02X", (unsigned char)*c);
        else
            sqlite3_str_appendchar(uri, 1, *c);
    }
    sqlite3_str_appendall(uri, "?mode=ro&immutable=1");
    return sqlite3_str_finish(uri);
}

/* Copies what stands in the file. The writer may be at work: then what was
 * copied may be unsound, and is copied once more. */
static bool
copy_file(const char *path, sqlite3 *into)
{
    sqlite3 *from = NULL;
    char *uri = reading_uri(path);
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    bool good = sqlite3_open_v2(uri, &from, flags, NULL) == SQLITE_OK;
    sqlite3_free(uri);
    sqlite3_backup *b =
        good ? sqlite3_backup_init(into, "main", from, "main") : NULL;
    good = b != NULL && sqlite3_backup_step(b, -1) == SQLITE_DONE;
    if (b != NULL)
        sqlite3_backup_finish(b);
    sqlite3_close(from);
    int code = SQLITE_OK;
    return good && what_is_wrong(into, &code)[0] == '\0' &&
           ask_number(into, "PRAGMA user_version", &code) > 0;
}

sqlite3 *
database_open_memory(const char *path)
{
    int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    for (int tries = path != NULL ? MAX_TRIES : 0; tries >= 0; tries--) {
        sqlite3 *db = NULL;
        if (sqlite3_open_v2(":memory:", &db, flags, NULL) == SQLITE_OK &&
            (tries > 0 ? copy_file(path, db) : make_tables(db)) &&
            add_tables(db))
            return db;
        sqlite3_close(db);
    }
    return NULL;
}
