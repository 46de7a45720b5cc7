// SPDX-License-Identifier: MIT
#include "base/buffer.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

enum { BUFFER_FIRST_BYTES = 256, BUFFER_CHUNK_BYTES = 64 << 10 };

void
buffer_init(struct buffer *b, size_t max)
{
    *b = (struct buffer){ .max = max };
}

void
buffer_finish(struct buffer *b)
{
    free(b->ptr);
    *b = (struct buffer){ 0 };
}

void
buffer_clear(struct buffer *b)
{
    b->len = 0;
}

/* Room for `more` bytes and a NUL behind them, or false past the limit. */
static bool
buffer_reserve(struct buffer *b, size_t more)
{
    assert(b->len <= b->max);
    if (more > b->max - b->len)
        return false;
    size_t need = b->len + more + 1;
    if (need <= b->cap)
        return true;
    size_t cap = b->cap > 0 ? b->cap : BUFFER_FIRST_BYTES;
    while (cap < need)
        cap += cap / 2;
    b->ptr = memory_grow(b->ptr, cap, 1);
    b->cap = cap;
    return true;
}

bool
buffer_append(struct buffer *b, struct text t)
{
    if (t.len == 0)
        return true;
    if (!buffer_reserve(b, t.len))
        return false;
    memcpy(b->ptr + b->len, t.ptr, t.len);
    b->len += t.len;
    return true;
}

bool
buffer_append_char(struct buffer *b, char c)
{
    return buffer_append(b, (struct text){ &c, 1 });
}

bool
buffer_append_code_point(struct buffer *b, uint32_t cp)
{
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
        cp = 0xFFFD;
    char bytes[4];
    size_t len = 0;
    if (cp < 0x80) {
        bytes[len++] = (char)cp;
    } else if (cp < 0x800) {
        bytes[len++] = (char)(0xC0 | cp >> 6);
        bytes[len++] = (char)(0x80 | (cp & 0x3F));
    } else if (cp < 0x10000) {
        bytes[len++] = (char)(0xE0 | cp >> 12);
        bytes[len++] = (char)(0x80 | (cp >> 6 & 0x3F));
        bytes[len++] = (char)(0x80 | (cp & 0x3F));
    } else {
        bytes[len++] = (char)(0xF0 | cp >> 18);
        bytes[len++] = (char)(0x80 | (cp >> 12 & 0x3F));
        bytes[len++] = (char)(0x80 | (cp >> 6 & 0x3F));
        bytes[len++] = (char)(0x80 | (cp & 0x3F));
    }
    return buffer_append(b, (struct text){ bytes, len });
}

bool
buffer_format(struct buffer *b, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int len = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (len < 0 || !buffer_reserve(b, (size_t)len))
        return false;
    va_start(args, fmt);
    vsnprintf(b->ptr + b->len, (size_t)len + 1, fmt, args);
    va_end(args);
    b->len += (size_t)len;
    return true;
}

int
buffer_read(struct buffer *b, int fd)
{
    char chunk[BUFFER_CHUNK_BYTES];
    for (;;) {
        ssize_t len = read(fd, chunk, sizeof chunk);
        if (len == 0)
            return 0;
        if (len < 0 && errno == EINTR)
            continue;
        if (len < 0)
            return errno;
        struct text t = { chunk, (size_t)len };
        if (!buffer_append(b, t)) {
            buffer_append(b, text_sub(t, 0, b->max - b->len));
            return EFBIG;
        }
    }
}

struct text
buffer_text(const struct buffer *b)
{
    return (struct text){ b->ptr, b->len };
}
