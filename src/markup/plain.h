// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * Plain text of an HTML fragment, such as a feed's summary: tags removed (a
 * block's ends are paragraph ends, an inline element's are nothing), script
 * and style with their content, references decoded once (what stands in a
 * feed has had one decoding by then), then through clean_paragraphs().
 * Paragraphs are separated by "\n". Lives in `arena`. Cannot fail; time linear
 * in the input.
 */
struct text plain_from_html(struct arena *arena, struct text fragment);

/* As one line: paragraphs become spaces. */
struct text plain_line(struct arena *arena, struct text fragment);
