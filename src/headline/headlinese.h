// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

struct token;

/*
 * An English line without "the", "a" and "an", as newspapers write: "Court
 * tells minister to release files". They stay where a number, a name, a
 * quotation or an adjective for people ("the poor") needs them. The line itself
 * when it has none. Pure; lives in `arena`.
 */
struct text headlinese_write(struct arena *arena, struct text line);

/* Sets `is_light` of the articles that it would leave out of a sentence. */
void headlinese_mark(struct token *tokens, size_t count);
