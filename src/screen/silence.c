// SPDX-License-Identifier: MIT
#include "screen/silence.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "headline/rundown.h"

enum { WEEKDAYS_S = 6 * 24 * 60 * 60 }; /* then a day's name is no date */

static bool
is_late(int64_t heard, int64_t now)
{
    return heard != 0 && now - heard > SILENCE_AFTER_S;
}

void
silence_read(const struct rundown *r, int64_t now, struct silence *out)
{
    *out = (struct silence){ .feeds = rundown_feed_count(r),
                             .is_empty = rundown_count(r) == 0 };
    for (size_t i = 0; i < out->feeds; i++) {
        const struct feed_health *feed = rundown_feed_at(r, i);
        /* A feed that answers "unchanged" day after day has no news either. */
        int64_t news =
            feed->last_news != 0 ? feed->last_news : feed->last_success;
        out->failed += feed->status == FEED_ERROR ? 1 : 0;
        out->wait_for_clock += feed->wait == FEED_WAITS_FOR_CLOCK ? 1 : 0;
        out->wait_for_network += feed->wait == FEED_WAITS_FOR_NETWORK ? 1 : 0;
        if (feed->last_success > out->newest_success)
            out->newest_success = feed->last_success;
        if (news > out->newest_news)
            out->newest_news = news;
        if (!is_late(news, now))
            continue;
        out->late++;
        if (out->oldest_news != 0 && news >= out->oldest_news)
            continue;
        struct text name = text_clip(feed->name, sizeof out->name - 1);
        out->oldest_news = news;
        if (name.len > 0)
            memcpy(out->name, name.ptr, name.len);
        out->name[name.len] = '\0';
    }
}

/* Nobody has been heard for a day. */
static bool
is_offline(const struct silence *s, int64_t now)
{
    return is_late(s->newest_success, now);
}

int64_t
silence_since(const struct silence *s, int64_t now)
{
    if (is_offline(s, now))
        return s->newest_success;
    if (s->late > 0 && is_late(s->oldest_news, now))
        return s->oldest_news;
    /* All that there was has grown too old. */
    return s->is_empty ? s->newest_news : 0;
}

bool
silence_is_first(const struct silence *s)
{
    return s->is_empty && s->feeds > 0 && s->failed < s->feeds &&
           s->newest_success == 0;
}

/* What is waited for, and is no error: NULL, nothing. */
static const char *
waits_for(const struct silence *s)
{
    if (s->wait_for_clock > 0)
        return "Waiting for the clock";
    return s->wait_for_network > 0 ? "Waiting for the network" : NULL;
}

void
silence_say(const struct silence *s, int64_t now, const struct tm *since,
            char *out, size_t size)
{
    char moment[64] = "";
    int64_t at = silence_since(s, now);
    const char *wait = waits_for(s);
    out[0] = '\0';
    if (wait != NULL && !is_offline(s, now)) {
        snprintf(out, size, "%s", wait);
        return;
    }
    if (at == 0) {
        if (s->is_empty && s->feeds > 0 && s->failed == s->feeds)
            snprintf(out, size, "No feed can be read");
        return;
    }
    bool is_recent = now - at < WEEKDAYS_S;
    if (strftime(moment, sizeof moment, is_recent ? "%a %H:%M" : "%d %b %Y",
                 since) == 0)
        moment[0] = '\0';
    if (is_offline(s, now))
        snprintf(out, size, "Offline since %s", moment);
    else if (s->late == 0)
        snprintf(out, size, "No news since %s", moment);
    else if (s->late == 1 && s->name[0] != '\0')
        snprintf(out, size, "No news from %s since %s", s->name, moment);
    else
        snprintf(out, size, "No news from %zu of %zu feeds since %s", s->late,
                 s->feeds, moment);
}
