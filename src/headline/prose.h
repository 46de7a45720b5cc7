// SPDX-License-Identifier: MIT
#pragma once

#include "headline/sentence.h"

struct language;
struct paragraph;

enum {
    PROSE_MAX_SENTENCES = 400, /* what follows cannot be the news */
    PROSE_MAX_BYTES = 128 << 10,
};

struct prose {
    struct sentence *sentences;
    size_t count;
};

/*
 * The sentences of an article that can be news: labels, credits, banners,
 * by-lines, time stamps and links left out, datelines stripped, and the
 * unclosed piece that a related link leaves at a paragraph's end, where the
 * others close theirs. Lives in `arena`, borrows from the paragraphs.
 */
struct prose prose_read(struct arena *arena, const struct paragraph *paragraphs,
                        size_t count, struct text title,
                        const struct language *language);
