// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>

#include "app/input.h"
#include "app/json.h"
#include "app/usage.h"
#include "article/article.h"
#include "base/arena.h"
#include "base/buffer.h"

enum { INPUT_MAX_BYTES = 16 << 20, TEXT_MAX_BYTES = 16 << 20 };

static const char help[] =
    "Usage: motograph extract [--base-url URL] [--content-type TYPE] FILE\n"
    "\n"
    "Prints the article in an HTML page as JSON; - is standard input.\n"
    "\n"
    "  --base-url URL       where the page came from: relative links are\n"
    "                       resolved against it\n"
    "  --content-type TYPE  what HTTP said of it, such as\n"
    "                       \"text/html; charset=gb2312\"\n";

/* The paragraphs, joined by an empty line. */
static json_t *
json_paragraphs(const struct article *article)
{
    struct buffer text;
    buffer_init(&text, TEXT_MAX_BYTES);
    for (size_t i = 0; i < article->paragraph_count; i++) {
        if (i > 0)
            buffer_append(&text, TEXT("\n\n"));
        buffer_append(&text, article->paragraphs[i].text);
    }
    json_t *value = json_stringn(text.len > 0 ? text.ptr : "", text.len);
    buffer_finish(&text);
    return value;
}

static json_t *
json_article(const struct article *article)
{
    json_t *root = json_object();
    json_object_set_new(root, "title", json_text(article->title));
    json_object_set_new(root, "text", json_paragraphs(article));
    json_object_set_new(root, "language", json_text(article->language));
    json_object_set_new(root, "published", json_time(article->published));
    json_object_set_new(root, "site", json_text(article->site));
    json_object_set_new(root, "author", json_text(article->author));
    json_object_set_new(root, "image", json_text(article->image));
    return root;
}

static int
extract_file(const char *path, const struct article_hints *hints)
{
    struct arena *arena = arena_create();
    struct error err = { 0 };
    struct text html;
    struct article article;
    int status = STATUS_DONE;
    if (!input_read(arena, path, INPUT_MAX_BYTES, &html, &err))
        status = usage_failed("extract", &err);
    else if (!article_extract(arena, html, hints, &article, &err))
        status = usage_failed_at("extract", path, &err);
    else if (!json_print(json_article(&article)))
        status = usage_unwritten("extract");
    arena_destroy(arena);
    return status;
}

int
command_extract(int argc, char **argv)
{
    struct article_hints hints = { 0 };
    const struct usage_flag flags[] = {
        { "base-url", .text = &hints.url },
        { "content-type", .text = &hints.content_type },
        { 0 },
    };
    int status = usage_read("extract", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind + 1 != argc)
        return usage_wrong("extract",
                           "one FILE is needed (- is standard input)");
    return extract_file(argv[optind], &hints);
}
