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

static void
hold_host(struct desk *d, struct text host, int64_t hold_s)
{
    int64_t until = d->steady_s + hold_s;
    uint64_t hash = text_hash(host);
    size_t oldest = 0;
    for (size_t i = 0; i < DESK_HOLDS; i++) {
        if (d->holds[i].host == hash) {
            oldest = i;
            break;
        }
        if (d->holds[i].until_s < d->holds[oldest].until_s)
            oldest = i;
    }
    d->holds[oldest] = (struct hold){ hash, until };
    for (size_t i = 0; i < d->beat_count; i++) {
        struct beat *b = d->beats[i];
        if (b->is_local || !text_eq(b->host, host))
            continue;
        if (b->held_until_s < until)
            b->held_until_s = until;
    }
}

bool
hold_answerer(struct desk *d, const struct response *r, struct text asked,
              int64_t hold_s)
{
    struct arena *arena = arena_create();
    struct url at;
    struct text host =
        url_parse(arena, r->final_url, NULL, &at) ? at.host : asked;
    bool is_asked = text_eq(host, asked);
    hold_host(d, host, hold_s);
    arena_destroy(arena);
    return is_asked;
}

bool
hold_is_on(const struct desk *d, struct text host)
{
    uint64_t hash = text_hash(host);
    for (size_t i = 0; i < DESK_HOLDS; i++)
        if (d->holds[i].host == hash && d->holds[i].until_s > d->steady_s)
            return true;
    return false;
}
