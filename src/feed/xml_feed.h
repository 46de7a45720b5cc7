// SPDX-License-Identifier: MIT
#pragma once

#include "feed/feed.h"

/*
 * Reads a feed in XML, RSS or Atom, from clean UTF-8. False: no element of a
 * feed is in it; `first` is then the name of the first element there is.
 */
bool xml_feed_read(struct arena *arena, struct text document, struct text url,
                   struct feed *out, struct text *first);
