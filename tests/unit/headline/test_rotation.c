// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "headline/headline.h"
#include "headline/rotation.h"
#include "headline/rundown.h"

enum { NOW = 1700000000, TURN_S = 6 };

static const struct rundown_rules plain = { .merge_stories = false };

/* `count` headlines of `source`, ids from `id` on, newest first. */
static size_t
fill(struct headline *h, size_t at, const char *source, uint64_t id,
     size_t count)
{
    for (size_t i = 0; i < count; i++) {
        h[at + i] = (struct headline){
            .id = id + i,
            .line = text_of(source),
            .source = text_of(source),
            .first_seen = NOW - (int64_t)(at + i),
        };
    }
    return at + count;
}

static struct rundown *
compose(const struct headline *h, size_t count)
{
    return rundown_compose(h, count, NULL, 0, &plain, NOW);
}

/* Airs `turns` turns; counts them by id. */
static void
air(struct rotation *r, const struct rundown *rundown, size_t turns,
    int64_t *now, size_t *counts)
{
    uint64_t last = 0;
    for (size_t i = 0; i < turns; i++, *now += TURN_S) {
        const struct headline *h = rotation_next(r, rundown, *now);
        assert_non_null(h);
        assert_true(h->id != last || rundown_count(rundown) == 1);
        last = h->id;
        counts[h->id]++;
    }
}

static void
all_air_once_before_any_airs_twice(void **state)
{
    (void)state;
    struct headline h[20];
    size_t count = fill(h, 0, "A", 1, 8);
    count = fill(h, count, "B", 9, 5);
    struct rundown *rundown = compose(h, count);
    struct rotation *r = rotation_create();
    size_t counts[20] = { 0 };
    int64_t now = NOW;
    for (size_t round = 1; round <= 50; round++) {
        air(r, rundown, count, &now, counts);
        for (size_t i = 1; i <= count; i++)
            assert_int_equal(counts[i], round);
    }
    rotation_destroy(r);
    rundown_destroy(rundown);
}

static void
sources_take_turns(void **state)
{
    (void)state;
    struct headline h[30];
    size_t count = fill(h, 0, "A", 1, 10);
    count = fill(h, count, "B", 11, 10);
    count = fill(h, count, "C", 21, 10);
    struct rundown *rundown = compose(h, count);
    struct rotation *r = rotation_create();
    struct text last = { 0 };
    for (size_t i = 0; i < 3000; i++) {
        const struct headline *next =
            rotation_next(r, rundown, NOW + (int64_t)i * TURN_S);
        assert_false(text_eq(next->source, last));
        last = next->source;
    }
    rotation_destroy(r);
    rundown_destroy(rundown);
}

static void
priority_has_its_share(void **state)
{
    (void)state;
    struct headline h[10];
    size_t count = fill(h, 0, "A", 1, 5);
    count = fill(h, count, "B", 6, 5);
    h[0].priority = PRIORITY_LOW;
    h[5].priority = PRIORITY_HIGH;
    struct rundown *rundown = compose(h, count);
    struct rotation *r = rotation_create();
    size_t counts[20] = { 0 };
    int64_t now = NOW;
    air(r, rundown, 200, &now, counts);
    assert_in_range(counts[1], 8, 12);
    assert_in_range(counts[2], 17, 23);
    assert_in_range(counts[6], 40, 62);
    size_t early = counts[6];
    now += 48 * 3600;
    air(r, rundown, 200, &now, counts);
    assert_in_range(counts[6] - early, 25, 35);
    rotation_destroy(r);
    rundown_destroy(rundown);
}

static void
breaking_news_is_next_and_calms_down(void **state)
{
    (void)state;
    struct headline h[21];
    size_t count = fill(h, 0, "A", 1, 10);
    count = fill(h, count, "B", 11, 10);
    struct rundown *rundown = compose(h, count);
    struct rotation *r = rotation_create();
    size_t counts[40] = { 0 };
    int64_t now = NOW;
    air(r, rundown, 20, &now, counts);
    rundown_destroy(rundown);

    count = fill(h, count, "C", 30, 1);
    h[20].priority = PRIORITY_BREAKING;
    rundown = compose(h, count);
    assert_int_equal(rotation_next(r, rundown, now)->id, 30);
    memset(counts, 0, sizeof(counts));
    air(r, rundown, 50, &now, counts);
    assert_in_range(counts[30], 7, 14);
    now += 4 * 3600;
    memset(counts, 0, sizeof(counts));
    air(r, rundown, 210, &now, counts);
    assert_in_range(counts[30], 10, 20);
    rotation_destroy(r);
    rundown_destroy(rundown);
}

static void
a_stream_of_news_starves_nobody(void **state)
{
    (void)state;
    struct headline h[60];
    size_t old = fill(h, 0, "A", 1, 10);
    struct rotation *r = rotation_create();
    struct rundown *rundown = compose(h, old);
    static size_t counts[20000];
    int64_t now = NOW;
    air(r, rundown, 10, &now, counts);
    rundown_destroy(rundown);
    for (uint64_t refresh = 0; refresh < 100; refresh++) {
        size_t count = fill(h, old, "B", 100 + refresh * 50, 50);
        rundown = compose(h, count);
        air(r, rundown, 50, &now, counts);
        rundown_destroy(rundown);
    }
    for (size_t i = 1; i <= old; i++)
        assert_in_range(counts[i], 12, 120);
    rotation_destroy(r);
}

static void
the_expired_and_nothing_are_skipped(void **state)
{
    (void)state;
    struct headline h[3];
    fill(h, 0, "A", 1, 3);
    h[1].expires = NOW + 10;
    struct rundown *rundown = compose(h, 3);
    struct rotation *r = rotation_create();
    for (size_t i = 0; i < 10; i++)
        assert_true(rotation_next(r, rundown, NOW + 10)->id != 2);
    struct rundown *empty = compose(h, 0);
    assert_null(rotation_next(r, empty, NOW));
    rundown_destroy(empty);
    rundown_destroy(rundown);
    rundown = compose(h, 1);
    assert_int_equal(rotation_next(r, rundown, NOW)->id, 1);
    assert_int_equal(rotation_next(r, rundown, NOW)->id, 1);
    rundown_destroy(rundown);
    rotation_destroy(r);
}

/*
 * Four sources of 5, 10, 15 and 20 headlines; every 25 turns one replaces its
 * three oldest. Over 5,000 turns nobody waits longer than two rounds.
 */
static void
nobody_waits_two_rounds_whatever_is_refreshed(void **state)
{
    (void)state;
    enum { SOURCES = 4, TURNS = 5000, ALL = 50 };
    static const char *const names[SOURCES] = { "A", "B", "C", "D" };
    static size_t heard[2000]; /* turn, by id */
    struct headline h[ALL];
    size_t count = 0;
    uint64_t id = 1;
    for (size_t s = 0; s < SOURCES; s++) {
        size_t some = 5 * (s + 1);
        count = fill(h, count, names[s], id, some);
        id += some;
    }
    struct rotation *r = rotation_create();
    struct rundown *rundown = compose(h, count);
    uint64_t last = 0;
    for (size_t turn = 1; turn <= TURNS; turn++) {
        int64_t now = NOW + (int64_t)turn * TURN_S;
        const struct headline *next = rotation_next(r, rundown, now);
        assert_true(next->id != last);
        last = next->id;
        heard[last] = turn;
        for (size_t i = 0; i < count; i++)
            assert_true(turn - heard[h[i].id] <= 2 * count);
        if (turn % 25 != 0)
            continue;
        size_t first = turn / 25 % SOURCES * 5; /* where some source starts */
        for (size_t i = 0; i < 3; i++) {
            h[first + i].id = id;
            h[first + i].first_seen = now;
            heard[id++] = turn;
        }
        rundown_destroy(rundown);
        rundown = compose(h, count);
    }
    rundown_destroy(rundown);
    rotation_destroy(r);
}

static void
a_story_that_breaks_later_is_news_again(void **state)
{
    (void)state;
    struct headline h[10];
    size_t count = fill(h, 0, "A", 1, 10);
    struct rundown *rundown = compose(h, count);
    struct rotation *r = rotation_create();
    size_t counts[11] = { 0 };
    int64_t now = NOW;
    air(r, rundown, 25, &now, counts);
    rundown_destroy(rundown);
    h[9].priority = PRIORITY_BREAKING;
    rundown = compose(h, count);
    assert_int_equal(rotation_next(r, rundown, now)->id, 10);
    assert_int_not_equal(rotation_next(r, rundown, now)->id, 10);
    rotation_destroy(r);
    rundown_destroy(rundown);
}

static void
a_story_keeps_its_turns_when_another_tells_it(void **state)
{
    (void)state;
    struct headline h[6];
    fill(h, 2, "B", 20, 4);
    struct rotation *r = rotation_create();
    static size_t counts[40];
    int64_t now = NOW;
    struct rundown *rundown = compose(h + 2, 4);
    air(r, rundown, 40, &now, counts);
    rundown_destroy(rundown);
    fill(h, 0, "A", 1, 2);
    rundown = compose(h, 2);
    air(r, rundown, 1000, &now, counts); /* B is away, A's queue moves on */
    rundown_destroy(rundown);
    h[0].source = TEXT("B");
    rundown = compose(h, 6);
    size_t before = counts[1];
    air(r, rundown, 120, &now, counts);
    assert_in_range(counts[1] - before, 18, 22);
    rotation_destroy(r);
    rundown_destroy(rundown);
}

static void
the_ledger_survives(void **state)
{
    (void)state;
    struct headline h[8];
    size_t count = fill(h, 0, "A", 1, 8);
    struct rundown *rundown = compose(h, count);
    struct rotation *r = rotation_create();
    size_t counts[9] = { 0 };
    int64_t now = NOW;
    air(r, rundown, 5, &now, counts);
    struct arena *arena = arena_create();
    struct text saved = rotation_save(arena, r, INT64_MAX);
    rotation_destroy(r);

    r = rotation_create();
    assert_true(rotation_load(r, saved));
    air(r, rundown, 3, &now, counts);
    for (size_t i = 1; i <= count; i++)
        assert_int_equal(counts[i], 1);
    struct text again = rotation_save(arena, r, INT64_MAX);
    assert_false(rotation_load(r, TEXT("nonsense")));
    assert_false(rotation_load(r, text_sub(saved, 0, saved.len - 9)));
    assert_true(text_eq(rotation_save(arena, r, INT64_MAX), again));
    arena_destroy(arena);
    rotation_destroy(r);
    rundown_destroy(rundown);
}

/* The tape is made some seconds ahead of what can be seen. */
static void
what_nobody_has_seen_yet_is_not_saved(void **state)
{
    (void)state;
    struct headline h[3];
    struct rundown *rundown = compose(h, fill(h, 0, "A", 1, 3));
    struct arena *arena = arena_create();
    struct rotation *r = rotation_create();
    uint64_t seen = rotation_next(r, rundown, NOW)->id;
    rotation_next(r, rundown, NOW + 20);
    struct text saved = rotation_save(arena, r, NOW + 10);
    rotation_destroy(r);
    r = rotation_create();
    assert_true(rotation_load(r, saved));
    assert_int_not_equal(rotation_next(r, rundown, NOW + 30)->id, seen);
    assert_int_not_equal(rotation_next(r, rundown, NOW + 40)->id, seen);
    assert_int_equal(rotation_next(r, rundown, NOW + 50)->id, seen);
    /* The clock of an earlier run may have been ahead: what it saw stays. */
    rotation_destroy(r);
    r = rotation_create();
    assert_true(rotation_load(r, saved));
    assert_true(text_eq(rotation_save(arena, r, NOW - 9999), saved));
    rotation_destroy(r);
    arena_destroy(arena);
    rundown_destroy(rundown);
}

int
test_rotation(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_nobody_has_seen_yet_is_not_saved),
        cmocka_unit_test(all_air_once_before_any_airs_twice),
        cmocka_unit_test(sources_take_turns),
        cmocka_unit_test(priority_has_its_share),
        cmocka_unit_test(breaking_news_is_next_and_calms_down),
        cmocka_unit_test(a_stream_of_news_starves_nobody),
        cmocka_unit_test(the_expired_and_nothing_are_skipped),
        cmocka_unit_test(nobody_waits_two_rounds_whatever_is_refreshed),
        cmocka_unit_test(a_story_that_breaks_later_is_news_again),
        cmocka_unit_test(a_story_keeps_its_turns_when_another_tells_it),
        cmocka_unit_test(the_ledger_survives),
    };
    return cmocka_run_group_tests_name("rotation", tests, NULL, NULL);
}
