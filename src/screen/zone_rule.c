// SPDX-License-Identifier: MIT
#include "screen/zone_rule.h"

#include <string.h>
#include <time.h>

enum {
    MINUTE_S = 60,
    HOUR_S = 3600,
    DAY_S = 86400,
    OFFSET_HOURS_MAX = 24,
    TIME_HOURS_MAX = 167, /* RFC 9636 3.3.1: a week in both directions */
    SUMMER_TIME_S = 2 * HOUR_S,
};

/* Takes `c` off the front of the rest, if it stands there. */
static bool
take(struct text *rest, char c)
{
    if (rest->len == 0 || rest->ptr[0] != c)
        return false;
    *rest = text_sub(*rest, 1, SIZE_MAX);
    return true;
}

static bool
take_number(struct text *rest, int least, int most, int *out)
{
    size_t len = 0;
    int value = 0;
    for (; len < rest->len && len < 4 && text_is_digit(rest->ptr[len]); len++)
        value = value * 10 + (rest->ptr[len] - '0');
    *rest = text_sub(*rest, len, SIZE_MAX);
    *out = value;
    return len > 0 && value >= least && value <= most;
}

/* "CET", or "<+0530>" for what is not letters alone. */
static bool
take_name(struct text *rest, char out[ZONE_NAME_BYTES])
{
    bool is_quoted = take(rest, '<');
    size_t len = 0;
    for (; len < rest->len; len++) {
        char c = rest->ptr[len];
        bool is_more = is_quoted && (text_is_digit(c) || c == '+' || c == '-');
        if (!text_is_letter(c) && !is_more)
            break;
    }
    if (len < 3 || len >= ZONE_NAME_BYTES)
        return false;
    memcpy(out, rest->ptr, len);
    out[len] = '\0';
    *rest = text_sub(*rest, len, SIZE_MAX);
    return !is_quoted || take(rest, '>');
}

/* "[+-]hh[:mm[:ss]]" in seconds. */
static bool
take_time(struct text *rest, int hours_max, int32_t *out)
{
    bool is_negative = take(rest, '-');
    int hours, minutes = 0, seconds = 0;
    if (!is_negative)
        take(rest, '+');
    if (!take_number(rest, 0, hours_max, &hours))
        return false;
    if (take(rest, ':') &&
        (!take_number(rest, 0, 59, &minutes) ||
         (take(rest, ':') && !take_number(rest, 0, 59, &seconds))))
        return false;
    int32_t value = hours * HOUR_S + minutes * MINUTE_S + seconds;
    *out = is_negative ? -value : value;
    return true;
}

/* "M3.5.0", "J60" or "59", and "/2" or not. */
static bool
take_change(struct text *rest, struct zone_change *out)
{
    bool good;
    *out = (struct zone_change){ .time_s = SUMMER_TIME_S };
    if (take(rest, 'M')) {
        good = take_number(rest, 1, 12, &out->month) && take(rest, '.') &&
               take_number(rest, 1, 5, &out->week) && take(rest, '.') &&
               take_number(rest, 0, 6, &out->day);
    } else if (take(rest, 'J')) {
        out->kind = ZONE_DAY_WITHOUT_LEAP;
        good = take_number(rest, 1, 365, &out->day);
    } else {
        out->kind = ZONE_DAY_OF_YEAR;
        good = take_number(rest, 0, 365, &out->day);
    }
    return good &&
           (!take(rest, '/') || take_time(rest, TIME_HOURS_MAX, &out->time_s));
}

bool
zone_rule_parse(struct text t, struct zone_rule *out)
{
    struct zone_rule r = { .offset_s = 0 };
    int32_t west_s;
    if (!take_name(&t, r.name) || !take_time(&t, OFFSET_HOURS_MAX, &west_s))
        return false;
    r.offset_s = -west_s;
    if (t.len > 0) {
        r.has_summer = true;
        r.summer_offset_s = r.offset_s + HOUR_S;
        if (!take_name(&t, r.summer_name))
            return false;
        if (t.len > 0 && t.ptr[0] != ',') {
            if (!take_time(&t, OFFSET_HOURS_MAX, &west_s))
                return false;
            r.summer_offset_s = -west_s;
        }
        /* A summer without its days is anybody's guess. */
        if (!take(&t, ',') || !take_change(&t, &r.begin) || !take(&t, ',') ||
            !take_change(&t, &r.end))
            return false;
    }
    *out = r;
    return t.len == 0;
}

/* Unix seconds of midnight, as if this were Greenwich. Days may overflow. */
static int64_t
midnight(int year, int month, int day)
{
    struct tm tm = { .tm_year = year - 1900,
                     .tm_mon = month - 1,
                     .tm_mday = day };
    return timegm(&tm);
}

static int64_t
day_of_month(int year, const struct zone_change *c)
{
    int64_t first = midnight(year, c->month, 1);
    int64_t next = midnight(year, c->month + 1, 1);
    int week_day = (int)((first / DAY_S + 4) % 7); /* 1970 began on Thursday */
    week_day = week_day < 0 ? week_day + 7 : week_day;
    int64_t day = first + (c->day - week_day + 7) % 7 * DAY_S +
                  (int64_t)(c->week - 1) * 7 * DAY_S;
    return day < next ? day : day - 7 * DAY_S; /* the fifth is the last */
}

/* The moment of the change in a year; `offset_s` is what held until then. */
static int64_t
change_moment(const struct zone_change *c, int year, int32_t offset_s)
{
    int64_t day;
    if (c->kind == ZONE_DAY_OF_MONTH)
        day = day_of_month(year, c);
    else if (c->kind == ZONE_DAY_OF_YEAR)
        day = midnight(year, 1, 1 + c->day);
    else if (c->day < 60) /* up to 28 February all years are the same */
        day = midnight(year, 1, c->day);
    else
        day = midnight(year, 3, 1 + c->day - 60);
    return day + c->time_s - offset_s;
}

/*
 * The latest change decides. One of a neighbouring year may be it: its time may
 * be days away from its day, and in the south summer is over new year.
 */
static bool
is_summer(const struct zone_rule *r, int64_t now)
{
    int64_t latest = INT64_MIN;
    bool summer = false;
    time_t local = (time_t)(now + r->offset_s);
    struct tm tm;
    if (gmtime_r(&local, &tm) == NULL)
        return false;
    for (int year = tm.tm_year + 1899; year <= tm.tm_year + 1901; year++) {
        int64_t end = change_moment(&r->end, year, r->summer_offset_s);
        int64_t begin = change_moment(&r->begin, year, r->offset_s);
        if (end <= now && end > latest) {
            latest = end;
            summer = false;
        }
        /* Where one ends as the next begins, it is summer for ever. */
        if (begin <= now && begin >= latest) {
            latest = begin;
            summer = true;
        }
    }
    return summer;
}

int32_t
zone_rule_offset(const struct zone_rule *rule, int64_t now, const char **name)
{
    bool summer = rule->has_summer && is_summer(rule, now);
    *name = summer ? rule->summer_name : rule->name;
    return summer ? rule->summer_offset_s : rule->offset_s;
}
