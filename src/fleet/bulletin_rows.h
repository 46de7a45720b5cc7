// SPDX-License-Identifier: MIT
#pragma once

#include "fleet/bulletin.h"

#include <jansson.h>

/* Who, which and when: of bulletins and changes alike. */
bool bulletin_read_head(struct arena *arena, const json_t *root,
                        struct bulletin *out, struct error *err);

/* False: this row is none, and nothing else suffers. */
bool bulletin_read_headline(struct arena *arena, const json_t *row,
                            struct headline *out);
bool bulletin_read_feed(struct arena *arena, const json_t *row,
                        struct feed_health *out);
