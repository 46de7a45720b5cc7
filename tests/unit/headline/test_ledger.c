// SPDX-License-Identifier: MIT
#include "groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "headline/ledger.h"

/* Fills it, key by key; `every_s` is how long each was on air. */
static void
fill(struct ledger *l, size_t count, int64_t every_s)
{
    for (size_t i = 0; i < count; i++)
        ledger_add(l, i)->last_aired = 1000 + (int64_t)i * every_s;
}

static void
a_full_ledger_forgets_the_longest_unheard_half(void **state)
{
    (void)state;
    struct ledger l = { 0 };
    fill(&l, LEDGER_MAX + 1, 10);
    assert_int_equal(l.count, LEDGER_MAX / 2 + 1);
    assert_null(ledger_find(&l, LEDGER_MAX / 2 - 1));
    assert_non_null(ledger_find(&l, LEDGER_MAX / 2));
    ledger_finish(&l);
}

static void
of_what_aired_in_one_second_half_is_remembered_too(void **state)
{
    (void)state;
    struct ledger l = { 0 };
    fill(&l, LEDGER_MAX, 0);
    ledger_find(&l, 7)->last_aired = 999;
    ledger_find(&l, 8)->last_aired = 1001;
    ledger_add(&l, LEDGER_MAX);
    assert_int_equal(l.count, LEDGER_MAX / 2 + 1);
    assert_null(ledger_find(&l, 7));
    assert_non_null(ledger_find(&l, 8));
    ledger_finish(&l);
}

int
test_ledger(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_ledger_forgets_the_longest_unheard_half),
        cmocka_unit_test(of_what_aired_in_one_second_half_is_remembered_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
