// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct token;

/* What need.c and need_scope.c share. */
static const double NEED_TORN = 3; /* cannot stand at all */
static const double NEED_HARD = 1;
static const double NEED_SOFT = 0.5;
static const double NEED_SLIGHT = 0.2;
static const double NEED_SHELL = 0.95; /* "introduced a bill" */
static const double NEED_TOLD = 0.4;   /* "introduced a housing bill" */

/* What a line says too much by: a condition, a rank or a "who" that reaches
 * over what is gone. `last`: one past the last kept word. */
double need_scope(const struct token *tokens, size_t count, const bool *keep,
                  size_t last);

/* "introduced legislation", "a report", and noun `i` is the last word: of what,
 * when it was said; "the people" who did what? */
double need_shell(const struct token *tokens, size_t count, const bool *keep,
                  size_t i);

/* What word `i` is about is gone, wherever it stands: "a bill introduced by Ann
 * Lee [that would]", "went back to court [and denied it]". */
double need_matter(const struct token *tokens, size_t count, const bool *keep,
                   size_t i);

/* What stands behind the last kept word belongs to it: "due to", "more than
 * three [million]". */
double need_torn(const struct token *tokens, size_t count, const bool *keep,
                 size_t last);

/* The second comma of ", Ann Lee," that begins at `k`, or `k`. */
size_t need_skip_name(const struct token *tokens, size_t count, size_t k);

/* What it is all for or about: "received an award from the institute [for her
 * work]"; "would ban knives [at fairs]"; half a name. */
double need_aim(const struct token *tokens, size_t count, const bool *keep,
                size_t last);

/* Whether what is left cannot stand: half a name, a subject without its verb, a
 * noun without its phrase, a side clause alone. */
bool need_half(const struct token *tokens, size_t count, const bool *keep,
               size_t last);
