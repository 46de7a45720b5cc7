// SPDX-License-Identifier: MIT
#include "markup/hz.h"

#include "base/arena.h"

struct text
hz_to_gb2312(struct arena *arena, struct text bytes)
{
    char *out = arena_alloc(arena, bytes.len + 1, 1);
    size_t len = 0;
    bool is_chinese = false;
    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.ptr[i];
        char next = i + 1 < bytes.len ? bytes.ptr[i + 1] : '\0';
        if (c == '~' && (next == '{' || next == '}')) {
            is_chinese = next == '{';
            i++;
        } else if (c == '~' && (next == '~' || next == '\n')) {
            if (next == '~')
                out[len++] = '~';
            i++;
        } else if (is_chinese && c > ' ' && next > ' ') {
            out[len++] = (char)(c | 0x80);
            out[len++] = (char)(next | 0x80);
            i++;
        } else {
            /* A line's end ends the Chinese, RFC 1843 says. */
            is_chinese = is_chinese && c != '\n';
            out[len++] = c;
        }
    }
    return (struct text){ out, len };
}
