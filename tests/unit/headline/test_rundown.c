// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "headline/headline.h"
#include "headline/rundown.h"

enum { NOW = 1700000000, MINUTE = 60, HOUR = 3600 };

static const struct rundown_rules merging = { .merge_stories = true,
                                              .breaking_after = 3 };

static struct headline
told(uint64_t id, const char *source, const char *line, int64_t age_s)
{
    return (struct headline){
        .id = id,
        .line = text_of(line),
        .title = text_of(line),
        .source = text_of(source),
        .published = NOW - age_s,
        .first_seen = NOW,
    };
}

static struct rundown *
compose(const struct headline *headlines, size_t count,
        const struct rundown_rules *rules)
{
    return rundown_compose(headlines, count, NULL, 0, rules, NOW);
}

static void
assert_line(const struct rundown *r, size_t i, const char *line)
{
    assert_true(i < rundown_count(r));
    struct text t = rundown_at(r, i)->line;
    assert_int_equal(t.len, text_of(line).len);
    assert_memory_equal(t.ptr, line, t.len);
}

static void
the_newest_comes_first(void **state)
{
    (void)state;
    struct headline h[] = {
        told(1, "A", "Rain floods the old harbour", 3 * HOUR),
        told(2, "A", "Council votes on tram line", 1 * HOUR),
        told(3, "B", "Orchestra opens its season", 2 * HOUR),
    };
    struct rundown *r = compose(h, 3, &merging);
    assert_int_equal(rundown_count(r), 3);
    assert_line(r, 0, "Council votes on tram line");
    assert_line(r, 1, "Orchestra opens its season");
    assert_line(r, 2, "Rain floods the old harbour");
    assert_int_equal(rundown_composed_at(r), NOW);
    rundown_destroy(r);
}

static void
what_arrives_together_stays_in_order(void **state)
{
    (void)state;
    struct headline h[] = {
        told(9, "A", "First of the feed today", 0),
        told(5, "A", "Second item of its feed", 0),
        told(7, "A", "Third piece in that list", 0),
    };
    struct rundown *r = compose(h, 3, &merging);
    assert_line(r, 0, "First of the feed today");
    assert_line(r, 1, "Second item of its feed");
    assert_line(r, 2, "Third piece in that list");
    rundown_destroy(r);
}

static void
the_expired_and_the_empty_are_left_out(void **state)
{
    (void)state;
    struct headline h[] = {
        told(1, "A", "Gone by now", HOUR),
        told(2, "A", "", HOUR),
        told(3, "A", "Still here", HOUR),
    };
    h[0].expires = NOW;
    h[2].expires = NOW + 1;
    struct rundown *r = compose(h, 3, &merging);
    assert_int_equal(rundown_count(r), 1);
    assert_line(r, 0, "Still here");
    rundown_destroy(r);
}

static void
an_id_is_shown_once_at_its_newest(void **state)
{
    (void)state;
    struct headline h[] = {
        told(1, "A", "Ferry late, two hurt", 2 * HOUR),
        told(1, "A", "Ferry sinks, crew saved", 1 * HOUR),
    };
    struct rundown *r = compose(h, 2, &merging);
    assert_int_equal(rundown_count(r), 1);
    assert_line(r, 0, "Ferry sinks, crew saved");
    rundown_destroy(r);
}

static void
one_story_of_many_has_all_their_names(void **state)
{
    (void)state;
    struct headline h[] = {
        told(1, "A", "Ferry sinks off Malta, crew saved", 50 * MINUTE),
        told(2, "B", "Ferry sinks off Malta: crew saved", 20 * MINUTE),
        told(3, "A", "Ferry sinks off Malta - crew saved", 40 * MINUTE),
    };
    struct rundown *r = compose(h, 3, &merging);
    assert_int_equal(rundown_count(r), 1);
    const struct headline *only = rundown_at(r, 0);
    assert_line(r, 0, "Ferry sinks off Malta: crew saved");
    assert_int_equal(only->source_count, 2);
    assert_true(text_eq(only->sources[0], TEXT("B")));
    assert_true(text_eq(only->sources[1], TEXT("A")));
    assert_int_equal(only->story, 1);
    rundown_destroy(r);
}

static void
stories_stay_apart_when_told_so(void **state)
{
    (void)state;
    struct headline h[] = {
        told(1, "A", "Ferry sinks off Malta, crew saved", 50 * MINUTE),
        told(2, "B", "Ferry sinks off Malta: crew saved", 20 * MINUTE),
    };
    struct rundown_rules rules = { .merge_stories = false };
    struct rundown *r = compose(h, 2, &rules);
    assert_int_equal(rundown_count(r), 2);
    assert_int_equal(rundown_at(r, 0)->source_count, 1);
    rundown_destroy(r);
}

static struct rundown *
ferry_told_at(const char *const sources[3], const char *const links[3],
              const int64_t ages_s[3])
{
    struct headline h[4];
    for (size_t i = 0; i < 3; i++) {
        h[i] = told(i + 1, sources[i], "Ferry sinks off Malta, crew saved",
                    ages_s[i]);
        h[i].link = text_of(links[i]);
    }
    h[3] = told(4, "D", "Council votes on tram line", 0);
    return compose(h, 4, &merging);
}

static void
three_sources_in_half_an_hour_are_breaking(void **state)
{
    (void)state;
    static const char *const abc[] = { "A", "B", "C" };
    static const char *const none[] = { "", "", "" };
    static const char *const aunty[] = { "BBC World", "BBC Tech", "C" };
    static const char *const hers[] = { "https://www.bbc.co.uk/news/1",
                                        "https://www.bbc.co.uk/news/2", "" };
    static const struct {
        const char *const *sources;
        const char *const *links;
        int64_t ages_s[3];
        enum headline_priority priority;
    } table[] = {
        { abc, none, { 40 * MINUTE, 20 * MINUTE, 15 * MINUTE }, 2 },
        { abc, none, { 50 * MINUTE, 20 * MINUTE, 15 * MINUTE }, 0 },
        { abc, none, { 9 * HOUR, 9 * HOUR, 9 * HOUR }, 0 },
        { aunty, none, { 40 * MINUTE, 20 * MINUTE, 15 * MINUTE }, 2 },
        { aunty, hers, { 40 * MINUTE, 20 * MINUTE, 15 * MINUTE }, 0 },
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
        struct rundown *r =
            ferry_told_at(table[i].sources, table[i].links, table[i].ages_s);
        assert_int_equal(rundown_count(r), 2);
        bool first = table[i].priority == PRIORITY_BREAKING;
        const struct headline *ferry = rundown_at(r, first ? 0 : 1);
        assert_int_not_equal(ferry->id, 4);
        assert_int_equal(ferry->priority, table[i].priority);
        rundown_destroy(r);
    }
}

static void
feeds_are_kept_with_their_words(void **state)
{
    (void)state;
    char name[] = "Harbour Post";
    struct feed_health feed = { .name = text_of(name),
                                .status = FEED_ERROR,
                                .error = TEXT("no answer") };
    struct rundown *r = rundown_compose(NULL, 0, &feed, 1, &merging, NOW);
    name[0] = 'X';
    assert_int_equal(rundown_feed_count(r), 1);
    assert_true(text_eq(rundown_feed_at(r, 0)->name, TEXT("Harbour Post")));
    assert_true(text_eq(rundown_feed_at(r, 0)->error, TEXT("no answer")));
    assert_string_equal(feed_status_name(rundown_feed_at(r, 0)->status),
                        "error");
    rundown_destroy(r);
}

static void
a_rundown_has_an_end(void **state)
{
    (void)state;
    static struct headline h[RUNDOWN_MAX_HEADLINES + 100];
    size_t count = sizeof(h) / sizeof(*h);
    for (size_t i = 0; i < count; i++)
        h[i] = told(i + 1, "A", "Say", (int64_t)i);
    struct rundown *r = compose(h, count, &merging);
    assert_int_equal(rundown_count(r), RUNDOWN_MAX_HEADLINES);
    assert_int_equal(rundown_at(r, 0)->id, 1);
    rundown_destroy(r);
}

int
test_rundown(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_newest_comes_first),
        cmocka_unit_test(what_arrives_together_stays_in_order),
        cmocka_unit_test(the_expired_and_the_empty_are_left_out),
        cmocka_unit_test(an_id_is_shown_once_at_its_newest),
        cmocka_unit_test(one_story_of_many_has_all_their_names),
        cmocka_unit_test(stories_stay_apart_when_told_so),
        cmocka_unit_test(three_sources_in_half_an_hour_are_breaking),
        cmocka_unit_test(feeds_are_kept_with_their_words),
        cmocka_unit_test(a_rundown_has_an_end),
    };
    return cmocka_run_group_tests_name("rundown", tests, NULL, NULL);
}
