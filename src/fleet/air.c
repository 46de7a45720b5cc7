// SPDX-License-Identifier: MIT
#define LOG_ROOM "fleet"
#include "fleet/parts.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/memory.h"
#include "fleet/publish.h"

void
air_finish(struct fleet *f)
{
    message_finish_all(f);
    rundown_destroy(f->own);
    edition_finish(&f->base);
    edition_finish(&f->got);
    edition_finish(&f->inherited);
    edition_finish(&f->on_air);
    edition_finish(&f->sent);
}

static bool
is_message(const struct headline *h)
{
    return text_eq(h->method, TEXT("message"));
}

/*
 * What another publisher had on air is ours to keep there: messages as
 * messages, and headlines that our own desk does not have until they expire.
 */
static void
inherit(struct fleet *f)
{
    const struct bulletin *b = &f->got.bulletin;
    for (size_t i = 0; i < b->headline_count; i++) {
        const struct headline *h = &b->headlines[i];
        if (!is_message(h) || (h->expires != 0 && h->expires <= f->now))
            continue;
        message_inherit(f, h);
    }
    if (f->got.rundown == NULL || f->settings.role != FLEET_PUBLISHER)
        return;
    edition_set(&f->inherited,
                rundown_bind(b->headlines, b->headline_count, b->feeds,
                             b->feed_count, b->at),
                b->by, b->number);
    f->inherited_us = f->now_us;
}

/* What is on air here but for messages: our desk's, or the last got. */
static const struct rundown *
news_of(const struct fleet *f)
{
    if (f->settings.role == FLEET_PUBLISHER)
        return f->own;
    /* A desk that has just begun to fetch has nothing to show yet. */
    bool has_own = f->own != NULL && rundown_count(f->own) > 0;
    return f->is_fallen_back && (has_own || f->got.rundown == NULL)
               ? f->own
               : f->got.rundown;
}

bool
air_has_fetched(const struct fleet *f)
{
    for (size_t i = 0; f->own != NULL && i < rundown_feed_count(f->own); i++) {
        enum feed_status status = rundown_feed_at(f->own, i)->status;
        if (status != FEED_OK && status != FEED_UNCHANGED)
            return false;
    }
    return f->own != NULL;
}

static bool
tells(const struct rundown *news, const struct headline *h)
{
    for (size_t i = 0; news != NULL && i < rundown_count(news); i++) {
        const struct headline *own = rundown_at(news, i);
        if (own->id == h->id || (own->story == h->story && own->story != 0))
            return true;
    }
    return false;
}

/*
 * The desk's news, with those inherited that it does not tell, or not yet: until
 * they expire, or, where they never do, until it has fetched.
 */
static struct rundown *
merge_inherited(struct fleet *f, const struct rundown *news)
{
    const struct bulletin *b = &f->inherited.bulletin;
    size_t count = 0, own = news != NULL ? rundown_count(news) : 0;
    bool is_fetched =
        air_has_fetched(f) || f->now_us - f->inherited_us > FLEET_INHERIT_US;
    struct headline *all = memory_new(own + b->headline_count + 1, sizeof *all);
    for (size_t i = 0; i < own; i++)
        all[count++] = *rundown_at(news, i);
    for (size_t i = 0; i < b->headline_count; i++) {
        const struct headline *h = &b->headlines[i];
        bool is_over = h->expires != 0 ? h->expires <= f->now : is_fetched;
        if (!is_message(h) && !is_over && !tells(news, h))
            all[count++] = *h;
    }
    struct rundown *merged = NULL;
    if (count == own)
        edition_finish(&f->inherited); /* ours has all of them */
    else if (own == 0)
        merged = rundown_bind(all, count, NULL, 0, f->now);
    else
        merged =
            rundown_compose(all, count, NULL, 0, &f->settings.rules, f->now);
    free(all);
    return merged;
}

/* What is said, ours, and what we inherited: a rundown of its own. */
static struct rundown *
compose(struct fleet *f)
{
    const struct rundown *news = news_of(f);
    struct rundown *merged = merge_inherited(f, news);
    const struct rundown *base = merged != NULL ? merged : news;
    size_t all = base != NULL ? rundown_count(base) : 0;
    size_t feeds = news != NULL ? rundown_feed_count(news) : 0, count = 0;
    struct headline *air = memory_new(all + FLEET_MESSAGES, sizeof *air);
    for (size_t i = 0; i < f->message_count; i++)
        air[count++] = f->messages[i].headline;
    for (size_t i = 0; i < all; i++)
        if (!is_message(rundown_at(base, i)))
            air[count++] = *rundown_at(base, i);
    struct rundown *r = rundown_bind(
        air, count, feeds > 0 ? rundown_feed_at(news, 0) : NULL, feeds, f->now);
    rundown_destroy(merged);
    free(air);
    return r;
}

/* The feeds are fetched here while nobody else does it for us. */
static void
choose_fallback(struct fleet *f, int64_t silent_us)
{
    const struct fleet_settings *s = &f->settings;
    bool falls_back = s->fallback == FLEET_FALLBACK_FEEDS &&
                      silent_us > s->fallback_after_s * 1000000;
    if (s->role != FLEET_DISPLAY || falls_back == f->is_fallen_back)
        return;
    f->is_fallen_back = falls_back;
    f->is_status_due = f->is_dirty = true;
    if (falls_back)
        log_warning("no publisher has been heard for %lld s: the feeds are "
                    "fetched here",
                    (long long)s->fallback_after_s);
    else
        log_info("a publisher is back: its headlines are shown again");
    atomic_store(&f->wants_feeds, falls_back);
    fleet_rung(f);
}

/* Whether what is on air here is made here. */
static void
choose_author(struct fleet *f)
{
    bool was_author = f->is_author;
    int64_t silent_us = f->now_us - f->heard_us;
    bool is_silent = silent_us > FLEET_SILENCE_US;
    choose_fallback(f, silent_us);
    if (f->settings.role == FLEET_DISPLAY)
        f->is_author = is_silent || f->is_fallen_back;
    else
        f->is_author = f->claim.state == CLAIM_ACTIVE ||
                       (f->claim.state == CLAIM_NONE &&
                        (was_author || f->got.rundown == NULL || is_silent));
    bool is_heir = f->is_author && (!was_author || f->has_legacy);
    f->has_legacy = false;
    if (f->is_author == was_author && !is_heir)
        return;
    f->is_dirty = true;
    if (is_heir)
        inherit(f);
    else
        message_dismiss(f, 0); /* it is in what we get */
}

static void
show(struct fleet *f, struct rundown *r)
{
    rundown_destroy(atomic_exchange(&f->air_slot, r));
    fleet_rung(f);
}

static void
renew(struct fleet *f)
{
    f->is_dirty = false;
    if (f->is_author) {
        struct rundown *r = compose(f);
        publish_note(f, r);
        show(f, r);
    } else if (f->got.rundown != NULL) {
        show(f, bulletin_rundown(&f->got.bulletin));
    }
}

static const struct headline *
find_story(const struct rundown *r, const struct headline *h)
{
    for (size_t i = 0; r != NULL && i < rundown_count(r); i++)
        if (rundown_at(r, i)->id == h->id)
            return rundown_at(r, i);
    return NULL;
}

/* Something is breaking that was not a moment ago: no time to wait for more. */
static bool
breaks(const struct rundown *now, const struct rundown *before)
{
    for (size_t i = 0; i < rundown_count(now); i++) {
        const struct headline *h = rundown_at(now, i);
        if (h->priority != PRIORITY_BREAKING)
            continue;
        const struct headline *then = find_story(before, h);
        if (then == NULL || then->priority != PRIORITY_BREAKING)
            return true;
    }
    return false;
}

void
air_turn(struct fleet *f)
{
    struct rundown *offer = atomic_exchange(&f->offer_slot, NULL);
    if (offer != NULL) {
        f->is_urgent |= breaks(offer, f->own);
        rundown_destroy(f->own);
        f->own = offer;
        f->is_dirty |= f->is_author;
    }
    if (!client_is_up(f->client))
        claim_down(&f->claim);
    if (f->settings.role == FLEET_PUBLISHER)
        publish_claim(f);
    if (f->claim.state != f->claim_before) {
        f->claim_before = f->claim.state;
        f->is_dirty = f->is_status_due = true;
        f->sent_whole_us = 0; /* what is retained may be another's */
    }
    choose_author(f);
    message_expire(f);
    if (f->is_dirty)
        renew(f);
    publish_turn(f);
}
