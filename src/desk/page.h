// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct beat;
struct desk;

/*
 * A page that a headline waits for, with the little that is needed to write it
 * anew: the parsed feed is gone long before the last of its pages has come.
 */
struct page {
    struct desk *desk;
    struct beat *beat; /* NULL: the feed has left the orders */
    uint64_t id;       /* of the headline */
    struct text link;  /* this and the others in `bytes` */
    struct text host;
    struct text entry_language;
    struct text feed_language;
    struct text feed_title;
    int64_t deadline_s; /* steady; not asked for after it */
    bool is_local;
    bool public_only;
    bool is_asking;
    char bytes[];
};
