// SPDX-License-Identifier: MIT
#include "store/store.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "headline/headline.h"
#include "store/database.h"

/* The columns of the table after id and feed, in their order. */
enum {
    TEXT_COLUMNS = 7,
    NUMBER_COLUMNS = 5,
    FIRST_TEXT = 2,
    FIRST_NUMBER = 9,
    SUM_COLUMN = 15,
};

static void
list_columns(const struct headline *h, struct text texts[TEXT_COLUMNS],
             int64_t numbers[NUMBER_COLUMNS])
{
    struct text t[TEXT_COLUMNS] = { h->line,   h->title,    h->source, h->link,
                                    h->method, h->language, h->lead };
    int64_t n[NUMBER_COLUMNS] = { h->published, h->first_seen, h->expires,
                                  (int64_t)h->priority,
                                  (int64_t)h->source_rgba };
    for (int i = 0; i < TEXT_COLUMNS; i++)
        texts[i] = t[i];
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        numbers[i] = n[i];
}

static uint64_t
sum_of(uint64_t id, struct text feed, const struct text texts[TEXT_COLUMNS],
       const int64_t numbers[NUMBER_COLUMNS])
{
    uint64_t sum =
        statement_sum_text(statement_sum_number(0, (int64_t)id), feed);
    for (int i = 0; i < TEXT_COLUMNS; i++)
        sum = statement_sum_text(sum, texts[i]);
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        sum = statement_sum_number(sum, numbers[i]);
    return sum;
}

bool
store_has_headline(struct store *s, uint64_t id)
{
    sqlite3_stmt *q = store_statement(s, SQL_HAS_HEADLINE);
    if (q == NULL)
        return false;
    sqlite3_bind_int64(q, 1, (int64_t)id);
    bool found = false;
    while (store_step(s, q))
        found = true;
    return found;
}

bool
store_add_headline(struct store *s, struct text feed_url,
                   const struct headline *headline, struct error *err)
{
    sqlite3_stmt *q = store_statement(s, SQL_ADD_HEADLINE);
    if (q == NULL)
        return store_failed(s, err);
    struct text texts[TEXT_COLUMNS];
    int64_t numbers[NUMBER_COLUMNS];
    list_columns(headline, texts, numbers);
    sqlite3_bind_int64(q, 1, (int64_t)headline->id);
    statement_bind(q, 2, feed_url);
    for (int i = 0; i < TEXT_COLUMNS; i++)
        statement_bind(q, FIRST_TEXT + 1 + i, texts[i]);
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        sqlite3_bind_int64(q, FIRST_NUMBER + 1 + i, numbers[i]);
    sqlite3_bind_int64(q, FIRST_NUMBER + 1 + NUMBER_COLUMNS,
                       (int64_t)sum_of(headline->id, feed_url, texts, numbers));
    return store_run(s, q, err);
}

bool
store_drop_headline(struct store *s, uint64_t id, int64_t now,
                    struct error *err)
{
    sqlite3_stmt *q = store_statement(s, SQL_DROP_HEADLINE);
    if (q == NULL)
        return store_failed(s, err);
    sqlite3_bind_int64(q, 1, (int64_t)id);
    sqlite3_bind_int64(q, 2, now);
    return store_run(s, q, err);
}

static bool
read_row(struct arena *arena, sqlite3_stmt *q, struct headline *out)
{
    struct text t[TEXT_COLUMNS];
    int64_t n[NUMBER_COLUMNS];
    uint64_t id = (uint64_t)sqlite3_column_int64(q, 0);
    struct text feed = statement_text(arena, q, 1);
    for (int i = 0; i < TEXT_COLUMNS; i++)
        t[i] = statement_text(arena, q, FIRST_TEXT + i);
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        n[i] = sqlite3_column_int64(q, FIRST_NUMBER + i);
    struct text *sources = arena_alloc(arena, 1, sizeof *sources);
    *sources = t[2];
    *out = (struct headline){
        .id = id,
        .line = t[0],
        .title = t[1],
        .source = t[2],
        .link = t[3],
        .method = t[4],
        .language = t[5],
        .lead = t[6],
        .sources = sources,
        .source_count = 1,
        .published = n[0],
        .first_seen = n[1],
        .expires = n[2],
        .priority = (enum headline_priority)n[3],
        .source_rgba = (uint32_t)n[4],
    };
    return sum_of(id, feed, t, n) ==
           (uint64_t)sqlite3_column_int64(q, SUM_COLUMN);
}

size_t
store_list_headlines(struct store *s, struct arena *arena, struct text feed_url,
                     int64_t since, const struct headline **out)
{
    sqlite3_stmt *q = store_statement(s, SQL_LIST_HEADLINES);
    struct headline *list = NULL;
    size_t count = 0, cap = 0;
    if (q != NULL) {
        statement_bind(q, 1, feed_url);
        sqlite3_bind_int64(q, 2, since);
    }
    while (q != NULL && store_step(s, q)) {
        if (count == cap) {
            cap = cap > 0 ? cap * 2 : 64;
            list = memory_grow(list, cap, sizeof *list);
        }
        if (read_row(arena, q, &list[count]))
            count++;
    }
    struct headline *copy = arena_alloc(arena, count, sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = list[i];
    free(list);
    *out = copy;
    return count;
}

bool
store_has_article(struct store *s, uint64_t link)
{
    sqlite3_stmt *q = store_statement(s, SQL_HAS_ARTICLE);
    if (q == NULL)
        return false;
    sqlite3_bind_int64(q, 1, (int64_t)link);
    bool found = false;
    while (store_step(s, q))
        found = true;
    return found;
}

bool
store_remember_article(struct store *s, uint64_t link, int64_t now,
                       struct error *err)
{
    sqlite3_stmt *q = store_statement(s, SQL_REMEMBER_ARTICLE);
    if (q == NULL)
        return store_failed(s, err);
    sqlite3_bind_int64(q, 1, (int64_t)link);
    sqlite3_bind_int64(q, 2, now);
    return store_run(s, q, err);
}
