// SPDX-License-Identifier: MIT
#include "fleet/claim.h"

#include <string.h>

#include "base/buffer.h"
#include "fleet/backoff.h"
#include "fleet/offset.h"
#include "fleet/rate.h"
#include "unit/fleet/tests.h"

enum { SECOND = 1000000 };

/* Two publishers and a broker that hands on what is said, for `seconds`. */
struct pair {
    struct claim a, b;
    int64_t now_us;
    bool is_a_dead;
};

static void
pair_init(struct pair *p, int priority_a, int priority_b)
{
    *p = (struct pair){ .now_us = 100 * SECOND };
    claim_init(&p->a, TEXT("a"), 11, priority_a);
    claim_init(&p->b, TEXT("b"), 22, priority_b);
    claim_up(&p->a, p->now_us);
    claim_up(&p->b, p->now_us);
}

/* How many tenths of a second both, and neither, were active. */
static void
pair_run(struct pair *p, int seconds, int *both, int *neither)
{
    *both = *neither = 0;
    for (int i = 0; i < seconds * 10; i++) {
        p->now_us += SECOND / 10;
        if (!p->is_a_dead && claim_turn(&p->a, p->now_us))
            claim_hear(&p->b, &p->a.self, false, p->now_us);
        if (claim_turn(&p->b, p->now_us) && !p->is_a_dead)
            claim_hear(&p->a, &p->b.self, false, p->now_us);
        bool a = !p->is_a_dead && p->a.state == CLAIM_ACTIVE;
        bool b = p->b.state == CLAIM_ACTIVE;
        *both += a && b;
        *neither += !a && !b;
    }
}

static void
of_two_the_one_of_greater_priority_publishes(void **state)
{
    (void)state;
    struct pair p;
    int both, neither;
    pair_init(&p, 1, 5);
    pair_run(&p, 10, &both, &neither);
    assert_int_equal(p.b.state, CLAIM_ACTIVE);
    assert_int_equal(p.a.state, CLAIM_STANDBY);
    assert_true(both <= 1);
    pair_init(&p, 5, 5);
    pair_run(&p, 10, &both, &neither);
    assert_int_equal(p.a.state, CLAIM_ACTIVE); /* the first name */
    assert_int_equal(p.b.state, CLAIM_STANDBY);
}

static void
silence_is_over_within_thirty_seconds(void **state)
{
    (void)state;
    struct pair p;
    int both, neither;
    pair_init(&p, 5, 1);
    pair_run(&p, 10, &both, &neither);
    p.is_a_dead = true;
    pair_run(&p, 60, &both, &neither);
    assert_int_equal(p.b.state, CLAIM_ACTIVE);
    assert_in_range(neither, 1, 300);
    /* It wakes up: the higher priority counts again. */
    p.is_a_dead = false;
    pair_run(&p, 30, &both, &neither);
    assert_int_equal(p.a.state, CLAIM_ACTIVE);
    assert_int_equal(p.b.state, CLAIM_STANDBY);
    assert_true(both <= 60);
}

static void
a_last_will_saves_the_wait(void **state)
{
    (void)state;
    struct pair p;
    int both, neither;
    pair_init(&p, 5, 1);
    pair_run(&p, 10, &both, &neither);
    p.is_a_dead = true;
    claim_hear_will(&p.b, TEXT("a"), 99); /* another process of that name */
    pair_run(&p, 1, &both, &neither);
    assert_int_equal(p.b.state, CLAIM_STANDBY);
    claim_hear_will(&p.b, TEXT("a"), 11);
    pair_run(&p, 4, &both, &neither);
    assert_int_equal(p.b.state, CLAIM_ACTIVE);
}

static void
nobody_claims_while_a_broker_hands_on_what_it_kept(void **state)
{
    (void)state;
    struct claim c;
    int64_t now_us = 100 * SECOND, up_us = now_us;
    claim_init(&c, TEXT("a"), 11, 0);
    claim_up(&c, up_us);
    for (int i = 0; i < 5; i++) {
        now_us += SECOND;
        claim_settle(&c, now_us);
        assert_false(claim_turn(&c, now_us));
    }
    assert_false(claim_turn(&c, now_us + SECOND));
    assert_true(claim_turn(&c, now_us + 2 * SECOND));
    /* Nor does it wait for ever. */
    claim_up(&c, up_us);
    for (now_us = up_us; now_us < up_us + 20 * SECOND; now_us += SECOND / 2)
        claim_settle(&c, now_us);
    assert_true(claim_turn(&c, now_us));
}

static void
without_a_broker_nobody_claims(void **state)
{
    (void)state;
    struct claim c;
    claim_init(&c, TEXT("a"), 11, 0);
    for (int i = 0; i < 100; i++)
        assert_false(claim_turn(&c, i * SECOND));
    assert_int_equal(c.state, CLAIM_NONE);
}

static void
a_claim_is_read_back(void **state)
{
    (void)state;
    struct claimant who = { .name = "hall", .instance = 0xABC, .priority = 7 };
    struct claimant read;
    struct buffer out;
    struct error err = { 0 };
    bool is_gone;
    buffer_init(&out, CLAIM_MAX_BYTES);
    assert_true(claim_write(&who, true, &out));
    assert_true(claim_read(buffer_text(&out), &read, &is_gone, &err));
    assert_string_equal(read.name, "hall");
    assert_true(read.instance == 0xABC && read.priority == 7 && is_gone);
    assert_false(claim_read(TEXT("{\"v\":1}"), &read, &is_gone, &err));
    assert_false(claim_read(TEXT("[]"), &read, &is_gone, &err));
    buffer_finish(&out);
}

static void
the_shortest_round_trip_tells_the_offset(void **state)
{
    (void)state;
    struct offset o = { 0 };
    int64_t offset_us, error_us;
    assert_false(offset_get(&o, &offset_us, &error_us));
    /* 5 s ahead; the answer took its time, then did not. */
    assert_true(offset_add(&o, 1000, 5001000 + 300000, 801000, 801000));
    assert_true(offset_add(&o, 1000000, 6000500, 1001000, 1001000));
    assert_true(offset_get(&o, &offset_us, &error_us));
    assert_int_equal(offset_us, 5000000);
    assert_int_equal(error_us, 500);
    assert_false(offset_add(&o, 2000000, 7000000, 1999999, 1999999));
    assert_false(offset_add(&o, 0, 7000000, 6000000, 6000000));
    /* Our clock is set back by a minute: what was known is worth nothing. */
    assert_true(offset_add(&o, 3000000 - 60 * SECOND, 8000500,
                           3001000 - 60 * SECOND, 3001000));
    assert_true(offset_get(&o, &offset_us, &error_us));
    assert_int_equal(offset_us, 5 * SECOND + 60 * SECOND);
}

static void
waits_double_to_a_minute_and_no_two_are_alike(void **state)
{
    (void)state;
    int64_t least = INT64_MAX, most = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        int64_t wait_us = backoff_us(100, seed);
        least = wait_us < least ? wait_us : least;
        most = wait_us > most ? wait_us : most;
        assert_in_range(backoff_us(0, seed), 500000, 1500000);
        assert_in_range(backoff_us(3, seed), 4000000, 12000000);
    }
    assert_in_range(least, 30000000, 31000000);
    assert_in_range(most, 89000000, 90000000);
}

/* Nobody is asked more than once a minute on average, all day, nor forgotten. */
static void
a_day_without_a_broker_is_some_fifteen_hundred_tries(void **state)
{
    (void)state;
    int64_t day_us = 86400LL * SECOND, pause_us = 0;
    for (uint64_t seed = 1; seed < 20; seed++) {
        int64_t us = 0;
        uint32_t failures = 0;
        for (; us < day_us; failures++) {
            int64_t wait_us = backoff_us(failures, seed + failures);
            pause_us = wait_us > pause_us ? wait_us : pause_us;
            us += wait_us;
        }
        assert_in_range(failures, 1300, 1600);
    }
    assert_true(pause_us <= 90 * SECOND);
}

static void
a_burst_is_admitted_and_a_flood_is_not(void **state)
{
    (void)state;
    struct rate r = { .burst = 5, .refill_us = SECOND };
    int admitted = 0;
    for (int i = 0; i < 100; i++)
        admitted += rate_admit(&r, 1000 + i);
    assert_int_equal(admitted, 5);
    for (int i = 1; i <= 100; i++)
        admitted += rate_admit(&r, 1000 + i * SECOND / 10);
    assert_in_range(admitted, 14, 16);
    assert_true(rate_admit(&r, 1000 * (int64_t)SECOND));
}

int
test_claim(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_two_the_one_of_greater_priority_publishes),
        cmocka_unit_test(silence_is_over_within_thirty_seconds),
        cmocka_unit_test(a_last_will_saves_the_wait),
        cmocka_unit_test(nobody_claims_while_a_broker_hands_on_what_it_kept),
        cmocka_unit_test(without_a_broker_nobody_claims),
        cmocka_unit_test(a_claim_is_read_back),
        cmocka_unit_test(the_shortest_round_trip_tells_the_offset),
        cmocka_unit_test(waits_double_to_a_minute_and_no_two_are_alike),
        cmocka_unit_test(a_day_without_a_broker_is_some_fifteen_hundred_tries),
        cmocka_unit_test(a_burst_is_admitted_and_a_flood_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
