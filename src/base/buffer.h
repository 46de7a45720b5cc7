// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/*
 * Bytes that grow up to a stated limit, and no further. `ptr` may be NULL
 * while nothing has been appended. Out of memory: base/memory.h.
 */
struct buffer {
    char *ptr;
    size_t len;
    size_t cap;
    size_t max;
};

void buffer_init(struct buffer *b, size_t max);
void buffer_finish(struct buffer *b);

/* Keeps the memory, forgets the bytes. */
void buffer_clear(struct buffer *b);

/* False, and nothing appended, when the limit would be passed. */
bool buffer_append(struct buffer *b, struct text t);
bool buffer_append_char(struct buffer *b, char c);
/* One code point as UTF-8; what is no scalar value becomes U+FFFD. */
bool buffer_append_code_point(struct buffer *b, uint32_t code_point);
bool buffer_format(struct buffer *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Appends all that is to be read from `fd`. Zero, or what errno says; EFBIG,
 * and the buffer full, when there is more than the limit.
 */
int buffer_read(struct buffer *b, int fd);

/* A view, good until the next append. */
struct text buffer_text(const struct buffer *b);
