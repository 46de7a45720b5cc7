// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/text.h"

struct arena;

/* A character that no font on this machine has. */
struct gap {
    uint32_t code_point;
    const char *package; /* of Debian, that has it; NULL: none is known */
};

enum { GAPS_MAX = 200 };

/*
 * The characters of the texts that would be empty boxes, each once, at most
 * GAPS_MAX, with the packages in order. Fonts are opened for it and closed
 * again: not while a screen is open. False: there is no font at all.
 */
bool gaps_find(struct arena *arena, const struct text *fonts, size_t font_count,
               const struct text *texts, size_t count, struct gap **out,
               size_t *out_count, struct error *err);
