// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct token;

/*
 * What the words that are left of a tagged English sentence still wait for:
 * "has found evidence", of what? "sentenced the man", to what? 0: nothing;
 * 1 and above: the line says less than it promises. The first `count` tokens
 * are looked at, and what stands behind the last kept one is gone.
 */
double need_cost(const struct token *tokens, size_t count, const bool *keep);
