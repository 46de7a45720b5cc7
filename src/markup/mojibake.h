// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * UTF-8 that somebody took for windows-1252 and encoded once more ("BrÃ¸ndby")
 * is what it was ("Brøndby"): when all of `t` can be turned back and gives
 * UTF-8 with something beyond ASCII. Else `t` itself.
 */
struct text mojibake_mend(struct arena *arena, struct text t);
