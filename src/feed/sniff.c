// SPDX-License-Identifier: MIT
#include "feed/sniff.h"

#include <string.h>

#include "base/arena.h"
#include "markup/clean.h"
#include "markup/entity.h"
#include "markup/htag.h"
#include "markup/iri.h"

enum { SNIFF_BYTES = 2048, PAGE_BYTES = 256 << 10 };

const char *
sniff_name(struct text bytes)
{
    static const struct {
        struct text magic;
        const char *name;
    } kinds[] = {
        { { "%PDF", 4 }, "a PDF document" },
        { { "\xFF\xD8\xFF", 3 }, "a JPEG picture" },
        { { "\x89PNG", 4 }, "a PNG picture" },
        { { "GIF8", 4 }, "a GIF picture" },
        { { "RIFF", 4 }, "a WebP, WAV or AVI file" },
        { { "\x1F\x8B", 2 }, "gzip data" },
        { { "PK\x03\x04", 4 }, "a ZIP archive" },
        { { "ID3", 3 }, "an MP3 file" },
        { { "OggS", 4 }, "an Ogg file" },
        { { "\x7F"
            "ELF",
            4 },
          "a program" },
        { { "BZh", 3 }, "bzip2 data" },
        { { "\xFD"
            "7zXZ",
            5 },
          "xz data" },
        { { "\x28\xB5\x2F\xFD", 4 }, "zstd data" },
        { { "#!", 2 }, "a script" },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (text_starts(bytes, kinds[i].magic))
            return kinds[i].name;
    size_t end = bytes.len < SNIFF_BYTES ? bytes.len : SNIFF_BYTES;
    size_t controls = 0, blanks = 0;
    for (size_t i = 0; i < end; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        blanks += c == ' ' || (c >= '\t' && c <= '\r');
        controls += c < 0x20 && !(c >= '\t' && c <= '\r');
    }
    if (bytes.len == 0)
        return "empty";
    if (blanks == bytes.len)
        return "nothing but white space";
    return controls * 10 > end ? "binary data" : "plain text";
}

bool
sniff_is_html(struct text document)
{
    static const char *const signs[] = { "<!doctype html", "<html", "<head",
                                         "<body",          "<meta", "<script",
                                         "<div",           "<table" };
    struct text head = text_sub(document, 0, SNIFF_BYTES);
    for (size_t at = 0; at < head.len; at++) {
        if (head.ptr[at] != '<')
            continue;
        struct text rest = text_sub(head, at, SIZE_MAX);
        for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
            if (text_starts_nocase(rest, text_of(signs[i])))
                return true;
    }
    return false;
}

static bool
is_feed_type(struct text type)
{
    static const char *const types[] = {
        "application/rss+xml", "application/atom+xml", "application/feed+json",
        "application/rdf+xml", "text/rss+xml",         "application/x.atom+xml",
        "text/atom+xml",       "application/json"
    };
    struct text head, tail;
    text_cut(type, ';', &head, &tail);
    head = text_trim(head);
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (text_eq_nocase(head, text_of(types[i])))
            return true;
    return false;
}

/* A word of a list with blanks between them. */
static bool
has_word(struct text list, struct text word)
{
    struct text head;
    while (list.len > 0) {
        text_cut(list, ' ', &head, &list);
        if (text_eq_nocase(text_trim(head), word))
            return true;
    }
    return false;
}

/* The href of a <link> to a feed, or empty. `is_sure` is false where the type
 * may be that of other things, too: JSON was once the type of JSON Feed. */
static struct text
feed_of_link(struct text tag, bool *is_sure)
{
    struct htag_attribute a;
    struct text rel = { 0 }, type = { 0 }, href = { 0 };
    for (size_t at = 0; htag_next_attribute(tag, &at, &a);) {
        if (text_eq_nocase(a.name, TEXT("rel")))
            rel = a.value;
        else if (text_eq_nocase(a.name, TEXT("type")))
            type = a.value;
        else if (text_eq_nocase(a.name, TEXT("href")))
            href = a.value;
    }
    bool is_feed = (has_word(rel, TEXT("alternate")) && is_feed_type(type)) ||
                   has_word(rel, TEXT("feed"));
    *is_sure = !text_starts_nocase(type, TEXT("application/json"));
    return is_feed ? href : (struct text){ 0 };
}

static struct text
href_of(struct text tag)
{
    struct htag_attribute a;
    for (size_t at = 0; htag_next_attribute(tag, &at, &a);)
        if (text_eq_nocase(a.name, TEXT("href")))
            return a.value;
    return (struct text){ 0 };
}

/* What stands in a page without being tags of it, from `open` to `end`. */
struct veil {
    const char *open;
    const char *end;
    bool has_no_end; /* from here on: not to be looked for again */
};

/* The length of the comment or script at the start of `t`, or 0. */
static size_t
veiled_length(struct text t, struct veil *veils, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct veil *v = &veils[i];
        if (v->has_no_end || !text_starts_nocase(t, text_of(v->open)))
            continue;
        size_t end = text_find_nocase(t, text_of(v->end));
        v->has_no_end = end == SIZE_MAX;
        return v->has_no_end ? 0 : end + strlen(v->end);
    }
    return 0;
}

struct text
sniff_feed_of_page(struct arena *arena, struct text page, struct text url)
{
    struct text sure = { 0 }, likely = { 0 }, base = { 0 };
    struct veil veils[] = { { "<!--", "-->", false },
                            { "<script", "</script", false },
                            { "<style", "</style", false } };
    page = text_sub(page, 0, PAGE_BYTES);
    for (size_t at = 0; at < page.len; at++) {
        struct text rest = text_sub(page, at, SIZE_MAX);
        const char *open = memchr(rest.ptr, '<', rest.len);
        if (open == NULL)
            break;
        at += (size_t)(open - rest.ptr);
        rest = text_sub(page, at, SIZE_MAX);
        size_t len = veiled_length(rest, veils, sizeof veils / sizeof *veils);
        if (len > 0) {
            at += len - 1;
            continue;
        }
        len = htag_length(rest);
        if (len == 0)
            continue;
        struct text tag = text_sub(rest, 0, len);
        if (base.len == 0 && text_eq_nocase(htag_name(tag), TEXT("base")))
            base = href_of(tag);
        bool is_sure = false;
        if (sure.len == 0 && text_eq_nocase(htag_name(tag), TEXT("link"))) {
            struct text href = feed_of_link(tag, &is_sure);
            if (is_sure)
                sure = href;
            else if (likely.len == 0)
                likely = href;
        }
        at += len - 1;
    }
    struct text found = sure.len > 0 ? sure : likely;
    found = clean_line(arena, entity_decode(arena, found));
    if (base.len > 0)
        url = iri_resolve(arena, url, base);
    return iri_resolve(arena, url, found);
}
