// SPDX-License-Identifier: MIT
#include "app/argument.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE_MAX_PX = 16384, SIDE_BYTES = 8 };

static const double SECONDS_MAX = 30 * 365.25 * 86400;

bool
argument_number(const char *word, int64_t least, int64_t most, int64_t *out)
{
    if (word[0] == '\0' || word[strspn(word, "0123456789")] != '\0')
        return false;
    errno = 0;
    long long value = strtoll(word, NULL, 10);
    *out = value;
    return errno == 0 && value >= least && value <= most;
}

bool
argument_seconds(const char *word, int64_t *us)
{
    char *end;
    double seconds = strtod(word, &end);
    /* A comparison with what is no number is false. */
    if (end == word || *end != '\0' || !(seconds > 0 && seconds < SECONDS_MAX))
        return false;
    *us = (int64_t)(seconds * 1e6);
    return true;
}

bool
argument_size(const char *word, int *width_px, int *height_px)
{
    char side[SIDE_BYTES];
    int64_t width, height;
    size_t len = strcspn(word, "xX");
    if (word[len] == '\0' || len >= sizeof side)
        return false;
    snprintf(side, sizeof side, "%.*s", (int)len, word);
    if (!argument_number(side, 1, SIDE_MAX_PX, &width) ||
        !argument_number(word + len + 1, 1, SIDE_MAX_PX, &height))
        return false;
    *width_px = (int)width;
    *height_px = (int)height;
    return true;
}
