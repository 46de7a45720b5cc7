// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/publish.h"

#include "base/arena.h"
#include "base/log.h"
#include "fleet/change.h"
#include "fleet/parts.h"

void
publish_note(struct fleet *f, const struct rundown *r)
{
    if (f->settings.role != FLEET_PUBLISHER)
        return;
    struct arena *arena = arena_create();
    struct bulletin b = bulletin_of(arena, r, f->settings.name, 0);
    edition_set(&f->on_air, bulletin_rundown(&b), b.by, 0);
    f->on_air_news = edition_news(&f->on_air);
    arena_destroy(arena);
}

void
publish_claim(struct fleet *f)
{
    struct buffer out;
    if (!claim_turn(&f->claim, f->now_us))
        return;
    buffer_init(&out, CLAIM_MAX_BYTES);
    if (claim_write(&f->claim.self, false, &out))
        client_publish(f->client, f->topics[TOPIC_PUBLISHER], buffer_text(&out),
                       1, true);
    buffer_finish(&out);
}

void
publish_goodbye(struct fleet *f)
{
    struct buffer out;
    if (f->claim.state != CLAIM_ACTIVE)
        return;
    buffer_init(&out, CLAIM_MAX_BYTES);
    if (claim_write(&f->claim.self, true, &out))
        client_publish(f->client, f->topics[TOPIC_PUBLISHER], buffer_text(&out),
                       1, true);
    /* Nobody's claim need be kept for those who come later. */
    client_publish(f->client, f->topics[TOPIC_PUBLISHER], TEXT(""), 1, true);
    buffer_finish(&out);
}

/*
 * Numbers grow, over publishers and clocks that stand wrong. Who has said the
 * greatest of all has not had the last word: they begin anew.
 */
static uint64_t
next_number(struct fleet *f)
{
    uint64_t number = (uint64_t)f->now * 1000;
    bool is_last = f->number >= BULLETIN_MAX_NUMBER;
    f->number = number > f->number || is_last ? number : f->number + 1;
    if (f->first_number == 0)
        f->first_number = f->number;
    return f->number;
}

/* The whole of it; what follows is told as changes of this. */
static void
send_whole(struct fleet *f, struct buffer *whole)
{
    if (!client_publish(f->client, f->topics[TOPIC_RUNDOWN], buffer_text(whole),
                        1, true))
        return;
    const struct bulletin *b = &f->on_air.bulletin;
    edition_set(&f->sent, bulletin_rundown(b), b->by, b->number);
    f->sent_whole_us = f->sent_us = f->now_us;
    f->spent_bytes = 0;
    /* What has changed since another whole is nothing to whoever joins. */
    client_publish(f->client, f->topics[TOPIC_CHANGE], TEXT(""), 1, true);
    f->sent_news = f->on_air_news;
}

static void
send(struct fleet *f)
{
    struct buffer whole, change;
    struct bulletin *b = &f->on_air.bulletin;
    buffer_init(&whole, BULLETIN_MAX_BYTES);
    buffer_init(&change, BULLETIN_MAX_BYTES);
    b->number = next_number(f);
    b->at = f->now;
    bool is_new = f->sent.rundown == NULL || f->sent_whole_us == 0 ||
                  (f->now_us - f->sent_whole_us) / 1000000 > FLEET_EDITION_S;
    if (!bulletin_write(b, &whole)) {
        hear_trouble(f, text_of(f->topics[TOPIC_RUNDOWN]),
                     "would be larger than anybody reads");
    } else if (is_new || !change_write(&f->sent.bulletin, b, &change) ||
               f->spent_bytes + change.len > whole.len) {
        /* Changes grow; by now they have cost as much as the whole does. */
        send_whole(f, &whole);
    } else if (client_publish(f->client, f->topics[TOPIC_CHANGE],
                              buffer_text(&change), 1, true)) {
        f->sent_us = f->now_us;
        f->sent_news = f->on_air_news;
        f->spent_bytes += change.len;
    }
    f->is_urgent = false;
    buffer_finish(&whole);
    buffer_finish(&change);
}

/* So that silence means something. */
static void
send_pulse(struct fleet *f)
{
    struct arena *arena = arena_create();
    struct text pulse = arena_format(arena, "{\"v\":1,\"number\":%llu}",
                                     (unsigned long long)f->number);
    client_publish(f->client, f->topics[TOPIC_PULSE], pulse, 0, false);
    f->pulse_us = f->now_us;
    arena_destroy(arena);
}

/* An empty rundown would tell a wall nothing but that there is no news. */
static bool
is_too_early(const struct fleet *f)
{
    return f->sent.rundown == NULL && f->on_air.bulletin.headline_count == 0 &&
           f->now_us - f->claim.up_us < FLEET_FIRST_US && !air_has_fetched(f);
}

void
publish_turn(struct fleet *f)
{
    if (f->claim.state != CLAIM_ACTIVE || f->on_air.rundown == NULL ||
        !client_is_up(f->client) || is_too_early(f))
        return;
    int64_t passed_us = f->now_us - f->sent_us;
    bool is_news = f->sent_whole_us == 0 || f->on_air_news != f->sent_news;
    if ((is_news && (f->is_urgent || passed_us >= FLEET_COALESCE_US)) ||
        passed_us >= FLEET_HEALTH_US)
        send(f);
    else if (passed_us >= FLEET_PULSE_US &&
             f->now_us - f->pulse_us >= FLEET_PULSE_US)
        send_pulse(f);
}
