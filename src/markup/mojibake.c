// SPDX-License-Identifier: MIT
#include "markup/mojibake.h"

#include <string.h>

#include "base/arena.h"
#include "markup/utf8.h"
#include "markup/windows1252.h"

/* The byte that means `cp` in windows-1252, or -1. */
static int
byte_of(uint32_t cp)
{
    if (cp < 0x80 || (cp >= 0xA0 && cp <= 0xFF))
        return (int)cp;
    for (int byte = 0x80; byte <= 0x9F; byte++)
        if (windows1252_code_point((unsigned char)byte) == cp ||
            (uint32_t)byte == cp)
            return byte;
    return -1;
}

struct text
mojibake_mend(struct arena *arena, struct text t)
{
    /* A first byte of UTF-8, misread, is one of U+00C2 to U+00F4. */
    if (t.len == 0 || memchr(t.ptr, 0xC3, t.len) == NULL)
        return t;
    char *bytes = arena_alloc(arena, t.len, 1);
    size_t len = 0, beyond_ascii = 0;
    for (size_t at = 0; at < t.len;) {
        uint32_t cp;
        at += utf8_read(text_sub(t, at, SIZE_MAX), &cp);
        int byte = byte_of(cp);
        if (byte < 0)
            return t;
        beyond_ascii += byte >= 0x80;
        bytes[len++] = (char)byte;
    }
    struct text mended = { bytes, len };
    return beyond_ascii > 0 && utf8_valid_bytes(mended) == len ? mended : t;
}
