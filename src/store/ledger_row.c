// SPDX-License-Identifier: MIT
#include "store/database.h"

#include "base/arena.h"

bool
store_remember_ledger(struct store *s, struct text ledger, struct error *err)
{
    sqlite3_stmt *q = store_statement(s, SQL_REMEMBER_LEDGER);
    if (q == NULL)
        return store_failed(s, err);
    statement_bind(q, 1, ledger);
    sqlite3_bind_int64(q, 2, (int64_t)statement_sum_text(0, ledger));
    return store_run(s, q, err);
}

struct text
store_recall_ledger(struct store *s, struct arena *arena)
{
    struct text ledger = { 0 };
    sqlite3_stmt *q = store_statement(s, SQL_RECALL_LEDGER);
    while (q != NULL && store_step(s, q)) {
        struct text t = statement_text(arena, q, 0);
        int64_t sum = sqlite3_column_int64(q, 1);
        if (sum == (int64_t)statement_sum_text(0, t))
            ledger = t;
    }
    return ledger;
}
