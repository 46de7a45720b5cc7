// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * A word list is one string: lower-case entries with a space before and after
 * each (" the of and "). An underscore in it stands for a space inside an
 * entry. Short lists, so a scan is quick enough.
 */
bool words_has(const char *list, struct text lower);

/* Whether `lower` begins with an entry; `lower` may be a whole paragraph.
 * What follows the entry is no letter. Returns its length, 0 for none. */
size_t words_prefix(const char *list, struct text lower);

/* Whether `lower` ends with an entry and is longer than it. */
bool words_ending(const char *list, struct text lower);

/* Lower case by Unicode's simple mapping; `t` itself when it is so already. */
struct text words_lower(struct arena *arena, struct text t);

/* What kind of code point it is. */
bool words_is_letter(int32_t c); /* with digits and combining marks */
bool words_is_upper(int32_t c);
bool words_is_lower(int32_t c);
bool words_is_digit(int32_t c);
