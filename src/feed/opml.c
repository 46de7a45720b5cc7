// SPDX-License-Identifier: MIT
#include "feed/opml.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "feed/xml.h"
#include "markup/charset.h"
#include "markup/clean.h"
#include "markup/iri.h"

struct list {
    struct opml_feed *feeds;
    size_t count;
    size_t cap;
};

static struct text
attribute(struct xml_reader *r, const char *name)
{
    struct text written = xml_attribute(r, SPACE_CORE, name);
    return clean_line(r->arena, xml_decoded(r, written));
}

/* "feed:" was once meant to open a reader: the address stands behind it. */
static struct text
without_feed_scheme(struct arena *arena, struct text url)
{
    if (!text_starts_nocase(url, TEXT("feed:")))
        return url;
    url = text_sub(url, 5, SIZE_MAX);
    return text_starts(url, TEXT("//"))
               ? arena_format(arena, "http:" TEXT_FMT, TEXT_ARG(url))
               : url;
}

static void
add_feed(struct list *list, const struct opml_feed *feed)
{
    if (list->count == OPML_MAX_FEEDS)
        return;
    for (size_t i = 0; i < list->count; i++)
        if (text_eq(list->feeds[i].url, feed->url))
            return;
    if (list->count == list->cap) {
        list->cap = list->cap * 2 + 16;
        list->feeds = memory_grow(list->feeds, list->cap, sizeof *list->feeds);
    }
    list->feeds[list->count++] = *feed;
}

static void
read_outline(struct xml_reader *r, struct list *list)
{
    struct opml_feed feed = { 0 };
    feed.url = without_feed_scheme(r->arena, attribute(r, "xmlUrl"));
    feed.site = attribute(r, "htmlUrl");
    feed.title = attribute(r, "title");
    if (feed.title.len == 0)
        feed.title = attribute(r, "text");
    if (feed.title.len == 0)
        feed.title = feed.url;
    if (iri_is_web(feed.url) || iri_is_file(feed.url))
        add_feed(list, &feed);
}

/* False: no outline anywhere. */
static bool
read_outlines(struct xml_reader *r, struct list *list)
{
    bool has_outline = false;
    for (;;) {
        enum xml_event event = xml_next(r);
        if (event == XML_DONE)
            return has_outline;
        if (event != XML_START ||
            !text_eq_nocase(xml_top(r)->name, TEXT("outline")))
            continue;
        has_outline = true;
        read_outline(r, list);
    }
}

bool
opml_parse(struct arena *arena, struct text bytes, const struct opml_feed **out,
           size_t *count, struct error *err)
{
    struct xml_reader *r = arena_alloc(arena, 1, sizeof *r);
    struct list list = { 0 };
    struct text document =
        charset_decode(arena, bytes, (struct text){ 0 }, CHARSET_XML, NULL);
    xml_open(r, arena, document, (struct text){ 0 });
    bool has_outline = read_outlines(r, &list);
    struct opml_feed *feeds = arena_alloc(arena, list.count, sizeof *feeds);
    if (list.count > 0)
        memcpy(feeds, list.feeds, list.count * sizeof *feeds);
    *out = feeds;
    *count = list.count;
    free(list.feeds);
    if (!has_outline)
        return error_set(err, ERROR_FORMAT,
                         "no OPML: there is no <outline> in it");
    if (*count == 0)
        return error_set(err, ERROR_FORMAT,
                         "an OPML list without feeds: no <outline> has an "
                         "xmlUrl of http, https or file");
    return true;
}

/* For an attribute's value. */
static void
append_escaped(struct buffer *out, struct text t)
{
    for (size_t i = 0; i < t.len; i++) {
        switch (t.ptr[i]) {
        case '&':
            buffer_append(out, TEXT("&amp;"));
            break;
        case '<':
            buffer_append(out, TEXT("&lt;"));
            break;
        case '"':
            buffer_append(out, TEXT("&quot;"));
            break;
        default:
            buffer_append_char(out, t.ptr[i]);
        }
    }
}

static void
append_attribute(struct buffer *out, struct text name, struct text value)
{
    if (value.len == 0)
        return;
    buffer_format(out, " " TEXT_FMT "=\"", TEXT_ARG(name));
    append_escaped(out, value);
    buffer_append_char(out, '"');
}

void
opml_write(const struct opml_feed *feeds, size_t count, struct buffer *out)
{
    buffer_append(out, TEXT("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<opml version=\"2.0\">\n"
                            "  <head>\n"
                            "    <title>motograph</title>\n"
                            "  </head>\n"
                            "  <body>\n"));
    for (size_t i = 0; i < count; i++) {
        const struct opml_feed *feed = &feeds[i];
        buffer_append(out, TEXT("    <outline type=\"rss\""));
        /* OPML 2.0 requires `text`; `title` is for readers of before. */
        append_attribute(out, TEXT("text"), feed->title);
        append_attribute(out, TEXT("title"), feed->title);
        append_attribute(out, TEXT("xmlUrl"), feed->url);
        append_attribute(out, TEXT("htmlUrl"), feed->site);
        buffer_append(out, TEXT("/>\n"));
    }
    buffer_append(out, TEXT("  </body>\n</opml>\n"));
}
