// SPDX-License-Identifier: MIT
#pragma once

#include "base/buffer.h"
#include "base/text.h"

/*
 * A scripted answer, one directive a line:
 *
 *   status CODE [REASON]    header NAME: VALUE      many COUNT NAME: VALUE
 *   body TEXT               file NAME               fill COUNT [TEXT]
 *   gzip | deflate          encoding NAMES          chunked | unframed
 *   length COUNT            truncate COUNT          drip MS
 *   delay MS                endless                 hang | reset | close
 *   raw TEXT                pause MS                etag VALUE
 *   modified VALUE          answer
 *
 * TEXT and VALUE know \r \n \t \\ and \xHH. `raw` replaces the whole message
 * and may stand several times with `pause` between. `answer` begins the answer
 * to the next request; the last one repeats. `etag` and `modified` also answer
 * 304 to a request that carries them. `file` is read from `folder`.
 */
enum step_kind {
    STEP_SEND,
    STEP_PAUSE,
    STEP_DRIP,    /* byte by byte, `ms` apart */
    STEP_ENDLESS, /* the same bytes until the other side has enough */
    STEP_HANG,
    STEP_RESET,
};

struct step {
    enum step_kind kind;
    struct buffer bytes;
    int ms;
};

enum { ANSWER_MAX_STEPS = 16, ANSWER_MAX_BYTES = 96 << 20 };

struct answer {
    struct step steps[ANSWER_MAX_STEPS];
    size_t step_count;
    bool keep_alive;
};

/* The answer to the `turn`th request (from 0) whose head is `request`. */
void answer_make(struct answer *a, struct text script, const char *folder,
                 struct text request, size_t turn);
void answer_finish(struct answer *a);

/* The value of a header field of a request's head; empty when absent. */
struct text answer_field(struct text head, const char *name);

/* "application/rss+xml" for "a/b.rss", by extension. */
const char *answer_content_type(const char *path);

/* A whole file, or false. */
bool answer_read_file(const char *path, struct buffer *out);
