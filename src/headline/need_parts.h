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

/* What a line says too much by: a condition, a rank or a "who" that reaches
 * over what is gone. `last`: one past the last kept word. */
double need_scope(const struct token *tokens, size_t count, const bool *keep,
                  size_t last);
