// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

enum { HTAG_MAX_BYTES = 64 << 10 };

/*
 * The length of the tag at the start of `t` (which starts with '<'), its '>'
 * included, or 0 when no tag starts there but a stray '<'. Quoted values may
 * hold '>'; a quote that is not closed is none. A tag longer than
 * HTAG_MAX_BYTES is no tag.
 */
size_t htag_length(struct text t);

/* "p" of "<p class=x>", "</p>" and "<p/>". */
struct text htag_name(struct text tag);

struct htag_attribute {
    struct text name;
    struct text value; /* as written, without the quotes */
};

/*
 * Reads the next attribute of `tag` from `*at` (0 at first) on. False: there
 * is none left.
 */
bool htag_next_attribute(struct text tag, size_t *at,
                         struct htag_attribute *out);
