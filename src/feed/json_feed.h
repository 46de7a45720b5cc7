// SPDX-License-Identifier: MIT
#pragma once

#include "feed/feed.h"

/* Reads a JSON Feed from valid UTF-8 that starts with '{' or '['. */
bool json_feed_read(struct arena *arena, struct text document, struct text url,
                    struct feed *out, struct error *err);
