// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <string.h>

#include "article/article.h"
#include "base/arena.h"

/* The first byte tells what HTTP said of the rest. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const types[] = { "", "text/html; charset=gb2312",
                                         "text/html; charset=utf-8",
                                         "text/html; charset=utf-16le" };
    struct text html = { (const char *)data, size };
    struct arena *arena = arena_create();
    struct article article;
    struct error err = { 0 };
    struct article_hints hints = {
        .url = TEXT("https://quay.example/a/b?c"),
        .content_type = text_of(types[fuzz_take(&html) % 4]),
    };
    bool is_story = article_extract(arena, html, &hints, &article, &err);
    HOLDS(is_story == (article.paragraph_count > 0));
    HOLDS(is_story || strlen(err.message) > 0);
    fuzz_visit_line(text_of(err.message));
    fuzz_visit_line(article.title);
    fuzz_visit_line(article.lede);
    fuzz_visit_line(article.language);
    fuzz_visit_line(article.author);
    fuzz_visit_line(article.site);
    fuzz_visit_line(article.image);
    for (size_t i = 0; i < article.paragraph_count; i++) {
        HOLDS(article.paragraphs[i].text.len > 0);
        fuzz_visit_line(article.paragraphs[i].text);
    }
    arena_destroy(arena);
    return 0;
}
