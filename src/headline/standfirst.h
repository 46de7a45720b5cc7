// SPDX-License-Identifier: MIT
#pragma once

#include "headline/prose.h"
#include "headline/stems.h"

/*
 * What stands above a story without being its beginning: lines that
 * no full stop ends, and one sentence that tells a part of what is told below
 * it, of "the accord" that the next one has as "an accord".
 */
struct standfirst {
    size_t story; /* the sentence that the story begins with; 0: the first */
    double left;  /* of the first place, what the first sentence keeps */
    double following; /* and what the story's beginning has of it */
};

/* `each` has the stems of the first `counted` sentences. Elsewhere than in
 * English only lines are looked for. */
struct standfirst standfirst_find(struct arena *arena,
                                  const struct prose *prose,
                                  const struct stems *each, size_t counted,
                                  bool is_english);
