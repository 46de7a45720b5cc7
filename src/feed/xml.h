// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "feed/space.h"

struct arena;
struct buffer;

/*
 * Reads XML as publishers write it, one event after another, in time linear
 * in the document and memory that does not depend on it. What a strict parser
 * behind a repair pass would do happens in one: stray '<' and '&' are text,
 * HTML's names are known, attributes need no quotes, end tags close what is
 * open inside them, what has no end ends with the document, and text before
 * the root is skipped. A DOCTYPE is read for short internal entities only;
 * nothing outside the document is ever looked at.
 */
enum {
    XML_MAX_DEPTH = 256,
    XML_MAX_ATTRIBUTES = 256,
    XML_MAX_BINDINGS = 128,        /* of prefixes, in force at a time */
    XML_MAX_ENTITIES = 64,         /* declared by the document */
    XML_ENTITY_BYTES = 1024,       /* the longest value of one */
    XML_BASE_BYTES = 4096,         /* the longest xml:base in force */
    XML_BASES_BYTES = 2 << 20,     /* of all of them together */
    XML_EXPANSION_BYTES = 1 << 20, /* of all entities, expanded */
};

enum xml_event {
    XML_START,
    XML_END,
    XML_TEXT,
    XML_DONE,
};

struct xml_attribute {
    enum space space;  /* SPACE_CORE without a prefix */
    struct text name;  /* local */
    struct text value; /* as written */
};

struct xml_element {
    struct text tag_name; /* as written, with its prefix */
    enum space space;
    struct text name; /* local, as written */
    struct text base; /* absolute, or empty */
    struct text language;
    size_t bindings; /* in force outside */
};

struct xml_binding {
    struct text prefix;
    enum space space;
    struct text uri;
};

struct xml_entity {
    struct text name;
    struct text value;
};

struct xml_reader {
    /* Of the last event. */
    struct text text; /* XML_TEXT: as written */
    bool is_cdata;    /* XML_TEXT: and so to be taken literally */
    struct text tag;  /* XML_START: as written */
    bool is_empty;    /* XML_START and its XML_END: nothing between */
    struct xml_attribute attributes[XML_MAX_ATTRIBUTES];
    size_t attribute_count;
    /* Open elements; that of XML_START and XML_END is the last. */
    struct xml_element open[XML_MAX_DEPTH];
    size_t depth;
    /* What was mended. */
    bool was_cut;    /* elements were open at the end */
    bool was_nested; /* end tags did not match, or stray '<' */
    bool was_deep;   /* deeper than XML_MAX_DEPTH */

    struct arena *arena;
    struct text document;
    size_t at;
    size_t ends;    /* elements that are to end before reading on */
    bool ends_tag;  /* the last event was XML_END: its element goes now */
    size_t ignored; /* open elements beyond XML_MAX_DEPTH */
    bool lacks_comment_end;
    bool lacks_cdata_end;
    bool has_doctype;
    struct xml_binding bindings[XML_MAX_BINDINGS];
    size_t binding_count;
    struct xml_entity entities[XML_MAX_ENTITIES];
    size_t entity_count;
    size_t expanded_bytes;
    size_t based_bytes;
};

/* `document` is valid UTF-8 and outlives the reader; `base` is its URL. */
void xml_open(struct xml_reader *r, struct arena *arena, struct text document,
              struct text base);

enum xml_event xml_next(struct xml_reader *r);

/* The element at the top; only between XML_START and XML_END. */
const struct xml_element *xml_top(const struct xml_reader *r);

/* Forgets open elements until `depth` are left, without events. */
void xml_drop(struct xml_reader *r, size_t depth);

/* The attribute as written, or empty; names without case. */
struct text xml_attribute(const struct xml_reader *r, enum space space,
                          const char *name);

/* The URI that the element at the top is in, as declared, or empty. */
struct text xml_uri(const struct xml_reader *r);

/* Appends text as written with its references decoded, to the limit of out. */
void xml_decode(struct xml_reader *r, struct text written, struct buffer *out);

/* The same into the reader's arena; `written` itself when there are none. */
struct text xml_decoded(struct xml_reader *r, struct text written);
