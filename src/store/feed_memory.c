// SPDX-License-Identifier: MIT
#include "store/store.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "store/database.h"

enum { FLAG_IS_GONE = 2 }; /* 1 was for a host's pause, now a table */

/* The columns of the table after the URL, in their order. */
enum {
    TEXT_COLUMNS = 7,
    NUMBER_COLUMNS = 13,
    FIRST_TEXT = 1,
    FIRST_NUMBER = 8,
    TOUCHED = FIRST_NUMBER + NUMBER_COLUMNS,
    SUM,
    LAST_NEWS, /* since version 2 */
};

static void
list_texts(const struct feed_memory *m, struct text out[TEXT_COLUMNS])
{
    struct text texts[TEXT_COLUMNS] = {
        m->source,   m->etag,  m->last_modified, m->validators_of,
        m->moved_to, m->title, m->error,
    };
    for (int i = 0; i < TEXT_COLUMNS; i++)
        out[i] = texts[i];
}

static void
list_numbers(const struct feed_memory *m, int64_t out[NUMBER_COLUMNS])
{
    int64_t flags = m->is_gone ? FLAG_IS_GONE : 0;
    int64_t numbers[NUMBER_COLUMNS] = {
        (int64_t)m->body_hash,
        (int64_t)m->orders_hash,
        m->next_poll,
        m->delay_s,
        m->last_success,
        m->retry_after,
        m->retry_delay_s,
        (int64_t)m->failures,
        (int64_t)m->entries,
        flags,
        m->ttl_s,
        (int64_t)m->skip_hours,
        (int64_t)m->skip_days,
    };
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        out[i] = numbers[i];
}

static uint64_t
sum_of(struct text url, const struct text texts[TEXT_COLUMNS],
       const int64_t numbers[NUMBER_COLUMNS], int64_t last_news)
{
    uint64_t sum = statement_sum_text(0, url);
    for (int i = 0; i < TEXT_COLUMNS; i++)
        sum = statement_sum_text(sum, texts[i]);
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        sum = statement_sum_number(sum, numbers[i]);
    /* Rows from before it was there keep their sum. */
    return last_news != 0 ? statement_sum_number(sum, last_news) : sum;
}

bool
store_remember_feed(struct store *s, struct text url,
                    const struct feed_memory *memory, int64_t now,
                    struct error *err)
{
    sqlite3_stmt *q = store_statement(s, SQL_REMEMBER_FEED);
    if (q == NULL)
        return store_failed(s, err);
    struct text texts[TEXT_COLUMNS];
    int64_t numbers[NUMBER_COLUMNS];
    list_texts(memory, texts);
    list_numbers(memory, numbers);
    statement_bind(q, 1, url);
    for (int i = 0; i < TEXT_COLUMNS; i++)
        statement_bind(q, FIRST_TEXT + 1 + i, texts[i]);
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        sqlite3_bind_int64(q, FIRST_NUMBER + 1 + i, numbers[i]);
    int64_t sum = (int64_t)sum_of(url, texts, numbers, memory->last_news);
    sqlite3_bind_int64(q, TOUCHED + 1, now);
    sqlite3_bind_int64(q, SUM + 1, sum);
    sqlite3_bind_int64(q, LAST_NEWS + 1, memory->last_news);
    return store_run(s, q, err);
}

void
store_touch_feed(struct store *s, struct text url, int64_t now)
{
    sqlite3_stmt *q = store_statement(s, SQL_TOUCH_FEED);
    if (q == NULL)
        return;
    statement_bind(q, 1, url);
    sqlite3_bind_int64(q, 2, now);
    store_run(s, q, NULL);
}

/* The row that `q` stands on; false when its checksum is wrong. */
static bool
read_row(struct arena *arena, sqlite3_stmt *q, struct feed_record *out)
{
    struct text texts[TEXT_COLUMNS];
    int64_t n[NUMBER_COLUMNS];
    out->url = statement_text(arena, q, 0);
    for (int i = 0; i < TEXT_COLUMNS; i++)
        texts[i] = statement_text(arena, q, FIRST_TEXT + i);
    for (int i = 0; i < NUMBER_COLUMNS; i++)
        n[i] = sqlite3_column_int64(q, FIRST_NUMBER + i);
    out->memory = (struct feed_memory){
        .source = texts[0],
        .etag = texts[1],
        .last_modified = texts[2],
        .validators_of = texts[3],
        .moved_to = texts[4],
        .title = texts[5],
        .error = texts[6],
        .body_hash = (uint64_t)n[0],
        .orders_hash = (uint64_t)n[1],
        .next_poll = n[2],
        .delay_s = n[3],
        .last_success = n[4],
        .retry_after = n[5],
        .retry_delay_s = n[6],
        .failures = (uint32_t)n[7],
        .entries = (uint32_t)n[8],
        .is_gone = (n[9] & FLAG_IS_GONE) != 0,
        .ttl_s = n[10],
        .skip_hours = (uint32_t)n[11],
        .skip_days = (uint8_t)n[12],
        .last_news = sqlite3_column_int64(q, LAST_NEWS),
    };
    return sum_of(out->url, texts, n, out->memory.last_news) ==
           (uint64_t)sqlite3_column_int64(q, SUM);
}

bool
store_recall_feed(struct store *s, struct arena *arena, struct text url,
                  struct feed_memory *out)
{
    sqlite3_stmt *q = store_statement(s, SQL_RECALL_FEED);
    *out = (struct feed_memory){ 0 };
    if (q == NULL)
        return false;
    statement_bind(q, 1, url);
    struct feed_record record;
    bool found = false;
    while (store_step(s, q))
        found = read_row(arena, q, &record);
    if (found)
        *out = record.memory;
    return found;
}

size_t
store_list_feeds(struct store *s, struct arena *arena,
                 const struct feed_record **out)
{
    sqlite3_stmt *q = store_statement(s, SQL_LIST_FEEDS);
    struct feed_record *list = NULL;
    size_t count = 0, cap = 0;
    while (q != NULL && store_step(s, q)) {
        if (count == cap) {
            cap = cap > 0 ? cap * 2 : 32;
            list = memory_grow(list, cap, sizeof *list);
        }
        if (read_row(arena, q, &list[count]))
            count++;
    }
    struct feed_record *copy = arena_alloc(arena, count, sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = list[i];
    free(list);
    *out = copy;
    return count;
}
