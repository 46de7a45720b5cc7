// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* The proleptic Gregorian calendar. */

/* Days from 1970-01-01; the day may be any, the month is 1 to 12. */
int64_t calendar_days(int64_t year, int64_t month, int64_t day);

bool calendar_is_leap(int64_t year);

/* 28 to 31; the month is 1 to 12. */
int calendar_month_days(int64_t year, int month);
