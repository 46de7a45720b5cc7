// SPDX-License-Identifier: MIT
#include "store/database.h"

#include <stdio.h>

#include "base/arena.h"

static void
note_failure(struct store *s)
{
    s->has_failed = true;
    s->failure_code = sqlite3_errcode(s->db);
    snprintf(s->failure, sizeof s->failure, "%s", sqlite3_errmsg(s->db));
}

bool
store_failed(const struct store *s, struct error *err)
{
    return error_set(err, ERROR_STORE, "%s: %s",
                     s->is_kept ? s->path : "the store in memory", s->failure);
}

sqlite3_stmt *
store_statement(struct store *s, enum sql which)
{
    sqlite3_stmt **statement = &s->statements[which];
    if (*statement == NULL &&
        sqlite3_prepare_v3(s->db, sql_text(which), -1,
                           SQLITE_PREPARE_PERSISTENT, statement,
                           NULL) != SQLITE_OK) {
        note_failure(s);
        return NULL;
    }
    return *statement;
}

bool
store_run(struct store *s, sqlite3_stmt *statement, struct error *err)
{
    int code = statement != NULL ? sqlite3_step(statement) : SQLITE_ERROR;
    bool good = code == SQLITE_DONE || code == SQLITE_ROW;
    if (!good && statement != NULL)
        note_failure(s);
    sqlite3_reset(statement);
    if (!good)
        return store_failed(s, err);
    return true;
}

bool
store_step(struct store *s, sqlite3_stmt *statement)
{
    int code = statement != NULL ? sqlite3_step(statement) : SQLITE_ERROR;
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        note_failure(s);
    sqlite3_reset(statement);
    return false;
}

void
statement_bind(sqlite3_stmt *statement, int at, struct text t)
{
    sqlite3_bind_text64(statement, at, t.len > 0 ? t.ptr : "", t.len,
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

struct text
statement_text(struct arena *arena, sqlite3_stmt *statement, int at)
{
    const char *ptr = (const char *)sqlite3_column_text(statement, at);
    if (ptr == NULL)
        return (struct text){ 0 };
    size_t len = (size_t)sqlite3_column_bytes(statement, at);
    return arena_copy(arena, (struct text){ ptr, len });
}

uint64_t
statement_sum_text(uint64_t sum, struct text t)
{
    return statement_sum_number(sum ^ text_hash(t), (int64_t)t.len);
}

uint64_t
statement_sum_number(uint64_t sum, int64_t number)
{
    /* The finaliser of MurmurHash3: every bit in changes half of those out. */
    uint64_t mixed = sum + (uint64_t)number + 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ mixed >> 33) * 0xFF51AFD7ED558CCDu;
    mixed = (mixed ^ mixed >> 33) * 0xC4CEB9FE1A85EC53u;
    return mixed ^ mixed >> 33;
}
