// SPDX-License-Identifier: MIT
#include "markup/htag.h"

#include <string.h>

/* ASCII letters, '_', ':' and whatever is beyond ASCII. */
static bool
starts_name(char c)
{
    return text_is_letter(c) || c == '_' || c == ':' ||
           (unsigned char)c >= 0x80;
}

static bool
ends_name(char c)
{
    return text_is_space(c) || c == '>' || c == '/' || c == '=' || c == '<';
}

/* The closing quote of the value whose opening one is at `at`, or SIZE_MAX. */
static size_t
closing_quote(struct text t, size_t at)
{
    const char *end = memchr(t.ptr + at + 1, t.ptr[at], t.len - at - 1);
    return end == NULL ? SIZE_MAX : (size_t)(end - t.ptr);
}

size_t
htag_length(struct text t)
{
    t = text_sub(t, 0, HTAG_MAX_BYTES);
    size_t at = t.len > 1 && t.ptr[1] == '/' ? 2 : 1;
    if (at >= t.len || !starts_name(t.ptr[at]))
        return 0;
    bool is_value = false; /* a quote counts only behind '=' */
    for (; at < t.len; at++) {
        char c = t.ptr[at];
        if (c == '>')
            return at + 1;
        if (c == '<')
            return 0;
        if ((c == '"' || c == '\'') && is_value) {
            size_t end = closing_quote(t, at);
            if (end != SIZE_MAX)
                at = end;
        }
        is_value = c == '=' || (is_value && text_is_space(c));
    }
    return 0;
}

struct text
htag_name(struct text tag)
{
    size_t start = tag.len > 1 && tag.ptr[1] == '/' ? 2 : 1;
    size_t end = start;
    while (end < tag.len && !ends_name(tag.ptr[end]))
        end++;
    return text_sub(tag, start, end - start);
}

/* The value at `*at`, which is just behind the '='. */
static struct text
read_value(struct text tag, size_t *at)
{
    while (*at < tag.len && text_is_space(tag.ptr[*at]))
        ++*at;
    size_t start = *at;
    char quote = start < tag.len ? tag.ptr[start] : '\0';
    if (quote == '"' || quote == '\'') {
        size_t end = closing_quote(tag, start);
        if (end != SIZE_MAX) {
            *at = end + 1;
            return text_sub(tag, start + 1, end - start - 1);
        }
        start = ++*at;
    }
    while (*at < tag.len && !text_is_space(tag.ptr[*at]) && tag.ptr[*at] != '>')
        ++*at;
    size_t end = *at;
    if (end + 1 == tag.len && end > start && tag.ptr[end - 1] == '/')
        end--; /* <link href=x/> */
    return text_sub(tag, start, end - start);
}

bool
htag_next_attribute(struct text tag, size_t *at, struct htag_attribute *out)
{
    if (*at == 0)
        *at = 1 + htag_name(tag).len;
    while (*at < tag.len && (text_is_space(tag.ptr[*at]) ||
                             tag.ptr[*at] == '/' || tag.ptr[*at] == '='))
        ++*at;
    size_t start = *at;
    while (*at < tag.len && !ends_name(tag.ptr[*at]))
        ++*at;
    if (*at == start)
        return false;
    out->name = text_sub(tag, start, *at - start);
    out->value = (struct text){ 0 };
    while (*at < tag.len && text_is_space(tag.ptr[*at]))
        ++*at;
    if (*at < tag.len && tag.ptr[*at] == '=') {
        ++*at;
        out->value = read_value(tag, at);
    }
    return true;
}
