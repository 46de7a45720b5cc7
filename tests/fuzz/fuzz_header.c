// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "base/arena.h"
#include "net/head.h"
#include "net/transport.h"
#include "net/url.h"

/* What is kept may be sent again, so it cannot end a line. */
static void
visit_value(struct text t, size_t max)
{
    HOLDS(t.len <= max);
    for (size_t i = 0; i < t.len; i++)
        HOLDS(t.ptr[i] != '\n' && t.ptr[i] != '\r' && t.ptr[i] != '\0');
}

static void
visit_times(const struct head *h)
{
    static const int64_t years = 11LL * 365 * 86400;
    HOLDS(h->retry_after_s >= 0 && h->retry_at >= 0);
    HOLDS(h->max_age_s >= 0 && h->max_age_s <= years);
    HOLDS(h->expires >= 0 && h->date >= 0);
    HOLDS(head_fresh_s(h) >= 0);
    HOLDS(!h->has_max_age || head_fresh_s(h) == h->max_age_s);
}

/* The lines of a response, one call for each, as libcurl makes them. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text rest = { (const char *)data, size };
    struct arena *arena = arena_create();
    struct head h = { 0 };
    bool good = true;
    size_t bytes = 0;
    while (rest.len > 0 && good) {
        size_t end = text_find(rest, TEXT("\n"));
        struct text line = text_sub(rest, 0, end == SIZE_MAX ? end : end + 1);
        rest = text_sub(rest, line.len, SIZE_MAX);
        bytes += line.len;
        good = head_read(&h, arena, line);
        HOLDS(good == (bytes <= TRANSPORT_MAX_HEADER_BYTES));
    }
    visit_value(h.content_type, 256);
    visit_value(h.etag, TRANSPORT_MAX_VALIDATOR_BYTES);
    visit_value(h.last_modified, TRANSPORT_MAX_VALIDATOR_BYTES);
    visit_value(h.location, 8192);
    visit_times(&h);
    /* Where it leads to: never to another scheme. */
    struct url at, to;
    HOLDS(url_parse(arena, TEXT("https://news.example/a/b?c"), NULL, &at));
    if (url_parse(arena, h.location, &at, &to))
        HOLDS(text_starts(to.whole, TEXT("http")));
    arena_destroy(arena);
    return 0;
}
