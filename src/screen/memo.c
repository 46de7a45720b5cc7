// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/memo.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/memory.h"
#include "headline/rotation.h"

static char *
string_of(struct text t)
{
    char *copy = memory_new(t.len + 1, 1);
    if (t.len > 0)
        memcpy(copy, t.ptr, t.len);
    return copy;
}

void
memo_finish(struct memo *m)
{
    free(atomic_exchange(&m->recalled, NULL));
    free(atomic_exchange(&m->offered, NULL));
}

void
memo_recall(struct memo *m, struct text ledger)
{
    if (ledger.len > 0)
        free(atomic_exchange(&m->recalled, string_of(ledger)));
}

void
memo_want(struct memo *m)
{
    atomic_store(&m->is_wanted, true);
}

char *
memo_take(struct memo *m)
{
    return atomic_exchange(&m->offered, NULL);
}

void
memo_load(struct memo *m, struct rotation *rotation)
{
    char *ledger = atomic_exchange(&m->recalled, NULL);
    if (ledger != NULL && !rotation_load(rotation, text_of(ledger)))
        log_warning("what was on air before is not readable: "
                    "the round begins anew");
    free(ledger);
}

void
memo_offer(struct memo *m, struct rotation *rotation, int64_t now)
{
    if (!atomic_exchange(&m->is_wanted, false))
        return;
    /* What is not read yet must not be written over. */
    memo_load(m, rotation);
    struct arena *arena = arena_create();
    char *ledger = string_of(rotation_save(arena, rotation, now));
    free(atomic_exchange(&m->offered, ledger));
    arena_destroy(arena);
}
