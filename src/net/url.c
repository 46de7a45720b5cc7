// SPDX-License-Identifier: MIT
#include "net/url.h"

#include <curl/curl.h>
#include <stdlib.h>

#include "base/arena.h"

/* A part of the URL, empty when it has none. */
static struct text
part(struct arena *arena, CURLU *u, CURLUPart what, unsigned flags)
{
    char *value = NULL;
    if (curl_url_get(u, what, &value, flags) != CURLUE_OK)
        return (struct text){ 0 };
    struct text copy = arena_copy(arena, text_of(value));
    curl_free(value);
    return copy;
}

static bool
url_fill(struct arena *arena, CURLU *u, struct url *out)
{
    out->scheme = part(arena, u, CURLUPART_SCHEME, 0);
    if (!text_eq(out->scheme, TEXT("http")) &&
        !text_eq(out->scheme, TEXT("https")))
        return false;
    struct text host = part(arena, u, CURLUPART_HOST, 0);
    char *lower = arena_alloc(arena, host.len + 1, 1);
    for (size_t i = 0; i < host.len; i++)
        lower[i] = text_lower(host.ptr[i]);
    out->host = (struct text){ lower, host.len };
    struct text port = part(arena, u, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    out->port = (uint16_t)(port.len > 0 ? strtoul(port.ptr, NULL, 10) : 0);
    out->user = part(arena, u, CURLUPART_USER, CURLU_URLDECODE);
    out->password = part(arena, u, CURLUPART_PASSWORD, CURLU_URLDECODE);
    curl_url_set(u, CURLUPART_USER, NULL, 0);
    curl_url_set(u, CURLUPART_PASSWORD, NULL, 0);
    curl_url_set(u, CURLUPART_FRAGMENT, NULL, 0);
    out->whole = part(arena, u, CURLUPART_URL, 0);
    return out->whole.len > 0 && out->host.len > 0;
}

bool
url_parse(struct arena *arena, struct text t, const struct url *base,
          struct url *out)
{
    *out = (struct url){ 0 };
    CURLU *u = curl_url();
    if (u == NULL)
        return false;
    unsigned flags = CURLU_URLENCODE | CURLU_ALLOW_SPACE;
    const char *string = arena_string(arena, text_trim(t));
    bool good = (base == NULL || curl_url_set(u, CURLUPART_URL, base->whole.ptr,
                                              0) == CURLUE_OK) &&
                curl_url_set(u, CURLUPART_URL, string, flags) == CURLUE_OK &&
                url_fill(arena, u, out);
    curl_url_cleanup(u);
    return good;
}

bool
url_same_origin(const struct url *a, const struct url *b)
{
    return text_eq(a->scheme, b->scheme) && text_eq(a->host, b->host) &&
           a->port == b->port;
}

struct text
url_public(struct arena *arena, struct text t)
{
    struct url u;
    if (text_find(t, TEXT("@")) == SIZE_MAX || !url_parse(arena, t, NULL, &u) ||
        (u.user.len == 0 && u.password.len == 0))
        return t;
    return u.whole;
}
