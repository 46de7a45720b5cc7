// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "base/arena.h"
#include "feed/feed.h"

/* The first byte chooses the hints. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const types[] = { "", "text/xml; charset=koi8-r",
                                         "application/json",
                                         "text/html; charset=iso-2022-jp" };
    if (size == 0)
        return 0;
    struct arena *arena = arena_create();
    struct feed_hints hints = {
        .url = data[0] & 4 ? TEXT("https://news.example/a/b?c#d")
                           : (struct text){ 0 },
        .content_type = text_of(types[data[0] & 3]),
    };
    struct feed feed;
    struct error err = { 0 };
    struct text bytes = { (const char *)data + 1, size - 1 };
    feed_parse(arena, bytes, &hints, &feed, &err);
    fuzz_visit_clean(text_of(err.message));
    fuzz_visit_clean(feed.title);
    fuzz_visit_clean(feed.link);
    fuzz_visit_clean(feed.language);
    fuzz_visit_clean(feed.alternate);
    for (size_t i = 0; i < feed.warning_count; i++)
        fuzz_visit_clean(feed.warnings[i]);
    for (size_t i = 0; i < feed.entry_count; i++) {
        const struct entry *e = &feed.entries[i];
        fuzz_visit_clean(e->id);
        fuzz_visit_clean(e->title);
        fuzz_visit_clean(e->link);
        fuzz_visit_clean(e->author);
        fuzz_visit_clean(e->image);
        fuzz_visit_clean(e->summary);
        fuzz_visit_clean(e->content);
        fuzz_visit_clean(e->language);
        fuzz_visit(e->content_html);
        for (size_t j = 0; j < e->category_count; j++)
            fuzz_visit_clean(e->categories[j]);
    }
    arena_destroy(arena);
    return 0;
}
