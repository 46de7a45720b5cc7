// SPDX-License-Identifier: MIT
#include "headline/words.h"

#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "headline/grapheme.h"

enum { WORDS_MAX_BYTES = 64 };

bool
words_has(const char *list, struct text lower)
{
    char needle[WORDS_MAX_BYTES + 3];
    if (list == NULL || lower.len == 0 || lower.len > WORDS_MAX_BYTES)
        return false;
    needle[0] = ' ';
    for (size_t i = 0; i < lower.len; i++)
        needle[i + 1] = lower.ptr[i] == ' ' ? '_' : lower.ptr[i];
    needle[lower.len + 1] = ' ';
    needle[lower.len + 2] = '\0';
    return strstr(list, needle) != NULL;
}

/* The next entry of the list at *at, or an empty text at the end. */
static struct text
next_entry(const char **at)
{
    const char *p = *at;
    while (*p == ' ')
        p++;
    const char *end = p;
    while (*end != ' ' && *end != '\0')
        end++;
    *at = end;
    return (struct text){ p, (size_t)(end - p) };
}

static bool
same(struct text entry, const char *ptr)
{
    for (size_t i = 0; i < entry.len; i++)
        if ((entry.ptr[i] == '_' ? ' ' : entry.ptr[i]) != ptr[i])
            return false;
    return true;
}

size_t
words_prefix(const char *list, struct text lower)
{
    if (list == NULL)
        return 0;
    for (;;) {
        struct text entry = next_entry(&list);
        if (entry.len == 0)
            return 0;
        if (entry.len > lower.len || !same(entry, lower.ptr))
            continue;
        if (entry.len == lower.len)
            return entry.len;
        int32_t last;
        int32_t next;
        size_t at = text_boundary(entry, entry.len - 1);
        grapheme_code_point(text_sub(entry, at, 4), &last);
        grapheme_code_point(text_sub(lower, entry.len, 4), &next);
        /* Scripts without spaces have no word end to wait for. */
        if (!words_is_letter(last) || !words_is_letter(next) || last >= 0x2E80)
            return entry.len;
    }
}

bool
words_ending(const char *list, struct text lower)
{
    if (list == NULL)
        return false;
    for (;;) {
        struct text entry = next_entry(&list);
        if (entry.len == 0)
            return false;
        if (lower.len > entry.len &&
            same(entry, lower.ptr + lower.len - entry.len))
            return true;
    }
}

struct text
words_lower(struct arena *arena, struct text t)
{
    bool changes = false;
    for (size_t i = 0; i < t.len && !changes; i++)
        changes = (t.ptr[i] >= 'A' && t.ptr[i] <= 'Z') || (t.ptr[i] & 0x80);
    if (!changes)
        return t;
    /* A simple mapping is at most one byte longer than its source. */
    char *out = arena_alloc(arena, t.len * 2 + 4, 1);
    size_t len = 0;
    for (size_t i = 0; i < t.len;) {
        int32_t c;
        size_t step = grapheme_code_point(text_sub(t, i, 4), &c);
        if (c < 0x80)
            out[len++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        else
            len += (size_t)utf8proc_encode_char(
                utf8proc_tolower(c == 0x2019 ? '\'' : c),
                (utf8proc_uint8_t *)out + len);
        i += step;
    }
    return (struct text){ out, len };
}

bool
words_is_digit(int32_t c)
{
    return c < 0x80 ? c >= '0' && c <= '9'
                    : utf8proc_category(c) == UTF8PROC_CATEGORY_ND;
}

bool
words_is_letter(int32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (c >= '0' && c <= '9');
    utf8proc_category_t category = utf8proc_category(c);
    return (category >= UTF8PROC_CATEGORY_LU &&
            category <= UTF8PROC_CATEGORY_NO) ||
           c == 0x200C || c == 0x200D;
}

bool
words_is_upper(int32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool
words_is_lower(int32_t c)
{
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    return utf8proc_category(c) == UTF8PROC_CATEGORY_LL;
}
