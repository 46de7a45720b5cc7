// SPDX-License-Identifier: MIT
#include "feed/feed.h"

#include <string.h>

#include "base/arena.h"
#include "feed/json_feed.h"
#include "feed/sniff.h"
#include "feed/xml_feed.h"
#include "markup/charset.h"
#include "markup/clean.h"

const char *
feed_format_name(enum feed_format format)
{
    static const char *const names[] = {
        [FEED_RSS20] = "rss20",   [FEED_RSS10] = "rss10",
        [FEED_RSS09X] = "rss09x", [FEED_ATOM10] = "atom10",
        [FEED_ATOM03] = "atom03", [FEED_JSON] = "jsonfeed",
    };
    return names[format];
}

static bool
is_forbidden(char c)
{
    return (unsigned char)c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/* Without the characters that XML forbids; NUL above all. */
static struct text
drop_controls(struct arena *arena, struct text t)
{
    size_t first = 0;
    while (first < t.len && !is_forbidden(t.ptr[first]))
        first++;
    if (first == t.len)
        return t;
    char *out = arena_alloc(arena, t.len, 1);
    size_t len = 0;
    for (size_t i = 0; i < t.len; i++)
        if (!is_forbidden(t.ptr[i]))
            out[len++] = t.ptr[i];
    return (struct text){ out, len };
}

static bool
refuse_page(struct arena *arena, struct text document, struct text url,
            struct feed *out, struct error *err)
{
    out->alternate = sniff_feed_of_page(arena, document, url);
    if (out->alternate.len == 0)
        return error_set(err, ERROR_FORMAT,
                         "an HTML page that names no feed, not a feed");
    return error_set(err, ERROR_FORMAT, "an HTML page; its feed is " TEXT_FMT,
                     TEXT_ARG(out->alternate));
}

static bool
refuse(struct arena *arena, struct text bytes, struct text document,
       struct text first, struct text url, struct feed *out, struct error *err)
{
    if (text_eq_nocase(first, TEXT("opml")))
        return error_set(err, ERROR_FORMAT,
                         "an OPML list of feeds, not a feed: motograph import "
                         "reads it");
    if (text_eq_nocase(first, TEXT("html")) || sniff_is_html(document))
        return refuse_page(arena, document, url, out, err);
    if (first.len > 0 && document.len > 0 && document.ptr[0] == '<')
        return error_set(err, ERROR_FORMAT,
                         "XML with the root <" TEXT_FMT ">, not a feed",
                         TEXT_ARG(text_clip(first, 40)));
    return error_set(err, ERROR_FORMAT, "%s, not a feed", sniff_name(bytes));
}

bool
feed_parse(struct arena *arena, struct text bytes,
           const struct feed_hints *hints, struct feed *out, struct error *err)
{
    *out = (struct feed){ 0 };
    if (bytes.len > FEED_MAX_BYTES)
        return error_set(err, ERROR_LIMIT, "larger than %d MiB, not read",
                         FEED_MAX_BYTES >> 20);
    struct text url = clean_line(arena, hints->url);
    struct text trimmed = text_trim(bytes);
    bool may_be_json =
        trimmed.len > 0 && memchr("{[\xEF\xFF\xFE", trimmed.ptr[0], 5) != NULL;
    struct text document =
        charset_decode(arena, bytes, hints->content_type,
                       may_be_json ? CHARSET_JSON : CHARSET_XML, NULL);
    document = text_trim(drop_controls(arena, document));
    if (document.len > 0 && (document.ptr[0] == '{' || document.ptr[0] == '['))
        return json_feed_read(arena, document, url, out, err);
    struct text first;
    if (xml_feed_read(arena, document, url, out, &first))
        return true;
    return refuse(arena, bytes, document, first, url, out, err);
}
