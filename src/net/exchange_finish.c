// SPDX-License-Identifier: MIT
#include "net/exchange.h"

#include "base/arena.h"
#include "net/hsts.h"
#include "net/inflate.h"

/* OpenSSL's numbers for what is wrong with a certificate's dates. */
enum { NOT_YET_VALID = 9, HAS_EXPIRED = 10 };

/* Nobody was there: no name, no route, no connection. */
static enum error_kind
kind_of(const struct exchange *x)
{
    curl_off_t connected_us = 0;
    curl_easy_getinfo(x->easy, CURLINFO_CONNECT_TIME_T, &connected_us);
    return connected_us > 0 || x->hops > 0 ? ERROR_NETWORK : ERROR_OFFLINE;
}

static void
explain_certificate(const struct exchange *x, const char *detail,
                    struct error *err)
{
    struct text host = text_clip(x->at.host, 100);
    long result = 0;
    curl_easy_getinfo(x->easy, CURLINFO_SSL_VERIFYRESULT, &result);
    if (result == NOT_YET_VALID)
        error_set(err, ERROR_CLOCK,
                  "the certificate of " TEXT_FMT
                  " is not valid yet: is the clock of this machine right?",
                  TEXT_ARG(host));
    else if (result == HAS_EXPIRED)
        error_set(err, ERROR_NETWORK,
                  "the certificate of " TEXT_FMT
                  " has expired, or the clock of this machine is wrong",
                  TEXT_ARG(host));
    else
        error_set(err, ERROR_NETWORK,
                  "the certificate of " TEXT_FMT
                  " is not trusted: %.120s; network.ca_file trusts an own "
                  "authority",
                  TEXT_ARG(host), detail);
}

/* What the host has done, where that is all there is to say. */
static const char *
deed_of(CURLcode code)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return " is too slow";
    case CURLE_UNSUPPORTED_PROTOCOL:
        return " does not answer in HTTP";
    case CURLE_GOT_NOTHING:
    case CURLE_SSL_CONNECT_ERROR:
        return " and this machine do not agree on TLS";
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return " broke the connection off";
    default:
        return "";
    }
}

/* What libcurl's code means to a person. */
static void
explain_code(const struct exchange *x, CURLcode code, struct error *err)
{
    const char *detail =
        x->detail[0] != '\0' ? x->detail : curl_easy_strerror(code);
    struct text host = text_clip(x->at.host, 100);
    enum error_kind kind = kind_of(x);
    long proxy_said = 0;
    curl_easy_getinfo(x->easy, CURLINFO_HTTP_CONNECTCODE, &proxy_said);
    if (proxy_said >= 300) {
        error_set(err, ERROR_NETWORK,
                  "the proxy does not let us through to " TEXT_FMT
                  ": HTTP %ld%s",
                  TEXT_ARG(host), proxy_said,
                  proxy_said == 407 ? ", it wants a name and a password" : "");
        return;
    }
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        error_set(err, kind,
                  "cannot find the host " TEXT_FMT
                  ": is the name right, and is there a network?",
                  TEXT_ARG(host));
        break;
    case CURLE_COULDNT_RESOLVE_PROXY:
        error_set(err, kind,
                  "cannot find the proxy: is its name right, and is there a "
                  "network?");
        break;
    case CURLE_COULDNT_CONNECT:
        error_set(err, kind, "cannot connect to " TEXT_FMT ": %.120s",
                  TEXT_ARG(host), detail);
        break;
    case CURLE_PEER_FAILED_VERIFICATION:
        explain_certificate(x, detail, err);
        break;
    case CURLE_SSL_CACERT_BADFILE:
        error_set(err, ERROR_NETWORK,
                  "no certificates here to know " TEXT_FMT
                  " by: is ca-certificates installed, and network.ca_file a "
                  "PEM file?",
                  TEXT_ARG(host));
        break;
    case CURLE_FILESIZE_EXCEEDED:
        error_set(err, ERROR_LIMIT, "larger than the limit of %zu KiB",
                  x->request.max_bytes >> 10);
        break;
    case CURLE_OUT_OF_MEMORY: /* what libcurl says to a line of 100 KiB */
        error_set(err, ERROR_LIMIT, TEXT_FMT ": a header line of 100 KiB",
                  TEXT_ARG(host));
        break;
    case CURLE_PARTIAL_FILE:
        error_set(err, kind, "the answer was cut off: %.120s", detail);
        break;
    case CURLE_BAD_CONTENT_ENCODING:
        error_set(err, ERROR_FORMAT,
                  "packed in a manner that was not asked for");
        break;
    default:
        error_set(err, kind, TEXT_FMT "%s: %.120s", TEXT_ARG(host),
                  deed_of(code), detail);
    }
}

/* True, with `err`, when the hop gave nothing to go on with. */
static bool
has_failed(const struct exchange *x, CURLcode code, struct error *err)
{
    if (x->refused_address)
        error_set(err, ERROR_LIMIT,
                  TEXT_FMT " is a private address, which a public site's link "
                           "must not reach",
                  TEXT_ARG(text_clip(x->at.host, 100)));
    else if (x->header_too_big)
        error_set(err, ERROR_LIMIT, "a header larger than %d KiB",
                  TRANSPORT_MAX_HEADER_BYTES >> 10);
    else if (x->end == BODY_TOO_BIG)
        error_set(err, ERROR_LIMIT, "larger than the limit of %zu KiB",
                  x->request.max_bytes >> 10);
    else if (x->end == BODY_DAMAGED)
        error_set(err, ERROR_FORMAT, "the packed answer is damaged");
    else if (x->end == BODY_REFUSED)
        error_set(err, ERROR_FORMAT,
                  "packed in a manner that was not asked for");
    else if (x->end == BODY_CUT || x->end == BODY_UNREAD)
        return false;
    else if (code != CURLE_OK)
        explain_code(x, code, err);
    else if (x->inflate != NULL && !inflate_is_whole(x->inflate))
        error_set(err, ERROR_NETWORK, "the packed answer was cut off");
    else
        return false;
    return true;
}

static bool
is_redirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 ||
           status == 308;
}

/* Makes the target of the redirect the next hop. */
static bool
redirect(struct exchange *x, int status, struct error *err)
{
    if (x->hops++ >= x->request.max_redirects)
        return error_set(err, ERROR_LIMIT, "more than %u redirects",
                         x->request.max_redirects);
    struct url to;
    if (!url_parse(x->arena, x->head.location, &x->at, &to))
        return error_set(err, ERROR_FORMAT,
                         "a redirect to what is no http or https URL");
    if (text_eq(x->at.scheme, TEXT("https")) &&
        text_eq(to.scheme, TEXT("http")))
        return error_set(err, ERROR_FORMAT,
                         "a redirect from https to http (" TEXT_FMT ")",
                         TEXT_ARG(text_clip(to.host, 100)));
    bool permanent = status == 301 || status == 308;
    /* The first hops, without exception: one that is not ends the row. */
    if (x->hops == 1)
        x->moved = true;
    x->moved = x->moved && permanent;
    if (x->moved)
        x->moved_to = to.whole;
    x->public_only = x->public_only || !x->is_private;
    x->at = to;
    return true;
}

/* Neither a length nor chunks nor packing has told the body's end. */
static bool
may_be_cut(const struct exchange *x)
{
    long version = 0;
    curl_easy_getinfo(x->easy, CURLINFO_HTTP_VERSION, &version);
    return x->received_bytes > 0 && x->inflate == NULL && !x->head.is_framed &&
           version < CURL_HTTP_VERSION_2_0;
}

bool
exchange_finish(struct exchange *x, CURLcode code)
{
    struct error err = { 0 };
    curl_off_t spent_us = 0;
    long status = 0;
    curl_easy_getinfo(x->easy, CURLINFO_TOTAL_TIME_T, &spent_us);
    curl_easy_getinfo(x->easy, CURLINFO_RESPONSE_CODE, &status);
    x->spent_ms += (uint32_t)(spent_us / 1000);
    if (has_failed(x, code, &err)) {
        exchange_fail(x, &err);
        return false;
    }
    if (x->hsts != NULL && x->head.transport_security.len > 0 &&
        text_eq(x->at.scheme, TEXT("https")))
        hsts_heed(x->hsts, x->at.host, x->head.transport_security,
                  x->request.now);
    if (is_redirect((int)status) && x->head.location.len > 0 &&
        x->request.max_redirects > 0) {
        if (redirect(x, (int)status, &err))
            return true;
        exchange_fail(x, &err);
        return false;
    }
    bool has_body = status >= 200 && status < 300;
    struct response r = {
        .status = (int)status,
        .body = has_body ? buffer_text(&x->body) : (struct text){ 0 },
        .may_be_cut = has_body && may_be_cut(x),
        .content_type = x->head.content_type,
        .etag = x->head.etag,
        .last_modified = x->head.last_modified,
        .final_url = x->at.whole,
        .moved = x->moved_to.len > 0,
        .moved_to = x->moved_to,
        .is_private = x->is_private,
        .retry_after_s = x->head.retry_after_s,
        .retry_at = x->head.retry_at,
        .fresh_s = head_fresh_s(&x->head),
        .fresh_until =
            !x->head.has_max_age && x->head.date == 0 ? x->head.expires : 0,
    };
    x->done(x->ctx, &r, NULL);
    return false;
}
