// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct arena;
struct buffer;

enum { OPML_MAX_BYTES = 4 << 20, OPML_MAX_FEEDS = 2000 };

/* One feed of a subscription list. */
struct opml_feed {
    struct text title;
    struct text url;  /* xmlUrl */
    struct text site; /* htmlUrl, or empty */
};

/*
 * The feeds of an OPML 1.0 or 2.0 list in document order, nested outlines
 * flattened, repeated URLs once, at most OPML_MAX_FEEDS. Lives in `arena`.
 * False: there is no feed in it.
 */
bool opml_parse(struct arena *arena, struct text bytes,
                const struct opml_feed **out, size_t *count, struct error *err);

/* Appends an OPML 2.0 document. */
void opml_write(const struct opml_feed *feeds, size_t count,
                struct buffer *out);
