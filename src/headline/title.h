// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * A publisher's title as a headline: labels such as "LIVE:", "WATCH:",
 * "[VIDEO]" and "UPDATE 2-" go, and so does the site's name behind it
 * ("| Site", " - BBC News"); `site` may be empty. What is left is never
 * empty when `title` is not. A dash that may belong to the sentence stays.
 */
struct text title_clean(struct arena *arena, struct text title,
                        struct text site);

/*
 * A title in capitals as a sentence, each word in the way that `evidence` (the
 * story itself) writes it, because only that knows the names. Given back as it
 * is when it does not shout or when the evidence knows too few of its words.
 */
struct text title_calm(struct arena *arena, struct text title,
                       struct text evidence);
