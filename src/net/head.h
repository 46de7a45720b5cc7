// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

enum coding {
    CODING_NONE,
    CODING_GZIP,
    CODING_DEFLATE,
    CODING_REFUSED, /* not asked for, or in more than one layer */
};

/* What a response's header says, of what we care about. */
struct head {
    size_t bytes; /* of all header lines so far, interim ones included */
    struct text content_type;
    struct text etag;
    struct text last_modified;
    struct text location;
    struct text transport_security;
    enum coding coding;
    bool is_framed; /* says where its body ends, in the manner of HTTP/1.1 */
    int64_t retry_after_s;
    int64_t retry_at; /* both as in struct response */
    bool has_max_age;
    int64_t max_age_s;
    int64_t expires; /* Unix seconds, 0: none */
    int64_t date;
};

/*
 * Reads one line as it came off the wire. A status line forgets what an
 * interim response said. Texts are copied into the arena. False: more than
 * TRANSPORT_MAX_HEADER_BYTES.
 */
bool head_read(struct head *h, struct arena *arena, struct text line);

/* The same for a line that says nothing any more, as a trailer: it counts. */
bool head_pass(struct head *h, struct text line);

/* Seconds for which the response says it is fresh; 0: it does not. */
int64_t head_fresh_s(const struct head *h);
