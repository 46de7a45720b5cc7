// SPDX-License-Identifier: MIT
#include "desk/orders.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"

struct orders {
    struct arena *arena;
    struct desk_plan plan;
};

static const struct text *
copy_texts(struct arena *arena, const struct text *texts, size_t count)
{
    struct text *copy = arena_alloc(arena, count, sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = arena_copy(arena, texts[i]);
    return copy;
}

struct orders *
orders_create(const struct desk_plan *plan)
{
    struct orders *o = memory_new(1, sizeof *o);
    o->arena = arena_create();
    o->plan = *plan;
    struct feed_order *feeds =
        arena_alloc(o->arena, plan->feed_count, sizeof *feeds);
    for (size_t i = 0; i < plan->feed_count; i++) {
        struct feed_order *f = &feeds[i];
        *f = plan->feeds[i];
        f->url = arena_copy(o->arena, f->url);
        f->source = arena_copy(o->arena, f->source);
        f->user_agent = arena_copy(o->arena, f->user_agent);
        f->include = copy_texts(o->arena, f->include, f->include_count);
        f->exclude = copy_texts(o->arena, f->exclude, f->exclude_count);
        f->headers = copy_texts(o->arena, f->headers, f->header_count);
    }
    o->plan.feeds = feeds;
    return o;
}

void
orders_destroy(struct orders *o)
{
    if (o == NULL)
        return;
    arena_destroy(o->arena);
    free(o);
}

const struct desk_plan *
orders_plan(const struct orders *o)
{
    return &o->plan;
}
