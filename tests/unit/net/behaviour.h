// SPDX-License-Identifier: MIT
#pragma once

#include "net/transport.h"

/*
 * One thing that servers do, and what becomes of it. In scripts (see
 * support/answer.h) "@" stands for the server's own "http://127.0.0.1:PORT".
 */
struct behaviour {
    const char *name;       /* what is true */
    const char *a;          /* script of /a, which is asked for */
    const char *b;          /* script of /b, or NULL: 404 */
    int status;             /* wanted; 0: an error */
    const char *body;       /* wanted, or NULL: not looked at */
    const char *says;       /* a part of the error's message */
    size_t max_bytes;       /* 0: 64 KiB */
    uint32_t timeout_ms;    /* 0: 30,000 */
    uint32_t max_redirects; /* 0: 5 */
    bool cut;
    size_t body_len; /* wanted unless 0 */
    size_t
        a_requests; /* wanted; 0: 1; SIZE_MAX: as many as there is time for */
    size_t b_requests; /* wanted */
};

/* Where a message ends, what is none, and how large it may be. */
extern const struct behaviour framing_behaviours[];
extern const size_t framing_behaviour_count;

/* How a body is packed. */
extern const struct behaviour coding_behaviours[];
extern const size_t coding_behaviour_count;

/* Where an answer sends us, and what else it says. */
extern const struct behaviour redirect_behaviours[];
extern const size_t redirect_behaviour_count;
