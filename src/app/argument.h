// SPDX-License-Identifier: MIT
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* What a word of a command line says. False: nothing of the kind. */

/* Digits alone: a number from `least`, which is not negative, to `most`. */
bool argument_number(const char *word, int64_t least, int64_t most,
                     int64_t *out);

/* Seconds above 0, with a fraction or without, up to 30 years. */
bool argument_seconds(const char *word, int64_t *us);

/* "1920x480": each side from 1 to 16384. */
bool argument_size(const char *word, int *width_px, int *height_px);
