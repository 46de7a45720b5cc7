// SPDX-License-Identifier: MIT
#pragma once

#include "base/buffer.h"
#include "base/text.h"
#include "feed/draft.h"
#include "feed/element.h"
#include "feed/feed.h"
#include "feed/xml.h"

struct arena;

enum {
    BUILDER_WARNINGS = 8,
    VALUE_MAX_BYTES = 64 << 10, /* of a text that is not an entry's body */
};

/* The element whose text is being collected. */
struct capture {
    enum element element;
    size_t depth; /* 0: none */
    enum content_kind kind;
    bool has_markup; /* the text is HTML, not decoded */
    bool is_other;   /* a link that leads elsewhere than to the story */
};

/*
 * A feed in the making. Places are told by the depth at which they opened; 0
 * is "not inside one".
 */
struct builder {
    struct arena *arena;
    struct xml_reader *xml;
    struct feed *feed;
    struct draft head;  /* the feed's own */
    struct draft draft; /* of the entry */
    struct entry *entries;
    size_t entry_count;
    size_t entry_cap;
    struct capture capture;
    struct buffer text;
    size_t entry_depth;
    size_t image_depth;
    size_t source_depth;
    size_t author_depth;
    size_t aside_depth; /* contributor, textInput: not ours */
    struct text person_name;
    struct text person_email;
    struct buffer person_text;
    bool has_root;
    bool is_full;
    size_t resolved_bytes; /* of bases in front of links, so far */
    int64_t update_period_s;
    int64_t update_frequency;
    struct text warnings[BUILDER_WARNINGS];
    size_t warning_count;
};

void builder_warn(struct builder *b, struct text warning);

/* The draft that a value now belongs to. */
struct draft *builder_draft(struct builder *b);

/* What the element that just started says in its attributes. */
void builder_read_attributes(struct builder *b, enum element element);

/* True when the link that just started has a rel, and not "alternate". */
bool builder_is_other_link(struct builder *b);

/* What the captured element says in its text. */
void builder_take_value(struct builder *b, enum element element,
                        struct text text);

/* The person whose element just ended, as one name. */
void builder_take_person(struct builder *b);
