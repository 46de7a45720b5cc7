// SPDX-License-Identifier: MIT
#pragma once

#include "app/option.h"

/* Where a configuration stands, for what it says relative to that. */
struct option_place {
    struct arena *arena; /* values live here */
    struct text folder;  /* of the file, empty: the working directory */
};

/*
 * Checks and converts one value of an option that is neither a mapping nor a
 * list, into its field of the struct at `base`. False: `err` says what would
 * be right, and the field is as it was.
 */
bool option_read(const struct option *o, struct text value,
                 const struct option_place *place, void *base,
                 struct error *err);

/* The same for one text of a list. */
bool option_read_item(const struct option *o, struct text value,
                      const struct option_place *place, struct text *out,
                      struct error *err);

/* Puts the option's default into its field; one without stays as it is. */
void option_set_standard(const struct option *o,
                         const struct option_place *place, void *base);

/* The value as one would write it in YAML. False: there is none. */
bool option_print(const struct option *o, const void *base, struct buffer *out);

/* "Default 10m; 60s to 7d.": what may be written, for a comment. */
void option_print_range(const struct option *o, struct buffer *out);
