// SPDX-License-Identifier: MIT
#pragma once

#include <stddef.h>

struct token;

/* What was left out between the words of a line, asides and times apart. */
struct seams {
    size_t gaps;
    /* Those behind which a phrase stands that hung on what is gone: "took the
     * stand [in the trial of an engineer] accused of". */
    size_t reattached;
};

/* Lays a line beside the tagged sentence that it was made from; pure. */
struct seams seam_read(const struct token *line, size_t line_count,
                       const struct token *sentence, size_t sentence_count);
