// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct beat;
struct desk;
struct document;
struct entry;

/* A page that a headline waits for. Texts live in the document. */
struct page {
    struct desk *desk;
    struct beat *beat; /* NULL: the feed has left the orders */
    struct document *doc;
    const struct entry *entry;
    uint64_t id; /* of the headline */
    struct text link;
    struct text host;
    int64_t deadline_s; /* steady; not asked for after it */
    bool is_local;
    bool public_only;
    bool is_asking;
};
