// SPDX-License-Identifier: MIT
#pragma once

#include "base/buffer.h"
#include "net/head.h"

/*
 * Unpacks one layer of gzip (RFC 1952, several members too) or deflate (RFC
 * 1950, or bare RFC 1951 as some servers send it), straight into a buffer
 * with a limit. Our own rather than libcurl's, which takes a body that was
 * cut off for a whole one.
 */
struct inflate;

struct inflate *inflate_create(enum coding coding);
void inflate_destroy(struct inflate *z); /* NULL is fine */

enum inflate_result {
    INFLATE_GOOD,
    INFLATE_BAD,  /* not what the header said, or damaged */
    INFLATE_FULL, /* `out` is filled to its limit */
};

enum inflate_result inflate_more(struct inflate *z, struct text packed,
                                 struct buffer *out);

/* True when the packed stream has come to its own end, or never began. */
bool inflate_is_whole(const struct inflate *z);
