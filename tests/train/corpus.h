// SPDX-License-Identifier: MIT
#pragma once

#include "headline/token.h"

struct arena;

/* One tagged sentence of tags-train.tsv. */
struct corpus_sentence {
    struct token *tokens; /* their `tag` is the true one */
    size_t count;
};

struct corpus {
    struct corpus_sentence *sentences;
    size_t count;
};

/*
 * Reads "word TAB tag" lines; `shareable` leaves out the documents under a
 * share-alike licence (bio, voyage), so that no such weights ship. Exits with
 * a line on standard error when the file is not there.
 */
struct corpus corpus_read(struct arena *arena, const char *path,
                          bool shareable);

/* All bytes of a file. */
struct text corpus_bytes(struct arena *arena, const char *path);
