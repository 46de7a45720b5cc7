// SPDX-License-Identifier: MIT
#include "net/inflate.h"

#include <stdlib.h>
#include <zlib.h>

#include "base/memory.h"

enum { INFLATE_CHUNK_BYTES = 32 << 10 };

struct inflate {
    enum coding coding;
    z_stream stream;
    bool has_begun;
    bool has_ended;
    unsigned char out[INFLATE_CHUNK_BYTES];
};

struct inflate *
inflate_create(enum coding coding)
{
    struct inflate *z = memory_new(1, sizeof *z);
    z->coding = coding;
    return z;
}

void
inflate_destroy(struct inflate *z)
{
    if (z == NULL)
        return;
    if (z->has_begun)
        inflateEnd(&z->stream);
    free(z);
}

/* Window bits as zlib numbers the formats. */
static int
window_bits(enum coding coding, unsigned char first)
{
    if (coding == CODING_GZIP)
        return 15 + 16;
    /* A zlib header's low four bits are 8; a bare stream's cannot be, since
     * that would be a stored block with bits that must be padding. */
    return (first & 0x0F) == 8 ? 15 : -15;
}

static enum inflate_result
drain(struct inflate *z, struct buffer *out)
{
    z_stream *s = &z->stream;
    do {
        s->next_out = z->out;
        s->avail_out = sizeof z->out;
        int result = inflate(s, Z_NO_FLUSH);
        size_t len = sizeof z->out - s->avail_out;
        struct text fresh = { (const char *)z->out, len };
        if (!buffer_append(out, fresh)) {
            buffer_append(out, text_sub(fresh, 0, out->max - out->len));
            return INFLATE_FULL;
        }
        if (result == Z_STREAM_END) {
            z->has_ended = true;
            return INFLATE_GOOD;
        }
        if (result == Z_BUF_ERROR)
            return INFLATE_GOOD;
        if (result != Z_OK)
            return INFLATE_BAD;
    } while (s->avail_in > 0 || s->avail_out == 0);
    return INFLATE_GOOD;
}

enum inflate_result
inflate_more(struct inflate *z, struct text packed, struct buffer *out)
{
    if (packed.len == 0)
        return INFLATE_GOOD;
    z_stream *s = &z->stream;
    /* zlib takes a pointer to what it only reads. */
    s->next_in = (unsigned char *)(uintptr_t)packed.ptr;
    s->avail_in = (unsigned)packed.len;
    if (!z->has_begun) {
        if (inflateInit2(s, window_bits(z->coding, s->next_in[0])) != Z_OK)
            return INFLATE_BAD;
        z->has_begun = true;
    }
    while (s->avail_in > 0) {
        if (z->has_ended) {
            /* Another member follows, or padding that nobody needs. */
            if (z->coding != CODING_GZIP || s->next_in[0] != 0x1F)
                return INFLATE_GOOD;
            inflateReset(s);
            z->has_ended = false;
        }
        enum inflate_result result = drain(z, out);
        if (result != INFLATE_GOOD)
            return result;
    }
    return INFLATE_GOOD;
}

bool
inflate_is_whole(const struct inflate *z)
{
    return !z->has_begun || z->has_ended;
}
