// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * A page's title without the site's name: a part behind " | ", " - " and
 * their like (or before them) that is the `site`, or part of the `host`, or,
 * behind the stronger separators, simply short. Views into `title`.
 */
struct text title_strip(struct text title, struct text site, struct text host);

/* Whether two titles are the same but for case, spaces and punctuation. */
bool title_is_same(struct text a, struct text b);

/* Whether `part` is in `whole` in that sense. */
bool title_holds(struct text whole, struct text part);

/* Whether a title looks shortened: it is long, or ends in an ellipsis. */
bool title_is_cut(struct text title);

/* Whether `longer` begins with `title`, but for its ellipsis, and goes on. */
bool title_continues(struct text title, struct text longer);
