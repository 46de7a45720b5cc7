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
    }
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
        { "", 0, 0, true },
        { "", 24, 0, true },
        { "No news from Harbour Post since Wed 19:26", 25, 0, true },
        { "No news from Bay Radio since Mon 20:26", 1, 72, true },
        { "No news from Bay Radio since 18 May 2026", 1, 240, true },
        { "Offline since Wed 18:26", 26, 72, true },
        { "Offline since Wed 18:26", 26, -1, true },
        { "", -1, 0, true },
        { "", -1, -1, true },
        { "No feed can be read", -1, -1, false },
        { "", -1, 0, false },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char said[256];
        say(&cases[i], said, sizeof said);
        assert_string_equal(said, cases[i].said);
    }
}
