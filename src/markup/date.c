// SPDX-License-Identifier: MIT
#include "markup/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "markup/calendar.h"
#include "markup/date_word.h"

enum {
    DATE_MAX_BYTES = 128,
    LOOSE_MAX = 4,
    PIVOT_YEAR = 90, /* two digits below are of this century */
    DAY_S = 86400,
    ZONE_MAX_MINUTES = 18 * 60,
    KOREA_MINUTES = 9 * 60,
};

struct number {
    int64_t value;
    size_t digits;
};

/* What has been read of a date so far. */
struct moment {
    struct number year; /* digits 0: not yet */
    int month;          /* 0: not yet */
    int day;            /* 0: not yet */
    bool has_time;
    int hour;
    int minute;
    int second;
    int half; /* DATE_WORD_AM, DATE_WORD_PM or 0 */
    bool has_zone;
    int offset_minutes;
    struct number loose[LOOSE_MAX]; /* day and year around a month's name */
    int loose_count;
    bool is_korean;
    bool is_broken; /* something that cannot be */
};

struct cursor {
    struct text t;
    size_t at;
};

static char
peek(const struct cursor *c, size_t ahead)
{
    return c->at + ahead < c->t.len ? c->t.ptr[c->at + ahead] : '\0';
}

static struct number
read_number(struct cursor *c)
{
    struct number n = { 0 };
    while (text_is_digit(peek(c, 0))) {
        if (n.digits < 16)
            n.value = n.value * 10 + (peek(c, 0) - '0');
        n.digits++;
        c->at++;
    }
    return n;
}

static void
set_time(struct moment *m, int64_t hour, int64_t minute, int64_t second)
{
    if (m->has_time)
        return;
    m->has_time = true;
    m->hour = (int)(hour < 99 ? hour : 99);
    m->minute = (int)(minute < 99 ? minute : 99);
    m->second = (int)(second < 99 ? second : 99);
}

static void
set_date(struct moment *m, struct number year, int64_t month, int64_t day)
{
    m->year = year;
    m->month = (int)(month < 99 ? month : 99);
    m->day = (int)(day < 99 ? day : 99);
    /* "2026-00-00" is a date that cannot be, not one that is missing. */
    m->is_broken = m->is_broken || month == 0 || day == 0;
}

/* Behind the hour of "23:04", "23:04:05" or "23:04:05.678". */
static void
read_time(struct cursor *c, struct moment *m, struct number hour)
{
    c->at++;
    struct number minute = read_number(c), second = { 0 };
    if (peek(c, 0) == ':' && text_is_digit(peek(c, 1))) {
        c->at++;
        second = read_number(c);
    }
    if ((peek(c, 0) == '.' || peek(c, 0) == ',') && text_is_digit(peek(c, 1))) {
        c->at++;
        read_number(c); /* less than a second */
    }
    set_time(m, hour.value, minute.value, second.value);
}

/* Behind the sign of "+0100", "+01:00", "+01" or "+1". */
static void
read_offset(struct cursor *c, struct moment *m, int sign)
{
    struct number n = read_number(c);
    int64_t minutes = n.value * 60;
    if (n.digits >= 3)
        minutes = n.value / 100 * 60 + n.value % 100;
    if (peek(c, 0) == ':' && text_is_digit(peek(c, 1))) {
        c->at++;
        minutes += read_number(c).value;
    }
    m->has_zone = true;
    if (minutes <= ZONE_MAX_MINUTES)
        m->offset_minutes = sign * (int)minutes;
    else
        m->is_broken = true;
}

/* Day 1 to 366 of a year to month and day. */
static void
set_ordinal(struct moment *m, struct number year, int64_t ordinal)
{
    if (ordinal < 1 || ordinal > (calendar_is_leap(year.value) ? 366 : 365)) {
        m->is_broken = true;
        return;
    }
    int month = 1;
    while (ordinal > calendar_month_days(year.value, month))
        ordinal -= calendar_month_days(year.value, month++);
    set_date(m, year, month, ordinal);
}

/* ISO 8601, week dates: the first week holds January 4th. */
static void
set_week(struct moment *m, struct number year, int64_t week, int64_t weekday)
{
    int64_t fourth = calendar_days(year.value, 1, 4);
    int64_t monday = fourth - ((fourth + 3) % 7 + 7) % 7;
    int64_t days = monday + (week - 1) * 7 + weekday - 1;
    int64_t ordinal = days - calendar_days(year.value, 1, 1) + 1;
    if (week < 1 || week > 53 || weekday < 1 || weekday > 7) {
        m->is_broken = true;
        return;
    }
    int length = calendar_is_leap(year.value) ? 366 : 365;
    if (ordinal < 1) {
        year.value--;
        ordinal += calendar_is_leap(year.value) ? 366 : 365;
    } else if (ordinal > length) {
        year.value++;
        ordinal -= length;
    }
    set_ordinal(m, year, ordinal);
}

/* "W47-7", "W477" or "W47" behind a year. */
static void
read_week(struct cursor *c, struct moment *m, struct number year)
{
    c->at++;
    struct number week = read_number(c);
    int64_t weekday = 1;
    if (week.digits == 3) {
        weekday = week.value % 10;
        week.value /= 10;
    } else if (peek(c, 0) == '-' && text_is_digit(peek(c, 1))) {
        c->at++;
        weekday = read_number(c).value;
    }
    set_week(m, year, week.value, weekday);
}

/* "-11-22", "/1/10", "-326", "-11" behind the first number of a group. */
static void
read_group(struct cursor *c, struct moment *m, struct number first)
{
    char separator = peek(c, 0);
    c->at++;
    struct number second = read_number(c);
    bool has_third = peek(c, 0) == separator && text_is_digit(peek(c, 1));
    if (!has_third) {
        if (first.digits == 4 && second.digits == 3)
            set_ordinal(m, first, second.value);
        else if (first.digits == 4 && second.digits == 2)
            set_date(m, first, second.value, 1);
        return;
    }
    c->at++;
    struct number third = read_number(c);
    if (first.digits >= 4)
        set_date(m, first, second.value, third.value);
    else if (first.value > 31 || (separator == '-' && third.digits == 2))
        set_date(m, first, second.value, third.value);
    else if (separator == '/' && first.value <= 12)
        set_date(m, third, first.value, second.value);
    else
        set_date(m, third, second.value, first.value);
}

/* Digits without separators: ISO 8601's basic forms. */
static bool
read_basic(struct moment *m, struct number n, bool follows_t)
{
    int64_t v = n.value;
    if (follows_t && m->year.digits > 0 && !m->has_time &&
        (n.digits == 2 || n.digits == 4 || n.digits == 6)) {
        if (n.digits == 2)
            set_time(m, v, 0, 0);
        else if (n.digits == 4)
            set_time(m, v / 100, v % 100, 0);
        else
            set_time(m, v / 10000, v / 100 % 100, v % 100);
        return true;
    }
    if (m->year.digits > 0 || m->loose_count > 0)
        return false;
    if (n.digits == 14 || n.digits == 12) {
        int64_t scale = n.digits == 14 ? 1000000 : 10000;
        int64_t time = n.digits == 14 ? v % scale : v % scale * 100;
        set_time(m, time / 10000, time / 100 % 100, time % 100);
        v /= scale;
    } else if (n.digits == 7) {
        set_ordinal(m, (struct number){ v / 1000, 4 }, v % 1000);
        return true;
    } else if (n.digits != 8) {
        return false;
    }
    set_date(m, (struct number){ v / 10000, 4 }, v / 100 % 100, v % 100);
    return true;
}

/* A unit behind a number, as in "2026年11月22日". */
static bool
read_unit(struct cursor *c, struct moment *m, struct number n)
{
    while (peek(c, 0) == ' ')
        c->at++;
    if (c->at >= c->t.len)
        return false;
    struct date_word word = date_word_read(text_sub(c->t, c->at, SIZE_MAX));
    if (word.kind != DATE_WORD_UNIT)
        return false;
    c->at += word.len;
    m->is_korean = m->is_korean || word.is_korean;
    int value = (int)(n.value < 9999 ? n.value : 9999);
    switch (word.value) {
    case 'Y':
        m->year = n;
        break;
    case 'M':
        m->month = value;
        m->is_broken = m->is_broken || value == 0;
        break;
    case 'D':
        m->day = value;
        m->is_broken = m->is_broken || value == 0;
        break;
    case 'h':
        set_time(m, value, 0, 0);
        break;
    case 'm':
        m->minute = value;
        break;
    default:
        m->second = value;
    }
    return true;
}

static void
read_digits(struct cursor *c, struct moment *m)
{
    char before = c->at > 0 ? c->t.ptr[c->at - 1] : '\0';
    if ((before == '+' || before == '-') && m->has_time) {
        read_offset(c, m, before == '+' ? 1 : -1);
        return;
    }
    struct number n = read_number(c);
    char next = peek(c, 0);
    if (next == ':' && text_is_digit(peek(c, 1))) {
        read_time(c, m, n);
    } else if ((next == '-' || next == '/' || next == '.') &&
               text_is_digit(peek(c, 1)) && m->year.digits == 0) {
        read_group(c, m, n);
    } else if (n.digits == 4 && (next == 'W' || next == 'w')) {
        read_week(c, m, n);
    } else if (n.digits == 4 && next == '-' && (peek(c, 1) | 0x20) == 'w' &&
               text_is_digit(peek(c, 2))) {
        c->at++;
        read_week(c, m, n);
    } else if (!read_basic(m, n, (before | 0x20) == 't')) {
        size_t behind = c->at;
        if (read_unit(c, m, n))
            return;
        c->at = behind;
        if (m->loose_count < LOOSE_MAX)
            m->loose[m->loose_count++] = n;
    }
}

static void
read_word(struct cursor *c, struct moment *m)
{
    struct date_word word = date_word_read(text_sub(c->t, c->at, SIZE_MAX));
    c->at += word.len;
    m->is_korean = m->is_korean || word.is_korean;
    switch (word.kind) {
    case DATE_WORD_MONTH:
        /* The last wins: "mar, 16 nov" is a Tuesday, in Spanish. */
        if (m->year.digits == 0 || m->month == 0)
            m->month = word.value;
        break;
    case DATE_WORD_ZONE:
        /* Letters before the time are noise: "a las 10:00". */
        if (m->has_time) {
            m->offset_minutes = word.value;
            m->has_zone = true;
        }
        break;
    case DATE_WORD_AM:
    case DATE_WORD_PM:
        m->half = (int)word.kind;
        break;
    case DATE_WORD_UNIT:
    case DATE_WORD_OTHER:
        break;
    }
}

/* Which of the loose numbers is the day, and which the year. */
static void
settle_loose(struct moment *m)
{
    for (int i = 0; i < m->loose_count; i++) {
        struct number n = m->loose[i];
        bool is_year = n.digits >= 3 || n.value > 31;
        if (!is_year && m->day == 0 && n.digits <= 2) {
            m->day = (int)n.value;
            m->is_broken = m->is_broken || n.value == 0;
        } else if (m->year.digits == 0) {
            m->year = n;
        }
    }
}

static int64_t
full_year(struct number year)
{
    if (year.digits <= 2)
        return year.value + (year.value < PIVOT_YEAR ? 2000 : 1900);
    /* Years since 1900, printed by a program that forgot to add them. */
    if (year.digits == 3 && year.value < 200)
        return year.value + 1900;
    return year.value;
}

static bool
settle(struct moment *m, int64_t *unix_seconds)
{
    settle_loose(m);
    if (m->is_broken || m->year.digits == 0 || m->month == 0 || m->day == 0)
        return false;
    int64_t year = full_year(m->year);
    if (year < 1 || year > 9999 || m->month > 12 ||
        m->day > calendar_month_days(year, m->month))
        return false;
    if (m->half == DATE_WORD_AM && m->hour > 12)
        return false;
    if (m->half == DATE_WORD_PM && m->hour < 12)
        m->hour += 12;
    else if (m->half == DATE_WORD_AM && m->hour == 12)
        m->hour = 0;
    /* 24:00:00 ends a day (ISO 8601); 23:59:60 is a leap second. */
    bool ends_day = m->hour == 24 && m->minute == 0 && m->second == 0;
    if ((m->hour > 23 && !ends_day) || m->minute > 59 || m->second > 60)
        return false;
    /* Who writes dates in Korean lives where it is nine hours earlier. */
    if (m->is_korean && !m->has_zone)
        m->offset_minutes = KOREA_MINUTES;
    *unix_seconds = calendar_days(year, m->month, m->day) * DAY_S +
                    m->hour * 3600 + m->minute * 60 + m->second -
                    (int64_t)m->offset_minutes * 60;
    return true;
}

/* Nothing but digits: seconds, or JavaScript's milliseconds, since 1970. */
static bool
parse_unix(struct text t, int64_t *unix_seconds)
{
    struct cursor c = { t, 0 };
    struct number n = read_number(&c);
    if (c.at != t.len || (n.digits != 10 && n.digits != 13))
        return false;
    *unix_seconds = n.digits == 13 ? n.value / 1000 : n.value;
    return true;
}

/* ISO 8601:1988 without a century: "031231", "03335", "-0312", "-03-12". */
static void
read_without_century(struct text t, struct moment *m)
{
    bool has_dash = t.ptr[0] == '-';
    struct cursor c = { t, has_dash };
    struct number n = read_number(&c);
    struct number year = { 0, 2 };
    if (has_dash && n.digits == 2 && peek(&c, 0) == '-') {
        c.at++;
        struct number month = read_number(&c);
        n = (struct number){ n.value * 100 + month.value, 2 + month.digits };
    }
    if (c.at != t.len)
        return;
    if (has_dash && n.digits == 4) {
        year.value = n.value / 100;
        set_date(m, year, n.value % 100, 1);
    } else if (!has_dash && n.digits == 6) {
        year.value = n.value / 10000;
        set_date(m, year, n.value / 100 % 100, n.value % 100);
    } else if (!has_dash && n.digits == 5) {
        year.value = full_year((struct number){ n.value / 1000, 2 });
        year.digits = 4;
        set_ordinal(m, year, n.value % 1000);
    }
}

bool
date_parse(struct text t, int64_t *unix_seconds)
{
    t = text_trim(t);
    if (t.len < 4 || t.len > DATE_MAX_BYTES)
        return false;
    if (parse_unix(t, unix_seconds))
        return true;
    struct cursor c = { t, 0 };
    struct moment m = { 0 };
    while (c.at < t.len) {
        unsigned char byte = (unsigned char)t.ptr[c.at];
        bool is_letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
        if (text_is_digit((char)byte))
            read_digits(&c, &m);
        else if (is_letter || byte >= 0x80)
            read_word(&c, &m);
        else
            c.at++;
    }
    /* ISO 8601 allows a year alone. */
    if (m.loose_count == 1 && m.month == 0 && t.len == 4 &&
        m.loose[0].digits == 4)
        set_date(&m, m.loose[0], 1, 1);
    if (t.len <= 6 && m.month == 0)
        read_without_century(t, &m);
    return settle(&m, unix_seconds);
}

const char *
date_format(int64_t unix_seconds, char out[DATE_TEXT_BYTES])
{
    time_t when = (time_t)unix_seconds;
    struct tm tm;
    if (gmtime_r(&when, &tm) == NULL || tm.tm_year < -1900 ||
        tm.tm_year > 8099) {
        out[0] = '\0';
        return out;
    }
    /* strftime's %Y would not pad the years before 1000. */
    size_t len =
        (size_t)snprintf(out, DATE_TEXT_BYTES, "%04d", tm.tm_year + 1900);
    strftime(out + len, DATE_TEXT_BYTES - len, "-%m-%dT%H:%M:%SZ", &tm);
    return out;
}
