// SPDX-License-Identifier: MIT
#include "store/database.h"

#include "base/arena.h"

static uint64_t
sum_of(const struct hold_record *h)
{
    uint64_t sum = statement_sum_number(0, (int64_t)h->host);
    sum = statement_sum_number(sum, h->until);
    return statement_sum_number(sum, h->delay_s);
}

bool
store_remember_hold(struct store *s, const struct hold_record *hold,
                    struct error *err)
{
    sqlite3_stmt *q = store_statement(s, SQL_REMEMBER_HOLD);
    if (q == NULL)
        return store_failed(s, err);
    sqlite3_bind_int64(q, 1, (int64_t)hold->host);
    sqlite3_bind_int64(q, 2, hold->until);
    sqlite3_bind_int64(q, 3, hold->delay_s);
    sqlite3_bind_int64(q, 4, (int64_t)sum_of(hold));
    return store_run(s, q, err);
}

size_t
store_list_holds(struct store *s, struct hold_record *out, size_t max)
{
    sqlite3_stmt *q = store_statement(s, SQL_LIST_HOLDS);
    size_t count = 0;
    while (q != NULL && store_step(s, q)) {
        struct hold_record h = {
            .host = (uint64_t)sqlite3_column_int64(q, 0),
            .until = sqlite3_column_int64(q, 1),
            .delay_s = sqlite3_column_int64(q, 2),
        };
        if (count < max && sum_of(&h) == (uint64_t)sqlite3_column_int64(q, 3))
            out[count++] = h;
    }
    return count;
}
