// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct language;

enum { STEMS_TOPICS = 10 };

/* The beginnings of content words, hashed: what a text is about. */
struct stems {
    uint64_t *of; /* in order of the text */
    size_t count;
};

/* Function words left out; pairs of letters where no spaces are. */
struct stems stems_read(struct arena *arena, struct text t,
                        const struct language *language);

/* The stem of one word in lower case; 0 for a function word. */
uint64_t stems_word(struct text lower, const struct language *language);

/* Words with a capital where none need be. */
struct stems stems_names(struct arena *arena, struct text t);

/* All of many, sorted; and how often one is among them. */
struct stems stems_sort(struct arena *arena, const struct stems *each,
                        size_t count);
size_t stems_count(const struct stems *sorted, uint64_t stem);

/* The commonest of sorted stems, at most STEMS_TOPICS; what stands once is no
 * topic. */
struct stems stems_topics(struct arena *arena, const struct stems *sorted);

bool stems_have(const struct stems *s, uint64_t stem);

/* How much of `part` is in `whole`, 0..1. */
double stems_share(const struct stems *part, const struct stems *whole);
