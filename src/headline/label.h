// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

struct arena;

/* "Updated 11/28/17: The fifth beta is available" begins behind its label. */
struct text label_strip(struct arena *arena, struct text paragraph);

/* "Date 2026-03-16 The harbour": a paragraph without the labels of a page's
 * fields, which its text was glued to. */
struct text label_strip_stamp(struct text paragraph);
