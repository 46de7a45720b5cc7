// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/*
 * Without what a headline is decorated with at its ends: "+++ ... +++",
 * stars, arrows, pictures of things. What stands within it stays, and so does
 * what is read: "▲3%", "C++", "25°". Empty when all of it is ornament.
 */
struct text ornament_trim(struct text t);

/* "Sold!!!", "really?!?": one mark says as much. */
struct text ornament_calm(struct arena *arena, struct text t);
