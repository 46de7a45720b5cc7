// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct token;

/* "The company said", "His plan is": which, whose? Of tagged English tokens. */
bool nameless_is(const struct token *tokens, size_t count);

/* What it is called there, "company": the index of the word; `count` when a
 * line does not begin so. */
size_t nameless_noun(const struct token *tokens, size_t count);
