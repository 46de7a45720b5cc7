// SPDX-License-Identifier: MIT
#pragma once

#include "net/transport.h"

/*
 * A transport that answers from a table, at the next turn and without a
 * network: for tests of what the desk does with answers, with any `now`.
 */
struct transport_script;

struct transport_script *script_create(void);
/* For desk_create(); owned by the script. */
struct transport *script_transport(struct transport_script *s);
void script_destroy(struct transport_script *s);

/*
 * From now on `url` is answered by this response (texts are copied; an empty
 * final_url becomes `url`). Unknown URLs are answered by 404. Conditional
 * requests get what the table says: a row says 304 itself, or with
 * script_validate() by comparing.
 */
void script_answer(struct transport_script *s, const char *url,
                   const struct response *response);
/* The same, with an error. */
void script_fail(struct transport_script *s, const char *url,
                 enum error_kind kind, const char *message);
/* 304 for requests that bring the row's own validators. */
void script_validate(struct transport_script *s, const char *url);
/* Requests for it are not answered until they are cancelled. */
void script_hang(struct transport_script *s, const char *url, bool hangs);

/* Requests so far: for one URL, for all. */
size_t script_requests(const struct transport_script *s, const char *url);
size_t script_all_requests(const struct transport_script *s);

/* The last request for a URL; texts live as long as the script. */
const struct request *script_last(const struct transport_script *s,
                                  const char *url);
