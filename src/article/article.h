// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;

/*
 * Scripts count, so that a page with a megabyte of them before its story is
 * read; a page of this size made of tags alone takes 24 MiB of arena.
 */
enum { ARTICLE_MAX_BYTES = 2 << 20 };

enum paragraph_kind {
    PARAGRAPH_PROSE,
    PARAGRAPH_HEADING,
    PARAGRAPH_LIST_ITEM,
    PARAGRAPH_QUOTE,
    PARAGRAPH_CELL,
};

struct paragraph {
    struct text text; /* clean, one line, plain */
    enum paragraph_kind kind;
    bool is_link; /* all of it is one link: never a sentence */
};

/* Texts are clean and plain; empty when the page does not say. */
struct article {
    struct text title; /* without the site's name */
    struct text lede;  /* the page's own description */
    struct text language;
    struct text author;
    struct text site;
    struct text image; /* absolute */
    int64_t published; /* Unix seconds, 0 when the page does not say */
    const struct paragraph *paragraphs; /* in reading order */
    size_t paragraph_count;
};

/* What HTTP said of the bytes: hints, for they lie. All may be empty. */
struct article_hints {
    struct text url; /* relative links are resolved against it */
    struct text content_type;
};

/*
 * Finds the main text of a page. Fails with ERROR_FORMAT on a page without
 * one; what the head of the page states is in `out` even then. Bytes past
 * ARTICLE_MAX_BYTES are not read. Lives in `arena`; pure; time linear in the
 * input.
 */
bool article_extract(struct arena *arena, struct text html,
                     const struct article_hints *hints, struct article *out,
                     struct error *err);

/*
 * Plain text as an article: paragraphs split at line ends, all prose. For
 * `summarize FILE` and for the content that a feed itself carries.
 */
void article_from_text(struct arena *arena, struct text plain,
                       struct article *out);
