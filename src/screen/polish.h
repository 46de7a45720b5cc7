// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * A headline as a compositor would set it, whatever keyboard wrote it: an
 * apostrophe between two letters is one, a hyphen between two words is a dash,
 * three points are an ellipsis. Nothing else is touched, and no word. `t`
 * itself where there is nothing to do; else it lives in `arena`.
 */
struct text polish(struct arena *arena, struct text t);
