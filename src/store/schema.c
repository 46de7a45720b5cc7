// SPDX-License-Identifier: MIT
#include "store/database.h"

#include <assert.h>

/*
 * `sum` is a checksum of the row: SQLite's own check sees a damaged page tree
 * and not a flipped bit inside a text. `left_at` is 0 while the headline
 * stands in its feed. `touched` is when the feed was last in the orders.
 */
const char sql_schema[] =
    "CREATE TABLE feed(url TEXT PRIMARY KEY, source TEXT, etag TEXT,"
    " last_modified TEXT, validators_of TEXT, moved_to TEXT, title TEXT,"
    " error TEXT, body_hash INT, orders_hash INT, next_poll INT, delay_s INT,"
    " last_success INT, retry_after INT, retry_delay_s INT, failures INT,"
    " entries INT, flags INT, ttl_s INT, skip_hours INT, skip_days INT,"
    " touched INT, sum INT, last_news INT NOT NULL DEFAULT 0) WITHOUT ROWID;"
    "CREATE TABLE headline(id INTEGER PRIMARY KEY, feed TEXT, line TEXT,"
    " title TEXT, source TEXT, link TEXT, method TEXT, language TEXT,"
    " lead TEXT, published INT, first_seen INT, expires INT, priority INT,"
    " rgba INT, left_at INT NOT NULL DEFAULT 0, sum INT);"
    "CREATE INDEX headline_feed ON headline(feed);"
    "CREATE TABLE article(link INTEGER PRIMARY KEY, asked INT);";

/* An older file gets them when it is opened. `ledger` has one row. */
const char sql_additions[] =
    "BEGIN;"
    "CREATE TABLE IF NOT EXISTS ledger(one INTEGER PRIMARY KEY,"
    " lines TEXT, sum INT);"
    "CREATE TABLE IF NOT EXISTS hold(host INTEGER PRIMARY KEY, until INT,"
    " delay_s INT, sum INT);"
    "COMMIT";

const char *const sql_migrations[STORE_VERSION] = {
    [1] = "ALTER TABLE feed ADD COLUMN last_news INT NOT NULL DEFAULT 0",
};

static const char *const texts[SQL_COUNT] = {
    [SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_CHECKPOINT] = "PRAGMA wal_checkpoint(PASSIVE)",
    [SQL_RECALL_FEED] = "SELECT * FROM feed WHERE url=?1",
    [SQL_REMEMBER_FEED] = "INSERT OR REPLACE INTO feed VALUES(?1,?2,?3,?4,?5,"
                          "?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,"
                          "?19,?20,?21,?22,?23,?24)",
    [SQL_TOUCH_FEED] = "UPDATE feed SET touched=?2 WHERE url=?1",
    [SQL_LIST_FEEDS] = "SELECT * FROM feed ORDER BY url",
    [SQL_HAS_HEADLINE] = "SELECT 1 FROM headline WHERE id=?1",
    [SQL_ADD_HEADLINE] = "INSERT OR REPLACE INTO headline VALUES(?1,?2,?3,?4,"
                         "?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,0,?15)",
    [SQL_DROP_HEADLINE] = "UPDATE headline SET left_at=?2 WHERE id=?1",
    [SQL_LIST_HEADLINES] =
        "SELECT * FROM headline WHERE feed=?1 AND left_at=0"
        " AND max(published,first_seen*(published=0))>=?2"
        " ORDER BY max(published,first_seen*(published=0)) DESC, id",
    [SQL_HAS_ARTICLE] = "SELECT 1 FROM article WHERE link=?1",
    [SQL_REMEMBER_ARTICLE] = "INSERT OR IGNORE INTO article VALUES(?1,?2)",
    [SQL_REMEMBER_LEDGER] = "INSERT OR REPLACE INTO ledger VALUES(1,?1,?2)",
    [SQL_RECALL_LEDGER] = "SELECT lines, sum FROM ledger WHERE one=1",
    [SQL_REMEMBER_HOLD] = "INSERT OR REPLACE INTO hold VALUES(?1,?2,?3,?4)",
    [SQL_LIST_HOLDS] = "SELECT * FROM hold ORDER BY until DESC",
    [SQL_PRUNE_HEADLINES] =
        "DELETE FROM headline WHERE left_at>0 AND left_at<?1",
    [SQL_PRUNE_FEEDS] = "DELETE FROM feed WHERE touched<?1",
    [SQL_PRUNE_ORPHANS] =
        "DELETE FROM headline WHERE feed NOT IN (SELECT url FROM feed)",
    [SQL_PRUNE_ARTICLES] = "DELETE FROM article WHERE link IN (SELECT link FROM"
                           " article ORDER BY asked DESC LIMIT -1 OFFSET ?1)",
    [SQL_PRUNE_HOLDS] = "DELETE FROM hold WHERE until<?1",
    [SQL_MAKE_ROOM] = "DELETE FROM headline WHERE id IN (SELECT id FROM"
                      " headline WHERE left_at>0 ORDER BY left_at LIMIT"
                      " (SELECT count(*)/4+1 FROM headline WHERE left_at>0))",
};

const char *
sql_text(enum sql which)
{
    assert(texts[which] != NULL);
    return texts[which];
}
