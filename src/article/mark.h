// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/* What the names of an element's classes, and the like, say of its content. */
enum mark {
    MARK_BODY = 1,      /* the text of a story: "article-body" */
    MARK_STORY = 2,     /* perhaps a story: "content", "post" */
    MARK_ASIDE = 4,     /* beside a story: related, share, menus */
    MARK_LABEL = 8,     /* about a story: by-line, date, tags */
    MARK_MAYBE = 16,    /* beside a story now and then: box, promo, header */
    MARK_HIDDEN = 32,   /* not shown */
    MARK_CAPTION = 64,  /* under a picture: caption, credit, gallery */
    MARK_FOREIGN = 128, /* never a story, however long: comments, cookies */
};

/*
 * The marks of the value of a class or id attribute. Names are taken apart at
 * punctuation and capitals, and each word, and each two or three neighbours
 * together, looked up: "articleBody", "article__body" and "article-body" are
 * the same, and "shareholder" is not "share".
 */
unsigned mark_names(struct text names);

/* The words that are looked for, one by one, for tests. NULL: no more. */
const char *mark_word(size_t index, unsigned *mark);
