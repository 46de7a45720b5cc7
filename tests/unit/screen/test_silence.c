// SPDX-License-Identifier: MIT
#include "screen/silence.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <time.h>

#include <cmocka.h>

#include "headline/headline.h"
#include "headline/rundown.h"
#include "unit/screen/test_screen.h"

enum { NOW = 1780000000, HOUR = 3600, DAY = 86400 };

/* NOW is a Thursday, 20:26:40. `told` is 0: never. */
struct wall_case {
    const char *said;
    int64_t hours_a; /* since the feed A was heard; -1: never */
    int64_t hours_b;
    bool has_news;
    int64_t news_a; /* hours since A had a new headline; 0: as it was heard */
    enum feed_wait wait;
};

static void
say(const struct wall_case *c, char *out, size_t size)
{
    const int64_t hours[] = { c->hours_a, c->hours_b };
    struct feed_health feeds[2] = { { .name = TEXT("Harbour Post") },
                                    { .name = TEXT("Bay Radio") } };
    for (size_t i = 0; i < 2; i++) {
        feeds[i].status = hours[i] == 0 ? FEED_OK : FEED_ERROR;
        feeds[i].last_success = hours[i] < 0 ? 0 : NOW - hours[i] * HOUR;
        feeds[i].wait = c->wait;
    }
    if (c->news_a > 0)
        feeds[0].last_news = NOW - c->news_a * HOUR;
    struct headline h = { .id = 1, .line = TEXT("Pier painted") };
    struct rundown_rules rules = { 0 };
    struct rundown *r =
        rundown_compose(&h, c->has_news ? 1 : 0, feeds, 2, &rules, NOW);
    struct silence s;
    silence_read(r, NOW, &s);
    rundown_destroy(r);
    time_t since = (time_t)silence_since(&s, NOW);
    struct tm moment;
    gmtime_r(&since, &moment);
    silence_say(&s, NOW, &moment, out, size);
}

void
silence_is_said_in_words(void **state)
{
    (void)state;
    static const struct wall_case cases[] = {
        { "", 0, 0, true, 0, FEED_WAITS_FOR_NOTHING },
        { "", 24, 0, true, 0, FEED_WAITS_FOR_NOTHING },
        { "No news from Harbour Post since Wed 19:26", 25, 0, true, 0,
          FEED_WAITS_FOR_NOTHING },
        { "No news from Bay Radio since Mon 20:26", 1, 72, true, 0,
          FEED_WAITS_FOR_NOTHING },
        { "No news from Bay Radio since 18 May 2026", 1, 240, true, 0,
          FEED_WAITS_FOR_NOTHING },
        { "Offline since Wed 18:26", 26, 72, true, 0, FEED_WAITS_FOR_NOTHING },
        { "Offline since Wed 18:26", 26, -1, true, 0, FEED_WAITS_FOR_NOTHING },
        { "", -1, 0, true, 0, FEED_WAITS_FOR_NOTHING },
        { "", -1, -1, true, 0, FEED_WAITS_FOR_NOTHING },
        { "No feed can be read", -1, -1, false, 0, FEED_WAITS_FOR_NOTHING },
        { "No news since Thu 20:26", -1, 0, false, 0, FEED_WAITS_FOR_NOTHING },
        /* It answers, and has had nothing new. */
        { "No news from Harbour Post since Wed 19:26", 0, 0, true, 25,
          FEED_WAITS_FOR_NOTHING },
        { "", 0, 0, true, 23, FEED_WAITS_FOR_NOTHING },
        { "No news since Thu 20:26", 0, 0, false, 23, FEED_WAITS_FOR_NOTHING },
        { "Offline since Wed 18:26", 26, 26, true, 72, FEED_WAITS_FOR_NOTHING },
        { "Waiting for the clock", 1, 1, true, 0, FEED_WAITS_FOR_CLOCK },
        { "Waiting for the clock", -1, -1, false, 0, FEED_WAITS_FOR_CLOCK },
        { "Waiting for the network", 1, 1, true, 0, FEED_WAITS_FOR_NETWORK },
        { "Waiting for the network", -1, -1, false, 0, FEED_WAITS_FOR_NETWORK },
        { "Offline since Wed 18:26", 26, 27, true, 0, FEED_WAITS_FOR_NETWORK },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char said[256];
        say(&cases[i], said, sizeof said);
        assert_string_equal(said, cases[i].said);
    }
}

void
a_wall_without_its_first_news_is_known(void **state)
{
    (void)state;
    struct feed_health feeds[2] = { { .status = FEED_WAITING },
                                    { .status = FEED_ERROR } };
    struct rundown_rules rules = { 0 };
    struct silence s;
    for (int failed = 0; failed < 2; failed++) {
        feeds[0].status = failed ? FEED_ERROR : FEED_WAITING;
        struct rundown *r = rundown_compose(NULL, 0, feeds, 2, &rules, NOW);
        silence_read(r, NOW, &s);
        rundown_destroy(r);
        assert_int_equal(silence_is_first(&s), !failed);
    }
}
