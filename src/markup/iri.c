// SPDX-License-Identifier: MIT
#include "markup/iri.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"

/* The five parts of RFC 3986, appendix B, each with its delimiter. */
struct url {
    struct text scheme;    /* "http:" */
    struct text authority; /* "//host" */
    struct text path;
    struct text query;    /* "?a=b" */
    struct text fragment; /* "#top" */
};

static size_t
scheme_length(struct text t)
{
    size_t i = 0;
    while (i < t.len) {
        char c = t.ptr[i];
        bool is_more = text_is_digit(c) || c == '+' || c == '-' || c == '.';
        if (c == ':' && i > 0)
            return i + 1;
        if (!text_is_letter(c) && !(is_more && i > 0))
            return 0;
        i++;
    }
    return 0;
}

static size_t
find_any(struct text t, size_t from, const char *any)
{
    while (from < t.len && strchr(any, t.ptr[from]) == NULL)
        from++;
    return from;
}

static struct url
split(struct text t)
{
    struct url u = { 0 };
    size_t len = scheme_length(t);
    u.scheme = text_sub(t, 0, len);
    t = text_sub(t, len, SIZE_MAX);
    if (text_starts(t, TEXT("//"))) {
        len = find_any(t, 2, "/?#");
        u.authority = text_sub(t, 0, len);
        t = text_sub(t, len, SIZE_MAX);
    }
    len = find_any(t, 0, "?#");
    u.path = text_sub(t, 0, len);
    t = text_sub(t, len, SIZE_MAX);
    len = find_any(t, 0, "#");
    u.query = text_sub(t, 0, len);
    u.fragment = text_sub(t, len, SIZE_MAX);
    return u;
}

bool
iri_has_scheme(struct text url)
{
    return scheme_length(url) > 0;
}

bool
iri_is_file(struct text url)
{
    return text_starts_nocase(url, TEXT("file:"));
}

bool
iri_is_web(struct text url)
{
    struct url u = split(url);
    return (text_eq_nocase(u.scheme, TEXT("http:")) ||
            text_eq_nocase(u.scheme, TEXT("https:"))) &&
           u.authority.len > 2;
}

/* How much of an authority is "//user:password@", or "//" alone. */
static size_t
user_length(struct text authority)
{
    const char *at = memrchr(authority.ptr, '@', authority.len);
    return at != NULL ? (size_t)(at - authority.ptr) + 1 : 2;
}

struct text
iri_without_user(struct arena *arena, struct text url)
{
    struct url u = split(url);
    if (!iri_is_web(url) || user_length(u.authority) == 2)
        return url;
    size_t before = u.scheme.len + user_length(u.authority);
    return arena_format(arena, TEXT_FMT "//" TEXT_FMT, TEXT_ARG(u.scheme),
                        TEXT_ARG(text_sub(url, before, SIZE_MAX)));
}

struct text
iri_host(struct text url)
{
    if (!iri_is_web(url))
        return (struct text){ 0 };
    struct text host = split(url).authority;
    host = text_sub(host, user_length(host), SIZE_MAX);
    /* The colons of an IPv6 address are in brackets (RFC 3986 3.2.2). */
    size_t bracket = text_find(host, TEXT("]"));
    size_t from = bracket == SIZE_MAX ? 0 : bracket + 1;
    return text_sub(host, 0, find_any(host, from, ":"));
}

/* Appends `path` without "." and ".." (RFC 3986, section 5.2.4). */
static void
append_path(struct buffer *out, struct text path)
{
    bool is_absolute = text_starts(path, TEXT("/"));
    if (is_absolute) {
        buffer_append_char(out, '/');
        path = text_sub(path, 1, SIZE_MAX);
    }
    size_t floor = out->len;
    for (;;) {
        struct text segment, rest;
        bool has_more = text_cut(path, '/', &segment, &rest);
        if (text_eq(segment, TEXT(".."))) {
            /* Back to behind the '/' before the last segment. */
            if (out->len > floor)
                out->len--;
            while (out->len > floor && out->ptr[out->len - 1] != '/')
                out->len--;
        } else if (!text_eq(segment, TEXT("."))) {
            buffer_append(out, segment);
            if (has_more)
                buffer_append_char(out, '/');
        }
        if (!has_more)
            break;
        path = rest;
    }
}

/* The base's path up to its last '/', then the reference's. */
static struct text
merge_paths(struct arena *arena, const struct url *base, struct text path)
{
    if (base->authority.len > 0 && base->path.len == 0)
        return arena_format(arena, "/" TEXT_FMT, TEXT_ARG(path));
    size_t len = base->path.len;
    while (len > 0 && base->path.ptr[len - 1] != '/')
        len--;
    return arena_format(arena, TEXT_FMT TEXT_FMT,
                        TEXT_ARG(text_sub(base->path, 0, len)), TEXT_ARG(path));
}

/*
 * The length of what cannot stand in an IRI at the start of `t` (RFC 3987,
 * sections 2.2 and 4.1): controls, U+2028/9 and what turns directions around.
 */
static size_t
unwanted_length(struct text t)
{
    const unsigned char *c = (const unsigned char *)t.ptr;
    if (c[0] <= ' ' || c[0] == 0x7F)
        return 1;
    if (c[0] == 0xC2 && t.len > 1 && c[1] >= 0x80 && c[1] < 0xA0)
        return 2;
    bool is_mark = t.len > 2 && c[0] == 0xE2 &&
                   ((c[1] == 0x80 && c[2] >= 0xA8 && c[2] <= 0xAE) ||
                    (c[1] == 0x81 && c[2] >= 0xA6 && c[2] <= 0xA9));
    return is_mark ? 3 : 0;
}

/*
 * Drops what cannot stand, from the end of `out`: in broken UTF-8 two bytes meet
 * when what was between them is gone.
 */
static size_t
kept_length(const char *out, size_t len)
{
    for (size_t back = 2; back <= 3 && back <= len; back++)
        if (unwanted_length((struct text){ out + len - back, back }) == back)
            return len - back;
    return len;
}

/* Without line breaks, tabs and other controls; blanks as %20. */
static struct text
tidy(struct arena *arena, struct text t)
{
    t = text_trim(t);
    bool is_tidy = true;
    for (size_t i = 0; i < t.len && is_tidy; i++)
        is_tidy = unwanted_length(text_sub(t, i, 3)) == 0;
    if (is_tidy)
        return t;
    char *out = arena_alloc(arena, 3 * t.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if (c == ' ') {
            memcpy(out + len, "%20", 3);
            len += 3;
        } else if (c > ' ' && c != 0x7F) {
            out[len] = t.ptr[i];
            len = kept_length(out, len + 1);
        }
    }
    out[len] = '\0';
    return (struct text){ out, len };
}

struct text
iri_resolve(struct arena *arena, struct text base, struct text reference)
{
    reference = tidy(arena, reference);
    struct url b = split(base), r = split(reference);
    if (reference.len == 0 || base.len > IRI_MAX_BYTES ||
        reference.len > IRI_MAX_BYTES ||
        (r.scheme.len > 0 ? r.authority.len == 0 : base.len == 0))
        return reference;
    struct buffer out;
    buffer_init(&out, base.len + reference.len + 2);
    buffer_append(&out, r.scheme.len > 0 ? r.scheme : b.scheme);
    if (r.authority.len > 0) {
        buffer_append(&out, r.authority);
        append_path(&out, r.path);
        buffer_append(&out, r.query);
    } else {
        buffer_append(&out, b.authority);
        if (r.path.len == 0) {
            buffer_append(&out, b.path);
            buffer_append(&out, r.query.len > 0 ? r.query : b.query);
        } else {
            if (r.path.ptr[0] != '/')
                r.path = merge_paths(arena, &b, r.path);
            append_path(&out, r.path);
            buffer_append(&out, r.query);
        }
    }
    buffer_append(&out, r.fragment);
    struct text url = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return url;
}

struct text
iri_resolve_web(struct arena *arena, struct text base, struct text reference)
{
    struct text url = iri_resolve(arena, base, reference);
    if (!iri_is_web(url) || url.len > IRI_MAX_BYTES)
        return (struct text){ 0 };
    return iri_without_user(arena, url);
}
