// SPDX-License-Identifier: MIT
#include "article/moment.h"

/* Reads `digits` digits, or with `least` < `digits` at least so many. */
static bool
read_number(struct text *t, size_t least, size_t digits, int *out)
{
    size_t count = 0;
    int value = 0;
    while (count < digits && count < t->len && t->ptr[count] >= '0' &&
           t->ptr[count] <= '9')
        value = 10 * value + (t->ptr[count++] - '0');
    if (count < least)
        return false;
    *t = text_sub(*t, count, t->len - count);
    *out = value;
    return true;
}

static bool
skip(struct text *t, char c)
{
    if (t->len == 0 || t->ptr[0] != c)
        return false;
    *t = text_sub(*t, 1, t->len - 1);
    return true;
}

/* Days since 1970-01-01 in the Gregorian calendar. */
static int64_t
count_days(int year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year =
        (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

static int
days_of_month(int year, int month)
{
    static const int days[] = {
        31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
    };
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

/* "+05:30", "-0300", "Z" or nothing, in seconds east of Greenwich. */
static bool
read_zone(struct text *t, int64_t *out)
{
    *out = 0;
    while (skip(t, ' '))
        ;
    if (t->len == 0 || skip(t, 'Z') || skip(t, 'z'))
        return true;
    int sign = 0, hours = 0, minutes = 0;
    if (skip(t, '+'))
        sign = 1;
    else if (skip(t, '-'))
        sign = -1;
    else
        return true; /* "UTC", "GMT", a name: not worth losing the day */
    if (!read_number(t, 2, 2, &hours))
        return false;
    skip(t, ':');
    if (t->len > 0 && !read_number(t, 2, 2, &minutes))
        return false;
    *out = sign * (int64_t)(hours * 3600 + minutes * 60);
    return hours <= 14 && minutes <= 59;
}

bool
moment_parse(struct text t, int64_t *unix_seconds)
{
    int year, month = 1, day = 1, hour = 0, minute = 0, second = 0, ignored;
    int64_t zone = 0;
    t = text_trim(t);
    if (!read_number(&t, 4, 4, &year))
        return false;
    bool dashed = skip(&t, '-') || skip(&t, '/') || skip(&t, '.');
    if (!read_number(&t, dashed ? 1 : 2, 2, &month))
        return false;
    if (dashed && !skip(&t, '-') && !skip(&t, '/') && !skip(&t, '.'))
        return false;
    if (!read_number(&t, dashed ? 1 : 2, 2, &day))
        return false;
    if (skip(&t, 'T') || skip(&t, 't') || skip(&t, ' ')) {
        while (skip(&t, ' '))
            ;
        if (read_number(&t, 1, 2, &hour)) {
            bool colon = skip(&t, ':');
            if (!read_number(&t, 2, 2, &minute))
                return false;
            if ((colon && skip(&t, ':')) || !colon)
                (void)read_number(&t, 2, 2, &second);
            if (skip(&t, '.') || skip(&t, ','))
                (void)read_number(&t, 1, 9, &ignored);
            if (!read_zone(&t, &zone))
                return false;
        }
    }
    if (year < 1970 || month < 1 || month > 12 || day < 1 ||
        day > days_of_month(year, month) || hour > 24 || minute > 59 ||
        second > 60)
        return false;
    *unix_seconds = count_days(year, month, day) * 86400 + hour * 3600 +
                    minute * 60 + second - zone;
    return true;
}
