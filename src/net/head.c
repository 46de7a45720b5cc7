// SPDX-License-Identifier: MIT
#include "net/head.h"

#include <curl/curl.h>

#include "base/arena.h"
#include "net/transport.h"

/* Longer waits than this are as good as for ever; the desk has its own. */
static const int64_t HEAD_MAX_S = 10LL * 365 * 86400;

/* Unix seconds of an HTTP date (RFC 9110 5.6.7); 0: none. */
static int64_t
read_date(struct arena *arena, struct text t)
{
    time_t at = curl_getdate(arena_string(arena, t), NULL);
    return at > 0 ? (int64_t)at : 0;
}

static void
read_cache_control(struct head *h, struct text value)
{
    struct text item, name, seconds;
    while (value.len > 0) {
        text_cut(value, ',', &item, &value);
        text_cut(text_trim(item), '=', &name, &seconds);
        name = text_trim(name);
        seconds = text_trim(seconds);
        if (seconds.len >= 2 && seconds.ptr[0] == '"')
            seconds = text_sub(seconds, 1, seconds.len - 2);
        if (text_eq_nocase(name, TEXT("max-age"))) {
            /* RFC 9111 4.2.1: what is invalid counts as stale. */
            if (!h->has_max_age &&
                !text_read_number(seconds, HEAD_MAX_S, &h->max_age_s))
                h->max_age_s = 0;
            h->has_max_age = true;
        } else if (text_eq_nocase(name, TEXT("no-cache")) ||
                   text_eq_nocase(name, TEXT("no-store"))) {
            h->max_age_s = 0;
            h->has_max_age = true;
        }
    }
}

static void
read_coding(struct head *h, struct text value)
{
    struct text name;
    while (value.len > 0) {
        text_cut(value, ',', &name, &value);
        name = text_trim(name);
        /* Some servers name the charset here; it is no coding. */
        if (name.len == 0 || text_eq_nocase(name, TEXT("identity")) ||
            text_eq_nocase(name, TEXT("none")) ||
            text_eq_nocase(name, TEXT("utf-8")))
            continue;
        if (h->coding != CODING_NONE)
            h->coding = CODING_REFUSED;
        else if (text_eq_nocase(name, TEXT("gzip")) ||
                 text_eq_nocase(name, TEXT("x-gzip")))
            h->coding = CODING_GZIP;
        else if (text_eq_nocase(name, TEXT("deflate")))
            h->coding = CODING_DEFLATE;
        else
            h->coding = CODING_REFUSED;
    }
}

static void
read_transfer_coding(struct head *h, struct text value)
{
    struct text name;
    while (value.len > 0) {
        text_cut(value, ',', &name, &value);
        name = text_trim(name);
        if (text_eq_nocase(name, TEXT("chunked")))
            h->is_framed = true;
        else if (name.len > 0 && !text_eq_nocase(name, TEXT("identity")))
            h->coding = CODING_REFUSED;
    }
}

/* RFC 9110 5.5: a value with one of these is dangerous to pass on. */
static bool
is_dangerous(struct text value)
{
    for (size_t i = 0; i < value.len; i++)
        if (value.ptr[i] == '\r' || value.ptr[i] == '\0')
            return true;
    return false;
}

static void
keep(struct arena *arena, struct text *to, struct text value, size_t max)
{
    if (to->len == 0 && value.len > 0 && value.len <= max &&
        !is_dangerous(value))
        *to = arena_copy(arena, value);
}

static void
read_field(struct head *h, struct arena *arena, struct text name,
           struct text value)
{
    size_t validator = TRANSPORT_MAX_VALIDATOR_BYTES;
    if (text_eq_nocase(name, TEXT("content-type")))
        keep(arena, &h->content_type, value, 256);
    else if (text_eq_nocase(name, TEXT("etag")))
        keep(arena, &h->etag, value, validator);
    else if (text_eq_nocase(name, TEXT("last-modified")))
        keep(arena, &h->last_modified, value, validator);
    else if (text_eq_nocase(name, TEXT("location")))
        keep(arena, &h->location, value, 8192);
    else if (text_eq_nocase(name, TEXT("strict-transport-security")))
        keep(arena, &h->transport_security, value, 512);
    else if (text_eq_nocase(name, TEXT("content-length")))
        h->is_framed = true;
    else if (text_eq_nocase(name, TEXT("content-encoding")))
        read_coding(h, value);
    else if (text_eq_nocase(name, TEXT("transfer-encoding")))
        read_transfer_coding(h, value);
    else if (text_eq_nocase(name, TEXT("cache-control")))
        read_cache_control(h, value);
    else if (text_eq_nocase(name, TEXT("expires")))
        h->expires = read_date(arena, value);
    else if (text_eq_nocase(name, TEXT("date")))
        h->date = read_date(arena, value);
    else if (text_eq_nocase(name, TEXT("retry-after")) &&
             !text_read_number(value, HEAD_MAX_S, &h->retry_after_s))
        h->retry_at = read_date(arena, value);
}

/* At the end of the header: dates relative to the server's own clock. */
static void
settle(struct head *h)
{
    if (h->retry_at > 0 && h->date > 0) {
        h->retry_after_s = h->retry_at > h->date ? h->retry_at - h->date : 0;
        h->retry_at = 0;
    }
}

bool
head_read(struct head *h, struct arena *arena, struct text line)
{
    size_t bytes = h->bytes + line.len;
    if (bytes > TRANSPORT_MAX_HEADER_BYTES)
        return false;
    bool is_folded =
        line.len > 0 && (line.ptr[0] == ' ' || line.ptr[0] == '\t');
    line = text_trim(line);
    if (text_starts(line, TEXT("HTTP/")) && !is_folded)
        *h = (struct head){ 0 };
    h->bytes = bytes;
    struct text name, value;
    if (line.len == 0)
        settle(h);
    else if (is_folded)
        return true; /* RFC 9112 5.2: more of the field before, which none of
                        ours needs */
    else if (text_cut(line, ':', &name, &value))
        read_field(h, arena, name, text_trim(value));
    return true;
}

bool
head_pass(struct head *h, struct text line)
{
    h->bytes += line.len;
    return h->bytes <= TRANSPORT_MAX_HEADER_BYTES;
}

int64_t
head_fresh_s(const struct head *h)
{
    if (h->has_max_age)
        return h->max_age_s;
    return h->expires > h->date && h->date > 0 ? h->expires - h->date : 0;
}
