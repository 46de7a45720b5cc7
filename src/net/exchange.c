// SPDX-License-Identifier: MIT
#include "net/exchange.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "base/arena.h"
#include "base/memory.h"
#include "net/address.h"
#include "net/hsts.h"
#include "net/inflate.h"

enum { UNWANTED_MAX_BYTES = 64 << 10 };

static void
copy_request(struct exchange *x, const struct request *r)
{
    struct arena *arena = x->arena;
    x->request = *r;
    struct text *texts[] = { &x->request.url,           &x->request.etag,
                             &x->request.last_modified, &x->request.user_agent,
                             &x->request.accept,        &x->request.secrets_of,
                             &x->request.validators_of };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        *texts[i] = arena_copy(arena, *texts[i]);
    struct text *headers = arena_alloc(arena, r->header_count, sizeof *headers);
    for (size_t i = 0; i < r->header_count; i++)
        headers[i] = arena_copy(arena, r->headers[i]);
    x->request.headers = headers;
}

struct exchange *
exchange_create(const struct request *request, transport_done done, void *ctx,
                struct error *err)
{
    struct exchange *x = memory_new(1, sizeof *x);
    x->arena = arena_create();
    copy_request(x, request);
    x->done = done;
    x->ctx = ctx;
    x->public_only = request->public_only;
    buffer_init(&x->body, request->max_bytes);
    struct text secrets =
        request->secrets_of.len > 0 ? request->secrets_of : request->url;
    if (!url_parse(x->arena, request->url, NULL, &x->at) ||
        !url_parse(x->arena, secrets, NULL, &x->origin)) {
        error_set(err, ERROR_CONFIG, "not an http or https URL: " TEXT_FMT,
                  TEXT_ARG(text_clip(url_public(x->arena, request->url), 120)));
        exchange_destroy(x);
        return NULL;
    }
    return x;
}

void
exchange_destroy(struct exchange *x)
{
    if (x->easy != NULL)
        curl_easy_cleanup(x->easy);
    curl_slist_free_all(x->headers);
    inflate_destroy(x->inflate);
    buffer_finish(&x->body);
    arena_destroy(x->arena);
    free(x);
}

void
exchange_fail(struct exchange *x, const struct error *err)
{
    x->done(x->ctx, NULL, err);
}

/* A refused connection shows as one that could not be made; `x` knows why. */
static curl_socket_t
on_socket(void *ctx, curlsocktype purpose, struct curl_sockaddr *a)
{
    struct exchange *x = ctx;
    (void)purpose;
    /* Another port than the URL's is a proxy's, and where that is the
     * operator has said. */
    if (x->public_only && address_port(&a->addr) == x->at.port &&
        !address_is_public(&a->addr)) {
        x->refused_address = true;
        return CURL_SOCKET_BAD;
    }
    return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* Before the request is sent, on kept connections too. */
static int
on_connected(void *ctx, char *ip, char *local_ip, int port, int local_port)
{
    struct exchange *x = ctx;
    (void)local_ip;
    (void)local_port;
    x->is_private = port == x->at.port && !address_text_is_public(ip);
    if (x->public_only && x->is_private) {
        x->refused_address = true;
        return CURL_PREREQFUNC_ABORT;
    }
    return CURL_PREREQFUNC_OK;
}

static size_t
on_header(char *ptr, size_t size, size_t count, void *ctx)
{
    struct exchange *x = ctx;
    struct text line = { ptr, size * count };
    /* What comes behind the body (trailers) changes nothing any more; but
     * libcurl keeps it, so that there must be an end to it. */
    bool is_trailer = x->received_bytes > 0;
    if (is_trailer ? head_pass(&x->head, line)
                   : head_read(&x->head, x->arena, line))
        return line.len;
    x->header_too_big = true;
    return 0;
}

static enum body_end
append(struct exchange *x, struct text bytes)
{
    if (x->head.coding == CODING_REFUSED)
        return BODY_REFUSED;
    if (x->head.coding == CODING_NONE) {
        if (buffer_append(&x->body, bytes))
            return BODY_GOES_ON;
        buffer_append(&x->body, text_sub(bytes, 0, x->body.max - x->body.len));
        return x->request.cut ? BODY_CUT : BODY_TOO_BIG;
    }
    if (x->inflate == NULL)
        x->inflate = inflate_create(x->head.coding);
    switch (inflate_more(x->inflate, bytes, &x->body)) {
    case INFLATE_GOOD:
        return BODY_GOES_ON;
    case INFLATE_FULL:
        return x->request.cut ? BODY_CUT : BODY_TOO_BIG;
    case INFLATE_BAD:
        break;
    }
    return BODY_DAMAGED;
}

static size_t
on_body(char *ptr, size_t size, size_t count, void *ctx)
{
    struct exchange *x = ctx;
    struct text bytes = { ptr, size * count };
    long status = 0;
    curl_easy_getinfo(x->easy, CURLINFO_RESPONSE_CODE, &status);
    x->received_bytes += bytes.len;
    /* Of what nobody wants a little, so that the connection can be kept. */
    if (status >= 200 && status < 300)
        x->end = append(x, bytes);
    else if (x->received_bytes > UNWANTED_MAX_BYTES)
        x->end = BODY_UNREAD;
    return x->end == BODY_GOES_ON ? bytes.len : 0;
}

static void
add_header(struct exchange *x, struct text name, struct text value)
{
    struct buffer line;
    buffer_init(&line, 16 << 10);
    if (buffer_append(&line, name) && buffer_append(&line, value) &&
        buffer_append_char(&line, '\0') &&
        text_find(buffer_text(&line), TEXT("\n")) == SIZE_MAX &&
        text_find(buffer_text(&line), TEXT("\r")) == SIZE_MAX) {
        x->headers = curl_slist_append(x->headers, line.ptr);
        if (x->headers == NULL)
            memory_gone("a header");
    }
    buffer_finish(&line);
}

/* `name` is "Name: "; one that the request brings itself is not said twice. */
static void
add_usual(struct exchange *x, struct text name, struct text value)
{
    const struct request *r = &x->request;
    struct text start = text_sub(name, 0, name.len - 1);
    bool is_given = false;
    for (size_t i = 0; i < r->header_count; i++)
        is_given = is_given || text_starts_nocase(r->headers[i], start);
    if (!is_given || !url_same_origin(&x->at, &x->origin))
        add_header(x, name, value);
}

static void
prepare_headers(struct exchange *x, const struct transport_settings *settings)
{
    const struct request *r = &x->request;
    curl_slist_free_all(x->headers);
    x->headers = NULL;
    add_usual(x, TEXT("Accept-Encoding: "), TEXT("gzip, deflate"));
    add_usual(x, TEXT("Accept: "), r->accept.len > 0 ? r->accept : TEXT("*/*"));
    add_usual(x, TEXT("User-Agent: "),
              r->user_agent.len > 0 ? r->user_agent : settings->user_agent);
    if (r->validators_of.len == 0 || text_eq(r->validators_of, x->at.whole)) {
        if (r->etag.len > 0)
            add_header(x, TEXT("If-None-Match: "), r->etag);
        if (r->last_modified.len > 0)
            add_header(x, TEXT("If-Modified-Since: "), r->last_modified);
    }
    if (url_same_origin(&x->at, &x->origin))
        for (size_t i = 0; i < r->header_count; i++)
            add_header(x, r->headers[i], TEXT(""));
    curl_easy_setopt(x->easy, CURLOPT_HTTPHEADER, x->headers);
}

static void
prepare_limits(struct exchange *x)
{
    uint32_t total = x->request.timeout_ms > 0 ? x->request.timeout_ms
                                               : TRANSPORT_TIMEOUT_MS;
    long left = total > x->spent_ms ? (long)(total - x->spent_ms) : 1;
    long connect = left < TRANSPORT_CONNECT_MS ? left : TRANSPORT_CONNECT_MS;
    curl_easy_setopt(x->easy, CURLOPT_TIMEOUT_MS, left);
    curl_easy_setopt(x->easy, CURLOPT_CONNECTTIMEOUT_MS, connect);
    curl_easy_setopt(x->easy, CURLOPT_LOW_SPEED_LIMIT,
                     (long)TRANSPORT_SLOW_BYTES_S);
    curl_easy_setopt(x->easy, CURLOPT_LOW_SPEED_TIME, (long)TRANSPORT_SLOW_S);
    /* A declared length past the limit ends it before the first byte. */
    if (!x->request.cut)
        curl_easy_setopt(x->easy, CURLOPT_MAXFILESIZE_LARGE,
                         (curl_off_t)x->request.max_bytes);
}

static void
prepare_rules(CURL *easy)
{
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(easy, CURLOPT_UNRESTRICTED_AUTH, 0L);
    curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXLIFETIME_CONN, 3600L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
}

/* RFC 6797 8.3: https instead of http, for a host that has asked for it. */
static void
heed_hsts(struct exchange *x)
{
    struct url to;
    if (x->hsts == NULL || !text_eq(x->at.scheme, TEXT("http")) ||
        !hsts_binds(x->hsts, x->at.host, x->request.now))
        return;
    struct text rest = text_sub(x->at.whole, strlen("http://"), SIZE_MAX);
    if (!url_parse(x->arena,
                   arena_format(x->arena, "https://" TEXT_FMT, TEXT_ARG(rest)),
                   NULL, &to))
        return;
    if (url_same_origin(&x->at, &x->origin)) {
        x->origin.scheme = to.scheme;
        x->origin.port = to.port;
    }
    x->at = to;
}

void
exchange_prepare(struct exchange *x, const struct transport_settings *settings)
{
    if (x->easy == NULL)
        x->easy = curl_easy_init();
    if (x->easy == NULL)
        memory_gone("a transfer");
    CURL *easy = x->easy;
    curl_easy_reset(easy);
    x->head = (struct head){ 0 };
    x->received_bytes = 0;
    buffer_clear(&x->body);
    inflate_destroy(x->inflate);
    x->inflate = NULL;
    x->end = BODY_GOES_ON;
    x->detail[0] = '\0';
    heed_hsts(x);
    prepare_rules(easy);
    /* HTTP/2 serves a host over one connection. Without TLS there is none to
     * wait for, and who waits for a server that is silent is late himself. */
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT,
                     text_eq(x->at.scheme, TEXT("https")) ? 1L : 0L);
    prepare_limits(x);
    prepare_headers(x, settings);
    curl_easy_setopt(easy, CURLOPT_URL, x->at.whole.ptr);
    if (url_same_origin(&x->at, &x->origin) &&
        (x->origin.user.len > 0 || x->origin.password.len > 0)) {
        curl_easy_setopt(easy, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
        curl_easy_setopt(easy, CURLOPT_USERNAME,
                         arena_string(x->arena, x->origin.user));
        curl_easy_setopt(easy, CURLOPT_PASSWORD,
                         arena_string(x->arena, x->origin.password));
    }
    if (settings->proxy.len > 0)
        curl_easy_setopt(easy, CURLOPT_PROXY,
                         arena_string(x->arena, settings->proxy));
    /* The directory of the system's authorities stays in force beside it. */
    if (settings->ca_file.len > 0)
        curl_easy_setopt(easy, CURLOPT_CAINFO,
                         arena_string(x->arena, settings->ca_file));
    curl_easy_setopt(easy, CURLOPT_PRIVATE, x);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, x->detail);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_socket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, x);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_connected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, x);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, x);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, x);
}
