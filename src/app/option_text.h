// SPDX-License-Identifier: MIT
#pragma once

#include <stdio.h>

#include "app/config.h"
#include "app/option_value.h"

enum { OPTION_TEXT_MAX_BYTES = 2048 };

/*
 * Checks a text by what it stands for, and completes it: paths are taken from
 * the configuration's folder. Lives in the place's arena.
 */
bool option_text_read(enum option_type type, struct text value,
                      const struct option_place *place, struct text *out,
                      struct error *err);

/* "90s", "10m", "24h", "7d", "0". Returns `out`. */
const char *option_duration(int64_t seconds, char out[static 24]);

/*
 * Appends "Name: value" with every ${VARIABLE} filled in from the environment.
 * False: `err` names the variable that is not set.
 */
bool option_fill_variables(struct text header, struct buffer *out,
                           struct error *err);

/* A font that is meant as a file, not as a family's name. */
bool option_font_is_file(struct text font);
