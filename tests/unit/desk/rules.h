// SPDX-License-Identifier: MIT
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What is true of the desk, by subject: a file each. */
extern const struct CMUnitTest polls_rules[];
extern const size_t polls_rule_count;
extern const struct CMUnitTest failures_rules[];
extern const size_t failures_rule_count;
extern const struct CMUnitTest time_rules[];
extern const size_t time_rule_count;
extern const struct CMUnitTest restarts_rules[];
extern const size_t restarts_rule_count;
extern const struct CMUnitTest pages_rules[];
extern const size_t pages_rule_count;
extern const struct CMUnitTest day_rules[];
extern const size_t day_rule_count;
