// SPDX-License-Identifier: MIT
#include "fleet/parts.h"

#include "base/arena.h"
#include "fleet/change.h"
#include "fleet/door.h"

static void
take_base(struct fleet *f, struct bulletin *b)
{
    edition_set(&f->base, bulletin_rundown(b), b->by, b->number);
    /* Somebody spoke while we were away: what is retained is his. */
    if (!text_eq(b->by, f->settings.name))
        f->sent_whole_us = 0;
}

/* Newer than all that was heard, or just said: somebody publishes. */
static void
take_news(struct fleet *f, const struct bulletin *b, bool is_retained)
{
    bool is_newer = b->number > f->number;
    f->has_legacy |= f->is_author && is_newer;
    edition_set(&f->got, bulletin_rundown(b), b->by, b->number);
    if (is_newer || !is_retained)
        f->heard_us = f->now_us;
    if (is_newer)
        f->number = b->number;
    f->is_dirty = true;
    f->is_saved = false;
}

static bool
try_change(struct fleet *f, struct arena *arena, struct text bytes,
           bool is_retained, struct error *err)
{
    struct bulletin b;
    if (f->base.rundown == NULL) {
        err->kind = ERROR_NONE;
        return false;
    }
    if (!change_read(arena, bytes, &f->base.bulletin, &b, err))
        return false;
    if (b.number > f->got.bulletin.number)
        take_news(f, &b, is_retained);
    return true;
}

static bool
receive_change(struct fleet *f, struct arena *arena, struct text payload,
               bool is_retained, struct error *err)
{
    bool fine = try_change(f, arena, payload, is_retained, err);
    buffer_clear(&f->pending);
    /* Retained messages come in any order: it may be of a base to come. */
    if (!fine && err->kind == ERROR_NONE)
        fine = buffer_append(&f->pending, payload);
    return fine;
}

static bool
receive_whole(struct fleet *f, struct arena *arena, struct text payload,
              bool is_retained, struct error *err)
{
    struct bulletin b;
    struct error ignored = { 0 };
    if (!bulletin_read(arena, payload, &b, err))
        return false;
    take_base(f, &b);
    take_news(f, &b, is_retained);
    if (f->pending.len > 0 &&
        try_change(f, arena, buffer_text(&f->pending), is_retained, &ignored))
        buffer_clear(&f->pending);
    return true;
}

/*
 * While we publish: ours on its way back; or somebody's who spoke while we slept
 * and may not know that we do; or what was kept there before us and comes late,
 * which is true and to be inherited. What is retained must be ours again.
 */
static bool
is_legacy(struct fleet *f, struct text payload, bool is_change,
          bool is_retained)
{
    struct error err = { 0 };
    json_t *root = door_open(payload, BULLETIN_MAX_BYTES, &err);
    struct arena *arena = arena_create();
    struct text by = door_line(arena, root, "by", BULLETIN_MAX_LINE_BYTES);
    int64_t number = door_whole(root, "number", 1, BULLETIN_MAX_NUMBER, 0);
    bool is_other = by.len > 0 && !text_eq(by, f->settings.name);
    bool is_past = number > 0 &&
                   (f->first_number == 0 || (uint64_t)number < f->first_number);
    bool is_junk = root == NULL && (payload.len > 0 || !is_change);
    if (is_other || is_junk || is_past)
        f->sent_whole_us = 0;
    arena_destroy(arena);
    json_decref(root);
    return is_retained && (is_other || is_past);
}

void
receive_news(struct fleet *f, struct text payload, bool is_change,
             bool is_retained)
{
    struct error err = { 0 };
    bool is_active = f->claim.state == CLAIM_ACTIVE;
    if (is_active && !is_legacy(f, payload, is_change, is_retained))
        return;
    if (payload.len == 0) {
        if (is_change)
            buffer_clear(&f->pending);
        return; /* there is none any more */
    }
    f->has_legacy |= is_active;
    struct arena *arena = arena_create();
    enum fleet_topic topic = is_change ? TOPIC_CHANGE : TOPIC_RUNDOWN;
    bool fine = is_change ? receive_change(f, arena, payload, is_retained, &err)
                          : receive_whole(f, arena, payload, is_retained, &err);
    if (!fine)
        hear_trouble(f, text_of(f->topics[topic]), err.message);
    arena_destroy(arena);
}
