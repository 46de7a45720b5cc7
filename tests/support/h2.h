// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct answer;
struct peer;

/*
 * As much of HTTP/2 (RFC 9113) as a server needs that answers every request
 * alike, whatever its path: the header of an HTTP/1.1 answer is put into
 * HPACK without a table, its body into DATA frames.
 */

/* Reads the client's preface and sends our settings. False: it is none. */
bool h2_greet(struct peer *p);

/* The stream of the next request; 0: the connection is over. */
unsigned h2_await(struct peer *p);

/* Plays an answer's steps: what is sent, `endless`, `hang`, `reset` (of the
 * stream) and pauses. False: the other side has gone. */
bool h2_answer(struct peer *p, unsigned stream, const struct answer *a);
