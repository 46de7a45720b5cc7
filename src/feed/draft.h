// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "feed/content.h"

struct arena;
struct entry;

enum {
    DRAFT_CATEGORIES = 64,
    DRAFT_AUTHORS = 8,
    DRAFT_TITLE_BYTES = 4096,
};

/* Where a text may come from: the last that is there is taken. */
enum title_source { TITLE_MEDIA, TITLE_DC, TITLE_OWN, TITLE_SOURCES };

enum author_source { AUTHOR_ITUNES = 1, AUTHOR_OWN, AUTHOR_DC };

enum image_source {
    IMAGE_ENCLOSURE = 1,
    IMAGE_ITUNES,
    IMAGE_MEDIA,
    IMAGE_THUMBNAIL,
    IMAGE_OWN,
};

struct draft_text {
    struct text text;
    enum content_kind kind;
};

/*
 * An entry, or a feed's own head, while it is being read: every candidate
 * for a field until it is known which are there.
 */
struct draft {
    struct arena *arena;
    bool is_file; /* the feed is a file of this machine */
    struct draft_text titles[TITLE_SOURCES];
    size_t title_depth; /* of the own title; 0: none yet */
    struct draft_text summary;
    struct draft_text content;
    struct draft_text media_summary;
    struct draft_text subtitle;
    struct text link_html;  /* of rel=alternate and an HTML type, or RSS */
    struct text link_other; /* of rel=alternate and another type */
    struct text link_id;    /* an identity that is a web address */
    struct text guid;
    size_t id_depth; /* of the Atom id; 0: none yet */
    struct text about;
    struct text language;
    struct text image;
    int image_source;
    int64_t published;
    int64_t updated;
    int64_t dc_date;
    int64_t created;
    struct text authors[DRAFT_AUTHORS];
    size_t author_count;
    int author_source;
    struct text categories[DRAFT_CATEGORIES];
    size_t category_count;
    bool has_audio;
};

void draft_begin(struct draft *d, struct arena *arena, bool is_file);

void draft_add_author(struct draft *d, int source, struct text name);
void draft_add_category(struct draft *d, struct text name);
/* A list of categories with commas between. */
void draft_add_keywords(struct draft *d, struct text list);
void draft_set_image(struct draft *d, int source, struct text url);

/*
 * The entry, in the draft's arena. One of which nothing is known is an entry,
 * too: whoever shows it decides.
 */
void draft_finish(const struct draft *d, struct entry *out);

struct text draft_title(const struct draft *d);
/* The link, when it is one that can be followed; else empty. */
struct text draft_link(const struct draft *d);
