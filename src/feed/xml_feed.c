// SPDX-License-Identifier: MIT
#include "feed/xml_feed.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "feed/builder.h"
#include "feed/element.h"
#include "feed/xml.h"
#include "markup/iri.h"

/* Closes the entry that is open. */
static void
finish_entry(struct builder *b)
{
    if (b->entry_depth == 0)
        return;
    b->entry_depth = 0;
    b->image_depth = b->source_depth = 0;
    b->author_depth = b->aside_depth = 0;
    if (b->entry_count == b->entry_cap) {
        b->entry_cap = b->entry_cap * 2 + 16;
        b->entries = memory_grow(b->entries, b->entry_cap, sizeof *b->entries);
    }
    draft_finish(&b->draft, &b->entries[b->entry_count++]);
}

/* HTML has elements of these names too: they may be a text's own markup. */
static bool
is_ambiguous(enum element element)
{
    return element == ELEMENT_TITLE || element == ELEMENT_LINK ||
           element == ELEMENT_SUMMARY || element == ELEMENT_SOURCE ||
           element == ELEMENT_IMAGE || element == ELEMENT_BODY ||
           element == ELEMENT_HTML || element == ELEMENT_CONTENT ||
           element == ELEMENT_DAY || element == ELEMENT_HOUR ||
           element == ELEMENT_NAME || element == ELEMENT_FEED;
}

/* True when `element` says that the captured one should have ended. */
static bool
implies_end(const struct capture *c, enum element element)
{
    if (element == ELEMENT_OTHER ||
        (c->element == ELEMENT_CONTENT && c->has_markup) ||
        c->element == ELEMENT_BODY)
        return false;
    if (!is_ambiguous(element))
        return true;
    bool is_short = c->element == ELEMENT_TITLE || c->element > ELEMENT_BODY;
    return is_short && c->element != element && !c->has_markup &&
           element != ELEMENT_HTML;
}

/* Moves the element that just started up to `depth`: its elders have ended. */
static void
adopt(struct xml_reader *r, size_t depth)
{
    struct xml_element top = *xml_top(r);
    size_t ends = r->ends;
    xml_drop(r, depth);
    top.bindings = r->binding_count;
    r->open[r->depth++] = top;
    r->ends = ends;
    r->was_nested = true;
}

static void
finish_capture(struct builder *b)
{
    struct text text = text_trim(buffer_text(&b->text));
    if (b->capture.has_markup)
        b->capture.kind = CONTENT_HTML;
    builder_take_value(b, b->capture.element, text);
    b->capture.depth = 0;
    buffer_clear(&b->text);
}

/* What the publisher says, or RSS readers take, an element's text to be. */
static enum content_kind
kind_of(const struct builder *b, enum element element)
{
    const struct xml_reader *r = b->xml;
    bool is_atom =
        b->feed->format == FEED_ATOM10 || b->feed->format == FEED_ATOM03;
    enum content_kind otherwise = is_atom ? CONTENT_TEXT : CONTENT_GUESS;
    if (element == ELEMENT_DESCRIPTION || element == ELEMENT_DC_DESCRIPTION ||
        element == ELEMENT_CONTENT_ENCODED || element == ELEMENT_BODY ||
        element == ELEMENT_MEDIA_DESCRIPTION)
        otherwise = CONTENT_HTML;
    if (element == ELEMENT_GUID)
        return text_eq_nocase(
                   text_trim(xml_attribute(r, SPACE_CORE, "isPermaLink")),
                   TEXT("false"))
                   ? CONTENT_TEXT
                   : CONTENT_GUESS;
    return content_kind_of(xml_attribute(r, SPACE_CORE, "type"),
                           xml_attribute(r, SPACE_CORE, "mode"), otherwise);
}

/* Markup that is not escaped, whether or not there is a tag in it. */
static bool
holds_markup(const struct xml_reader *r)
{
    struct text type = text_trim(xml_attribute(r, SPACE_CORE, "type"));
    struct text mode = xml_attribute(r, SPACE_CORE, "mode");
    return mode.len == 0 && (text_eq_nocase(type, TEXT("xhtml")) ||
                             text_ends(type, TEXT("xml")));
}

static void
start_capture(struct builder *b, enum element element)
{
    b->capture = (struct capture){ .element = element,
                                   .depth = b->xml->depth,
                                   .kind = kind_of(b, element),
                                   .has_markup = element <= ELEMENT_BODY &&
                                                 holds_markup(b->xml) };
    if (element == ELEMENT_LINK && b->xml->attribute_count > 0)
        b->capture.is_other = builder_is_other_link(b);
    buffer_clear(&b->text);
}

static void
set_format(struct builder *b, enum feed_format format)
{
    if (!b->has_root)
        b->feed->format = format;
    b->has_root = true;
}

static void
start_root(struct builder *b, enum element element)
{
    const struct xml_reader *r = b->xml;
    struct text version = text_trim(xml_attribute(r, SPACE_CORE, "version"));
    struct text uri = xml_uri(r);
    bool is_old = text_starts(version, TEXT("0."));
    switch (element) {
    case ELEMENT_ROOT_RSS:
        set_format(b, is_old ? FEED_RSS09X : FEED_RSS20);
        break;
    case ELEMENT_ROOT_RDF:
        set_format(b, FEED_RSS10);
        break;
    case ELEMENT_FEED:
        is_old =
            is_old || text_find(uri, TEXT("purl.org/atom/ns#")) != SIZE_MAX;
        set_format(b, is_old ? FEED_ATOM03 : FEED_ATOM10);
        break;
    default: /* the channel: of nothing, or of CDF */
        if (b->has_root && b->feed->format == FEED_RSS10 &&
            text_find(uri, TEXT("netscape.com/rdf")) != SIZE_MAX)
            b->feed->format = FEED_RSS09X;
        set_format(b, xml_attribute(r, SPACE_CORE, "href").len > 0
                          ? FEED_RSS09X
                          : FEED_RSS20);
        if (b->entry_depth == 0)
            builder_read_attributes(b, ELEMENT_LINK);
    }
    if (xml_top(r)->language.len > 0)
        builder_take_value(b, ELEMENT_LANGUAGE, xml_top(r)->language);
}

static void
start_entry(struct builder *b)
{
    struct xml_reader *r = b->xml;
    if (b->entry_depth > 0) {
        size_t depth = b->entry_depth;
        finish_entry(b);
        adopt(r, depth - 1);
    }
    if (b->entry_count == FEED_MAX_ENTRIES) {
        b->is_full = true;
        builder_warn(b, TEXT("more than 2000 entries: the rest was left out"));
        return;
    }
    set_format(b, text_eq_nocase(xml_top(r)->name, TEXT("entry")) ? FEED_ATOM10
                                                                  : FEED_RSS20);
    draft_begin(&b->draft, b->arena, b->head.is_file);
    b->entry_depth = r->depth;
    b->image_depth = b->source_depth = 0;
    b->author_depth = b->aside_depth = 0;
    struct text about = xml_attribute(r, SPACE_RDF, "about");
    b->draft.about = xml_decoded(r, about);
    b->draft.language = xml_top(r)->language;
    if (xml_attribute(r, SPACE_CORE, "href").len > 0)
        builder_read_attributes(b, ELEMENT_LINK); /* CDF */
    struct text modified = xml_attribute(r, SPACE_CORE, "lastmod");
    if (modified.len > 0)
        builder_take_value(b, ELEMENT_UPDATED, modified);
}

/* True while what is read belongs to something that is not told. */
static bool
is_aside(const struct builder *b)
{
    return b->source_depth > 0 || b->aside_depth > 0 || b->image_depth > 0;
}

static void
start_place(struct builder *b, enum element element)
{
    size_t depth = b->xml->depth;
    switch (element) {
    case ELEMENT_IMAGE:
        builder_read_attributes(b, ELEMENT_ITUNES_IMAGE);
        if (b->entry_depth > 0)
            start_capture(b, element);
        else
            b->image_depth = depth;
        break;
    case ELEMENT_SOURCE:
        b->source_depth = depth;
        break;
    case ELEMENT_AUTHOR:
        b->author_depth = depth;
        buffer_clear(&b->person_text);
        break;
    case ELEMENT_TEXTINPUT:
    case ELEMENT_CONTRIBUTOR:
        b->aside_depth = depth;
        break;
    case ELEMENT_MEDIA:
        builder_read_attributes(b, element);
        break;
    default:
        break;
    }
}

static void
start_element(struct builder *b, enum element element)
{
    if (element == ELEMENT_ENTRY) {
        start_entry(b);
    } else if (element >= ELEMENT_ROOT_RSS && element <= ELEMENT_CHANNEL) {
        start_root(b, element);
    } else if (!b->has_root || is_aside(b)) {
        return;
    } else if (element >= ELEMENT_IMAGE && element <= ELEMENT_MEDIA) {
        start_place(b, element);
    } else if (element == ELEMENT_ENCLOSURE || element == ELEMENT_THUMBNAIL ||
               element == ELEMENT_ITUNES_IMAGE) {
        builder_read_attributes(b, element);
    } else if (element != ELEMENT_OTHER && element < ELEMENT_HTML) {
        builder_read_attributes(b, element);
        start_capture(b, element);
    }
}

/* "<x:p class=a>" as "<p class=a>". */
static void
append_tag(struct buffer *out, const struct xml_reader *r)
{
    const struct xml_element *top = xml_top(r);
    buffer_append_char(out, '<');
    buffer_append(out, top->name);
    buffer_append(out, text_sub(r->tag, 1 + top->tag_name.len, SIZE_MAX));
}

static void
append_escaped(struct buffer *out, struct text t)
{
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] == '<')
            buffer_append(out, TEXT("&lt;"));
        else if (t.ptr[i] == '&')
            buffer_append(out, TEXT("&amp;"));
        else
            buffer_append_char(out, t.ptr[i]);
    }
}

/* True when the element was taken as a part of the text being captured. */
static bool
capture_start(struct builder *b, enum element element)
{
    struct capture *c = &b->capture;
    /* An entry's image is an address, or a place with its own title and id. */
    if (c->element == ELEMENT_IMAGE && element != ELEMENT_ENTRY &&
        b->xml->depth == c->depth + 1 &&
        text_trim(buffer_text(&b->text)).len == 0) {
        b->image_depth = c->depth;
        c->depth = 0;
        return false;
    }
    if (implies_end(c, element)) {
        size_t depth = c->depth;
        adopt(b->xml, depth - 1);
        finish_capture(b);
        return false;
    }
    c->has_markup = true;
    append_tag(&b->text, b->xml);
    return true;
}

static void
capture_end(struct builder *b)
{
    const struct xml_reader *r = b->xml;
    if (r->depth == b->capture.depth) {
        finish_capture(b);
        return;
    }
    if (r->is_empty)
        return;
    buffer_append(&b->text, TEXT("</"));
    buffer_append(&b->text, xml_top(r)->name);
    buffer_append_char(&b->text, '>');
}

static void
capture_text(struct builder *b)
{
    const struct capture *c = &b->capture;
    struct xml_reader *r = b->xml;
    if (r->is_cdata && c->has_markup)
        append_escaped(&b->text, r->text);
    else if (r->is_cdata || c->has_markup)
        buffer_append(&b->text, r->text);
    else
        xml_decode(r, r->text, &b->text);
}

static void
on_end(struct builder *b)
{
    size_t depth = b->xml->depth;
    if (b->capture.depth > 0) {
        capture_end(b);
        return;
    }
    if (depth == b->author_depth) {
        builder_take_person(b);
        b->author_depth = 0;
    }
    if (depth == b->image_depth)
        b->image_depth = 0;
    if (depth == b->source_depth)
        b->source_depth = 0;
    if (depth == b->aside_depth)
        b->aside_depth = 0;
    if (depth == b->entry_depth)
        finish_entry(b);
}

static void
on_text(struct builder *b)
{
    struct xml_reader *r = b->xml;
    if (b->capture.depth > 0)
        capture_text(b);
    else if (b->author_depth > 0 && r->is_cdata)
        buffer_append(&b->person_text, r->text);
    else if (b->author_depth > 0)
        xml_decode(r, r->text, &b->person_text);
}

/* False: no feed. */
static bool
on_start(struct builder *b, struct text *first)
{
    const struct xml_element *top = xml_top(b->xml);
    enum element element = element_of(top->space, top->name);
    if (first->len == 0)
        *first = top->name;
    if (!b->has_root && (element == ELEMENT_HTML || element == ELEMENT_OPML))
        return false;
    if (b->capture.depth == 0 || !capture_start(b, element))
        start_element(b, element);
    return true;
}

static void
finish_feed(struct builder *b)
{
    struct feed *out = b->feed;
    struct xml_reader *r = b->xml;
    finish_entry(b);
    out->title = draft_title(&b->head);
    out->link = draft_link(&b->head);
    out->language = b->head.language;
    if (b->update_period_s > 0) {
        int64_t wish = b->update_period_s /
                       (b->update_frequency > 0 ? b->update_frequency : 1);
        out->ttl_s = wish > out->ttl_s ? wish : out->ttl_s;
    }
    out->is_cut = r->was_cut;
    if (r->was_cut)
        builder_warn(b, TEXT("the document ends early: elements are open"));
    if (r->was_nested)
        builder_warn(b, TEXT("tags do not match: read as well as can be"));
    if (r->was_deep)
        builder_warn(b, TEXT("elements deeper than 256 were left out"));
    struct entry *entries =
        arena_alloc(b->arena, b->entry_count, sizeof *entries);
    if (b->entry_count > 0)
        memcpy(entries, b->entries, b->entry_count * sizeof *entries);
    out->entries = entries;
    out->entry_count = b->entry_count;
    struct text *warnings =
        arena_alloc(b->arena, b->warning_count, sizeof *warnings);
    if (b->warning_count > 0)
        memcpy(warnings, b->warnings, b->warning_count * sizeof *warnings);
    out->warnings = warnings;
    out->warning_count = b->warning_count;
}

bool
xml_feed_read(struct arena *arena, struct text document, struct text url,
              struct feed *out, struct text *first)
{
    struct xml_reader *xml = arena_alloc(arena, 1, sizeof *xml);
    struct builder *b = arena_alloc(arena, 1, sizeof *b);
    *first = (struct text){ 0 };
    xml_open(xml, arena, document, url);
    b->arena = arena;
    b->xml = xml;
    b->feed = out;
    buffer_init(&b->text, 3 * document.len + XML_EXPANSION_BYTES);
    buffer_init(&b->person_text, VALUE_MAX_BYTES);
    draft_begin(&b->head, arena, iri_is_file(url));
    bool goes_on = true;
    while (goes_on && !b->is_full) {
        switch (xml_next(xml)) {
        case XML_START:
            goes_on = on_start(b, first);
            break;
        case XML_END:
            on_end(b);
            break;
        case XML_TEXT:
            on_text(b);
            break;
        case XML_DONE:
            goes_on = false;
            break;
        }
    }
    if (b->has_root)
        finish_feed(b);
    free(b->entries);
    buffer_finish(&b->text);
    buffer_finish(&b->person_text);
    return b->has_root;
}
