// SPDX-License-Identifier: MIT
#include "fleet/parts.h"

#include <string.h>

#include "base/arena.h"

static void
message_finish(struct fleet *f, size_t at)
{
    arena_destroy(f->messages[at].arena);
    f->message_count--;
    memmove(&f->messages[at], &f->messages[at + 1],
            (f->message_count - at) * sizeof f->messages[0]);
}

static void
message_add(struct fleet *f, struct arena *arena, struct headline h)
{
    for (size_t i = 0; i < f->message_count; i++)
        if (f->messages[i].headline.id == h.id) {
            message_finish(f, i);
            break;
        }
    if (f->message_count == FLEET_MESSAGES)
        message_finish(f, 0);
    f->messages[f->message_count++] = (struct fleet_message){ arena, h };
    f->is_dirty = f->is_urgent = true;
}

void
message_say(struct fleet *f, const struct word_message *m)
{
    struct arena *arena = arena_create();
    struct headline h = word_headline(arena, m, &f->settings.palette, f->now);
    /* The same once more while it is on air is no news. */
    for (size_t i = 0; i < f->message_count; i++)
        if (f->messages[i].headline.id == h.id &&
            text_eq(f->messages[i].headline.line, h.line))
            h.story = f->messages[i].headline.story;
    message_add(f, arena, h);
}

void
message_dismiss(struct fleet *f, uint64_t id)
{
    for (size_t i = f->message_count; i-- > 0;)
        if (id == 0 || f->messages[i].headline.id == id) {
            message_finish(f, i);
            f->is_dirty = f->is_urgent = true;
        }
}

void
message_expire(struct fleet *f)
{
    for (size_t i = f->message_count; i-- > 0;) {
        int64_t expires = f->messages[i].headline.expires;
        if (expires != 0 && expires <= f->now) {
            message_finish(f, i);
            f->is_dirty = true;
        }
    }
}

static struct headline
copy_headline(struct arena *arena, const struct headline *h)
{
    struct headline copy = *h;
    copy.line = arena_copy(arena, h->line);
    copy.title = arena_copy(arena, h->title);
    copy.source = arena_copy(arena, h->source);
    copy.method = TEXT("message");
    copy.link = copy.lead = copy.language = TEXT("");
    copy.sources = NULL;
    copy.source_count = 0;
    return copy;
}

void
message_inherit(struct fleet *f, const struct headline *h)
{
    struct arena *arena = arena_create();
    message_add(f, arena, copy_headline(arena, h));
}

void
message_finish_all(struct fleet *f)
{
    while (f->message_count > 0)
        message_finish(f, 0);
}
