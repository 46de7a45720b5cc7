// SPDX-License-Identifier: MIT
#include "app/option_hours.h"

#include <string.h>

enum { DAYS = 7, DAY_MIN = 24 * 60 };

static const char *const day_names[DAYS] = { "monday",   "tuesday", "wednesday",
                                             "thursday", "friday",  "saturday",
                                             "sunday" };

/* -1: no day. Three letters do, and so does the whole name. */
static int
day_read(struct text t)
{
    for (int i = 0; i < DAYS; i++)
        if (text_eq_nocase(t, text_of(day_names[i])) ||
            text_eq_nocase(t, text_sub(text_of(day_names[i]), 0, 3)))
            return i;
    return -1;
}

/* "mon-fri" or "sat" into bits; false: neither. */
static bool
days_read(struct text t, uint8_t *days)
{
    struct text first, last;
    if (!text_cut(t, '-', &first, &last))
        last = first;
    int from = day_read(first), to = day_read(last);
    if (from < 0 || to < 0)
        return false;
    for (int i = from;; i = (i + 1) % DAYS) {
        *days = (uint8_t)(*days | 1U << i);
        if (i == to)
            return true;
    }
}

/* "06:30" as minutes, up to 24:00; -1: no time of day. */
static int
minutes_read(struct text t)
{
    struct text hour, minute;
    int parts[2] = { 0, 0 };
    if (!text_cut(t, ':', &hour, &minute) || minute.len != 2)
        return -1;
    struct text both[2] = { hour, minute };
    for (int i = 0; i < 2; i++) {
        if (both[i].len < 1 || both[i].len > 2)
            return -1;
        for (size_t k = 0; k < both[i].len; k++) {
            if (!text_is_digit(both[i].ptr[k]))
                return -1;
            parts[i] = parts[i] * 10 + (both[i].ptr[k] - '0');
        }
    }
    int minutes = parts[0] * 60 + parts[1];
    return parts[1] < 60 && minutes <= DAY_MIN ? minutes : -1;
}

static bool
span_read(struct text t, struct dayplan_span *span, struct error *err)
{
    size_t digit = 0;
    while (digit < t.len && !text_is_digit(t.ptr[digit]))
        digit++;
    struct text days = text_trim(text_sub(t, 0, digit)), word, from, to;
    *span = (struct dayplan_span){ 0, -1, -1 };
    if (days.len == 0)
        span->days = DAYPLAN_EVERY_DAY;
    while (days.len > 0) {
        text_cut(days, ' ', &word, &days);
        if (word.len > 0 && !days_read(word, &span->days))
            return error_set(err, ERROR_CONFIG,
                             "is from when to when, as in \"22:00-06:30\" or "
                             "\"mon-fri 19:00-07:00, sat sun 00:00-24:00\"");
    }
    if (text_cut(text_sub(t, digit, t.len), '-', &from, &to)) {
        span->from_min = minutes_read(text_trim(from));
        span->to_min = minutes_read(text_trim(to));
    }
    if (span->from_min < 0 || span->to_min < 0 || span->from_min == DAY_MIN)
        return error_set(err, ERROR_CONFIG,
                         "is from when to when, as in \"22:00-06:30\"");
    if (span->from_min == span->to_min)
        return error_set(err, ERROR_CONFIG,
                         "begins and ends at the same minute; leave it out "
                         "for never");
    if (span->to_min == 0)
        span->to_min = DAY_MIN;
    return true;
}

bool
option_hours_read(struct text t, struct dayplan_hours *out, struct error *err)
{
    struct dayplan_hours hours = { .count = 0 };
    struct text part;
    for (bool more = true; more;) {
        more = text_cut(t, ',', &part, &t);
        if (hours.count == DAYPLAN_SPANS)
            return error_set(err, ERROR_CONFIG, "has more than %d parts",
                             DAYPLAN_SPANS);
        if (!span_read(text_trim(part), &hours.spans[hours.count++], err))
            return false;
    }
    *out = hours;
    return true;
}

static void
days_print(uint8_t days, struct buffer *out)
{
    for (int i = 0; i < DAYS; i++) {
        int end = i;
        if ((days >> i & 1) == 0)
            continue;
        while (end + 1 < DAYS && (days >> (end + 1) & 1) != 0)
            end++;
        buffer_format(out, "%.3s", day_names[i]);
        if (end > i)
            buffer_format(out, "-%.3s", day_names[end]);
        buffer_append_char(out, ' ');
        i = end;
    }
}

bool
option_hours_print(const struct dayplan_hours *hours, struct buffer *out)
{
    if (hours->count == 0)
        return false;
    buffer_append_char(out, '"');
    for (int i = 0; i < hours->count; i++) {
        const struct dayplan_span *span = &hours->spans[i];
        if (i > 0)
            buffer_append(out, TEXT(", "));
        if (span->days != DAYPLAN_EVERY_DAY)
            days_print(span->days, out);
        buffer_format(out, "%02d:%02d-%02d:%02d", span->from_min / 60,
                      span->from_min % 60, span->to_min / 60,
                      span->to_min % 60);
    }
    return buffer_append_char(out, '"');
}
