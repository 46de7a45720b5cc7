// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct buffer;

enum { PROBLEM_MAX = 100 }; /* what follows is only counted */

/* One thing that is wrong in a file, and where. */
struct problem {
    size_t line;     /* from 1; 0: the file as a whole */
    size_t column;   /* from 1, in characters */
    bool is_warning; /* the configuration can be used all the same */
    struct text message;
};

/* What is wrong with one file. Starts zeroed, but for `arena`. */
struct problems {
    struct arena *arena;
    struct problem items[PROBLEM_MAX];
    size_t count;
    size_t error_count; /* with those beyond PROBLEM_MAX */
};

void problem_add(struct problems *p, size_t line, size_t column,
                 const char *fmt, ...) __attribute__((format(printf, 4, 5)));
void problem_warn(struct problems *p, size_t line, size_t column,
                  const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* In the file's order, a line each: "file:line:col: message", or with
 * "warning: " before the message. */
void problem_print(struct problems *p, const char *file, bool warnings,
                   struct buffer *out);
