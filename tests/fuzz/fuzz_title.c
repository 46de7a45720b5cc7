// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "article/title.h"
#include "base/arena.h"
#include "headline/spelling.h"
#include "headline/title.h"
#include "markup/clean.h"

/* A site, a host, a title and the story: a line each. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text rest = { (const char *)data, size };
    struct arena *arena = arena_create();
    struct text site = clean_line(arena, fuzz_take_line(&rest));
    struct text host = clean_line(arena, fuzz_take_line(&rest));
    struct text title = clean_line(arena, fuzz_take_line(&rest));
    struct text story = clean_paragraphs(arena, rest);

    struct text cleaned = title_clean(arena, title, site);
    fuzz_visit_line(cleaned);
    HOLDS((cleaned.len == 0) == (title.len == 0));
    HOLDS(cleaned.len <= title.len);

    struct text calm = title_calm(arena, title, story);
    fuzz_visit_line(calm);
    HOLDS((calm.len == 0) == (title.len == 0));
    HOLDS(spelling_shouts(title) || text_eq(calm, title));

    struct text stripped = title_strip(title, site, host);
    fuzz_visit_line(stripped);
    HOLDS((stripped.len == 0) == (title.len == 0));
    HOLDS(stripped.len == 0 || text_find(title, stripped) != SIZE_MAX);
    title_is_same(title, stripped);
    title_holds(title, site);
    title_is_cut(title);
    title_continues(title, story);
    arena_destroy(arena);
    return 0;
}
