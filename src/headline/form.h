// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct token;

/*
 * Whether a tagged English line says something: a main verb is there, every
 * clause that begins has its own, and what opens the line as a subordinate
 * clause or a phrase is followed by a main one.
 */
bool form_is_complete(const struct token *tokens, size_t count);

/* Whether the last token may end a line; `next` follows it in the sentence
 * (NULL: nothing does). */
bool form_may_end(const struct token *tokens, size_t count,
                  const struct token *next);

/* Whether nothing but a name stands behind the only comma: "..., Sen. Byrd"
 * has lost its "said". */
bool form_ends_in_name(const struct token *tokens, size_t count);

/* Whether a list or a clause that the last comma begins is left without its
 * end; `rest` is what follows the line's last words in its sentence. */
bool form_ends_in_list(const struct token *tokens, size_t count,
                       struct text rest);
