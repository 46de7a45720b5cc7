// SPDX-License-Identifier: MIT
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/database.h"
#include "store/keep.h"

#define LOG_ROOM "store"
#include "base/log.h"

struct store *
store_open(const char *path, struct error *err)
{
    struct store *s = memory_new(1, sizeof *s);
    s->lock_fd = -1;
    if (strcmp(path, ":memory:") != 0)
        s->path = memory_string(path);
    if (s->path == NULL || !keep_open(s, true))
        s->db = database_open_memory(s->path);
    if (s->db == NULL) {
        error_set(err, ERROR_STORE, "SQLite does not open even in memory");
        store_close(s);
        return NULL;
    }
    return s;
}

void
store_close(struct store *s)
{
    if (s == NULL)
        return;
    if (s->is_in_transaction)
        store_commit(s, NULL);
    keep_close(s);
    free(s->path);
    free(s);
}

bool
store_is_kept(const struct store *s)
{
    return s->is_kept;
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

/* A fresh file, and in the worst case memory. */
static void
begin_anew(struct store *s)
{
    keep_close(s);
    if (!keep_open(s, true))
        s->db = database_open_memory(NULL);
    if (s->db == NULL)
        memory_gone("the store");
    s->generation++;
    s->failure_code = SQLITE_OK;
}

static void
replace_damaged(struct store *s)
{
    char why[160];
    snprintf(why, sizeof why, "is damaged (%.120s)", s->failure);
    keep_set_aside(s->path, why);
    begin_anew(s);
}

/* Which pages were asked for is known nowhere else. */
static void
carry_articles(sqlite3 *from, struct store *to)
{
    sqlite3_stmt *q = NULL;
    store_begin(to);
    if (sqlite3_prepare_v2(from, "SELECT link, asked FROM article", -1, &q,
                           NULL) == SQLITE_OK)
        while (sqlite3_step(q) == SQLITE_ROW)
            store_remember_article(to, (uint64_t)sqlite3_column_int64(q, 0),
                                   sqlite3_column_int64(q, 1), NULL);
    sqlite3_finalize(q);
    store_commit(to, NULL);
}

bool
store_revive(struct store *s)
{
    if (s->is_kept || s->path == NULL || s->is_in_transaction)
        return false;
    struct store old = *s;
    if (!keep_open(s, false))
        return false;
    memset(s->statements, 0, sizeof s->statements);
    s->generation++;
    s->failure_code = SQLITE_OK;
    carry_articles(old.db, s);
    old.lock_fd = -1;
    keep_close(&old);
    log_info("%s is remembered in again", s->path);
    return true;
}

/* Somebody may have been at the file, or its disk. */
static void
look_behind(struct store *s)
{
    if (!keep_is_there(s)) {
        log_error("%s was removed or replaced: what is known is written again",
                  s->path);
        begin_anew(s);
    } else if (!keep_is_whole(s)) {
        keep_set_aside(s->path, "was cut short");
        begin_anew(s);
    } else if (has_met_damage(s)) {
        replace_damaged(s);
    }
}

void
store_begin(struct store *s)
{
    if (s->is_in_transaction)
        return;
    if (s->is_kept)
        look_behind(s);
    s->has_failed = false;
    s->failure_code = SQLITE_OK;
    s->is_in_transaction = true;
    store_run(s, store_statement(s, SQL_BEGIN), NULL);
}

/*
 * Nothing more goes in, not even that a headline has left: a row that changes
 * needs room before it gives some back. What left first goes at once.
 */
static void
make_room(struct store *s)
{
    sqlite3_stmt *q = store_statement(s, SQL_MAKE_ROOM);
    if (q != NULL && store_run(s, q, NULL) && s->is_kept)
        store_run(s, store_statement(s, SQL_CHECKPOINT), NULL);
}

bool
store_commit(struct store *s, struct error *err)
{
    if (!s->is_in_transaction)
        return true;
    s->is_in_transaction = false;
    if (!s->has_failed && store_run(s, store_statement(s, SQL_COMMIT), NULL)) {
        /* A checkpoint that fails is made up for by the next one. */
        if (s->is_kept) {
            store_run(s, store_statement(s, SQL_CHECKPOINT), NULL);
            keep_note_size(s);
        }
        return true;
    }
    if (sqlite3_get_autocommit(s->db) == 0)
        sqlite3_exec(s->db, sql_text(SQL_ROLLBACK), NULL, NULL, NULL);
    store_failed(s, err);
    if (s->is_kept && has_met_damage(s))
        replace_damaged(s);
    else if (s->failure_code == SQLITE_FULL)
        make_room(s);
    return false;
}

void
store_prune(struct store *s, int64_t before, int64_t feeds_before)
{
    sqlite3_stmt *headlines = store_statement(s, SQL_PRUNE_HEADLINES);
    sqlite3_stmt *feeds = store_statement(s, SQL_PRUNE_FEEDS);
    sqlite3_stmt *articles = store_statement(s, SQL_PRUNE_ARTICLES);
    sqlite3_stmt *holds = store_statement(s, SQL_PRUNE_HOLDS);
    if (headlines == NULL || feeds == NULL || articles == NULL || holds == NULL)
        return;
    sqlite3_bind_int64(headlines, 1, before);
    sqlite3_bind_int64(feeds, 1, feeds_before);
    sqlite3_bind_int64(articles, 1, STORE_MAX_ARTICLES);
    sqlite3_bind_int64(holds, 1, before);
    store_run(s, headlines, NULL);
    store_run(s, feeds, NULL);
    store_run(s, store_statement(s, SQL_PRUNE_ORPHANS), NULL);
    store_run(s, articles, NULL);
    store_run(s, holds, NULL);
}

void
store_check(struct store *s)
{
    int code = SQLITE_OK;
    if (!s->is_kept || s->is_in_transaction)
        return;
    sqlite3_db_release_memory(s->db); /* what was read before is read again */
    database_check(s->db, &code);
    if (code == SQLITE_OK)
        return;
    s->failure_code = code;
    snprintf(s->failure, sizeof s->failure, "%s", sqlite3_errstr(code));
    look_behind(s);
}

int64_t
store_written_bytes(struct store *s)
{
    int pages = 0, highest;
    if (s->is_kept)
        sqlite3_db_status(s->db, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest,
                          false);
    /* Each page once into the WAL, and once from there into the file. */
    return 2 * (int64_t)pages * STORE_PAGE_BYTES;
}
