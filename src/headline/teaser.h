// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct article;

/*
 * A teaser is written to be read below its title: together they tell the news,
 * alone it seldom does. Pure.
 */

/* Whether this is all there is of a story: a few sentences. */
bool teaser_is(const struct article *article);

/* How well a title tells the news by itself. */
enum teaser_title {
    TEASER_TITLE_LABEL, /* "Best smart lock", "Why we wait", a question */
    TEASER_TITLE_NAMES, /* what it is about, without a verb */
    TEASER_TITLE_TELLS,
};

/* `language` is BCP 47 or empty. Only English is asked for its verb. */
enum teaser_title teaser_title(struct arena *arena, struct text title,
                               struct text language);

/* Whether an English title has a verb that says when: "is", "sinks". */
bool teaser_has_verb(struct arena *arena, struct text title);

/* A title of more than `max` graphemes up to the mark behind its first
 * statement; empty when that is none. Any other as it is. */
struct text teaser_title_fit(struct text title, size_t max);
