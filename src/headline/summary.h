// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct buffer;
struct paragraph;

enum { SUMMARY_MAX_GRAPHEMES = 110 }; /* the default */

struct summary_request {
    const struct paragraph *paragraphs; /* article/article.h */
    size_t paragraph_count;
    struct text title;      /* the publisher's, may be empty */
    struct text language;   /* BCP 47, empty: find out */
    uint32_t max_graphemes; /* 0: SUMMARY_MAX_GRAPHEMES */
    struct buffer *notes;   /* unless NULL: how it was found, for a person */
};

struct summary {
    struct text headline; /* one line, at most max_graphemes long */
    /*
     * Which path made it: "lead" (a whole sentence), "trimmed" (phrases left
     * out), "clause" (cut where a clause begins), "title" (the publisher's),
     * "cut" (at a word, with an ellipsis).
     */
    struct text method;
    double confidence;           /* 0..1 */
    struct text source_sentence; /* what it was made from; may be empty */
};

/*
 * Writes one headline. Every content word, name and number in it stands in
 * the article or, when the method says so, in the title. False: nothing here
 * is worth a line. Lives in `arena`; pure; time linear in the input.
 */
bool summary_write(struct arena *arena, const struct summary_request *request,
                   struct summary *out);
