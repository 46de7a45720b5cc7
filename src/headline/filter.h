// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/text.h"

struct entry;

/*
 * A feed's `include` and `exclude`, compiled. A word (or words) matches whole
 * words without regard to case, any part of a run in scripts written without
 * spaces; "/regex/" is a POSIX extended regular expression, "/regex/i" one
 * without regard to case. Matched are title, summary, content and categories.
 */
struct filter;

/*
 * NULL, with ERROR_CONFIG, when a pattern is no good. Copies what it needs;
 * the caller owns the result.
 */
struct filter *filter_create(const struct text *include, size_t include_count,
                             const struct text *exclude, size_t exclude_count,
                             struct error *err);
void filter_destroy(struct filter *f); /* NULL is fine */

/*
 * True when an include matches (or there is none) and no exclude does. Looks
 * at the first 16 KiB of each text, at the first 4 KiB with an expression, so
 * hostile text costs a bounded time.
 */
bool filter_admits(const struct filter *f, const struct entry *entry);

/* False, with ERROR_CONFIG and the reason, when a pattern is no good. */
bool filter_check(struct text pattern, struct error *err);
