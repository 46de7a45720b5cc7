// SPDX-License-Identifier: MIT
/*
 * libFuzzer's door to article_extract(): every byte that comes out is visited,
 * and what the headers promise of it is asserted. The first byte tells what
 * HTTP said of the rest.
 */
#include "article/article.h"
#include "base/arena.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
visit(struct text t)
{
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        assert(c >= ' ' && c != 0x7F);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const types[] = { "", "text/html; charset=gb2312",
                                         "text/html; charset=utf-8",
                                         "text/html; charset=utf-16le" };
    if (size == 0)
        return 0;
    struct arena *arena = arena_create();
    struct article article;
    struct error err = { 0 };
    struct article_hints hints = {
        .url = TEXT("https://quay.example/a/b?c"),
        .content_type = text_of(types[data[0] % 4]),
    };
    struct text html = { (const char *)data + 1, size - 1 };
    bool is_story = article_extract(arena, html, &hints, &article, &err);
    assert(is_story == (article.paragraph_count > 0));
    assert(is_story || strlen(err.message) > 0);
    visit(article.title);
    visit(article.lede);
    visit(article.language);
    visit(article.author);
    visit(article.site);
    visit(article.image);
    for (size_t i = 0; i < article.paragraph_count; i++) {
        assert(article.paragraphs[i].text.len > 0);
        visit(article.paragraphs[i].text);
    }
    arena_destroy(arena);
    return 0;
}
