// SPDX-License-Identifier: MIT
#pragma once

#include "article/tree.h"

struct arena;

/* What a page says about itself; all texts clean, empty when it does not. */
struct stated {
    struct text headline;    /* JSON-LD */
    struct text social;      /* og:title, else twitter:title */
    struct text page;        /* <title> */
    struct text description; /* og:, JSON-LD, meta */
    struct text body;        /* JSON-LD articleBody: paragraphs, long */
    struct text site;
    struct text author;
    struct text image; /* as written */
    struct text url;   /* canonical, as written */
    struct text language;
    int64_t published;
    bool is_story; /* it says that it is an article */
};

/* Gathers it from the facts of a page. Lives in `arena`. */
void stated_read(struct arena *arena, const struct tree *tree,
                 struct stated *out);

/*
 * Adds what a JSON-LD script says of an article and of its publisher, where
 * `out` does not yet say it. What is no JSON says nothing.
 */
void data_read(struct arena *arena, struct text script, struct stated *out);

/* A clean line of a text with references in it, decoded twice: many pages
   escape theirs once too often. */
struct text stated_line(struct arena *arena, struct text t);

/*
 * The moment of a date that a page states, in Unix seconds. False, and nothing
 * written: it names no day, or one before 1970, which is what programs write
 * that do not know it.
 */
bool stated_day(struct text t, int64_t *unix_seconds);
