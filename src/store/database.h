// SPDX-License-Identifier: MIT
#pragma once

#include <sqlite3.h>
#include <sys/types.h>

#include "store/store.h"

struct arena;

/* Every statement that the room makes, prepared at first use. */
enum sql {
    SQL_BEGIN,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_CHECKPOINT,
    SQL_RECALL_FEED,
    SQL_REMEMBER_FEED,
    SQL_TOUCH_FEED,
    SQL_LIST_FEEDS,
    SQL_HAS_HEADLINE,
    SQL_ADD_HEADLINE,
    SQL_DROP_HEADLINE,
    SQL_LIST_HEADLINES,
    SQL_HAS_ARTICLE,
    SQL_REMEMBER_ARTICLE,
    SQL_REMEMBER_LEDGER,
    SQL_RECALL_LEDGER,
    SQL_REMEMBER_HOLD,
    SQL_LIST_HOLDS,
    SQL_PRUNE_HEADLINES,
    SQL_PRUNE_FEEDS,
    SQL_PRUNE_ORPHANS,
    SQL_PRUNE_ARTICLES,
    SQL_PRUNE_HOLDS,
    SQL_MAKE_ROOM,
    SQL_COUNT,
};

struct store {
    sqlite3 *db;
    char *path;   /* NULL: of no file */
    bool is_kept; /* the database is that file, and not in memory */
    int lock_fd;  /* -1: not held */
    dev_t device; /* of the file, as it was opened */
    ino_t inode;
    off_t bytes; /* as large it is at least */
    uint32_t generation;
    bool is_in_transaction;
    bool has_failed; /* a statement of this transaction */
    int failure_code;
    char failure[160];
    sqlite3_stmt *statements[SQL_COUNT];
};

/* The text of a statement. */
const char *sql_text(enum sql which);

/* Tables and indexes of STORE_VERSION. */
extern const char sql_schema[];

/* What makes a file of version `i` one of version `i` + 1. */
extern const char *const sql_migrations[STORE_VERSION];

/* Tables that files of STORE_VERSION have since they were first written to. */
extern const char sql_additions[];

/*
 * Opens the file at `path`, looks whether it is ours and sound, and makes the
 * tables in an empty one. NULL with `why` when it is not to be used; what is
 * wrong with the file itself, and not with the disk, sets `is_damaged`.
 */
sqlite3 *database_open(const char *path, bool *is_damaged, char why[160]);

/* Reads all pages; `code` becomes SQLite's where they are not sound. */
void database_check(sqlite3 *db, int *code);

/*
 * Whether one of SQLite's codes blames the file itself and not the disk or the
 * memory: our statements are right, so what they cannot do is its fault.
 */
bool database_is_damage(int code);

/* A database in memory, with what a sound file at `path` holds (may be NULL). */
sqlite3 *database_open_memory(const char *path);

/* A statement ready for binding, or NULL with the failure noted in `s`. */
sqlite3_stmt *store_statement(struct store *s, enum sql which);

/* Fills `err` with what was noted, and where. Returns false. */
bool store_failed(const struct store *s, struct error *err);

/* Runs a statement that gives no rows. Resets it. */
bool store_run(struct store *s, sqlite3_stmt *statement, struct error *err);

/* The next row of a query; resets it and is false after the last. */
bool store_step(struct store *s, sqlite3_stmt *statement);

void statement_bind(sqlite3_stmt *statement, int at, struct text t);
/* A copy in the arena; empty for NULL. */
struct text statement_text(struct arena *arena, sqlite3_stmt *statement,
                           int at);

/* Adds a column's value to a row's checksum. */
uint64_t statement_sum_text(uint64_t sum, struct text t);
uint64_t statement_sum_number(uint64_t sum, int64_t number);
