// SPDX-License-Identifier: MIT
#include "unit/desk/rules.h"

int
main(void)
{
    int failed = 0;
    failed += _cmocka_run_group_tests("polls", polls_rules, polls_rule_count,
                                      NULL, NULL);
    failed += _cmocka_run_group_tests("failures", failures_rules,
                                      failures_rule_count, NULL, NULL);
    failed += _cmocka_run_group_tests("time", time_rules, time_rule_count, NULL,
                                      NULL);
    failed += _cmocka_run_group_tests("restarts", restarts_rules,
                                      restarts_rule_count, NULL, NULL);
    failed += _cmocka_run_group_tests("pages", pages_rules, pages_rule_count,
                                      NULL, NULL);
    failed +=
        _cmocka_run_group_tests("day", day_rules, day_rule_count, NULL, NULL);
    return failed;
}
