// SPDX-License-Identifier: MIT
#include "markup/utf8.h"

#include <string.h>

static bool
is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* The shortest code point and the length that a first byte promises. */
static size_t
first_byte(unsigned char byte, uint32_t *bits)
{
    if (byte < 0x80) {
        *bits = byte;
        return 1;
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        *bits = byte & 0x1F;
        return 2;
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        *bits = byte & 0x0F;
        return 3;
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        *bits = byte & 0x07;
        return 4;
    }
    return 0;
}

/* Table 3-7's narrower ranges of the second byte. */
static bool
is_second(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return is_continuation(second);
    }
}

size_t
utf8_read(struct text t, uint32_t *code_point)
{
    const unsigned char *s = (const unsigned char *)t.ptr;
    uint32_t bits = 0;
    size_t len = first_byte(s[0], &bits);
    *code_point = UTF8_INVALID;
    if (len == 0)
        return 1;
    for (size_t i = 1; i < len; i++) {
        bool fits = i < t.len &&
                    (i == 1 ? is_second(s[0], s[1]) : is_continuation(s[i]));
        if (!fits)
            return i;
        bits = bits << 6 | (s[i] & 0x3F);
    }
    *code_point = bits;
    return len;
}

size_t
utf8_valid_bytes(struct text t)
{
    size_t at = 0;
    while (at < t.len) {
        uint64_t word;
        while (t.len - at >= sizeof word) {
            memcpy(&word, t.ptr + at, sizeof word);
            if ((word & 0x8080808080808080u) != 0)
                break;
            at += sizeof word;
        }
        if (at == t.len)
            break;
        uint32_t code_point;
        size_t len = utf8_read(text_sub(t, at, SIZE_MAX), &code_point);
        if (code_point == UTF8_INVALID)
            break;
        at += len;
    }
    return at;
}
