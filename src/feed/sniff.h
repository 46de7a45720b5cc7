// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* What bytes that are no feed are instead: "a PDF document", "gzip data" ... */
const char *sniff_name(struct text bytes);

/* True for an HTML page, as its first tags tell. */
bool sniff_is_html(struct text document);

/*
 * The feed that an HTML page names (rel=alternate with the type of a feed),
 * absolute when `url` is, or empty.
 */
struct text sniff_feed_of_page(struct arena *arena, struct text page,
                               struct text url);
