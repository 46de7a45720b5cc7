// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;
struct language;
struct token;

/*
 * The tokens that `keep` names, spaced as they stood, as a headline: seams
 * mended (no comma twice, first or last), no full stop, a capital first.
 */
struct text wording_render(struct arena *arena, const struct token *tokens,
                           size_t count, const bool *keep,
                           const struct language *language);

/* The same ends for a text that is whole: trimmed, no full stop, a capital. */
struct text wording_finish(struct arena *arena, struct text t,
                           const struct language *language);

/* Quotation marks and brackets in pairs, in all their national habits. */
bool wording_is_paired(struct text t);

/* Why a line cannot stand as a headline, or NULL: "long", "pair", "end"... */
const char *wording_fault(struct arena *arena, struct text line,
                          const struct language *language, size_t max);
