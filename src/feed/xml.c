// SPDX-License-Identifier: MIT
#include "feed/xml.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "feed/doctype.h"
#include "markup/entity.h"
#include "markup/htag.h"
#include "markup/iri.h"

static struct text
rest_of(const struct xml_reader *r)
{
    return text_sub(r->document, r->at, SIZE_MAX);
}

void
xml_open(struct xml_reader *r, struct arena *arena, struct text document,
         struct text base)
{
    memset(r, 0, sizeof *r);
    r->arena = arena;
    r->document = document;
    /* Below the root stands the document itself. */
    r->open[0].base = base;
    r->depth = 1;
}

const struct xml_element *
xml_top(const struct xml_reader *r)
{
    return &r->open[r->depth - 1];
}

void
xml_drop(struct xml_reader *r, size_t depth)
{
    assert(depth >= 1 && depth <= r->depth);
    if (depth < r->depth)
        r->binding_count = r->open[depth].bindings;
    r->depth = depth;
    r->ends = 0;
    r->ignored = 0;
    r->ends_tag = false;
}

struct text
xml_attribute(const struct xml_reader *r, enum space space, const char *name)
{
    for (size_t i = 0; i < r->attribute_count; i++)
        if (r->attributes[i].space == space &&
            text_eq_nocase(r->attributes[i].name, text_of(name)))
            return r->attributes[i].value;
    return (struct text){ 0 };
}

static const struct xml_binding *
find_binding(const struct xml_reader *r, struct text prefix)
{
    for (size_t i = r->binding_count; i > 0; i--)
        if (text_eq_nocase(r->bindings[i - 1].prefix, prefix))
            return &r->bindings[i - 1];
    return NULL;
}

struct text
xml_uri(const struct xml_reader *r)
{
    const struct xml_element *top = xml_top(r);
    size_t colon = text_find(top->tag_name, TEXT(":"));
    struct text prefix = { 0 };
    if (colon != SIZE_MAX)
        prefix = text_sub(top->tag_name, 0, colon);
    const struct xml_binding *binding = find_binding(r, prefix);
    return binding == NULL ? (struct text){ 0 } : binding->uri;
}

/* Splits a name at its colon and tells the namespace. */
static enum space
resolve_name(const struct xml_reader *r, struct text written,
             struct text *local, bool is_attribute)
{
    struct text prefix, tail;
    *local = written;
    if (!text_cut(written, ':', &prefix, &tail) || tail.len == 0)
        prefix = (struct text){ 0 };
    else
        *local = tail;
    if (is_attribute && prefix.len == 0)
        return SPACE_CORE;
    const struct xml_binding *binding = find_binding(r, prefix);
    if (binding != NULL && binding->space != SPACE_OTHER)
        return binding->space;
    /* Not declared, or under a URI of somebody's own. */
    return space_of_prefix(prefix);
}

static void
bind_prefix(struct xml_reader *r, struct text prefix, struct text uri)
{
    if (r->binding_count == XML_MAX_BINDINGS)
        return;
    r->bindings[r->binding_count++] =
        (struct xml_binding){ prefix, space_of_uri(text_trim(uri)), uri };
}

static void
read_attributes(struct xml_reader *r)
{
    size_t at = 0;
    struct htag_attribute a;
    r->attribute_count = 0;
    while (r->attribute_count < XML_MAX_ATTRIBUTES &&
           htag_next_attribute(r->tag, &at, &a)) {
        if (text_eq(a.name, TEXT("xmlns")))
            bind_prefix(r, (struct text){ 0 }, a.value);
        else if (text_starts(a.name, TEXT("xmlns:")))
            bind_prefix(r, text_sub(a.name, 6, SIZE_MAX), a.value);
        else
            r->attributes[r->attribute_count++] =
                (struct xml_attribute){ .name = a.name, .value = a.value };
    }
    /* Only now are all prefixes known. */
    for (size_t i = 0; i < r->attribute_count; i++) {
        struct xml_attribute *attribute = &r->attributes[i];
        attribute->space =
            resolve_name(r, attribute->name, &attribute->name, true);
    }
}

/* xml:base and xml:lang of the element just opened, or its parent's. */
static void
inherit(struct xml_reader *r, struct xml_element *element)
{
    const struct xml_element *parent = element - 1;
    element->base = parent->base;
    element->language = parent->language;
    struct text base = xml_attribute(r, SPACE_XML, "base");
    if (base.len > 0 && base.len + parent->base.len <= XML_BASE_BYTES &&
        r->based_bytes <= XML_BASES_BYTES) {
        struct text url =
            iri_resolve(r->arena, parent->base, xml_decoded(r, base));
        r->based_bytes += parent->base.len + base.len;
        /* Only the web has relative links (and a base cannot be a script). */
        if (iri_is_web(url) || !iri_has_scheme(url))
            element->base = url;
    }
    for (size_t i = 0; i < r->attribute_count; i++)
        if (r->attributes[i].space == SPACE_XML &&
            text_eq_nocase(r->attributes[i].name, TEXT("lang")))
            element->language = r->attributes[i].value;
}

static enum xml_event
start_element(struct xml_reader *r, size_t len)
{
    r->tag = text_sub(r->document, r->at, len);
    r->at += len;
    struct xml_element *element = &r->open[r->depth];
    size_t bindings = r->binding_count;
    read_attributes(r);
    *element = (struct xml_element){ .tag_name = htag_name(r->tag),
                                     .bindings = bindings };
    element->space = resolve_name(r, element->tag_name, &element->name, false);
    inherit(r, element);
    r->depth++;
    r->is_empty = r->tag.ptr[len - 2] == '/';
    r->ends = r->is_empty ? 1 : 0;
    return XML_START;
}

/* True when open elements are to end: those inside the named one, and it. */
static bool
end_element(struct xml_reader *r, size_t len)
{
    struct text name = htag_name(text_sub(r->document, r->at, len));
    r->at += len;
    if (r->ignored > 0) {
        r->ignored--;
        return false;
    }
    for (size_t i = r->depth; i > 1; i--) {
        if (text_eq_nocase(r->open[i - 1].tag_name, name)) {
            r->ends = r->depth - i + 1;
            r->was_nested = r->was_nested || r->ends > 1;
            return true;
        }
    }
    r->was_nested = true;
    return false;
}

/* Skips to behind `end`, at most to the end of the document. */
static void
skip_behind(struct xml_reader *r, struct text end)
{
    size_t at = text_find(rest_of(r), end);
    r->at = at == SIZE_MAX ? r->document.len : r->at + at + end.len;
}

static void
skip_comment(struct xml_reader *r)
{
    if (!r->lacks_comment_end) {
        size_t end =
            text_find(text_sub(r->document, r->at + 4, SIZE_MAX), TEXT("-->"));
        if (end != SIZE_MAX) {
            r->at += 4 + end + 3;
            return;
        }
        /* Searched once: time stays linear. */
        r->lacks_comment_end = true;
    }
    skip_behind(r, TEXT(">"));
}

static enum xml_event
text_event(struct xml_reader *r, size_t len, bool is_cdata)
{
    r->text = text_sub(r->document, r->at, len);
    r->is_cdata = is_cdata;
    r->at += len;
    return XML_TEXT;
}

/* True when there is a section; else its opening is skipped. */
static bool
read_cdata(struct xml_reader *r, struct text opening)
{
    r->at += opening.len;
    size_t end = SIZE_MAX;
    if (!r->lacks_cdata_end)
        end = text_find(rest_of(r), TEXT("]]>"));
    if (end == SIZE_MAX) {
        r->lacks_cdata_end = true;
        r->was_nested = true;
        return false;
    }
    text_event(r, end, true);
    r->at += 3;
    return true;
}

/* "<!..." and "<?...". True when it was a CDATA section: XML_TEXT. */
static bool
read_declaration(struct xml_reader *r)
{
    static const struct text cdata = { "<![CDATA[", 9 };
    struct text rest = rest_of(r);
    if (text_starts(rest, TEXT("<!--")))
        skip_comment(r);
    else if (text_starts_nocase(rest, cdata))
        return read_cdata(r, cdata);
    else if (!r->has_doctype && text_starts_nocase(rest, TEXT("<!DOCTYPE")))
        r->at += doctype_read(r, rest);
    else
        skip_behind(r, TEXT(">"));
    return false;
}

/* Reads at a '<'. XML_DONE: nothing came of it, read on. */
static enum xml_event
read_markup(struct xml_reader *r)
{
    struct text rest = rest_of(r);
    if (rest.len > 1 && (rest.ptr[1] == '!' || rest.ptr[1] == '?'))
        return read_declaration(r) ? XML_TEXT : XML_DONE;
    size_t len = htag_length(rest);
    if (len == 0) {
        r->was_nested = true;
        return text_event(r, 1, true);
    }
    if (rest.ptr[1] == '/')
        return end_element(r, len) ? XML_END : XML_DONE;
    if (r->depth < XML_MAX_DEPTH)
        return start_element(r, len);
    r->was_deep = true;
    r->ignored += rest.ptr[len - 2] != '/';
    r->at += len;
    return XML_DONE;
}

/* One of the elements that are to end. */
static enum xml_event
next_end(struct xml_reader *r)
{
    r->ends--;
    r->ends_tag = true;
    return XML_END;
}

enum xml_event
xml_next(struct xml_reader *r)
{
    if (r->ends_tag) {
        r->depth--;
        r->binding_count = r->open[r->depth].bindings;
        r->ends_tag = false;
    }
    if (r->ends > 0)
        return next_end(r);
    r->is_empty = false;
    while (r->at < r->document.len) {
        struct text rest = rest_of(r);
        if (rest.ptr[0] != '<') {
            const char *tag = memchr(rest.ptr, '<', rest.len);
            size_t len = tag == NULL ? rest.len : (size_t)(tag - rest.ptr);
            return text_event(r, len, false);
        }
        enum xml_event event = read_markup(r);
        if (event == XML_END)
            return next_end(r);
        if (event != XML_DONE)
            return event;
    }
    if (r->depth == 1)
        return XML_DONE;
    r->was_cut = true;
    r->ends = r->depth - 1;
    return next_end(r);
}

/* "&name;" of the document's own. */
static size_t
read_own_entity(struct xml_reader *r, struct text t, struct buffer *out)
{
    const char *end = memchr(t.ptr, ';', t.len < 64 ? t.len : 64);
    if (end == NULL)
        return 0;
    struct text name = text_sub(t, 1, (size_t)(end - t.ptr) - 1);
    for (size_t i = 0; i < r->entity_count; i++) {
        const struct xml_entity *entity = &r->entities[i];
        if (!text_eq(entity->name, name))
            continue;
        r->expanded_bytes += entity->value.len;
        if (r->expanded_bytes <= XML_EXPANSION_BYTES)
            buffer_append(out, entity->value);
        return name.len + 2;
    }
    return 0;
}

void
xml_decode(struct xml_reader *r, struct text t, struct buffer *out)
{
    while (t.len > 0) {
        const char *amp = memchr(t.ptr, '&', t.len);
        size_t before = amp == NULL ? t.len : (size_t)(amp - t.ptr);
        if (!buffer_append(out, text_sub(t, 0, before)))
            buffer_append(
                out, text_clip(text_sub(t, 0, before), out->max - out->len));
        t = text_sub(t, before, SIZE_MAX);
        if (t.len == 0)
            break;
        size_t mark = out->len;
        size_t len = r->entity_count > 0 ? read_own_entity(r, t, out) : 0;
        if (len == 0) {
            len = entity_read(t, out);
            /* XML knows no reference without ';': "&copy=2" in a link. */
            if (len > 0 && t.ptr[len - 1] != ';' && t.ptr[1] != '#') {
                out->len = mark;
                len = 0;
            }
        }
        if (len == 0) {
            buffer_append_char(out, '&');
            len = 1;
        }
        t = text_sub(t, len, SIZE_MAX);
    }
}

struct text
xml_decoded(struct xml_reader *r, struct text written)
{
    if (written.len == 0 || memchr(written.ptr, '&', written.len) == NULL)
        return written;
    struct buffer out;
    buffer_init(&out, 2 * written.len + 8 +
                          (r->entity_count > 0 ? XML_EXPANSION_BYTES : 0));
    xml_decode(r, written, &out);
    struct text decoded = arena_copy(r->arena, buffer_text(&out));
    buffer_finish(&out);
    return decoded;
}
