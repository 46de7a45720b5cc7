// SPDX-License-Identifier: MIT
#include "fleet/edition.h"

#include "base/arena.h"
#include "base/buffer.h"

void
edition_finish(struct edition *e)
{
    rundown_destroy(e->rundown);
    arena_destroy(e->arena);
    *e = (struct edition){ 0 };
}

void
edition_set(struct edition *e, struct rundown *r, struct text by,
            uint64_t number)
{
    struct arena *arena = arena_create(); /* `by` may be of the old one */
    struct bulletin bulletin =
        bulletin_of(arena, r, arena_copy(arena, by), number);
    edition_finish(e);
    *e = (struct edition){ r, arena, bulletin };
}

uint64_t
edition_news(const struct edition *e)
{
    uint64_t news = e->bulletin.headline_count;
    struct buffer row;
    buffer_init(&row, BULLETIN_MAX_BYTES);
    for (size_t i = 0; i < e->bulletin.headline_count; i++) {
        buffer_clear(&row);
        bulletin_write_headline(&e->bulletin.headlines[i], &row);
        news = news * 1099511628211u ^ text_hash(buffer_text(&row));
    }
    buffer_finish(&row);
    return news;
}
