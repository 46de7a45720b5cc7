// SPDX-License-Identifier: MIT
#include "app/option_text.h"

#include <string.h>

#include "app/option_hours.h"
#include "app/option_value.h"
#include "base/buffer.h"

static int64_t
load_number(const struct option *o, const void *base)
{
    const char *field = (const char *)base + o->offset;
    bool truth;
    int32_t narrow;
    int64_t wide;
    if (o->size == sizeof truth) {
        memcpy(&truth, field, sizeof truth);
        return truth;
    }
    if (o->size == sizeof narrow) {
        memcpy(&narrow, field, sizeof narrow);
        return narrow;
    }
    memcpy(&wide, field, sizeof wide);
    return wide;
}

/* Plain where YAML and people agree that it is a text, else in quotes. */
static void
print_text(struct text t, struct buffer *out)
{
    bool plain = t.len > 0;
    for (size_t i = 0; plain && i < t.len; i++) {
        char c = t.ptr[i];
        bool letter = text_is_letter(c);
        bool inside = i > 0 && (text_is_digit(c) || c == ' ' || c == '/' ||
                                c == '.' || c == '-' || c == '_');
        inside = inside ||
                 (i > 0 && c == ':' && i + 1 < t.len && t.ptr[i + 1] == '/');
        plain = letter || inside;
    }
    static const char *const words[] = { "true", "false", "yes", "no",
                                         "on",   "off",   "null" };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        plain = plain && !text_eq_nocase(t, text_of(words[i]));
    if (plain && t.ptr[t.len - 1] != ' ') {
        buffer_append(out, t);
        return;
    }
    buffer_append_char(out, '"');
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] == '"' || t.ptr[i] == '\\')
            buffer_append_char(out, '\\');
        buffer_append_char(out, t.ptr[i]);
    }
    buffer_append_char(out, '"');
}

static bool
print_color(uint32_t rgba, struct buffer *out)
{
    if (rgba == 0)
        return false;
    if ((rgba & 0xFF) == 0xFF)
        return buffer_format(out, "\"#%06x\"", (unsigned)(rgba >> 8));
    return buffer_format(out, "\"#%08x\"", (unsigned)rgba);
}

/* Up to three decimals, none of them a zero at the end. */
static void
print_decimal(double value, struct buffer *out)
{
    long long milli = (long long)(value * 1000 + 0.5);
    buffer_format(out, "%lld", milli / 1000);
    int rest = (int)(milli % 1000), digits = 3;
    if (rest == 0)
        return;
    for (; rest % 10 == 0; digits--)
        rest /= 10;
    buffer_format(out, ".%0*d", digits, rest);
}

static void
print_length(const struct option *o, const void *base, struct buffer *out)
{
    struct screen_length length;
    memcpy(&length, (const char *)base + o->offset, sizeof length);
    if (length.percent > 0) {
        print_decimal(length.percent, out);
        buffer_append_char(out, '%');
    } else if (length.px > 0) {
        buffer_format(out, "%dpx", length.px);
    } else {
        buffer_append(out, text_of(o->standard));
    }
}

static bool
print_speed(const struct option *o, const void *base, struct buffer *out)
{
    uint32_t wpm, px_s;
    memcpy(&wpm, (const char *)base + o->offset, sizeof wpm);
    memcpy(&px_s, (const char *)base + o->second, sizeof px_s);
    if (px_s > 0)
        return buffer_format(out, "%u px/s", (unsigned)px_s);
    return wpm > 0 && buffer_format(out, "%u wpm", (unsigned)wpm);
}

static bool
print_hours(const struct option *o, const void *base, struct buffer *out)
{
    struct dayplan_hours hours;
    memcpy(&hours, (const char *)base + o->offset, sizeof hours);
    return option_hours_print(&hours, out);
}

static bool
print_list(const struct option *o, const void *base, struct buffer *out)
{
    const struct text *items;
    size_t count;
    memcpy(&items, (const char *)base + o->offset, sizeof items);
    memcpy(&count, (const char *)base + o->second, sizeof count);
    if (count == 0)
        return false;
    buffer_append_char(out, '[');
    for (size_t i = 0; i < count; i++) {
        buffer_append(out, i == 0 ? TEXT("") : TEXT(", "));
        print_text(items[i], out);
    }
    return buffer_append_char(out, ']');
}

static bool
print_words(const struct option *o, const void *base, struct buffer *out)
{
    struct text t;
    memcpy(&t, (const char *)base + o->offset, sizeof t);
    if (t.len == 0 && o->standard == NULL)
        return false;
    print_text(t, out);
    return true;
}

static bool
print_choice(const struct option *o, const void *base, struct buffer *out)
{
    int64_t value = load_number(o, base);
    const struct option_choice *choice = o->choices;
    while (choice->name != NULL && choice->value != value)
        choice++;
    return choice->name != NULL && buffer_append(out, text_of(choice->name));
}

bool
option_print(const struct option *o, const void *base, struct buffer *out)
{
    char text[24];
    int64_t scale = o->scale == 0 ? 1 : (int64_t)o->scale;
    double metres;
    switch (o->type) {
    case OPTION_BOOL:
        return buffer_append(out, load_number(o, base) != 0 ? TEXT("true")
                                                            : TEXT("false"));
    case OPTION_COUNT:
        return buffer_format(out, "%lld", (long long)load_number(o, base));
    case OPTION_DURATION:
        return buffer_append(
            out, text_of(option_duration(load_number(o, base) / scale, text)));
    case OPTION_DISTANCE:
        memcpy(&metres, (const char *)base + o->offset, sizeof metres);
        print_decimal(metres, out);
        return buffer_append_char(out, 'm');
    case OPTION_SPAN:
        if (load_number(o, base) == 0 && o->standard == NULL)
            return false;
        print_decimal((double)load_number(o, base) / 1000, out);
        return buffer_append(out, TEXT("mm"));
    case OPTION_COLOR:
        return print_color((uint32_t)load_number(o, base), out);
    case OPTION_LENGTH:
        print_length(o, base, out);
        return true;
    case OPTION_SPEED:
        return print_speed(o, base, out);
    case OPTION_HOURS:
        return print_hours(o, base, out);
    case OPTION_CHOICE:
        return print_choice(o, base, out);
    default:
        return o->type >= OPTION_WORDS ? print_list(o, base, out)
                                       : print_words(o, base, out);
    }
}

void
option_print_range(const struct option *o, struct buffer *out)
{
    char least[24], most[24];
    if (o->type == OPTION_CHOICE) {
        buffer_append(out, TEXT(" One of"));
        for (const struct option_choice *c = o->choices; c->name != NULL; c++)
            buffer_format(out, "%s %s", c == o->choices ? "" : ",", c->name);
        buffer_append_char(out, '.');
    } else if (o->type == OPTION_BOOL) {
        buffer_append(out, TEXT(" true or false."));
    } else if (o->type == OPTION_COUNT) {
        buffer_format(out, " %lld to %lld.", (long long)o->min,
                      (long long)o->max);
    } else if (o->type == OPTION_DURATION) {
        buffer_format(out, " %s to %s.", option_duration(o->min, least),
                      option_duration(o->max, most));
    } else if (o->type == OPTION_LENGTH) {
        buffer_format(out, " auto, %lldpx to %lldpx, or percent of the height.",
                      (long long)o->min, (long long)o->max);
    } else if (o->type == OPTION_SPEED) {
        buffer_format(out, " %lld to 1000 wpm, or %lld to %lld px/s.",
                      (long long)o->min, (long long)o->min, (long long)o->max);
    } else if (o->type == OPTION_SPAN) {
        buffer_format(out, " %lldmm to %lldm.", (long long)o->min,
                      (long long)o->max / 1000);
    } else if (o->type == OPTION_DISTANCE) {
        buffer_format(out, " %lldcm to %lldm.", (long long)o->min,
                      (long long)o->max / 100);
    }
    if (o->standard != NULL && o->standard[0] != '\0')
        buffer_format(out, " Default: %s.", o->standard);
    else if (o->is_needed)
        buffer_append(out, TEXT(" Needed."));
    else if (o->type < OPTION_WORDS || o->standard != NULL)
        buffer_append(out, TEXT(" Default: none."));
}
