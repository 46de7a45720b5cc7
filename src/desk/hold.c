// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "desk/beat.h"
#include "desk/parts.h"
#include "desk/schedule.h"
#include "net/transport.h"
#include "net/url.h"

int64_t
hold_of(const struct desk *d, const struct response *r)
{
    int64_t hold = r->retry_after_s;
    if (r->status < 400)
        return 0;
    if (r->retry_at > d->now)
        hold = r->retry_at - d->now;
    if (hold == 0 && r->status == 429)
        hold = SCHEDULE_RETRY_S;
    if (hold > SCHEDULE_RETRY_MAX_S)
        hold = SCHEDULE_RETRY_MAX_S;
    return hold > 0 ? hold + SCHEDULE_GRACE_S : 0;
}

/* Its place, or that of the one that ends first. */
static struct hold *
place_for(struct desk *d, uint64_t host)
{
    struct hold *first = &d->holds[0];
    for (size_t i = 0; i < DESK_HOLDS; i++) {
        if (d->holds[i].host == host)
            return &d->holds[i];
        if (d->holds[i].until_s < first->until_s)
            first = &d->holds[i];
    }
    return first;
}

void
hold_answerer(struct desk *d, const struct response *r)
{
    struct arena *arena = arena_create();
    struct url at;
    int64_t until = d->steady_s + hold_of(d, r);
    if (url_parse(arena, r->final_url, NULL, &at)) {
        uint64_t host = text_hash(at.host);
        struct hold *hold = place_for(d, host);
        /* Who is told of a shorter one does not end the longer. */
        if (hold->host != host || hold->until_s < until)
            *hold = (struct hold){ .host = host, .until_s = until };
        for (size_t i = 0; i < d->beat_count; i++) {
            struct beat *b = d->beats[i];
            if (!b->is_local && text_eq(beat_host(b), at.host) &&
                b->due_s < until)
                beat_put_off(b, until - d->steady_s);
        }
    }
    arena_destroy(arena);
}

int64_t
hold_until(const struct desk *d, struct text host)
{
    uint64_t hash = text_hash(host);
    for (size_t i = 0; i < DESK_HOLDS; i++)
        if (d->holds[i].host == hash && d->holds[i].until_s > d->steady_s)
            return d->holds[i].until_s;
    return 0;
}

void
hold_recall(struct desk *d)
{
    struct hold_record found[DESK_HOLDS];
    size_t count = store_list_holds(d->store, found, DESK_HOLDS);
    for (size_t i = 0; i < count; i++)
        d->holds[i] = (struct hold){
            .host = found[i].host,
            .until_s = d->steady_s + schedule_remaining(d->now, found[i].until,
                                                        found[i].delay_s),
            .is_saved = true,
        };
}

static bool
is_news(const struct desk *d, const struct hold *h)
{
    return !h->is_saved && h->until_s > d->steady_s;
}

bool
hold_is_news(const struct desk *d)
{
    for (size_t i = 0; i < DESK_HOLDS; i++)
        if (is_news(d, &d->holds[i]))
            return true;
    return false;
}

bool
hold_save(struct desk *d, struct error *err)
{
    for (size_t i = 0; i < DESK_HOLDS; i++) {
        const struct hold *h = &d->holds[i];
        int64_t left = h->until_s - d->steady_s;
        struct hold_record record = { h->host, d->now + left, left };
        if (is_news(d, h) && !store_remember_hold(d->store, &record, err))
            return false;
    }
    return true;
}

void
hold_settle(struct desk *d, bool is_saved)
{
    for (size_t i = 0; i < DESK_HOLDS; i++)
        d->holds[i].is_saved = is_saved;
}
