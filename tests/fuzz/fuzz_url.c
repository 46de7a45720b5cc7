// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "base/arena.h"
#include "markup/iri.h"
#include "net/url.h"

/* No controls and no blanks; beyond ASCII is nothing but the host. */
static void
visit_whole(struct text whole)
{
    size_t slashes = 0;
    for (size_t i = 0; i < whole.len; i++) {
        unsigned char c = (unsigned char)whole.ptr[i];
        slashes += c == '/';
        HOLDS(c > ' ' && c != 0x7F);
        HOLDS(c < 0x80 || slashes == 2);
    }
}

static void
visit_requested(struct arena *arena, struct text t, const struct url *base)
{
    struct url u, again;
    if (!url_parse(arena, t, base, &u))
        return;
    HOLDS(text_eq(u.scheme, TEXT("http")) || text_eq(u.scheme, TEXT("https")));
    HOLDS(u.host.len > 0);
    for (size_t i = 0; i < u.host.len; i++)
        HOLDS(u.host.ptr[i] < 'A' || u.host.ptr[i] > 'Z');
    visit_whole(u.whole);
    HOLDS(text_find(u.whole, TEXT("#")) == SIZE_MAX);
    /* What is canonical stays as it is, and goes to the same place. */
    HOLDS(url_parse(arena, u.whole, NULL, &again));
    HOLDS(text_eq(u.whole, again.whole));
    HOLDS(url_same_origin(&u, &again));
    HOLDS(again.user.len == 0 && again.password.len == 0);
}

/* A base and, on the next line, a reference. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text rest = { (const char *)data, size };
    struct arena *arena = arena_create();
    struct text base =
        iri_resolve(arena, (struct text){ 0 }, fuzz_take_line(&rest));
    struct text url = iri_resolve(arena, base, rest);
    for (size_t i = 0; i < url.len; i++)
        HOLDS((unsigned char)url.ptr[i] > ' ' && url.ptr[i] != 0x7F);
    if (iri_has_scheme(url) && iri_is_web(url) && url.len <= IRI_MAX_BYTES) {
        struct text again = iri_resolve(arena, base, url);
        HOLDS(text_eq(url, again));
        HOLDS(iri_host(url).len < url.len);
    }
    struct text web = iri_resolve_web(arena, base, rest);
    HOLDS(web.len <= IRI_MAX_BYTES);
    HOLDS(web.len == 0 || iri_is_web(web));
    struct url at;
    bool has_base = url_parse(arena, base, NULL, &at);
    visit_requested(arena, base, NULL);
    visit_requested(arena, rest, NULL);
    visit_requested(arena, web, NULL);
    if (has_base)
        visit_requested(arena, rest, &at);
    /* What people see has no password, whatever it was. */
    struct text seen = url_public(arena, rest);
    struct url u;
    if (url_parse(arena, seen, NULL, &u))
        HOLDS(u.user.len == 0 && u.password.len == 0);
    arena_destroy(arena);
    return 0;
}
