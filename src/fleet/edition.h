// SPDX-License-Identifier: MIT
#pragma once

#include "fleet/bulletin.h"

/* A bulletin that owns what it speaks of. The zero value is none. */
struct edition {
    struct rundown *rundown;
    struct arena *arena;
    struct bulletin bulletin;
};

/* Takes ownership of the rundown. */
void edition_set(struct edition *e, struct rundown *r, struct text by,
                 uint64_t number);
void edition_finish(struct edition *e);

/* Hash of its headlines as they stand on the wire: news, or none. */
uint64_t edition_news(const struct edition *e);
