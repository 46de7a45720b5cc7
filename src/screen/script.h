// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* ISO 15924 tags as numbers, most significant byte first. */
#define SCRIPT(a, b, c, d)                                                     \
    ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 |          \
     (uint32_t)(d))

enum {
    SCRIPT_COMMON = 0, /* goes with its neighbours (UAX #24) */
    SCRIPT_LATIN = 0x4C61746E,
    SCRIPT_HAN = 0x48616E69, /* with kana and bopomofo: one typeface */
    SCRIPT_HANGUL = 0x48616E67,
    SCRIPT_EMOJI = 0x5A737965,
};

/* The script of a code point; Common and Inherited are SCRIPT_COMMON. */
uint32_t script_of(uint32_t code_point);

/* "Arab"; "Zyyy" for SCRIPT_COMMON. */
void script_name(uint32_t script, char out[5]);

/* True where a colour picture is expected without asking (UTS #51). */
bool script_is_emoji(uint32_t code_point);

/* Joiners, variation selectors, marks of direction: no glyph of their own. */
bool script_is_ignorable(uint32_t code_point);
