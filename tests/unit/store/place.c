// SPDX-License-Identifier: MIT
#include "unit/store/place.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "support/scratch.h"

struct place
place_create(void)
{
    struct place p;
    scratch_make(p.folder);
    snprintf(p.file, sizeof p.file, "%s/a b?.db", p.folder);
    return p;
}

void
place_destroy(const struct place *p)
{
    scratch_remove(p->folder);
}

struct store *
store_at(const char *path)
{
    struct error err = { 0 };
    struct store *s = store_open(path, &err);
    assert_non_null(s);
    return s;
}

struct headline
headline_of(uint64_t id, int64_t first_seen)
{
    return (struct headline){
        .id = id,
        .line = TEXT("Council opens the bridge"),
        .title = TEXT("Bridge"),
        .source = TEXT("A"),
        .link = TEXT("http://a.example/1"),
        .lead = TEXT("The council"),
        .method = TEXT("lead"),
        .language = TEXT("en"),
        .published = first_seen - 5,
        .first_seen = first_seen,
        .expires = first_seen + DAY,
        .priority = PRIORITY_HIGH,
        .source_rgba = 0xBB1919FF,
    };
}

void
store_add_one(struct store *s, uint64_t id, int64_t first_seen)
{
    struct headline h = headline_of(id, first_seen);
    struct feed_memory m = { .source = TEXT("A"), .etag = TEXT("\"e\"") };
    store_begin(s);
    assert_true(store_remember_feed(s, FEED, &m, first_seen, NULL));
    assert_true(store_add_headline(s, FEED, &h, NULL));
    assert_true(store_commit(s, NULL));
}

size_t
store_count(struct store *s)
{
    struct arena *arena = arena_create();
    const struct headline *list;
    size_t n = store_list_headlines(s, arena, FEED, 0, &list);
    arena_destroy(arena);
    return n;
}

void
store_run_sql(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}
