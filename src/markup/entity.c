// SPDX-License-Identifier: MIT
#include "markup/entity.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "markup/entity_names.h"
#include "markup/windows1252.h"

enum {
    ENTITY_NAME_BYTES = 32,
    LEGACY_NAME_BYTES = 6, /* the longest that may go without ';' */
    CODE_POINT_MAX = 0x10FFFF,
};

static bool
is_alnum(char c)
{
    return text_is_letter(c) || text_is_digit(c);
}

static int
digit(char c, uint32_t base)
{
    int value = text_hex_digit(c);
    return value < (int)base ? value : -1;
}

/* WHATWG HTML 13.2.5.80: what a number that is no character means. */
static uint32_t
number_meaning(uint32_t number)
{
    if (number >= 0x80 && number <= 0x9F)
        return windows1252_code_point((unsigned char)number);
    return number == 0 ? 0xFFFD : number;
}

/* "&#8364;", "&#x20AC" ... at the start of `t`. */
static size_t
read_number(struct text t, struct buffer *out)
{
    size_t at = 2;
    uint32_t base = 10, number = 0;
    if (t.len > 2 && (t.ptr[2] | 0x20) == 'x') {
        base = 16;
        at = 3;
    }
    size_t first = at;
    while (at < t.len && digit(t.ptr[at], base) >= 0) {
        if (number <= CODE_POINT_MAX)
            number = number * base + (uint32_t)digit(t.ptr[at], base);
        at++;
    }
    if (at == first)
        return 0;
    if (at < t.len && t.ptr[at] == ';')
        at++;
    buffer_append_code_point(out, number_meaning(number));
    return at;
}

/* The longest name that starts `t` (without '&'), and its value. */
static size_t
longest_name(struct text t, const char **value)
{
    size_t len = 0;
    while (len < t.len && is_alnum(t.ptr[len]))
        len++;
    if (len < t.len && t.ptr[len] == ';') {
        *value = entity_value(text_sub(t, 0, len + 1));
        if (*value != NULL)
            return len + 1;
    }
    if (len > LEGACY_NAME_BYTES)
        len = LEGACY_NAME_BYTES;
    for (; len > 1; len--) {
        *value = entity_value(text_sub(t, 0, len));
        if (*value != NULL)
            return len;
    }
    return 0;
}

/* Nearly all references in feeds are these. */
static size_t
common_name(struct text t, const char **value)
{
    static const struct {
        struct text name;
        const char *value;
    } common[] = {
        { { "amp;", 4 }, "&" },  { { "lt;", 3 }, "<" },
        { { "gt;", 3 }, ">" },   { { "quot;", 5 }, "\"" },
        { { "apos;", 5 }, "'" }, { { "nbsp;", 5 }, "\u00a0" },
    };
    for (size_t i = 0; i < sizeof common / sizeof common[0]; i++) {
        if (text_starts(t, common[i].name)) {
            *value = common[i].value;
            return common[i].name.len;
        }
    }
    return 0;
}

static size_t
read_name(struct text t, struct buffer *out)
{
    struct text rest = text_sub(t, 1, ENTITY_NAME_BYTES);
    const char *value = NULL;
    size_t len = common_name(rest, &value);
    if (len == 0)
        len = longest_name(rest, &value);
    if (len == 0)
        return 0;
    /*
     * Without ';' a name is one only where no longer word may be meant: the
     * standard's rule for attributes, which saves "?a=1&copy=2" in text too.
     */
    if (rest.ptr[len - 1] != ';' && len + 1 < t.len &&
        (is_alnum(t.ptr[len + 1]) || t.ptr[len + 1] == '='))
        return 0;
    buffer_append(out, text_of(value));
    return len + 1;
}

size_t
entity_read(struct text t, struct buffer *out)
{
    if (t.len < 2 || (t.ptr[1] != '#' && !is_alnum(t.ptr[1])))
        return 0;
    return t.ptr[1] == '#' ? read_number(t, out) : read_name(t, out);
}

struct text
entity_decode(struct arena *arena, struct text t)
{
    if (t.len == 0 || memchr(t.ptr, '&', t.len) == NULL)
        return arena_copy(arena, t);
    struct buffer out;
    /* No value is longer than twice its name ("&nGt;" is the worst). */
    buffer_init(&out, 2 * t.len + 8);
    while (t.len > 0) {
        const char *amp = memchr(t.ptr, '&', t.len);
        size_t before = amp == NULL ? t.len : (size_t)(amp - t.ptr);
        buffer_append(&out, text_sub(t, 0, before));
        t = text_sub(t, before, SIZE_MAX);
        if (t.len == 0)
            break;
        size_t len = entity_read(t, &out);
        if (len == 0) {
            buffer_append_char(&out, '&');
            len = 1;
        }
        t = text_sub(t, len, SIZE_MAX);
    }
    struct text decoded = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return decoded;
}
