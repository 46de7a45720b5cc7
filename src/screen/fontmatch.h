// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"

/* The door to fontconfig. Raster thread only; nothing is kept between calls. */

enum fontmatch_weight {
    FONTMATCH_REGULAR,
    FONTMATCH_MEDIUM,
    FONTMATCH_SEMIBOLD,
    FONTMATCH_BOLD,
};

struct fontmatch {
    char path[512];
    long index; /* of the face in the file, with its named instance above */
};

/* The file of exactly this family, in the weight nearest to `weight`. */
bool fontmatch_family(const char *family, enum fontmatch_weight weight,
                      struct fontmatch *out);

/*
 * A file that has all the code points, for a language (BCP 47, or NULL); for
 * emoji one in colour. False: no installed font has them.
 */
bool fontmatch_covering(const uint32_t *code_points, size_t count,
                        const char *language, bool emoji,
                        enum fontmatch_weight weight, struct fontmatch *out);

/* Gives back what fontconfig keeps; it is read again when asked again. */
void fontmatch_finish(void);
