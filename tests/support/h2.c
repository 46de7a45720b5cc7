// SPDX-License-Identifier: MIT
#include "support/h2.h"

#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "support/answer.h"
#include "support/peer.h"

enum {
    FRAME_DATA = 0,
    FRAME_HEADERS = 1,
    FRAME_RESET = 3,
    FRAME_SETTINGS = 4,
    FRAME_PING = 6,
    FLAG_ACK = 1,
    FLAG_END_STREAM = 1,
    FLAG_END_HEADERS = 4,
    FRAME_MAX_BYTES = 16384,
    FRAME_HEAD_BYTES = 9,
};

static bool
read_whole(struct peer *p, char *bytes, size_t len)
{
    while (len > 0) {
        size_t got = peer_read(p, bytes, len);
        if (got == 0)
            return false;
        bytes += got;
        len -= got;
    }
    return true;
}

static bool
send_frame(struct peer *p, int type, int flags, unsigned stream,
           struct text payload)
{
    char head[FRAME_HEAD_BYTES] = {
        (char)(payload.len >> 16),
        (char)(payload.len >> 8),
        (char)payload.len,
        (char)type,
        (char)flags,
        (char)(stream >> 24),
        (char)(stream >> 16),
        (char)(stream >> 8),
        (char)stream,
    };
    return peer_write(p, head, sizeof head) &&
           (payload.len == 0 || peer_write(p, payload.ptr, payload.len));
}

bool
h2_greet(struct peer *p)
{
    static const char preface[] = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    char got[sizeof preface - 1];
    return read_whole(p, got, sizeof got) &&
           memcmp(got, preface, sizeof got) == 0 &&
           send_frame(p, FRAME_SETTINGS, 0, 0, (struct text){ 0 });
}

unsigned
h2_await(struct peer *p)
{
    for (;;) {
        unsigned char head[FRAME_HEAD_BYTES];
        char payload[FRAME_MAX_BYTES];
        if (!read_whole(p, (char *)head, sizeof head))
            return 0;
        size_t len = (size_t)head[0] << 16 | (size_t)head[1] << 8 | head[2];
        if (len > sizeof payload || !read_whole(p, payload, len))
            return 0;
        bool is_ack = (head[4] & FLAG_ACK) != 0;
        if (head[3] == FRAME_SETTINGS && !is_ack)
            send_frame(p, FRAME_SETTINGS, FLAG_ACK, 0, (struct text){ 0 });
        else if (head[3] == FRAME_PING && !is_ack)
            send_frame(p, FRAME_PING, FLAG_ACK, 0,
                       (struct text){ payload, len });
        else if (head[3] == FRAME_HEADERS)
            return (unsigned)(head[5] & 0x7F) << 24 | (unsigned)head[6] << 16 |
                   (unsigned)head[7] << 8 | head[8];
    }
}

/* A string as it is (RFC 7541 5.2), without Huffman's code. */
static void
put_string(struct buffer *out, struct text t)
{
    size_t rest = t.len;
    if (rest < 127) {
        buffer_append_char(out, (char)rest);
    } else {
        buffer_append_char(out, 127);
        for (rest -= 127; rest >= 128; rest >>= 7)
            buffer_append_char(out, (char)(rest % 128 + 128));
        buffer_append_char(out, (char)rest);
    }
    buffer_append(out, t);
}

/* "HTTP/1.1 200 OK\r\nName: value\r\n..." as a block of header fields. */
static void
put_header(struct buffer *out, struct text head)
{
    struct text line, rest = head, name, value;
    text_cut(rest, '\n', &line, &rest);
    buffer_append_char(out, 8); /* a value of :status */
    put_string(out, text_sub(line, 9, 3));
    while (rest.len > 0) {
        text_cut(rest, '\n', &line, &rest);
        if (!text_cut(text_trim(line), ':', &name, &value) ||
            text_eq_nocase(name, TEXT("connection")) ||
            text_eq_nocase(name, TEXT("transfer-encoding")))
            continue;
        char lower[128];
        name = text_sub(name, 0, sizeof lower);
        for (size_t i = 0; i < name.len; i++)
            lower[i] = text_lower(name.ptr[i]);
        buffer_append_char(out, 0); /* a field of a new name, not kept */
        put_string(out, (struct text){ lower, name.len });
        put_string(out, text_trim(value));
    }
}

static bool
send_data(struct peer *p, unsigned stream, struct text body, bool ends)
{
    do {
        struct text part = text_sub(body, 0, FRAME_MAX_BYTES);
        body = text_sub(body, part.len, SIZE_MAX);
        int flags = ends && body.len == 0 ? FLAG_END_STREAM : 0;
        if (!send_frame(p, FRAME_DATA, flags, stream, part))
            return false;
    } while (body.len > 0);
    return true;
}

bool
h2_answer(struct peer *p, unsigned stream, const struct answer *a)
{
    bool has_begun = false;
    for (size_t i = 0; i < a->step_count; i++) {
        const struct step *s = &a->steps[i];
        struct text bytes = buffer_text(&s->bytes);
        bool is_last = i + 1 == a->step_count;
        if (s->kind == STEP_PAUSE || s->kind == STEP_HANG) {
            usleep((useconds_t)s->ms * 1000);
            continue;
        }
        if (s->kind == STEP_RESET)
            return send_frame(p, FRAME_RESET, 0, stream,
                              TEXT("\0\0\0\2")); /* an internal error */
        size_t end = has_begun ? 0 : text_find(bytes, TEXT("\r\n\r\n"));
        if (!has_begun && end != SIZE_MAX) {
            struct buffer block;
            buffer_init(&block, FRAME_MAX_BYTES);
            put_header(&block, text_sub(bytes, 0, end));
            bool sent = send_frame(p, FRAME_HEADERS, FLAG_END_HEADERS, stream,
                                   buffer_text(&block));
            buffer_finish(&block);
            if (!sent)
                return false;
            bytes = text_sub(bytes, end + 4, SIZE_MAX);
            has_begun = true;
        }
        while (s->kind == STEP_ENDLESS)
            if (!send_data(p, stream, bytes, false))
                return false;
        if (!send_data(p, stream, bytes, is_last))
            return false;
    }
    return true;
}
