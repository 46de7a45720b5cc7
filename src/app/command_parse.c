// SPDX-License-Identifier: MIT
#include "app/command.h"

#include <getopt.h>
#include <stdio.h>

#include "app/input.h"
#include "app/json.h"
#include "app/usage.h"
#include "base/arena.h"
#include "feed/feed.h"
#include "markup/clean.h"

/* A text that may have paragraphs, on one line. */
static json_t *
json_line(struct arena *arena, struct text t)
{
    return json_text(clean_line(arena, t));
}

static json_t *
json_list(const struct text *texts, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_stringn(texts[i].ptr, texts[i].len));
    return list;
}

static json_t *
json_entry(struct arena *arena, const struct entry *e)
{
    json_t *object = json_object();
    json_object_set_new(object, "id", json_text(e->id));
    json_object_set_new(object, "title", json_text(e->title));
    json_object_set_new(object, "link", json_text(e->link));
    json_object_set_new(object, "published", json_time(e->published));
    json_object_set_new(object, "updated", json_time(e->updated));
    json_object_set_new(object, "author", json_text(e->author));
    json_object_set_new(object, "summary", json_line(arena, e->summary));
    json_object_set_new(object, "content", json_line(arena, e->content));
    json_object_set_new(object, "content_html", json_text(e->content_html));
    json_object_set_new(object, "categories",
                        json_list(e->categories, e->category_count));
    json_object_set_new(object, "image", json_text(e->image));
    return object;
}

static json_t *
json_feed(struct arena *arena, const struct feed *f)
{
    json_t *object = json_object();
    json_object_set_new(object, "format",
                        json_string(feed_format_name(f->format)));
    json_object_set_new(object, "title", json_text(f->title));
    json_object_set_new(object, "link", json_text(f->link));
    json_object_set_new(object, "language", json_text(f->language));
    json_object_set_new(object, "ttl_s",
                        f->ttl_s > 0 ? json_integer(f->ttl_s) : json_null());
    json_t *entries = json_array();
    for (size_t i = 0; i < f->entry_count; i++)
        json_array_append_new(entries, json_entry(arena, &f->entries[i]));
    json_object_set_new(object, "entries", entries);
    json_object_set_new(object, "warnings",
                        json_list(f->warnings, f->warning_count));
    return object;
}

static const char help[] =
    "Usage: motograph parse [OPTION...] FILE\n\n"
    "Prints a feed (RSS, Atom or JSON Feed) as JSON; - is standard input.\n\n"
    "  --base-url URL       where the feed came from: relative links are\n"
    "                       resolved against it\n"
    "  --content-type TYPE  what the server called it, as a hint\n";

static int
parse_file(struct arena *arena, const char *path,
           const struct feed_hints *hints)
{
    struct error err = { 0 };
    struct text bytes;
    struct feed feed;
    if (!input_read(arena, path, FEED_MAX_BYTES, &bytes, &err))
        return usage_failed("parse", &err);
    if (!feed_parse(arena, bytes, hints, &feed, &err))
        return usage_failed_at("parse", path, &err);
    return json_print(json_feed(arena, &feed)) ? STATUS_DONE
                                               : usage_unwritten("parse");
}

int
command_parse(int argc, char **argv)
{
    struct feed_hints hints = { 0 };
    const struct usage_flag flags[] = {
        { "base-url", .text = &hints.url },
        { "content-type", .text = &hints.content_type },
        { 0 },
    };
    int status = usage_read("parse", help, flags, argc, argv);
    if (status != USAGE_GO_ON)
        return status;
    if (optind + 1 != argc)
        return usage_wrong("parse", "one FILE is needed (- is standard input)");
    struct arena *arena = arena_create();
    status = parse_file(arena, argv[optind], &hints);
    arena_destroy(arena);
    return status;
}
