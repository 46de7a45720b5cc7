// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "markup/charset.h"

enum { LABEL_BYTES = 48 };

/* The charset parameter of an HTTP Content-Type, or empty. */
struct text label_of_http(struct text content_type);

/* What a document's first bytes, read as ASCII, declare, or empty. */
struct text label_of_document(struct text bytes, enum charset_document kind);

/* The language that they state, as `lang="pl"` or <language>pl</language>, or
 * empty. */
struct text label_language(struct text bytes);

/*
 * The name by which iconv knows `label`, or rather the superset of it that
 * publishers mean (WHATWG Encoding, section 4.2): "windows-1252" for
 * ISO-8859-1, GB18030 for GB2312. NULL when `label` cannot be a name. Lives
 * in `out` or for ever.
 */
const char *label_meaning(struct text label, char out[LABEL_BYTES]);
