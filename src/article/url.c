// SPDX-License-Identifier: MIT
#include "article/url.h"

#include "base/arena.h"

#include <string.h>

enum { URL_MAX_BYTES = 2048 };

static size_t
find_any(struct text t, size_t at, const char *set)
{
    while (at < t.len && strchr(set, t.ptr[at]) == NULL)
        at++;
    return at;
}

/* Where the scheme ends (at its ':'), or 0. */
static size_t
scheme_len(struct text url)
{
    size_t at = 0;
    while (at < url.len && ((url.ptr[at] >= 'a' && url.ptr[at] <= 'z') ||
                            (url.ptr[at] >= 'A' && url.ptr[at] <= 'Z') ||
                            (at > 0 && strchr("0123456789+-.", url.ptr[at]))))
        at++;
    return at < url.len && url.ptr[at] == ':' ? at : 0;
}

static bool
is_http(struct text url)
{
    struct text scheme = text_sub(url, 0, scheme_len(url));
    return (text_eq_nocase(scheme, TEXT("http")) ||
            text_eq_nocase(scheme, TEXT("https"))) &&
           text_starts(text_sub(url, scheme.len, 3), TEXT("://")) &&
           url.len > scheme.len + 3;
}

/* Where the authority ends: the path begins there. */
static size_t
authority_end(struct text url)
{
    return find_any(url, scheme_len(url) + 3, "/?#");
}

struct text
url_host(struct text url)
{
    if (!is_http(url))
        return (struct text){ 0 };
    size_t start = scheme_len(url) + 3;
    struct text host = text_sub(url, start, authority_end(url) - start);
    const char *at = memrchr(host.ptr, '@', host.len);
    if (at != NULL)
        host = text_sub(host, (size_t)(at - host.ptr) + 1, host.len);
    return text_sub(host, 0, find_any(host, 0, ":"));
}

/* RFC 3986, section 5.2.4, on the path of `url` in place. */
static struct text
remove_dots(struct arena *arena, struct text url)
{
    size_t start = authority_end(url);
    size_t path_end = find_any(url, start, "?#");
    char *out = arena_alloc(arena, url.len + 1, 1);
    memcpy(out, url.ptr, start);
    size_t len = start, at = start;
    while (at < path_end) {
        size_t end = find_any(text_sub(url, 0, path_end), at + 1, "/");
        struct text part = text_sub(url, at, end - at);
        bool last = end == path_end;
        if (text_eq(part, TEXT("/.."))) {
            while (len > start && out[--len] != '/')
                ;
        } else if (!text_eq(part, TEXT("/."))) {
            memcpy(out + len, part.ptr, part.len);
            len += part.len;
            last = false;
        }
        if (last)
            out[len++] = '/';
        at = end;
    }
    memcpy(out + len, url.ptr + path_end, url.len - path_end);
    return (struct text){ out, len + url.len - path_end };
}

struct text
url_resolve(struct arena *arena, struct text base, struct text reference)
{
    const struct text none = { 0 };
    reference = text_trim(reference);
    if (reference.len == 0 || reference.len > URL_MAX_BYTES ||
        base.len > URL_MAX_BYTES)
        return none;
    if (scheme_len(reference) > 0)
        return is_http(reference) ? remove_dots(arena, reference) : none;
    if (!is_http(base))
        return none;
    size_t path = authority_end(base), keep;
    size_t path_end = find_any(base, path, "?#");
    const char *between = "";
    if (text_starts(reference, TEXT("//"))) {
        keep = scheme_len(base) + 1;
    } else if (reference.ptr[0] == '/') {
        keep = path;
    } else if (reference.ptr[0] == '?') {
        keep = path_end;
    } else if (reference.ptr[0] == '#') {
        keep = find_any(base, path, "#");
    } else {
        keep = path_end;
        while (keep > path && base.ptr[keep - 1] != '/')
            keep--;
        between = keep == path ? "/" : "";
    }
    struct text whole = arena_format(arena, TEXT_FMT "%s" TEXT_FMT,
                                     TEXT_ARG(text_sub(base, 0, keep)), between,
                                     TEXT_ARG(reference));
    return is_http(whole) ? remove_dots(arena, whole) : none;
}
