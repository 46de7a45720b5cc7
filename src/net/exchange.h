// SPDX-License-Identifier: MIT
#pragma once

#include <curl/curl.h>

#include "base/buffer.h"
#include "net/head.h"
#include "net/transport.h"
#include "net/url.h"

struct hsts;
struct inflate;

enum body_end {
    BODY_GOES_ON,
    BODY_CUT,     /* at the limit, as the request allows */
    BODY_TOO_BIG, /* at the limit */
    BODY_DAMAGED, /* the packed stream is broken */
    BODY_REFUSED, /* a coding that we did not ask for */
    BODY_UNREAD,  /* a body that nobody wants, of a redirect or an error */
};

/*
 * One request on its way, over all its hops: the copy of it, the libcurl
 * handle, and what has come so far.
 */
struct exchange {
    struct arena *arena;
    struct request request; /* texts in the arena */
    transport_done done;
    void *ctx;
    CURL *easy;
    struct curl_slist *headers;
    bool is_running;
    struct hsts *hsts; /* the transport's */

    struct url origin; /* of `secrets_of` */
    struct url at;     /* this hop */
    uint32_t hops;
    uint32_t spent_ms;
    bool public_only; /* as the request says, or after a public hop */
    bool moved;
    struct text moved_to;

    struct head head;      /* of this hop */
    size_t received_bytes; /* of its body, as they came off the wire */
    struct buffer body;    /* unpacked */
    struct inflate *inflate;
    enum body_end end;
    bool header_too_big;
    bool is_private; /* the address that answered */
    bool refused_address;
    char detail[CURL_ERROR_SIZE];
};

/* Copies the request. NULL with `err` for a URL that we do not ask. */
struct exchange *exchange_create(const struct request *request,
                                 transport_done done, void *ctx,
                                 struct error *err);
void exchange_destroy(struct exchange *x);

/* Readies `x->easy` for the present hop. */
void exchange_prepare(struct exchange *x,
                      const struct transport_settings *settings);

/* Tells `done` that it failed. */
void exchange_fail(struct exchange *x, const struct error *err);

/*
 * After libcurl has ended the hop with `code`: true when another hop is to be
 * made (`x->at` is it), false when `done` has been told.
 */
bool exchange_finish(struct exchange *x, CURLcode code);
