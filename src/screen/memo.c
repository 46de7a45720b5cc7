// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/memo.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/log.h"
#include "base/memory.h"
#include "headline/ledger.h"
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
memo_load(struct memo *m, const struct memo_airing *airings, int count)
{
    char *ledger = atomic_exchange(&m->recalled, NULL);
    bool good = true;
    for (int i = 0; ledger != NULL && i < count; i++)
        good &= rotation_load(airings[i].rotation, text_of(ledger));
    if (!good)
        log_warning("what was on air before is not readable: "
                    "the round begins anew");
    free(ledger);
}

/* The first one's head, and each story once: what the first says of it. */
static struct text
ledgers_join(struct arena *arena, const struct memo_airing *airings, int count)
{
    struct ledger all = { 0 };
    struct text first, head, lines;
    struct buffer out;
    first = rotation_save(arena, airings[0].rotation, airings[0].now);
    if (count == 1)
        return first;
    buffer_init(&out, 4 << 20);
    for (int i = 0; i < count; i++) {
        struct text saved =
            i == 0 ? first
                   : rotation_save(arena, airings[i].rotation, airings[i].now);
        text_cut(saved, '\n', &head, &lines);
        if (i == 0)
            buffer_format(&out, TEXT_FMT "\n", TEXT_ARG(head));
        ledger_read(&all, lines);
    }
    ledger_write(&all, INT64_MAX, &out);
    ledger_finish(&all);
    struct text joined = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return joined;
}

void
memo_offer(struct memo *m, const struct memo_airing *airings, int count)
{
    if (count < 1 || !atomic_exchange(&m->is_wanted, false))
        return;
    /* What is not read yet must not be written over. */
    memo_load(m, airings, count);
    struct arena *arena = arena_create();
    char *ledger = string_of(ledgers_join(arena, airings, count));
    free(atomic_exchange(&m->offered, ledger));
    arena_destroy(arena);
}
