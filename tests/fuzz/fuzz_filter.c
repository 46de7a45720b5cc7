// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include "base/arena.h"
#include "feed/feed.h"
#include "headline/filter.h"
#include "markup/clean.h"

/* A pattern on the first line, and a text that it may match. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text rest = { (const char *)data, size };
    struct arena *arena = arena_create();
    struct text pattern = fuzz_take_line(&rest);
    struct text t = clean_paragraphs(arena, rest);
    const struct entry entry = {
        .title = clean_line(arena, text_sub(t, 0, 100)),
        .summary = t,
        .categories = &t,
        .category_count = 1,
    };
    struct error err = { 0 };
    bool good = filter_check(pattern, &err);
    HOLDS(good == (err.kind == ERROR_NONE));
    struct filter *includes = filter_create(&pattern, 1, NULL, 0, NULL);
    struct filter *excludes = filter_create(NULL, 0, &pattern, 1, NULL);
    HOLDS((includes != NULL) == good && (excludes != NULL) == good);
    /* What one lets in, the other keeps out. */
    if (good)
        HOLDS(filter_admits(includes, &entry) !=
              filter_admits(excludes, &entry));
    filter_destroy(includes);
    filter_destroy(excludes);
    arena_destroy(arena);
    return 0;
}
