// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* Where a document may declare its own charset. */
enum charset_document { CHARSET_XML, CHARSET_HTML, CHARSET_JSON };

/*
 * Valid UTF-8, without a byte order mark, from the bytes of a document. The
 * charset is told by the mark; then by HTTP's `content_type` (may be empty);
 * then by the document's own declaration; then by whether it is UTF-8 already;
 * then by which letters stand where and how often, and by the language that
 * the document states (guess.h). Else it is windows-1252, which as a label is a
 * habit, and no answer where the letters are others. A label that does not
 * decode is passed over; labels mean their supersets (ISO-8859-1 is
 * windows-1252). Bytes that are valid UTF-8 stay so whatever a label says, and
 * in what is mostly UTF-8 a byte that is none becomes what it is in
 * windows-1252, or U+FFFD where that is nothing either. Lives in `arena`, or
 * is `bytes` itself. `label`, unless NULL, receives the charset that was used.
 * Cannot fail.
 */
struct text charset_decode(struct arena *arena, struct text bytes,
                           struct text content_type, enum charset_document kind,
                           struct text *label);
