// SPDX-License-Identifier: MIT
#include "app/option_value.h"

#include <assert.h>
#include <string.h>

#include "app/nearest.h"
#include "app/option_hours.h"
#include "app/option_text.h"
#include "base/arena.h"

/* Puts a whole number into a field of its size: bool, int32 or int64. */
static void
store_number(const struct option *o, void *base, int64_t value)
{
    char *field = (char *)base + o->offset;
    bool truth = value != 0;
    int32_t narrow = (int32_t)value;
    if (o->size == sizeof truth)
        memcpy(field, &truth, sizeof truth);
    else if (o->size == sizeof narrow)
        memcpy(field, &narrow, sizeof narrow);
    else
        memcpy(field, &value, sizeof value);
}

/* Digits, and a fraction when `milli` wants thousandths, from the front. */
static bool
take_number(struct text *t, int64_t *value, int64_t *milli)
{
    size_t i = 0;
    int64_t whole = 0, thousandths = 0;
    while (i < t->len && text_is_digit(t->ptr[i]) && i < 12)
        whole = whole * 10 + (t->ptr[i++] - '0');
    if (i == 0)
        return false;
    if (milli != NULL && i + 1 < t->len && t->ptr[i] == '.') {
        int64_t place = 100;
        for (i++; i < t->len && text_is_digit(t->ptr[i]); i++) {
            thousandths += place * (t->ptr[i] - '0');
            place /= 10;
        }
    }
    *value = whole;
    if (milli != NULL)
        *milli = whole * 1000 + thousandths;
    *t = text_trim(text_sub(*t, i, t->len));
    return true;
}

static bool
read_bool(const struct option *o, struct text value, void *base,
          struct error *err)
{
    static const char *const yes[] = { "true", "yes", "on" };
    static const char *const no[] = { "false", "no", "off" };
    for (size_t i = 0; i < 3; i++) {
        bool is_yes = text_eq_nocase(value, text_of(yes[i]));
        if (!is_yes && !text_eq_nocase(value, text_of(no[i])))
            continue;
        store_number(o, base, is_yes);
        return true;
    }
    return error_set(err, ERROR_CONFIG, "is true or false");
}

static bool
read_count(const struct option *o, struct text value, void *base,
           struct error *err)
{
    int64_t count;
    if (!take_number(&value, &count, NULL) || value.len > 0)
        return error_set(err, ERROR_CONFIG,
                         "is a whole number from %lld to %lld",
                         (long long)o->min, (long long)o->max);
    if (count < o->min || count > o->max)
        return error_set(err, ERROR_CONFIG, "must be between %lld and %lld",
                         (long long)o->min, (long long)o->max);
    store_number(o, base, count);
    return true;
}

static bool
read_duration(const struct option *o, struct text value, void *base,
              struct error *err)
{
    static const char units[] = "smhd";
    static const int64_t unit_s[] = { 1, 60, 3600, 86400 };
    int64_t seconds;
    if (!take_number(&value, &seconds, NULL))
        return error_set(err, ERROR_CONFIG,
                         "is a duration, such as 90s, 10m, 24h or 7d");
    const char *unit =
        value.len == 1 ? memchr(units, value.ptr[0], sizeof units - 1) : NULL;
    if (unit == NULL && (value.len > 0 || seconds != 0))
        return error_set(err, ERROR_CONFIG,
                         "needs a unit: s, m, h or d, as in %llds or %lldm",
                         (long long)seconds, (long long)seconds);
    if (unit != NULL)
        seconds *= unit_s[unit - units];
    if (seconds < o->min || seconds > o->max) {
        char least[24], most[24];
        return error_set(err, ERROR_CONFIG, "must be between %s and %s",
                         option_duration(o->min, least),
                         option_duration(o->max, most));
    }
    store_number(o, base, seconds * (o->scale == 0 ? 1 : (int64_t)o->scale));
    return true;
}

static bool
read_distance(const struct option *o, struct text value, void *base,
              struct error *err)
{
    int64_t whole, milli;
    bool fine = take_number(&value, &whole, &milli);
    bool is_cm = text_eq(value, TEXT("cm"));
    if (!fine || (!is_cm && !text_eq(value, TEXT("m"))))
        return error_set(err, ERROR_CONFIG,
                         "is a distance, such as 4m, 2.5m or 80cm");
    int64_t cm = is_cm ? milli / 1000 : milli / 10;
    if (cm < o->min || cm > o->max)
        return error_set(err, ERROR_CONFIG, "must be between %lldcm and %lldm",
                         (long long)o->min, (long long)o->max / 100);
    double metres = (double)cm / 100;
    memcpy((char *)base + o->offset, &metres, sizeof metres);
    return true;
}

static bool
read_span(const struct option *o, struct text value, void *base,
          struct error *err)
{
    int64_t whole, milli, um;
    if (!take_number(&value, &whole, &milli))
        return error_set(err, ERROR_CONFIG,
                         "is a length, such as 531mm, 53.1cm or 1.2m");
    if (text_eq(value, TEXT("mm")) || (milli == 0 && value.len == 0))
        um = milli;
    else if (text_eq(value, TEXT("cm")))
        um = milli * 10;
    else if (text_eq(value, TEXT("m")))
        um = milli * 1000;
    else
        return error_set(err, ERROR_CONFIG,
                         "needs a unit: mm, cm or m, as in 531mm or 53.1cm");
    if (whole > 1000000000 || um < o->min * 1000 || um > o->max * 1000)
        return error_set(err, ERROR_CONFIG, "must be between %lldmm and %lldm",
                         (long long)o->min, (long long)o->max / 1000);
    store_number(o, base, um);
    return true;
}

static bool
read_color(const struct option *o, struct text value, void *base,
           struct error *err)
{
    uint32_t rgba = 0;
    bool fine = (value.len == 7 || value.len == 9) && value.ptr[0] == '#';
    for (size_t i = 1; fine && i < value.len; i++) {
        int digit = text_hex_digit(value.ptr[i]);
        fine = digit >= 0;
        rgba = rgba << 4 | (uint32_t)digit;
    }
    if (!fine)
        return error_set(err, ERROR_CONFIG,
                         "is a colour: \"#rrggbb\" or \"#rrggbbaa\", with the "
                         "quotation marks");
    store_number(o, base, value.len == 7 ? rgba << 8 | 0xFF : rgba);
    return true;
}

static bool
read_length(const struct option *o, struct text value, void *base,
            struct error *err)
{
    struct screen_length length = { 0 };
    int64_t whole = 0, milli = 0;
    bool is_auto = text_eq(value, TEXT("auto"));
    bool fine = is_auto || take_number(&value, &whole, &milli);
    if (fine && text_eq(value, TEXT("%")) && milli <= 100000)
        length.percent = (double)milli / 1000;
    else if (fine && whole <= o->max && whole >= o->min &&
             (text_eq(value, TEXT("px")) || (whole == 0 && value.len == 0)))
        length.px = (int)whole;
    else if (!is_auto)
        return error_set(err, ERROR_CONFIG,
                         "is auto, pixels (%lldpx to %lldpx), or percent of "
                         "the height, as in 12%%",
                         (long long)o->min, (long long)o->max);
    memcpy((char *)base + o->offset, &length, sizeof length);
    return true;
}

static bool
read_speed(const struct option *o, struct text value, void *base,
           struct error *err)
{
    enum { WPM_MAX = 1000 };
    int64_t speed;
    bool fine = take_number(&value, &speed, NULL);
    bool is_wpm = text_eq(value, TEXT("wpm"));
    if (!fine || (!is_wpm && !text_eq(value, TEXT("px/s"))))
        return error_set(err, ERROR_CONFIG,
                         "is words a minute or pixels a second, as in 180 wpm "
                         "or 200 px/s");
    int64_t max = is_wpm ? WPM_MAX : o->max;
    if (speed < o->min || speed > max)
        return error_set(err, ERROR_CONFIG, "must be between %lld and %lld %s",
                         (long long)o->min, (long long)max,
                         is_wpm ? "wpm" : "px/s");
    uint32_t amount = (uint32_t)speed, none = 0;
    memcpy((char *)base + o->offset, is_wpm ? &amount : &none, sizeof amount);
    memcpy((char *)base + o->second, is_wpm ? &none : &amount, sizeof amount);
    return true;
}

static bool
read_hours(const struct option *o, struct text value, void *base,
           struct error *err)
{
    struct dayplan_hours hours;
    if (!option_hours_read(value, &hours, err))
        return false;
    memcpy((char *)base + o->offset, &hours, sizeof hours);
    return true;
}

static bool
read_choice(const struct option *o, struct text value, void *base,
            struct error *err)
{
    enum { CHOICES_MAX = 8 };
    struct text names[CHOICES_MAX];
    char list[120] = "";
    size_t count = 0, len = 0;
    for (; o->choices[count].name != NULL; count++) {
        const char *name = o->choices[count].name;
        if (text_eq(value, text_of(name))) {
            store_number(o, base, o->choices[count].value);
            return true;
        }
        names[count] = text_of(name);
        bool last = o->choices[count + 1].name == NULL;
        const char *comma = count == 0 ? "" : last ? " or " : ", ";
        len += (size_t)snprintf(list + len, sizeof list - len, "%s%s", comma,
                                name);
        assert(len < sizeof list && count < CHOICES_MAX);
    }
    const struct text *nearest = nearest_find(value, names, count);
    if (nearest != NULL && !text_is_number(value))
        return error_set(err, ERROR_CONFIG,
                         "is %s; did you mean '" TEXT_FMT "'?", list,
                         TEXT_ARG(*nearest));
    return error_set(err, ERROR_CONFIG, "is %s", list);
}

bool
option_read(const struct option *o, struct text value,
            const struct option_place *place, void *base, struct error *err)
{
    switch (o->type) {
    case OPTION_BOOL:
        return read_bool(o, value, base, err);
    case OPTION_COUNT:
        return read_count(o, value, base, err);
    case OPTION_DURATION:
        return read_duration(o, value, base, err);
    case OPTION_DISTANCE:
        return read_distance(o, value, base, err);
    case OPTION_SPAN:
        return read_span(o, value, base, err);
    case OPTION_COLOR:
        return read_color(o, value, base, err);
    case OPTION_LENGTH:
        return read_length(o, value, base, err);
    case OPTION_SPEED:
        return read_speed(o, value, base, err);
    case OPTION_HOURS:
        return read_hours(o, value, base, err);
    case OPTION_CHOICE:
        return read_choice(o, value, base, err);
    default: {
        struct text text;
        if (!option_text_read(o->type, value, place, &text, err))
            return false;
        memcpy((char *)base + o->offset, &text, sizeof text);
        return true;
    }
    }
}

bool
option_read_item(const struct option *o, struct text value,
                 const struct option_place *place, struct text *out,
                 struct error *err)
{
    return option_text_read(o->type, value, place, out, err);
}

void
option_set_standard(const struct option *o, const struct option_place *place,
                    void *base)
{
    struct error err;
    if (o->standard == NULL || o->type >= OPTION_WORDS)
        return; /* zero is "nothing said" */
    bool fine = option_read(o, text_of(o->standard), place, base, &err);
    assert(fine);
    (void)fine;
}
