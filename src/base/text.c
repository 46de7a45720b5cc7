// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <string.h>

bool
text_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool
text_is_letter(char c)
{
    c = text_lower(c);
    return c >= 'a' && c <= 'z';
}

bool
text_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

char
text_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

int
text_hex_digit(char c)
{
    if (text_is_digit(c))
        return c - '0';
    c = text_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct text
text_of(const char *string)
{
    if (string == NULL)
        return (struct text){ 0 };
    return (struct text){ string, strlen(string) };
}

bool
text_eq(struct text a, struct text b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

bool
text_eq_nocase(struct text a, struct text b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (text_lower(a.ptr[i]) != text_lower(b.ptr[i]))
            return false;
    return true;
}

bool
text_starts(struct text t, struct text prefix)
{
    return t.len >= prefix.len && text_eq(text_sub(t, 0, prefix.len), prefix);
}

bool
text_ends(struct text t, struct text suffix)
{
    return t.len >= suffix.len &&
           text_eq(text_sub(t, t.len - suffix.len, suffix.len), suffix);
}

bool
text_starts_nocase(struct text t, struct text prefix)
{
    return text_eq_nocase(text_sub(t, 0, prefix.len), prefix);
}

bool
text_ends_nocase(struct text t, struct text suffix)
{
    return t.len >= suffix.len &&
           text_starts_nocase(text_sub(t, t.len - suffix.len, suffix.len),
                              suffix);
}

bool
text_starts_any(struct text t, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_starts(t, text_of(list[i])))
            return true;
    return false;
}

bool
text_ends_any(struct text t, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_ends(t, text_of(list[i])))
            return true;
    return false;
}

bool
text_has_any(struct text t, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_find(t, text_of(list[i])) != SIZE_MAX)
            return true;
    return false;
}

size_t
text_find(struct text t, struct text needle)
{
    if (needle.len == 0)
        return 0;
    if (t.len < needle.len)
        return SIZE_MAX;
    const char *at = memmem(t.ptr, t.len, needle.ptr, needle.len);
    return at == NULL ? SIZE_MAX : (size_t)(at - t.ptr);
}

size_t
text_find_nocase(struct text t, struct text needle)
{
    for (size_t at = 0; at + needle.len <= t.len; at++)
        if (text_starts_nocase(text_sub(t, at, SIZE_MAX), needle))
            return at;
    return SIZE_MAX;
}

struct text
text_sub(struct text t, size_t start, size_t len)
{
    if (start >= t.len)
        return (struct text){ 0 };
    size_t rest = t.len - start;
    return (struct text){ t.ptr + start, len < rest ? len : rest };
}

struct text
text_trim(struct text t)
{
    while (t.len > 0 && text_is_space(t.ptr[0])) {
        t.ptr++;
        t.len--;
    }
    while (t.len > 0 && text_is_space(t.ptr[t.len - 1]))
        t.len--;
    return t;
}

bool
text_cut(struct text t, char sep, struct text *head, struct text *tail)
{
    const char *at = t.len > 0 ? memchr(t.ptr, sep, t.len) : NULL;
    if (at == NULL) {
        *head = t;
        *tail = (struct text){ 0 };
        return false;
    }
    size_t len = (size_t)(at - t.ptr);
    *head = text_sub(t, 0, len);
    *tail = text_sub(t, len + 1, SIZE_MAX);
    return true;
}

size_t
text_boundary(struct text t, size_t at)
{
    if (at >= t.len)
        return t.len;
    /* 10xxxxxx continues a code point (RFC 3629 section 3). */
    while (at > 0 && ((unsigned char)t.ptr[at] & 0xC0) == 0x80)
        at--;
    return at;
}

struct text
text_clip(struct text t, size_t max)
{
    return (struct text){ t.ptr, text_boundary(t, max) };
}

bool
text_is_number(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (!text_is_digit(t.ptr[i]))
            return false;
    return t.len > 0;
}

bool
text_read_number(struct text t, int64_t max, int64_t *out)
{
    int64_t value = 0;
    if (!text_is_number(t))
        return false;
    for (size_t i = 0; i < t.len; i++) {
        int digit = t.ptr[i] - '0';
        bool is_more = digit > max || value > (max - digit) / 10;
        value = is_more ? max : value * 10 + digit;
    }
    *out = value;
    return true;
}

size_t
text_count_words(struct text t)
{
    size_t words = 0;
    bool is_inside = false;
    for (size_t i = 0; i < t.len; i++) {
        words += !is_inside && t.ptr[i] != ' ';
        is_inside = t.ptr[i] != ' ';
    }
    return words;
}

uint64_t
text_hash(struct text t)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < t.len; i++) {
        hash ^= (unsigned char)t.ptr[i];
        hash *= 1099511628211u;
    }
    return hash;
}

/* The length of the well-formed sequence at `p` (RFC 3629), or 0. */
static size_t
sequence_len(const unsigned char *p, size_t len, uint32_t *code_point)
{
    size_t need = p[0] < 0x80   ? 1
                  : p[0] < 0xC2 ? 0
                  : p[0] < 0xE0 ? 2
                  : p[0] < 0xF0 ? 3
                  : p[0] < 0xF5 ? 4
                                : 0;
    if (need == 0 || need > len)
        return 0;
    uint32_t value = need == 1 ? p[0] : p[0] & (0xFFu >> (need + 1));
    for (size_t i = 1; i < need; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (p[i] & 0x3F);
    }
    bool is_long =
        (need == 3 && value < 0x800) || (need == 4 && value < 0x10000);
    *code_point = value;
    return is_long || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)
               ? 0
               : need;
}

static bool
is_tame(uint32_t c)
{
    return c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0) &&
           !(c >= 0x2028 && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069) &&
           c != 0xFEFF && !(c >= 0xFFF9 && c <= 0xFFFB) &&
           !(c >= 0xE0000 && c <= 0xE007F);
}

size_t
text_tame(char *bytes, size_t len)
{
    size_t out = 0;
    for (size_t i = 0; i < len;) {
        uint32_t c = 0;
        size_t taken =
            sequence_len((const unsigned char *)bytes + i, len - i, &c);
        if (taken > 0 && is_tame(c)) {
            memmove(bytes + out, bytes + i, taken);
            out += taken;
        } else {
            bytes[out++] = '?';
        }
        i += taken > 0 ? taken : 1;
    }
    return out;
}
