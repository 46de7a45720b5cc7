// SPDX-License-Identifier: MIT
#include "screen/polish.h"

#include <string.h>

#include "base/arena.h"

/* A byte of a letter: ASCII's, or of any other script's. */
static bool
is_letter(struct text t, size_t at)
{
    if (at >= t.len)
        return false;
    char c = text_lower(t.ptr[at]);
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static bool
is_point(struct text t, size_t at)
{
    return at < t.len && t.ptr[at] == '.';
}

/* What stands instead of the bytes at `at`, and how many those are; or none. */
static struct text
instead_of(struct text t, size_t at, size_t *bytes)
{
    *bytes = 1;
    char c = t.ptr[at];
    if (c == '\'' && at > 0 && is_letter(t, at - 1) && is_letter(t, at + 1))
        return TEXT("\u2019");
    if (c == '-' && at > 0 && t.ptr[at - 1] == ' ' && at + 1 < t.len &&
        t.ptr[at + 1] == ' ')
        return TEXT("\u2013");
    if (c == '.' && is_point(t, at + 1) && is_point(t, at + 2) &&
        !is_point(t, at + 3) && (at == 0 || !is_point(t, at - 1))) {
        *bytes = 3;
        return TEXT("\u2026");
    }
    return (struct text){ 0 };
}

struct text
polish(struct arena *arena, struct text t)
{
    char *out = NULL;
    size_t len = 0, done = 0;
    for (size_t at = 0, step; at < t.len; at += step) {
        struct text better = instead_of(t, at, &step);
        if (better.len == 0)
            continue;
        if (out == NULL) /* three bytes for one, at most */
            out = arena_alloc(arena, t.len * 3, 1);
        memcpy(out + len, t.ptr + done, at - done);
        len += at - done;
        memcpy(out + len, better.ptr, better.len);
        len += better.len;
        done = at + step;
    }
    if (out == NULL)
        return t;
    memcpy(out + len, t.ptr + done, t.len - done);
    return (struct text){ out, len + t.len - done };
}
