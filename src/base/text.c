// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <string.h>

static bool
is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static char
lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
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
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
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
    while (t.len > 0 && is_space(t.ptr[0])) {
        t.ptr++;
        t.len--;
    }
    while (t.len > 0 && is_space(t.ptr[t.len - 1]))
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

struct text
text_clip(struct text t, size_t max)
{
    if (t.len <= max)
        return t;
    /* 10xxxxxx continues a code point (RFC 3629 section 3). */
    while (max > 0 && ((unsigned char)t.ptr[max] & 0xC0) == 0x80)
        max--;
    return (struct text){ t.ptr, max };
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
